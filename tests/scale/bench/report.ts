/** The tables that `npm run bench` prints. */
import { BUILDERS, type BuilderName } from './builders.ts';
import {
  figureOf,
  ratioOf,
  table,
  writtenMedian,
  writtenSpread,
  written,
  type FigureName,
} from './figures.ts';
import type { Wait } from './editing.ts';
import type { Part } from './profile.ts';
import { KINDS, type Measured } from './rounds.ts';
import { comparedWithTargets, stepsOf, WHOLE_COUNTRY, writtenComparison } from './targets.ts';

export interface Report {
  readonly whole: Measured;
  readonly tenth: Measured | undefined;
  readonly waits: readonly Wait[];
  /** Where the processor time goes, the longest first. */
  readonly parts: readonly Part[];
  /** What was measured where, and why some builders are missing. */
  readonly remarks: readonly string[];
}

export function reportText({ whole, tenth, waits, parts, remarks }: Report): string {
  const compared = comparedWithTargets(whole, tenth);
  return [
    ...remarks.map((remark) => `- ${remark}`),
    '',
    costTable(whole),
    ...(whole.builders.length > 1 ? ['', ratioTable(whole)] : []),
    ...(tenth ? ['', growthTable(whole, tenth)] : []),
    ...(compared.length > 0 ? ['', ...compared.map((one) => `- ${writtenComparison(one)}`)] : []),
    ...(waits.length > 0 ? ['', waitTable(whole, waits)] : []),
    ...(whole.builders.includes('ours') ? ['', stepTable(whole)] : []),
    ...(parts.length > 0 ? ['', partTable(parts)] : []),
  ].join('\n');
}

const municipalitiesText = (count: number) => (count === 1 ? '1 municipality' : `${count} municipalities`);

const titleOf = (name: BuilderName) => BUILDERS[name].title;

function costTable(measured: Measured): string {
  const { country, builders } = measured;
  const { municipalities } = country.size;
  const rows = builders.flatMap((name) =>
    KINDS.map((kind) => {
      const figure = (of: FigureName) => figureOf(measured, name, kind, of);
      const isFirst = kind === KINDS[0];
      const once = (of: FigureName) => (isFirst ? writtenMedian(figure(of)) : '');
      return [
        isFirst ? titleOf(name) : '',
        kind,
        ...(['pages', 'htmlMb', 'allMb'] as const).map(once),
        ...(['wall', 'user', 'system', 'memory'] as const).map((of) => writtenSpread(figure(of))),
        ...(['userMsPerPage', 'userPerHtmlMb'] as const).map((of) =>
          isFirst ? writtenSpread(figure(of)) : '',
        ),
      ];
    }),
  );
  const head = [
    `${municipalitiesText(municipalities)}, ${country.promises} promises`,
    ...['build', 'pages', 'MB HTML', 'MB in all', 'wall s', 'user s', 'system s', 'MiB'],
    ...['user ms/page', 'user s/MB HTML'],
  ];
  return table(head, rows);
}

function ratioTable(measured: Measured): string {
  const peers = measured.builders.filter((name) => name !== 'ours');
  const figures = ['user', 'userMsPerPage', 'userPerHtmlMb', 'wall', 'memory'] as const;
  return table(
    [
      'ours, whole pages, divided by',
      'thin pages',
      'user time',
      'of a page',
      'of a MB of HTML',
      'wall time',
      'memory',
    ],
    peers.map((peer) => [
      titleOf(peer),
      writtenMedian(figureOf(measured, peer, 'from nothing', 'pages')),
      ...figures.map((figure) => writtenSpread(ratioOf(measured, 'ours', peer, figure))),
    ]),
  );
}

function growthTable(whole: Measured, tenth: Measured): string {
  const figures = ['user', 'wall', 'memory', 'allMb'] as const;
  return table(
    ['growth, from nothing', 'municipalities', 'pages', 'user s', 'wall s', 'MiB', 'MB in all'],
    whole.builders.map((name) => {
      const median = (measured: Measured, figure: FigureName) =>
        figureOf(measured, name, 'from nothing', figure)?.median;
      const times = (figure: FigureName) => {
        const [small, large] = [median(tenth, figure), median(whole, figure)];
        return small === undefined || large === undefined
          ? '–'
          : `${written(small)} → ${written(large)} × ${written(large / small)}`;
      };
      return [
        titleOf(name),
        `${tenth.country.size.municipalities} → ${whole.country.size.municipalities}`,
        `× ${written(median(whole, 'pages')! / median(tenth, 'pages')!)}`,
        ...figures.map(times),
      ];
    }),
  );
}

function stepTable(measured: Measured): string {
  return table(
    ['where the time from nothing goes, as the build tells', 'until', 'wall s'],
    stepsOf(measured).map(([what, seconds], index, steps) => [
      what,
      `${written(steps.slice(0, index + 1).reduce((sum, [, own]) => sum + own, 0))} s`,
      written(seconds),
    ]),
  );
}

function waitTable({ country }: Measured, waits: readonly Wait[]): string {
  const { municipalities } = country.size;
  const verdict = ({ wall, target }: Wait) => (wall > target ? 'missed' : 'met');
  return table(
    ['what an editor waits for', 'files', 'wall s', 'user s', 'target of the country', ''],
    waits.map((wait) => [
      wait.what,
      String(country.files),
      written(wait.wall),
      wait.user === undefined ? '–' : written(wait.user),
      `≤ ${wait.target}`,
      municipalities === WHOLE_COUNTRY ? verdict(wait) : '',
    ]),
  );
}

const MAX_PARTS = 15;

function partTable(parts: readonly Part[]): string {
  const all = parts.reduce((sum, [, seconds]) => sum + seconds, 0);
  const row = (name: string, seconds: number) => [
    name,
    `${Math.round((100 * seconds) / all)} %`,
    written(seconds),
  ];
  const rest = parts.slice(MAX_PARTS).reduce((sum, [, seconds]) => sum + seconds, 0);
  return table(
    ['where the processor time goes, by a profile of another build', 'share', 's'],
    [...parts.slice(0, MAX_PARTS).map(([name, seconds]) => row(name, seconds)), row('the rest', rest)],
  );
}
