/** Any text in any field of any kind of file is read back as it was written, and changes no other line. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair } from 'yaml';
import { describe, expect, test } from 'vitest';
import { filesIn, FOLDERS } from '../../../tests/fixtures.ts';
import { isFields, type Fields, type Layout } from '../formats/layout.ts';
import { isYaml, kindOf, LAYOUTS, type FileKind } from '../schema/file-kinds.ts';
import { quickYaml } from '../source/yaml.ts';
import { readMarkdown, readYaml, writeMarkdown, writeYaml } from './file-text.ts';

const LONG = 'ord '.repeat(60).trim();

const AWKWARD: readonly string[] = [
  ...[
    '---',
    '...',
    '--- hej',
    '...och så',
    '----',
    '---\nhej',
    'hej\n---\nhej',
    'hej\n...\nhej',
    `--- ${LONG}`,
  ],
  ...[
    ' x',
    'x ',
    '  ',
    '\tx',
    'x\t',
    'x\ty',
    '\n',
    '\nx',
    'x\n',
    ' x\ny',
    'x \ny',
    'x\n y',
    'x\n\ny',
    'x\n\n\n  y\nz',
  ],
  ...['#', '# x', 'x # y', 'x #y', `# ${LONG}`, 'ord # '.repeat(40).trim(), '# x\n# y'],
  ...[':', ': ', 'x: y', 'x:', ':x', 'x:\n  y', 'nyckel: >-\n  x'],
  ...['"', '"x" y', "'", "'x' y", '"""', "det's", '\\', 'x\\n', 'x\\', '\\"', '\\u202e'],
  ...['-', '- x', '- x\n- y', '?', '? x', '[x', ']', '{x', '}', '{{x}}', '{{', ',', 'x, y', '=', '<<'],
  ...[
    '|',
    '| x',
    '|-',
    '>',
    '> x',
    '&',
    '&x y',
    '*',
    '*x',
    '**x**',
    '!',
    '!x',
    '%',
    '%x',
    '%YAML 1.2',
    '@x',
    '`x`',
  ],
  ...['null', 'Null', '~', 'true', 'True', 'no', 'nej', 'yes', 'on', 'y', '__proto__', 'constructor'],
  ...[
    '8',
    '08',
    '-1',
    '+1',
    '0x10',
    '0o7',
    '1e3',
    '.5',
    '5.',
    '1_000',
    '12.500',
    '12,5',
    '.inf',
    '.nan',
    '12:30',
  ],
  ...['2017-05-22', '2017-05', '2017', '0686', '12:30:45'],
  ...[
    '😀',
    'ÿ',
    'a\u030a',
    'x\u00a0y',
    '\u00a0x',
    'x\u00a0',
    `ord\u00a0`.repeat(60),
    '\u3000x',
    'x\u00ady',
    '\u200b',
  ],
  ...[
    '\u202ex',
    'x\u200fy',
    '\u2066x',
    'x\u2028y',
    'x\u2029y',
    'x\u0085y',
    '\ufeffx',
    'x\ufeff',
    'x\u0000y',
    '\u007f',
  ],
  ...[
    'x\r\ny',
    'x\ry',
    'x\r',
    LONG,
    'x'.repeat(300),
    'x  y '.repeat(50).trim(),
    `${LONG}\n\n${LONG}`,
    '&amp;',
    '<b>x</b>',
  ],
];

/** Returns a value with every field of a layout, with two items in each list. `text` gives the free texts. */
function sample(layout: Layout, text: () => string): unknown {
  if (layout.anyOf) {
    const options = layout.anyOf.filter(({ type }) => type === 'object' || type === 'array');
    return sample(options[0] ?? layout.anyOf.find(isFree) ?? layout.anyOf[0]!, text);
  }
  if (layout.properties) {
    return Object.fromEntries(
      Object.entries(layout.properties).map(([key, inner]) => [key, sample(inner, text)]),
    );
  }
  if (layout.additionalProperties) {
    return {
      forst: sample(layout.additionalProperties, text),
      sist: sample(layout.additionalProperties, text),
    };
  }
  if (layout.prefixItems) return layout.prefixItems.map((item) => sample(item, text));
  if (layout.items) return [sample(layout.items, text), sample(layout.items, text)];
  if (layout.enum) return layout.enum[0];
  if (layout.const !== undefined) return layout.const;
  if (layout.type === 'number' || layout.type === 'integer') return 8;
  if (layout.type === 'boolean') return true;
  return isFree(layout) ? text() : (layout.examples?.[0] ?? 'x');
}

/** Even a field with a format may hold anything until the check has seen it. */
const isFree = ({ type, enum: words, const: only }: Layout) =>
  type === 'string' && words === undefined && only === undefined;

const KINDS = Object.keys(LAYOUTS) as FileKind[];
function write(kind: FileKind, fields: unknown, old?: string): string {
  return isYaml(kind)
    ? writeYaml(fields as Fields, LAYOUTS[kind], old)
    : writeMarkdown({ fields: fields as Fields, body: 'Text.' }, LAYOUTS[kind], old);
}

function read(kind: FileKind, text: string): unknown {
  return isYaml(kind) ? readYaml(text) : readMarkdown(text).fields;
}

/** As the build reads it. */
function readQuickly(kind: FileKind, text: string): unknown {
  return quickYaml(isYaml(kind) ? text : text.slice(4, text.lastIndexOf('\n---\n')));
}

/** Returns a sample where every free text is another of the awkward ones; `turn` says with which to begin. */
function awkwardSample(kind: FileKind, turn: number): unknown {
  let next = turn;
  return sample(LAYOUTS[kind], () => AWKWARD[next++ % AWKWARD.length]!);
}

const plainSample = (kind: FileKind) => {
  let next = 0;
  return sample(LAYOUTS[kind], () => `text ${++next}`);
};

describe.each(KINDS)('in %s', (kind) => {
  test('every text is read back as it was written in every field of a new file', () => {
    for (let turn = 0; turn < AWKWARD.length; turn++) {
      const fields = awkwardSample(kind, turn);
      const text = write(kind, fields);
      expect(readQuickly(kind, text)).toEqual(fields);
      if (turn % 10 === 0) expect(read(kind, text)).toEqual(fields);
    }
  });

  test('every text is read back as it was written in every field of a file that there was', () => {
    const old = write(kind, plainSample(kind));
    for (let turn = 0; turn < AWKWARD.length; turn += 3) {
      const fields = awkwardSample(kind, turn);
      const text = write(kind, fields, old);
      expect(readQuickly(kind, text)).toEqual(fields);
      expect(write(kind, fields, text)).toBe(text);
    }
  });
});

test('every running text is read back as it was written, but for the empty lines around it', () => {
  const fields = { titel: 'Ett löfte' };
  const old = writeMarkdown({ fields, body: 'Gammal text.' }, LAYOUTS.lofte);
  for (const body of AWKWARD) {
    const expected = body
      .replace(/\r\n?/g, '\n')
      .replace(/^\s*\n/, '')
      .trimEnd();
    for (const text of [undefined, old]) {
      expect(readMarkdown(writeMarkdown({ fields, body }, LAYOUTS.lofte, text))).toEqual({
        fields,
        body: expected,
      });
    }
  }
});

const FILES = FOLDERS.flatMap(filesIn).filter(({ path }) => kindOf(path) !== undefined);

/** The ways in which the same text is stored. */
const STYLES: Readonly<Record<string, (text: string) => string>> = {
  'line feeds': (text) => text,
  'CRLF and a byte order mark': (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  'CRLF without a last line break': (text) => text.replaceAll('\n', '\r\n').trimEnd(),
  'CR alone': (text) => text.replaceAll('\n', '\r'),
  'a byte order mark': (text) => `\uFEFF${text}`,
  'both kinds of line breaks': (text) => text.replace('\n', '\r\n'),
  'spaces after the dashes': (text) => text.replace(/^---$/gm, '--- '),
  'empty lines at the end': (text) => `${text}\n\n`,
};

describe.each(Object.entries(STYLES))('a file with %s', (_, style) => {
  test('keeps every byte when nothing is changed', () => {
    for (const { path, text } of FILES) {
      const kind = kindOf(path)!;
      const old = style(text);
      const contents = isYaml(kind) ? { fields: readYaml(old), body: '' } : readMarkdown(old);
      const written = isYaml(kind)
        ? writeYaml(contents.fields, LAYOUTS[kind], old)
        : writeMarkdown(contents, LAYOUTS[kind], old);
      expect(written === old, `${path}\n${JSON.stringify(written)}`).toBe(true);
    }
  });
});

interface Leaf {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

function leavesOf(value: unknown, path: Leaf['path'] = []): readonly Leaf[] {
  if (Array.isArray(value)) return value.flatMap((part, index) => leavesOf(part, [...path, index]));
  if (isFields(value))
    return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
  return [{ path, value }];
}

function withLeaf(value: unknown, [step, ...rest]: Leaf['path'], leaf: unknown): unknown {
  if (step === undefined) return leaf;
  if (Array.isArray(value)) {
    return value.map((part, index) => (index === step ? withLeaf(part, rest, leaf) : (part as unknown)));
  }
  return { ...(value as Fields), [step]: withLeaf((value as Fields)[String(step)], rest, leaf) };
}

interface Parsed {
  readonly front: string;
  readonly lines: LineCounter;
  readonly contents: Node | null;
}

function parsed(front: string): Parsed {
  const lines = new LineCounter();
  const { contents } = parseDocument(front, { lineCounter: lines, schema: 'failsafe' });
  return { front, lines, contents };
}

/** Returns the first and last line of the field at a path, or of the outermost brackets or list of words around it. */
function linesOfField({ front, lines, contents }: Parsed, path: Leaf['path']): readonly [number, number] {
  let node = contents;
  let [from, to] = [0, front.length];
  for (const step of path) {
    if ((isMap(node) || isSeq(node)) && node.flow) break;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === String(step)) as Pair<
        Node,
        Node
      >;
      [from, to] = [pair.key.range![0], pair.value?.range![1] ?? pair.key.range![1]];
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)] as Node;
      [from, to] = [node.range![0], node.range![1]];
    }
  }
  return [lines.linePos(from).line - 1, lines.linePos(Math.max(from, to - 1)).line - 1];
}

test('changing one field changes only its own lines, and keeps the comments on them', () => {
  for (const { path, text } of FILES.filter((_, index) => index % 3 === 0)) {
    const kind = kindOf(path)!;
    const isCommented = path.length % 3 > 0;
    // Comments everywhere: above each field, and after each value that ends its line.
    const old = isCommented
      ? text.replace(/^( *)(- )?([\wåäö]+: (?![>|]).*)$/gm, '$1# ovan\n$1$2$3  # efter')
      : text;
    const contents = isYaml(kind) ? { fields: readYaml(old), body: '' } : readMarkdown(old);
    const fieldsOf = parsed(isYaml(kind) ? old : old.slice(4, old.indexOf('\n---\n') + 1));
    const before = old.split('\n');
    const head = isYaml(kind) ? 0 : 1;
    for (const { path: leaf, value } of leavesOf(contents.fields)) {
      const changed =
        typeof value === 'number' ? value + 1 : typeof value === 'string' ? `${value}: #ny` : undefined;
      if (changed === undefined) continue;
      const fields = withLeaf(contents.fields, leaf, changed) as Fields;
      const written = isYaml(kind)
        ? writeYaml(fields, LAYOUTS[kind], old)
        : writeMarkdown({ ...contents, fields }, LAYOUTS[kind], old);
      const where = `${path} ${leaf.join('.')}\n${written}`;
      expect(isYaml(kind) ? readYaml(written) : readMarkdown(written).fields, where).toEqual(fields);
      const [first, last] = linesOfField(fieldsOf, leaf);
      const after = written.split('\n');
      const tail = before.slice(last + head + 1);
      // Compared as texts, since lists of lines take much longer.
      expect(after.slice(0, first + head).join('\n'), where).toBe(before.slice(0, first + head).join('\n'));
      expect(after.slice(after.length - tail.length).join('\n'), where).toBe(tail.join('\n'));
      if (isCommented) expect(written.match(/# efter/g)?.length, where).toBe(old.match(/# efter/g)?.length);
    }
  }
});
