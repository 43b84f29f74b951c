/**
 * Corrects what can be corrected in a file without asking its editor: the order of fields, missing quotation marks around texts that
 * YAML would read as numbers, empty fields, trailing spaces, and decomposed Unicode. Keeps all comments.
 */
import { kindOf, LAYOUTS } from '../schema/file-kinds.ts';
import { positionAt } from '../source/location.ts';
import { cutFront } from '../source/source-file.ts';
import { decodedAgain } from '../source/mis-decoded.ts';
import { keyText, yamlTree, yamlValues, type YamlNode } from '../source/yaml.ts';
import { isLikeNumber } from '../source/yaml-scalar.ts';
import { readMarkdown, readYaml, writeMarkdown, writeYaml } from './file-text.ts';
import { withPlainLetters } from '../formats/plain-letters.ts';
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

/** Returns true for YAML without syntax errors. */
function isReadable(front: string): boolean {
  try {
    yamlValues(front);
    return true;
  } catch {
    return false;
  }
}

/** Adds quotation marks to texts that YAML reads as something else: `kod: 0686`. */
function quoted(front: string, layout: Layout): string {
  const places: YamlNode['range'][] = [];
  const walk = (node: YamlNode, shape: Layout | undefined) => {
    if (node.kind === 'map') {
      const own = shapeOf(shape, {});
      for (const { key, value } of node.items) walk(value, fieldOf(own, keyText(key)));
    } else if (node.kind === 'list') {
      for (const part of node.items) walk(part, partOf(shapeOf(shape, [])));
    } else if (isText(shape) && node.style === 'plain' && isReadOtherwise(node.value)) {
      places.push(node.range);
    }
  };
  const tree = yamlTree(front);
  if (tree) walk(tree, layout);
  let result = '';
  let end = 0;
  for (const [from, to] of places) {
    result += `${front.slice(end, from)}"${front.slice(from, to)}"`;
    end = to;
  }
  return result + front.slice(end);
}

/** Returns true for values that this site or other YAML parsers do not read as text. */
function isReadOtherwise(value: unknown): boolean {
  return typeof value === 'string' ? isLikeNumber(value) : value !== null;
}

/** Matches a key with no value on its line. */
const BARE_KEY = /^ *[^\s#:-][^\s:]*:[ \t]*(?:#.*)?$/;

/** Removes empty fields, and then those that become empty. */
function withoutEmpty(front: string): string {
  const span = { text: front, line: 0 };
  const lines = front.split('\n');
  const empty = new Set(
    emptyKeys(yamlTree(front))
      .map((offset) => positionAt(span, offset).line)
      .filter((line) => BARE_KEY.test(lines[line]!) && !hasIndentedComment(lines, line)),
  );
  if (empty.size === 0) return front;
  return withoutEmpty(lines.filter((_, line) => !empty.has(line)).join('\n'));
}

/** Returns the offsets of keys without a value. */
function emptyKeys(node: YamlNode | undefined): readonly number[] {
  if (node?.kind === 'list') return node.items.flatMap(emptyKeys);
  if (node?.kind !== 'map') return [];
  return node.items.flatMap(({ key, value }) =>
    value.range[0] === value.range[1] ? [key.range[0]] : emptyKeys(value),
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
