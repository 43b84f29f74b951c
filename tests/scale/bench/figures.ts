/** What is worked out of measurements, and how it is written. */
import type { BuilderName } from './builders.ts';
import { buildsOf, type Kind, type Measured, type Measurement } from './rounds.ts';

/** A figure of one build. */
export type Figure = (measurement: Measurement) => number | undefined;

const MB = 1e6;

export const FIGURES = {
  wall: ({ cost }) => cost.wall,
  user: ({ cost }) => cost.user,
  system: ({ cost }) => cost.system,
  memory: ({ cost }) => cost.memory,
  pages: ({ size }) => size.pages,
  htmlMb: ({ size }) => size.html / MB,
  allMb: ({ size }) => size.all / MB,
  userMsPerPage: ({ cost, size }) => (1000 * cost.user) / size.pages,
  userPerHtmlMb: ({ cost, size }) => cost.user / (size.html / MB),
} as const satisfies Record<string, Figure>;

export type FigureName = keyof typeof FIGURES;

/** The least, the one in the middle and the greatest. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

export function spreadOf(values: readonly (number | undefined)[]): Spread | undefined {
  const sorted = values.filter((value) => value !== undefined).sort((one, other) => one - other);
  if (sorted.length === 0) return undefined;
  const middle = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
  return { min: sorted[0]!, median, max: sorted.at(-1)! };
}

/** Returns a figure of a builder's builds of a kind. */
export function figureOf(
  measured: Measured,
  builder: BuilderName,
  kind: Kind,
  figure: FigureName,
): Spread | undefined {
  return spreadOf(buildsOf(measured, builder, kind).map(FIGURES[figure]));
}

/** Returns a builder's figure divided by another's in the same round. */
export function ratioOf(
  measured: Measured,
  builder: BuilderName,
  other: BuilderName,
  figure: FigureName,
): Spread | undefined {
  const others = buildsOf(measured, other, 'from nothing');
  return spreadOf(
    buildsOf(measured, builder, 'from nothing').map((one) => {
      const same = others.find(({ round }) => round === one.round);
      const divisor = same && FIGURES[figure](same);
      const value = FIGURES[figure](one);
      return value === undefined || divisor === undefined ? undefined : value / divisor;
    }),
  );
}

/** Writes a number with three significant digits, and one that is whole or large without decimals. */
export function written(value: number): string {
  if (value >= 1000 || Number.isInteger(value)) return Math.round(value).toLocaleString('en');
  const decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toFixed(decimals);
}

/** Writes a spread as `1.9–2.0–2.4`, or as one number where all are the same. */
export function writtenSpread(spread: Spread | undefined): string {
  if (!spread) return '–';
  const texts = [spread.min, spread.median, spread.max].map(written);
  return new Set(texts).size === 1 ? texts[0]! : texts.join('–');
}

export function writtenMedian(spread: Spread | undefined): string {
  return spread ? written(spread.median) : '–';
}

/** Writes a table in Markdown, with aligned columns. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) =>
    Math.max(3, name.length, ...rows.map((row) => row[column]!.length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join(' | ')} |`;
  const rule = widths.map((width, column) => (column < 2 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
