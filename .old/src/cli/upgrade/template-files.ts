/** The files of a site that came from the program's template, such as workflows, and follow it where nobody has changed them. */
import { cp, readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export interface TemplateFile {
  readonly path: string;
  /** `replaced`: nobody has changed it. `own`: somebody has. `left`: workflows may not change it. */
  readonly fate: 'replaced' | 'own' | 'left';
}

/** The README has been changed when the site was made, and the content is the site's own. */
const OWN = /^(?:README\.md|content\/)/;
const WORKFLOWS = /^(?:\.github\/|\.forgejo\/|\.gitlab-ci\.yml$)/;

/** Returns the files of a site that differ from the template, whose earlier version is in `before` if it is known. */
export async function changedTemplate(
  site: string,
  template: string,
  before: string | undefined,
  hasWorkflows: boolean,
): Promise<readonly TemplateFile[]> {
  const entries = await readdir(template, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(template, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !OWN.test(path))
    .sort();
  const fates = paths.map(async (path): Promise<readonly TemplateFile[]> => {
    const [here, now, then] = await Promise.all([site, template, before].map((root) => textIn(root, path)));
    if (here === undefined || here === now || now === then) return [];
    if (here !== then) return [{ path, fate: 'own' }];
    return [{ path, fate: hasWorkflows || !WORKFLOWS.test(path) ? 'replaced' : 'left' }];
  });
  return (await Promise.all(fates)).flat();
}

async function textIn(root: string | undefined, path: string): Promise<string | undefined> {
  if (root === undefined) return undefined;
  return readFile(join(root, path), 'utf8').then(
    (text) => text.replace(/\r\n/g, '\n'),
    () => undefined,
  );
}

/** Writes the files that nobody has changed. */
export async function writeTemplate(
  site: string,
  template: string,
  files: readonly TemplateFile[],
): Promise<void> {
  for (const { path, fate } of files) {
    if (fate === 'replaced') await cp(join(template, path), join(site, path));
  }
}
