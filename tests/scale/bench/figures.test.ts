import { expect, test } from 'vitest';
import type { BuilderName } from './builders.ts';
import { figureOf, ratioOf, spreadOf, table, written, writtenSpread } from './figures.ts';
import type { Kind, Measured, Measurement } from './rounds.ts';
import { comparedWithTargets, stepsOf, writtenComparison } from './targets.ts';

test.each([
  [0.0123, '0.01'],
  [1.234, '1.23'],
  [12.34, '12.3'],
  [123.4, '123'],
  [42, '42'],
  [1234.5, '1,235'],
])('%s is written as %s', (value, text) => {
  expect(written(value)).toBe(text);
});

test('a spread has the least, the middle and the greatest, and one number where they are the same', () => {
  expect(writtenSpread(spreadOf([3.5, 1.25, 2.5]))).toBe('1.25–2.50–3.50');
  expect(spreadOf([1, 2])?.median).toBe(1.5);
  expect(writtenSpread(spreadOf([2, 2]))).toBe('2');
  expect(writtenSpread(spreadOf([undefined]))).toBe('–');
});

/** Builds of a country whose user time and memory are given, one for each round. */
function measured(municipalities: number, builds: Partial<Record<BuilderName, readonly number[]>>): Measured {
  const builders = Object.keys(builds) as BuilderName[];
  const measurement = (builder: BuilderName, kind: Kind, round: number, user: number): Measurement => ({
    ...{ builder, kind, round },
    cost: { wall: user / 2, user, system: 1, memory: 100 * user, output: STEPS },
    size: { pages: 100, html: 2e6, all: 5e6 },
  });
  return {
    country: {
      size: { municipalities, years: 1, promises: 1, seed: 1 },
      ...{ folder: '', content: '', thin: '', files: 1, promises: municipalities },
    },
    builders,
    measurements: builders.flatMap((builder) =>
      builds[builder]!.flatMap((user, round) => [
        measurement(builder, 'from nothing', round, user),
        measurement(builder, 'one file changed', round, user / 20),
      ]),
    ),
  };
}

const STEPS = '  1,5 s  Innehållet är kontrollerat: 5 filer\n 11,0 s  Sidorna är skrivna\n';

test('builds are compared within a round', () => {
  const both = measured(290, { ours: [10, 40, 90], eleventy: [10, 20, 30] });
  expect(ratioOf(both, 'ours', 'eleventy', 'user')).toEqual({ min: 1, median: 2, max: 3 });
  expect(figureOf(both, 'ours', 'from nothing', 'userMsPerPage')?.median).toBe(400);
  expect(figureOf(both, 'ours', 'from nothing', 'userPerHtmlMb')?.median).toBe(20);
});

test('what is missed is said to be missed', () => {
  const compared = comparedWithTargets(measured(290, { ours: [100] }), measured(29, { ours: [11] }));
  expect(compared.map(writtenComparison)).toEqual([
    'user time from nothing: 100 s, target 75: missed',
    'wall time from nothing: 50 s, target 60: met',
    'memory of all processes: 10,000 MiB, target 1,229: missed',
    'output: 5 MB, target 400: met',
    'user time, ten times as many: 9.09 times, target 8: missed',
    'memory, ten times as many: 9.09 times, target 1.50: missed',
    'user time, one file changed: 0.05 of a build from nothing, target 0.10: met',
  ]);
});

test('a smaller country is compared by how it grows', () => {
  const [user] = comparedWithTargets(measured(20, { ours: [30] }), measured(2, { ours: [12] }));
  expect(user).toMatchObject({ is: 300, target: 75 });
  expect(user!.what).toBe('user time from nothing, if it goes on to 290 like this');
});

test('the steps are those that the build has told, each with its own time', () => {
  expect(stepsOf(measured(1, { ours: [20] }))).toEqual([
    ['Innehållet är kontrollerat: 5 filer', 1.5],
    ['Sidorna är skrivna', 9.5],
  ]);
});

test('a table is aligned, with numbers to the right', () => {
  expect(
    table(
      ['what', 'how', 's'],
      [
        ['a', 'b', '1.5'],
        ['longer', '', '10'],
      ],
    ),
  ).toBe('| what   | how |   s |\n| ------ | --- | --: |\n| a      | b   | 1.5 |\n| longer |     |  10 |');
});
