/** What a built site consists of. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface SiteSize {
  readonly pages: number;
  /** In bytes. */
  readonly html: number;
  readonly all: number;
}

export async function siteSizeOf(folder: string): Promise<SiteSize> {
  let [pages, html, all] = [0, 0, 0];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const { size } = await stat(join(entry.parentPath, entry.name));
    all += size;
    if (!entry.name.endsWith('.html')) continue;
    pages++;
    html += size;
  }
  return { pages, html, all };
}
