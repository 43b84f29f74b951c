/** What has been written and not saved, kept until it is. */
import type { Files } from '../forge/forge.ts';
import { changedPaths } from './files.ts';
import type { Workspace } from './workspace.ts';

/** What differs from the version that it was written on. */
export interface Draft {
  readonly version: string;
  /** The changed files as they were, and as they are. Undefined where there is none. */
  readonly files: readonly {
    readonly path: string;
    readonly base: string | undefined;
    readonly mine: string | undefined;
  }[];
  readonly uploads: readonly (readonly [path: string, contents: Uint8Array | undefined])[];
  readonly notes: readonly (readonly [place: string, texts: readonly string[]])[];
}

/** Returns the draft of a workspace, or undefined if nothing is changed. */
export function draftOf({ version, base, mine, uploads, notes }: Workspace): Draft | undefined {
  const paths = changedPaths(base, mine);
  if (paths.length === 0 && uploads.size === 0 && notes.size === 0) return undefined;
  return {
    version,
    files: paths.map((path) => ({ path, base: base.get(path), mine: mine.get(path) })),
    uploads: [...uploads],
    notes: [...notes],
  };
}

/** Returns the changed files of a draft as they were, as they are, and as they are in the workspace that was read anew. */
export function versionsOf(
  { files }: Draft,
  { mine: current }: Workspace,
): { readonly base: Files; readonly mine: Files; readonly theirs: Files } {
  const pick = (textAt: (file: Draft['files'][number]) => string | undefined): Files =>
    new Map(
      files.flatMap((file) => {
        const text = textAt(file);
        return text === undefined ? [] : [[file.path, text] as const];
      }),
    );
  return {
    base: pick(({ base }) => base),
    mine: pick(({ mine }) => mine),
    theirs: pick(({ path }) => current.get(path)),
  };
}

/** Returns a workspace with some files as they were merged. */
export function withMerged(workspace: Workspace, draft: Draft, merged: Files): Workspace {
  const mine = new Map(workspace.mine);
  for (const { path } of draft.files) {
    const text = merged.get(path);
    if (text === undefined) mine.delete(path);
    else mine.set(path, text);
  }
  for (const [path, text] of merged) mine.set(path, text);
  return {
    ...workspace,
    mine,
    uploads: new Map([...workspace.uploads, ...draft.uploads]),
    notes: new Map(draft.notes),
  };
}
