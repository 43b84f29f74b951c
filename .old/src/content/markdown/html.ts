/**
 * Writes the HTML of a syntax tree of Markdown: that of CommonMark and of GitHub's extensions, as satteri writes it. Tags and footnotes
 * are left out, since the content has none. The packages that do all of HTML would be a tenth of the desk.
 */
import type { List, ListItem, Nodes, Parents, Root, Table } from 'mdast';
import { normalizeUri } from 'micromark-util-sanitize-uri';

/** Returns the HTML of a text. */
export function htmlOf(tree: Root): string {
  return new Writer(tree).blocks(tree.children).join('\n');
}

/** Where a link or an image leads that refers to a definition. */
interface Destination {
  readonly url: string;
  readonly title?: string | null | undefined;
}

class Writer {
  private readonly definitions = new Map<string, Destination>();

  constructor(tree: Root) {
    this.define(tree);
  }

  /** The first of several definitions with the same name counts. */
  private define(node: Nodes): void {
    if (node.type === 'definition') {
      const name = node.identifier.toUpperCase();
      if (!this.definitions.has(name)) this.definitions.set(name, node);
    }
    if ('children' in node) for (const child of node.children) this.define(child);
  }

  /** Returns the HTML of each node that has any. */
  blocks(nodes: readonly Nodes[]): readonly string[] {
    return nodes.map((node) => this.node(node)).filter((html) => html !== undefined);
  }

  private lines(nodes: readonly Nodes[]): string {
    return around(this.blocks(nodes));
  }

  private inner({ children }: Parents): string {
    return children
      .map((node, index) => {
        const html = this.node(node) ?? '';
        return children[index - 1]?.type === 'break' ? html.replace(/^((?:<[^>]*>)?)[ \t]+/, '$1') : html;
      })
      .join('');
  }

  private node(node: Nodes): string | undefined {
    switch (node.type) {
      case 'text':
        return escaped(node.value.replace(/(?<![ \t])[ \t]*(\r?\n|\r)[ \t]*/g, '$1'));
      case 'paragraph':
        return element('p', this.inner(node));
      case 'heading':
        return element(`h${node.depth}`, this.inner(node));
      case 'emphasis':
        return element('em', this.inner(node));
      case 'strong':
        return element('strong', this.inner(node));
      case 'delete':
        return element('del', this.inner(node));
      case 'inlineCode':
        return element('code', escaped(node.value.replace(/\r?\n|\r/g, ' ')));
      case 'code': {
        const [language] = node.lang?.split(/\s+/) ?? [];
        const code = escaped(node.value === '' ? '' : `${node.value}\n`);
        return element('pre', element('code', code, { class: language && `language-${language}` }));
      }
      case 'blockquote':
        return element('blockquote', this.lines(node.children));
      case 'list':
        return this.list(node);
      case 'table':
        return this.table(node);
      case 'thematicBreak':
        return '<hr>';
      case 'break':
        return '<br>\n';
      case 'link':
        return this.link(node, node);
      case 'linkReference': {
        const destination = this.definitions.get(node.identifier.toUpperCase());
        return destination && this.link(node, destination);
      }
      case 'image':
        return image(node.alt, node);
      case 'imageReference': {
        const destination = this.definitions.get(node.identifier.toUpperCase());
        return destination && image(node.alt, destination);
      }
      default:
        return undefined;
    }
  }

  private link(node: Parents, { url, title }: Destination): string {
    return element('a', this.inner(node), { href: normalizeUri(url), title });
  }

  private list(list: List): string {
    const isLoose = list.spread || list.children.some(isSpread);
    const items = list.children.map((item) => this.item(item, isLoose));
    const hasTasks = list.children.some(({ checked }) => typeof checked === 'boolean');
    return element(list.ordered ? 'ol' : 'ul', around(items), {
      start: list.start === 1 || list.start == null ? undefined : String(list.start),
      class: hasTasks ? 'contains-task-list' : undefined,
    });
  }

  /** Paragraphs have no tags in a list without empty lines. */
  private item({ children, checked }: ListItem, isLoose: boolean): string {
    const isTask = typeof checked === 'boolean';
    const box = isTask ? `<input type="checkbox"${checked ? ' checked' : ''} disabled>` : '';
    const parts = children.flatMap((child) => {
      const html = child.type === 'paragraph' ? this.inner(child) : this.node(child);
      return html === undefined ? [] : [{ isText: child.type === 'paragraph', html }];
    });
    const [first] = parts;
    if (isTask && first?.isText) parts[0] = { isText: true, html: box + (first.html && ' ') + first.html };
    else if (isTask) parts.unshift({ isText: true, html: box });
    let html = '';
    for (const [index, part] of parts.entries()) {
      if (isLoose || index > 0 || !part.isText) html += '\n';
      html += part.isText && isLoose ? element('p', part.html) : part.html;
    }
    const last = parts.at(-1);
    if (last && (isLoose || !last.isText)) html += '\n';
    return element('li', html, { class: isTask ? 'task-list-item' : undefined });
  }

  /** Aligned by class, since the content security policy blocks the styles that alignment would become. */
  private table({ children: [head, ...body], align }: Table): string {
    const row = ({ children: cells }: Table['children'][number], name: string) => {
      const columns = align ?? cells.map(() => null);
      return element(
        'tr',
        around(
          columns.map((side, index) => {
            const cell = cells[index];
            return element(name, cell ? this.inner(cell) : '', { class: side ? `align-${side}` : undefined });
          }),
        ),
      );
    };
    const parts = [
      ...(head ? [element('thead', around([row(head, 'th')]))] : []),
      ...(body.length > 0 ? [element('tbody', around(body.map((cells) => row(cells, 'td'))))] : []),
    ];
    return element('table', around(parts));
  }
}

function isSpread({ spread, children }: ListItem): boolean {
  return spread ?? children.length > 1;
}

function image(alt: string | null | undefined, { url, title }: Destination): string {
  return `<img${attributes({ src: normalizeUri(url), alt, title })}>`;
}

type Attributes = Readonly<Record<string, string | null | undefined>>;

function element(name: string, html: string, own: Attributes = {}): string {
  return `<${name}${attributes(own)}>${html}</${name}>`;
}

function attributes(own: Attributes): string {
  return Object.entries(own)
    .map(([name, value]) => (value == null ? '' : ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`))
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Returns lines with a line break before each of them and after the last. */
function around(lines: readonly string[]): string {
  return `\n${lines.join('\n')}${lines.length > 0 ? '\n' : ''}`;
}
