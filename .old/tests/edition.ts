/** A content as the desk reads it, from texts in memory. */
import { checkContent } from '../src/content/check/check.ts';
import { satteri } from '../src/content/markdown/satteri.ts';
import { contentFolder } from '../src/content/source/content-folder.ts';
import { readMarkdown } from '../src/content/write/file-text.ts';
import type { Edition } from '../src/changes/between.ts';
import type { Files } from '../src/desk/files.ts';

/** Returns the content of files, by their paths relative to the content folder. */
export function editionOf(files: Files): Edition {
  const content = contentFolder(files, 'content/');
  const published = { folder: 'public', files: new Set<string>() };
  const settings = { today: '2026-11-22', base: '/' };
  const checked = checkContent({ content, own: content, published }, settings, satteri);
  const pages = [...files].filter(([path]) => path.startsWith('sidor/'));
  return {
    content: checked.content,
    pages: new Map(
      pages.map(([path, text]) => [path.replace(/^sidor\/|\.mdx?$/g, ''), readMarkdown(text).body]),
    ),
  };
}
