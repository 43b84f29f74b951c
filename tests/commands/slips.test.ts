/**
 * Random typing mistakes in valid content: each is either harmless or reported in Swedish, in the right file and on an existing
 * line. `SLIPS=10000` makes that many.
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

/** What a person may type by mistake. */
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

/** The content of one municipality, with the files that all municipalities share. */
const PARTS = ['eksjo', 'adala', 'bjorkhult', 'granhamra', 'vastermala'].map((municipality) => {
  const { folder } = WRITTEN.find(({ path }) => path.startsWith(`${municipality}/`))!;
  const isPart = (path: string) => path.startsWith(`${municipality}/`) || path.endsWith('.yaml');
  return {
    municipality,
    folder,
    files: WRITTEN.filter((file) => file.folder === folder && isPart(file.path)),
  };
});

/** Returns a generator of numbers from 0 up to 1 that depends only on the seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let next = Math.imul(state ^ (state >>> 15), 1 | state);
    next = (next + Math.imul(next ^ (next >>> 7), 61 | next)) ^ next;
    return ((next ^ (next >>> 14)) >>> 0) / 4294967296;
  };
}

type Pick = <T>(choices: readonly T[]) => T;

/** Returns the file with one mistake: in a character, a word or a line, or at the end. */
function slip(bytes: Buffer, pick: Pick, number: (below: number) => number): Buffer {
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

/** Words from the messages of zod, the YAML parsers and Node. */
const FOREIGN =
  /\b(expected|invalid|received|required|undefined|object|unexpected|cannot|string|number|input|error|at position|NaN)\b|\n\s+at |\[object/i;

test(`${SLIPS} mistakes are harmless or reported`, { timeout: 60_000 + 60 * SLIPS }, async () => {
  const random = randomFrom(SEED);
  const number = (below: number) => Math.floor(random() * Math.max(1, below));
  const pick: Pick = (choices) => choices[number(choices.length)]!;
  const counts = { valid: 0, reported: 0 };
  for (const part of PARTS) {
    await inCopy(part.folder, async (project) => {
      const copy = join(project, 'content');
      // Remove the other municipalities, which would be read every time.
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
          throw new Error(`${about}\nmade the check crash`, { cause: error });
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
  // Most mistakes of this kind break something, so many must have been reported.
  expect(counts.reported).toBeGreaterThan(SLIPS / 4);
});

const keyOf = ({ file, message }: Problem) => `${file} ${message}`;
const problemKeys = (problems: readonly Problem[]) => new Set(problems.map(keyOf));

/** Expects a message in Swedish, on an existing line of a file that the mistake can have affected. */
async function expectUnderstandable(
  problem: Problem,
  copy: string,
  path: string,
  changed: Buffer,
  about: string,
) {
  const { file, line, column, message, help } = problem;
  const text = [message, help].join('\n').replace(/”[^”]*”/g, '');
  expect(text, about).not.toMatch(FOREIGN);
  expect(message, about).toMatch(/^\p{Lu}|^”/u);
  expect(file.includes(copy), `${about}\n${file}`).toBe(true);
  const relative = file.slice(file.indexOf(copy) + copy.length + 1);
  // Other files may refer to the changed one: those of the same municipality, or any if it is shared.
  const isShared = !path.includes('/');
  const municipality = path.split('/')[0]!;
  expect(
    isShared || relative === path || relative.startsWith(`${municipality}/`) || /kod/.test(message),
    `${about}\n${file}: ${message}`,
  ).toBe(true);
  const source =
    relative === path
      ? changed.toString('latin1')
      : await readFile(join(copy, relative), 'latin1').catch(() => '');
  const lines = source.split(/\r\n?|\n/).length;
  expect(line, `${about}\n${file}:${line} ${message}`).toBeGreaterThanOrEqual(1);
  expect(line, `${about}\n${file}:${line} ${message}`).toBeLessThanOrEqual(Math.max(1, lines));
  expect(column, about).toBeGreaterThanOrEqual(1);
}
