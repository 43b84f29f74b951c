/** How the sum behind an outcome was made: each reported number with its source, then the sum. */
import type { JudgedActivity, JudgedPromise } from '../../domain/judged.ts';
import type { Judgement, MeasureEntry } from '../../domain/outcome.ts';
import type { Period } from '../../domain/period.ts';
import type { Addend } from '../../domain/target.ts';
import {
  BLANK_IS_NOT_ZERO,
  conclusion,
  NO_COUNT,
  stepText,
  sumSentences,
  type LeftOut,
} from '../../text/calculation.ts';
import { capitalised } from '../../text/list.ts';
import { windowLines } from '../../text/target.ts';
import { periodLabel } from '../naming.ts';
import { agreementOf, periodAddress, type AgreementYear } from '../agreement-year.ts';
import { sourceView, type SourceView } from './source.ts';

export interface CalculationView {
  /** What is counted, if the activity promises numbers of several things. */
  readonly heading?: string;
  readonly steps: readonly StepView[];
  /** The sum and what it means, as sentences. */
  readonly sums: readonly string[];
  /** The documents that the numbers come from. */
  readonly sources: readonly SourceView[];
}

export interface StepView {
  readonly period: string;
  /** The follow-up that the number comes from. */
  readonly address: string;
  readonly said: string;
}

/** Returns a calculation for each number that an activity promises. */
export function calculations(
  { activity, judgement }: JudgedActivity,
  judged: JudgedPromise,
  year: AgreementYear,
): readonly CalculationView[] {
  // Where no number is reported, nothing is calculated.
  const promised = judgement.measures.filter((entry) => entry.judgement && entry.addends.length > 0);
  const isTooLate = judgement.reasons.some(({ kind }) => kind === 'deadline-passed');
  return promised.map((entry) => {
    const { measure, addends } = entry;
    const end = judgement.term.to;
    const said = (share: Addend) =>
      stepText(measure, share, {
        leftOut: leftOut(share, end),
        whole: activity.measures.find(({ id }) => id === share.partOf)?.unit.many,
      });
    const steps = stepsOf(entry, judgement, judged, year, said);
    // A level is that of its day, whatever was said in other periods.
    const hasBlank =
      measure.counting !== 'level' &&
      addends.length > 0 &&
      (judged.schedule.overdue.length > 0 || steps.some((step) => step.said === NO_COUNT));
    return {
      ...(promised.length > 1 && { heading: capitalised(measure.unit.many) }),
      steps,
      sums: [...(hasBlank ? [BLANK_IS_NOT_ZERO] : []), ...sumsOf(entry, isTooLate, year)],
      sources: sourcesOf(addends, judged, year),
    };
  });
}

function leftOut({ isCounted, period }: Addend, end: string | null): LeftOut | undefined {
  if (isCounted) return undefined;
  return end !== null && period.from > end ? 'after-term' : 'held-by-another';
}

/** Returns a step for each number, and for each reported period without one. Missing reports are named on top of the page. */
function stepsOf(
  { addends }: MeasureEntry,
  { entries, reviews }: Judgement,
  { promise, schedule }: JudgedPromise,
  year: AgreementYear,
  said: (share: Addend) => string,
): readonly StepView[] {
  const { naming } = year;
  return schedule.periods.flatMap((period) => {
    const own = addends.filter((share) => share.period.id === period.id);
    const isReported = promise.reports.some((report) => report.period.id === period.id);
    const isOf = (one: { readonly period: Period }) => one.period.id === period.id;
    // What a reviewer says is no number of those who promised.
    if (!isReported || (reviews.some(isOf) && !entries.some(isOf))) return [];
    const step = { period: periodLabel(period, naming), address: periodAddress(year, period) };
    if (own.length === 0) return [{ ...step, said: NO_COUNT }];
    return own.map((share) => ({
      ...step,
      said: share.party === undefined ? said(share) : `${naming.party(share.party)} ${said(share)}`,
    }));
  });
}

function sumsOf(
  { measure, judgement }: MeasureEntry,
  isTooLate: boolean,
  { naming }: AgreementYear,
): readonly string[] {
  const { target, windows } = judgement!;
  const [only] = windows;
  if (target.per !== 'term' || windows.length !== 1 || !only)
    return windowLines(measure, judgement!, naming.period);
  return [...sumSentences(measure, only), conclusion(measure, target, only, isTooLate)];
}

function sourcesOf(
  addends: readonly Addend[],
  judged: JudgedPromise,
  year: AgreementYear,
): readonly SourceView[] {
  const { promise } = judged;
  const periods = new Set(addends.map(({ period }) => period.id));
  const used = new Set(
    promise.reports.flatMap(({ period, source }) => (periods.has(period.id) ? (source ?? []) : [])),
  );
  return agreementOf(year, judged)
    .sources.filter(({ id }) => used.has(id))
    .map(sourceView);
}
