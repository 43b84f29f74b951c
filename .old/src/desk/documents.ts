/** Where a document or a picture that an editor adds is kept. */
import { isIn } from '../content/formats/format.ts';
import { FORMATS } from '../content/formats/formats.ts';
import { slug } from '../content/formats/identifier.ts';
import type { Workspace } from './workspace.ts';

/** The folders of the public folder. */
const FOLDERS = { 'file-path': 'kallor', 'picture-path': 'vapen', 'typeface-path': 'typsnitt' } as const;

/** The formats of fields that hold the path of a file. */
export type DocumentFormat = keyof typeof FOLDERS;

export function isDocumentFormat(format: string | undefined): format is DocumentFormat {
  return format !== undefined && format in FOLDERS;
}

/** Returns the path in the public folder for a file with this name, which no other file has. */
export function documentPath(
  { published, uploads }: Workspace,
  format: DocumentFormat,
  municipality: string | undefined,
  name: string,
): string {
  const [, stem = name, ending = ''] = /^(.*?)(?:\.([^.]+))?$/s.exec(name) ?? [];
  const folder = [FOLDERS[format], ...(municipality === undefined ? [] : [municipality])].join('/');
  const base = slug(stem) || FOLDERS[format];
  const withEnding = (stem: string) => `${folder}/${stem}${ending === '' ? '' : `.${ending.toLowerCase()}`}`;
  let path = withEnding(base);
  for (let number = 2; published.has(path) || uploads.has(path); number++)
    path = withEnding(`${base}-${number}`);
  return path;
}

/** Returns the workspace with a new document. */
export function withDocument(workspace: Workspace, path: string, contents: Uint8Array): Workspace {
  return { ...workspace, uploads: new Map(workspace.uploads).set(path, contents) };
}

/** Returns the workspace without a document. One that is not saved yet is forgotten. */
export function withoutDocument(workspace: Workspace, path: string): Workspace {
  const uploads = new Map(workspace.uploads);
  if (workspace.published.has(path)) uploads.set(path, undefined);
  else uploads.delete(path);
  return { ...workspace, uploads };
}

/** Returns the paths in the public folder of all documents that there are, new ones included. */
export function documentPaths({ published, uploads }: Workspace): readonly string[] {
  const paths = new Set(published);
  for (const [path, contents] of uploads) {
    if (contents === undefined) paths.delete(path);
    else paths.add(path);
  }
  return [...paths].sort();
}

/** Returns the documents that a field may name. */
export function documentsFor(workspace: Workspace, format: DocumentFormat): readonly string[] {
  return documentPaths(workspace).filter((path) => isIn(FORMATS[format], path));
}

/** A place in the content that names a document. */
export interface DocumentUse {
  /** The file, relative to the content folder. */
  readonly path: string;
  readonly line: number;
}

export interface Document {
  readonly path: string;
  readonly isSaved: boolean;
  readonly uses: readonly DocumentUse[];
}

/** Returns all documents, and where each is named. */
export function documentsIn(workspace: Workspace): readonly Document[] {
  const { mine, folder, published } = workspace;
  const lines = [...mine].flatMap(([file, text]) =>
    text.split('\n').map((line, index) => ({ path: file.slice(folder.length), line: index + 1, text: line })),
  );
  return documentPaths(workspace).map((path) => {
    const names = [path, encodeURI(path)].map((name) => name.replace(/[.+?^$()[\]{}|*\\]/g, '\\$&'));
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${names.join('|')})(?![\\p{L}\\p{N}_-])`, 'u');
    return {
      path,
      isSaved: published.has(path),
      uses: lines.filter(({ text }) => pattern.test(text)).map(({ path, line }) => ({ path, line })),
    };
  });
}
