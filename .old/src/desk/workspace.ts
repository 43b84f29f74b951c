/**
 * What an editor is working on: the files as they were read, and as they have been edited since. Every edit gives a new workspace,
 * so that the earlier ones are its undo history.
 */
import { isFields, type Fields } from '../content/formats/layout.ts';
import { kindOf, LAYOUTS } from '../content/schema/file-kinds.ts';
import type { Path } from '../content/source/location.ts';
import {
  readMarkdown,
  readYaml,
  writeMarkdown,
  writeYaml,
  type FileContents,
} from '../content/write/file-text.ts';
import type { FileChange, Files, Folders, Snapshot } from '../forge/forge.ts';
import { changedPaths, fieldsIn, fileChanges, withFile } from './files.ts';

export interface Workspace {
  /** The version of the repository that `base` was read at. */
  readonly version: string;
  /** The content folder in the repository, with a slash at the end: `content/`. Empty if it is the whole repository. */
  readonly folder: string;
  readonly base: Files;
  readonly mine: Files;
  /** The municipalities of which nothing has been read, by their folders. */
  readonly unread: ReadonlySet<string>;
  /** Files that are served as they are, by their paths in the public folder. */
  readonly published: ReadonlySet<string>;
  /** New documents and pictures, by their paths in the public folder. Undefined for those that are removed. */
  readonly uploads: ReadonlyMap<string, Uint8Array | undefined>;
  /** What was pasted and has no place yet, by the follow-up that it was pasted in: `eksjo/2017/t3`. Never saved in files. */
  readonly notes: ReadonlyMap<string, readonly string[]>;
}

/** Returns the workspace of files that nobody has edited yet. */
export function workspaceOf(
  { version, files, paths, unread = new Set() }: Snapshot,
  folders: Folders,
): Workspace {
  const folder = folders.content === '' ? '' : `${folders.content}/`;
  const served = `${folders.public}/`;
  return {
    version,
    folder,
    base: files,
    mine: files,
    unread,
    published: new Set(
      [...paths].flatMap((path) => (path.startsWith(served) ? [path.slice(served.length)] : [])),
    ),
    uploads: new Map(),
    notes: new Map(),
  };
}

export function isChanged({ base, mine, uploads }: Workspace): boolean {
  return uploads.size > 0 || changedPaths(base, mine).length > 0;
}

/** Returns everything that saving has to write. */
export function changesOf({ base, mine, uploads }: Workspace, publicFolder: string): readonly FileChange[] {
  const documents = [...uploads].map(([path, contents]) => ({ path: publicFolder + path, contents }));
  return [...fileChanges(base, mine), ...documents];
}

/** Returns the fields and body of a content file; those of an empty file if there is none. Throws if its YAML is invalid. */
export function contentsAt({ mine, folder }: Workspace, path: string): FileContents {
  const text = mine.get(folder + path);
  if (text === undefined) return { fields: isList(path) ? [] : {}, body: '' };
  return path.endsWith('.md') ? readMarkdown(text) : { fields: readYaml(text), body: '' };
}

/** Returns the fields of a content file, or undefined if there is none, or its YAML is invalid or a list. */
export function fieldsAt({ mine, folder }: Workspace, path: string): Fields | undefined {
  return fieldsIn(mine, folder + path);
}

/**
 * Returns the workspace with other contents of a content file. What is unchanged is kept as it was typed. Throws if the old YAML is
 * invalid, since nothing of it could be kept.
 */
export function withContents(workspace: Workspace, path: string, contents: FileContents): Workspace {
  const kind = kindOf(path);
  if (kind === undefined) throw new Error(`Not a content file: ${path}`);
  const old = workspace.mine.get(workspace.folder + path);
  const text = path.endsWith('.md')
    ? writeMarkdown(contents, LAYOUTS[kind], old)
    : writeYaml(contents.fields, LAYOUTS[kind], old);
  return { ...workspace, mine: withFile(workspace.mine, workspace.folder + path, text) };
}

/** Returns the workspace with another value at a path in a content file's fields. A blank value removes the field. */
export function withValue(workspace: Workspace, path: string, at: Path, value: unknown): Workspace {
  const contents = contentsAt(workspace, path);
  return withContents(workspace, path, {
    ...contents,
    fields: setIn(contents.fields, at, value) as FileContents['fields'],
  });
}

/** Returns the workspace with another running text in a Markdown file. */
export function withBody(workspace: Workspace, path: string, body: string): Workspace {
  return withContents(workspace, path, { ...contentsAt(workspace, path), body });
}

/** Returns the workspace without a content file. */
export function withoutFile(workspace: Workspace, path: string): Workspace {
  return { ...workspace, mine: withFile(workspace.mine, workspace.folder + path, undefined) };
}

/** Returns the workspace with other notes of a follow-up. */
export function withNotes(workspace: Workspace, place: string, texts: readonly string[]): Workspace {
  const notes = new Map(workspace.notes);
  if (texts.length === 0) notes.delete(place);
  else notes.set(place, texts);
  return { ...workspace, notes };
}

/** Returns the value at a path, or undefined. */
export function getIn(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined) return value;
  const inner = Array.isArray(value)
    ? (value as readonly unknown[])[Number(step)]
    : isFields(value)
      ? value[step]
      : undefined;
  return getIn(inner, rest);
}

/** Returns the value with another one at a path. Blank fields and list items are left out. */
export function setIn(value: unknown, [step, ...rest]: Path, inner: unknown): unknown {
  if (step === undefined) return inner;
  if (typeof step === 'number') {
    const list = Array.isArray(value) ? [...(value as readonly unknown[])] : [];
    const changed = setIn(list[step], rest, inner);
    if (isRemoved(changed)) list.splice(step, 1);
    else list[step] = changed;
    return list;
  }
  const fields: Fields = isFields(value) ? value : {};
  const changed = setIn(fields[step], rest, inner);
  if (isRemoved(changed)) {
    const { [step]: _removed, ...others } = fields;
    return others;
  }
  return { ...fields, [step]: changed };
}

/** An empty list or group that an editor has just added is kept until it is filled in or the file is written. */
function isRemoved(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function isList(path: string): boolean {
  const kind = kindOf(path);
  return kind !== undefined && LAYOUTS[kind].type === 'array';
}
