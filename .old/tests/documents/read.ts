/** Reads documents back with others' libraries. */
import mammoth from 'mammoth';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Tree = NonNullable<
  Awaited<ReturnType<Awaited<ReturnType<PDFDocumentProxy['getPage']>>['getStructTree']>>
>;
type Child = Tree['children'][number];

export interface Tag {
  readonly role: string;
  /** In reading order. */
  readonly children: readonly Tag[];
  readonly text: string;
}

export interface ReadPdf {
  readonly info: Readonly<Record<string, unknown>>;
  readonly outline: readonly string[];
  readonly pages: number;
  /** Of each page, the tags of what is no decoration. */
  readonly tags: readonly Tag[];
  /** In the order of the tags, which is that of a screen reader. */
  readonly text: string;
}

export async function readPdf(file: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const document = await task.promise;
  try {
    const outline = (await document.getOutline()) as readonly Bookmark[] | null;
    const tags: Tag[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const tree = await page.getStructTree();
      const texts = textsById((await page.getTextContent({ includeMarkedContent: true })).items);
      tags.push(tagOf(tree, texts));
    }
    return {
      info: (await document.getMetadata()).info as Readonly<Record<string, unknown>>,
      outline: (outline ?? []).flatMap(titlesOf),
      pages: document.numPages,
      tags,
      text: tags.map(({ text }) => text).join('\n'),
    };
  } finally {
    await task.destroy();
  }
}

/** Returns every tag of a role. */
export function tagsOf(role: string, tags: readonly Tag[]): readonly Tag[] {
  return tags.flatMap((tag) => [...(tag.role === role ? [tag] : []), ...tagsOf(role, tag.children)]);
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

function titlesOf({ title, items }: Bookmark): readonly string[] {
  return [title, ...items.flatMap(titlesOf)];
}

function textsById(
  items: readonly {
    readonly type?: string;
    readonly id?: string;
    readonly str?: string;
    readonly hasEOL?: boolean;
  }[],
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const within: (string | undefined)[] = [];
  for (const { type, id, str, hasEOL } of items) {
    if (type?.startsWith('beginMarkedContent')) within.push(id ?? within.at(-1));
    else if (type === 'endMarkedContent') within.pop();
    const current = within.at(-1);
    if (str === undefined || current === undefined) continue;
    texts.set(current, `${texts.get(current) ?? ''}${str}${hasEOL ? '\n' : ''}`);
  }
  return texts;
}

function tagOf(node: Tree, texts: ReadonlyMap<string, string>): Tag {
  const parts = node.children.map((child: Child) =>
    'role' in child ? tagOf(child, texts) : (texts.get(child.id) ?? ''),
  );
  return {
    role: node.role,
    children: parts.filter((part) => typeof part !== 'string'),
    text: parts.map((part) => (typeof part === 'string' ? part : part.text)).join('\n'),
  };
}

/** Returns a Word file as HTML, with its title as the main heading. */
export async function readWord(file: Buffer): Promise<string> {
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: file },
    {
      styleMap: [
        "p[style-name='Title'] => h1:fresh",
        ...[1, 2, 3, 4, 5].map((level) => `p[style-name='heading ${level}'] => h${level + 1}:fresh`),
      ],
      // Pictures are not read as text.
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    },
  );
  if (messages.length > 0) throw new Error(messages.map(({ message }) => message).join('\n'));
  return value;
}

/** Returns the letters and digits of a text. Where lines end, and whether a word is divided there, is a matter of width. */
export function lettersOf(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}\p{S}]/gu, '');
}
