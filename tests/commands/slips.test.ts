/**
 * Slips of the finger in valid content: each leaves it valid, or is reported in the right file, on a line that the file has, in
 * words that an editor understands. `SLIPS=10000` makes that many.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Problem } from '../../src/content/problems/problem.ts';
import { readContent } from '../../src/content/read.ts';
import { readOptions, WRITTEN } from '../fixtures.ts';
import { inCopy } from '../project.ts';

const SLIPS = Number(process.env['SLIPS'] ?? 300);
const SEED = 20171231;

/** What a person may come upon without meaning to. */
const TYPED = [
  ' ',
  '\t',
  '\n',
  '-',
  ':',
  ': ',
  '#',
  ' #',
  '"',
  "'",
  '”',
  '{',
  '}',
  '[',
  ']',
  ',',
  '&',
  '*',
  '!',
  '|',
  '>',
  '%',
  '@',
  '`',
  '?',
  '\\',
  '---',
  '---\n',
  '<b>',
  '<script>',
  '[länk](javascript:x)',
  'å',
  'ä',
  'a\u030a',
  '\u0000',
  '\uFEFF',
  '\u2028',
  '0',
  '-1',
  '1e9',
  '99999999999999999999',
  '.5',
  'null',
  'true',
  '~',
  '2017-02-30',
  '17-05-22',
  'minst 8',
  '😀',
  '\r',
  '  ',
  '__proto__: 1\n',
  'id: x\n',
  '\nid: x\n',
] as const;

/** The content of one municipality, with what it shares with the others. */
const PARTS = ['eksjo', 'adala', 'bjorkhult', 'granhamra', 'vastermala'].map((municipality) => {
  const { folder } = WRITTEN.find(({ path }) => path.startsWith(`${municipality}/`))!;
  const isPart = (path: string) => path.startsWith(`${municipality}/`) || path.endsWith('.yaml');
  return {
    municipality,
    folder,
    files: WRITTEN.filter((file) => file.folder === folder && isPart(file.path)),
  };
});

/** A repeatable stream of numbers from 0 up to 1: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let next = Math.imul(state ^ (state >>> 15), 1 | state);
    next = (next + Math.imul(next ^ (next >>> 7), 61 | next)) ^ next;
    return ((next ^ (next >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = <T>(choices: readonly T[]) => T;

/** One slip: of a sign, of a word, of a line or of the whole file. */
function slip(bytes: Buffer, pick: Random, number: (below: number) => number): Buffer {
  const text = bytes.toString('utf8');
  const lines = text.split('\n');
  const at = number(text.length);
  const line = number(lines.length);
  const other = number(lines.length);
  const joined = (next: readonly string[]) => Buffer.from(next.join('\n'));
  const kinds: readonly (() => Buffer)[] = [
    () => Buffer.from(text.slice(0, at) + pick(TYPED) + text.slice(at)),
    () => Buffer.from(text.slice(0, at) + pick(TYPED) + text.slice(at + 1)),
    () => Buffer.from(text.slice(0, at) + text.slice(at + 1 + number(12))),
    () => Buffer.from(text.slice(0, at)),
    () => joined(lines.toSpliced(line, 1)),
    () => joined(lines.toSpliced(line, 0, lines[other]!)),
    () => joined(lines.with(line, lines[other]!).with(other, lines[line]!)),
    () => joined(lines.with(line, ' '.repeat(1 + number(3)) + lines[line]!)),
    () => joined(lines.with(line, lines[line]!.replace(/^ {1,2}/, ''))),
    () => joined(lines.with(line, lines[line]!.replace(/: .*/, `: ${pick(TYPED)}`))),
    () => joined(lines.with(line, lines[line]!.replace(/: .*/, ':'))),
    () =>
      joined(
        lines.with(
          line,
          lines[line]!.replace(/[\p{L}\d-]+/u, (word) => word + pick(['s', 'x', '', ' y'])),
        ),
      ),
    () => {
      const next = Buffer.from(bytes);
      next[number(next.length)] = number(256);
      return next;
    },
  ];
  return pick(kinds)();
}

/** Words that zod, the parsers of YAML or Node would have said. */
const FOREIGN =
  /\b(expected|invalid|received|required|undefined|object|unexpected|cannot|string|number|input|error|at position|NaN)\b|\n\s+at |\[object/i;

test(`${SLIPS} slips are valid or understood`, { timeout: 60_000 + 60 * SLIPS }, async () => {
  const random = randomFrom(SEED);
  const number = (below: number) => Math.floor(random() * Math.max(1, below));
  const pick: Random = (choices) => choices[number(choices.length)]!;
  const counts = { valid: 0, reported: 0 };
  for (const part of PARTS) {
    await inCopy(part.folder, async (project) => {
      const copy = join(project, 'content');
      // The other municipalities have nothing to do with it, and would have to be read a hundred times.
      for (const name of await readdir(copy)) {
        if (name !== part.municipality && !/\.yaml$/.test(name))
          await rm(join(copy, name), { recursive: true });
      }
      const options = readOptions(copy);
      const before = problemKeys((await readContent(options)).problems);
      for (let round = 0; round < SLIPS / PARTS.length; round++) {
        const { path } = pick(part.files);
        const file = join(copy, path);
        const original = await readFile(file);
        const changed = slip(original, pick, number);
        await writeFile(file, changed);
        const about = `slip ${round} in ${path}:\n${changed.toString('utf8')}`;
        const { problems } = await readContent(options).catch((error: unknown) => {
          throw new Error(`${about}\nmade the check fall`, { cause: error });
        });
        await writeFile(file, original);
        const found = problems.filter((problem) => !before.has(keyOf(problem)));
        for (const problem of found) await expectUnderstandable(problem, copy, path, changed, about);
        const errors = found.filter(({ severity }) => severity === 'error');
        if (errors.length === 0) counts.valid++;
        else counts.reported++;
      }
    });
  }
  expect(counts.valid + counts.reported).toBe(SLIPS);
  // Most slips of this kind do break something; if hardly any were reported, the test would be looking past them.
  expect(counts.reported).toBeGreaterThan(SLIPS / 4);
});

const keyOf = ({ file, message }: Problem) => `${file} ${message}`;
const problemKeys = (problems: readonly Problem[]) => new Set(problems.map(keyOf));

/** What was said is in Swedish, about a line that there is, and in a file that the slip can have had to do with. */
async function expectUnderstandable(
  problem: Problem,
  copy: string,
  path: string,
  changed: Buffer,
  about: string,
) {
  const { file, line, column, message, help: fix } = problem;
  const said = [message, fix].join('\n').replace(/”[^”]*”/g, '');
  expect(said, about).not.toMatch(FOREIGN);
  expect(message, about).toMatch(/^\p{Lu}|^”/u);
  expect(file.includes(copy), `${about}\n${file}`).toBe(true);
  const below = file.slice(file.indexOf(copy) + copy.length + 1);
  // A word that is gone from one file is missed in those that refer to it: the same municipality's, or anybody's to shared ones.
  const isShared = !path.includes('/');
  const municipality = path.split('/')[0]!;
  expect(
    isShared || below === path || below.startsWith(`${municipality}/`) || /kod/.test(message),
    `${about}\n${file}: ${message}`,
  ).toBe(true);
  const text =
    below === path ? changed.toString('latin1') : await readFile(join(copy, below), 'latin1').catch(() => '');
  const lines = text.split(/\r\n?|\n/).length;
  expect(line, `${about}\n${file}:${line} ${message}`).toBeGreaterThanOrEqual(1);
  expect(line, `${about}\n${file}:${line} ${message}`).toBeLessThanOrEqual(Math.max(1, lines));
  expect(column, about).toBeGreaterThanOrEqual(1);
}
