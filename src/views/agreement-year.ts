/** A year of promises: its agreements, judged, and the periods of its follow-ups. */
import { reportAddress } from '../domain/address.ts';
import { partsOf, type Day } from '../domain/day.ts';
import { judgePromise, type JudgedActivity, type JudgedPromise } from '../domain/judged.ts';
import type {
  Agreement,
  AgreementKind,
  AgreementReport,
  CitizenPromise,
  Municipality,
  Party,
  Report,
} from '../domain/model.ts';
import { tally, type Judgement, type Tally } from '../domain/outcome.ts';
import { chronologically, isCalendar, type Period, type Span, type Term } from '../domain/period.ts';
import { commonKind } from '../text/agreement-kind.ts';
import { termYearsText } from '../text/date.ts';
import { namingOf, namingOfKind, type Naming } from './naming.ts';

/** An agreement with what came of its promises. */
export interface JudgedAgreement {
  readonly agreement: Agreement;
  readonly promises: readonly JudgedPromise[];
  /** The activities of all its promises, in order. */
  readonly activities: readonly JudgedActivity[];
  readonly tally: Tally;
}

/** A folder's year with its agreements, most often one: a page, and the follow-ups under it. */
export interface AgreementYear {
  readonly municipality: Municipality;
  readonly key: { readonly municipality: string; readonly year: number };
  /** What readers see: `2017`, or `2025–2026` of an agreement over two years. */
  readonly label: string;
  /** Every calendar year in which any of it runs, as far as `today`. */
  readonly years: readonly number[];
  /** What its promises are called. */
  readonly kind: AgreementKind;
  /** The year's own first. */
  readonly agreements: readonly JudgedAgreement[];
  readonly promises: readonly JudgedPromise[];
  /** The activities of all its promises, in order. */
  readonly activities: readonly JudgedActivity[];
  /** The periods of all its promises and agreements, each span of days once, in order. */
  readonly periods: readonly YearPeriod[];
  readonly tally: Tally;
  readonly naming: Naming;
  /** The names of the municipalities that share promises with it, by id. */
  readonly neighbours: ReadonlyMap<string, string>;
}

/** What is reported for the same days. */
export interface YearPeriod {
  readonly period: Period;
  /** The reports on agreements as a whole. */
  readonly wholes: readonly { readonly judged: JudgedAgreement; readonly report: AgreementReport }[];
  /** The promises that have a report for it. */
  readonly reports: readonly { readonly judged: JudgedPromise; readonly report: Report }[];
  /** The promises that it is for, reported or not. Whatever is counted of it is counted over them. */
  readonly promises: readonly JudgedPromise[];
  /** The number of promises whose report for it is overdue. */
  readonly overdue: number;
}

/** What a year is judged and shown with. */
export interface YearSurroundings extends Pick<AgreementYear, 'neighbours'> {
  readonly parties: readonly Party[];
  readonly today: Day;
}

/** Returns a year with its agreements, judged. */
export function yearOf(
  municipality: Municipality,
  unordered: readonly Agreement[],
  promises: readonly CitizenPromise[],
  { parties, today, neighbours }: YearSurroundings,
): AgreementYear {
  const sorted = unordered.toSorted(ownFirst);
  const isOf = (agreement: Agreement, promise: CitizenPromise) =>
    agreement === (sorted.find(({ name }) => name === promise.agreement) ?? sorted[0]);
  const agreements = sorted.map((agreement): JudgedAgreement => {
    const judged = promises
      .filter((promise) => isOf(agreement, promise))
      .map((promise) => judgePromise(promise, agreement, parties, today));
    return { agreement, promises: judged, ...countedIn(judged) };
  });
  const judged = agreements.flatMap((agreement) => agreement.promises);
  const periods = periodsOf(agreements);
  const terms = sorted.map(({ term }) => term);
  return {
    municipality,
    key: { municipality: municipality.id, year: sorted[0]!.year },
    label: termYearsText(terms[0]!),
    years: yearsWithin(terms, today),
    kind: commonKind(sorted.map(({ kind }) => kind)),
    agreements,
    promises: judged,
    periods,
    ...countedIn(judged),
    naming: namingOf(
      municipality,
      sorted,
      periods.map(({ period }) => period),
      parties,
    ),
    neighbours,
  };
}

/** Counted, never weighed: promises are not alike. */
function countedIn(promises: readonly JudgedPromise[]): Pick<AgreementYear, 'activities' | 'tally'> {
  const activities = promises.flatMap((promise) => promise.activities);
  return { activities, tally: tally(activities.map(({ judgement }) => judgement.outcome)) };
}

/** The year's own agreement, then the others as they begin. */
function ownFirst(a: Agreement, b: Agreement): number {
  const rank = ({ name, term }: Agreement) => (name === undefined ? '' : `${term.from} ${name}`);
  return rank(a) < rank(b) ? -1 : 1;
}

function yearsWithin(terms: readonly Term[], today: Day): readonly number[] {
  const years = terms.flatMap(({ from, to }) => {
    const [first, last] = [partsOf(from).year, partsOf(to ?? (today > from ? today : from)).year];
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  return [...new Set(years)].sort((a, b) => a - b);
}

/** Returns the agreement that a promise belongs to. */
export function agreementOf({ agreements }: AgreementYear, { promise }: JudgedPromise): Agreement {
  return agreements.find(({ promises }) => promises.some((judged) => judged.promise === promise))!.agreement;
}

/** Returns the year with names in the words of one of its agreements, which may be of another kind than the others. */
export function inWordsOf(year: AgreementYear, { kind }: Agreement): AgreementYear {
  return { ...year, naming: namingOfKind(year.naming, kind) };
}

function periodsOf(agreements: readonly JudgedAgreement[]): readonly YearPeriod[] {
  const promises = agreements.flatMap((agreement) => agreement.promises);
  const wholes = agreements.flatMap((judged) =>
    judged.agreement.reports.map((report) => ({ judged, report })),
  );
  const all = [
    ...promises.flatMap(({ schedule }) => schedule.periods),
    ...wholes.map(({ report }) => report.period),
  ];
  const byDays = Map.groupBy(all, ({ from, to }) => `${from} ${to}`);
  return [...byDays.values()]
    .map((periods) => periods.toSorted(byName)[0]!)
    .sort(chronologically)
    .map((period) => {
      const isSame = (other: Period) => coversSameDays(other, period);
      const concerned = promises.filter(({ schedule }) => schedule.periods.some(isSame));
      return {
        period,
        wholes: wholes.filter(({ report }) => isSame(report.period)),
        reports: concerned.flatMap((judged) =>
          judged.promise.reports
            .filter((report) => isSame(report.period))
            .map((report) => ({ judged, report })),
        ),
        promises: concerned,
        overdue: concerned.filter(({ schedule }) => schedule.overdue.some(isSame)).length,
      };
    });
}

export function isReported({ reports, wholes }: YearPeriod): boolean {
  return reports.length + wholes.length > 0;
}

/** What is said of the activities that a period is for. */
export interface PeriodCounts {
  readonly total: number;
  /** Those that a report says something of. */
  readonly told: number;
  /** Those whose promise is reported on in words only. */
  readonly inText: number;
  /** Those that somebody who does not answer for them says something of. */
  readonly reviewed: number;
}

/** Counts the activities of the promises that a period is for; the same wherever it stands. */
export function countsOf({ period, promises }: YearPeriod): PeriodCounts {
  const judgements = promises.flatMap(({ activities }) => activities.map(({ judgement }) => judgement));
  const countOf = (periods: (judgement: Judgement) => readonly Period[]) =>
    judgements.filter((judgement) => periods(judgement).some((other) => coversSameDays(other, period)))
      .length;
  return {
    total: judgements.length,
    told: countOf(({ entries }) => entries.map((entry) => entry.period)),
    inText: countOf(({ toldInText }) => toldInText),
    reviewed: countOf(({ reviews }) => reviews.map((entry) => entry.period)),
  };
}

/** True for periods of the same name that cover the same days. */
export function isSamePeriod(a: Period, b: Period): boolean {
  return a.id === b.id && coversSameDays(a, b);
}

/** Reports share a line, a page and a count when they cover the same days, whatever they are called, and only then. */
function coversSameDays(a: Span, b: Span): boolean {
  return a.from === b.from && a.to === b.to;
}

/** Of several names of the same days, that of the calendar comes first, then that of the whole term. */
function byName(a: Period, b: Period): number {
  const rank = ({ name }: Period) => ('label' in name ? 2 : isCalendar(name.rhythm) ? 0 : 1);
  return rank(a) - rank(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Returns the address of the page with the reports for a period's days. */
export function periodAddress(year: AgreementYear, period: Period): string {
  return reportAddress(year.key, sharedPeriod(year, period).id);
}

/** Returns the period of the year's line that covers the same days. */
function sharedPeriod({ periods }: AgreementYear, period: Period): Period {
  return periods.find((item) => coversSameDays(item.period, period))?.period ?? period;
}

/** Returns the names of reports that no page has, since others of the same days have another, with the periods that have them. */
export function otherReportNames(
  year: AgreementYear,
): readonly { readonly name: string; readonly periods: readonly [Period, ...Period[]] }[] {
  const pages = new Set(year.periods.filter(isReported).map(({ period }) => period.id));
  const unnamed = year.periods
    .flatMap(({ reports, wholes }) => [...reports, ...wholes].map(({ report }) => report.period))
    .filter(({ id }) => !pages.has(id));
  return [...Map.groupBy(unnamed, ({ id }) => id)].map(([name, own]) => {
    const [first, ...others] = new Set(own.map((period) => sharedPeriod(year, period)));
    return { name, periods: [first!, ...others] };
  });
}
