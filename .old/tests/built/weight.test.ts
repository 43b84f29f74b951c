/** The compressed HTML and CSS of every page fit in the first round trip. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pageFilesOf, SITES } from '../sites.ts';

/** About ten packets, the initial congestion window of TCP. */
const BUDGET = 14 * 1024;

describe.each(['eksjo', 'madeUp'] as const)(
  'the HTML and CSS of a page of %s are at most 14 kB compressed',
  async (site) => {
    const { folder, base } = SITES[site];
    const files = (await pageFilesOf(site)).filter((file) => !file.startsWith('admin/'));
    test.each(files)('%s', async (file) => {
      const html = await readFile(join(folder, file), 'utf8');
      const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
        ([, address]) => address!,
      );
      const css = await Promise.all(
        sheets.map((address) => readFile(join(folder, address.slice(base.length)))),
      );
      const weight = [Buffer.from(html), ...css].reduce(
        (sum, part) => sum + gzipSync(part, { level: 9 }).length,
        0,
      );
      expect(weight).toBeLessThanOrEqual(BUDGET);
    });
  },
);
