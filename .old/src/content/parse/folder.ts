/** Parses all files of a content folder. */
import type { Problem } from '../problems/problem.ts';
import { glossarySchema } from '../schema/glossary.ts';
import { partiesSchema } from '../schema/party.ts';
import { siteSettingsSchema } from '../schema/site-settings.ts';
import type { ContentFolder } from '../source/content-folder.ts';
import { pathOf } from '../source/file-tree.ts';
import type { MarkdownReader } from '../source/markdown.ts';
import { FileParser, type ParsedBefore } from './files.ts';
import type { ParsedContent, ParsedMunicipality, ParsedShared } from './parsed.ts';
import { municipalityTreeOf, sharedTreeOf, treeOf, type SharedTree } from './tree.ts';

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
  const municipalities = tree.municipalities.map((folder) => parser.municipality(content, folder));
  const parsed = { municipalities, ...sharedIn(parser, content, tree, own, ownTree) };
  return { parsed, problems: [...tree.problems, ...parser.problems], files: parser.files };
}

export interface ParsedSharedFiles extends Omit<ParsedFolder, 'parsed'> {
  readonly parsed: ParsedShared;
  /** The names of the folders that may be municipalities. */
  readonly folders: readonly string[];
}

/** Parses what belongs to no municipality. */
export function parseShared(
  content: ContentFolder,
  own: ContentFolder,
  { base, markdown, before }: ParseSettings,
): ParsedSharedFiles {
  const tree = sharedTreeOf(content);
  const parser = new FileParser(markdown, base, before);
  const parsed = sharedIn(parser, content, tree, own, own === content ? tree : sharedTreeOf(own));
  return {
    parsed,
    folders: tree.folders,
    problems: [...tree.problems, ...parser.problems],
    files: parser.files,
  };
}

/** Parses a municipality. None, but the problems, if its folder cannot be one. */
export function parseMunicipality(
  content: ContentFolder,
  id: string,
  { base, markdown, before, reserved = new Set() }: ParseSettings,
): Omit<ParsedFolder, 'parsed'> & { readonly parsed: ParsedMunicipality | undefined } {
  const { municipality, problems } = municipalityTreeOf(content, id, reserved);
  const parser = new FileParser(markdown, base, before);
  const parsed = municipality && parser.municipality(content, municipality);
  return { parsed, problems: [...problems, ...parser.problems], files: parser.files };
}

function sharedIn(
  parser: FileParser,
  content: ContentFolder,
  tree: SharedTree,
  own: ContentFolder,
  ownTree: SharedTree,
): ParsedShared {
  const folderFor = (isThere: boolean) => (isThere ? content : own);
  const pageIds = [...new Set([...tree.pages, ...ownTree.pages])].sort();
  return {
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
}
