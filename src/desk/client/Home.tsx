/** The first page: what is due, and what else there is to do. */
import {
  agreementPath,
  agreementReportPath,
  pathOf,
  type AgreementParams,
} from '../../content/source/file-tree.ts';
import { ownPageAddress, START_PAGE } from '../../domain/address.ts';
import { useState } from 'preact/hooks';
import type { Period } from '../../domain/period.ts';
import { periodText } from '../../text/period.ts';
import * as words from '../../text/desk/desk.ts';
import * as documents from '../../text/desk/documents.ts';
import { owedReports } from '../../views/parts/owed.ts';
import type { AgreementYear } from '../../views/agreement-year.ts';
import type { MunicipalityYears } from '../../views/site.ts';
import { fieldName } from '../checked.ts';
import { dueReports, municipalityLine } from '../due.ts';
import { MAX_READ_WHOLE } from '../municipalities.ts';
import { ownPages } from '../new-files.ts';
import { otherPeriods, yearPeriods } from '../sheet.ts';
import { Box } from './Box.tsx';
import { DueList } from './DueList.tsx';
import { MunicipalityLink } from './MunicipalityLink.tsx';
import { addressOf } from './route.ts';
import type { Desk } from './store.ts';

export function Municipalities({ desk }: { readonly desk: Desk }) {
  const [sought, setSought] = useState('');
  const { municipalities: known = {}, today } = desk.settings;
  const read = desk.check.value.site.municipalities.map(({ municipality: { id, name }, years }) => ({
    id,
    ...municipalityLine(known[id]?.name ?? name, owedReports(years), today),
  }));
  const unread = Array.from(desk.workspace.value.unread, (id) => ({ id, ...(known[id] ?? { name: id }) }));
  const all =
    unread.length === 0
      ? read
      : [...read, ...unread].sort((one, other) => one.name.localeCompare(other.name, 'sv'));
  const isLong = all.length > MAX_READ_WHOLE;
  const shown = all.filter(({ name }) => searchable(name).includes(searchable(sought)));
  return (
    <>
      <h1>{words.TITLE}</h1>
      <p>{all.length === 0 ? words.NO_MUNICIPALITY : words.CHOOSE_MUNICIPALITY}</p>
      {isLong && <Box label={words.FIND_MUNICIPALITY} text={sought} onText={setSought} />}
      {isLong && shown.length === 0 && <p role="status">{words.NO_SUCH_MUNICIPALITY}</p>}
      <ul class="links municipalities">
        {shown.map((municipality) => (
          <MunicipalityLink key={municipality.id} {...municipality} />
        ))}
        <NewMunicipalityLink />
      </ul>
      <Shared years={[]} />
      <Pages desk={desk} />
    </>
  );
}

const searchable = (name: string) => name.trim().toLocaleLowerCase('sv');

function NewMunicipalityLink() {
  return (
    <li>
      <a href={addressOf({ screen: 'new-municipality' })}>{words.NEW_MUNICIPALITY}</a>
    </li>
  );
}

/** What the site says of itself, and its own pages. */
function Pages({ desk }: { readonly desk: Desk }) {
  const { pages } = desk.check.value.content;
  const own = ownPages(desk.workspace.value).filter((page) => page !== START_PAGE);
  return (
    <section>
      <h2>{words.PAGES}</h2>
      <ul class="links">
        <FileLink path={pathOf('webbplats', {})} text={words.SITE_FACTS} />
        <FileLink path={pathOf('sida', { page: START_PAGE })} text={words.START_TEXT} />
        {own.map((page) => (
          <FileLink
            key={page}
            path={pathOf('sida', { page })}
            text={words.ownPage(pages.find(({ id }) => id === page)?.title ?? ownPageAddress(page))}
          />
        ))}
        <li>
          <a href={addressOf({ screen: 'new-page' })}>{words.NEW_PAGE}</a>
        </li>
      </ul>
    </section>
  );
}

/** What the municipalities share, and the documents of each agreement. */
function Shared({ years }: { readonly years: readonly AgreementYear[] }) {
  return (
    <section>
      <h2>{words.SHARED}</h2>
      <ul class="links">
        <FileLink path={pathOf('parter', {})} text={words.PARTIES} />
        <FileLink path={pathOf('ordlista', {})} text={words.GLOSSARY} />
        <li>
          <a href={addressOf({ screen: 'documents' })}>{documents.HEADING}</a>
        </li>
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
      <DueList municipality={id} due={dueReports(owedReports(years), desk.settings.today)} />
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
      <Shared years={years} />
      <Pages desk={desk} />
    </>
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
