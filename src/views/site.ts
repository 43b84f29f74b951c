/** The whole content, judged and in display order. Every page is made from a part of it. */
import type { Catalog, ListedPage, Neighbours, Summaries, WholeSite } from '../domain/catalog.ts';
import { promiseAddress } from '../domain/address.ts';
import type { AsOf } from '../domain/as-of.ts';
import type { Day } from '../domain/day.ts';
import { latestVersion, type History } from '../domain/history.ts';
import type { JudgedPromise } from '../domain/judged.ts';
import { dataText, Kept } from '../domain/kept.ts';
import type {
  AgreementKind,
  CitizenPromise,
  GlossaryTerm,
  Municipality,
  Party,
  PromiseKey,
} from '../domain/model.ts';
import { chainFrom } from '../domain/renewals.ts';
import { NO_SETTINGS, type SiteSettings } from '../domain/settings.ts';
import { commonKind } from '../text/agreement-kind.ts';
import { siteName, siteNameFor } from '../text/site-name.ts';
import { agreementOf, isReported, yearOf, type AgreementYear, type YearPeriod } from './agreement-year.ts';

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
  /** By municipality, the day as of which it is judged instead. Left out of it are those without a history. */
  readonly asOf: AsOf;
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
  /** What is kept of each municipality for the pages of all, whose years are not here then. */
  readonly summaries?: readonly Summaries[];
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

/** Returns the day as of which a municipality is judged, or the pages of the whole site are made. */
export function dayOf({ today, asOf }: Pick<Site, 'today' | 'asOf'>, municipality: string | undefined): Day {
  return (municipality !== undefined && asOf.get(municipality)) || today;
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

const keptMunicipalities = new Kept<Municipality, MunicipalityYears>();
const keptYears = new Kept<Municipality, readonly AgreementYear[]>();

function build(catalog: Catalog): Site {
  const { neighbours = NO_NEIGHBOURS } = catalog;
  const known = [...catalog.municipalities, ...neighbours.municipalities];
  const { asOf = NO_AS_OF } = catalog;
  const common = { ...catalog, asOf, neighbours: new Map(known.map(({ id, shortName }) => [id, shortName])) };
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
  const single = whole.isOfOne ? first : undefined;
  const ownName = single ? siteNameFor(kind, single.municipality.shortName) : siteName(kind);
  const settings = catalog.settings ?? NO_SETTINGS;
  return {
    today: catalog.today,
    asOf,
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

const NO_AS_OF: AsOf = new Map();
const NO_NEIGHBOURS: Neighbours = { municipalities: [], agreements: [], promises: [] };

type CommonToYears = Pick<Site, 'parties' | 'today' | 'asOf'> & Pick<AgreementYear, 'neighbours'>;

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
  const shared = [dataText(common.parties), JSON.stringify([...common.neighbours])];
  return municipalities.map((municipality) => {
    const own = (agreementsByOwner.get(municipality.id) ?? []).map(([key, of]) => ({
      agreements: of,
      promises: promisesByYear.get(key) ?? [],
    }));
    const day = dayOf(common, municipality.id);
    const from = [...own.flatMap((year) => [...year.agreements, ...year.promises]), ...shared, day];
    const years = keptYears.getOrMake(municipality, from, () =>
      own
        .map((year) => yearOf(municipality, year.agreements, year.promises, { ...common, today: day }))
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

/**
 * On a site with more promises than this, their pages have the picture of their year: a picture takes a hundredth of a second to draw,
 * which is more than a page does.
 */
export const MAX_PROMISE_IMAGES = 1000;

/** Returns what the pages of each municipality say of the whole site. */
export function wholeOf({ municipalities, agreements, promises, history }: Catalog): WholeSite {
  const version = latestVersion(history);
  const byOwner = Map.groupBy(agreements, ({ municipality }) => municipality);
  const years = municipalities.map(({ id }) => Map.groupBy(byOwner.get(id) ?? [], ({ year }) => year));
  const kindsOf = (own: (typeof years)[number]) =>
    [...own.values()].map((agreements) => commonKind(agreements.map(({ kind }) => kind)));
  return {
    isOfOne: municipalities.length === 1,
    isLarge: promises.length > MAX_PROMISE_IMAGES,
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

/** Returns the agreements that run in a year and began in another, latest first. */
export function runningIn({ years }: MunicipalityYears, year: number): readonly AgreementYear[] {
  return years.filter(({ key, years }) => key.year !== year && years.includes(year));
}

/** Returns the years in which agreements run but none begins. */
export function laterYears({ years }: MunicipalityYears): readonly number[] {
  const begun = new Set(years.map(({ key }) => key.year));
  return [...new Set(years.flatMap((year) => year.years))].filter((year) => !begun.has(year)).sort();
}
