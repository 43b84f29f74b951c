/** Content as the desk reads it from a repository. */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { micromark } from '../src/content/markdown/micromark.ts';
import { publicFolderIn } from '../src/content/read.ts';
import { checkWorkspace, type DeskCheck } from '../src/desk/checked.ts';
import type { Workspace } from '../src/desk/workspace.ts';
import { EKSJO, filesIn, MADE_UP, SECOND } from './fixtures.ts';

function publishedIn(folder: string): ReadonlySet<string> {
  const served = publicFolderIn(folder);
  if (!existsSync(served)) return new Set();
  return new Set(
    readdirSync(served, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(served, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );
}

function workspaceIn(folder: string): Workspace {
  const files = new Map(filesIn(folder).map(({ path, text }) => [`content/${path}`, text]));
  return {
    version: '1',
    folder: 'content/',
    base: files,
    mine: files,
    published: publishedIn(folder),
    uploads: new Map(),
    notes: new Map(),
  };
}

export const eksjo = workspaceIn(EKSJO);
/** Those of all test sites, each alone. */
export const workspaces = [eksjo, workspaceIn(MADE_UP), workspaceIn(SECOND)];

export function checked(workspace: Workspace, today = '2018-03-01'): DeskCheck {
  return checkWorkspace(workspace, { today, base: '/', publicFolder: 'content/public/' }, micromark);
}
