/**
 * Decides what came of an activity, as a pure function of what was promised, what was reported and a date. A judgement
 * carries its reasons, so that every page can show how it was reached. Residents read the rules on `/sa-bedomer-vi/`, from the
 * table in `src/text/outcome.ts`.
 */
import type { Day } from './day.ts';
import { judgeTarget, totalOf, type Addend, type TargetJudgement } from './target.ts';
import { chronologically, contains, isOver, type Period, type Term } from './period.ts';
import type { Activity, Change, Measure, Report, ReportedEvent, Result, Status } from './model.ts';
import type { Interval } from './quantity.ts';
import type { Schedule } from './schedule.ts';

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

/** What a status that the authority reported means to the rules. */
interface StatusMeaning {
  /** Whether anything was done; null where the status does not say. */
  readonly done: 'something' | 'nothing' | null;
  /** The outcome that it claims. A status without a claim contradicts no outcome. */
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
  'expected-met': { done: null, claims: null },
  'expected-not-met': { done: null, claims: null },
};

/** How many activities have each outcome, in the order of {@link OUTCOMES}, without those that no activity has. */
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
  /** The reported numbers do not show whether a ceiling was kept, or whether anything was done at all. */
  | { readonly kind: 'unclear-figures'; readonly measures: readonly Measure[] }
  /** Nothing measurable was promised. */
  | { readonly kind: 'no-target'; readonly activity: 'continuous' | 'direction' }
  /** Reported in words without a status, which do not show whether it was done. */
  | { readonly kind: 'no-status' }
  | { readonly kind: 'not-followed-up'; readonly period: Period }
  | { readonly kind: 'not-reported' }
  /** The term runs, and nothing is due yet. */
  | { readonly kind: 'nothing-due' }
  | { readonly kind: 'still-running'; readonly to: Day | null };

export interface Judgement {
  readonly outcome: Outcome;
  /** The deciding one first. */
  readonly reasons: readonly Reason[];
  /** In chronological order. */
  readonly entries: readonly Entry[];
  readonly measures: readonly MeasureEntry[];
  /** Periods that have ended or been reported on, but without a word of this activity. Blank is not zero. */
  readonly silent: readonly Period[];
  /** Events that do not count, because they took place before or after the term. */
  readonly outsideTerm: readonly {
    readonly period: Period;
    readonly result: Result;
    readonly event: ReportedEvent;
  }[];
  /** The latest status reported, one for each party that reports separately. */
  readonly statuses: readonly { readonly status: Status; readonly period: Period; readonly party?: string }[];
  /** A reported status contradicts the outcome. */
  readonly isDisputed: boolean;
  /** The term of this activity: the promise's, unless it was dropped or extended. */
  readonly term: Term;
  /** Decisions that changed the activity, up to the day of judgement. */
  readonly changes: readonly Change[];
}

/** What a judgement needs to know of the activity's promise. */
export interface Context {
  readonly term: Term;
  readonly reports: readonly Report[];
  readonly schedule: Schedule;
}

/** Judges one activity as of `today`. */
export function judge(activity: Activity, context: Context, today: Day): Judgement {
  const changes = activity.changes.filter((change) => change.date <= today);
  const entries = entriesOf(activity, context.reports);
  const term = termWithChanges(changes, entries, context.term);
  const isEnded = isOver(term, today);
  const measures = activity.measures.map((measure): MeasureEntry => {
    const addends = addendsOf(measure, entries, term);
    const judgement =
      measure.target && judgeTarget(measure, measure.target, addends, context.schedule, term, today);
    return { measure, addends, total: totalOf(measure.counting, addends), ...(judgement && { judgement }) };
  });
  const statuses = latestStatuses(entries);
  const verdict = decide({ activity, entries, measures, statuses, isEnded, term, context });
  return {
    ...verdict,
    entries,
    measures,
    silent: silentPeriods(context, entries, term, today),
    outsideTerm: eventsOutsideTerm(entries, term),
    statuses,
    isDisputed: statuses.some(({ status }) => contradicts(status, verdict.outcome)),
    term,
    changes,
  };
}

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
  readonly statuses: Judgement['statuses'];
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
  const byStatus = decideByStatus(grounds, targets.length > 0);
  if (targets.length === 0 && byStatus) return byStatus;
  if (!isEnded) {
    const hasFigures = targets.some(({ windows }) => windows.some(({ total }) => total !== null));
    return verdict('ongoing', ...(hasFigures ? [{ kind: 'numbers' } as const] : []), running);
  }
  if (targets.some(({ state }) => state === 'reached' || state === 'short'))
    return verdict('partly', { kind: 'numbers' });
  if (byStatus) return byStatus;
  if (targets.every(({ state }) => state === 'nothing')) return verdict('not-met', { kind: 'numbers' });
  const unclear = targets.filter(({ state }) => state === 'unclear').map(({ measure }) => measure);
  const unknown = targets.filter(({ state }) => state === 'unknown').map(({ measure }) => measure);
  return verdict(
    'not-assessable',
    ...(unknown.length > 0 ? [{ kind: 'no-figures', measures: unknown } as const] : []),
    ...(unclear.length > 0 ? [{ kind: 'unclear-figures', measures: unclear } as const] : []),
  );
}

/** What the reported statuses decide by themselves; undefined where they leave it to the numbers or to the date. */
function decideByStatus(grounds: Grounds, hasTarget: boolean): Verdict | undefined {
  const { activity, entries, statuses, isEnded, measures } = grounds;
  const withStatus = entries.filter(({ result }) => result.status !== undefined);
  const hasShownAny = measures.some(({ total }) => total !== null && total.max > 0);
  const isWithoutNeed = statuses.length > 0 && statuses.every(({ status }) => status === 'no-need');
  const wasBegun = withStatus.some(
    ({ result: { status } }) => status && STATUS_MEANING[status].done === 'something',
  );
  if (isEnded && isWithoutNeed && !wasBegun && !hasShownAny) {
    const withoutNeed = withStatus.filter(({ result }) => result.status === 'no-need');
    return verdict('no-need', { kind: 'reported-no-need', periods: withoutNeed.map(({ period }) => period) });
  }
  const last = statuses.at(-1);
  const isNothingDone =
    statuses.length > 0 && statuses.every(({ status }) => STATUS_MEANING[status].done === 'nothing');
  if (isEnded && isNothingDone && last && !hasShownAny) {
    const wasPartlyDone = withStatus.some(({ result }) => result.status === 'partly-done');
    if (!wasPartlyDone || hasTarget) {
      return verdict('not-met', { kind: 'reported-not-done', status: last.status, period: last.period });
    }
  }
  if (hasTarget) return undefined;
  if (activity.kind === 'continuous' || activity.kind === 'direction') {
    return verdict('not-assessable', { kind: 'no-target', activity: activity.kind });
  }
  return decideOnce(grounds, withStatus);
}

/** Judges what was to be done once. Where parties report separately, it is done when all of them say so. */
function decideOnce(
  { entries, isEnded, statuses, measures }: Grounds,
  withStatus: readonly Entry[],
): Verdict | undefined {
  const done = withStatus.filter(({ result }) => result.status === 'done');
  const separate = unique(entries.flatMap(({ result }) => result.party ?? []));
  const doneSeparately = unique(done.flatMap(({ result }) => result.party ?? []));
  const rest = separate.filter((party) => !doneSeparately.includes(party));
  const isDoneJointly = done.some(({ result }) => result.party === undefined);
  if (isDoneJointly || (done.length > 0 && rest.length === 0)) {
    // Reported separately, it is done when the last of them says so.
    const decisive = isDoneJointly
      ? done.find(({ result }) => result.party === undefined)!
      : doneSeparately.map((party) => done.find(({ result }) => result.party === party)!).at(-1)!;
    return verdict('met', { kind: 'reported-done', period: decisive.period, parties: doneSeparately });
  }
  if (!isEnded) return undefined;
  if (done.length > 0) return verdict('partly', { kind: 'done-by-some', done: doneSeparately, rest });
  const begun = withStatus.findLast(
    ({ result }) => result.status === 'partly-done' || result.status === 'under-way',
  );
  if (begun)
    return verdict('partly', { kind: 'reported-partly', status: begun.result.status!, period: begun.period });
  if (measures.some(({ total }) => total !== null && total.min > 0))
    return verdict('partly', { kind: 'numbers' });
  const last = statuses.findLast(({ status }) => status !== 'no-need') ?? statuses.at(-1);
  if (last?.status === 'not-followed-up') {
    return verdict('not-assessable', { kind: 'not-followed-up', period: last.period });
  }
  if (last)
    return verdict('not-met', { kind: 'reported-not-done', status: last.status, period: last.period });
  return verdict('not-assessable', { kind: 'no-status' });
}

function verdict(outcome: Outcome, ...reasons: Reason[]): Verdict {
  return { outcome, reasons };
}

function contradicts(status: Status, outcome: Outcome): boolean {
  const { claims } = STATUS_MEANING[status];
  return claims !== null && OUTCOME_RULES[outcome].isSettled && claims !== outcome;
}

/** The term of an activity: the promise's, but shorter where the activity was dropped, longer where it was extended. */
function termWithChanges(changes: readonly Change[], entries: readonly Entry[], term: Term): Term {
  const inOrder = [...changes].sort((a, b) => (a.date < b.date ? -1 : 1));
  const changed = inOrder.reduce<Term>((current, change) => {
    if (change.kind === 'extended' && change.to !== undefined) return { ...current, to: change.to };
    return change.kind === 'dropped' ? endedOn(change.date, current) : current;
  }, term);
  const last = entries.at(-1);
  const isDropped = last !== undefined && latestStatuses(entries).every(({ status }) => status === 'dropped');
  return isDropped && last.result.status === 'dropped' ? endedOn(last.period.to, changed) : changed;
}

function endedOn(day: Day, term: Term): Term {
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

/** The numbers reported of a measure. Those for periods after the term do not count. */
function addendsOf(measure: Measure, entries: readonly Entry[], term: Term): readonly Addend[] {
  return entries.flatMap((entry) => {
    const { period, result } = entry;
    return result.values
      .filter((value) => value.measure === measure.id)
      .map((value): Addend => ({
        period,
        quantity: value.quantity,
        isCounted: period.from <= (term.to ?? period.from) && !isIncludedElsewhere(entry, measure, entries),
        ...(result.party !== undefined && { party: result.party }),
        ...(value.countingNote !== undefined && { countingNote: value.countingNote }),
        ...(value.partOf !== undefined && { partOf: value.partOf }),
      }));
  });
}

/**
 * True when another report already includes this number: a report for the whole year includes its thirds, and a final report
 * includes earlier ones for the same time, but a party's own report never includes another party's.
 */
function isIncludedElsewhere(entry: Entry, measure: Measure, entries: readonly Entry[]): boolean {
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

function latestStatuses(entries: readonly Entry[]): Judgement['statuses'] {
  const latest = new Map<string | undefined, Judgement['statuses'][number]>();
  for (const { period, result } of entries) {
    if (result.status === undefined) continue;
    const party = result.party;
    // A joint status replaces those that the parties had reported separately.
    for (const [other, earlier] of latest) {
      if (other === party || (party === undefined && earlier.period.id !== period.id)) latest.delete(other);
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
    // A final report need not repeat an earlier one.
    const isMentioned = entries.some(
      (entry) => contains(entry.period, period) || (isReported && contains(period, entry.period)),
    );
    return isDue && isWithin && !isMentioned;
  });
}

function eventsOutsideTerm(entries: readonly Entry[], term: Term): Judgement['outsideTerm'] {
  return entries.flatMap(({ period, result }) =>
    result.events
      .filter(({ when }) => when && (when.to < term.from || (term.to !== null && when.from > term.to)))
      .map((event) => ({ period, result, event })),
  );
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
