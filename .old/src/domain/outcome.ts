/**
 * What came of an activity, and why. A judgement carries its reasons, so that every page can show how it was reached. Residents
 * read the rules on `/sa-bedomer-vi/`, from the table in `src/text/outcome.ts`.
 */
import type { ApproximateDay, Day } from './day.ts';
import type { Addend, TargetJudgement } from './target.ts';
import type { Period, Span, Term } from './period.ts';
import type { Change, Measure, ReportedEvent, Result, Status } from './model.ts';
import type { Interval, Quantity } from './quantity.ts';
import type { Speaker } from './speakers.ts';

/** Every outcome, in the order in which they are shown and counted. A settled one is final: it says how it went. */
const OUTCOME_RULES = {
  met: { isSettled: true },
  partly: { isSettled: true },
  'not-met': { isSettled: true },
  ongoing: { isSettled: false },
  'no-need': { isSettled: true },
  'not-reported': { isSettled: false },
  'not-assessable': { isSettled: false },
} as const satisfies Record<string, { readonly isSettled: boolean }>;

export type Outcome = keyof typeof OUTCOME_RULES;

export const OUTCOMES = Object.keys(OUTCOME_RULES) as readonly Outcome[];

export function isSettled(outcome: Outcome): boolean {
  return OUTCOME_RULES[outcome].isSettled;
}

/** How many activities have each outcome, in the order of {@link OUTCOMES}, without those that no activity has. */
export type Tally = readonly { readonly outcome: Outcome; readonly count: number }[];

export function tally(outcomes: readonly Outcome[]): Tally {
  return OUTCOMES.map((outcome) => ({
    outcome,
    count: outcomes.filter((other) => other === outcome).length,
  })).filter(({ count }) => count > 0);
}

/** What one report says of an activity. */
export interface Entry {
  readonly period: Period;
  readonly result: Result;
  readonly speaker: Speaker;
}

/** What a party says of an activity that it does not answer for. */
export interface Review extends Entry {
  readonly party: string;
}

/** A word that was reported on an activity. */
export interface Statement {
  readonly status: Status;
  readonly period: Period;
  /** Present where the parties report separately. */
  readonly party?: string;
  readonly speaker: Speaker;
}

/** What somebody expects a figure to become. */
export interface Forecast {
  readonly period: Period;
  readonly quantity: Quantity;
  readonly speaker: Speaker;
}

/** What was reported of one measure over the term. */
export interface MeasureEntry {
  readonly measure: Measure;
  readonly addends: readonly Addend[];
  /** Null where no report gives a number. Of several accounts of the same things the one that shows least. */
  readonly total: Interval | null;
  /** False where several have counted the same things, and came to different figures. */
  readonly isAgreed: boolean;
  /** The latest one. It is shown and never counted. */
  readonly forecast?: Forecast;
  /** Present where a number was promised. */
  readonly judgement?: TargetJudgement;
}

/** How the latest figure stands to the one before the promise. */
export type Comparison = 'better' | 'equal' | 'worse' | 'unclear';

/** Why an activity was judged as it was. `src/text/reason.ts` has the Swedish for each. */
export type Reason =
  /** A report says that it is done. */
  | { readonly kind: 'reported-done'; readonly period: Period; readonly parties: readonly string[] }
  /** The parties report separately, and only some of them say that it is done. */
  | { readonly kind: 'done-by-some'; readonly done: readonly string[]; readonly rest: readonly string[] }
  | { readonly kind: 'reported-partly'; readonly status: Status; readonly period: Period }
  | { readonly kind: 'reported-not-done'; readonly status: Status; readonly period: Period }
  | { readonly kind: 'reported-no-need'; readonly periods: readonly Period[] }
  /** The numbers decide; see each target. */
  | { readonly kind: 'numbers' }
  /** A number was promised, but none was reported. */
  | { readonly kind: 'no-figures'; readonly measures: readonly Measure[] }
  /** A level was promised for a day that no reported figure is for. */
  | { readonly kind: 'no-figure-for-day'; readonly measures: readonly Measure[] }
  /** The reported numbers do not show whether a ceiling was kept, or whether anything was done at all. */
  | { readonly kind: 'unclear-figures'; readonly measures: readonly Measure[] }
  /** Nothing measurable was promised. */
  | { readonly kind: 'no-target'; readonly activity: 'continuous' | 'direction' }
  /** Only a direction was promised, and there is a figure from before to hold the latest one against. */
  | {
      readonly kind: 'compared';
      readonly measure: Measure;
      readonly figure: Interval;
      /** The latest period that the figure is for. */
      readonly period: Period;
      readonly comparison: Comparison;
    }
  /** Done after the day that was promised. `months` are counted between calendar months, and 0 within the same one. */
  | {
      readonly kind: 'late';
      readonly months: number;
      readonly deadline: ApproximateDay;
      readonly done: Span;
    }
  /** Done in a time that holds the promised day, so nobody knows whether it was done by then. */
  | { readonly kind: 'maybe-late'; readonly deadline: ApproximateDay; readonly done: Span }
  /** The promised day has passed, and nothing says that it is done. */
  | { readonly kind: 'deadline-passed'; readonly deadline: ApproximateDay }
  /** A promise that runs on is judged by the last part of it that is over. */
  | { readonly kind: 'window'; readonly span: Span }
  /** Reported in words without a status, which do not show whether it was done. */
  | { readonly kind: 'no-status' }
  /** There are reports in words, but none says anything of this activity by itself. */
  | { readonly kind: 'told-in-text'; readonly periods: readonly Period[] }
  | { readonly kind: 'not-followed-up'; readonly period: Period }
  | { readonly kind: 'not-reported' }
  /** The term runs, and nothing is due yet. */
  | { readonly kind: 'nothing-due' }
  | { readonly kind: 'still-running'; readonly to: Day | null };

/** An outcome and its reasons, the deciding one first. */
export interface Decision {
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
}

export interface Judgement extends Decision {
  /** In chronological order. */
  readonly entries: readonly Entry[];
  /** What reviewers say of it, in chronological order. It changes nothing else. */
  readonly reviews: readonly Review[];
  /** A reviewer's word or figure is another than that of the parties, or than the outcome. */
  readonly isReviewContrary: boolean;
  readonly measures: readonly MeasureEntry[];
  /** Periods that have ended or been reported on, but without a word of this activity. Blank is not zero. */
  readonly silent: readonly Period[];
  /** Periods whose reports are in words, without a result for this activity. */
  readonly toldInText: readonly Period[];
  /** Events that do not count, because they took place before or after the term. */
  readonly outsideTerm: readonly {
    readonly period: Period;
    readonly result: Result;
    readonly event: ReportedEvent;
  }[];
  /** The latest status reported, one for each party that reports separately. */
  readonly statuses: readonly Statement[];
  /** A reported status contradicts the outcome. */
  readonly isDisputed: boolean;
  /** The term of this activity: the promise's, unless it was dropped or extended. */
  readonly term: Term;
  /** The last day of the period in which it was done or dropped. Nothing more is owed after it. */
  readonly finished?: Day;
  /** Of a term over more than a year: each part of it that is over, with an outcome of its own. */
  readonly windows: readonly { readonly span: Span; readonly outcome: Outcome }[];
  /** Decisions that changed the activity, up to the day of judgement. */
  readonly changes: readonly Change[];
}

export function decision(outcome: Outcome, ...reasons: Reason[]): Decision {
  return { outcome, reasons };
}
