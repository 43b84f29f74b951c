/** Reads what was pasted as rows of cells, whatever it was copied from. */
import type { Party } from '../../domain/model.ts';
import { htmlBlocks } from './html.ts';
import { plainBlocks } from './plain.ts';
import { columnOf, guessedColumns, headOf, withActivities, type Column, type Contents } from './columns.ts';
import type { AsideKind, Block, Row } from './blocks.ts';

/** What the clipboard holds. */
export interface Clipboard {
  readonly html?: string;
  readonly text?: string;
}

/** A row of cells under columns that may have been recognised. */
export interface PastedRow {
  readonly columns: readonly Column[];
  readonly cells: Row;
  /** The heading that it stands under. */
  readonly heading?: string;
}

/** Text that is in no row. */
export interface Outside {
  readonly kind: 'outside' | 'heading' | 'heads' | AsideKind;
  readonly texts: readonly string[];
}

export interface Pasted {
  readonly rows: readonly PastedRow[];
  readonly outside: readonly Outside[];
}

/** What is known of the place where something is pasted. */
export interface PasteContext {
  readonly parties: readonly Party[];
  readonly contents: Contents;
}

/** Returns what was pasted as rows. */
export function readPasted(clipboard: Clipboard, context: PasteContext): Pasted {
  const blocks = blocksOf(clipboard);
  const hasTable = blocks.some(({ kind }) => kind === 'table');
  const labelled = hasTable ? undefined : labelledRows(blocks, context);
  return labelled ?? (hasTable ? tableRows(blocks, context) : textRows(blocks, context));
}

function blocksOf({ html = '', text = '' }: Clipboard): readonly Block[] {
  const fromHtml = html.trim() === '' ? [] : htmlBlocks(html);
  const fromText = plainBlocks(text);
  const hasTable = (blocks: readonly Block[]) => blocks.some(({ kind }) => kind === 'table');
  // Some programs write a table as paragraphs in HTML and with tabs as text.
  return fromHtml.length === 0 || (!hasTable(fromHtml) && hasTable(fromText)) ? fromText : fromHtml;
}

function tableRows(blocks: readonly Block[], context: PasteContext): Pasted {
  const rows: PastedRow[] = [];
  const outside: Outside[] = [];
  let heading: string | undefined;
  let columns: readonly Column[] | undefined;
  for (const block of blocks) {
    if (block.kind === 'aside') outside.push({ kind: block.why, texts: [block.text] });
    if (block.kind === 'text') {
      outside.push({ kind: 'outside', texts: [block.text] });
      heading = block.text;
    }
    if (block.kind !== 'table') continue;
    const heads = block.rows.map((row) => headOf(row, context.parties));
    const width = Math.max(...block.rows.map((row) => row.length));
    const titled = (row: Row) => (width > 1 ? titleOf(row) : undefined);
    // A table that goes on from the one before it has the same columns.
    const hasHead = heads.some((head) => head !== undefined);
    const isMore = !hasHead && columns?.length === width;
    const body = block.rows.filter((row) => titled(row) === undefined);
    if (!hasHead && !isMore) columns = guessedColumns(body, context.contents);
    for (const [index, row] of block.rows.entries()) {
      const head = heads[index];
      const title = titled(row);
      if (head) {
        columns = withActivities(
          head,
          body.filter((other) => !headOf(other, context.parties)),
          context.contents,
        );
        outside.push({ kind: 'heads', texts: textsIn(row) });
      } else if (title !== undefined && !isActivity(row, title, context)) {
        heading = title;
        outside.push({ kind: 'heading', texts: [title] });
      } else if (columns) {
        rows.push({ columns, cells: row, ...(heading !== undefined && { heading }) });
      } else {
        outside.push({ kind: 'heading', texts: textsIn(row) });
      }
    }
  }
  return { rows, outside };
}

/** Returns the text of a row with one cell, or with one that covers all the others. */
function titleOf(row: Row): string | undefined {
  const filled = row.filter(({ text, covered }) => text !== '' && covered !== 'across');
  const [only] = filled;
  return filled.length === 1 && only && !only.covered && row[0] === only ? only.text : undefined;
}

/** Returns whether a text alone in its row is an activity that nothing is said of, and no heading. */
function isActivity(row: Row, text: string, { contents }: PasteContext): boolean {
  const isMerged = row.some(({ covered }) => covered === 'across');
  const likeness = contents.likeness?.(text) ?? 0;
  return !isMerged && likeness > 0.5 && likeness > (contents.titleLikeness?.(text) ?? 0);
}

function textsIn(row: Row): readonly string[] {
  return row.flatMap(({ text, covered }) => (text === '' || covered ? [] : [text]));
}

/** Each paragraph or item of a list is a row, if the texts are no rows with labels. */
function textRows(blocks: readonly Block[], { contents }: PasteContext): Pasted {
  const rows: PastedRow[] = [];
  const outside: Outside[] = [];
  const hasItems = blocks.some((block) => block.kind === 'text' && block.isItem);
  let heading: string | undefined;
  for (const block of blocks) {
    if (block.kind === 'aside') outside.push({ kind: block.why, texts: [block.text] });
    if (block.kind !== 'text') continue;
    const isRow = block.isItem || !hasItems || (contents.likeness?.(firstPart(block.text)) ?? 0) > 0.5;
    if (!isRow) {
      heading = block.text;
      outside.push({ kind: 'outside', texts: [block.text] });
      continue;
    }
    rows.push({
      columns: [{}],
      cells: [{ text: block.text }],
      ...(heading !== undefined && { heading }),
    });
  }
  return { rows, outside };
}

const firstPart = (text: string) => text.split(/[:–\n]/)[0] ?? text;

/** "Aktivitet: … Resultat: …": a row for each activity. Undefined if the texts have no such labels. */
function labelledRows(blocks: readonly Block[], { parties }: PasteContext): Pasted | undefined {
  const rows: { columns: Column[]; cells: { text: string }[] }[] = [];
  const outside: Outside[] = [];
  for (const block of blocks) {
    if (block.kind === 'aside') outside.push({ kind: block.why, texts: [block.text] });
    if (block.kind !== 'text') continue;
    for (const { label, text } of segmentsOf(block.text)) {
      const column = label === undefined ? undefined : columnOf(label, parties);
      const row = rows.at(-1);
      if (column?.role === 'activity') rows.push({ columns: [column], cells: [{ text }] });
      else if (row && column) {
        row.columns.push(column);
        row.cells.push({ text });
      } else if (row) {
        // More of what was said last.
        const last = row.cells.pop()!;
        row.cells.push({ text: `${last.text}\n${text}`.trim() });
      } else outside.push({ kind: 'outside', texts: [label === undefined ? text : `${label}: ${text}`] });
    }
  }
  const labels = new Set(rows.flatMap(({ columns }) => columns.flatMap(({ head }) => head ?? [])));
  outside.push({ kind: 'heads', texts: [...labels] });
  const isLabelled = rows.length > 0 && rows.every(({ columns }) => columns.length > 1);
  return isLabelled
    ? { rows: rows.map(({ columns, cells }) => ({ columns, cells: cells })), outside }
    : undefined;

  function segmentsOf(text: string): readonly { readonly label?: string; readonly text: string }[] {
    const segments: { label?: string; text: string }[] = [];
    let from = 0;
    for (const match of text.matchAll(/(?:^|\n|(?<=[.;]) +|(?<=\S) {2,})(\p{L}[\p{L}\d ]{1,30}):(?=\s)/gu)) {
      const label = match[1]!.trim();
      if (!columnOf(label, parties)) continue;
      const before = text.slice(from, match.index).trim();
      if (segments.length > 0) segments.at(-1)!.text = before;
      else if (before !== '') segments.push({ text: before });
      segments.push({ label, text: '' });
      from = match.index + match[0].length;
    }
    const rest = text.slice(from).trim();
    if (segments.length > 0) segments.at(-1)!.text = rest;
    else segments.push({ text: rest });
    return segments;
  }
}
