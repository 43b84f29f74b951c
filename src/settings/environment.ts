/** What the environment decides. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDay, type Day } from '../domain/day.ts';
import { ExpectedFailure } from './expected-failure.ts';
import * as messages from '../text/problems.ts';

export interface Settings {
  /** The project's own folder. */
  readonly projectDir: string;
  /** `CONTENT_DIR`: the folder that editors write in, anywhere. */
  readonly contentDir: string;
  /** The project's own content, which has what another content folder lacks of parties, glossary and pages. */
  readonly ownContentDir: string;
  /**
   * Files that are served as they are, and that `fil` refers to. Always the project's own: a content folder elsewhere
   * refers to its documents by their web addresses.
   */
  readonly publicDir: string;
  /** `BUILD_DATE`: the day as of which everything is judged. */
  readonly today: Day;
  /** `SITE_URL` in two parts: `https://example.org` and `/loften/`. */
  readonly origin: string;
  readonly base: string;
}

const PROJECT_DIR = fileURLToPath(new URL('../../', import.meta.url));

/** Reads the settings, or throws an {@link ExpectedFailure} that says which of them is wrong. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const ownContentDir = resolve(PROJECT_DIR, 'content');
  return {
    projectDir: PROJECT_DIR,
    contentDir: environment['CONTENT_DIR'] ? resolve(environment['CONTENT_DIR']) : ownContentDir,
    ownContentDir,
    publicDir: resolve(PROJECT_DIR, 'public'),
    today: readToday(environment['BUILD_DATE']),
    ...readSite(environment['SITE_URL'] || 'http://localhost:4321/'),
  };
}

function readToday(written: string | undefined): Day {
  // The Swedish form of a date is the ISO one.
  if (!written) return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());
  if (!isDay(written)) throw new ExpectedFailure(messages.badBuildDate(written));
  return written;
}

function readSite(written: string): Pick<Settings, 'origin' | 'base'> {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  const isPlain =
    url && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '' && !url.username;
  if (!isPlain) throw new ExpectedFailure(messages.badSiteUrl(written));
  return { origin: url.origin, base: url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/` };
}
