/** Reported numbers as bars on one line: widths in percent, a lower bound open at its end, the target where it stands. */
import type { MeasureAccount } from '../domain/outcome.ts';
import type { Share } from '../domain/target.ts';
import { capitalised } from '../text/list.ts';
import { figure, quantityText } from '../text/number.ts';
import { targetText, unitText } from '../text/target.ts';
import type { Naming } from '../text/reason.ts';

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

/** A measure with numbers in two periods or more, as a table and for the chart drawn from it. */
export interface SeriesView {
  readonly caption: string;
  readonly unit: string;
  readonly rows: readonly { readonly period: string; readonly value: string }[];
  /** What the chart draws: one bar per row. `null` is a period without a number. */
  readonly points: readonly {
    readonly label: string;
    readonly value: number | null;
    readonly isOpen: boolean;
  }[];
  readonly target?: { readonly value: number; readonly label: string };
  readonly isCumulative: boolean;
}

/** A label needs about this share of the line's width per character. */
const PERCENT_PER_CHARACTER = 2.5;

/** Bars for a measure whose periods add up; undefined where they do not, or there is no number. */
export function barsView({ measure, shares, judgement }: MeasureAccount): BarsView | undefined {
  const drawn = shares.filter(({ isCounted, quantity }) => isCounted && stated(quantity) !== undefined);
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
      target: { at: percent(target.value * scale), label: `mål ${figure(target.value)}` },
    }),
  };
}

/** The table and chart of a measure with numbers in two periods or more. */
export function seriesView(account: MeasureAccount, naming: Naming): SeriesView | undefined {
  const { measure, shares } = account;
  const periods = [...new Set(shares.map(({ period }) => period))];
  const numeric = shares.filter(({ quantity }) => stated(quantity) !== undefined);
  if (new Set(numeric.map(({ period }) => period.id)).size < 2) return undefined;
  const target = measure.target && targetText({ target: measure.target, unit: measure.unit });
  const ofPeriod = (id: string) => shares.filter(({ period }) => period.id === id);
  return {
    caption: `${capitalised(measure.unit.many)} per period${target ? `, mål: ${target}` : ''}`,
    unit: unitText(measure.unit, 2),
    isCumulative: measure.counting === 'latest',
    rows: periods.map((period) => ({
      period: capitalised(naming.period(period)),
      value: ofPeriod(period.id)
        .map((share) => shareText(share, naming))
        .join(' · '),
    })),
    points: periods.map((period) => {
      const own = ofPeriod(period.id).map(({ quantity }) => quantity);
      const values = own.flatMap((quantity) => stated(quantity) ?? []);
      return {
        label: capitalised(naming.period(period)),
        value: values.length === 0 ? null : values.reduce((a, b) => a + b, 0),
        isOpen: own.some(isOpenUpwards),
      };
    }),
    ...(measure.target && { target: { value: measure.target.value, label: `Mål: ${target}` } }),
  };
}

function shareText({ quantity, party }: Share, naming: Naming): string {
  const number = quantityText(quantity);
  return party === undefined ? number : `${naming.party(party)} ${number}`;
}

/** The number that a quantity names, for drawing; undefined where it names none. */
function stated(quantity: Share['quantity']): number | undefined {
  if (quantity.kind === 'some') return undefined;
  return quantity.kind === 'between' ? (quantity.min + quantity.max) / 2 : quantity.value;
}

function isOpenUpwards({ kind }: Share['quantity']): boolean {
  return kind === 'at-least';
}

function percent(value: number): number {
  return Math.round(value * 100) / 100;
}
