/** What `npm run bench` compares, and that it runs. */
import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { MAX_READ_WHOLE } from '../../src/desk/municipalities.ts';
import { filesIn } from '../../src/pipeline/site-check.ts';
import { pageText } from '../built/page-text.ts';
import { PROJECT } from '../project.ts';
import { BUILDERS, type BuilderName } from '../scale/bench/builders.ts';
import { countryOf } from '../scale/bench/country.ts';
import { measure } from '../scale/bench/process.ts';

/** With every peer, which may have to be installed. */
const IS_THOROUGH = process.env['BENCH'] !== undefined;

const SIZE = { municipalities: 1, years: 2, promises: 2, seed: 1 };

async function pagesOf(site: string): Promise<Readonly<Record<string, string>>> {
  const files = [...(await filesIn(site))].filter((file) => file.endsWith('.html')).sort();
  return Object.fromEntries(
    await Promise.all(
      files.map(async (file) => [file, pageText(await readFile(join(site, file), 'utf8'))] as const),
    ),
  );
}

test('the thin pages have the same words, whoever makes them', async ({ skip }) => {
  const peers = (Object.keys(BUILDERS) as BuilderName[]).filter((name) => BUILDERS[name].isThin);
  const present = peers.filter((name) => typeof BUILDERS[name].version(IS_THOROUGH) === 'string');
  skip(present.length < 2, `Only ${present.join()} is here. npm run bench says how to get the others.`);
  const country = await countryOf(SIZE);
  try {
    const made = [];
    for (const name of present) {
      const { command, site } = await BUILDERS[name].prepare(country);
      await measure(command);
      made.push(await pagesOf(site));
    }
    const [first, ...others] = made;
    expect(Object.keys(first!)).toHaveLength(1 + 1 + 2 + 4);
    expect(Object.values(first!).join()).toMatch(/ \d+ av \d+ \(\d+ %\) /);
    for (const pages of others) expect(pages).toEqual(first);
  } finally {
    await rm(country.folder, { recursive: true });
  }
});

test('a command is measured with its child processes, and its failure is told', async () => {
  const sh = (script: string) =>
    measure({ file: 'sh', parameters: ['-c', script], cwd: PROJECT, env: process.env });
  const { wall, user, output } = await sh(
    `"${process.execPath}" -e "let n = 0; while (process.cpuUsage().user < 2e5) n++; console.log('done')"`,
  );
  expect(output).toBe('done\n');
  expect(user).toBeGreaterThanOrEqual(0.2);
  expect(wall).toBeGreaterThanOrEqual(0.2);
  await expect(sh('echo out of luck >&2; exit 3')).rejects.toThrow(/failed \(3\):\nout of luck/);
});

/** Runs a script for a country whose municipalities have one promise each, and returns what it prints. */
async function run(script: string, municipalities: number, ...more: readonly string[]): Promise<string> {
  const size = ['--municipalities', String(municipalities), '--years', '1', '--promises', '1'];
  const parameters = [join('tests', 'scale', script), ...size, ...more];
  // The development server does not watch files when it sees that it is tested.
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME };
  return (await promisify(execFile)(process.execPath, parameters, { cwd: PROJECT, env })).stdout;
}

test.runIf(IS_THOROUGH)('the comparison runs from beginning to end', async () => {
  const stdout = await run('bench.ts', 1, '--rounds', '1');
  for (const name of ['Sagt och gjort', 'Eleventy', 'Astro']) {
    expect(stdout).toMatch(new RegExp(`^\\| ${name} +\\| from nothing +\\| +\\d+ `, 'm'));
  }
  expect(stdout).toContain('| Sidorna är skrivna ');
});

test.runIf(IS_THOROUGH)('a site is measured over a slow line, with search and desk', async () => {
  const stdout = await run('slow-line.ts', MAX_READ_WHOLE + 1);
  for (const what of [
    'promise pages',
    'the country',
    'one municipality',
    'before a municipality is chosen',
  ]) {
    expect(stdout).toMatch(new RegExp(`^\\| ${what} +\\| .* ≤ \\d+ \\| +(?:met|missed) \\|`, 'm'));
  }
});
