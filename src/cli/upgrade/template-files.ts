/** The files of a site that came from the program's template, such as workflows, and follow it where nobody has changed them. */
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { ForgeId } from '../../text/new-site.ts';
import { git } from '../git.ts';

/** Which parts of the template belong to one forge only. */
export const FORGE_PARTS: Readonly<Record<string, ForgeId>> = {
  '.github': 'github',
  '.gitlab-ci.yml': 'gitlab',
  '.forgejo': 'forgejo',
};

export interface TemplateFile {
  readonly path: string;
  readonly isWorkflow: boolean;
  /**
   * `own`: somebody has changed it, and so has the program. The others are as they came, or are not there: the program `replaces` it,
   * `adds` it or `removes` it.
   */
  readonly fate: 'own' | 'replaces' | 'adds' | 'removes';
}

/** The README has been changed when the site was made, and the content is the site's own. */
const OWN = /^(?:README\.md|content\/)/;

/** Returns the files of a site that differ from the template, whose earlier version is in `before` if it is known. */
export async function changedTemplate(
  site: string,
  template: string,
  before: string | undefined,
): Promise<readonly TemplateFile[]> {
  const paths = new Set([
    ...(await pathsIn(template)),
    ...(before === undefined ? [] : await pathsIn(before)),
  ]);
  const fates = [...paths].sort().map(async (path): Promise<readonly TemplateFile[]> => {
    const part = path.split('/')[0]!;
    const isWorkflow = part in FORGE_PARTS;
    if (OWN.test(path) || (isWorkflow && !existsSync(join(site, part)))) return [];
    const [here, now, then] = await Promise.all([site, template, before].map((root) => textIn(root, path)));
    if (here === now || now === then) return [];
    // Somebody has removed it, or may have, or has made it their own.
    if (here === undefined && (then !== undefined || before === undefined)) return [];
    if (now === undefined && here !== then) return [];
    const fate =
      here !== then ? 'own' : here === undefined ? 'adds' : now === undefined ? 'removes' : 'replaces';
    return [{ path, fate, isWorkflow }];
  });
  return (await Promise.all(fates)).flat();
}

async function pathsIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

async function textIn(root: string | undefined, path: string): Promise<string | undefined> {
  if (root === undefined) return undefined;
  return readFile(join(root, path), 'utf8').then(
    (text) => text.replace(/\r\n/g, '\n'),
    () => undefined,
  );
}

/** Changes the files that nobody has changed, and tells git of those that are new. */
export async function writeTemplate(
  site: string,
  template: string,
  files: readonly TemplateFile[],
): Promise<void> {
  for (const { path, fate } of files) {
    if (fate === 'own') continue;
    if (fate === 'removes') {
      await rm(join(site, path));
      continue;
    }
    await mkdir(dirname(join(site, path)), { recursive: true });
    await cp(join(template, path), join(site, path));
    if (fate === 'adds') await git(site, 'add', '--force', '--', path);
  }
}
