/** The first page: what is due, and what else there is to do. */
import {
  agreementPath,
  agreementReportPath,
  pathOf,
  type AgreementParams,
} from '../../content/source/file-tree.ts';
import type { Period } from '../../domain/period.ts';
import { capitalised } from '../../text/list.ts';
import { periodText } from '../../text/period.ts';
import * as words from '../../text/desk/desk.ts';
import * as documents from '../../text/desk/documents.ts';
import type { AgreementYear, MunicipalityYears } from '../../views/site.ts';
import { fieldName } from '../checked.ts';
import { dueReports } from '../due.ts';
import { ownPages } from '../new-files.ts';
import { otherPeriods, yearPeriods } from '../sheet.ts';
import { addressOf } from './route.ts';
import type { Desk } from './store.ts';

export function Municipalities({ desk }: { readonly desk: Desk }) {
  const { names } = desk.settings;
  const read = desk.check.value.site.municipalities.map(({ municipality: { id, name } }) => ({
    id,
    name: names?.[id] ?? name,
  }));
  const unread = [...desk.workspace.value.unread].map((id) => ({ id, name: names?.[id] ?? id }));
  const municipalities =
    unread.length === 0
      ? read
      : [...read, ...unread].sort((one, other) => one.name.localeCompare(other.name, 'sv'));
  return (
    <>
      <h1>{words.TITLE}</h1>
      <p>{municipalities.length === 0 ? words.NO_MUNICIPALITY : words.CHOOSE_MUNICIPALITY}</p>
      <ul class="links">
        {municipalities.map(({ id, name }) => (
          <li key={id}>
            <a href={addressOf({ screen: 'home', municipality: id })}>{name}</a>
          </li>
        ))}
        <NewMunicipalityLink />
      </ul>
      <Shared desk={desk} years={[]} />
    </>
  );
}

function NewMunicipalityLink() {
  return (
    <li>
      <a href={addressOf({ screen: 'new-municipality' })}>{words.NEW_MUNICIPALITY}</a>
    </li>
  );
}

/** What the municipalities share, and the documents of each agreement. */
function Shared({ desk, years }: { readonly desk: Desk; readonly years: readonly AgreementYear[] }) {
  return (
    <section>
      <h2>{words.SHARED}</h2>
      <ul class="links">
        <FileLink path={pathOf('webbplats', {})} text={words.SITE_FACTS} />
        <FileLink path={pathOf('parter', {})} text={words.PARTIES} />
        <FileLink path={pathOf('ordlista', {})} text={words.GLOSSARY} />
        <li>
          <a href={addressOf({ screen: 'documents' })}>{documents.HEADING}</a>
        </li>
        {ownPages(desk.workspace.value).map((page) => (
          <FileLink key={page} path={pathOf('sida', { page })} text={words.ownPage(page)} />
        ))}
        {years.flatMap((year) =>
          year.agreements.map(({ agreement }) => (
            <FileLink
              key={`${year.key.year} ${agreement.name ?? ''}`}
              path={agreementFile(year, agreement.name)}
              text={words.documentsOf(agreement.title)}
            />
          )),
        )}
      </ul>
    </section>
  );
}

const agreementFile = ({ key: { municipality, year } }: AgreementYear, agreement: string | undefined) =>
  agreementPath({ municipality, year, agreement });

function FileLink({ path, text }: { readonly path: string; readonly text: string }) {
  return (
    <li>
      <a href={addressOf({ screen: 'file', path })}>{text}</a>
    </li>
  );
}

export function Home({ desk, own }: { readonly desk: Desk; readonly own: MunicipalityYears }) {
  const {
    municipality: { id, name },
    years,
  } = own;
  return (
    <>
      <h1>{name}</h1>
      <Due desk={desk} own={own} />
      {years.length > 0 && (
        <section>
          <h2>{words.WRITE_REPORT}</h2>
          {years.map((year) => (
            <Reports key={year.key.year} desk={desk} year={year} />
          ))}
        </section>
      )}
      <section>
        <h2>{words.NEW_YEAR}</h2>
        <p>
          <a class="button" href={addressOf({ screen: 'new-year', municipality: id })}>
            {words.START_YEAR}
          </a>
        </p>
      </section>
      {years.length > 0 && (
        <section>
          <h2>{words.CORRECT}</h2>
          <p class="hint">{words.CORRECT_HINT}</p>
          {years.map((year) => (
            <Year key={year.key.year} year={year} />
          ))}
        </section>
      )}
      <section>
        <h2>{words.FACTS}</h2>
        <ul class="links">
          <FileLink path={pathOf('kommun', { municipality: id })} text={words.MUNICIPALITY_FACTS} />
          <FileLink path={pathOf('tillganglighet', { municipality: id })} text={words.STATEMENT} />
          <NewMunicipalityLink />
        </ul>
      </section>
      <Shared desk={desk} years={years} />
    </>
  );
}

/** What is due, when, and what is missing. */
function Due({
  desk,
  own: { municipality, years },
}: {
  readonly desk: Desk;
  readonly own: MunicipalityYears;
}) {
  const due = dueReports(years, desk.settings.today);
  return (
    <section>
      <h2>{words.DUE}</h2>
      {due.length === 0 ? (
        <p>{words.NOTHING_DUE}</p>
      ) : (
        <ul class="due">
          {due.map(({ year, period, promises, written, missing, lastDay, state }) => (
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
              {written > 0 && <span class="hint"> {words.missingText(missing)}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The follow-ups of a year, written or not. */
function Reports({ desk, year }: { readonly desk: Desk; readonly year: AgreementYear }) {
  const others = otherPeriods(year, desk.settings.today);
  const periods = yearPeriods(year);
  if (periods.length + others.length === 0) return null;
  return (
    <>
      <h3>{year.label}</h3>
      <ReportLinks year={year} periods={periods} />
      {year.promises.length > 0 && (
        <details>
          <summary>{words.SHEET.whole}</summary>
          {year.agreements.map(({ agreement: { name, title } }) => (
            <AgreementReportLinks key={name ?? ''} year={year} name={name} title={title} periods={periods} />
          ))}
        </details>
      )}
      {others.length > 0 && (
        <details>
          <summary>{words.OTHER_PERIOD}</summary>
          <ReportLinks year={year} periods={others} />
        </details>
      )}
    </>
  );
}

interface ReportLinksProps {
  readonly year: AgreementYear;
  readonly periods: readonly Period[];
}

function ReportLinks({ year: { key }, periods }: ReportLinksProps) {
  const { municipality, year } = key;
  return (
    <ul class="links">
      {periods.map((period) => (
        <li key={period.id}>
          <a href={addressOf({ screen: 'sheet', municipality, year, period: period.id })}>
            {words.reportLink(periodText(period, true))}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The follow-ups of an agreement as a whole, which stand above those of its promises. */
function AgreementReportLinks({
  year: { key, agreements },
  name,
  title,
  periods,
}: ReportLinksProps & { readonly name: string | undefined; readonly title: string }) {
  const { municipality, year } = key;
  return (
    <ul class="links">
      {periods.map((period) => (
        <li key={period.id}>
          <a href={wholeAddress({ municipality, year, agreement: name }, period)}>
            {words.reportLink(periodText(period, true))}
            {agreements.length > 1 && `: ${title}`}
          </a>
        </li>
      ))}
    </ul>
  );
}

function wholeAddress(agreement: AgreementParams, period: Period): string {
  const { municipality, year } = agreement;
  const field = fieldName(agreementReportPath(agreement, period.id), ['omdöme']);
  return addressOf({ screen: 'sheet', municipality, year, period: period.id, field });
}

/** A year's agreements and promises. */
function Year({ year }: { readonly year: AgreementYear }) {
  const { municipality, year: folderYear } = year.key;
  return (
    <>
      <h3>{year.label}</h3>
      <ul class="links">
        {year.agreements.map(({ agreement }) => (
          <FileLink
            key={agreement.name ?? ''}
            path={agreementFile(year, agreement.name)}
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
        <li>
          <a href={addressOf({ screen: 'new-agreement', municipality, year: folderYear })}>
            {words.NEW_AGREEMENT}
          </a>
        </li>
      </ul>
    </>
  );
}
