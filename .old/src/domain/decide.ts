/** Decides what came of an activity from what was reported in a time. Deadlines and promises without an end come after. */
import { decideDirection } from './direction.ts';
import type { Activity } from './model.ts';
import {
  decision,
  type Decision,
  type Entry,
  type MeasureEntry,
  type Reason,
  type Statement,
} from './outcome.ts';
import type { Period, Term } from './period.ts';
import { isForecast, latestStatuses, saysNothingDone, saysSomethingDone } from './status.ts';
import { boundOf } from './target.ts';

/** What is decided on. */
export interface Grounds {
  readonly activity: Activity;
  readonly entries: readonly Entry[];
  readonly measures: readonly MeasureEntry[];
  readonly toldInText: readonly Period[];
  readonly term: Term;
  readonly isEnded: boolean;
  /** Something should have been reported by now. */
  readonly isDue: boolean;
}

/** The words that decide: a forecast is none. */
interface Words {
  readonly entries: readonly Entry[];
  readonly statuses: readonly Statement[];
}

export function decide(grounds: Grounds): Decision {
  const { entries, measures, isEnded, term } = grounds;
  if (entries.length === 0) return decideWithoutEntries(grounds);
  const targets = targetsOf(measures);
  if (targets.length > 0 && targets.every(({ state }) => state === 'reached')) {
    return decision('met', { kind: 'numbers' });
  }
  const byStatus = decideByStatus(grounds, targets.length > 0);
  if (targets.length === 0 && byStatus) return byStatus;
  if (!isEnded) {
    if (targets.length > 0 && targets.every((target) => target.state === 'nothing' && isFinal(target))) {
      return decision('not-met', { kind: 'numbers' });
    }
    const hasFigures = targets.some(({ windows }) => windows.some(({ total }) => total !== null));
    return decision('ongoing', ...(hasFigures ? [{ kind: 'numbers' } as const] : []), running(term));
  }
  if (targets.some(({ state }) => state === 'reached' || state === 'short')) {
    return decision('partly', { kind: 'numbers' });
  }
  if (byStatus) return byStatus;
  if (targets.every(({ state }) => state === 'nothing')) return decision('not-met', { kind: 'numbers' });
  return decision('not-assessable', ...openQuestions(targets));
}

function decideWithoutEntries({ toldInText, isEnded, isDue, term }: Grounds): Decision {
  if (toldInText.length > 0) {
    const told = { kind: 'told-in-text', periods: toldInText } as const;
    return isEnded ? decision('not-assessable', told) : decision('ongoing', told, running(term));
  }
  return isDue
    ? decision('not-reported', { kind: 'not-reported' })
    : decision('ongoing', { kind: 'nothing-due' });
}

function running({ to }: Term): Reason {
  return { kind: 'still-running', to };
}

type JudgedMeasure = Pick<MeasureEntry, 'measure'> & NonNullable<MeasureEntry['judgement']>;

function targetsOf(measures: readonly MeasureEntry[]): readonly JudgedMeasure[] {
  return measures.flatMap(({ measure, judgement }) => (judgement ? [{ measure, ...judgement }] : []));
}

/** True where no later report can mend what was missed: a ceiling stays broken, and the day of a level is gone. */
function isFinal({ measure, target }: JudgedMeasure): boolean {
  return measure.counting === 'level' || boundOf(measure, target)?.kind === 'at-most';
}

/** Why the numbers do not show how it went. */
function openQuestions(targets: readonly JudgedMeasure[]): readonly Reason[] {
  const isForAnotherDay = ({ measure, windows }: JudgedMeasure) =>
    measure.counting === 'level' && windows.some(({ total }) => total !== null);
  const measuresOf = (some: readonly JudgedMeasure[]) => some.map(({ measure }) => measure);
  const unknown = targets.filter(({ state }) => state === 'unknown');
  const withoutFigure = measuresOf(unknown.filter((target) => !isForAnotherDay(target)));
  const forAnotherDay = measuresOf(unknown.filter(isForAnotherDay));
  const unclear = measuresOf(targets.filter(({ state }) => state === 'unclear'));
  return [
    ...(withoutFigure.length > 0 ? [{ kind: 'no-figures', measures: withoutFigure } as const] : []),
    ...(forAnotherDay.length > 0 ? [{ kind: 'no-figure-for-day', measures: forAnotherDay } as const] : []),
    ...(unclear.length > 0 ? [{ kind: 'unclear-figures', measures: unclear } as const] : []),
  ];
}

/** What the reported statuses decide by themselves; undefined where they leave it to the numbers or to the date. */
function decideByStatus(grounds: Grounds, hasTarget: boolean): Decision | undefined {
  const { activity, isEnded, measures, term } = grounds;
  const words = wordsOf(grounds.entries);
  const { entries, statuses } = words;
  // A level is how things are, whoever made them so.
  const hasShownAny = measures.some(
    ({ measure, total }) => measure.counting !== 'level' && total !== null && total.max > 0,
  );
  const isWithoutNeed = statuses.length > 0 && statuses.every(({ status }) => status === 'no-need');
  const wasBegun = entries.some(({ result }) => saysSomethingDone(result.status));
  if (isEnded && isWithoutNeed && !wasBegun && !hasShownAny) {
    const withoutNeed = entries.filter(({ result }) => result.status === 'no-need');
    return decision('no-need', {
      kind: 'reported-no-need',
      periods: withoutNeed.map(({ period }) => period),
    });
  }
  const last = statuses.at(-1);
  const isNothingDone = statuses.length > 0 && statuses.every(({ status }) => saysNothingDone(status));
  if (isEnded && isNothingDone && last && !hasShownAny) {
    const wasPartlyDone = entries.some(({ result }) => result.status === 'partly-done');
    if (!wasPartlyDone || hasTarget) {
      return decision('not-met', { kind: 'reported-not-done', status: last.status, period: last.period });
    }
  }
  if (hasTarget) return undefined;
  if (activity.kind === 'direction') {
    const compared = decideDirection(measures, term, isEnded);
    if (compared) return compared;
  }
  if (activity.kind === 'continuous' || activity.kind === 'direction') {
    return decision('not-assessable', { kind: 'no-target', activity: activity.kind });
  }
  return decideOnce(grounds, words);
}

function wordsOf(entries: readonly Entry[]): Words {
  const said = entries.filter(({ result: { status } }) => status !== undefined && !isForecast(status));
  return { entries: said, statuses: latestStatuses(said) };
}

/** Judges what was to be done once. Where parties report separately, it is done when all of them say so. */
function decideOnce(
  { entries: all, isEnded, measures }: Grounds,
  { entries, statuses }: Words,
): Decision | undefined {
  const decisive = doneEntry(all);
  const done = entries.filter(({ result }) => result.status === 'done');
  const doneSeparately = partiesOf(done);
  if (decisive) {
    return decision('met', { kind: 'reported-done', period: decisive.period, parties: doneSeparately });
  }
  if (!isEnded) return undefined;
  if (done.length > 0) {
    const rest = partiesOf(all).filter((party) => !doneSeparately.includes(party));
    return decision('partly', { kind: 'done-by-some', done: doneSeparately, rest });
  }
  const begun = entries.findLast(
    ({ result }) => result.status === 'partly-done' || result.status === 'under-way',
  );
  if (begun) {
    return decision('partly', {
      kind: 'reported-partly',
      status: begun.result.status!,
      period: begun.period,
    });
  }
  if (
    measures.some(({ measure, total }) => measure.counting !== 'level' && total !== null && total.min > 0)
  ) {
    return decision('partly', { kind: 'numbers' });
  }
  const last = statuses.findLast(({ status }) => status !== 'no-need') ?? statuses.at(-1);
  if (last?.status === 'not-followed-up') {
    return decision('not-assessable', { kind: 'not-followed-up', period: last.period });
  }
  return last
    ? decision('not-met', { kind: 'reported-not-done', status: last.status, period: last.period })
    : decision('not-assessable', { kind: 'no-status' });
}

/** The entry by which something that is to be done once is done; undefined before that. */
export function doneEntry(entries: readonly Entry[]): Entry | undefined {
  const done = entries.filter(({ result }) => result.status === 'done');
  const jointly = done.find(({ result }) => result.party === undefined);
  if (jointly) return jointly;
  const parties = partiesOf(done);
  if (partiesOf(entries).some((party) => !parties.includes(party))) return undefined;
  // Reported separately, it is done when the last of them says so.
  return parties.map((party) => done.find(({ result }) => result.party === party)!).at(-1);
}

function partiesOf(entries: readonly Entry[]): readonly string[] {
  return [...new Set(entries.flatMap(({ result }) => result.party ?? []))];
}
