/**
 * The geometry of an effect's line chart, which is drawn during the build so that it is there without scripts and on paper. It is as
 * wide as there is room for: horizontal positions are in percent and everything else in pixels, so letters keep their size. Labels
 * are placed for the narrowest width that has room for them.
 */
import { figure } from '../../text/number.ts';
import { inProportion, movedApart } from './spacing.ts';

/** A value of a group at a time. */
export interface ChartPoint {
  /** Days since 1970. */
  readonly at: number;
  readonly value: number;
  /** In lines, as short as can be: `nov.`, `2021`. */
  readonly date: readonly string[];
  /** How many answered, or nothing. */
  readonly answers: string;
  /** Empty if there is only one. */
  readonly group: string;
}

export interface ChartTarget {
  readonly values: readonly number[];
  readonly label: string;
}

export interface EffectChartView {
  /** In pixels; a narrower page scrolls the chart. */
  readonly minWidth: number;
  /** True if it does not fit a narrow screen. */
  readonly isWide: boolean;
  readonly height: number;
  readonly ticks: readonly ChartText[];
  readonly target?: { readonly ys: readonly number[]; readonly label: ChartText };
  /** The bottom of the plot. */
  readonly axis: number;
  readonly segments: readonly Segment[];
  readonly columns: readonly Column[];
  /** The rows with the number of answers, and the mark of the group that each is of. */
  readonly answers?: { readonly heading: number; readonly rows: readonly Mark[] };
  /** The groups, in the order of the content; none if there is only one. */
  readonly groups: readonly GroupName[];
  readonly namesWidth: number;
}

export interface ChartText {
  readonly y: number;
  readonly text: string;
}

export interface Segment {
  /** From 0 to 100. */
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly dash: string;
}

/** What stands at one time; horizontal positions are relative to it. */
export interface Column {
  /** From 0 to 100. */
  readonly x: number;
  readonly marks: readonly Mark[];
  readonly labels: readonly PointLabel[];
  readonly date: readonly ChartText[];
  readonly answers: readonly ChartText[];
}

export interface Mark {
  readonly y: number;
  readonly path: string;
  readonly isHollow: boolean;
}

export interface PointLabel extends ChartText {
  /** Centred above or below its point, or beside it. */
  readonly isBeside: boolean;
  /** Where the point is, if the label had to be moved away from it. */
  readonly from?: number;
}

export interface GroupName {
  readonly name: string;
  /** The name beside the chart, in lines. */
  readonly lines: readonly string[];
  /** Beside the end of its line. */
  readonly y: number;
  readonly mark: Mark;
  readonly dash: string;
}

/** What is left of a screen of 320 pixels. */
const NARROW = 288;
const PLOT_TOP = 26;
const PLOT_HEIGHT = 190;
const HEIGHT_PER_GROUP = 18;
/** A digit of the labels and a letter of the names, in pixels and a bit more. */
const DIGIT = 7.8;
const LETTER = 7;
const LABEL_HEIGHT = 17;
const LINE = 16;
const ABOVE = -10;
const BELOW = 20;
/** From a label's middle to the foot of its letters. */
const BASELINE = 4.5;
/** Points further apart than this have room for a label above the lower one. */
const ROOM_ABOVE = 28;
/** A label closer to its point than this needs no line to it. */
const NEAR = 4;
const MAX_NAME_LINE = 24;
/** The mark comes before it. */
const NAME_START = 24;

/** Groups are told apart without colour: by shape, by whether it is filled, and by the dashes of the line. */
const SHAPES: readonly Omit<Mark, 'y'>[] = [
  { path: 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0', isHollow: false },
  { path: 'M-4-4h8v8h-8z', isHollow: true },
  { path: 'M0-5.5l5.5 9.5h-11z', isHollow: false },
  { path: 'M0-6l6 6l-6 6l-6-6z', isHollow: true },
  { path: 'M-4-4h8v8h-8z', isHollow: false },
  { path: 'M0 5.5l5.5-9.5h-11z', isHollow: true },
];
const DASHES = ['', '7 4', '2 4', '10 3 2 3', '4 2', '1 3'];

/** Returns the chart of points in the order of time, or undefined unless a group was measured more than once. */
export function effectChart(
  points: readonly ChartPoint[],
  target?: ChartTarget,
): EffectChartView | undefined {
  const groups = [...new Set(points.map(({ group }) => group))];
  const pointsOf = (group: string) => points.filter((point) => point.group === group);
  if (!groups.some((group) => pointsOf(group).length > 1)) return undefined;

  const ticks = ticksOf([...points.map(({ value }) => value), ...(target?.values ?? [])]);
  const [low, high] = [ticks[0]!, ticks.at(-1)!];
  const bottom = PLOT_TOP + PLOT_HEIGHT + HEIGHT_PER_GROUP * Math.max(0, groups.length - 3);
  const yOf = (value: number) => rounded(bottom - ((value - low) / (high - low)) * (bottom - PLOT_TOP));

  const times = [...new Set(points.map(({ at }) => at))];
  const pointsAt = (at: number) => points.filter((point) => point.at === at);
  const isBeside = times.some((at) => isCrowded(pointsAt(at).map(({ value }) => yOf(value))));
  const labelWidth = DIGIT * longest(points.map(({ value }) => figure(value))) + (isBeside ? 20 : 8);
  const columnWidth = Math.max(
    labelWidth,
    LETTER * longest(points.flatMap(({ date }) => date)) + 10,
    DIGIT * longest(points.map(({ answers }) => answers)) + 10,
  );
  const left = DIGIT * longest(ticks.map(figure)) + (isBeside ? 20 : labelWidth / 2 + 6);
  const right = isBeside ? labelWidth : columnWidth / 2;
  const places = inProportion(times, columnWidth, NARROW - left - right);
  const minWidth = Math.ceil(rounded(left + places.at(-1)! + right));
  const xOf = (at: number) => rounded(((left + places[times.indexOf(at)]!) / minWidth) * 100);

  const dateLines = longestList(points.map(({ date }) => date));
  const datesEnd = bottom + LINE * (dateLines + 0.4);
  const hasAnswers = points.some(({ answers }) => answers !== '');
  const answersOf = (row: number) => rounded(datesEnd + LINE * (2.2 + row * 1.1));
  const height = hasAnswers ? answersOf(groups.length - 1) + 8 : datesEnd + 6;

  const names =
    groups.length === 1 ? [] : namesOf(groups, (group) => yOf(pointsOf(group).at(-1)!.value), bottom);
  const targetYs = target?.values.map(yOf) ?? [];
  return {
    minWidth,
    isWide: minWidth > NARROW,
    height: Math.ceil(height),
    ticks: ticks
      .map((tick) => ({ y: yOf(tick), text: figure(tick) }))
      // The target's own label is there.
      .filter(({ y }) => targetYs.every((own) => Math.abs(own - y) >= LABEL_HEIGHT)),
    ...(target && { target: { ys: targetYs, label: { y: targetYs[0]! - 5, text: target.label } } }),
    axis: bottom,
    segments: groups.flatMap((group, index) =>
      pointsOf(group)
        .slice(1)
        .map((point, before) => ({ from: pointsOf(group)[before]!, point }))
        .map(({ from, point }) => ({
          x1: xOf(from.at),
          y1: yOf(from.value),
          x2: xOf(point.at),
          y2: yOf(point.value),
          dash: lookOf(index).dash,
        })),
    ),
    columns: times.map((at) => ({
      x: xOf(at),
      marks: pointsAt(at).map(({ group, value }) => ({
        y: yOf(value),
        ...lookOf(groups.indexOf(group)).shape,
      })),
      labels: isBeside
        ? labelsBeside(pointsAt(at), yOf, bottom)
        : pointsAt(at).map(({ value, group }) => ({
            text: figure(value),
            isBeside,
            y:
              yOf(value) +
              (isValley(pointsOf(group), at, groups.length) && yOf(value) + BELOW + 4 < bottom
                ? BELOW
                : ABOVE),
          })),
      date: pointsAt(at)[0]!.date.map((text, line) => ({ text, y: bottom + LINE * (line + 1.1) })),
      answers: pointsAt(at).flatMap(({ answers, group }) =>
        answers === '' ? [] : [{ text: answers, y: answersOf(groups.indexOf(group)) }],
      ),
    })),
    ...(hasAnswers && {
      answers: {
        heading: rounded(answersOf(0) - LINE * 1.15),
        rows:
          groups.length === 1
            ? []
            : groups.map((_, index) => ({ y: answersOf(index) - BASELINE, ...lookOf(index).shape })),
      },
    }),
    groups: names,
    namesWidth: NAME_START + Math.ceil(LETTER * longest(names.flatMap(({ lines }) => lines))),
  };
}

function lookOf(index: number): { readonly shape: Omit<Mark, 'y'>; readonly dash: string } {
  return {
    shape: SHAPES[index % SHAPES.length]!,
    // After six, the shapes come again with other dashes.
    dash: DASHES[(index + Math.floor(index / SHAPES.length)) % DASHES.length]!,
  };
}

/** Returns whether points at the same time lack room for their labels above them. */
function isCrowded(ys: readonly number[]): boolean {
  const sorted = ys.toSorted((a, b) => a - b);
  return sorted.some((y, index) => index > 0 && y - sorted[index - 1]! < ROOM_ABOVE);
}

/** Returns whether a single line is higher on both sides of a point, so that its label has more room below it. */
function isValley(points: readonly ChartPoint[], at: number, groups: number): boolean {
  const index = points.findIndex((point) => point.at === at);
  const [before, own, after] = [points[index - 1], points[index]!, points[index + 1]];
  const others = [before, after].filter((other) => other !== undefined);
  return groups === 1 && others.every(({ value }) => value > own.value);
}

function labelsBeside(
  points: readonly ChartPoint[],
  yOf: (value: number) => number,
  bottom: number,
): readonly PointLabel[] {
  const middles = movedApart(
    points.map(({ value }) => ({ at: yOf(value), size: LABEL_HEIGHT })),
    0,
    bottom,
  );
  return points.map(({ value }, index) => {
    const middle = middles[index]!;
    return {
      text: figure(value),
      isBeside: true,
      y: rounded(middle + BASELINE),
      ...(Math.abs(middle - yOf(value)) > NEAR && { from: yOf(value) }),
    };
  });
}

function namesOf(
  groups: readonly string[],
  endOf: (group: string) => number,
  bottom: number,
): readonly GroupName[] {
  const lines = groups.map((name) => inLines(name));
  const middles = movedApart(
    groups.map((group, index) => ({ at: endOf(group), size: LINE * lines[index]!.length + 4 })),
    0,
    bottom + LINE * 2,
  );
  return groups.map((name, index) => {
    const y = rounded(middles[index]!);
    return { name, lines: lines[index]!, y, mark: { y, ...lookOf(index).shape }, dash: lookOf(index).dash };
  });
}

/** Breaks a long name between its words. */
function inLines(name: string): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length === 0 || longer.length > MAX_NAME_LINE) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** Returns three to six round numbers that the values lie between. */
function ticksOf(values: readonly number[]): readonly number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = most - least || Math.abs(most) / 5 || 1;
  const power = 10 ** Math.floor(Math.log10(span / 3));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= span / 4.5)!;
  const first = Math.floor(least / step);
  const last = Math.max(first + 1, Math.ceil(most / step));
  // Multiplication would leave the errors of binary fractions.
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(({ length }) => length));
}

function longestList(lists: readonly (readonly unknown[])[]): number {
  return Math.max(0, ...lists.map(({ length }) => length));
}

function rounded(number: number): number {
  return Math.round(number * 10) / 10;
}
