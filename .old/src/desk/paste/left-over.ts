/** What was pasted and is in no proposal: shown and kept, never dropped. */
import { HEADS, LEFT_OVER } from '../../text/desk/paste.ts';
import type { Column } from './columns.ts';
import type { PastedRow } from './clipboard.ts';

export interface LeftOver {
  readonly kind: keyof typeof LEFT_OVER;
  /** Why it is left over, in Swedish. */
  readonly reason: string;
  /** The texts, each with the head of its column if it has one. */
  readonly parts: readonly LeftOverPart[];
  /** The id of the activity of its row. */
  readonly activity?: string;
}

export interface LeftOverPart {
  readonly head?: string;
  readonly text: string;
}

export function leftOver(
  kind: LeftOver['kind'],
  parts: readonly LeftOverPart[],
  activity?: string,
): LeftOver {
  return { kind, reason: LEFT_OVER[kind], parts, ...(activity !== undefined && { activity }) };
}

/** Returns true for the heads of columns and the numbers of rows, which say nothing that needs a place. */
export function isOnlyOrder({ kind, parts }: LeftOver): boolean {
  const orders: readonly string[] = HEADS.order;
  return (
    kind === 'heads' || parts.every(({ head }) => head !== undefined && orders.includes(head.toLowerCase()))
  );
}

/** Returns a cell with the head of its column. */
export function partOf({ head }: Column, text: string): LeftOverPart {
  return { ...(head !== undefined && { head }), text };
}

/** Returns all that a row says. */
export function rowParts({ cells, columns }: PastedRow): readonly LeftOverPart[] {
  return cells.flatMap(({ text, covered }, index) =>
    text === '' || covered ? [] : [partOf(columns[index] ?? {}, text)],
  );
}
