/**
 * A release: the finished site as it is served, compressed beforehand, with its checksums, its redirects and a description.
 * `make` makes one from a built site and checks it; `verify` checks one that was made earlier. Called by site.sh.
 */
import { createHash } from 'node:crypto';
import { copyFile, link, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { filesIn } from '../src/pipeline/site-check.ts';
import { compressedForms, ENCODINGS } from './compression.ts';
import { redirectsIn, toCaddy, toNginx } from './redirect.ts';
import { CHECKSUMS, DESCRIPTION, SERVED, type Description } from './description.ts';
import { problemsOf } from './verification.ts';

const AT_ONCE = 4;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    release: { type: 'string' },
    dist: { type: 'string' },
    url: { type: 'string' },
    date: { type: 'string' },
    commit: { type: 'string' },
    code: { type: 'string' },
    like: { type: 'string' },
  },
});

const release = given('release');
if (positionals[0] === 'make') await make();
const problems = await problemsOf(release);
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}

function given(name: keyof typeof values): string {
  const value = values[name];
  if (value === undefined) throw new Error(`--${name} is missing`);
  return value;
}

async function make(): Promise<void> {
  const dist = given('dist');
  const url = given('url');
  const site = join(SERVED, new URL(url).pathname);
  const earlier = values.like;

  const files = [...(await filesIn(dist))].sort();
  const waiting = files.values();
  // Compression runs on threads of its own; a few files at once keep them busy.
  const workers = Array.from({ length: AT_ONCE }, async () => {
    for (const file of waiting) await place(join(dist, file), join(site, file), earlier);
  });
  await Promise.all(workers);

  const redirects = await redirectsIn(dist, files, new URL(url));
  await writeFile(join(release, 'redirects.nginx'), toNginx(redirects));
  await writeFile(join(release, 'redirects.caddy'), toCaddy(redirects));
  await writeFile(join(release, CHECKSUMS), await checksumsOf(release));

  const description: Description = {
    commit: given('commit'),
    code: given('code'),
    date: given('date'),
    url,
    pages: files.filter((file) => file.endsWith('.html')).length,
    files: files.length,
  };
  await writeFile(join(release, DESCRIPTION), `${JSON.stringify(description, null, 2)}\n`);
}

/**
 * Puts a file and its compressed forms into the release. What an earlier release has byte for byte is linked, not
 * written again: that saves the disk and the work, and keeps its date, by which browsers know that they have it.
 */
async function place(from: string, path: string, earlier: string | undefined): Promise<void> {
  const to = join(release, path);
  await mkdir(dirname(to), { recursive: true });
  const content = await readFile(from);
  if (earlier !== undefined) {
    const before = await readFile(join(earlier, path)).catch(() => undefined);
    if (before?.equals(content) === true) {
      await link(join(earlier, path), to);
      for (const { suffix } of ENCODINGS)
        await link(join(earlier, path + suffix), to + suffix).catch(ignoreMissing);
      return;
    }
  }
  await copyFile(from, to);
  for (const { suffix, bytes } of await compressedForms(path, content)) await writeFile(to + suffix, bytes);
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}

/** One line per file, as `sha256sum -c` reads them: the operator needs no Node to check a release. */
async function checksumsOf(folder: string): Promise<string> {
  const lines: string[] = [];
  for (const file of [...(await filesIn(folder))].sort()) {
    const hash = createHash('sha256').update(await readFile(join(folder, file)));
    lines.push(`${hash.digest('hex')}  ${file}\n`);
  }
  return lines.join('');
}
