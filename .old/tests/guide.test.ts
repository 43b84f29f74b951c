/** The editors' guide is complete: it has every field and every message, and its examples are valid. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { LAYOUTS } from '../src/content/schema/file-kinds.ts';
import { FORMATS } from '../src/content/formats/formats.ts';
import { fileNamesOf, RHYTHMS } from '../src/domain/period.ts';
import { PUBLIC_FILE_TYPES } from '../src/content/check/public-file.ts';
import * as messages from '../src/text/problems.ts';
import type { ProblemText } from '../src/content/problems/problem.ts';
import type { Layout } from '../src/content/formats/layout.ts';
import { fieldTables } from './guide-tables.ts';
import { pageOf } from '../src/content/source/file-tree.ts';
import { PROJECT } from './project.ts';

const PATH = join(PROJECT, 'content/README.md');
const guide = readFileSync(PATH, 'utf8');

/** Returns the text under a heading of the third level. */
function sectionOf(title: string): string {
  const start = guide.indexOf(`### ${title}`);
  if (start === -1) throw new Error(`The guide has no section ${title}`);
  const end = guide.slice(start + 4).search(/^#{2,3} /m);
  return guide.slice(start, end === -1 ? undefined : start + 4 + end);
}

test.each(RHYTHMS)('the file names of follow-ups are listed: every %s', (rhythm) => {
  const section = sectionOf('Uppföljningens filnamn är dess period');
  const names = fileNamesOf(rhythm);
  // Two years have no name of a file.
  for (const name of [names[0], names.at(-1)].filter((name) => name !== undefined))
    expect(section).toContain(`\`${name}.md\``);
});

const addresses = [...guide.matchAll(/^\| `([^` ]+\/[^` ]+\.md)` \| ([^|]+) \|$/gm)].map(
  ([, path, page]) => [path!, page!] as const,
);

test('the guide says which file makes which page', () => {
  expect(addresses.length).toBeGreaterThanOrEqual(5);
});

test.each(addresses)('%s is shown at %s', (path, page) => {
  expect(page).toContain(`\`${pageOf(path.replace('*', 'lofte'))}\``);
});

test('the kinds of files that are published are told', () => {
  const [, told] = /sluta på ((?:`\.\w+`[,. ]+|och )+)/.exec(guide.replace(/\n {2}/g, ' ')) ?? [];
  const endings = [...(told ?? '').matchAll(/`\.(\w+)`/g)].map(([, ending]) => ending);
  expect(endings).toEqual(Object.keys(PUBLIC_FILE_TYPES));
});

describe('the examples', () => {
  const blocks = [...guide.matchAll(/^( *)```yaml\n([^]*?)^\1```/gm)].map(([, indent, text]) =>
    text!.replace(new RegExp(`^${indent!}`, 'gm'), ''),
  );

  test.each(blocks)('are valid YAML: %s', (block) => {
    const text = block.replace(/^---\n/gm, '');
    expect(() => parse(text) as unknown).not.toThrow();
  });
});

// ── Messages ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Returns a message with … in place of what an editor has written, or none if the export is not a message. */
function examplesOf(name: string): readonly ProblemText[] {
  const make = (messages as unknown as Readonly<Record<string, unknown>>)[name];
  if (typeof make !== 'function') return [];
  if (name === 'unknownReference') {
    const kinds: readonly messages.ReferenceKind[] = [
      'activity',
      'party',
      'place',
      'agreement',
      'municipality',
      'source',
      'promise',
    ];
    return kinds.map((kind) => messages.unknownReference(kind, '…', ['…'], undefined));
  }
  if (name === 'oneOf') return [messages.oneOf('…', ['…'], 0), messages.oneOf('…', ['…'], 2)];
  if (name === 'lostWords')
    return (['cells', 'fence', 'markdown'] as const).map((by) => messages.lostWords('…', by));
  if (name === 'wrongLength') return [messages.wrongLength('…', 2)];
  // Each parameter is a string or a list of strings, so try every combination.
  const combinations = 2 ** make.length;
  for (let bits = 0; bits < combinations; bits++) {
    const parameters = Array.from({ length: make.length }, (_, index) => (bits & (2 ** index) ? ['…'] : '…'));
    try {
      const problem = (make as (...parameters: unknown[]) => unknown)(...parameters);
      if (typeof problem !== 'object' || problem === null || !('message' in problem)) return [];
      return [problem as ProblemText];
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return [];
}

/** Returns the messages of the formats that fields use. */
function formatProblems(): readonly ProblemText[] {
  const used = new Set(Object.values(LAYOUTS).flatMap(formatsIn));
  return Object.values(FORMATS)
    .filter(({ name }) => used.has(name))
    .map(({ problem }) => problem('…'));
}

function formatsIn(layout: Layout): readonly string[] {
  const { format, properties = {}, items, additionalProperties, anyOf = [] } = layout;
  const inner = [...Object.values(properties), ...(items ? [items] : []), ...anyOf];
  return [
    ...(format === undefined ? [] : [format]),
    ...[...inner, ...(additionalProperties ? [additionalProperties] : [])].flatMap(formatsIn),
  ];
}

/** The files of `src/text/problems/` that each section of the guide covers. */
const SUBJECTS = {
  'Filer och mappar': ['files', 'signs'],
  'Filer i mappen public': ['public-files'],
  'Hur fälten är skrivna': ['yaml'],
  'Enskilda fält': ['fields', 'formats'],
  'Fält som hör ihop': ['groups'],
  'Mellan filer': [
    'references',
    'identity',
    'periods',
    'dates',
    'statements',
    'figures',
    'addresses',
    'site-settings',
    'vanished',
    'privacy',
  ],
  'Löpande text': ['bodies'],
};

/** Returns the guide's tables of messages, in the order of their files. */
function messageTables(): string {
  const tables = Object.entries(SUBJECTS).map(([title, files]) => {
    const problems = files.flatMap((file) => [
      ...(file === 'formats' ? formatProblems() : []),
      ...messagesOf(file),
    ]);
    return `\n### ${title}\n\n| Meddelande | Gör så här |\n| --- | --- |\n${problems.map(rowOf).join('')}`;
  });
  return tables.join('');
}

function messagesOf(file: string): readonly ProblemText[] {
  const source = readFileSync(join(PROJECT, `src/text/problems/${file}.ts`), 'utf8');
  return [...source.matchAll(/^export (?:const|function) (\w+)/gm)].flatMap(([, name]) => examplesOf(name!));
}

function rowOf({ severity, message, help = 'Rätta värdet.' }: ProblemText): string {
  const shown = help === '…' ? 'Skriv in fältet.' : help;
  const cell = (text: string) =>
    text
      .replace('NaN', '…')
      .replace(/^… (?=Fyll)/, '')
      .replace(/”…”|\[…\]/g, '…')
      .replace(/…(, …)+( (och|eller) …)?/g, '…')
      .replace(/([|<>*_`])/g, '\\$1');
  return `| ${severity === 'warning' ? '*Varning:* ' : ''}${cell(message)} | ${cell(shown)} |\n`;
}

/** Returns the guide with new contents between two markers. */
function withRegion(text: string, name: string, contents: string): string {
  const [before, after] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(before), text.indexOf(after)];
  if (start === -1 || end === -1) throw new Error(`The guide has no region ${name}`);
  return text.slice(0, start) + before + contents + text.slice(end);
}

test('the guide has every field, every choice and every message of the check', async () => {
  const updated = Object.entries(LAYOUTS).reduce(
    (text, [kind, layout]) => withRegion(text, `fält: ${kind}`, `${fieldTables(layout)}\n`),
    withRegion(guide, 'meddelanden', `${messageTables()}\n`),
  );
  // To update the guide: npx vitest run -u --config tests/vitest.config.ts --project modules tests/guide
  await expect(updated).toMatchFileSnapshot(PATH);
});
