/** Turns redirect pages at former addresses into rules for web servers, which then answer 301. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPage } from '../src/pipeline/built-page.ts';

/** Both paths start at the host's root. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** Only plain paths go into a server's configuration; other redirect pages are served as pages. */
const PLAIN_PATH = /^\/[A-Za-z0-9._~/-]*$/;
const PLAIN_TARGET = /^\/[A-Za-z0-9._~/#-]*$/;

/** Returns the redirects of a built site; `address` is that of the site. */
export async function redirectsIn(
  folder: string,
  files: readonly string[],
  address: URL,
): Promise<readonly Redirect[]> {
  const redirects: Redirect[] = [];
  for (const file of files.filter((name) => name.endsWith('/index.html'))) {
    const { redirectsTo } = readPage(file, await readFile(join(folder, file), 'utf8'));
    if (redirectsTo === undefined) continue;
    const from = new URL(file.replace(/index\.html$/, ''), address);
    const target = new URL(redirectsTo, from);
    const path = target.pathname + target.hash;
    if (target.origin === address.origin && PLAIN_PATH.test(from.pathname) && PLAIN_TARGET.test(path)) {
      redirects.push({ from: from.pathname, to: path });
    }
  }
  return redirects;
}

/** Never write an empty file: Caddy rejects it. */
const HEADER = '# Former addresses of this release\n';

/** Returns the lines of an nginx `map`. */
export function toNginx(redirects: readonly Redirect[]): string {
  return HEADER + redirects.map(({ from, to }) => `"${from}" "${to}";\n`).join('');
}

/** Returns directives for a Caddy site block. */
export function toCaddy(redirects: readonly Redirect[]): string {
  return HEADER + redirects.map(({ from, to }) => `redir ${from} ${to} 301\n`).join('');
}
