/** Reads YAML: the values in a text, and where each of them is written. */
import {
  COLLECTION_STYLE,
  EVENT_ID,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
  type Event,
  type ScalarEvent,
} from 'js-yaml';
import { MAX_TRIED_FILE } from '../formats/limits.ts';
import { PLAIN_NUMBER } from '../formats/number-words.ts';

/** Why a text cannot be read. */
export class YamlError extends Error {
  readonly kind: 'syntax' | 'duplicate-key';
  /** Where reading stopped, if that is known. */
  readonly offset: number | undefined;

  constructor(message: string, kind: YamlError['kind'], offset: number | undefined) {
    super(message);
    this.kind = kind;
    this.offset = offset;
  }
}

/** The offsets of a node's first character and of what follows it. They are equal where a value is left out. */
type Range = readonly [from: number, to: number];

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly range: Range;
  readonly value: unknown;
  readonly style: 'plain' | 'quoted' | 'block';
}

export interface YamlPair {
  readonly key: YamlNode;
  readonly value: YamlNode;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly range: Range;
  /** Written in braces. */
  readonly isFlow: boolean;
  readonly items: readonly YamlPair[];
}

export interface YamlList {
  readonly kind: 'list';
  readonly range: Range;
  /** Written in brackets. */
  readonly isFlow: boolean;
  readonly items: readonly YamlNode[];
}

export type YamlNode = YamlScalar | YamlMap | YamlList;

/** Returns the values in a text. Throws a {@link YamlError}. Dates stay strings: parsed, 30 February would become 2 March. */
export function yamlValues(text: string): unknown {
  const tree = yamlTree(text);
  return tree === undefined ? null : valueOf(tree);
}

/** Returns a text as a tree, or undefined if there is nothing in it but comments. Throws a {@link YamlError}. */
export function yamlTree(text: string): YamlNode | undefined {
  const { read, events } = eventsIn(text);
  return new TreeBuilder(read).build(events);
}

/** Returns the value of a node, without its notation. */
export function valueOf(node: YamlNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(valueOf);
    case 'map':
      return Object.fromEntries(node.items.map(({ key, value }) => [keyText(key), valueOf(value)]));
  }
}

/** Returns the name that a key is found by. */
export function keyText(key: YamlNode): string {
  return String(valueOf(key));
}

/** Returns what a text consists of, and the text of the same length that was read for it. */
function eventsIn(text: string, joined = 0): { readonly read: string; readonly events: readonly Event[] } {
  try {
    return { read: text, events: parseEvents(text, {}) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { mark } = error as { readonly mark?: { readonly position: number } };
    // Each line that stands further to the left than YAML has it is a reading of its own.
    const mayJoin = error.reason === 'deficient indentation' && joined * text.length < MAX_TRIED_FILE;
    const lenient = mayJoin && mark ? joinedBefore(text, mark.position) : undefined;
    if (lenient !== undefined) return eventsIn(lenient, joined + 1);
    throw new YamlError(error.reason, 'syntax', mark?.position);
  }
}

/**
 * Returns a text with the same offsets in which a line continues the one above it. Within brackets and quotation marks that is the same,
 * but for where a line may begin: editors put a closing bracket where the field begins. Returns undefined where it is not the same.
 */
function joinedBefore(text: string, offset: number): string | undefined {
  const lineBreak = text.lastIndexOf('\n', offset - 1);
  const above = text.slice(text.lastIndexOf('\n', lineBreak - 1) + 1, Math.max(0, lineBreak));
  if (above.trim() === '' || /\s#/.test(above)) return undefined;
  return `${text.slice(0, lineBreak)} ${text.slice(lineBreak + 1)}`;
}

/**
 * Only what everybody reads alike is a number. The other numbers of YAML, such as `0x10`, `1e3` and `12.500`, remain text for
 * the grammar of numbers to accept or refuse.
 */
function plainValue(text: string): unknown {
  if (/^(?:~|null|Null|NULL|)$/.test(text)) return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  return PLAIN_NUMBER.test(text) ? Number(text) : text;
}

/** A collection that is being read. */
interface Open {
  readonly node: {
    readonly kind: 'map' | 'list';
    readonly isFlow: boolean;
    range: Range;
    readonly items: (YamlPair | YamlNode)[];
  };
  /** The key whose value comes next. */
  key?: YamlNode | undefined;
  /** The keys of a mapping up to here. */
  readonly keys: Set<string>;
}

class TreeBuilder {
  private readonly text: string;
  private readonly open: Open[] = [];
  private root: YamlNode | undefined;
  /** The end of what has been read. */
  private end = 0;

  constructor(text: string) {
    this.text = text;
  }

  build(events: readonly Event[]): YamlNode | undefined {
    let documents = 0;
    for (const event of events) {
      switch (event.type) {
        case EVENT_ID.DOCUMENT:
          if (++documents > 1) throw new YamlError('several documents', 'syntax', this.end);
          break;
        case EVENT_ID.MAPPING:
        case EVENT_ID.SEQUENCE: {
          this.refuseReference(event);
          const kind = event.type === EVENT_ID.MAPPING ? 'map' : 'list';
          const isFlow = event.style === COLLECTION_STYLE.FLOW;
          const isBracket = isFlow && /[[{]/.test(this.text[event.start]!);
          this.end = event.start + (isBracket ? 1 : 0);
          this.open.push({ node: { kind, isFlow, range: [event.start, -1], items: [] }, keys: new Set() });
          break;
        }
        case EVENT_ID.SCALAR:
          this.refuseReference(event);
          this.add(this.scalar(event));
          break;
        case EVENT_ID.ALIAS:
          throw new YamlError('reference', 'syntax', event.anchorStart - 1);
        case EVENT_ID.POP:
          this.close();
      }
    }
    return this.root;
  }

  /** Anchors, aliases and tags, which files do not have: editors mean these characters as plain text. */
  private refuseReference({ anchorStart, tagStart }: { anchorStart: number; tagStart: number }): void {
    const offset = Math.max(anchorStart - 1, tagStart);
    if (offset >= 0) throw new YamlError('reference', 'syntax', offset);
  }

  private scalar(event: ScalarEvent): YamlScalar {
    const { valueStart: from, valueEnd: to, style } = event;
    const value = getScalarValue(this.text, event);
    if (from < 0) {
      const at = this.placeOfNothing();
      return { kind: 'scalar', range: [at, at], value: null, style: 'plain' };
    }
    switch (style) {
      case SCALAR_STYLE.PLAIN:
        return { kind: 'scalar', range: [from, to], value: plainValue(value), style: 'plain' };
      case SCALAR_STYLE.SINGLE_QUOTED:
      case SCALAR_STYLE.DOUBLE_QUOTED:
        return { kind: 'scalar', range: [from - 1, to + 1], value, style: 'quoted' };
      default:
        return { kind: 'scalar', range: [this.headOf(from), to], value, style: 'block' };
    }
  }

  /** Returns the offset after the dash or the key whose value is left out. */
  private placeOfNothing(): number {
    const parent = this.open.at(-1);
    if (parent?.node.kind === 'map' && !parent.key) {
      throw new YamlError('no key', 'syntax', Math.max(0, this.text.indexOf(':', this.end)));
    }
    if (parent?.node.kind !== 'list' || parent.node.isFlow) return this.end;
    if (parent.node.items.length === 0) return parent.node.range[0] + 1;
    return this.next() + 1;
  }

  /** Returns the offset of the `|` or `>` above the lines of a text. */
  private headOf(from: number): number {
    const lineStart = this.text.lastIndexOf('\n', from - 2) + 1;
    return lineStart + this.text.slice(lineStart, from).search(/[|>][-+\d]*(?:[ \t]+#|[ \t]*\n?$)/);
  }

  private close(): void {
    const closed = this.open.pop();
    // The end of the document.
    if (!closed) return;
    const { node } = closed;
    const [from] = node.range;
    if (node.isFlow && /[[{]/.test(this.text[from]!)) {
      this.end = this.next() + 1;
    } else if (!node.isFlow && this.text[this.end - 1] !== '\n') {
      this.end = this.lineEnd(this.end);
    }
    node.range = [from, this.end];
    this.add(node as YamlNode);
  }

  /** Returns the offset of the next dash or closing bracket. */
  private next(): number {
    let at = this.end;
    while (/[\s,:?#]/.test(this.text.charAt(at))) at = this.text[at] === '#' ? this.lineEnd(at) : at + 1;
    return at;
  }

  private lineEnd(from: number): number {
    const at = this.text.indexOf('\n', from);
    return at === -1 ? this.text.length : at + 1;
  }

  private add(node: YamlNode): void {
    this.end = Math.max(this.end, node.range[1]);
    const parent = this.open.at(-1);
    if (!parent) {
      this.root = node;
    } else if (parent.node.kind === 'list') {
      parent.node.items.push(node);
    } else if (parent.key) {
      parent.node.items.push({ key: parent.key, value: node });
      parent.key = undefined;
    } else {
      const name = keyText(node);
      if (parent.keys.has(name)) throw new YamlError('duplicate key', 'duplicate-key', node.range[0]);
      parent.keys.add(name);
      parent.key = node;
    }
  }
}
