/** Redirects: pages at former addresses, which only lead on, as rules by which a web server answers 301. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPage } from '../src/pipeline/built-page.ts';

/** Both are paths from the host's root. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** Only these go into a server's configuration; any other redirect page answers as the page that it is. */
const PLAIN_PATH = /^\/[A-Za-z0-9._~/-]*$/;
const PLAIN_TARGET = /^\/[A-Za-z0-9._~/#-]*$/;

/** Takes a built site's folder, its files, and its address. */
export async function redirectsIn(
  folder: string,
  files: readonly string[],
  address: URL,
): Promise<readonly Redirect[]> {
  const redirects: Redirect[] = [];
  for (const file of files.filter((name) => name.endsWith('/index.html'))) {
    const { leadsTo } = readPage(file, await readFile(join(folder, file), 'utf8'));
    if (leadsTo === undefined) continue;
    const from = new URL(file.replace(/index\.html$/, ''), address);
    const target = new URL(leadsTo, from);
    const path = target.pathname + target.hash;
    if (target.origin === address.origin && PLAIN_PATH.test(from.pathname) && PLAIN_TARGET.test(path)) {
      redirects.push({ from: from.pathname, to: path });
    }
  }
  return redirects;
}

/** Caddy takes an empty file for a broken one. */
const TITLE = '# Former addresses of this release\n';

/** Lines of a `map $uri $moved_to { … }`. */
export function toNginx(redirects: readonly Redirect[]): string {
  return TITLE + redirects.map(({ from, to }) => `"${from}" "${to}";\n`).join('');
}

/** Directives of a site. */
export function toCaddy(redirects: readonly Redirect[]): string {
  return TITLE + redirects.map(({ from, to }) => `redir ${from} ${to} 301\n`).join('');
}
