/**
 * The rules of the outcome: what came of an activity, as a pure function of what was promised, what was reported and a date.
 * A judgement carries its reasons, so that every page can print the sum. The rules are told to residents on
 * `/sa-bedomer-vi/` from the table in `src/text/outcome.ts`.
 */
import type { Day } from './day.ts';
import { judgeTarget, shownOf, type Addend, type TargetJudgement } from './target.ts';
import { chronologically, contains, isOver, type Period, type Term } from './period.ts';
import type { Activity, Change, Measure, Report, ReportedEvent, Result, Status } from './model.ts';
import type { Interval } from './quantity.ts';
import type { Schedule } from './schedule.ts';

/** Every outcome, in the order in which they are shown and counted. A settled one says how it went in the end. */
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

/** What the authority's own word means to the rules. */
interface StatusMeaning {
  /** Whether something was done, or nothing; null where the word leaves it open. */
  readonly done: 'something' | 'nothing' | null;
  /** The outcome that the word claims. One that claims none contradicts none. */
  readonly claims: Outcome | null;
}

const STATUS_MEANING: Readonly<Record<Status, StatusMeaning>> = {
  done: { done: 'something', claims: 'met' },
  'partly-done': { done: 'something', claims: 'partly' },
  'under-way': { done: 'something', claims: null },
  planned: { done: null, claims: null },
  'not-started': { done: 'nothing', claims: 'not-met' },
  'not-done': { done: 'nothing', claims: 'not-met' },
  dropped: { done: 'nothing', claims: 'not-met' },
  'no-need': { done: null, claims: 'no-need' },
  'not-followed-up': { done: null, claims: null },
};

/** How many activities have each outcome: in the order of {@link OUTCOMES}, those that occur only. */
export type Tally = readonly { readonly outcome: Outcome; readonly count: number }[];

/** What one report says of an activity. */
export interface Entry {
  readonly period: Period;
  readonly result: Result;
}

/** What was reported of one measure over the term. */
export interface MeasureEntry {
  readonly measure: Measure;
  readonly addends: readonly Addend[];
  /** Null where no report gives a number. */
  readonly total: Interval | null;
  /** Present where a number was promised. */
  readonly judgement?: TargetJudgement;
}

/** Why an activity was judged as it was, the deciding reason first. `src/text/reason.ts` says each in Swedish. */
export type Reason =
  /** A report says that it is done. */
  | { readonly kind: 'said-done'; readonly period: Period; readonly parties: readonly string[] }
  /** Police and municipality report on their own, and only some of them say that it is done. */
  | { readonly kind: 'done-by-some'; readonly done: readonly string[]; readonly rest: readonly string[] }
  | { readonly kind: 'said-partly'; readonly status: Status; readonly period: Period }
  | { readonly kind: 'said-nothing-done'; readonly status: Status; readonly period: Period }
  | { readonly kind: 'said-no-need'; readonly periods: readonly Period[] }
  /** The numbers decide; each target says how. */
  | { readonly kind: 'numbers' }
  /** A number was promised, and no number reported. */
  | { readonly kind: 'no-figure'; readonly measures: readonly Measure[] }
  /** A ceiling, and figures that leave open whether it was kept; or figures that may mean nothing at all. */
  | { readonly kind: 'open-figure'; readonly measures: readonly Measure[] }
  /** Nothing measurable was promised. */
  | { readonly kind: 'no-target'; readonly activity: 'continuous' | 'direction' }
  /** Words without a status, so that it cannot be told whether it was done. */
  | { readonly kind: 'words-only' }
  | { readonly kind: 'not-followed-up'; readonly period: Period }
  | { readonly kind: 'not-reported' }
  /** The term runs, and nothing is due yet. */
  | { readonly kind: 'nothing-due' }
  | { readonly kind: 'still-running'; readonly to: Day | null };

export interface Judgement {
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
  /** In chronological order. */
  readonly entries: readonly Entry[];
  readonly measures: readonly MeasureEntry[];
  /** Periods that have ended or were reported on and in which nothing is said of this activity. Blank is not zero. */
  readonly silent: readonly Period[];
  /** Events that do not count, since they lie before or after the term. */
  readonly outsideTerm: readonly {
    readonly period: Period;
    readonly result: Result;
    readonly event: ReportedEvent;
  }[];
  /** The authority's latest word, one per party that reports on its own. */
  readonly ownWords: readonly { readonly status: Status; readonly period: Period; readonly party?: string }[];
  /** The authority's latest word says something else than the rules do. */
  readonly isDisputed: boolean;
  /** The term of this activity: the promise's, unless it was dropped or extended. */
  readonly term: Term;
  /** Decisions that changed the activity, taken no later than the day of judgement. */
  readonly changes: readonly Change[];
}

/** What is known of the promise around an activity. */
export interface Context {
  readonly term: Term;
  readonly reports: readonly Report[];
  readonly schedule: Schedule;
}

/** Judges one activity as of `today`. */
export function judge(activity: Activity, context: Context, today: Day): Judgement {
  const changes = activity.changes.filter((change) => change.date <= today);
  const entries = entriesOf(activity, context.reports);
  const term = termAfter(changes, entries, context.term);
  const isEnded = isOver(term, today);
  const measures = activity.measures.map((measure): MeasureEntry => {
    const addends = addendsOf(measure, entries, term);
    const judgement =
      measure.target && judgeTarget(measure, measure.target, addends, context.schedule, term, today);
    return { measure, addends, total: shownOf(measure.counting, addends), ...(judgement && { judgement }) };
  });
  const ownWords = latestWords(entries);
  const verdict = decide({ activity, entries, measures, ownWords, isEnded, term, context });
  return {
    ...verdict,
    entries,
    measures,
    silent: silentPeriods(context, entries, term, today),
    outsideTerm: eventsOutside(entries, term),
    ownWords,
    isDisputed: ownWords.some(({ status }) => contradicts(status, verdict.outcome)),
    term,
    changes,
  };
}

/** Counts outcomes. */
export function tally(outcomes: readonly Outcome[]): Tally {
  return OUTCOMES.map((outcome) => ({
    outcome,
    count: outcomes.filter((other) => other === outcome).length,
  })).filter(({ count }) => count > 0);
}

type Verdict = Pick<Judgement, 'outcome' | 'reasons'>;

interface Grounds {
  readonly activity: Activity;
  readonly entries: readonly Entry[];
  readonly measures: readonly MeasureEntry[];
  readonly ownWords: Judgement['ownWords'];
  readonly isEnded: boolean;
  readonly term: Term;
  readonly context: Context;
}

function decide(grounds: Grounds): Verdict {
  const { entries, measures, isEnded, term, context } = grounds;
  if (entries.length === 0) {
    const isDue = isEnded || context.reports.length > 0 || context.schedule.overdue.length > 0;
    return isDue
      ? verdict('not-reported', { kind: 'not-reported' })
      : verdict('ongoing', { kind: 'nothing-due' });
  }
  const targets = measures.flatMap(({ measure, judgement }) =>
    judgement ? [{ measure, ...judgement }] : [],
  );
  if (targets.length > 0 && targets.every(({ state }) => state === 'reached'))
    return verdict('met', { kind: 'numbers' });
  const running: Reason = { kind: 'still-running', to: term.to };
  const word = decideByWord(grounds, targets.length > 0);
  if (targets.length === 0 && word) return word;
  if (!isEnded) {
    const hasFigures = targets.some(({ windows }) => windows.some(({ total }) => total !== null));
    return verdict('ongoing', ...(hasFigures ? [{ kind: 'numbers' } as const] : []), running);
  }
  if (targets.some(({ state }) => state === 'reached' || state === 'short'))
    return verdict('partly', { kind: 'numbers' });
  if (word) return word;
  if (targets.every(({ state }) => state === 'nothing')) return verdict('not-met', { kind: 'numbers' });
  const open = targets.filter(({ state }) => state === 'unclear').map(({ measure }) => measure);
  const absent = targets.filter(({ state }) => state === 'unknown').map(({ measure }) => measure);
  return verdict(
    'not-assessable',
    ...(absent.length > 0 ? [{ kind: 'no-figure', measures: absent } as const] : []),
    ...(open.length > 0 ? [{ kind: 'open-figure', measures: open } as const] : []),
  );
}

/** What the words of the reports decide by themselves; undefined where they leave it to the numbers or to the date. */
function decideByWord(grounds: Grounds, hasTarget: boolean): Verdict | undefined {
  const { activity, entries, ownWords, isEnded, measures } = grounds;
  const spoken = entries.filter(({ result }) => result.status !== undefined);
  const hasShownSomething = measures.some(({ total }) => total !== null && total.max > 0);
  const isNeedless = ownWords.length > 0 && ownWords.every(({ status }) => status === 'no-need');
  const wasBegun = spoken.some(
    ({ result: { status } }) => status && STATUS_MEANING[status].done === 'something',
  );
  if (isEnded && isNeedless && !wasBegun && !hasShownSomething) {
    const needless = spoken.filter(({ result }) => result.status === 'no-need');
    return verdict('no-need', { kind: 'said-no-need', periods: needless.map(({ period }) => period) });
  }
  const last = ownWords.at(-1);
  const isAllNothing =
    ownWords.length > 0 && ownWords.every(({ status }) => STATUS_MEANING[status].done === 'nothing');
  if (isEnded && isAllNothing && last && !hasShownSomething) {
    const wasPartlyDone = spoken.some(({ result }) => result.status === 'partly-done');
    if (!wasPartlyDone || hasTarget) {
      return verdict('not-met', { kind: 'said-nothing-done', status: last.status, period: last.period });
    }
  }
  if (hasTarget) return undefined;
  if (activity.kind === 'continuous' || activity.kind === 'direction') {
    return verdict('not-assessable', { kind: 'no-target', activity: activity.kind });
  }
  return decideOnce(grounds, spoken);
}

/** A thing to be done once: a report says that it is, or it is not. Where parties report apart, all of them have to. */
function decideOnce(
  { entries, isEnded, ownWords, measures }: Grounds,
  spoken: readonly Entry[],
): Verdict | undefined {
  const done = spoken.filter(({ result }) => result.status === 'done');
  const apart = unique(entries.flatMap(({ result }) => result.party ?? []));
  const doneApart = unique(done.flatMap(({ result }) => result.party ?? []));
  const rest = apart.filter((party) => !doneApart.includes(party));
  const isDoneJointly = done.some(({ result }) => result.party === undefined);
  if (isDoneJointly || (done.length > 0 && rest.length === 0)) {
    // Apart, it is done when the last of them says so.
    const decisive = isDoneJointly
      ? done.find(({ result }) => result.party === undefined)!
      : doneApart.map((party) => done.find(({ result }) => result.party === party)!).at(-1)!;
    return verdict('met', { kind: 'said-done', period: decisive.period, parties: doneApart });
  }
  if (!isEnded) return undefined;
  if (done.length > 0) return verdict('partly', { kind: 'done-by-some', done: doneApart, rest });
  const begun = spoken.findLast(
    ({ result }) => result.status === 'partly-done' || result.status === 'under-way',
  );
  if (begun)
    return verdict('partly', { kind: 'said-partly', status: begun.result.status!, period: begun.period });
  if (measures.some(({ total }) => total !== null && total.min > 0))
    return verdict('partly', { kind: 'numbers' });
  const last = ownWords.findLast(({ status }) => status !== 'no-need') ?? ownWords.at(-1);
  if (last?.status === 'not-followed-up') {
    return verdict('not-assessable', { kind: 'not-followed-up', period: last.period });
  }
  if (last)
    return verdict('not-met', { kind: 'said-nothing-done', status: last.status, period: last.period });
  return verdict('not-assessable', { kind: 'words-only' });
}

function verdict(outcome: Outcome, ...reasons: Reason[]): Verdict {
  return { outcome, reasons };
}

function contradicts(status: Status, outcome: Outcome): boolean {
  const { claims } = STATUS_MEANING[status];
  return claims !== null && OUTCOME_RULES[outcome].isSettled && claims !== outcome;
}

/** The promise's term, ended early where the activity was dropped, later where it was openly extended. */
function termAfter(changes: readonly Change[], entries: readonly Entry[], term: Term): Term {
  const inOrder = [...changes].sort((a, b) => (a.date < b.date ? -1 : 1));
  const changed = inOrder.reduce<Term>((current, change) => {
    if (change.kind === 'extended' && change.to !== undefined) return { ...current, to: change.to };
    return change.kind === 'dropped' ? endedBy(change.date, current) : current;
  }, term);
  const last = entries.at(-1);
  const isDropped = last !== undefined && latestWords(entries).every(({ status }) => status === 'dropped');
  return isDropped && last.result.status === 'dropped' ? endedBy(last.period.to, changed) : changed;
}

function endedBy(day: Day, term: Term): Term {
  return term.to === null || day < term.to ? { ...term, to: day } : term;
}

function entriesOf(activity: Activity, reports: readonly Report[]): readonly Entry[] {
  return [...reports]
    .sort((a, b) => chronologically(a.period, b.period))
    .flatMap(({ period, results }) =>
      results
        .filter(({ activities }) => activities.includes(activity.id))
        .map((result) => ({ period, result })),
    );
}

/** What counts of a measure: numbers for periods within the term. */
function addendsOf(measure: Measure, entries: readonly Entry[], term: Term): readonly Addend[] {
  return entries.flatMap((entry) => {
    const { period, result } = entry;
    return result.values
      .filter((value) => value.measure === measure.id)
      .map((value): Addend => ({
        period,
        quantity: value.quantity,
        isCounted: period.from <= (term.to ?? period.from) && !isHeldByAnother(entry, measure, entries),
        ...(result.party !== undefined && { party: result.party }),
        ...(value.countingNote !== undefined && { countingNote: value.countingNote }),
        ...(value.partOf !== undefined && { partOf: value.partOf }),
      }));
  });
}

/**
 * A report for the whole year already holds what its thirds said, and a final one what another for the same time said, but
 * not what the other authority said on its own.
 */
function isHeldByAnother(entry: Entry, measure: Measure, entries: readonly Entry[]): boolean {
  const { period, result } = entry;
  return entries.some(
    (other) =>
      other.period.id !== period.id &&
      contains(other.period, period) &&
      chronologically(other.period, period) > 0 &&
      !(other.result.party && result.party && other.result.party !== result.party) &&
      other.result.values.some((value) => value.measure === measure.id && value.quantity.kind !== 'some'),
  );
}

function latestWords(entries: readonly Entry[]): Judgement['ownWords'] {
  const latest = new Map<string | undefined, Judgement['ownWords'][number]>();
  for (const { period, result } of entries) {
    if (result.status === undefined) continue;
    const party = result.party;
    // A word given together replaces what each had said on its own before.
    for (const [other, word] of latest) {
      if (other === party || (party === undefined && word.period.id !== period.id)) latest.delete(other);
    }
    latest.set(party, { status: result.status, period, ...(party !== undefined && { party }) });
  }
  return [...latest.values()];
}

function silentPeriods(
  { schedule, reports }: Context,
  entries: readonly Entry[],
  term: Term,
  today: Day,
): readonly Period[] {
  return schedule.periods.filter((period) => {
    const isReported = reports.some((report) => report.period.id === period.id);
    const isDue = isReported || period.to < today;
    const isWithin = term.to === null || period.from <= term.to;
    // A final report may leave out what an earlier one has told.
    const isSpokenOf = entries.some(
      (entry) => contains(entry.period, period) || (isReported && contains(period, entry.period)),
    );
    return isDue && isWithin && !isSpokenOf;
  });
}

function eventsOutside(entries: readonly Entry[], term: Term): Judgement['outsideTerm'] {
  return entries.flatMap(({ period, result }) =>
    result.events
      .filter(({ when }) => when && (when.to < term.from || (term.to !== null && when.from > term.to)))
      .map((event) => ({ period, result, event })),
  );
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
