/** Parses all files of a content folder. */
import type { Problem } from '../problems/problem.ts';
import { glossarySchema } from '../schema/glossary.ts';
import { partiesSchema } from '../schema/party.ts';
import { siteSettingsSchema } from '../schema/site-settings.ts';
import type { ContentFolder } from '../source/content-folder.ts';
import { pathOf } from '../source/file-tree.ts';
import type { MarkdownReader } from '../source/markdown.ts';
import { FileParser, type ParsedBefore } from './files.ts';
import type { ParsedContent } from './parsed.ts';
import { treeOf } from './tree.ts';

export interface ParseSettings {
  /** The site's base path, `/` or `/loften/`. */
  readonly base: string;
  readonly markdown: MarkdownReader;
  /** What files were parsed as before with the same settings. Unchanged ones are not parsed again. */
  readonly before?: ParsedBefore;
  /** Names in the root of the site that public files use. */
  readonly reserved?: ReadonlySet<string>;
}

export interface ParsedFolder {
  readonly parsed: ParsedContent;
  /** Those of single files, and of their names. */
  readonly problems: readonly Problem[];
  /** The number of files that were read. */
  readonly files: number;
}

/** Parses a content folder, with the parties, glossary and pages of `own` if it lacks them. */
export function parseFolder(
  content: ContentFolder,
  own: ContentFolder,
  { base, markdown, before = new WeakMap(), reserved = new Set() }: ParseSettings,
): ParsedFolder {
  const tree = treeOf(content, reserved);
  const ownTree = own === content ? tree : treeOf(own, reserved);
  const parser = new FileParser(markdown, base, before);
  const folderFor = (isThere: boolean) => (isThere ? content : own);
  const pageIds = [...new Set([...tree.pages, ...ownTree.pages])].sort();
  const parsed: ParsedContent = {
    municipalities: tree.municipalities.map((folder) => parser.municipality(content, folder)),
    settings: tree.hasSettings
      ? parser.yaml(content, pathOf('webbplats', {}), siteSettingsSchema)
      : undefined,
    parties:
      tree.hasParties || ownTree.hasParties
        ? parser.yaml(folderFor(tree.hasParties), pathOf('parter', {}), partiesSchema)
        : undefined,
    glossary:
      tree.hasGlossary || ownTree.hasGlossary
        ? parser.yaml(folderFor(tree.hasGlossary), pathOf('ordlista', {}), glossarySchema)
        : undefined,
    pages: pageIds.map((id) => parser.page(folderFor(tree.pages.includes(id)), id)),
  };
  return { parsed, problems: [...tree.problems, ...parser.problems], files: parser.files };
}
