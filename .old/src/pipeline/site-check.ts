/**
 * Checks a built site before it replaces the published one: every internal link and anchor works, nothing is fetched from other
 * hosts, and each page has a language, a title and one main heading.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { linksChecked } from '../text/build.ts';
import { readPage, type BuiltPage } from './built-page.ts';
import { brokenTarget, missingIn, targetOf, type Destinations, type SiteAddress } from './links.ts';

/** Thrown if a built site must not be published. The message has one problem per line. */
export class SiteCheckError extends Error {
  override readonly name = 'SiteCheckError';
  override readonly stack = '';
}

/** An integration that checks the site as the last step of a build. */
export function siteCheck(address: SiteAddress): AstroIntegration {
  return {
    name: 'site-check',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { pages, problems } = await checkSite(fileURLToPath(dir), address);
        if (problems.length > 0) throw new SiteCheckError(problems.join('\n'));
        logger.info(linksChecked(pages));
      },
    },
  };
}

/** Returns the number of pages of the site in a folder, and a Swedish sentence for each problem. */
export async function checkSite(
  folder: string,
  address: SiteAddress,
): Promise<{ readonly pages: number; readonly problems: readonly string[] }> {
  const files = await filesIn(folder);
  const pages = new Map<string, BuiltPage>();
  for (const file of files) {
    if (file.endsWith('.html')) pages.set(file, readPage(file, await readFile(join(folder, file), 'utf8')));
  }
  const site: Destinations = {
    has: (file) => files.has(file),
    anchorsOf: (file) => pages.get(file)?.anchors,
  };
  const problems = [...pages.values()].flatMap((page) =>
    [
      ...missingIn(page),
      ...page.references.flatMap((reference) => {
        const target = targetOf(page, reference, address);
        return (typeof target === 'object' ? brokenTarget(target, site) : target) ?? [];
      }),
    ].map((problem) => `${page.file}: ${problem}`),
  );
  return { pages: pages.size, problems };
}

/** Returns the files under a folder, as relative paths with `/` on every platform. */
export async function filesIn(folder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name).slice(folder.length).replaceAll(sep, '/').replace(/^\//, ''),
      ),
  );
}
