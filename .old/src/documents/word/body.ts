/** Blocks → paragraphs and tables of Word. */
import {
  AlignmentType,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { COLOURS, OUTCOME_COLOURS } from '../../colour/tokens.ts';
import { PICTURE } from '../../text/documents/documents.ts';
import type { Block, Cell, Run, Table as TableBlock } from '../blocks.ts';
import type { Picture } from '../pictures.ts';
import * as look from './look.ts';

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

const ALIGNMENTS = { right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const;

/** The deepest of the levels that a list has a look for. */
const DEEPEST = 2;

const MAX_PICTURE = { width: 600, height: 300 };

/** Where a block stands, and how its text is set there. */
interface Place {
  readonly text: IRunOptions;
  readonly isTight?: boolean;
  /** On the same page as what follows. */
  readonly isKept?: boolean;
  readonly indent?: number;
  readonly align?: Cell['align'];
  /** How many lists it is in. */
  readonly depth?: number;
}

/** What stands before the first paragraph of an item. */
interface Marker {
  readonly reference: string;
  readonly level: number;
}

export class Body {
  /** The looks of the lists that it has. */
  readonly lists: look.ListStyle[] = [look.bullets()];
  private readonly pictures: ReadonlyMap<string, Picture>;

  constructor(pictures: ReadonlyMap<string, Picture>) {
    this.pictures = pictures;
  }

  partsOf(blocks: readonly Block[], place: Place = { text: {} }): readonly (Paragraph | Table)[] {
    return blocks.flatMap((block) => this.part(block, place));
  }

  private part(block: Block, place: Place, marker?: Marker): readonly (Paragraph | Table)[] {
    switch (block.type) {
      case 'heading': {
        const level = LEVELS[Math.min(block.level, LEVELS.length) - 1]!;
        const text: IRunOptions = block.tone === 'said' ? { font: look.SERIF, bold: false } : {};
        return [new Paragraph({ heading: level, children: [...runsOf(block.runs, text)] })];
      }
      case 'paragraph':
        return [paragraphOf(runsOf(block.runs, { ...place.text, ...look.TONES[block.tone] }), place, marker)];
      case 'outcome': {
        const color = look.hex(COLOURS[OUTCOME_COLOURS[block.outcome]].light);
        const label = runsOf([{ text: block.label, bold: true }], { ...place.text, color });
        const kept = place.isTight ? place : { ...place, isKept: true };
        return [paragraphOf([...label, ...runsOf(block.runs, place.text)], kept, marker)];
      }
      case 'list':
        return this.list(block, place);
      case 'lines':
        return this.partsOf(block.blocks, { ...place, isTight: true });
      case 'quote':
        return this.partsOf(block.blocks, { ...place, indent: (place.indent ?? 0) + look.INDENT });
      case 'facts':
        return block.facts.map(({ label, runs }) =>
          paragraphOf(
            [
              ...runsOf([{ text: `${label}: ` }], { ...place.text, color: look.SOFT }),
              ...runsOf(runs, place.text),
            ],
            place,
          ),
        );
      case 'code':
        return block.text
          .split('\n')
          .map((text) => paragraphOf(runsOf([{ text, code: true }], place.text), place));
      case 'image': {
        const picture = this.pictures.get(block.address);
        return picture
          ? [paragraphOf([imageOf(picture, MAX_PICTURE.height, block.alt)], place)]
          : [paragraphOf(runsOf([{ text: `[${PICTURE}: ${block.alt}]` }], place.text), place)];
      }
      case 'rule':
        return [new Paragraph({ border: { bottom: look.LINE }, children: [] })];
      case 'table':
        return [this.table(block), new Paragraph({ children: [] })];
    }
  }

  private list(
    { items, start, tone }: Extract<Block, { type: 'list' }>,
    { depth = 0, ...around }: Place,
  ): readonly (Paragraph | Table)[] {
    const marker = { reference: this.markerOf(start), level: Math.min(depth, DEEPEST) };
    const place = {
      ...around,
      text: { ...around.text, ...look.TONES[tone] },
      isTight: true,
      depth: depth + 1,
    };
    const indent = look.INDENT * (marker.level + 1);
    return items.flatMap(([first, ...others]) => [
      ...(first ? this.part(first, place, marker) : []),
      ...this.partsOf(others, { ...place, indent }),
    ]);
  }

  private markerOf(start: number | undefined): string {
    if (start === undefined) return look.BULLETS;
    const reference = `nummer-${this.lists.length}`;
    this.lists.push(look.numbers(reference, start));
    return reference;
  }

  private table({ widths, head, rows, hasRowHeads }: TableBlock): Table {
    const total = widths.reduce((sum, width) => sum + width, 0);
    const columns = widths.map((width) => Math.round((look.TEXT_WIDTH * width) / total));
    const rowOf = (cells: readonly Cell[], isHead: boolean) =>
      new TableRow({
        tableHeader: isHead,
        cantSplit: isHead,
        children: cells.map((cell, index) => this.cell(cell, columns, index, isHead)),
      });
    return new Table({
      columnWidths: columns,
      width: { size: look.TEXT_WIDTH, type: WidthType.DXA },
      borders: {
        top: look.NO_LINE,
        bottom: look.LINE,
        left: look.NO_LINE,
        right: look.NO_LINE,
        insideHorizontal: look.LINE,
        insideVertical: look.NO_LINE,
      },
      tableLook: { firstRow: true, firstColumn: hasRowHeads },
      rows: [rowOf(head, true), ...rows.map((row) => rowOf(row, false))],
    });
  }

  private cell(
    { blocks, align, isWide = false }: Cell,
    columns: readonly number[],
    index: number,
    isHead: boolean,
  ): TableCell {
    const parts = this.partsOf(blocks, {
      text: { size: look.TABLE_SIZE, ...(isHead && { bold: true }) },
      isTight: true,
      ...(align && { align }),
    });
    return new TableCell({
      // Word takes a cell without a paragraph for damage.
      children: parts.length > 0 ? parts : [new Paragraph({ children: [] })],
      width: { size: isWide ? look.TEXT_WIDTH : columns[index]!, type: WidthType.DXA },
      ...(isWide && { columnSpan: columns.length }),
      margins: { top: 60, bottom: 60, left: index === 0 ? 0 : 90, right: 60 },
      ...(isHead && { borders: { bottom: look.STRONG_LINE } }),
    });
  }
}

function paragraphOf(children: readonly ParagraphChild[], place: Place, marker?: Marker): Paragraph {
  const { indent, align, isTight, isKept } = place;
  return new Paragraph({
    children: [...children],
    ...(marker ? { numbering: marker } : indent !== undefined && { indent: { left: indent } }),
    ...(align && { alignment: ALIGNMENTS[align] }),
    ...(isTight && { spacing: look.TIGHT }),
    ...(isKept && { keepNext: true }),
  });
}

export function runsOf(runs: readonly Run[], text: IRunOptions): readonly ParagraphChild[] {
  return runs.flatMap((item): readonly ParagraphChild[] => {
    const options: IRunOptions = {
      ...text,
      ...(item.bold && { bold: true }),
      ...(item.italic && { italics: true }),
      ...(item.struck && { strike: true }),
      ...(item.code && { font: look.MONOSPACE }),
      ...(item.link !== undefined && { style: 'Hyperlink' }),
    };
    const parts = item.text
      .split('\n')
      .map((line, index) => new TextRun({ ...options, text: line, ...(index > 0 && { break: 1 }) }));
    return item.link === undefined ? parts : [new ExternalHyperlink({ link: item.link, children: parts })];
  });
}

/** Returns a picture as high as it may be, at most as wide as the page. Without a text it is only for show. */
export function imageOf({ png, width, height }: Picture, maxHeight: number, alt: string): ImageRun {
  const scale = Math.min(maxHeight / height, MAX_PICTURE.width / width);
  return new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: alt, title: alt, description: alt },
  });
}
