/**
 * Changes values in YAML text. Everything that is unchanged is kept as its editor typed it, with comments and empty lines, so that
 * diffs show only the lines that were changed.
 */
import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type ParsedNode,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import {
  fieldOf,
  isBlank,
  isFields,
  isLeftOut,
  isSame,
  partOf,
  shapeOf,
  type Fields,
  type Layout,
} from '../formats/layout.ts';
import { exactYaml } from '../source/yaml.ts';
import { meansSame } from './same-meaning.ts';
import { fieldLine, fieldLines, listLines, orderedKeys, partLines } from './yaml-text.ts';

type FieldPair = Pair<ParsedNode, ParsedNode | null>;

export interface RewriteOptions {
  /** Sorts the fields in the order of the layout. */
  readonly isReordering: boolean;
}

/** Returns the YAML of a file with new fields. If the old text is invalid, nothing of it is kept. */
export function rewrite(
  old: string,
  fields: Fields | readonly unknown[],
  layout: Layout,
  { isReordering }: RewriteOptions = { isReordering: false },
): string {
  const document = exactYaml(old);
  const { contents } = document;
  const isUsable = document.errors.length === 0 && document.warnings.length === 0;
  const isList = Array.isArray(fields);
  const rewritten = () =>
    isList ? listLines(fields, layout, '', true) : fieldLines(fields as Fields, layout, '');
  if (!isUsable) return rewritten();
  const text = old.endsWith('\n') || old === '' ? old : `${old}\n`;
  // Nothing but comments and empty lines.
  if (contents === null) return isBlank(fields) ? text : text + rewritten();
  const printer = new Printer(text, isReordering);
  if (isMap(contents) && !contents.flow && !isList) {
    const { lines, end } = printer.map(contents, fields as Fields, layout, 0);
    return lines + text.slice(end);
  }
  if (isSeq(contents) && !contents.flow && isList) {
    const { lines, end } = printer.list(contents, fields, layout, 0, true);
    return lines + text.slice(end);
  }
  if (meansSame(contents.toJSON(), fields, layout)) return text;
  // A file with no fields may consist of comments and a pair of braces.
  return text.slice(0, contents.range[0]) + rewritten();
}

/** Written lines, and the offset of the end of the lines in the old text that they replace. */
interface Printed {
  readonly lines: string;
  readonly end: number;
}

class Printer {
  private readonly text: string;
  private readonly isReordering: boolean;

  constructor(text: string, isReordering: boolean) {
    this.text = text;
    this.isReordering = isReordering;
  }

  /** `start` is the offset of the mapping's first line, including the comments above it. */
  map(map: YAMLMap.Parsed, fields: Fields, layout: Layout, start: number): Printed {
    const indent = ' '.repeat(this.columnOf(map.items[0]!.key.range[0]));
    const kept: { key: string; lines: string }[] = [];
    let from = start;
    for (const pair of map.items as FieldPair[]) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      const end = this.pairEnd(pair);
      const isGone = isLeftOut(key, fields[key], layout);
      const lines = this.pair(pair, key, fields[key], fieldOf(layout, key), { from, end, isGone });
      if (lines !== undefined) kept.push({ key, lines });
      from = end;
    }
    const added = orderedKeys(Object.keys(fields), layout).filter(
      (key) => !isLeftOut(key, fields[key], layout) && !kept.some((other) => other.key === key),
    );
    for (const key of added) {
      const lines = fieldLine(key, fields[key], shapeOf(fieldOf(layout, key), fields[key]), indent);
      const order = orderedKeys([...kept.map((other) => other.key), key], layout);
      const after = order.slice(order.indexOf(key) + 1);
      const at = kept.findIndex((other) => after.includes(other.key));
      kept.splice(at === -1 ? kept.length : at, 0, { key, lines });
    }
    const order = this.isReordering
      ? orderedKeys(
          kept.map(({ key }) => key),
          layout,
        )
      : undefined;
    const inOrder = order ? order.map((key) => kept.find((other) => other.key === key)!) : kept;
    return { lines: inOrder.map(({ lines }) => lines).join(''), end: from };
  }

  /** Returns the lines of a field with the comments above it, or undefined if it is removed. */
  private pair(
    pair: FieldPair,
    key: string,
    value: unknown,
    layout: Layout | undefined,
    { from, end, isGone }: { readonly from: number; readonly end: number; readonly isGone: boolean },
  ): string | undefined {
    const keyStart = pair.key.range[0];
    const lineStart = this.lineStart(keyStart);
    // The dash before the first field of a list item belongs to the list.
    const lead =
      from > lineStart || /-/.test(this.text.slice(lineStart, keyStart))
        ? ''
        : this.text.slice(from, lineStart);
    const indent = ' '.repeat(this.columnOf(keyStart));
    const own = indent + this.text.slice(keyStart, end);
    const old = pair.value?.toJSON() as unknown;
    const shape = shapeOf(layout, value);
    const isOrdered = !this.isReordering || !isBlockCollection(pair.value);
    if (meansSame(old, value, layout) && isOrdered) return lead + own;
    if (isGone) return undefined;
    if (isMap(pair.value) && !pair.value.flow && isFields(value)) {
      const head = this.lineEnd(pair.key.range[1]);
      const inner = this.map(pair.value, value, shape, head);
      return lead + indent + this.text.slice(keyStart, head) + inner.lines;
    }
    if (isSeq(pair.value) && !pair.value.flow && Array.isArray(value) && pair.value.items.length > 0) {
      const head = this.lineEnd(pair.key.range[1]);
      const inner = this.list(pair.value, value, shape, head, shape.isSpaced ?? false);
      return lead + indent + this.text.slice(keyStart, head) + inner.lines;
    }
    return lead + this.withComment(pair, fieldLine(key, value, shape, indent));
  }

  /** Returns the new lines of a field with the comment that stands after its old value, on the first of them. */
  private withComment({ key, value }: FieldPair, lines: string): string {
    if (!isScalar(value) && !isFlow(value)) return lines;
    const isBlock = isScalar(value) && /^BLOCK/.test(value.type ?? '');
    const from = isBlock ? value.range[0] : (value?.range[1] ?? key.range[1]);
    const [, comment] = /(?:^|[ \t])(#.*)$/.exec(this.text.slice(from, this.lineEnd(from)).trimEnd()) ?? [];
    if (comment === undefined) return lines;
    return lines.replace('\n', `  ${comment}\n`);
  }

  list(
    list: YAMLSeq.Parsed,
    parts: readonly unknown[],
    layout: Layout,
    start: number,
    isSpaced: boolean,
  ): Printed {
    const slices: { node: ParsedNode; value: unknown; from: number; end: number }[] = [];
    let from = start;
    for (const node of list.items) {
      const end = this.lastLineEnd(node.range[0], node.range[1]);
      slices.push({ node, value: node.toJSON(), from, end });
      from = end;
    }
    const column = this.columnOf(this.dashOffset(slices[0]!.node));
    const indent = ' '.repeat(Math.max(0, column));
    const partners = partnersOf(
      slices.map(({ value }) => value),
      parts,
    );
    const lines = parts.map((part, index) => {
      const partner = partners[index];
      const slice = partner === undefined ? undefined : slices[partner]!;
      const gap = isSpaced && index > 0 ? '\n' : '';
      if (!slice) return gap + partLines(part, layout, indent);
      const own = this.part(slice, part, shapeOf(partOf(layout), part), indent, layout);
      const lead = this.text.slice(slice.from, this.lineStart(this.dashOffset(slice.node)));
      // An item that moves takes its comments with it, but not the empty line above them.
      if (partner === index) return lead + own;
      return gap + lead.replace(/^\n+/, '') + own;
    });
    return { lines: lines.join(''), end: from };
  }

  private part(
    { node, value, end }: { node: ParsedNode; value: unknown; end: number },
    part: unknown,
    shape: Layout,
    indent: string,
    layout: Layout,
  ): string {
    const lineStart = this.lineStart(this.dashOffset(node));
    if (meansSame(value, part, partOf(layout)) && !(this.isReordering && isBlockCollection(node))) {
      return this.text.slice(lineStart, end);
    }
    const prefix = this.text.slice(lineStart, node.range[0]);
    if (!isMap(node) || node.flow || !isFields(part) || !/^\s*-\s+$/.test(prefix)) {
      return partLines(part, layout, indent);
    }
    const { lines } = this.map(node, part, shape, node.range[0]);
    const blank = ' '.repeat(prefix.length);
    const rows = lines.split('\n');
    // Comments that now come first go before the dash.
    const first = rows.findIndex((row) => row.trim() !== '' && !row.trim().startsWith('#'));
    const comments = rows.slice(0, first).map((row) => indent + row.trimStart() + '\n');
    return comments.join('') + prefix + rows.slice(first).join('\n').slice(blank.length);
  }

  /** Returns the offset of the dash before a list item. */
  private dashOffset(node: ParsedNode): number {
    return this.text.lastIndexOf('-', node.range[0] - 1);
  }

  private pairEnd({ key, value }: FieldPair): number {
    const start = value?.range[0] ?? key.range[1];
    return this.lastLineEnd(key.range[0], Math.max(key.range[1], value?.range[1] ?? start));
  }

  /** Returns the end of the last line with any text in a range. */
  private lastLineEnd(from: number, to: number): number {
    let last = to;
    while (last > from + 1 && /\s/.test(this.text[last - 1]!)) last--;
    return this.lineEnd(last);
  }

  private lineStart(at: number): number {
    return this.text.lastIndexOf('\n', at - 1) + 1;
  }

  private lineEnd(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end === -1 ? this.text.length : end + 1;
  }

  private columnOf(at: number): number {
    return at - this.lineStart(at);
  }
}

function isFlow(node: Node | null | undefined): boolean {
  return (isMap(node) || isSeq(node)) && node.flow === true;
}

function isBlockCollection(node: Node | null | undefined): boolean {
  return (
    (isMap(node) || isSeq(node)) &&
    !node.flow &&
    node.items.length > 0 &&
    (isSeq(node) || node.items.every(isPair))
  );
}

/**
 * Returns the index of each new item's old version: the equal one, else the one with the same name, else the one at its index,
 * unless that is about something else altogether.
 */
function partnersOf(old: readonly unknown[], parts: readonly unknown[]): readonly (number | undefined)[] {
  const taken = new Set<number>();
  const partners: (number | undefined)[] = parts.map(() => undefined);
  const pass = (isMatch: (part: unknown, index: number, other: unknown, at: number) => boolean) => {
    for (const [index, part] of parts.entries()) {
      if (partners[index] !== undefined) continue;
      const at = old.findIndex((other, place) => !taken.has(place) && isMatch(part, index, other, place));
      if (at === -1) continue;
      partners[index] = at;
      taken.add(at);
    }
  };
  pass((part, _index, other) => isSame(part, other));
  pass((part, _index, other) => nameOf(part) !== undefined && nameOf(part) === nameOf(other));
  pass((part, index, other, at) => index === at && (nameOf(part) === nameOf(other) || isAkin(part, other)));
  return partners;
}

/** Returns whether two items may be the same with another name: they have a value or all of their fields in common. */
function isAkin(a: unknown, b: unknown): boolean {
  if (!isFields(a) || !isFields(b)) return false;
  const keys = Object.keys(a);
  return keys.some((key) => isSame(a[key], b[key])) || isSame(keys.sort(), Object.keys(b).sort());
}

/** Returns what identifies a list item. */
export function nameOf(part: unknown): string | undefined {
  if (!isFields(part)) return undefined;
  const name = part['id'] ?? part['aktivitet'] ?? part['term'];
  const party = part['part'];
  return name === undefined ? undefined : JSON.stringify([name, party]);
}
