/**
 * A release: the site as it is served, compressed in advance, with checksums, redirects and a description. `make` creates
 * one from a built site and verifies it; `verify` verifies an existing one. Called by site.sh.
 */
import { createHash } from 'node:crypto';
import { copyFile, link, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { run } from '../src/cli/command.ts';
import { filesIn } from '../src/pipeline/site-check.ts';
import { readSettings } from '../src/settings/environment.ts';
import { compressedCopies, ENCODINGS } from './compression.ts';
import { redirectsIn, toCaddy, toNginx } from './redirect.ts';
import { CHECKSUMS, DESCRIPTION, SERVED, type Description } from './description.ts';
import { verifyRelease } from './verification.ts';

const WORKERS = 4;

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

const release = required('release');

await run(async () => {
  if (positionals[0] === 'make') await make();
  const problems = await verifyRelease(release);
  if (problems.length === 0) return 0;
  console.error(problems.join('\n'));
  return 1;
});

function required(name: keyof typeof values): string {
  const value = values[name];
  if (value === undefined) throw new Error(`--${name} is missing`);
  return value;
}

async function make(): Promise<void> {
  const dist = required('dist');
  const url = required('url');
  const site = join(SERVED, new URL(url).pathname);
  const previous = values.like;

  const files = [...(await filesIn(dist))].sort();
  const queue = files.values();
  // Compression runs on its own threads; a few files at a time keep them busy.
  const workers = Array.from({ length: WORKERS }, async () => {
    for (const file of queue) await addFile(join(dist, file), join(site, file), previous);
  });
  await Promise.all(workers);

  const redirects = await redirectsIn(dist, files, new URL(url));
  await writeFile(join(release, 'redirects.nginx'), toNginx(redirects));
  await writeFile(join(release, 'redirects.caddy'), toCaddy(redirects));
  await writeFile(join(release, CHECKSUMS), await checksumsOf(release));

  const description: Description = {
    commit: required('commit'),
    code: required('code'),
    date: values.date ?? readSettings().today,
    url,
    pages: files.filter((file) => file.endsWith('.html')).length,
    files: files.length,
  };
  await writeFile(join(release, DESCRIPTION), `${JSON.stringify(description, null, 2)}\n`);
}

/**
 * Adds a file and its compressed copies to the release. A file identical to that of the previous release becomes a hard
 * link to it, which saves space and work, and keeps its date, so that browsers' cached copies stay valid.
 */
async function addFile(from: string, path: string, previous: string | undefined): Promise<void> {
  const to = join(release, path);
  await mkdir(dirname(to), { recursive: true });
  const content = await readFile(from);
  if (previous !== undefined) {
    const before = await readFile(join(previous, path)).catch(() => undefined);
    if (before?.equals(content) === true) {
      await link(join(previous, path), to);
      for (const { suffix } of ENCODINGS)
        await link(join(previous, path + suffix), to + suffix).catch(ignoreMissing);
      return;
    }
  }
  await copyFile(from, to);
  for (const { suffix, bytes } of await compressedCopies(path, content)) await writeFile(to + suffix, bytes);
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}

/** Returns one line per file in the format of `sha256sum -c`, so that the operator can check a release without Node. */
async function checksumsOf(folder: string): Promise<string> {
  const lines: string[] = [];
  for (const file of [...(await filesIn(folder))].sort()) {
    const hash = createHash('sha256').update(await readFile(join(folder, file)));
    lines.push(`${hash.digest('hex')}  ${file}\n`);
  }
  return lines.join('');
}
