/** Blocks → paragraphs and tables of Word. */
import { COLOURS, OUTCOME_COLOURS } from '../../colour/tokens.ts';
import { PICTURE } from '../../text/documents/documents.ts';
import type { Block, Cell, Run, Table } from '../blocks.ts';
import type { Picture } from '../pictures.ts';
import * as look from './look.ts';
import type { Look, Marker } from './look.ts';
import { escaped } from './xml.ts';

/** In pixels. */
const MAX_PICTURE = { width: 600, height: 300 };
/** What Word measures pictures in. */
const PER_PIXEL = 9525;

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

const EMPTY = '<w:p/>';

/** Where a block stands, and how its text is set there. */
interface Place extends Pick<look.Paragraph, 'isTight' | 'isKept' | 'indent' | 'align'> {
  readonly text: Look;
  /** How many lists it is in. */
  readonly depth?: number;
}

/** What the document has besides its text. */
export interface Relation {
  readonly type: 'hyperlink' | 'image';
  readonly target: string;
}

export class Body {
  /** With what number each numbered list begins. */
  readonly starts: number[] = [];
  readonly relations: Relation[] = [];
  readonly drawn: Picture[] = [];
  private readonly pictures: ReadonlyMap<string, Picture>;

  constructor(pictures: ReadonlyMap<string, Picture>) {
    this.pictures = pictures;
  }

  partsOf(blocks: readonly Block[], place: Place = { text: {} }): string {
    return blocks.map((block) => this.part(block, place)).join('');
  }

  private part(block: Block, place: Place, marker?: Marker): string {
    switch (block.type) {
      case 'heading': {
        const style = `Heading${Math.min(block.level, look.LEVELS)}`;
        const text = block.tone === 'said' ? { font: look.SERIF, bold: false } : {};
        return paragraphOf(this.runsOf(block.runs, text), { style });
      }
      case 'paragraph': {
        const text = { ...place.text, ...look.TONES[block.tone] };
        return inPlace(this.runsOf(block.runs, text), place, marker);
      }
      case 'outcome': {
        const color = look.hex(COLOURS[OUTCOME_COLOURS[block.outcome]].light);
        const label = this.runsOf([{ text: block.label, bold: true }], { ...place.text, color });
        const kept = place.isTight ? place : { ...place, isKept: true };
        return inPlace(label + this.runsOf(block.runs, place.text), kept, marker);
      }
      case 'list':
        return this.list(block, place);
      case 'lines':
        return this.partsOf(block.blocks, { ...place, isTight: true });
      case 'quote':
        return this.partsOf(block.blocks, { ...place, indent: (place.indent ?? 0) + look.INDENT });
      case 'facts':
        return block.facts
          .map(({ label, runs }) => {
            const before = this.runsOf([{ text: `${label}: ` }], { ...place.text, color: look.SOFT });
            return inPlace(before + this.runsOf(runs, place.text), place);
          })
          .join('');
      case 'code':
        return block.text
          .split('\n')
          .map((text) => inPlace(this.runsOf([{ text, code: true }], place.text), place))
          .join('');
      case 'image': {
        const picture = this.pictures.get(block.address);
        return inPlace(
          picture
            ? this.pictureOf(picture, MAX_PICTURE.height, block.alt)
            : this.runsOf([{ text: `[${PICTURE}: ${block.alt}]` }], place.text),
          place,
        );
      }
      case 'rule':
        return paragraphOf('', { borders: look.line('bottom') });
      case 'table':
        return this.table(block) + EMPTY;
    }
  }

  private list(
    { items, start, tone }: Extract<Block, { type: 'list' }>,
    { depth = 0, ...around }: Place,
  ): string {
    const marker = { list: this.listOf(start), level: Math.min(depth, look.DEEPEST) };
    const place = {
      ...around,
      text: { ...around.text, ...look.TONES[tone] },
      isTight: true,
      depth: depth + 1,
    };
    const indent = look.INDENT * (marker.level + 1);
    return items
      .map(([first, ...others]) =>
        first ? this.part(first, place, marker) + this.partsOf(others, { ...place, indent }) : '',
      )
      .join('');
  }

  private listOf(start: number | undefined): number {
    return start === undefined ? look.BULLETS : look.BULLETS + this.starts.push(start);
  }

  private table({ widths, head, rows, hasRowHeads }: Table): string {
    const total = widths.reduce((sum, width) => sum + width, 0);
    const columns = widths.map((width) => Math.round((look.TEXT_WIDTH * width) / total));
    const cellsOf = (cells: readonly Cell[], isHead = false) =>
      cells.map((cell, index) => this.cell(cell, columns, index, isHead)).join('');
    const { line, noLine } = look;
    const borders =
      noLine('top') + noLine('left') + line('bottom') + noLine('right') + line('insideH') + noLine('insideV');
    return (
      `<w:tbl><w:tblPr><w:tblW w:w="${look.TEXT_WIDTH}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders>` +
      `<w:tblLook w:firstRow="1" w:firstColumn="${hasRowHeads ? 1 : 0}"/></w:tblPr>` +
      `<w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
      `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cellsOf(head, true)}</w:tr>` +
      `${rows.map((row) => `<w:tr>${cellsOf(row)}</w:tr>`).join('')}</w:tbl>`
    );
  }

  private cell(
    { blocks, align, isWide = false }: Cell,
    columns: readonly number[],
    index: number,
    isHead: boolean,
  ): string {
    const parts = this.partsOf(blocks, {
      text: { size: look.TABLE_SIZE, ...(isHead && { bold: true }) },
      isTight: true,
      ...(align && { align }),
    });
    const margin = (side: string, width: number) => `<w:${side} w:w="${width}" w:type="dxa"/>`;
    return (
      `<w:tc><w:tcPr><w:tcW w:w="${isWide ? look.TEXT_WIDTH : columns[index]!}" w:type="dxa"/>` +
      (isWide ? `<w:gridSpan w:val="${columns.length}"/>` : '') +
      (isHead ? `<w:tcBorders>${look.STRONG_LINE}</w:tcBorders>` : '') +
      `<w:tcMar>${margin('top', 60)}${margin('left', index === 0 ? 0 : 90)}${margin('bottom', 60)}` +
      // Word takes a cell without a paragraph for damage.
      `${margin('right', 60)}</w:tcMar></w:tcPr>${parts || EMPTY}</w:tc>`
    );
  }

  runsOf(runs: readonly Run[], text: Look): string {
    return runs
      .map((item) => {
        const set = runOf(item.text, {
          ...text,
          ...(item.bold && { bold: true }),
          ...(item.italic && { italic: true }),
          ...(item.struck && { struck: true }),
          ...(item.code && { font: look.MONOSPACE }),
          ...(item.link !== undefined && { style: 'Hyperlink' }),
        });
        return item.link === undefined
          ? set
          : `<w:hyperlink r:id="${this.relate('hyperlink', item.link)}" w:history="1">${set}</w:hyperlink>`;
      })
      .join('');
  }

  /** Returns a picture as high as it may be, at most as wide as the page. Without a text it is only for show. */
  pictureOf(picture: Picture, maxHeight: number, alt: string): string {
    const scale = Math.min(maxHeight / picture.height, MAX_PICTURE.width / picture.width);
    const pixels = (length: number) => Math.round(length * scale) * PER_PIXEL;
    const size = `cx="${pixels(picture.width)}" cy="${pixels(picture.height)}"`;
    const number = this.drawn.push(picture);
    const text = escaped(alt);
    return (
      `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/>` +
      `<wp:docPr id="${number}" name="${text}" descr="${text}" title="${text}"/>` +
      `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${DRAWING}/main" noChangeAspect="1"/></wp:cNvGraphicFramePr>` +
      `<a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/picture"><pic:pic xmlns:pic="${DRAWING}/picture">` +
      `<pic:nvPicPr><pic:cNvPr id="${number}" name="${text}"/><pic:cNvPicPr/></pic:nvPicPr>` +
      `<pic:blipFill><a:blip r:embed="${this.relate('image', mediaName(number))}"/>` +
      `<a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
      `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm>` +
      `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
      `</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
    );
  }

  private relate(type: Relation['type'], target: string): string {
    return relationId(this.relations.push({ type, target }));
  }
}

/** Returns what the text calls one of its relations, counted from 1. */
export function relationId(number: number): string {
  return `rText${number}`;
}

/** Returns the name of a picture in the file, counted from 1. */
export function mediaName(number: number): string {
  return `media/image${number}.png`;
}

export function runOf(text: string, of: Look): string {
  const lines = text.split('\n').map((part) => `<w:t xml:space="preserve">${escaped(part)}</w:t>`);
  return runWith(lines.join('<w:br/>'), of);
}

export function runWith(contents: string, of: Look): string {
  return `<w:r>${look.textProperties(of)}${contents}</w:r>`;
}

export function paragraphOf(contents: string, paragraph: look.Paragraph = {}, last?: string): string {
  return `<w:p>${look.paragraphProperties(paragraph, last)}${contents}</w:p>`;
}

function inPlace(contents: string, { isTight, isKept, indent, align }: Place, marker?: Marker): string {
  return paragraphOf(contents, {
    ...(marker ? { style: 'ListParagraph', marker } : indent !== undefined && { indent }),
    ...(isTight && { isTight }),
    ...(isKept && { isKept }),
    ...(align && { align }),
  });
}
