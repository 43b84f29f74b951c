/** Edits that people make to content, generated for tests of what becomes of them when two people make them at once. */
import * as fc from 'fast-check';
import { isFields, type Fields } from '../src/content/formats/layout.ts';
import { kindOf, LAYOUTS } from '../src/content/schema/file-kinds.ts';
import { readMarkdown, readYaml, writeMarkdown, writeYaml } from '../src/content/write/file-text.ts';

export type Files = ReadonlyMap<string, string>;

const CONTENT = 'content/';

/** Something that somebody does to one of the files. `at` and `other` choose where, whatever there is. */
export interface Edit {
  readonly what: (typeof WHATS)[number];
  readonly at: number;
  readonly other: number;
}

const WHATS = [
  ...(['text', 'text', 'text', 'number', 'add-result', 'add-activity', 'remove-item', 'add-event'] as const),
  ...(['body', 'move', 'new-report', 'remove-file', 'rename-promise', 'comment', 'party'] as const),
];

const index = fc.nat({ max: 10_000 });
export const anEdit: fc.Arbitrary<Edit> = fc.record({
  what: fc.constantFrom(...WHATS),
  at: index,
  other: index,
});

/** Returns the files after somebody's edits. Every word that they write has their mark in it. */
export function edited(files: Files, edits: readonly Edit[], mark: string): Files {
  return edits.reduce((all, edit, order) => afterEdit(all, edit, `${mark}${order}`), files);
}

/** The words and numbers with somebody's mark in a text. */
export function markedWords(text: string, mark: string): readonly string[] {
  return text.match(new RegExp(`${mark}\\d+x\\d*|${numberOf(mark)}\\d{3}`, 'g')) ?? [];
}

/** Returns a number that only this edit writes. */
function markedNumber(word: string): number {
  const [, mark = '', order] = /^(\D+)(\d+)$/.exec(word) ?? [];
  return numberOf(mark) * 1000 + Number(order);
}

const numberOf = (mark: string) => 70_000 + (mark.codePointAt(0) ?? 0);

function afterEdit(files: Files, { what, at, other }: Edit, word: string): Files {
  const paths = [...files.keys()]
    .filter((path) => path.startsWith(CONTENT) && /\.(md|yaml)$/.test(path))
    .sort();
  const path = pick(paths, at);
  const reports = paths.filter((one) => /\/t\d\.md$/.test(one));
  const promises = paths.filter((one) => one.endsWith('/lofte.md'));
  const at2 = <Value>(list: readonly Value[]) => (list.length === 0 ? undefined : pick(list, at));
  switch (what) {
    case 'text':
      return withFields(files, path, (fields) =>
        changed(fields, other, (value) =>
          typeof value === 'string' && value.includes(' ') ? `${word}x ${value}` : value,
        ),
      );
    case 'number':
      return withFields(files, path, (fields) =>
        changed(fields, other, (value) => (typeof value === 'number' ? markedNumber(word) : value)),
      );
    case 'add-result':
      return withList(files, at2(reports), 'redovisat', (list) =>
        insertedAt(list, other, { text: `${word}x nytt arbete` }),
      );
    case 'add-activity':
      return withList(files, at2(promises), 'aktiviteter', (list) =>
        insertedAt(list, other, { id: `${word}x`, text: `${word}x ny aktivitet`, typ: 'engång' }),
      );
    case 'remove-item':
      return withList(
        files,
        at2([...reports, ...promises]),
        reports.length > at % (reports.length + promises.length || 1) ? 'redovisat' : 'aktiviteter',
        (list) => list.filter((_, place) => place !== other % Math.max(1, list.length)),
      );
    case 'move':
      return withList(files, at2([...reports, ...promises]), at % 2 ? 'redovisat' : 'aktiviteter', (list) =>
        list.length < 2
          ? list
          : insertedAt(
              list.filter((_, place) => place !== at % list.length),
              other,
              list[at % list.length],
            ),
      );
    case 'add-event':
      return withList(files, at2(reports), 'redovisat', (list) =>
        list.map((result, place) => {
          if (place !== other % list.length || !isFields(result)) return result;
          const events = Array.isArray(result['händelser'])
            ? (result['händelser'] as readonly unknown[])
            : [];
          return { ...result, händelser: [...events, { datum: '2017-05', text: `${word}x hände` }] };
        }),
      );
    case 'body': {
      const text = files.get(path) ?? '';
      if (!path.endsWith('.md')) return files;
      const { fields, body } = readMarkdown(text);
      const lines = body === '' ? [] : body.split('\n');
      const place = other % (lines.length + 1);
      const isReplaced = at % 3 === 0 && place < lines.length;
      const rest = lines.slice(isReplaced ? place + 1 : place);
      const next = [...lines.slice(0, place), `${word}x rad`, ...rest].join('\n');
      const layout = LAYOUTS[kindOf(path.slice(CONTENT.length))!];
      return new Map(files).set(path, writeMarkdown({ fields, body: next }, layout, text));
    }
    case 'new-report': {
      const promise = at2(promises);
      if (promise === undefined) return files;
      const report = promise.replace('lofte.md', 'helar.md');
      return files.has(report)
        ? files
        : new Map(files).set(report, `---\nredovisat:\n  - text: ${word}x hela året\n---\n`);
    }
    case 'remove-file':
      return new Map([...files].filter(([one]) => one !== at2(reports)));
    case 'rename-promise': {
      const from = at2(promises)?.replace('lofte.md', '');
      if (from === undefined) return files;
      const to = from.replace(/[^/]+\/$/, `namn-${word}x/`.toLowerCase());
      return new Map(
        [...files].map(([one, text]) => [one.startsWith(from) ? to + one.slice(from.length) : one, text]),
      );
    }
    case 'comment': {
      const lines = (files.get(path) ?? '').split('\n');
      return path.endsWith('.md')
        ? new Map(files).set(path, [lines[0], `# ${word}x`, ...lines.slice(1)].join('\n'))
        : files;
    }
    case 'party':
      return withFields(files, `${CONTENT}parter.yaml`, (fields) => ({
        ...fields,
        [`part-${at % 3}`]: { namn: `${word}x` },
      }));
  }
}

function pick<Value>(list: readonly Value[], at: number): Value {
  return list[at % list.length]!;
}

function insertedAt(list: readonly unknown[], at: number, item: unknown): readonly unknown[] {
  const place = at % (list.length + 1);
  return [...list.slice(0, place), item, ...list.slice(place)];
}

function withFields(files: Files, path: string, change: (fields: Fields) => unknown): Files {
  const text = files.get(path);
  const kind = kindOf(path.slice(CONTENT.length));
  if (text === undefined || !kind) return files;
  if (path.endsWith('.yaml')) {
    const fields = readYaml(text);
    if (!isFields(fields)) return files;
    return new Map(files).set(path, writeYaml(change(fields) as Fields, LAYOUTS[kind], text));
  }
  const { fields, body } = readMarkdown(text);
  return new Map(files).set(
    path,
    writeMarkdown({ fields: change(fields as Fields) as Fields, body }, LAYOUTS[kind], text),
  );
}

function withList(
  files: Files,
  path: string | undefined,
  key: string,
  change: (list: readonly unknown[]) => readonly unknown[],
): Files {
  if (path === undefined) return files;
  return withFields(files, path, (fields) => {
    const list = fields[key];
    return Array.isArray(list) ? { ...fields, [key]: change(list as readonly unknown[]) } : fields;
  });
}

/** Changes the value at one of the places where `change` makes a difference. */
function changed(value: unknown, at: number, change: (value: unknown) => unknown): unknown {
  const places = leaves(value).filter(
    (path) =>
      !['id', 'aktivitet', 'part'].includes(String(path.at(-1))) &&
      change(valueAt(value, path)) !== valueAt(value, path),
  );
  if (places.length === 0) return value;
  return withValueAt(value, pick(places, at), change);
}

type Path = readonly (string | number)[];

function leaves(value: unknown, path: Path = []): readonly Path[] {
  if (Array.isArray(value)) return value.flatMap((part, place) => leaves(part, [...path, place]));
  if (isFields(value)) return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
  return [path];
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], value);
}

function withValueAt(value: unknown, [step, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (step === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((part, place): unknown => (place === step ? withValueAt(part, rest, change) : part));
  return { ...(value as Fields), [step]: withValueAt((value as Fields)[step], rest, change) };
}
