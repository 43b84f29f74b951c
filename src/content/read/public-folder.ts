/**
 * The files that are served as they are, and what is wrong with them. A link would publish what lies elsewhere on the
 * machine that builds; a picture with a script would run it on the site's own address.
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

/** Walks the folder; a folder that does not exist has no files. */
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

/** Elements by which a drawing runs something, or shows a page of somebody else's. */
const RUNNING = /^(script|foreignobject|iframe|embed|object|handler|listener)$/i;

/** Addresses that run; the raster pictures that drawing programs put into a drawing do not. */
const RUNNING_ADDRESS = /(^|;)((java|vb)script:|data:(?!image\/(png|jpeg|gif|webp)[;,]))/i;

function isRunning(attribute: string, value: string): boolean {
  return /^on/i.test(attribute) || RUNNING_ADDRESS.test(value.replace(/[\u0000-\u0020]/g, ''));
}

async function scriptsIn(path: string): Promise<readonly Problem[]> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const stretch = { text, line: 1 };
  const problems: Problem[] = [];
  const tell = (offset: number, length: number) => {
    const position = { ...positionAt(stretch, offset), length };
    problems.push(problemIn(nameOf(path), text, position, messages.runningPicture()));
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const local = name.replace(/^.*:/, '');
        if (!RUNNING.test(local) && !Object.entries(attributes).some(([key, value]) => isRunning(key, value)))
          return;
        tell(parser.startIndex, name.length + 1);
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  // What an entity stands for is seen by the browser only, and a style sheet of its own may load another.
  const hidden = /<!ENTITY|<\?xml-stylesheet/i.exec(text);
  if (hidden) tell(hidden.index, hidden[0].length);
  return problems;
}
