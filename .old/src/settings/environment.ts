/** The settings, which are read from environment variables. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isSitePath, withSitePath } from '../content/formats/addresses.ts';
import { dayInSweden, isDay, type Day } from '../domain/day.ts';
import { ExpectedFailure } from './expected-failure.ts';
import * as messages from '../text/problems.ts';
import { siteSettingsIn } from './site-file.ts';

export interface Settings {
  /** The project's own folder. */
  readonly projectDir: string;
  /** `CONTENT_DIR`: the folder with the content, which may be outside the project. */
  readonly contentDir: string;
  /** The glossary and the pages that a content folder without its own gets. They belong to the software and name nobody. */
  readonly defaultsDir: string;
  /** The project's own files that are served as they are. Those of the content are in its folder. */
  readonly ownPublicDir: string;
  readonly history: HistorySettings;
  /** The folder that keeps what came of the check of large content, for the next one. */
  readonly keptDir: string;
  /** `BUILD_DATE`: the day as of which everything is judged. */
  readonly today: Day;
  /** The first part of `SITE_URL`, or else of the address in `webbplats.yaml`: `https://example.org`. */
  readonly origin: string;
  /** The rest of it: `/loften/`. */
  readonly base: string;
}

/** Where the history of the content is. */
export interface HistorySettings {
  /** `CONTENT_GIT`: the repository of the content. Left out, it is the one that the content folder is in, if any; `-` is none. */
  readonly repository?: string;
  /** `CONTENT_VERSION`: the commit of the content, and the content folder in the repository: `3f2a91c:content`. */
  readonly version?: string;
  /** The folder that keeps what builds have made of it, for the next one. */
  readonly cache: string;
}

const PROJECT_DIR = fileURLToPath(new URL('../../', import.meta.url));

/** Throws an {@link ExpectedFailure} that names the variable if one is invalid. Empty variables are ignored. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const contentDir = environment['CONTENT_DIR']
    ? resolve(environment['CONTENT_DIR'])
    : resolve(PROJECT_DIR, 'content');
  refuseSigns(PROJECT_DIR);
  const { address } = siteSettingsIn(contentDir);
  return {
    projectDir: PROJECT_DIR,
    contentDir,
    defaultsDir: resolve(PROJECT_DIR, 'src/defaults'),
    ownPublicDir: resolve(PROJECT_DIR, 'public'),
    history: {
      ...(environment['CONTENT_GIT'] && {
        repository: environment['CONTENT_GIT'] === '-' ? '-' : resolve(environment['CONTENT_GIT']),
      }),
      ...(environment['CONTENT_VERSION'] && { version: environment['CONTENT_VERSION'] }),
      cache: resolve(PROJECT_DIR, 'node_modules/.cache/sagt-och-gjort'),
    },
    keptDir: resolve(PROJECT_DIR, '.astro/check'),
    today: readToday(environment['BUILD_DATE']),
    ...readSite(environment['SITE_URL'] || address || 'http://localhost:4321/'),
  };
}

/** Signs in the path of a folder that the packages which build the site take for parts of an address. */
const SIGNS = /[#%?]/;

/** Throws an {@link ExpectedFailure} if a site cannot be built in a folder because of what it is called. */
export function refuseSigns(folder: string): void {
  const sign = SIGNS.exec(folder)?.[0];
  if (sign !== undefined) throw new ExpectedFailure(messages.badFolder(folder, sign));
}

function readToday(written: string | undefined): Day {
  if (!written) return dayInSweden(new Date());
  if (!isDay(written)) throw new ExpectedFailure(messages.badBuildDate(written));
  return written;
}

function readSite(written: string): Pick<Settings, 'origin' | 'base'> {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  const isPlain =
    url && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '' && !url.username;
  if (!isPlain) throw new ExpectedFailure(messages.badSiteUrl(written));
  if (!isSitePath(url.pathname))
    throw new ExpectedFailure(messages.badSitePath(written, withSitePath(written)));
  return { origin: url.origin, base: url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/` };
}
