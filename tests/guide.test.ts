/** The editor's guide says everything that there is to say: every field, every message, and examples that hold. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { LAYOUTS, type FileKind } from '../src/content/schema/file-kinds.ts';
import { FORMATS } from '../src/content/formats/formats.ts';
import { fileNamesOf, RHYTHMS } from '../src/domain/period.ts';
import * as messages from '../src/text/problems.ts';
import type { ProblemText } from '../src/content/problems/problem.ts';
import { fieldOf, partOf, shapeOf, type Layout } from '../src/content/formats/layout.ts';
import { pageOf } from '../src/content/source/file-tree.ts';
import { PROJECT } from './project.ts';

const PATH = join(PROJECT, 'content/README.md');
const guide = readFileSync(PATH, 'utf8');

/** What stands under a heading of the third level. */
function sectionOf(title: string): string {
  const start = guide.indexOf(`### ${title}`);
  if (start === -1) throw new Error(`The guide has no section ${title}`);
  const end = guide.slice(start + 4).search(/^#{2,3} /m);
  return guide.slice(start, end === -1 ? undefined : start + 4 + end);
}

const SECTIONS: Readonly<Record<FileKind, string>> = {
  kommun: 'kommun.md',
  tillganglighet: 'tillganglighet.md',
  avtal: 'avtal.md',
  lofte: 'lofte.md',
  uppfoljning: 't1.md och andra uppföljningar',
  parter: 'parter.yaml',
  ordlista: 'ordlista.yaml',
};

/** Every field of a kind of file, however deep. */
function fieldsIn(layout: Layout): readonly string[] {
  const shapes = layout.anyOf ?? [layout];
  return shapes.flatMap((shape) => [
    ...Object.entries(shape.properties ?? {}).flatMap(([key, inner]) => [key, ...fieldsIn(inner)]),
    ...(shape.additionalProperties ? fieldsIn(shape.additionalProperties) : []),
    ...(shape.items ? fieldsIn(shape.items) : []),
  ]);
}

test.each(RHYTHMS)('the file names of a follow-up are told: every %s', (rhythm) => {
  const section = sectionOf('Uppföljningens filnamn är dess period');
  const names = fileNamesOf(rhythm);
  for (const name of [names[0], names.at(-1)]) expect(section).toContain(`\`${name}.md\``);
});

describe.each(Object.entries(SECTIONS))('the section on %s', (kind, title) => {
  const section = sectionOf(title);
  const layout = LAYOUTS[kind as FileKind];
  const code = [...section.matchAll(/`([^`]+)`|```[^]*?```/g)].map(([whole]) => whole).join(' ');

  test.each([...new Set(fieldsIn(layout))])('tells of %s', (field) => {
    expect(code).toMatch(new RegExp(`(?<![\\p{L}_-])${field}(?![\\p{L}_-])`, 'u'));
  });

  test('tells of every word that can be chosen', () => {
    const choices = (shape: Layout): readonly string[] => [
      ...(shape.enum ?? []),
      ...[
        ...(shape.anyOf ?? []),
        ...Object.values(shape.properties ?? {}),
        ...(shape.items ? [shape.items] : []),
      ].flatMap(choices),
    ];
    for (const word of choices(layout)) expect(section).toContain(word);
  });

  test('has no field that there is not', () => {
    const known = new Set(fieldsIn(layout));
    const rows = [...section.matchAll(/^\| ((?:`[\p{L}_]+`(?:, )?)+) \|/gmu)];
    // Tables of the words to choose between look the same.
    const words = new Set([
      'antal',
      'engång',
      'löpande',
      'riktning',
      'summa',
      'senaste',
      'inte',
      'avtal',
      'år',
      'period',
      'månad',
      'vecka',
      'genomfört',
      'delvis',
      'pågår',
      'planerat',
      'utgår',
    ]);
    for (const [, cell] of rows) {
      for (const [, name] of cell!.matchAll(/`([^`]+)`/g)) {
        if (!words.has(name!)) expect(known, name).toContain(name);
      }
    }
  });
});

const addresses = [...guide.matchAll(/^\| `([^` ]+\/[^` ]+\.md)` \| ([^|]+) \|$/gm)].map(
  ([, path, page]) => [path!, page!] as const,
);

test('the guide tells which page is made of what', () => {
  expect(addresses.length).toBeGreaterThanOrEqual(5);
});

test.each(addresses)('%s is shown at %s', (path, page) => {
  expect(page).toContain(`\`${pageOf(path.replace('*', 'lofte'))}\``);
});

describe('the examples', () => {
  const blocks = [...guide.matchAll(/^( *)```yaml\n([^]*?)^\1```/gm)].map(([, indent, text]) =>
    text!.replace(new RegExp(`^${indent!}`, 'gm'), ''),
  );

  test.each(blocks)('can be read: %s', (block) => {
    const text = block.replace(/^---\n/gm, '');
    expect(() => parse(text) as unknown).not.toThrow();
  });

  const rows = Object.entries(SECTIONS).flatMap(([kind, title]) =>
    [
      ...sectionOf(title).matchAll(
        /^\| `([\p{L}_]+)` \| (?:ja|ibland)? ?\| [^|]+ \| `([^`]+)`(?: †)? \|$/gmu,
      ),
    ].map(([, field, example]) => ({ kind: kind as FileKind, field: field!, example: example! })),
  );

  test('are there to be looked at', () => {
    expect(rows.length).toBeGreaterThan(15);
  });

  test.each(rows)('$kind: $field can be $example', ({ kind, field, example }) => {
    const layouts = layoutsOf(LAYOUTS[kind], field);
    const own = parse(example) as unknown;
    // Some examples show the field itself, others a field of the group.
    const values =
      typeof own === 'object' && own !== null && field in own
        ? [(own as Record<string, unknown>)[field]]
        : [own];
    for (const value of values)
      expect(
        layouts.some((layout) => fits(value, layout)),
        JSON.stringify(layouts),
      ).toBe(true);
  });
});

/** The layouts of every field of that name. */
function layoutsOf(layout: Layout, name: string): readonly Layout[] {
  const shapes = layout.anyOf ?? [layout];
  return shapes.flatMap((shape) => [
    ...(shape.properties?.[name] ? [shape.properties[name]] : []),
    ...Object.values(shape.properties ?? {}).flatMap((inner) => layoutsOf(inner, name)),
    ...(shape.additionalProperties ? layoutsOf(shape.additionalProperties, name) : []),
    ...(shape.items ? layoutsOf(shape.items, name) : []),
  ]);
}

/** True when the value could stand in the field, or be a group of some of its fields. */
function fits(value: unknown, layout: Layout): boolean {
  if (layout.anyOf) return layout.anyOf.some((option) => fits(value, option));
  if (Array.isArray(value))
    return layout.type === 'array' && value.every((part) => fits(part, partOf(layout) ?? {}));
  if (typeof value === 'object' && value !== null) {
    const group = layout.type === 'array' ? (partOf(layout) ?? {}) : layout;
    return Object.entries(value).every(([key, inner]) => {
      const field = fieldOf(shapeOf(group, value), key);
      return field !== undefined && fits(inner, field);
    });
  }
  if (typeof value === 'number') return layout.type === 'number' || layout.type === 'integer';
  if (typeof value !== 'string' || layout.type !== 'string') return false;
  if (layout.enum) return layout.enum.includes(value);
  return layout.pattern === undefined || new RegExp(layout.pattern, 'u').test(value);
}

// ── Messages ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A message called with … for what an editor has written; nothing for what is no message. */
function examplesOf(name: string): readonly ProblemText[] {
  const make = (messages as unknown as Readonly<Record<string, unknown>>)[name];
  if (typeof make !== 'function') return [];
  if (name === 'unknownReference') {
    const kinds: readonly messages.ReferenceKind[] = ['activity', 'party', 'place', 'source', 'promise'];
    return kinds.map((kind) => messages.unknownReference(kind, '…', ['…'], undefined));
  }
  if (name === 'oneOf') return [messages.oneOf('…', ['…'], 0), messages.oneOf('…', ['…'], 2)];
  if (name === 'wrongLength') return [messages.wrongLength('…', 2)];
  // A parameter is a text or a list of texts, and only the function itself knows which.
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

/** What is said of the formats that the fields of files have. */
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

/** The files of `src/text/problems/` under each heading of the guide. */
const SUBJECTS = {
  'Filer och mappar': ['files'],
  'Hur fälten är skrivna': ['yaml'],
  'Enskilda fält': ['fields', 'formats'],
  'Fält som hör ihop': ['groups'],
  'Mellan filer': ['references', 'identity', 'periods', 'statements', 'figures', 'addresses', 'privacy'],
  'Löpande text': ['bodies'],
};

/** The tables of the guide, in the order in which the messages stand in their files. */
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

function rowOf({ severity, message, help: advice, addition }: ProblemText): string {
  const usual = addition === undefined ? 'Rätta värdet.' : 'Skriv in det som visas under raden.';
  const told = advice === '…' ? 'Skriv in det som visas under raden.' : (advice ?? usual);
  const cell = (text: string) =>
    text
      .replace('NaN', '…')
      .replace(/^… (?=Fyll)/, '')
      .replace(/”…”|\[…\]/g, '…')
      .replace(/…(, …)+( (och|eller) …)?/g, '…')
      .replace(/([|<>*_`])/g, '\\$1');
  return `| ${severity === 'warning' ? '*Varning:* ' : ''}${cell(message)} | ${cell(told)} |\n`;
}

test('every message of the check stands in the guide, with what to do', () => {
  const [before, after] = ['<!-- meddelanden -->\n', '<!-- /meddelanden -->'] as const;
  const start = guide.indexOf(before) + before.length;
  const end = guide.indexOf(after);
  // To write them into the guide: UPDATE_GUIDE=1 npx vitest run --config tests/vitest.config.ts guide
  if (process.env['UPDATE_GUIDE'] !== undefined) {
    writeFileSync(PATH, `${guide.slice(0, start)}${messageTables()}\n${guide.slice(end)}`);
    return;
  }
  expect(guide.slice(start, end)).toBe(`${messageTables()}\n`);
});
