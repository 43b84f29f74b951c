/** Content as the desk reads it from a repository. */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { micromark } from '../src/content/markdown/micromark.ts';
import { publicFolderIn } from '../src/content/read.ts';
import { checkWorkspace, type CheckMemory, type DeskCheck } from '../src/desk/checked.ts';
import { matchPath } from '../src/content/source/file-tree.ts';
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
    unread: new Set(),
  };
}

export const eksjo = workspaceIn(EKSJO);
/** Those of all test sites, each alone. */
export const workspaces = [eksjo, workspaceIn(MADE_UP), workspaceIn(SECOND)];

/** Checks a workspace. A memory is of checks as of the same day. */
export function checked(workspace: Workspace, today = '2018-03-01', memory?: CheckMemory): DeskCheck {
  return checkWorkspace(workspace, { today, base: '/', publicFolder: 'content/public/' }, micromark, memory);
}

/** The line of a promise that is shared with others. */
const SHARED_WITH = /^gemensamt_med: .*\n/m;

/** Returns a workspace for each municipality of one, with the files that all share. Alone, it shares no promise. */
export function ofMunicipality(
  workspace: Workspace,
): readonly { readonly municipality: string; readonly workspace: Workspace }[] {
  const { folder, mine } = workspace;
  const names = [...mine.keys()].flatMap(
    (file) => matchPath(file.slice(folder.length))?.params['municipality'] ?? [],
  );
  return [...new Set(names)].map((municipality) => {
    const own = [...mine].filter(([file]) => {
      const [first, ...rest] = file.slice(folder.length).split('/');
      return first === municipality || rest.length === 0;
    });
    const files = new Map(own.map(([file, text]) => [file, text.replace(SHARED_WITH, '')]));
    return { municipality, workspace: { ...workspace, base: files, mine: files } };
  });
}
