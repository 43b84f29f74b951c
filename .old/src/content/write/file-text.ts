/** Reads and writes entire files: fields and body. */
import { isBlank, type Fields, type Layout } from '../formats/layout.ts';
import { cutFront, plain } from '../source/source-file.ts';
import { exactValues } from '../source/yaml.ts';
import { rewrite, type RewriteOptions } from './rewrite.ts';
import { fieldLines, listLines } from './yaml-text.ts';

/** The fields and body of a Markdown file, or the fields of a YAML file. */
export interface FileContents {
  readonly fields: Fields | readonly unknown[];
  readonly body: string;
}

/** Returns the fields and body of a Markdown file. Throws if its YAML is invalid. */
export function readMarkdown(typed: string): FileContents {
  const text = plain(typed);
  const { front, body } = cutFront(text) ?? { front: '', body: text };
  return { fields: (exactValues(front) ?? {}) as Fields, body: trimmed(body) };
}

/** Returns the fields of a YAML file. Throws if it is invalid. */
export function readYaml(typed: string): Fields | readonly unknown[] {
  return (exactValues(plain(typed)) ?? {}) as Fields | readonly unknown[];
}

/** Returns a Markdown file. What is unchanged since `old` is kept as it was typed. */
export function writeMarkdown(
  { fields, body }: FileContents,
  layout: Layout,
  old?: string,
  options?: RewriteOptions,
): string {
  return inStyleOf(old, (text) => {
    const cut = text === undefined ? undefined : cutFront(text);
    if (text === undefined || !cut)
      return `---\n${fieldLines(fields as Fields, layout, '')}---\n${bodyText(body)}`;
    const { front, frontStart, bodyStart } = cut;
    const closing = text.slice(frontStart + front.length, bodyStart);
    const head = `${text.slice(0, frontStart)}${rewrite(front, fields, layout, options)}${closing}`;
    if (trimmed(cut.body) === trimmed(body)) return head + cut.body;
    return `${head}${closing.endsWith('\n') ? '' : '\n'}${bodyText(body, cut.body)}`;
  });
}

/** Returns a YAML file. What is unchanged since `old` is kept as it was typed. */
export function writeYaml(
  fields: Fields | readonly unknown[],
  layout: Layout,
  old?: string,
  options?: RewriteOptions,
): string {
  return inStyleOf(old, (text) => {
    if (text !== undefined) return rewrite(text, fields, layout, options);
    return Array.isArray(fields)
      ? listLines(fields, layout, '', true)
      : fieldLines(fields as Fields, layout, '');
  });
}

/** Returns a body without the empty lines around it. Its first line may be indented, which means something in Markdown. */
function trimmed(body: string): string {
  return body
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd();
}

/** Returns a body as it stands after the front matter, with the empty lines that were there before. */
function bodyText(body: string, old = ''): string {
  const text = trimmed(body);
  if (isBlank(text)) return '';
  const [lead = ''] = /^(?:[^\S\n]*\n)+/.exec(old) ?? [];
  return old.trim() === '' ? `\n${text}\n` : `${lead}${text}${old.slice(old.trimEnd().length)}`;
}

/**
 * Changes a text that has plain line breaks and no byte order mark, and returns it with those of the old one. A text that is
 * unchanged keeps every byte. Of several kinds of line breaks, the most common one is used everywhere.
 */
function inStyleOf(old: string | undefined, write: (text: string | undefined) => string): string {
  if (old === undefined) return write(undefined);
  const text = plain(old);
  const written = write(text);
  const next = text.endsWith('\n') ? written : written.replace(/\n$/, '');
  if (next === text) return old;
  const mark = old.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  const count = (pattern: RegExp) => old.match(pattern)?.length ?? 0;
  const [lineBreak] = (
    [
      ['\n', count(/(?<!\r)\n/g)],
      ['\r\n', count(/\r\n/g)],
      ['\r', count(/\r(?!\n)/g)],
    ] as const
  ).reduce((most, one) => (one[1] > most[1] ? one : most));
  return mark + (lineBreak === '\n' ? next : next.replaceAll('\n', lineBreak));
}

const BYTE_ORDER_MARK = '\uFEFF';
