/** Reads and checks the files that are served unchanged: what they are called, what is in them, and that they are no links. */
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileTypeFromFile } from 'file-type';
import { contentProblems, isSystemFile, pathProblem, maxReadBytes, sameNames } from '../check/public-file.ts';
import type { Problem } from '../problems/problem.ts';
import type { PublicFiles } from '../source/content-folder.ts';
import { PUBLIC_FOLDER } from '../source/file-tree.ts';
import { problemOf } from '../source/locate.ts';
import * as messages from '../../text/problems.ts';
import { nameOf } from './name.ts';

export interface PublicFolder extends PublicFiles {
  readonly problems: readonly Problem[];
}

/** How many files are read at a time. */
const AT_A_TIME = 16;

/** Returns the folder of the files that a content folder has served. */
export function publicFolderIn(contentDir: string): string {
  return join(contentDir, PUBLIC_FOLDER);
}

/** Returns the files in a folder and their problems. A folder that does not exist has no files, and neither has a link. */
export async function readPublicFolder(folder: string): Promise<PublicFolder> {
  const paths: string[] = [];
  const problems: Problem[] = [];
  const root = await realpath(folder).catch(() => folder);
  const walk = async (below: string): Promise<void> => {
    const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(() => []);
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isSymbolicLink()) problems.push(await linkProblem(folder, root, path));
      else if (entry.isDirectory()) await walk(path);
      else paths.push(path);
    }
  };
  const found = await lstat(folder).catch(() => undefined);
  if (found?.isSymbolicLink()) problems.push(problemOf(nameOf(folder), messages.publicFolderLink()));
  else await walk('');
  for (const [path, other] of sameNames(paths))
    problems.push(problemOf(nameOf(join(folder, path)), messages.publicSameName(path, other)));
  for (let start = 0; start < paths.length; start += AT_A_TIME) {
    const found = await Promise.all(
      paths.slice(start, start + AT_A_TIME).map((path) => problemsOf(folder, path)),
    );
    problems.push(...found.flat());
  }
  return { folder: nameOf(folder), files: new Set(paths.filter((path) => !isSystemFile(path))), problems };
}

async function linkProblem(folder: string, root: string, path: string): Promise<Problem> {
  const target = await realpath(join(folder, path)).catch(() => undefined);
  const isWithin = target !== undefined && target.startsWith(root + sep);
  return problemOf(
    nameOf(join(folder, path)),
    isWithin ? messages.publicLink() : messages.outsidePublicLink(nameOf(folder)),
  );
}

async function problemsOf(folder: string, path: string): Promise<readonly Problem[]> {
  const file = join(folder, path);
  const name = nameOf(file);
  const wrong = pathProblem(path);
  if (wrong) return [problemOf(name, wrong)];
  try {
    const { size } = await stat(file);
    const limit = maxReadBytes(path);
    if (limit !== undefined)
      return contentProblems({ path, name, size, ...(size <= limit && { bytes: await readFile(file) }) });
    const mime = size === 0 ? undefined : (await fileTypeFromFile(file).catch(() => undefined))?.mime;
    return contentProblems({ path, name, size, mime });
  } catch {
    return [problemOf(name, messages.unreadable())];
  }
}
