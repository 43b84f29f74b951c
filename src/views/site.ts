/** The whole content, judged and in display order. Every page is made from a part of it. */
import type { Catalog } from '../domain/catalog.ts';
import type { Day } from '../domain/day.ts';
import { judgePromise, type JudgedActivity, type JudgedPromise } from '../domain/judged.ts';
import { tally, type Tally } from '../domain/outcome.ts';
import { chronologically, type Period } from '../domain/period.ts';
import type {
  Agreement,
  CitizenPromise,
  GlossaryTerm,
  Municipality,
  PromiseKey,
  Report,
} from '../domain/model.ts';
import { promiseAddress } from '../domain/address.ts';
import { chainFrom } from '../domain/renewals.ts';
import { namingOf, type Naming } from './naming.ts';

/** An agreement with its promises: one year's page, and the follow-ups under it. */
export interface AgreementYear {
  readonly municipality: Municipality;
  readonly agreement: Agreement;
  readonly promises: readonly JudgedPromise[];
  /** The activities of all its promises, in order. */
  readonly activities: readonly JudgedActivity[];
  /** The periods of all its promises, without duplicates, in order. */
  readonly periods: readonly YearPeriod[];
  readonly tally: Tally;
  readonly naming: Naming;
}

export interface YearPeriod {
  readonly period: Period;
  /** The promises that have a report for it. */
  readonly reports: readonly { readonly judged: JudgedPromise; readonly report: Report }[];
  /** The number of promises whose report for it is overdue. */
  readonly overdue: number;
}

export interface MunicipalityYears {
  readonly municipality: Municipality;
  /** Latest first. */
  readonly years: readonly AgreementYear[];
}

export interface Site {
  readonly today: Day;
  readonly municipalities: readonly MunicipalityYears[];
  /** Set if the site has a single municipality, in whose name it speaks. */
  readonly single?: MunicipalityYears;
  readonly glossary: readonly GlossaryTerm[];
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

/** Returns the periods that have a report. Each has a page. */
export function reportPages(
  site: Site,
): readonly { readonly year: AgreementYear; readonly current: YearPeriod }[] {
  return yearPages(site).flatMap((year) =>
    year.periods.filter(({ reports }) => reports.length > 0).map((current) => ({ year, current })),
  );
}

function build(catalog: Catalog): Site {
  const promisesByYear = Map.groupBy(catalog.promises, ({ municipality, year }) => `${municipality}/${year}`);
  const agreementsByMunicipality = Map.groupBy(catalog.agreements, ({ municipality }) => municipality);
  const municipalities = catalog.municipalities.map((municipality): MunicipalityYears => {
    const agreements = agreementsByMunicipality.get(municipality.id) ?? [];
    const years = agreements
      .map((agreement) => {
        const promises = promisesByYear.get(`${municipality.id}/${agreement.year}`) ?? [];
        return yearOf(municipality, agreement, promises, catalog);
      })
      .sort((a, b) => b.agreement.year - a.agreement.year);
    return { municipality, years };
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
  return {
    today: catalog.today,
    municipalities,
    ...(first && municipalities.length === 1 && { single: first }),
    glossary: catalog.glossary,
    promises,
    renewals,
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
  agreement: Agreement,
  promises: readonly CitizenPromise[],
  { parties, today }: Catalog,
): AgreementYear {
  const judged = promises.map((promise) => judgePromise(promise, agreement, parties, today));
  const activities = judged.flatMap((promise) => promise.activities);
  const periods = periodsOf(judged);
  return {
    municipality,
    agreement,
    promises: judged,
    activities,
    periods,
    // Counted, never weighed: promises are not alike.
    tally: tally(activities.map(({ judgement }) => judgement.outcome)),
    naming: namingOf(
      municipality,
      agreement,
      periods.map(({ period }) => period),
      parties,
    ),
  };
}

function periodsOf(promises: readonly JudgedPromise[]): readonly YearPeriod[] {
  const all = promises.flatMap(({ schedule }) => schedule.periods);
  const byId = Map.groupBy(all, ({ id }) => id);
  return [...byId.values()]
    .map(([period]) => period!)
    .sort(chronologically)
    .map((period) => ({
      period,
      reports: promises.flatMap((judged) =>
        judged.promise.reports
          .filter((report) => report.period.id === period.id)
          .map((report) => ({ judged, report })),
      ),
      overdue: promises.filter(({ schedule }) => schedule.overdue.some(({ id }) => id === period.id)).length,
    }));
}
