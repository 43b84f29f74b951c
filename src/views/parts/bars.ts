/** Reported numbers as bars on one line: widths in percent, a lower bound open at its end, the target where it stands. */
import type { MeasureEntry } from '../../domain/outcome.ts';
import type { Addend } from '../../domain/target.ts';
import { quantityText } from '../../text/number.ts';
import { goalText } from '../../text/target.ts';

export interface BarsView {
  readonly segments: readonly SegmentView[];
  readonly target?: { readonly at: number; readonly label: string };
}

export interface SegmentView {
  readonly start: number;
  readonly size: number;
  /** Empty where it would not fit: the number stands in the rows below anyway. */
  readonly label: string;
  /** The true number may be higher. */
  readonly isOpen: boolean;
}

/** A label needs about this share of the line's width per character. */
const PERCENT_PER_CHARACTER = 2.5;

/** Bars for a measure whose periods add up; undefined where they do not, or there is no number. */
export function barsView({ measure, addends, judgement }: MeasureEntry): BarsView | undefined {
  const drawn = addends.filter(({ isCounted, quantity }) => isCounted && stated(quantity) !== undefined);
  const sum = drawn.reduce((total, { quantity }) => total + stated(quantity)!, 0);
  const target = judgement?.target.per === 'term' ? judgement.target : undefined;
  if (measure.counting !== 'sum' || sum === 0 || drawn.some(({ partOf }) => partOf !== undefined))
    return undefined;
  // Room to the right, so that neither an open end nor the target's line touches the edge.
  const scale = 92 / Math.max(sum, target?.value ?? 0);
  let start = 0;
  const segments = drawn.map(({ quantity }): SegmentView => {
    const size = stated(quantity)! * scale;
    const label = quantityText(quantity);
    const segment = {
      start: percent(start),
      size: percent(size),
      label: size > label.length * PERCENT_PER_CHARACTER + 3 ? label : '',
      isOpen: isOpenUpwards(quantity),
    };
    start += size;
    return segment;
  });
  return {
    segments,
    ...(target && {
      target: { at: percent(target.value * scale), label: goalText(target.value) },
    }),
  };
}

/** The number that a quantity names, for drawing; undefined where it names none. */
export function stated(quantity: Addend['quantity']): number | undefined {
  if (quantity.kind === 'some') return undefined;
  return quantity.kind === 'between' ? (quantity.min + quantity.max) / 2 : quantity.value;
}

/** True where the true number may be higher than the one named. */
export function isOpenUpwards({ kind }: Addend['quantity']): boolean {
  return kind === 'at-least';
}

function percent(value: number): number {
  return Math.round(value * 100) / 100;
}
