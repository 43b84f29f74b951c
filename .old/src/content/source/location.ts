/**
 * Finds the position of a field in a file's YAML. Used only to report problems, since the parser that knows positions takes ten
 * times as long as the one that reads every file.
 */
import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Document,
  type Node,
  type Pair,
  type ParsedNode,
  type YAMLMap,
} from 'yaml';
import type { Position } from '../problems/problem.ts';
import type { SourceFile, TextSpan } from './source-file.ts';
import { yamlTokens } from './yaml-tokens.ts';
import { exactYaml } from './yaml.ts';

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

const documents = new WeakMap<TextSpan, Document.Parsed>();

/** Returns the YAML of a file with positions, parsed once per file. */
export function documentOf(front: TextSpan): Document.Parsed {
  const known = documents.get(front);
  if (known) return known;
  const document = exactYaml(front.text, { uniqueKeys: false });
  documents.set(front, document);
  return document;
}

/** Returns the location of a path. If it does not exist, returns that of its nearest ancestor that does. */
export function locationOf({ front }: SourceFile, path: Path, highlight: Highlight): Location {
  const document = documentOf(front);
  let node = document.contents as Node | null;
  let pair: Pair<Node, Node | null> | undefined;
  let isInline = false;
  for (const [depth, step] of path.entries()) {
    if (isCollection(node) && node.flow) isInline = true;
    if (isMap(node)) {
      const next = pairOf(node as YAMLMap<Node, Node | null>, step);
      if (!next) return enclosing(front, node, pair, isInline);
      pair = next;
      node = next.value;
    } else if (isScalar(node) && step === 0) {
      // A list with a single item may be written without brackets.
    } else if (isSeq(node) && typeof step === 'number' && isNode(node.items[step])) {
      node = node.items[step];
      if (depth === path.length - 1) pair = undefined;
    } else {
      return enclosing(front, node, pair, isInline);
    }
  }
  if (highlight === 'missing') return enclosing(front, node, pair, isInline);
  const isWritten = node?.range && node.range[1] > node.range[0] && !(isCollection(node) && !node.flow);
  if (highlight === 'key' || !isWritten) {
    if (pair) return spanOf(front, pair.key.range!, isInline);
    return enclosing(front, node, pair, isInline);
  }
  return spanOf(front, node!.range!, isInline);
}

/** Returns the location of a missing key: the first key of its mapping or, if there is none, the key or value around the mapping. */
function enclosing(
  front: TextSpan,
  node: Node | null,
  pair: Pair<Node, Node | null> | undefined,
  isInline: boolean,
): Location {
  if (isMap(node) && node.flow) return spanOf(front, node.range!, true);
  const first = isMap(node) ? node.items[0] : undefined;
  if (first && isPair(first)) {
    const { key, value } = first as Pair<ParsedNode, ParsedNode | null>;
    return spanOf(front, key.range, isInline, value?.range[1]);
  }
  if (pair) return spanOf(front, pair.key.range!, isInline);
  if (node?.range) return spanOf(front, node.range, isInline);
  return { ...positionAt(front, 0), length: 0, lead: '', isInline, lastLine: front.line };
}

function pairOf(map: YAMLMap<Node, Node | null>, key: string | number): Pair<Node, Node | null> | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
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
  let node = documentOf(front).contents as Node | null;
  const path: (string | number)[] = [];
  while (isCollection(node)) {
    if (isMap<Node, Node | null>(node)) {
      const first = node.items[0]?.key.range?.[0];
      if (first !== undefined) groups.push({ path: [...path], column: positionAt(front, first).column });
      const pair = node.items.findLast(({ key }) => (key.range?.[0] ?? Infinity) <= offset);
      if (!pair) break;
      path.push(isScalar(pair.key) ? String(pair.key.value) : '');
      node = pair.value;
    } else if (isSeq<Node>(node)) {
      const index = node.items.findLastIndex(({ range }) => (range?.[0] ?? Infinity) <= offset);
      if (index === -1) break;
      path.push(index);
      node = node.items[index] ?? null;
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
