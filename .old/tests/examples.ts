/** Short ways to write promises and reports in tests. Everything that a test does not specify has a simple default. */
import type { Catalog } from '../src/domain/catalog.ts';
import type { Day } from '../src/domain/day.ts';
import { judgePromise, type JudgedPromise } from '../src/domain/judged.ts';
import type { Judgement } from '../src/domain/outcome.ts';
import { STANDING_IDS } from '../src/domain/parties.ts';
import { periodFromName, type Period, type Rhythm, type Term } from '../src/domain/period.ts';
import type {
  Activity,
  Agreement,
  CitizenPromise,
  Measure,
  Municipality,
  Party,
  Report,
  ReportedValue,
  Result,
  Source,
  Target,
} from '../src/domain/model.ts';
import { DEFAULT_AGREEMENT_KIND } from '../src/text/agreement-kind.ts';
import type { Quantity } from '../src/domain/quantity.ts';

/** The default term. */
export const YEAR_2017: Term = { from: '2017-01-01', to: '2017-12-31' };

/** A day after {@link YEAR_2017}, when all its reports are due. */
export const AFTERWARDS: Day = '2018-06-01';

export const exact = (value: number): Quantity => ({ kind: 'exact', value });
export const atLeast = (value: number): Quantity => ({ kind: 'at-least', value });
export const atMost = (value: number): Quantity => ({ kind: 'at-most', value });
export const about = (value: number): Quantity => ({ kind: 'about', value });
export const between = (min: number, max: number): Quantity => ({ kind: 'between', min, max });
export const some: Quantity = { kind: 'some' };

/** A measure called `checks`. */
export function aMeasure(given: Partial<Measure> = {}): Measure {
  return { id: 'checks', unit: { one: 'kontroll', many: 'kontroller' }, counting: 'sum', ...given };
}

/** By default, at least `value` over the whole term. */
export function aTarget(value: number, given: Partial<Target> = {}): Target {
  return { kind: 'at-least', per: 'term', except: [], ...given, value };
}

/** An activity called `activity`, to be counted if it has a measure with a target, otherwise to be done once. */
export function anActivity(given: Partial<Activity> = {}): Activity {
  return {
    id: 'activity',
    text: 'Polisen ska genomföra trafikkontroller.',
    kind: given.measures?.some(({ target }) => target) ? 'count' : 'once',
    parties: [],
    places: [],
    measures: [],
    changes: [],
    ...given,
  };
}

/** An activity that promises a number of `checks`. */
export function aCount(
  value: number,
  target: Partial<Target> = {},
  measure: Partial<Measure> = {},
): Activity {
  return anActivity({ measures: [aMeasure({ target: aTarget(value, target), ...measure })] });
}

/** A reported value. A plain number is exact. */
export function aValue(quantity: number | Quantity, measure = 'checks'): ReportedValue {
  return { measure, quantity: typeof quantity === 'number' ? exact(quantity) : quantity };
}

/** A result of `activity`, by default. */
export function aResult(given: Partial<Result> = {}): Result {
  return { activities: ['activity'], values: [], forecasts: [], events: [], ...given };
}

/** The period that a file name stands for. */
export function aPeriod(name: string, term: Term = YEAR_2017): Period {
  return periodFromName(name, Number(term.from.slice(0, 4)), term)!;
}

/** A report for a period, or for a file name in 2017. A number, quantity or status is short for a result. */
export function aReport(
  period: string | Period,
  ...results: readonly (number | Quantity | NonNullable<Result['status']> | Partial<Result>)[]
): Report {
  return {
    period: typeof period === 'string' ? aPeriod(period) : period,
    results: results.map((result) => {
      if (typeof result === 'string') return aResult({ status: result });
      if (typeof result === 'number' || 'kind' in result) return aResult({ values: [aValue(result)] });
      return aResult(result);
    }),
    body: '',
  };
}

/** A promise for 2017 with no activities and no reports. */
export function aPromise(given: Partial<CitizenPromise> = {}): CitizenPromise {
  return {
    municipality: 'bjorkhult',
    year: 2017,
    id: 'trygga-vagar',
    title: 'Vägarna ska bli tryggare.',
    shortName: 'Trygga vägar',
    places: [],
    sharedWith: [],
    term: YEAR_2017,
    evidence: [],
    effects: [],
    activities: [],
    formerAddresses: [],
    body: '',
    reports: [],
    ...given,
  };
}

/** What else a judgement depends on. */
export interface Circumstances {
  readonly term?: Term;
  readonly rhythm?: Rhythm | undefined;
  readonly today?: Day;
  /** Those of the agreement. */
  readonly parties?: readonly string[];
  /** Those of `parter.yaml`. */
  readonly known?: readonly Party[];
  readonly sources?: readonly Source[];
}

/** Judges an activity by its reports, by default once everything is over and with reports for thirds of a year. */
export function judged(
  activity: Activity,
  reports: readonly Report[],
  circumstances: Circumstances = {},
): Judgement {
  return judgedPromise(activity, reports, circumstances).activities[0]!.judgement;
}

/** A promise of one activity, judged as {@link judged} does it. */
export function judgedPromise(
  activity: Activity,
  reports: readonly Report[],
  {
    term = YEAR_2017,
    today = AFTERWARDS,
    parties = STANDING_IDS,
    known = [],
    sources = [],
    ...given
  }: Circumstances = {},
): JudgedPromise {
  const rhythm = 'rhythm' in given ? given.rhythm : 'third';
  const promise = aPromise({ term, activities: [activity], reports });
  return judgePromise(promise, { parties, sources, ...(rhythm && { rhythm }) }, known, today);
}

/** A municipality with one place. */
export function aMunicipality(given: Partial<Municipality> = {}): Municipality {
  return {
    id: 'bjorkhult',
    name: 'Björkhults kommun',
    shortName: 'Björkhult',
    code: '9999',
    website: 'https://www.bjorkhult.example/',
    contact: {},
    places: [{ id: 'torget', name: 'Stora torget' }],
    introduction: '',
    ...given,
  };
}

/** An agreement for 2017 between the standing parties, followed up by thirds. */
export function anAgreement(given: Partial<Agreement> = {}): Agreement {
  return {
    municipality: 'bjorkhult',
    year: 2017,
    kind: DEFAULT_AGREEMENT_KIND,
    title: 'Medborgarlöften 2017',
    term: { from: `${given.year ?? 2017}-01-01`, to: `${given.year ?? 2017}-12-31` },
    parties: STANDING_IDS,
    sources: [],
    rhythm: 'third',
    effects: [],
    reports: [],
    introduction: '',
    ...given,
  };
}

/** One municipality and its agreement without promises, after the end of the year. */
export function aCatalog(given: Partial<Catalog> = {}): Catalog {
  return {
    municipalities: [aMunicipality()],
    agreements: [anAgreement()],
    promises: [],
    parties: [],
    glossary: [],
    today: AFTERWARDS,
    ...given,
  };
}
