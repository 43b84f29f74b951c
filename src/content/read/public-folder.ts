/**
 * Reads and checks the files that are served unchanged. Symbolic links could publish other files on the build machine, and scripts
 * in pictures would run with the site's origin.
 */
import { readdir, readFile, realpath } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { Parser } from 'htmlparser2';
import { problemIn, problemOf } from '../source/locate.ts';
import * as messages from '../../text/problems.ts';
import { positionAt } from '../source/location.ts';
import type { Problem } from '../problems/problem.ts';
import type { PublicFiles } from '../source/content-folder.ts';
import { nameOf } from './name.ts';

export interface PublicFolder extends PublicFiles {
  readonly problems: readonly Problem[];
}

/** Returns the files in a folder and their problems. A folder that does not exist has no files. */
export async function readPublicFolder(folder: string): Promise<PublicFolder> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = new Set<string>();
  const problems: Problem[] = [];
  const root = entries.length > 0 ? await realpath(folder) : folder;
  for (const entry of entries) {
    if (entry.isDirectory()) continue;
    const path = join(entry.parentPath, entry.name);
    if (entry.isSymbolicLink() && !(await isWithin(root, path))) {
      problems.push(problemOf(nameOf(path), messages.outsidePublicLink(nameOf(folder))));
      continue;
    }
    files.add(relative(folder, path).split(sep).join('/'));
    if (extname(path).toLowerCase() === '.svg') problems.push(...(await scriptsIn(path)));
  }
  return { folder: nameOf(folder), files, problems };
}

async function isWithin(root: string, path: string): Promise<boolean> {
  return realpath(path).then(
    (target) => target.startsWith(root + sep),
    () => false,
  );
}

/** SVG elements that run code or embed other documents. */
const RUNS_CODE = /^(script|foreignobject|iframe|embed|object|handler|listener)$/i;

/** Addresses that run code. Excludes raster images, which drawing programs embed as data addresses. */
const RUNS_CODE_ADDRESS = /(^|;)((java|vb)script:|data:(?!image\/(png|jpeg|gif|webp)[;,]))/i;

function runsCode(attribute: string, value: string): boolean {
  return /^on/i.test(attribute) || RUNS_CODE_ADDRESS.test(value.replace(/[\u0000-\u0020]/g, ''));
}

async function scriptsIn(path: string): Promise<readonly Problem[]> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const span = { text, line: 1 };
  const problems: Problem[] = [];
  const report = (offset: number, length: number) => {
    const position = { ...positionAt(span, offset), length };
    problems.push(problemIn(nameOf(path), text, position, messages.runningPicture()));
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const local = name.replace(/^.*:/, '');
        if (
          !RUNS_CODE.test(local) &&
          !Object.entries(attributes).some(([key, value]) => runsCode(key, value))
        )
          return;
        report(parser.startIndex, name.length + 1);
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  // Only the browser expands entities, and a style sheet can load further files.
  const hidden = /<!ENTITY|<\?xml-stylesheet/i.exec(text);
  if (hidden) report(hidden.index, hidden[0].length);
  return problems;
}
