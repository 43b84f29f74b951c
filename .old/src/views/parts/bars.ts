/** Reported numbers as bars along a line, in percent of its width. A lower bound has an open end. */
import { accountsOf } from '../../domain/counting.ts';
import type { MeasureEntry } from '../../domain/outcome.ts';
import type { Quantity } from '../../domain/quantity.ts';
import type { Addend, TargetWindow } from '../../domain/target.ts';
import { spanText } from '../../text/date.ts';
import { capitalised } from '../../text/list.ts';
import { quantityText } from '../../text/number.ts';
import { goalText } from '../../text/target.ts';
import type { Naming } from '../naming.ts';

export interface BarsView {
  /** The time that it is about, where there are several. */
  readonly name?: string;
  readonly segments: readonly SegmentView[];
  readonly target?: {
    readonly at: number;
    readonly label: string;
    /** On which side of its mark the label is whole. */
    readonly anchor: 'start' | 'middle' | 'end';
  };
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

/** More windows than this are told in words only. */
const MAX_ROWS = 6;

/** One line of bars: the numbers of a time, and what was promised for it. */
interface Row {
  readonly name?: string;
  readonly quantities: readonly Quantity[];
  readonly goal?: number;
}

/** Returns the bars of a measure, one line for each time that has a target of its own, or nothing if there is no number to draw. */
export function barsView(entry: MeasureEntry, naming: Pick<Naming, 'period'>): readonly BarsView[] {
  const rows = rowsOf(entry, naming).filter(({ quantities }) => quantities.length > 0);
  const totals = rows.map(({ quantities }) => total(quantities));
  const isDrawable = totals.some((sum) => sum > 0) && totals.every((sum) => sum >= 0);
  if (!isDrawable || rows.length > MAX_ROWS) return [];
  // Leaves room to the right for an open end and the target's line.
  const scale = 92 / Math.max(...totals, ...rows.map(({ goal }) => goal ?? 0));
  return rows.map(({ name, quantities, goal }) => ({
    ...(name !== undefined && { name }),
    segments: segmentsOf(quantities, scale),
    ...(goal !== undefined && { target: targetOf(goal, scale) }),
  }));
}

function rowsOf(
  { measure, addends, judgement }: MeasureEntry,
  naming: Pick<Naming, 'period'>,
): readonly Row[] {
  if (addends.some(({ partOf }) => partOf !== undefined)) return [];
  // Several accounts of the same things do not add up.
  if (accountsOf(addends.filter(hasNumber)).length > 1) return [];
  const { counting } = measure;
  const windows = judgement?.windows ?? [];
  if (counting === 'sum') {
    const goal = judgement?.target.per === 'term' ? windows[0]?.required : undefined;
    const isOfWhole = windows.length < 2 && (!judgement || goal !== undefined);
    if (isOfWhole) return [{ quantities: drawnOf(addends), ...(goal !== undefined && { goal }) }];
    return windows.map((window) => windowRow(window, drawnOf(window.addends), naming));
  }
  if (counting === 'level') {
    // The state at a day: the latest figure, and never a sum.
    const latest = addends.filter(hasNumber).toSorted((a, b) => (a.period.to < b.period.to ? -1 : 1));
    const goal = windows.at(-1)?.required;
    return [
      { quantities: latest.slice(-1).map(({ quantity }) => quantity), ...(goal !== undefined && { goal }) },
    ];
  }
  if (counting !== 'rate') return [];
  return windows
    .map((window) => windowRow(window, drawnOf(window.addends).slice(-1), naming))
    .filter(({ quantities }) => quantities.length > 0);
}

function windowRow(
  window: TargetWindow,
  quantities: readonly Quantity[],
  naming: Pick<Naming, 'period'>,
): Row {
  const { period, span } = window;
  return {
    name: capitalised(
      period ? naming.period(period) : spanText({ from: span.from, to: span.to ?? span.from }),
    ),
    quantities,
    goal: window.required,
  };
}

const hasNumber = ({ isCounted, quantity }: Addend): boolean => isCounted && stated(quantity) !== undefined;

function drawnOf(addends: readonly Addend[]): readonly Quantity[] {
  return addends.filter(hasNumber).map(({ quantity }) => quantity);
}

function total(quantities: readonly Quantity[]): number {
  return quantities.reduce((sum, quantity) => sum + stated(quantity)!, 0);
}

function segmentsOf(quantities: readonly Quantity[], scale: number): readonly SegmentView[] {
  let start = 0;
  return quantities.map((quantity): SegmentView => {
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
}

/** A label that would not be whole in the middle stands to one side. */
function targetOf(goal: number, scale: number): NonNullable<BarsView['target']> {
  const at = percent(goal * scale);
  const label = goalText(goal);
  const half = (label.length * PERCENT_PER_CHARACTER) / 2;
  return { at, label, anchor: at + half > 100 ? 'end' : at < half ? 'start' : 'middle' };
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
