/** Whole files as text: fields and running text put together, and taken apart again. */
import { isBlank, type Fields, type Layout } from '../formats/layout.ts';
import { cutFront } from '../source/source-file.ts';
import { exactValues } from '../source/yaml.ts';
import { rewrite, type RewriteOptions } from './rewrite.ts';
import { fieldLines, listLines } from './yaml-text.ts';

/** A Markdown file's fields and text, or a YAML file's fields alone. */
export interface FileContents {
  readonly fields: Fields | readonly unknown[];
  readonly body: string;
}

/** The fields and the text of a Markdown file that is known to be right. */
export function readMarkdown(text: string): FileContents {
  const { front, body } = cutFront(text) ?? { front: '', body: text };
  return { fields: (exactValues(front) ?? {}) as Fields, body: body.trim() };
}

/** The fields of a YAML file that is known to be right. */
export function readYaml(text: string): Fields | readonly unknown[] {
  return (exactValues(text) ?? {}) as Fields | readonly unknown[];
}

/** A Markdown file; where there is an old one, all of it that says the same is kept as it was typed. */
export function writeMarkdown(
  { fields, body }: FileContents,
  layout: Layout,
  old?: string,
  options?: RewriteOptions,
): string {
  const cut = old === undefined ? undefined : cutFront(old);
  const front = cut ? rewrite(cut.front, fields, layout, options) : fieldLines(fields as Fields, layout, '');
  const text = body.trim();
  const rest = cut?.body.trim() === text ? cut.body : isBlank(text) ? '' : `\n${text}\n`;
  return `---\n${front}---\n${rest}`;
}

/** A YAML file; where there is an old one, all of it that says the same is kept as it was typed. */
export function writeYaml(
  fields: Fields | readonly unknown[],
  layout: Layout,
  old?: string,
  options?: RewriteOptions,
): string {
  if (old !== undefined) return rewrite(old, fields, layout, options);
  return Array.isArray(fields)
    ? listLines(fields, layout, '', true)
    : fieldLines(fields as Fields, layout, '');
}
