/**
 * Where in a file's YAML something stands. Called only when something is wrong: the parser that knows positions takes
 * ten times as long as the one that reads every file.
 */
import {
  Lexer,
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
import { exactYaml } from './yaml.ts';

/** Keys and places in lists, from the top of the front matter. */
export type Path = readonly (string | number)[];

/** What to point at: what is written, the key before it, or the place where a key is missing. */
export type Highlight = 'value' | 'key' | 'missing';

export interface Location extends Position {
  /** The marked text as it stands in the file, when it stands on one line. */
  readonly written?: string;
  /** The key's own part of its line, with the spaces and dashes before it: `  - titel: `. */
  readonly lead: string;
  /** Marked in the middle of `{…}` or `[…]`. */
  readonly isInline: boolean;
}

const documents = new WeakMap<TextSpan, Document.Parsed>();

/** The YAML of a file with positions. */
export function documentOf(front: TextSpan): Document.Parsed {
  const known = documents.get(front);
  if (known) return known;
  const document = exactYaml(front.text, { uniqueKeys: false });
  documents.set(front, document);
  return document;
}

/** Finds a path; what does not exist is marked at the nearest thing above it that does. */
export function locationOf({ front }: SourceFile, path: Path, highlight: Highlight): Location {
  const document = documentOf(front);
  let node = document.contents as Node | null;
  let pair: Pair<Node, Node | null> | undefined;
  let isInline = false;
  for (const [depth, step] of path.entries()) {
    if (isCollection(node) && node.flow) isInline = true;
    if (isMap(node)) {
      const next = pairOf(node as YAMLMap<Node, Node | null>, step);
      if (!next) return above(front, node, pair, isInline);
      pair = next;
      node = next.value;
    } else if (isScalar(node) && step === 0) {
      // A list of one may be written without its brackets.
    } else if (isSeq(node) && typeof step === 'number' && isNode(node.items[step])) {
      node = node.items[step];
      if (depth === path.length - 1) pair = undefined;
    } else {
      return above(front, node, pair, isInline);
    }
  }
  if (highlight === 'missing') return above(front, node, pair, isInline);
  const isWritten = node?.range && node.range[1] > node.range[0] && !(isCollection(node) && !node.flow);
  if (highlight === 'key' || !isWritten) {
    if (pair) return spanOf(front, pair.key.range!, isInline);
    return above(front, node, pair, isInline);
  }
  return spanOf(front, node!.range!, isInline);
}

/** Where a key would have to be added: the first key of the mapping around it, else what the mapping belongs to. */
function above(
  front: TextSpan,
  node: Node | null,
  pair: Pair<Node, Node | null> | undefined,
  isInline: boolean,
): Location {
  if (isMap(node) && node.flow) return spanOf(front, node.range!, true);
  const first = isMap(node) ? node.items[0] : undefined;
  if (first && isPair(first)) return spanOf(front, (first.key as ParsedNode).range, isInline);
  if (pair) return spanOf(front, pair.key.range!, isInline);
  if (node?.range) return spanOf(front, node.range, isInline);
  return { ...positionAt(front, 0), length: 0, lead: '', isInline };
}

function pairOf(map: YAMLMap<Node, Node | null>, key: string | number): Pair<Node, Node | null> | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}

function spanOf(
  front: TextSpan,
  [from, to]: readonly [number, number, ...number[]],
  isInline: boolean,
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
    ...(isOneLine && { written: front.text.slice(from, to) }),
  };
}

/** A place in the stretch as a position in its file. */
export function positionAt(stretch: TextSpan, offset: number): Position {
  const starts = lineStartsOf(stretch);
  let line = 0;
  for (let after = starts.length; after - line > 1;) {
    const middle = (line + after) >> 1;
    if (starts[middle]! <= offset) line = middle;
    else after = middle;
  }
  return { line: stretch.line + line, column: offset - starts[line]! + 1, length: 1 };
}

const lineStarts = new WeakMap<TextSpan, readonly number[]>();

function lineStartsOf(stretch: TextSpan): readonly number[] {
  const known = lineStarts.get(stretch);
  if (known) return known;
  const starts = [0];
  for (const { index } of stretch.text.matchAll(/\n/g)) starts.push(index + 1);
  lineStarts.set(stretch, starts);
  return starts;
}

/** The first anchor, alias or tag, which the files do without: what an editor means by such a sign is plain text. */
export function firstReference(
  front: TextSpan,
): { readonly sign: string; readonly position: Position } | undefined {
  let offset = 0;
  let previous = '';
  for (const token of new Lexer().lex(front.text)) {
    const isText = previous === TEXT_FOLLOWS;
    if (!isText && /^[&*!]/.test(token)) {
      return { sign: token[0]!, position: { ...positionAt(front, offset), length: token.length } };
    }
    if (!SIGNALS.includes(token)) offset += token.length;
    previous = token;
  }
  return undefined;
}

// The lexer's own signals, which do not stand in the text: a document begins, a flow collection ends, text follows.
const TEXT_FOLLOWS = '\u001f';
const SIGNALS = ['\u0002', '\u0018', TEXT_FOLLOWS];
