/** Finds the position of a field in a file's YAML, to report problems. */
import type { Position } from '../problems/problem.ts';
import type { SourceFile, TextSpan } from './source-file.ts';
import { yamlTokens } from './yaml-tokens.ts';
import { keyText, YamlError, yamlTree, type YamlMap, type YamlNode, type YamlPair } from './yaml.ts';

/** Keys and list indexes, from the top of the front matter. */
export type Path = readonly (string | number)[];

/** What to highlight: the value, its key, or the place where a key is missing. */
export type Highlight = 'value' | 'key' | 'missing';

export interface Location extends Position {
  /** The highlighted text as it is in the file. Absent if it has several lines. */
  readonly written?: string;
  /** The line up to the highlighted text: `  - titel: `. */
  readonly lead: string;
  /** True within `{…}` or `[…]`. */
  readonly isInline: boolean;
  /** The last line of the highlighted field, with its value. */
  readonly lastLine: number;
}

const trees = new WeakMap<TextSpan, { readonly root: YamlNode | undefined }>();

/** Returns the YAML of a file with positions, parsed once per file, or undefined if it cannot be read. */
function treeOf(front: TextSpan): YamlNode | undefined {
  let tree = trees.get(front);
  if (!tree) {
    tree = { root: readableTree(front.text) };
    trees.set(front, tree);
  }
  return tree.root;
}

function readableTree(text: string): YamlNode | undefined {
  try {
    return yamlTree(text);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    return undefined;
  }
}

/** Returns the location of a path. If it does not exist, returns that of its nearest ancestor that does. */
export function locationOf({ front }: SourceFile, path: Path, highlight: Highlight): Location {
  let node = treeOf(front);
  let pair: YamlPair | undefined;
  let isInline = false;
  for (const [depth, step] of path.entries()) {
    if (node && 'isFlow' in node && node.isFlow) isInline = true;
    if (node?.kind === 'map') {
      const next = pairOf(node, step);
      if (!next) return enclosing(front, node, pair, isInline);
      pair = next;
      node = next.value;
    } else if (node?.kind === 'scalar' && step === 0) {
      // A list with a single item may be written without brackets.
    } else if (node?.kind === 'list' && typeof step === 'number' && node.items[step]) {
      node = node.items[step];
      if (depth === path.length - 1) pair = undefined;
    } else {
      return enclosing(front, node, pair, isInline);
    }
  }
  if (highlight === 'missing') return enclosing(front, node, pair, isInline);
  if (highlight === 'value' && node && isWritten(node)) return spanOf(front, node.range, isInline);
  if (pair) return spanOf(front, pair.key.range, isInline);
  return enclosing(front, node, pair, isInline);
}

/** Returns true for a value that can be pointed at. Of a group of fields its key is pointed at. */
function isWritten(node: YamlNode): boolean {
  return node.range[1] > node.range[0] && (node.kind === 'scalar' || node.isFlow);
}

/** Returns the location of a missing key: the first key of its mapping or, if there is none, the key or value around the mapping. */
function enclosing(
  front: TextSpan,
  node: YamlNode | undefined,
  pair: YamlPair | undefined,
  isInline: boolean,
): Location {
  if (node?.kind === 'map') {
    if (node.isFlow) return spanOf(front, node.range, true);
    const [first] = node.items;
    if (first) return spanOf(front, first.key.range, isInline, first.value.range[1]);
  }
  if (pair) return spanOf(front, pair.key.range, isInline);
  if (node) return spanOf(front, node.range, isInline);
  return { ...positionAt(front, 0), length: 0, lead: '', isInline, lastLine: front.line };
}

function pairOf(map: YamlMap, name: string | number): YamlPair | undefined {
  return map.items.find(({ key }) => keyText(key) === String(name));
}

function spanOf(
  front: TextSpan,
  [from, to]: readonly [number, number, ...number[]],
  isInline: boolean,
  valueEnd = to,
): Location {
  const lineEnd = front.text.indexOf('\n', from);
  const end = lineEnd === -1 || to <= lineEnd ? to : lineEnd;
  const isOneLine = end === to;
  const lineStart = front.text.lastIndexOf('\n', from - 1) + 1;
  return {
    ...positionAt(front, from),
    length: Math.max(1, end - from),
    lead: front.text.slice(lineStart, from),
    isInline,
    lastLine: positionAt(front, Math.max(from, valueEnd - 1)).line,
    ...(isOneLine && { written: front.text.slice(from, to) }),
  };
}

/** Returns the position in a file of an offset in a part of its text. */
export function positionAt(span: TextSpan, offset: number): Position {
  const starts = lineStartsOf(span);
  let line = 0;
  for (let after = starts.length; after - line > 1;) {
    const middle = (line + after) >> 1;
    if (starts[middle]! <= offset) line = middle;
    else after = middle;
  }
  return { line: span.line + line, column: offset - starts[line]! + 1, length: 1 };
}

const lineStarts = new WeakMap<TextSpan, readonly number[]>();

function lineStartsOf(span: TextSpan): readonly number[] {
  const known = lineStarts.get(span);
  if (known) return known;
  const starts = [0];
  for (const { index } of span.text.matchAll(/\n/g)) starts.push(index + 1);
  lineStarts.set(span, starts);
  return starts;
}

/** A group of fields: its path, and the column of its first field. */
export interface Group {
  readonly path: Path;
  readonly column: number;
}

/** Returns the groups of fields around an offset, the outermost first. */
export function groupsAround(front: TextSpan, offset: number): readonly Group[] {
  const groups: Group[] = [];
  let node = treeOf(front);
  const path: (string | number)[] = [];
  while (node && node.kind !== 'scalar') {
    if (node.kind === 'map') {
      const [first] = node.items;
      if (first) groups.push({ path: [...path], column: positionAt(front, first.key.range[0]).column });
      const pair = node.items.findLast(({ key }) => key.range[0] <= offset);
      if (!pair) break;
      path.push(keyText(pair.key));
      node = pair.value;
    } else {
      const index = node.items.findLastIndex(({ range }) => range[0] <= offset);
      if (index === -1) break;
      path.push(index);
      node = node.items[index];
    }
  }
  return groups;
}

/** Returns the first YAML anchor, alias or tag, or undefined. Files have none: editors mean these characters as plain text. */
export function firstReference(
  front: TextSpan,
): { readonly character: string; readonly position: Position } | undefined {
  for (const { kind, offset, text } of yamlTokens(front.text)) {
    if (kind !== 'reference') continue;
    return { character: text[0]!, position: { ...positionAt(front, offset), length: text.length } };
  }
  return undefined;
}
