/**
 * Corrects what can be corrected in a file without asking its editor: the order of fields, missing quotation marks around texts that
 * YAML would read as numbers, empty fields, trailing spaces, and decomposed Unicode. Keeps all comments.
 */
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { kindOf, LAYOUTS } from '../schema/file-kinds.ts';
import { positionAt } from '../source/location.ts';
import { cutFront } from '../source/source-file.ts';
import { decodedAgain } from '../source/mis-decoded.ts';
import { exactYaml, quickYaml } from '../source/yaml.ts';
import { readMarkdown, readYaml, writeMarkdown, writeYaml } from './file-text.ts';
import { withPlainLetters } from '../formats/plain-letters.ts';
import { needsQuotes } from './yaml-text.ts';
import { fieldOf, isFields, isSame, partOf, shapeOf, type Layout } from '../formats/layout.ts';

/** The corrections, in the order in which they are made. */
export type Fixed = 'letters' | 'plain' | 'lines' | 'blanks' | 'quotes' | 'empty' | 'order';

export interface Fix {
  readonly text: string;
  readonly fixed: readonly Fixed[];
}

/** Returns the corrected text of a file. `path` is relative to the content folder. */
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
  step('plain', (text) => withPlainSpaces(withPlainLetters(decodedAgain(text))));
  step(
    'lines',
    (text) =>
      `${text
        .replace(/^\uFEFF/, '')
        .replace(/\r\n?/g, '\n')
        .replace(/(?<!\n)\n*$/, '')}\n`,
  );
  if (kind === undefined) return { text: now, fixed };
  const layout = LAYOUTS[kind];
  const isYaml = path.endsWith('.yaml');
  step('blanks', (text) => withoutTrailingSpaces(text, isYaml));
  step('quotes', (text) => inFront(text, isYaml, (front) => quoted(front, layout)));
  step('empty', (text) => inFront(text, isYaml, withoutEmpty));
  step('order', (text) => ordered(text, isYaml, layout));
  return { text: now, fixed };
}

/** Replaces tabs between words. At the beginning of a line and in tables they may have a meaning. */
function withPlainSpaces(text: string): string {
  return text.replace(/(?<=[^\s|:-])\t+(?=[^\s|])/g, ' ');
}

/** Keeps two spaces at the end of a line in the body, which are a line break in Markdown. */
function withoutTrailingSpaces(text: string, isYaml: boolean): string {
  const stripped = inFront(text, isYaml, (front) => {
    const next = front.replace(/(?<![ \t])[ \t]+$/gm, '');
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

/** Returns a file with its YAML changed, or unchanged if it has none that can be read. */
function inFront(text: string, isYaml: boolean, change: (front: string) => string): string {
  if (isYaml) return isReadable(text) ? change(text) : text;
  const cut = cutFront(text);
  if (!cut || !isReadable(cut.front)) return text;
  const { front, frontStart } = cut;
  return text.slice(0, frontStart) + change(front) + text.slice(frontStart + front.length);
}

/** Returns true for YAML without syntax errors, of which the parser that knows positions may find one at every character. */
function isReadable(front: string): boolean {
  try {
    quickYaml(front);
    return true;
  } catch {
    return false;
  }
}

/** Adds quotation marks to texts that YAML reads as something else: `kod: 0686`. */
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
  let result = '';
  let end = 0;
  for (const [from, to] of places) {
    result += `${front.slice(end, from)}"${front.slice(from, to)}"`;
    end = to;
  }
  return result + front.slice(end);
}

/** Returns true for texts that this site reads as text but other YAML parsers as numbers. */
function isLikeNumber(source: string | undefined): boolean {
  return source !== undefined && needsQuotes(source);
}

/** Matches a key with no value on its line. */
const BARE_KEY = /^ *[^\s#:-][^\s:]*:[ \t]*(?:#.*)?$/;

/** Removes empty fields, and then those that become empty. */
function withoutEmpty(front: string): string {
  const document = exactYaml(front);
  if (document.errors.length > 0) return front;
  const span = { text: front, line: 0 };
  const lines = front.split('\n');
  const empty = new Set(
    emptyKeys(document.contents)
      .map((offset) => positionAt(span, offset).line)
      .filter((line) => BARE_KEY.test(lines[line]!) && !hasIndentedComment(lines, line)),
  );
  if (empty.size === 0) return front;
  return withoutEmpty(lines.filter((_, line) => !empty.has(line)).join('\n'));
}

/** Returns the offsets of keys without a value. */
function emptyKeys(node: Node | null): readonly number[] {
  if (isSeq<Node>(node)) return node.items.flatMap(emptyKeys);
  if (!isMap<Node, Node | null>(node)) return [];
  return node.items.flatMap(({ key, value }) =>
    isScalar(value) && value.value === null && !value.source ? [key.range![0]] : emptyKeys(value),
  );
}

/** Returns true if the line below a key is indented further, which can only be a comment that an editor may still uncomment. */
function hasIndentedComment(lines: readonly string[], line: number): boolean {
  const depth = (text: string) => text.search(/\S/);
  let below = line + 1;
  while (lines[below]?.trim() === '') below++;
  return below < lines.length && depth(lines[below]!) > depth(lines[line]!);
}

/** Returns true if a field has to be a text. */
function isText(layout: Layout | undefined): boolean {
  if (layout?.anyOf) return layout.anyOf.every(({ type }) => type === 'string' || type === 'object');
  return layout?.type === 'string';
}

function ordered(text: string, isYaml: boolean, layout: Layout): string {
  const front = isYaml ? text : cutFront(text)?.front;
  if (front === undefined || !isReadable(front)) return text;
  try {
    const read = isYaml ? { fields: readYaml(text), body: '' } : readMarkdown(text);
    if (!isFields(read.fields) && !Array.isArray(read.fields)) return text;
    const options = { isReordering: true };
    const next = isYaml
      ? writeYaml(read.fields, layout, text, options)
      : writeMarkdown(read, layout, text, options);
    const again = isYaml ? readYaml(next) : readMarkdown(next).fields;
    return isSame(again, read.fields) && isSame(commentsIn(next), commentsIn(text)) ? next : text;
  } catch {
    // The check reports why the file cannot be read.
    return text;
  }
}

/** Returns all lines that are comments, sorted. */
function commentsIn(text: string): readonly string[] {
  return [...text.matchAll(/^[ \t]*#.*$/gm)].map(([line]) => line.trim()).sort();
}
