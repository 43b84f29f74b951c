/** What a site of the whole country is to cost, and what is missed. */
import { figureOf, ratioOf, written, type FigureName } from './figures.ts';
import { buildsOf, type Measured } from './rounds.ts';

/** As many municipalities as the country has. Targets in seconds and bytes are about so many. */
export const WHOLE_COUNTRY = 290;

export interface Comparison {
  readonly what: string;
  readonly is: number;
  readonly target: number;
  readonly unit: string;
}

const ABSOLUTE: readonly {
  readonly what: string;
  readonly figure: FigureName;
  readonly target: number;
  readonly unit: string;
}[] = [
  { what: 'user time from nothing', figure: 'user', target: 75, unit: 's' },
  { what: 'wall time from nothing', figure: 'wall', target: 60, unit: 's' },
  { what: 'memory of all processes', figure: 'memory', target: 1.2 * 1024, unit: 'MiB' },
  { what: 'output', figure: 'allMb', target: 400, unit: 'MB' },
];

const GROWTH: readonly { readonly what: string; readonly figure: FigureName; readonly target: number }[] = [
  { what: 'user time, ten times as many', figure: 'user', target: 8 },
  { what: 'memory, ten times as many', figure: 'memory', target: 1.5 },
];

const MAX_SHARE_OF_ONE_FILE = 0.1;

/** Returns what is measured beside its targets. `tenth` is the country with a tenth of the municipalities. */
export function comparedWithTargets(whole: Measured, tenth: Measured | undefined): readonly Comparison[] {
  const median = (measured: Measured, figure: FigureName, kind = 'from nothing' as const) =>
    figureOf(measured, 'ours', kind, figure)?.median;
  const { municipalities } = whole.country.size;
  const absolute = ABSOLUTE.flatMap(({ what, figure, target, unit }) => {
    const is = median(whole, figure);
    if (is === undefined) return [];
    if (municipalities === WHOLE_COUNTRY) return [{ what, is, target, unit }];
    const before = tenth && median(tenth, figure);
    if (before === undefined) return [];
    const more = municipalities - tenth!.country.size.municipalities;
    const projected = is + ((is - before) / more) * (WHOLE_COUNTRY - municipalities);
    return [{ what: `${what}, if it goes on to ${WHOLE_COUNTRY} like this`, is: projected, target, unit }];
  });
  const growth = GROWTH.flatMap(({ what, figure, target }) => {
    const [large, small] = [median(whole, figure), tenth && median(tenth, figure)];
    return large === undefined || small === undefined
      ? []
      : [{ what, is: large / small, target, unit: 'times' }];
  });
  const cold = median(whole, 'user');
  const one = figureOf(whole, 'ours', 'one file changed', 'user')?.median;
  const share =
    cold === undefined || one === undefined
      ? []
      : [
          {
            what: 'user time, one file changed',
            is: one / cold,
            target: MAX_SHARE_OF_ONE_FILE,
            unit: 'of a build from nothing',
          },
        ];
  const perPage = ratioOf(whole, 'ours', 'eleventy', 'userMsPerPage')?.median;
  const page =
    perPage === undefined
      ? []
      : [
          {
            what: 'user time of a whole page',
            is: perPage,
            target: 1,
            unit: 'times Eleventy’s of a thin one',
          },
        ];
  return [...absolute, ...growth, ...share, ...page];
}

export function isMissed({ is, target }: Comparison): boolean {
  return is > target;
}

export function writtenComparison({ what, is, target, unit }: Comparison): string {
  const word = is > target ? 'missed' : 'met';
  return `${what}: ${written(is)} ${unit}, target ${written(target)}: ${word}`;
}

/** A step of the build and how long it took, in seconds of wall time. */
export type Step = readonly [what: string, seconds: number];

/** Returns the steps that the build itself has told, of the build from nothing whose time is in the middle. */
export function stepsOf(measured: Measured): readonly Step[] {
  const builds = [...buildsOf(measured, 'ours', 'from nothing')].sort(
    (one, other) => one.cost.wall - other.cost.wall,
  );
  const { cost } = builds[Math.floor((builds.length - 1) / 2)]!;
  const told = Array.from(
    cost.output.matchAll(/^ *([\d,]+) s {2}(.*)$/gm),
    ([, seconds, what]) => [what!, Number(seconds!.replace(',', '.'))] as const,
  );
  return told.map(([what, end], index) => [what, end - (told[index - 1]?.[1] ?? 0)]);
}
