/** The check, the desk, the terminal and the editor schemas agree on every example of every format. */
import { describe, expect, test } from 'vitest';
import { inFormat } from '../src/cli/questions.ts';
import { activityFrom } from '../src/content/formats/activity-line.ts';
import { FORMATS } from '../src/content/formats/formats.ts';
import {
  fieldOf,
  isFields,
  partOf,
  shapeOf,
  type Fields,
  type Layout,
} from '../src/content/formats/layout.ts';
import { parseFields } from '../src/content/parse/front-matter.ts';
import { treeOf } from '../src/content/parse/tree.ts';
import { FILE_SCHEMAS, LAYOUTS, type FileKind } from '../src/content/schema/file-kinds.ts';
import { contentFolder } from '../src/content/source/content-folder.ts';
import { splitMarkdown } from '../src/content/source/source-file.ts';
import { writeMarkdown } from '../src/content/write/file-text.ts';
import { valueFrom } from '../src/desk/typed.ts';
import { FORMAT_TEXTS, type FormatName } from '../src/text/formats.ts';

/** Where a format is used: in a field of a file or in the name of a folder. */
type Place =
  | {
      readonly kind: FileKind;
      /** Returns the fields of a file with the text. */
      readonly file: (text: string) => Fields;
    }
  | { readonly path: (name: string) => string };

const kommun = (fields: Fields): Fields => ({
  namn: 'Exempelby kommun',
  kortnamn: 'Exempelby',
  kod: '0001',
  webbplats: 'https://www.exempelby.example',
  kontakt: { epost: 'kommun@exempelby.example' },
  ...fields,
});
const avtal = (fields: Fields): Fields => ({ titel: 'Avtal', parter: ['polisen'], ...fields });
const aktivitet = (fields: Fields): Fields => ({ id: 'a', text: 'A', typ: 'engång', ...fields });
const lofte = (fields: Fields): Fields => ({
  titel: 'Löfte',
  kortnamn: 'Löfte',
  aktiviteter: [aktivitet({})],
  ...fields,
});
const redovisat = (fields: Fields): Fields => ({ redovisat: [{ aktivitet: 'a', text: 'A', ...fields }] });
const mål = (target: unknown) => {
  const mått = { id: 'm', enhet: 'möten', räknas: 'nivå', mål: target, utgångsläge: { värde: 10 } };
  return lofte({ aktiviteter: [aktivitet({ typ: 'antal', mått: [mått] })] });
};
const effekt = (värde: unknown) =>
  lofte({
    effektmått: [{ id: 'e', namn: 'E', enhet: 'procent', bättre: 'högre', värden: [{ datum: 2017, värde }] }],
  });

/** A file of each kind to put a text in. */
const FILES: Readonly<Partial<Record<FileKind, Fields>>> = {
  webbplats: {},
  sida: { titel: 'Sida' },
  kommun: kommun({}),
  avtal: avtal({}),
  lofte: lofte({}),
  uppfoljning: redovisat({}),
};

/** Formats of folder names, and those whose first field needs others beside it. */
const PLACES: Readonly<Partial<Record<FormatName, Place>>> = {
  folder: { path: (name) => `${name}/kommun.md` },
  year: { path: (name) => `exempelby/${name}/avtal.md` },
  // A signed agreement also needs the names of those who signed.
  day: {
    kind: 'avtal',
    file: (datum) => avtal({ undertecknat: { datum, av: [{ namn: 'N' }] } }),
  },
  quantity: { kind: 'uppfoljning', file: (text) => redovisat({ värden: { m: text } }) },
  target: { kind: 'lofte', file: mål },
  number: { kind: 'lofte', file: effekt },
  change: { kind: 'lofte', file: (text) => mål({ minska_med: text }) },
  'activity-line': {
    kind: 'lofte',
    file: (line) => lofte({ aktiviteter: [activityFrom(line, []) ?? { text: line }] }),
  },
};

function placeOf(name: FormatName): Place {
  return PLACES[name] ?? fieldIn(name);
}

/** Returns the first field of any file that has a format. */
function fieldIn(name: FormatName): Place {
  for (const [kind, fields] of Object.entries(FILES) as [FileKind, Fields][]) {
    const [path] = pathsTo(name, LAYOUTS[kind]);
    if (path) {
      return { kind, file: (text) => put(text, fields, path, LAYOUTS[kind]) as Fields };
    }
  }
  throw new Error(`No field has the format ${name}. Add it to PLACES.`);
}

const LIST = '[]';

/** Yields the paths to the fields of a layout that have a format. */
function* pathsTo(name: FormatName, layout: Layout): Iterable<readonly string[]> {
  if (layout.format === name) yield [];
  for (const option of layout.anyOf ?? []) yield* pathsTo(name, option);
  for (const [key, inner] of Object.entries(layout.properties ?? {})) {
    for (const path of pathsTo(name, inner)) yield [key, ...path];
  }
  if (layout.items) for (const path of pathsTo(name, layout.items)) yield [LIST, ...path];
}

/** Returns the value with a text at a path. Missing fields along the path get their examples. */
function put(text: string, value: unknown, [step, ...rest]: readonly string[], layout: Layout): unknown {
  if (step === undefined) return text;
  if (step === LIST)
    return [put(text, Array.isArray(value) ? value[0] : undefined, rest, layout.items as Layout)];
  const fields = (value ?? sample(layout)) as Fields;
  return { ...fields, [step]: put(text, fields[step], rest, layout.properties![step]!) };
}

/** Returns the required fields with the examples of their schemas. */
function sample({ properties = {}, required = [] }: Layout): Fields {
  return Object.fromEntries(required.map((key) => [key, properties[key]?.examples?.[0]]));
}

/** Returns whether the whole file passes the check. */
function isValid(kind: FileKind, fields: Fields): boolean {
  const file = splitMarkdown('file.md', writeMarkdown({ fields, body: '' }, LAYOUTS[kind]));
  return !('problem' in file) && 'data' in parseFields<unknown>(file, FILE_SCHEMAS[kind]);
}

function checkAccepts(place: Place, text: string): boolean {
  if ('kind' in place) return isValid(place.kind, place.file(text));
  const path = place.path(text);
  const { problems } = treeOf(contentFolder([[path, '']], ''));
  return !problems.some(({ file }) => path.startsWith(`${file}/`));
}

/** Returns fields whose texts are typed in the boxes of the desk. */
function typed(value: unknown, layout: Layout): unknown {
  if (typeof value === 'string') return valueFrom(value, layout);
  const shape = shapeOf(layout, value);
  if (Array.isArray(value)) return value.map((part) => typed(part, partOf(shape) ?? {}));
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, typed(inner, fieldOf(shape, key) ?? {})]),
  );
}

function deskAccepts(place: Place, text: string): boolean {
  if (!('kind' in place)) return checkAccepts(place, text);
  return isValid(place.kind, typed(place.file(text), LAYOUTS[place.kind]) as Fields);
}

function terminalAccepts(name: FormatName, text: string): boolean {
  try {
    inFormat(FORMATS[name])(text);
    return true;
  } catch {
    return false;
  }
}

/** Yields the JSON Schemas of all fields in a format. */
function* schemasOf(name: FormatName, layout: Layout): Iterable<Layout> {
  if (layout.format === name) yield layout;
  const { properties = {}, items, additionalProperties, anyOf = [] } = layout;
  const inner = [...Object.values(properties), items, additionalProperties, ...anyOf];
  for (const one of inner) if (one) yield* schemasOf(name, one);
}

const patterns = (name: FormatName) =>
  Object.values(LAYOUTS).flatMap((layout) => [...schemasOf(name, layout)].map(({ pattern }) => pattern!));

test('every format has texts, and every text a format', () => {
  expect(Object.keys(FORMATS).sort()).toEqual(Object.keys(FORMAT_TEXTS).sort());
});

describe.each(Object.values(FORMATS))('the format $name', ({ name, accepted, refused, impossible }) => {
  const place = placeOf(name);

  test.each(accepted)('accepts %j everywhere', (text) => {
    expect({
      check: checkAccepts(place, text),
      desk: deskAccepts(place, text),
      terminal: terminalAccepts(name, text),
      editor: patterns(name).every((pattern) => new RegExp(pattern, 'u').test(text)),
    }).toEqual({ check: true, desk: true, terminal: true, editor: true });
  });

  test.each(refused)('accepts %j nowhere', (text) => {
    expect({
      check: checkAccepts(place, text),
      desk: deskAccepts(place, text),
      terminal: terminalAccepts(name, text),
      editor: patterns(name).some((pattern) => new RegExp(pattern, 'u').test(text)),
    }).toEqual({
      check: false,
      desk: false,
      terminal: false,
      editor: false,
    });
  });

  test.each(impossible)('does not accept %j, which a pattern cannot exclude', (text) => {
    expect({
      check: checkAccepts(place, text),
      desk: deskAccepts(place, text),
      terminal: terminalAccepts(name, text),
      editor: patterns(name).every((pattern) => new RegExp(pattern, 'u').test(text)),
    }).toEqual({ check: false, desk: false, terminal: false, editor: true });
  });
});
