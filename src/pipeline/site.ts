/**
 * A whole site from checked content: pages, search index, checks of the result. It is made beside the one that is published
 * and takes its place only when everything went well, so a failed build leaves the published site as it was.
 */
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { withLock } from './lock.ts';
import { writeSearchIndex } from './search-index.ts';
import { checkSite, type SiteAddress } from './site-check.ts';

/** The finished site is not fit to be published. */
export class UnfitSite extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The built site has ${problems.length} problems`);
    this.problems = problems;
  }
}

export interface SiteBuild {
  /** The folder of the project. */
  readonly project: string;
  /** The folder that is replaced, on the same disk as the project. */
  readonly out: string;
  readonly address: SiteAddress;
}

/** What a build tells of itself while it runs, in this order. */
export type Progress =
  | { readonly step: 'waiting' }
  | { readonly step: 'pages' }
  | { readonly step: 'search'; readonly pages: number }
  | { readonly step: 'checks'; readonly pages: number };

/** Writes the pages of a project into a folder; what it keeps between steps goes into another. */
export type Renderer = (project: string, folder: string, cache: string) => Promise<void>;

/** Builds the site and puts it in place; throws {@link UnfitSite} when a check fails. */
export async function buildSite(
  { project, out, address }: SiteBuild,
  tell: (progress: Progress) => void,
  render: Renderer = renderWithAstro,
): Promise<void> {
  const staging = join(project, '.staging');
  const site = join(staging, 'site');
  const cache = join(staging, 'cache');
  const waiting = () => tell({ step: 'waiting' });
  await withLock(join(staging, 'lock'), waiting, async () => {
    await Promise.all([site, cache].map(remove));
    await render(project, site, cache);
    tell({ step: 'pages' });
    tell({ step: 'search', pages: await writeSearchIndex(site) });
    const { pages, problems } = await checkSite(site, address);
    if (problems.length > 0) throw new UnfitSite(problems);
    tell({ step: 'checks', pages });
    await replace(out, site, join(staging, 'replaced'));
    await remove(cache);
  });
}

/**
 * The cache is a new one for every build: Astro would otherwise pass unchanged files by although the schema that they
 * must fit has become stricter, and rebuilding from a full cache is no faster.
 */
async function renderWithAstro(project: string, folder: string, cache: string): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Vite would take these for its own settings, and a test runner leaves them behind.
  for (const name of ['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR']) Reflect.deleteProperty(process.env, name);
  const { build } = await import('astro');
  // Warnings about the content have been given by then.
  await build({ root: project, outDir: folder, cacheDir: cache, logLevel: 'error' });
}

async function replace(folder: string, successor: string, aside: string): Promise<void> {
  await remove(aside);
  await mkdir(dirname(folder), { recursive: true });
  const hadFolder = await rename(folder, aside).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(successor, folder);
  } catch (error) {
    if (hadFolder) await rename(aside, folder);
    throw error;
  }
  await remove(aside);
}

function remove(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}
