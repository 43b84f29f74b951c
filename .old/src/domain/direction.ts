/** Judges a promise of more or less of something, where there is a figure from before to hold the latest one against. */
import { levelOf, ofLatestPeriod, totalOf } from './counting.ts';
import type { Measure } from './model.ts';
import { decision, type Comparison, type Decision, type MeasureEntry, type Reason } from './outcome.ts';
import { isCovered, overlaps, yearsOf, type Term } from './period.ts';
import type { Interval } from './quantity.ts';

type Compared = Extract<Reason, { kind: 'compared' }>;

/** Undefined where no measure has both a baseline and a better way to go. */
export function decideDirection(
  measures: readonly MeasureEntry[],
  term: Term,
  isEnded: boolean,
): Decision | undefined {
  const comparable = measures.filter(({ measure: { baseline, better } }) => baseline && better);
  if (comparable.length === 0) return undefined;
  const reasons = comparable.flatMap((entry) => comparedWithBaseline(entry, term) ?? []);
  if (!isEnded) return decision('ongoing', ...reasons, { kind: 'still-running', to: term.to });
  if (reasons.length < comparable.length) {
    const missing = comparable
      .map(({ measure }) => measure)
      .filter((one) => !reasons.some(({ measure }) => measure === one));
    return decision('not-assessable', ...reasons, { kind: 'no-figures', measures: missing });
  }
  const has = (comparison: Comparison) => reasons.some((reason) => reason.comparison === comparison);
  if (reasons.every(({ comparison }) => comparison === 'better')) return decision('met', ...reasons);
  if (has('better')) return decision('partly', ...reasons);
  return decision(has('unclear') ? 'not-assessable' : 'not-met', ...reasons);
}

function comparedWithBaseline({ measure, addends }: MeasureEntry, term: Term): Compared | undefined {
  const counted = addends.filter(({ isCounted, quantity }) => isCounted && quantity.kind !== 'some');
  if (counted.length === 0) return undefined;
  const { period } = ofLatestPeriod(counted)[0]!;
  const { figure, isComplete } = figureOf(measure, counted, term);
  return { kind: 'compared', measure, figure, period, comparison: comparisonOf(measure, figure, isComplete) };
}

/** The latest figure. Of what is counted period by period it is the sum of the year that the latest period belongs to. */
function figureOf(
  { counting }: Measure,
  counted: MeasureEntry['addends'],
  term: Term,
): { readonly figure: Interval; readonly isComplete: boolean } {
  const latest = ofLatestPeriod(counted);
  if (counting !== 'sum') {
    return { figure: counting === 'level' ? levelOf(latest) : totalOf(counting, latest)!, isComplete: true };
  }
  const { period } = latest[0]!;
  const year = yearsOf(term, period.to).findLast((span) => overlaps(span, period)) ?? period;
  const own = counted.filter((addend) => overlaps(year, addend.period));
  return {
    figure: totalOf(counting, own)!,
    isComplete: isCovered(
      year,
      own.map((addend) => addend.period),
    ),
  };
}

function comparisonOf(
  { baseline, better }: Measure,
  { min, max }: Interval,
  isComplete: boolean,
): Comparison {
  const before = baseline!.value;
  // What nobody has reported may add to a sum, and take nothing from it.
  const most = isComplete ? max : Infinity;
  if (min === most && min === before) return 'equal';
  const [isHigher, isLower] = [min > before, most < before];
  if (better === 'higher' ? isHigher : isLower) return 'better';
  if (better === 'higher' ? most <= before : min >= before) return 'worse';
  return 'unclear';
}
