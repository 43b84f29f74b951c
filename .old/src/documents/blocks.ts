/**
 * What a document consists of, whatever it is filed as. PDF and Word are written from the same blocks, so that they say the same
 * in the same order.
 */
import type { Hex } from '../colour/tokens.ts';
import type { Day } from '../domain/day.ts';
import type { Outcome } from '../domain/outcome.ts';

/** A piece of text. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly struck?: boolean;
  readonly code?: boolean;
  /** An absolute address. */
  readonly link?: string;
}

/** How a text is set. `said`: the words of those who promised. `soft`: what we add. `lede`: the answer in short. */
export type Tone = 'plain' | 'said' | 'soft' | 'lede';

/** The text of a heading tells the reader of a document where they are, so it is never skipped to a level without one above it. */
export interface Heading {
  readonly type: 'heading';
  readonly level: number;
  readonly tone: Tone;
  readonly runs: readonly Run[];
}

export interface Table {
  readonly type: 'table';
  /** Each column's share of the width. */
  readonly widths: readonly number[];
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** The first cell of each row is the row's heading. */
  readonly hasRowHeads: boolean;
}

export interface Cell {
  readonly blocks: readonly Block[];
  readonly align?: 'right' | 'center';
  /** Across all columns. */
  readonly isWide?: boolean;
}

export type Block =
  | Heading
  | { readonly type: 'paragraph'; readonly tone: Tone; readonly runs: readonly Run[] }
  | {
      readonly type: 'outcome';
      readonly outcome: Outcome;
      readonly label: string;
      readonly runs: readonly Run[];
    }
  | {
      readonly type: 'list';
      /** The number of the first item, where they are numbered. */
      readonly start?: number;
      readonly tone: Tone;
      readonly items: readonly (readonly Block[])[];
    }
  /** Short paragraphs that belong together. */
  | { readonly type: 'lines'; readonly blocks: readonly Block[] }
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly type: 'facts';
      readonly facts: readonly { readonly label: string; readonly runs: readonly Run[] }[];
    }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'image'; readonly address: string; readonly alt: string }
  | { readonly type: 'rule' }
  | Table;

/** A document that can be filed. */
export interface Paper {
  readonly title: string;
  readonly description: string;
  /** The day as of which everything is judged, and by which the file is dated. */
  readonly day: Day;
  /** Who the promises are made to, in full. */
  readonly municipality: string;
  readonly crest?: string;
  readonly accent: Hex;
  /** The site, and the day and version that the document is of. */
  readonly site: string;
  /** At the foot of each page. */
  readonly foot: string;
  /** Between the number of a page and how many they are: `sida 2 av 7`. */
  readonly pageWords: readonly [before: string, between: string];
  /** The title page, below the title. */
  readonly opening: readonly Block[];
  readonly body: readonly Block[];
}

export function run(text: string, look: Omit<Run, 'text'> = {}): Run {
  return { text, ...look };
}

export function paragraph(runs: string | readonly Run[], tone: Tone = 'plain'): Block {
  return { type: 'paragraph', tone, runs: typeof runs === 'string' ? [run(runs)] : runs };
}

export function heading(level: number, runs: string | readonly Run[], tone: Tone = 'plain'): Heading {
  return { type: 'heading', level, tone, runs: typeof runs === 'string' ? [run(runs)] : runs };
}

export function list(items: readonly string[], tone: Tone = 'plain'): readonly Block[] {
  return items.length === 0
    ? []
    : [{ type: 'list', tone, items: items.map((item) => [paragraph(item, tone)]) }];
}

export function lines(blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ type: 'lines', blocks }];
}
