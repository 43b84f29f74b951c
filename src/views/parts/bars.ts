/** Reported numbers as bars along a line, in percent of its width. A lower bound has an open end. */
import { accountsOf } from '../../domain/counting.ts';
import type { MeasureEntry } from '../../domain/outcome.ts';
import { boundOf, type Addend } from '../../domain/target.ts';
import { quantityText } from '../../text/number.ts';
import { goalText } from '../../text/target.ts';

export interface BarsView {
  readonly segments: readonly SegmentView[];
  readonly target?: { readonly at: number; readonly label: string };
}

export interface SegmentView {
  readonly start: number;
  readonly size: number;
  /** Empty if it would not fit; the rows below have the number too. */
  readonly label: string;
  /** The true number may be higher. */
  readonly isOpen: boolean;
}

/** Roughly how much of the line's width a character of a label takes. */
const PERCENT_PER_CHARACTER = 2.5;

/** Returns bars for a measure, or undefined if its numbers do not add up or there is none. */
export function barsView({ measure, addends, judgement }: MeasureEntry): BarsView | undefined {
  const drawn = addends.filter(({ isCounted, quantity }) => isCounted && stated(quantity) !== undefined);
  const sum = drawn.reduce((total, { quantity }) => total + stated(quantity)!, 0);
  const target = judgement?.target.per === 'term' ? boundOf(measure, judgement.target) : undefined;
  // Several accounts of the same things do not add up.
  const isAdded = measure.counting === 'sum' && accountsOf(drawn).length === 1;
  if (!isAdded || sum === 0 || drawn.some(({ partOf }) => partOf !== undefined)) return undefined;
  // Leaves room to the right for an open end and the target's line.
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

/** Returns the number to draw for a quantity, or undefined if it has none. */
export function stated(quantity: Addend['quantity']): number | undefined {
  if (quantity.kind === 'some') return undefined;
  return quantity.kind === 'between' ? (quantity.min + quantity.max) / 2 : quantity.value;
}

/** Returns true if the real number may be higher than the stated one. */
export function isOpenUpwards({ kind }: Addend['quantity']): boolean {
  return kind === 'at-least';
}

function percent(value: number): number {
  return Math.round(value * 100) / 100;
}
