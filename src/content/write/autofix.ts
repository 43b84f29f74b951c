/**
 * What can be put right in a file without asking anybody what was meant: the order of fields, quotation marks around texts that
 * YAML would take for numbers, fields that nothing was written in, blanks at the ends of lines, and letters that are stored in
 * parts. Comments stay.
 */
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { kindOf, LAYOUTS } from '../schema/file-kinds.ts';
import { positionAt } from '../source/location.ts';
import { cutFront } from '../source/source-file.ts';
import { exactYaml } from '../source/yaml.ts';
import { readMarkdown, readYaml, writeMarkdown, writeYaml } from './file-text.ts';
import { needsQuotes } from './yaml-text.ts';
import { fieldOf, isFields, isSame, partOf, shapeOf, type Layout } from '../formats/layout.ts';

/** What was put right, in the order in which it is done. */
export type Fixed = 'letters' | 'lines' | 'blanks' | 'quotes' | 'empty' | 'order';

export interface Fix {
  readonly text: string;
  readonly fixed: readonly Fixed[];
}

/** The file as it should be. `path` is from the content folder; `text` is what the file holds. */
export function fixFile(path: string, text: string): Fix {
  const kind = kindOf(path);
  const fixed: Fixed[] = [];
  let now = text;
  const step = (name: Fixed, change: (text: string) => string) => {
    const next = change(now);
    if (next !== now) fixed.push(name);
    now = next;
  };
  step('letters', (text) => text.normalize('NFC'));
  step(
    'lines',
    (text) =>
      `${text
        .replace(/^\uFEFF/, '')
        .replace(/\r\n?/g, '\n')
        .replace(/\n*$/, '')}\n`,
  );
  if (kind === undefined) return { text: now, fixed };
  const layout = LAYOUTS[kind];
  const isYaml = path.endsWith('.yaml');
  step('blanks', (text) => withoutBlanks(text, isYaml));
  step('quotes', (text) => inFront(text, isYaml, (front) => quoted(front, layout)));
  step('empty', (text) => inFront(text, isYaml, withoutEmpty));
  step('order', (text) => ordered(text, isYaml, layout));
  return { text: now, fixed };
}

/** Two blanks at the end of a line of running text mean that it breaks there. */
function withoutBlanks(text: string, isYaml: boolean): string {
  const stripped = inFront(text, isYaml, (front) => {
    const next = front.replace(/[ \t]+$/gm, '');
    return meansTheSame(front, next) ? next : front;
  });
  const cut = isYaml ? undefined : cutFront(stripped);
  if (!cut) return stripped;
  return stripped.slice(0, cut.bodyStart) + cut.body.replace(/^[ \t]+$/gm, '').replace(/(?<=\S)[ \t]$/gm, '');
}

function meansTheSame(front: string, next: string): boolean {
  try {
    return isSame(readYaml(front), readYaml(next));
  } catch {
    return false;
  }
}

/** Changes the YAML of a file, and nothing where it has none. */
function inFront(text: string, isYaml: boolean, change: (front: string) => string): string {
  if (isYaml) return change(text);
  const cut = cutFront(text);
  if (!cut) return text;
  const { front, frontStart } = cut;
  return text.slice(0, frontStart) + change(front) + text.slice(frontStart + front.length);
}

/** Quotation marks around what has to be text and is read as something else: `kod: 0686`. */
function quoted(front: string, layout: Layout): string {
  const document = exactYaml(front);
  if (document.errors.length > 0) return front;
  const places: (readonly [number, number])[] = [];
  const walk = (node: Node | null, shape: Layout | undefined) => {
    if (isMap<Node, Node | null>(node)) {
      const own = shapeOf(shape, {});
      for (const { key, value } of node.items)
        walk(value, isScalar(key) ? fieldOf(own, String(key.value)) : undefined);
    } else if (isSeq<Node>(node)) {
      for (const part of node.items) walk(part, partOf(shapeOf(shape, [])));
    } else if (
      isScalar(node) &&
      node.range &&
      isText(shape) &&
      (/^(number|boolean)$/.test(typeof node.value) || (node.type === 'PLAIN' && isLikeNumber(node.source)))
    ) {
      places.push([node.range[0], node.range[1]]);
    }
  };
  walk(document.contents, layout);
  return places.reduceRight(
    (text, [from, to]) => `${text.slice(0, from)}"${text.slice(from, to)}"${text.slice(to)}`,
    front,
  );
}

/** True for a text that our reading of YAML leaves alone, and others take for a number. */
function isLikeNumber(source: string | undefined): boolean {
  return source !== undefined && needsQuotes(source);
}

/** A key on a line of its own with nothing after it but, at most, a comment. */
const BARE_KEY = /^ *[^\s#:-][^\s:]*:[ \t]*(?:#.*)?$/;

/** Without fields that nothing was written in, and without those that then hold nothing. */
function withoutEmpty(front: string): string {
  const document = exactYaml(front);
  if (document.errors.length > 0) return front;
  const stretch = { text: front, line: 0 };
  const lines = front.split('\n');
  const empty = emptyKeys(document.contents)
    .map((offset) => positionAt(stretch, offset).line)
    .filter((line) => BARE_KEY.test(lines[line]!) && !hasNotes(lines, line));
  if (empty.length === 0) return front;
  return withoutEmpty(lines.filter((_, line) => !empty.includes(line)).join('\n'));
}

/** Where the keys stand that have no value. */
function emptyKeys(node: Node | null): readonly number[] {
  if (isSeq<Node>(node)) return node.items.flatMap(emptyKeys);
  if (!isMap<Node, Node | null>(node)) return [];
  return node.items.flatMap(({ key, value }) =>
    isScalar(value) && value.value === null && !value.source ? [key.range![0]] : emptyKeys(value),
  );
}

/** True where comments are set in below a key: what somebody may still take the sign from. */
function hasNotes(lines: readonly string[], line: number): boolean {
  const depth = (text: string) => text.search(/\S/);
  const below = lines.slice(line + 1).find((text) => text.trim() !== '');
  return below !== undefined && depth(below) > depth(lines[line]!);
}

/** True where nothing but a text will do. */
function isText(layout: Layout | undefined): boolean {
  if (layout?.anyOf) return layout.anyOf.every(({ type }) => type === 'string' || type === 'object');
  return layout?.type === 'string';
}

function ordered(text: string, isYaml: boolean, layout: Layout): string {
  try {
    const read = isYaml ? { fields: readYaml(text), body: '' } : readMarkdown(text);
    if (!isYaml && !cutFront(text)) return text;
    if (!isFields(read.fields) && !Array.isArray(read.fields)) return text;
    const options = { isReordering: true };
    const next = isYaml
      ? writeYaml(read.fields, layout, text, options)
      : writeMarkdown(read, layout, text, options);
    const again = isYaml ? readYaml(next) : readMarkdown(next).fields;
    return isSame(again, read.fields) && isSame(commentsIn(next), commentsIn(text)) ? next : text;
  } catch {
    // What cannot be read cannot be put in order; the check says why.
    return text;
  }
}

/** Every line that is a comment, wherever it stands. */
function commentsIn(text: string): readonly string[] {
  return [...text.matchAll(/^[ \t]*#.*$/gm)].map(([line]) => line.trim()).sort();
}
