/** Counts of outcomes, as a row of icons. */
import type { Outcome, Tally } from '../../domain/outcome.ts';
import { countText } from '../../text/summary.ts';

export interface TallyItemView {
  readonly outcome: Outcome;
  readonly count: number;
  readonly text: string;
}

export function tallyView(tally: Tally): readonly TallyItemView[] {
  return tally.map(({ outcome, count }) => ({ outcome, count, text: countText(outcome, count) }));
}

/** `3 uppfyllda, 1 delvis uppfylld, 2 går inte att bedöma`. */
export function tallyText(tally: Tally): string {
  return tallyView(tally)
    .map(({ count, text }) => `${count} ${text}`)
    .join(', ');
}
