/** Reads and writes entire files: fields and body. */
import { isBlank, type Fields, type Layout } from '../formats/layout.ts';
import { cutFront } from '../source/source-file.ts';
import { exactValues } from '../source/yaml.ts';
import { rewrite, type RewriteOptions } from './rewrite.ts';
import { fieldLines, listLines } from './yaml-text.ts';

/** The fields and body of a Markdown file, or the fields of a YAML file. */
export interface FileContents {
  readonly fields: Fields | readonly unknown[];
  readonly body: string;
}

/** Returns the fields and body of a Markdown file. Throws if its YAML is invalid. */
export function readMarkdown(text: string): FileContents {
  const { front, body } = cutFront(text) ?? { front: '', body: text };
  return { fields: (exactValues(front) ?? {}) as Fields, body: body.trim() };
}

/** Returns the fields of a YAML file. Throws if it is invalid. */
export function readYaml(text: string): Fields | readonly unknown[] {
  return (exactValues(text) ?? {}) as Fields | readonly unknown[];
}

/** Returns a Markdown file. What is unchanged since `old` is kept as it was typed. */
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

/** Returns a YAML file. What is unchanged since `old` is kept as it was typed. */
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
