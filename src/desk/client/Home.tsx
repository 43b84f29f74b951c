/** The first page: what is due, and what else there is to do. */
import { agreementPath, pathOf } from '../../content/source/file-tree.ts';
import { capitalised } from '../../text/list.ts';
import { periodText } from '../../text/period.ts';
import * as words from '../../text/desk/desk.ts';
import type { AgreementYear, MunicipalityYears } from '../../views/site.ts';
import { dueReports } from '../due.ts';
import { periodsOf } from '../sheet.ts';
import { addressOf } from './route.ts';
import type { Desk } from './store.ts';

export function Municipalities({ desk }: { readonly desk: Desk }) {
  const { municipalities } = desk.check.value.site;
  return (
    <>
      <h1>{words.TITLE}</h1>
      <p>{words.CHOOSE_MUNICIPALITY}</p>
      <ul class="links">
        {municipalities.map(({ municipality: { id, name } }) => (
          <li key={id}>
            <a href={addressOf({ screen: 'home', municipality: id })}>{name}</a>
          </li>
        ))}
      </ul>
      <Shared />
    </>
  );
}

function Shared() {
  return (
    <section>
      <h2>{words.FACTS}</h2>
      <ul class="links">
        <FileLink path={pathOf('parter', {})} text={words.PARTIES} />
        <FileLink path={pathOf('ordlista', {})} text={words.GLOSSARY} />
      </ul>
    </section>
  );
}

function FileLink({ path, text }: { readonly path: string; readonly text: string }) {
  return (
    <li>
      <a href={addressOf({ screen: 'file', path })}>{text}</a>
    </li>
  );
}

export function Home({ desk, own }: { readonly desk: Desk; readonly own: MunicipalityYears }) {
  const { municipality, years } = own;
  const due = dueReports(years, desk.settings.today);
  return (
    <>
      <h1>{municipality.name}</h1>
      <section>
        <h2>{words.DUE}</h2>
        {due.length === 0 ? (
          <p>{words.NOTHING_DUE}</p>
        ) : (
          <ul class="due">
            {due.map(({ year, period, promises, written, lastDay, state }) => (
              <li key={`${year.label} ${period.id}`} class={state}>
                <a
                  href={addressOf({
                    screen: 'sheet',
                    municipality: municipality.id,
                    year: year.key.year,
                    period: period.id,
                  })}
                >
                  {words.dueText(capitalised(periodText(period, true)), state, lastDay, written, promises)}
                </a>
              </li>
            ))}
          </ul>
        )}
      </section>
      <p>
        <a class="button" href={addressOf({ screen: 'new-year', municipality: municipality.id })}>
          {words.NEW_YEAR}
        </a>
      </p>
      {years.map((year) => (
        <Year key={year.key.year} year={year} />
      ))}
      <section>
        <h2>{words.FACTS}</h2>
        <ul class="links">
          <FileLink
            path={pathOf('kommun', { municipality: municipality.id })}
            text={words.MUNICIPALITY_FACTS}
          />
          <FileLink
            path={pathOf('tillganglighet', { municipality: municipality.id })}
            text={words.STATEMENT}
          />
          <FileLink path={pathOf('parter', {})} text={words.PARTIES} />
          <FileLink path={pathOf('ordlista', {})} text={words.GLOSSARY} />
        </ul>
      </section>
    </>
  );
}

/** A year's agreements, promises and follow-ups. */
function Year({ year }: { readonly year: AgreementYear }) {
  const { municipality, year: folderYear } = year.key;
  const periods = [
    ...new Map(
      year.promises.flatMap((judged) => periodsOf(judged, year)).map((period) => [period.id, period]),
    ).values(),
  ];
  return (
    <section aria-labelledby={`ar-${folderYear}`}>
      <h2 id={`ar-${folderYear}`}>{year.label}</h2>
      <ul class="links">
        {year.agreements.map(({ agreement }) => (
          <FileLink
            key={agreement.name ?? ''}
            path={agreementPath({ municipality, year: folderYear, agreement: agreement.name })}
            text={agreement.title}
          />
        ))}
        {year.promises.map(({ promise }) => (
          <FileLink
            key={promise.id}
            path={pathOf('lofte', { municipality, year: folderYear, promise: promise.id })}
            text={promise.shortName}
          />
        ))}
        <li>
          <a href={addressOf({ screen: 'new-promise', municipality, year: folderYear })}>
            {words.NEW_PROMISE}
          </a>
        </li>
        {periods.map((period) => (
          <li key={period.id}>
            <a href={addressOf({ screen: 'sheet', municipality, year: folderYear, period: period.id })}>
              {words.reportLink(periodText(period, true))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
