/**
 * What editor programs need to help somebody who writes in the files: which fields each kind of file has, as JSON Schema with
 * Swedish descriptions, and which kind each file is. Laid out where the Astro extension for VS Code looks for it.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { kindOf, LAYOUTS } from '../content/file-kinds.ts';

/** Astro has schemas of its own in the same folder. */
const nameFor = (kind: string) => `fil-${kind}`;

/** Writes all of it for a content folder, and says where. */
export async function writeEditorSchemas(project: string, contentDir: string): Promise<string> {
  const folder = join(project, '.astro', 'collections');
  await mkdir(folder, { recursive: true });
  const files = Object.entries(editorSchemas()).map(([name, text]) => writeFile(join(folder, name), text));
  await Promise.all([...files, writeFile(join(folder, 'collections.json'), await manifest(contentDir))]);
  return folder;
}

/** One schema for each kind of file, by the name of the file that it is written to. */
export function editorSchemas(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(LAYOUTS).map(([kind, layout]) => [
      `${nameFor(kind)}.schema.json`,
      `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', ...layout }, null, 2)}\n`,
    ]),
  );
}

/** Which kind each Markdown file is, by its address in lower case. */
async function manifest(contentDir: string): Promise<string> {
  const paths = await readdir(contentDir, { recursive: true });
  const entries = paths.flatMap((path) => {
    const kind = kindOf(path.split(sep).join('/'));
    const address = decodeURIComponent(pathToFileURL(resolve(contentDir, path)).href).toLowerCase();
    return kind === undefined || path.endsWith('.yaml') ? [] : [[address, nameFor(kind)] as const];
  });
  const collections = Object.keys(LAYOUTS).map((kind) => ({ hasSchema: true, name: nameFor(kind) }));
  return `${JSON.stringify({ collections, entries: Object.fromEntries(entries) }, null, 2)}\n`;
}
