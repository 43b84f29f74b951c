/** The sites that documents are made of, without building their pages. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readContent } from '../../src/content/read.ts';
import type { Surroundings } from '../../src/documents/documents.ts';
import { siteOf, type Site } from '../../src/views/site.ts';
import { readOptions } from '../fixtures.ts';

export async function siteIn(folder: string, today: string): Promise<Site> {
  const { content } = await readContent(readOptions(folder, today));
  return siteOf({ ...content, today });
}

export function surroundingsOf(site: Site, folder: string): Surroundings {
  const absolute = (address: string) => new URL(address, 'https://example.org').href;
  return {
    site,
    addresses: { absolute, ofText: absolute, ofPicture: (address) => address },
    publicFile: (address) => readFile(join(folder, 'public', address)).catch(() => undefined),
  };
}
