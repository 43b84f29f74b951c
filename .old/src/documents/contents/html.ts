/** Rendered Markdown → blocks. The HTML was made by our own parsers, which leave nothing in it but what is read here. */
import { parseDocument } from 'htmlparser2';
import type { Html } from '../../domain/model.ts';
import { PICTURE } from '../../text/documents/documents.ts';
import { heading, paragraph, run, type Block, type Cell, type Run } from '../blocks.ts';

type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<Node, { attribs: unknown }>;

/** Returns absolute addresses. */
export interface Addresses {
  /** Of one of the site, or of another site. */
  readonly absolute: (address: string) => string;
  /** Of one in rendered Markdown, which has the site's base path already. */
  readonly ofText: (address: string) => string;
  /** The site's own address of a picture in rendered Markdown. */
  readonly ofPicture: (address: string) => string;
}

/** What the blocks of a text become a part of. */
export interface Around {
  /** The level of its highest heading. */
  readonly level: number;
  readonly addresses: Addresses;
}

/** Returns the blocks of an editor's text. Its headings never skip a level, as those of a document may not. */
export function htmlBlocks(html: Html, around: Around): readonly Block[] {
  return new Reader(around).blocksOf(parseDocument(html).children);
}

class Reader {
  private readonly around: Around;
  /** The level of the latest heading. */
  private reached: number;
  private highest: number | undefined;

  constructor(around: Around) {
    this.around = around;
    this.reached = around.level - 1;
  }

  blocksOf(nodes: readonly Node[]): readonly Block[] {
    const blocks: Block[] = [];
    let loose: Node[] = [];
    const finish = () => {
      const runs = trimmed(this.runsOf(loose));
      if (runs.length > 0) blocks.push(paragraph(runs));
      loose = [];
    };
    for (const node of nodes) {
      const own = isElement(node) ? this.blockOf(node) : undefined;
      if (own === undefined) {
        loose.push(node);
        continue;
      }
      finish();
      blocks.push(...own);
    }
    finish();
    return blocks;
  }

  /** Returns undefined for an element that stands in running text. */
  private blockOf(element: Element): readonly Block[] | undefined {
    const { name, attribs, children } = element;
    if (/^h[1-6]$/.test(name)) return [this.headingOf(Number(name[1]), children)];
    switch (name) {
      // A picture stands between paragraphs, where it has the room.
      case 'p':
        return this.blocksOf(children);
      case 'img':
        return [
          {
            type: 'image',
            address: this.around.addresses.ofPicture(attribs['src']!),
            alt: attribs['alt'] ?? '',
          },
        ];
      case 'ul':
      case 'ol': {
        const items = elementsOf(children).map((item) => this.blocksOf(item.children));
        const start = name === 'ol' ? { start: Number(attribs['start'] ?? 1) } : {};
        return [{ type: 'list', tone: 'plain', ...start, items }];
      }
      case 'blockquote':
        return [{ type: 'quote', blocks: this.blocksOf(children) }];
      case 'table':
        return this.tableOf(element);
      case 'pre':
        return [{ type: 'code', text: textOf(children).replace(/\n$/, '') }];
      case 'hr':
        return [{ type: 'rule' }];
      case 'div':
      case 'section':
        return this.blocksOf(children);
      default:
        return undefined;
    }
  }

  private headingOf(depth: number, children: readonly Node[]): Block {
    this.highest ??= depth;
    const level = Math.max(this.around.level, this.around.level + depth - this.highest);
    this.reached = Math.min(level, this.reached + 1);
    return heading(this.reached, trimmed(this.runsOf(children)));
  }

  private tableOf({ children }: Element): readonly Block[] {
    const rows = elementsOf(children).flatMap((part) =>
      part.name === 'tr' ? [part] : elementsOf(part.children).filter(({ name }) => name === 'tr'),
    );
    const [head, ...body] = rows.map((row) => elementsOf(row.children).map((cell) => this.cellOf(cell)));
    if (!head) return [];
    return [{ type: 'table', widths: head.map(() => 1), head, rows: body, hasRowHeads: false }];
  }

  private cellOf({ attribs, children }: Element): Cell {
    const align = /align-(right|center)/.exec(attribs['class'] ?? '')?.[1] as Cell['align'];
    return { blocks: this.blocksOf(children), ...(align && { align }) };
  }

  private runsOf(nodes: readonly Node[], look: Omit<Run, 'text'> = {}): readonly Run[] {
    return nodes.flatMap((node): readonly Run[] => {
      if (node.type === 'text') return [run(node.data.replace(/[ \t\r\n]+/g, ' '), look)];
      if (!isElement(node)) return [];
      const inner = (added: Omit<Run, 'text'>) => this.runsOf(node.children, { ...look, ...added });
      switch (node.name) {
        case 'strong':
          return inner({ bold: true });
        case 'em':
          return inner({ italic: true });
        case 'del':
          return inner({ struck: true });
        case 'code':
          return inner({ code: true });
        case 'br':
          return [run('\n', look)];
        case 'img':
          return [run(`[${PICTURE}: ${node.attribs['alt'] ?? ''}]`, look)];
        case 'input':
          return [run('checked' in node.attribs ? '☑ ' : '☐ ', look)];
        case 'a': {
          const address = node.attribs['href'] ?? '';
          // A word that the page explains is explained at the end of the document.
          return address.startsWith('#') ? inner({}) : inner({ link: this.around.addresses.ofText(address) });
        }
        default:
          return inner({});
      }
    });
  }
}

function isElement(node: Node): node is Element {
  return 'attribs' in node;
}

function elementsOf(nodes: readonly Node[]): readonly Element[] {
  return nodes.filter(isElement);
}

function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.data : isElement(node) ? textOf(node.children) : ''))
    .join('');
}

/** Removes the blank space around a paragraph and its forced line breaks. */
function trimmed(runs: readonly Run[]): readonly Run[] {
  const kept = runs.filter(({ text }) => text !== '');
  const first = kept.findIndex(({ text }) => text.trim() !== '');
  if (first === -1) return [];
  const last = kept.findLastIndex(({ text }) => text.trim() !== '');
  return kept.slice(first, last + 1).map((item, index, { length }) => {
    const start = index === 0 ? item.text.trimStart() : item.text;
    return { ...item, text: index === length - 1 ? start.trimEnd() : start };
  });
}
