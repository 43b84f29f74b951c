/** The whole content, judged and in display order. Every page is made from a part of it. */
import type { Catalog, ListedPage, Neighbours, Summaries, WholeSite } from '../domain/catalog.ts';
import { partsOf, type Day } from '../domain/day.ts';
import { judgePromise, type JudgedActivity, type JudgedPromise } from '../domain/judged.ts';
import { tally, type Judgement, type Tally } from '../domain/outcome.ts';
import { chronologically, isCalendar, type Period, type Span, type Term } from '../domain/period.ts';
import type {
  Agreement,
  AgreementKind,
  AgreementReport,
  CitizenPromise,
  GlossaryTerm,
  Municipality,
  Party,
  PromiseKey,
  Report,
} from '../domain/model.ts';
import { promiseAddress, reportAddress } from '../domain/address.ts';
import { latestVersion, type History } from '../domain/history.ts';
import { chainFrom } from '../domain/renewals.ts';
import { NO_SETTINGS, type SiteSettings } from '../domain/settings.ts';
import { commonKind } from '../text/agreement-kind.ts';
import { termYearsText } from '../text/date.ts';
import { siteName, siteNameFor } from '../text/site-name.ts';
import { dataText, Kept } from './kept.ts';
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

export interface MunicipalityYears {
  readonly municipality: Municipality;
  /** Latest first. */
  readonly years: readonly AgreementYear[];
  /** What its promises are called. */
  readonly kind: AgreementKind;
  /** Promises that it has given together with another, where they are reported on and counted. Latest first. */
  readonly received: readonly ReceivedPromise[];
}

/** A promise that stands with another municipality. */
export interface ReceivedPromise {
  readonly owner: Municipality;
  /** What it is called there. */
  readonly kind: AgreementKind;
  /** Its year there, as far as it is made of shared promises. */
  readonly year: AgreementYear;
  readonly judged: JudgedPromise;
}

export interface Site {
  readonly today: Day;
  readonly settings: SiteSettings;
  /** What the site is called. */
  readonly name: string;
  readonly municipalities: readonly MunicipalityYears[];
  /** What the promises of all municipalities are called. */
  readonly kind: AgreementKind;
  /** Also where `municipalities` are only some of those of the site. */
  readonly whole: WholeSite;
  /** Set if the site has a single municipality, in whose name it speaks. */
  readonly single?: MunicipalityYears;
  readonly glossary: readonly GlossaryTerm[];
  /** The site's own, by id. */
  readonly pages: readonly ListedPage[];
  /** Those of `parter.yaml`. */
  readonly parties: readonly Party[];
  /** What has happened to the content. Left out where it has no history. */
  readonly history?: History;
  /** By municipality and name, what is kept of it for the pages of all. */
  readonly summaries?: ReadonlyMap<string, Summaries>;
  /** Promises by address. */
  readonly promises: ReadonlyMap<string, { readonly judged: JudgedPromise; readonly year: AgreementYear }>;
  /** Maps the address of a promise to the promise that renews it. */
  readonly renewals: ReadonlyMap<string, PromiseKey>;
}

const sites = new WeakMap<Catalog, Site>();

/** Judges and orders a catalog. The result is cached. */
export function siteOf(catalog: Catalog): Site {
  const known = sites.get(catalog);
  if (known) return known;
  const site = build(catalog);
  sites.set(catalog, site);
  return site;
}

/** Returns the years of all municipalities. Each has a page, and a table of its activities. */
export function yearPages({ municipalities }: Site): readonly AgreementYear[] {
  return municipalities.flatMap(({ years }) => years);
}

/** Returns the promises of all years. Each has a page. */
export function promisePages(
  site: Site,
): readonly { readonly year: AgreementYear; readonly judged: JudgedPromise }[] {
  return yearPages(site).flatMap((year) => year.promises.map((judged) => ({ year, judged })));
}

/** Returns the periods that have a report, those of the same name together. Each name has a page. */
export function reportPages(site: Site): readonly {
  readonly year: AgreementYear;
  readonly periods: readonly [YearPeriod, ...YearPeriod[]];
}[] {
  return yearPages(site).flatMap((year) => {
    const byName = Map.groupBy(year.periods.filter(isReported), ({ period }) => period.id);
    return [...byName.values()].map(([first, ...others]) => ({
      year,
      periods: [first!, ...others] as const,
    }));
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

/** Returns the agreement that a promise belongs to. */
export function agreementOf({ agreements }: AgreementYear, { promise }: JudgedPromise): Agreement {
  return agreements.find(({ promises }) => promises.some((judged) => judged.promise === promise))!.agreement;
}

/** Returns the year with names in the words of one of its agreements, which may be of another kind than the others. */
export function inWordsOf(year: AgreementYear, { kind }: Agreement): AgreementYear {
  return { ...year, naming: namingOfKind(year.naming, kind) };
}

const keptMunicipalities = new Kept<Municipality, MunicipalityYears>();
const keptYears = new Kept<Municipality, readonly AgreementYear[]>();

function build(catalog: Catalog): Site {
  const { neighbours = NO_NEIGHBOURS } = catalog;
  const known = [...catalog.municipalities, ...neighbours.municipalities];
  const common = { ...catalog, names: new Map(known.map(({ id, shortName }) => [id, shortName])) };
  const own = yearsIn(catalog, common);
  const received = receivedIn([...own, ...yearsIn(neighbours, common)]);
  const municipalities = own.map(({ municipality, years }): MunicipalityYears => {
    const others = received.get(municipality.id) ?? [];
    const from = [years, ...others.flatMap(({ owner, year, judged }) => [owner, year, judged])];
    return keptMunicipalities.getOrMake(municipality, from, () => ({
      municipality,
      years,
      kind: commonKind(years.map(({ kind }) => kind)),
      received: others,
    }));
  });
  const promises = new Map(
    municipalities.flatMap(({ years }) =>
      years.flatMap((year) =>
        year.promises.map((judged) => [promiseAddress(judged.promise), { judged, year }] as const),
      ),
    ),
  );
  const renewals = new Map(
    catalog.promises.flatMap((promise) =>
      promise.renews ? [[promiseAddress(promise.renews), promise as PromiseKey] as const] : [],
    ),
  );
  const [first] = municipalities;
  const whole = catalog.whole ?? wholeOf(catalog);
  const { kind } = whole;
  const single = first && whole.municipalities === 1 ? first : undefined;
  const ownName = single ? siteNameFor(kind, single.municipality.shortName) : siteName(kind);
  const settings = catalog.settings ?? NO_SETTINGS;
  return {
    today: catalog.today,
    settings,
    name: settings.name ?? ownName,
    municipalities,
    kind,
    whole,
    ...(single && { single }),
    glossary: catalog.glossary,
    pages: catalog.pages ?? [],
    parties: catalog.parties,
    ...(catalog.history && { history: catalog.history }),
    ...(catalog.summaries && { summaries: catalog.summaries }),
    promises,
    renewals,
  };
}

const NO_NEIGHBOURS: Neighbours = { municipalities: [], agreements: [], promises: [] };

type CommonToYears = Pick<Catalog, 'parties' | 'today'> & { readonly names: AgreementYear['neighbours'] };

type OwnYears = Pick<MunicipalityYears, 'municipality' | 'years'>;

/** Returns the years of municipalities, judged, the latest first. */
function yearsIn(
  { municipalities, agreements, promises }: Neighbours,
  common: CommonToYears,
): readonly OwnYears[] {
  const yearName = ({ municipality, year }: { readonly municipality: string; readonly year: number }) =>
    `${municipality}/${year}`;
  const promisesByYear = Map.groupBy(promises, yearName);
  const agreementsByYear = Map.groupBy(agreements, yearName);
  const agreementsByOwner = Map.groupBy(agreementsByYear, ([, [first]]) => first!.municipality);
  const shared = [dataText(common.parties), common.today, JSON.stringify([...common.names])];
  return municipalities.map((municipality) => {
    const own = (agreementsByOwner.get(municipality.id) ?? []).map(([key, of]) => ({
      agreements: of,
      promises: promisesByYear.get(key) ?? [],
    }));
    const from = [...own.flatMap((year) => [...year.agreements, ...year.promises]), ...shared];
    const years = keptYears.getOrMake(municipality, from, () =>
      own
        .map((year) => yearOf(municipality, year.agreements, year.promises, common))
        .sort((a, b) => b.key.year - a.key.year),
    );
    return { municipality, years };
  });
}

/** Returns the promises that stand with another municipality, by each that gives them too. */
function receivedIn(all: readonly OwnYears[]): ReadonlyMap<string, readonly ReceivedPromise[]> {
  const byReceiver = new Map<string, ReceivedPromise[]>();
  for (const { municipality: owner, years } of all) {
    for (const year of years) {
      for (const judged of year.promises) {
        for (const to of judged.promise.sharedWith) {
          const found = byReceiver.get(to) ?? [];
          found.push({ owner, kind: agreementOf(year, judged).kind, year, judged });
          byReceiver.set(to, found);
        }
      }
    }
  }
  for (const found of byReceiver.values())
    found.sort((a, b) => b.judged.promise.year - a.judged.promise.year);
  return byReceiver;
}

/** Returns what the pages of each municipality say of the whole site. */
export function wholeOf({ municipalities, agreements, promises, history }: Catalog): WholeSite {
  const version = latestVersion(history);
  const byOwner = Map.groupBy(agreements, ({ municipality }) => municipality);
  const years = municipalities.map(({ id }) => Map.groupBy(byOwner.get(id) ?? [], ({ year }) => year));
  const kindsOf = (own: (typeof years)[number]) =>
    [...own.values()].map((agreements) => commonKind(agreements.map(({ kind }) => kind)));
  return {
    municipalities: municipalities.length,
    promises: promises.length,
    kind: commonKind(years.flatMap((own) => (own.size === 0 ? [] : [commonKind(kindsOf(own))]))),
    ...(version && { version }),
  };
}

/** Returns the promises that this one renews, directly or indirectly, oldest first. */
export function renewedBy({ promises }: Site, promise: CitizenPromise): readonly CitizenPromise[] {
  return chainFrom(
    promise,
    ({ renews }) => renews && promises.get(promiseAddress(renews))?.judged.promise,
  ).toReversed();
}

function yearOf(
  municipality: Municipality,
  unordered: readonly Agreement[],
  promises: readonly CitizenPromise[],
  { parties, today, names }: CommonToYears,
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
    neighbours: names,
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

/** Returns the agreements that run in a year and began in another, latest first. */
export function runningIn({ years }: MunicipalityYears, year: number): readonly AgreementYear[] {
  return years.filter(({ key, years }) => key.year !== year && years.includes(year));
}

/** Returns the years in which agreements run but none begins. */
export function laterYears({ years }: MunicipalityYears): readonly number[] {
  const begun = new Set(years.map(({ key }) => key.year));
  return [...new Set(years.flatMap((year) => year.years))].filter((year) => !begun.has(year)).sort();
}
