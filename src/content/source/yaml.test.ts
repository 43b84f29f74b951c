import { parseDocument, visit } from 'yaml';
import { expect, test } from 'vitest';
import { valueOf, YamlError, yamlTree, yamlValues, type YamlNode } from './yaml.ts';

const TEXTS: Readonly<Record<string, string>> = {
  fields: 'titel: Trygg i centrum\nkod: "0686"\nantal: 12\nandel: 5.5\nklart: true\ntomt:\n',
  'a list of groups': 'parter:\n  - namn: Polisen\n    typ: polis\n  - namn: Kommunen\n\n    typ: kommun\n',
  'empty items': '-\n- a\n# - not this\n-\n- - inner\n  -\n',
  'an empty item below a key': 'x:\n-\n- y # z\n-\n',
  'brackets and braces':
    'värden: {pass: minst 8, möten: }\nansvariga: [polisen, "kommunen", {a: [1]}]\nsist: x\n',
  'brackets over several lines': 'a: [\n  1, # ett ]\n  2,\n  ]\nb: {\n  c: d\n}\n',
  'a pair in brackets': 'a: [b: 1, c]\n',
  'quotation marks': `a: 'it''s'\nb: "rad\\nrad"\n"c d": e\n`,
  'texts below their keys': 'a: |\n  rad ett\n\n  rad två\n\nb: >- # kommentar\n  hop\n  sätts\nc: |\nd: 1\n',
  'a text over several lines': 'a: ett\n  två\n  tre # fyra\nb: x\n',
  'numbers that not everybody reads alike': 'a: 0x10\nb: 1e3\nc: 12.500\nd: 007\ne: -3\nf: 1.5\n',
  'other words for nothing': 'a: null\nb: ~\nc: NULL\nd: Nej\n',
  comments: '# överst\na: 1 # ett\n\n# mellan\nb:\n  # inom\n  c: 2\n# sist\n',
};

/** Returns each value with the text that it is read from, in order. */
function scalars(node: YamlNode, text: string): readonly (readonly [unknown, string])[] {
  switch (node.kind) {
    case 'scalar':
      return [[node.value, text.slice(...node.range).trimEnd()]];
    case 'list':
      return node.items.flatMap((item) => scalars(item, text));
    case 'map':
      return node.items.flatMap(({ key, value }) => [...scalars(key, text), ...scalars(value, text)]);
  }
}

test.each(Object.entries(TEXTS))('%s: every value is found where another parser finds it', (_, text) => {
  const found: (readonly [unknown, string])[] = [];
  visit(parseDocument(text, { schema: 'failsafe' }), {
    Scalar: (_key, { value, range }) => {
      found.push([value, text.slice(range![0], range![1]).trimEnd()]);
    },
  });
  const tree = yamlTree(text)!;
  expect(scalars(tree, text).map(([, written]) => written)).toEqual(found.map(([, written]) => written));
  expect(valueOf(tree)).toEqual(yamlValues(text));
});

test('values are what everybody reads them as', () => {
  expect(yamlValues(TEXTS['fields']!)).toEqual({
    titel: 'Trygg i centrum',
    kod: '0686',
    antal: 12,
    andel: 5.5,
    klart: true,
    tomt: null,
  });
  expect(yamlValues(TEXTS['numbers that not everybody reads alike']!)).toEqual({
    a: '0x10',
    b: '1e3',
    c: '12.500',
    d: '007',
    e: -3,
    f: 1.5,
  });
  expect(yamlValues(TEXTS['other words for nothing']!)).toEqual({ a: null, b: null, c: null, d: 'Nej' });
  expect(yamlValues('a: [\n1,\n2\n]\nb: "ett\ntvå"\n')).toEqual({ a: [1, 2], b: 'ett två' });
  expect(yamlValues('# bara en kommentar\n')).toBeNull();
  expect(Object.keys(yamlValues('__proto__: 1') as object)).toEqual(['__proto__']);
});

test.each([
  ['a: 1\nb: 2\na: 3\n', 'duplicate-key', 10],
  ['a: [1, 2\n', 'syntax', undefined],
  ['a: &x 1\n', 'syntax', 3],
  ['a: *x\n', 'syntax', 3],
  ['a: !x 1\n', 'syntax', 3],
  ['a: 1\n: 2\n', 'syntax', 5],
  ['a: 1\n---\nb: 2\n', 'syntax', undefined],
])('%j cannot be read', (text, kind, offset) => {
  let thrown: unknown;
  try {
    yamlValues(text);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(YamlError);
  expect((thrown as YamlError).kind).toBe(kind);
  if (offset !== undefined) expect((thrown as YamlError).offset).toBe(offset);
});
