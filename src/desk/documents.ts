/** Where a document or a picture that an editor adds is kept. */
import { slug } from '../content/formats/identifier.ts';
import type { Workspace } from './workspace.ts';

/** The folders of the public folder. */
const FOLDERS = { 'file-path': 'kallor', 'picture-path': 'vapen' } as const;

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
