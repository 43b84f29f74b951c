/** A build that starts from the last one, and one that is joined from parts, give what a build from nothing gives, byte for byte. */
import { execFile } from 'node:child_process';
import { hash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesIn } from '../../src/pipeline/site-check.ts';
import { removeCopy, temporaryCopy } from '../project.ts';
import { CHANGES } from '../scale/changes.ts';
import { writeTo } from '../scale/generate.ts';
import { randomFrom } from '../scale/random.ts';

/** How many changes are made, one after the other. */
const COUNT = Number(process.env['WARM_CHANGES'] ?? 1);
const SIZE = { municipalities: COUNT > 1 ? 12 : 2, years: 1, promises: COUNT > 1 ? 2 : 1, seed: 1 };
const PARTS = COUNT > 1 ? 3 : 2;
const FIRST_DAY = '2026-11-22';

let warm: string;
let cold: string;

beforeAll(async () => {
  [warm, cold] = await Promise.all([temporaryCopy({}), temporaryCopy({})]);
  await writeTo(join(warm, 'content'), SIZE);
});

afterAll(() => Promise.all([warm, cold].map(removeCopy)));

const run = promisify(execFile);

/** Builds the content of the warm project in a project. */
async function build(project: string, day: string, ...parameters: readonly string[]): Promise<void> {
  const { PATH = '', HOME = '', NODE_COMPILE_CACHE = '' } = process.env;
  await run(process.execPath, ['src/cli/build.ts', ...parameters], {
    cwd: project,
    env: {
      ...{ PATH, HOME, NODE_COMPILE_CACHE, BUILD_DATE: day, SITE_URL: 'https://example.org/loften/' },
      ...{ CONTENT_DIR: join(warm, 'content'), CONTENT_GIT: '-' },
    },
  });
}

const forget = () => rm(join(cold, '.staging', 'kept'), { recursive: true, force: true });

async function digestsOf(site: string): Promise<Readonly<Record<string, string>>> {
  const files = [...(await filesIn(site))].sort();
  return Object.fromEntries(
    await Promise.all(
      files.map(async (file) => [file, hash('sha256', await readFile(join(site, file)))] as const),
    ),
  );
}

test('after each change, a site is the same however it is built', async () => {
  const random = randomFrom(1);
  let day = FIRST_DAY;
  await build(warm, day);
  for (let index = 0; index < COUNT; index++) {
    const { name, day: next, make } = CHANGES[index % CHANGES.length]!;
    await make(join(warm, 'content'), random);
    day = next ?? day;
    await build(warm, day);
    const built = await digestsOf(join(warm, 'dist'));

    await forget();
    if (index % 2 === 1) {
      await build(cold, day);
      expect(await digestsOf(join(cold, 'dist')), name).toEqual(built);
      continue;
    }
    const parts = Array.from({ length: PARTS }, (_, part) => String(part + 1));
    for (const part of parts) {
      await build(cold, day, '--part', `${part}/${PARTS}`);
      await forget();
    }
    await build(cold, day, '--join', ...parts.map((part) => join('parts', part)));
    expect(await digestsOf(join(cold, 'dist')), `${name}, joined`).toEqual(built);
  }
}, 3_600_000);
