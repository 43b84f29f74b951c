import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/content/read.ts';
import { judgePromise } from '../../src/domain/judged.ts';
import { OUTCOMES } from '../../src/domain/outcome.ts';
import { readOptions } from '../fixtures.ts';
import { generate, writeTo, type GeneratedFile, type Size } from './generate.ts';

const SMALL: Size = { municipalities: 3, years: 2, promises: 4, seed: 1 };

function hashOf(size: Size): string {
  const hash = createHash('sha256');
  for (const { path, text } of generate(size)) hash.update(`${path}\n${text}\n`);
  return hash.digest('hex');
}

const municipalityFiles = (files: Iterable<GeneratedFile>, id: string) =>
  [...files].filter(({ path }) => path.startsWith(`${id}/`));

test('the same options give the same bytes on any machine', () => {
  expect(hashOf(SMALL)).toBe(hashOf(SMALL));
  expect(hashOf(SMALL)).toMatchInlineSnapshot(
    `"d978da19283e048e215e03d07e053aa61d472e35426b72ef8d9aab8a8464e584"`,
  );
});

test('a different seed gives different bytes', () => {
  expect(hashOf({ ...SMALL, seed: 2 })).not.toBe(hashOf(SMALL));
});

test('adding municipalities does not change the first ones', () => {
  const id = 'exempel-lindhult';
  const files = municipalityFiles(generate(SMALL), id);
  expect(files.length).toBeGreaterThan(10);
  expect(municipalityFiles(generate({ ...SMALL, municipalities: 5 }), id)).toEqual(files);
});

test('there are as many municipalities as requested, and every path is unique', () => {
  const paths = [...generate({ municipalities: 400, years: 1, promises: 1, seed: 1 })].map(
    ({ path }) => path,
  );
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.filter((path) => path.endsWith('/kommun.md'))).toHaveLength(400);
});

test('there can be more promises than themes', () => {
  const promises = [...generate({ municipalities: 1, years: 2, promises: 23, seed: 1 })].filter(({ path }) =>
    path.endsWith('/lofte.md'),
  );
  expect(promises).toHaveLength(46);
});

test('generated content has no errors, and every outcome occurs', { timeout: 30_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'scale-'));
  try {
    const size: Size = { municipalities: 12, years: 3, promises: 5, seed: 7 };
    const files = await writeTo(folder, size);
    const today = '2020-12-31';
    const { content, problems } = await readContent(readOptions(folder, today));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(files).toBeGreaterThan(300);
    expect(content.promises).toHaveLength(12 * 3 * 5);
    const judgements = content.promises.flatMap((promise) => {
      const agreement = content.agreements.find(
        ({ municipality, year }) => municipality === promise.municipality && year === promise.year,
      )!;
      return judgePromise(promise, agreement, content.parties, today).activities;
    });
    const outcomes = new Set(judgements.map(({ judgement }) => judgement.outcome));
    expect([...outcomes].sort()).toEqual([...OUTCOMES].sort());
    expect(judgements.every(({ judgement }) => judgement.reasons.length > 0)).toBe(true);
  } finally {
    await rm(folder, { recursive: true });
  }
});
