/**
 * Numbers over time, as a table and as data for the chart. A target for the whole term is compared with the running total,
 * never with a single period, so wherever a target is drawn, the bars are stacked on the periods before them.
 */
import type { MeasureEntry } from '../../domain/outcome.ts';
import { sum, toInterval, type Quantity } from '../../domain/quantity.ts';
import type { Addend } from '../../domain/target.ts';
import { capitalised } from '../../text/list.ts';
import { intervalText, quantityText } from '../../text/number.ts';
import { boundText, targetText, unitText } from '../../text/target.ts';
import * as wording from '../../text/series.ts';
import { periodLabel, type Naming } from '../naming.ts';
import { isOpenUpwards, stated } from './bars.ts';

/** A measure with numbers in at least two periods. */
export interface SeriesView {
  readonly caption: string;
  readonly unit: string;
  readonly rows: readonly { readonly period: string; readonly value: string }[];
  /** The bars of the chart, one per row. */
  readonly points: readonly BarPoint[];
  /** Only if the bars can be compared with it. */
  readonly target?: { readonly value: number; readonly label: string };
}

export interface BarPoint {
  /** Null for a period without a number. */
  readonly value: number | null;
  /** The sum of the periods before, which the bar is stacked on; 0 if periods are not added. */
  readonly before: number;
  /** True if the bar may really be higher. */
  readonly isOpen: boolean;
  /** The label above the bar: the number, or the running total. */
  readonly label: string;
  /** The label inside a stacked bar. */
  readonly part: string;
}

/** Returns the table and chart of a measure, or undefined if there is nothing to compare. */
export function seriesView(entry: MeasureEntry, naming: Naming): SeriesView | undefined {
  const { measure, addends } = entry;
  const periods = [...new Set(addends.map(({ period }) => period))];
  const numeric = addends.filter(({ quantity }) => stated(quantity) !== undefined);
  if (new Set(numeric.map(({ period }) => period.id)).size < 2) return undefined;
  const sharesOf = (id: string) => addends.filter(({ period }) => period.id === id);
  const isAdded =
    measure.counting === 'sum' &&
    measure.target?.per === 'term' &&
    addends.every(({ isCounted, partOf }) => isCounted && partOf === undefined);
  const isComparable =
    isAdded ||
    measure.target?.per === 'period' ||
    (measure.counting === 'latest' && measure.target?.per === 'term');
  const promised = measure.target && targetText({ target: measure.target, unit: measure.unit });
  return {
    caption: wording.captionOf(capitalised(measure.unit.many), {
      isAdded,
      isCumulative: measure.counting === 'latest',
      ...(promised !== undefined && { target: promised }),
    }),
    unit: unitText(measure.unit, 2),
    rows: periods.map((period) => ({
      period: periodLabel(period, naming),
      value: sharesOf(period.id)
        .map((share) => shareText(share, naming))
        .join(' · '),
    })),
    points: pointsOf(
      periods.map(({ id }) => sharesOf(id).map(({ quantity }) => quantity)),
      isAdded,
    ),
    ...(measure.target &&
      isComparable && { target: { value: measure.target.value, label: boundText(measure.target) } }),
  };
}

/** Returns a bar for each period's numbers; `isAdded` stacks each on those before it. */
function pointsOf(periods: readonly (readonly Quantity[])[], isAdded: boolean): readonly BarPoint[] {
  const soFar: Quantity[] = [];
  return periods.map((quantities) => {
    const before = isAdded ? total(soFar) : 0;
    const numbers = quantities.filter((quantity) => stated(quantity) !== undefined);
    soFar.push(...numbers);
    const own = textOf(numbers);
    return {
      value: numbers.length === 0 ? null : total(numbers),
      before,
      isOpen: (isAdded ? soFar : numbers).some(isOpenUpwards),
      label: numbers.length === 0 ? wording.NO_FIGURE : isAdded ? textOf(soFar) : own,
      part: before > 0 && numbers.length > 0 ? own : '',
    };
  });
}

function textOf(quantities: readonly Quantity[]): string {
  const [only, ...others] = quantities;
  return only && others.length === 0 ? quantityText(only) : intervalText(sum(quantities.map(toInterval)));
}

function total(quantities: readonly Quantity[]): number {
  return quantities.reduce((subtotal, quantity) => subtotal + (stated(quantity) ?? 0), 0);
}

function shareText({ quantity, party }: Addend, naming: Naming): string {
  const number = quantityText(quantity);
  return party === undefined ? number : `${naming.party(party)} ${number}`;
}
