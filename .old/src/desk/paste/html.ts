/** Reads HTML as Word, Excel, Outlook, LibreOffice and Google Docs put it on the clipboard. */
// eslint-disable-next-line boundaries/no-unknown-dependencies -- It cannot resolve the imports of package.json.
import { htmlTree } from '#html-tree';
import { tidied, type AsideKind, type Block, type Cell, type Row } from './blocks.ts';
import type { HtmlElement, HtmlNode } from '../../search/html-tree.ts';

/** Returns the tables and texts of some HTML, in order. */
export function htmlBlocks(html: string): readonly Block[] {
  const flow = new Flow();
  flow.nodes(htmlTree(html));
  return flow.finished();
}

/** Elements whose text nobody has written. */
const SILENT = new Set(['head', 'style', 'script', 'title', 'xml', 'meta', 'link', 'colgroup', 'template']);

/** Elements that begin and end a paragraph. */
const BLOCKS = new Set(
  [
    'p',
    'div',
    'li',
    'ul',
    'ol',
    'dl',
    'dt',
    'dd',
    'blockquote',
    'pre',
    'section',
    'article',
    'caption',
  ].concat([
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'table',
    'tr',
    'td',
    'th',
    'thead',
    'tbody',
    'tfoot',
    'header',
    'footer',
  ]),
);

const STRUCK = new Set(['del', 's', 'strike']);

class Flow {
  private readonly blocks: Block[] = [];
  private text = '';
  private isItem = false;
  private aside: { readonly why: AsideKind; text: string } | undefined;

  finished(): readonly Block[] {
    this.endParagraph();
    return this.blocks;
  }

  nodes(nodes: readonly HtmlNode[]): void {
    for (const node of nodes) {
      if (typeof node === 'string') this.write(node);
      else this.element(node);
    }
  }

  private element(element: HtmlElement): void {
    const { name } = element;
    if (SILENT.has(name) || isMarkOfList(element)) return;
    if (name === 'br') return void this.write('\n', true);
    if (name === 'table') return void this.table(element);
    const why = this.aside ? undefined : asideOf(element);
    if (why) {
      this.aside = { why, text: '' };
      this.nodes(element.children);
      const { text } = this.aside;
      this.aside = undefined;
      this.add({ kind: 'aside', why, text: tidied(text) });
      return;
    }
    if (!BLOCKS.has(name)) return void this.nodes(element.children);
    this.endParagraph();
    if (isListItem(element)) this.isItem = true;
    this.nodes(element.children);
    this.endParagraph();
    this.isItem = false;
  }

  private write(text: string, isBreak = false): void {
    const words = isBreak ? text : text.replace(/[ \t\n\r\f]+/g, ' ');
    if (this.aside) this.aside.text += words;
    else this.text += words;
  }

  private endParagraph(): void {
    if (this.aside) {
      this.aside.text += '\n';
      return;
    }
    this.add({ kind: 'text', text: tidied(this.text), isItem: this.isItem });
    this.text = '';
  }

  private add(block: Block): void {
    if (block.kind === 'table' || block.text !== '') this.blocks.push(block);
  }

  private table(table: HtmlElement): void {
    if (this.aside) return void this.nodes(table.children);
    this.endParagraph();
    const rows = rowsOf(table).map((row) => cellsOf(row).map((cell) => ({ cell, blocks: blocksIn(cell) })));
    const asides = rows.flat().flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'aside'));
    const captions = table.children.filter((child): child is HtmlElement => isElement(child, ['caption']));
    this.nodes(captions);
    this.endParagraph();
    // A table of one column is there for its looks if there are tables in it.
    const isFrame =
      rows.every((cells) => cells.length < 2) &&
      rows.flat().some(({ blocks }) => blocks.some(({ kind }) => kind === 'table'));
    if (isFrame) {
      for (const { blocks } of rows.flat()) this.blocks.push(...blocks);
      return;
    }
    const grid = gridOf(rows);
    if (grid.length > 0) this.blocks.push({ kind: 'table', rows: grid });
    this.blocks.push(...asides);
  }
}

function blocksIn(element: HtmlElement): readonly Block[] {
  const flow = new Flow();
  flow.nodes(element.children);
  return flow.finished();
}

/** Returns the bullet or number that Word writes before an item of a list. */
function isMarkOfList(element: HtmlElement): boolean {
  return (
    /mso-list:\s*ignore/i.test(element.attribute('style')) ||
    /MsoCommentReference|msocomanchor/.test(element.attribute('class'))
  );
}

function isListItem(element: HtmlElement): boolean {
  return element.name === 'li' || /mso-list:\s*l\d/i.test(element.attribute('style'));
}

function asideOf(element: HtmlElement): AsideKind | undefined {
  const style = element.attribute('style');
  if (STRUCK.has(element.name) || style.split(';').some(isLineThrough)) return 'struck';
  if (/mso-element:\s*comment-list/i.test(style)) return 'comment';
  return /display:\s*none|mso-hide:\s*all/i.test(style) ? 'hidden' : undefined;
}

function isLineThrough(declaration: string): boolean {
  const [name = '', value = ''] = declaration.toLowerCase().split(':', 2);
  return name.trim().startsWith('text-decoration') && value.includes('line-through');
}

function isElement(node: HtmlNode, names: readonly string[]): node is HtmlElement {
  return typeof node !== 'string' && names.includes(node.name);
}

/** Returns the rows of a table, but not of the tables in it. */
function rowsOf(table: HtmlElement): readonly HtmlElement[] {
  return table.children.flatMap((child) => {
    if (isElement(child, ['tr'])) return [child];
    return isElement(child, ['thead', 'tbody', 'tfoot']) ? rowsOf(child) : [];
  });
}

function cellsOf(row: HtmlElement): readonly HtmlElement[] {
  return row.children.filter((child): child is HtmlElement => isElement(child, ['td', 'th']));
}

type ReadCell = { readonly cell: HtmlElement; readonly blocks: readonly Block[] };

/** Returns the rows with a cell in every column, whichever cells have been merged. Empty rows are left out. */
function gridOf(rows: readonly (readonly ReadCell[])[]): readonly Row[] {
  const below = new Map<number, { text: string; rows: number }>();
  const grid = rows.map((cells) => {
    const row: Cell[] = [];
    const fill = () => {
      for (let above = below.get(row.length); above && above.rows > 0; above = below.get(row.length)) {
        above.rows--;
        row.push({ text: above.text, covered: 'down' });
      }
    };
    for (const { cell, blocks } of cells) {
      fill();
      const text = cellText(blocks);
      const height = spanOf(cell, 'rowspan');
      for (let across = 0; across < spanOf(cell, 'colspan'); across++) {
        if (height > 1) below.set(row.length, { text: across === 0 ? text : '', rows: height - 1 });
        row.push(across === 0 ? { text } : { text: '', covered: 'across' });
      }
    }
    fill();
    return row;
  });
  return grid.filter((row) => row.some(({ text, covered }) => text !== '' && covered === undefined));
}

/** The most columns or rows that a cell is taken to cover. */
const MAX_SPAN = 200;

function spanOf(cell: HtmlElement, name: 'rowspan' | 'colspan'): number {
  const span = Number(cell.attribute(name) || 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, MAX_SPAN) : 1;
}

/** Returns the text of a cell, with the rows of a table in it as lines. */
function cellText(blocks: readonly Block[]): string {
  const lines = blocks.flatMap((block) => {
    if (block.kind === 'text') return [block.text];
    if (block.kind === 'aside') return [];
    return block.rows.map((row) => {
      const own = row.filter(({ covered }) => covered === undefined);
      return own.map(({ text }) => text).join(' ');
    });
  });
  return tidied(lines.join('\n'));
}
