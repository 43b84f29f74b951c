/**
 * A site of one's own is checked, built and published by the very commands of each forge's workflows. `npm test` runs them as far as
 * the check with packages that are there already; `npm run test:all` runs them to the end, downloads included.
 */
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT, writeFiles } from '../project.ts';
import { run } from './publishing-server.ts';
import {
  commitAll,
  forge,
  PROGRAM,
  runGitlabJob,
  runJob,
  type Forge,
  type JobResult,
  type Situation,
} from './workflow-steps.ts';

const IS_WHOLE = process.env['WORKFLOWS'] === 'all';
const FORGES = ['github', 'gitlab', 'forgejo'] as const;
type ForgeName = (typeof FORGES)[number];

let software: Forge;
const sites = new Map<ForgeName, string>();

beforeAll(async () => {
  software = await forge(IS_WHOLE ? 'real' : 'linked');
  for (const name of IS_WHOLE ? FORGES : (['github'] as const)) sites.set(name, await newSite(name));
}, 240_000);
afterAll(() => software.remove());

/** Makes a site as its owner does, with one command. */
async function newSite(name: ForgeName): Promise<string> {
  const folder = join(software.folder, name);
  const { code, output } = await run(
    process.execPath,
    [
      ...[join(PROJECT, 'src/cli/new.ts'), 'webbplats', folder, '--plats', name, '--program', PROGRAM],
      ...['--namn', 'Storhamra kommun', '--kortnamn', 'Storhamra', '--kod', '0998'],
      ...['--webbplats', 'https://www.storhamra.example', '--epost', 'kommun@storhamra.example'],
      ...['--adress', 'https://www.storhamra.example/loften'],
    ],
    { environment: software.environment },
  );
  expect(output).toContain('Webbplatsen ligger i');
  expect(code).toBe(0);
  return folder;
}

/** Publishes the newest commit, or checks it as a change request. */
function publish(name: ForgeName, folder: string, isChange = false): Promise<JobResult> {
  const before = '0000000000000000000000000000000000000000';
  const situation: Situation = {
    repository: folder,
    forge: software,
    values: {
      'github.event.before': before,
      'github.event.pull_request.base.sha': before,
      'github.server_url': 'https://forge.example',
      'github.repository': 'storhamra/loften',
      'github.ref_name': 'main',
      'github.sha': '1'.repeat(40),
      'github.token': 'nyckel',
      'steps.pages.outputs.base_url': 'https://storhamra.forge.example/loften',
      'vars.CONTENT_DIR': '',
      'vars.CMS_SIGN_IN': '',
      'vars.CMS_APP_ID': '',
      'vars.SITE_URL': 'https://storhamra.forge.example/loften/',
    },
    environment: {
      CI_PAGES_URL: 'https://storhamra.forge.example/loften',
      CI_SERVER_URL: 'https://forge.example',
      CI_PROJECT_PATH: 'storhamra/loften',
      CI_DEFAULT_BRANCH: 'main',
      CI_COMMIT_BEFORE_SHA: before,
      CI_MERGE_REQUEST_DIFF_BASE_SHA: before,
    },
  };
  if (name === 'gitlab')
    return runGitlabJob(join(folder, '.gitlab-ci.yml'), isChange ? 'check' : 'pages', situation);
  const workflows = join(folder, `.${name}/workflows`);
  if (isChange) return runJob(join(workflows, 'check.yml'), 'check', situation);
  return runJob(join(workflows, 'publish.yml'), name === 'github' ? 'build' : 'publish', situation);
}

describe.each(IS_WHOLE ? FORGES : (['github'] as const))('on %s', (name) => {
  test.runIf(IS_WHOLE)('a new site is checked with the program that it names, and published', async () => {
    const folder = sites.get(name)!;
    const { code, output, clone } = await publish(name, folder);
    expect(output).toMatch(/0 fel|Inga fel|varning/);
    // The branch of the pages cannot be pushed to a forge that is not there.
    if (name === 'forgejo') expect(output).toMatch(/forge\.example/);
    else expect(code, output).toBe(0);
    expect(existsSync(join(clone, '.program/package.json'))).toBe(true);
    const page = await readFile(join(clone, name === 'gitlab' ? 'public' : 'dist', 'index.html'), 'utf8');
    expect(page).toContain('href="https://www.storhamra.example/loften/"');
    expect(page).not.toMatch(/Eksjö/i);
  });

  test('an error in a change request is shown at its line', async () => {
    const folder = sites.get(name)!;
    const file = join(folder, 'content/storhamra/kommun.md');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('kod:', 'kot:'));
    await commitAll(folder, 'Ett fel');
    const { code, output, clone } = await publish(name, folder, true);
    await writeFile(file, text);
    await commitAll(folder, 'Utan fel');
    expect(code).toBe(1);
    const shown = name === 'gitlab' ? await readFile(join(clone, 'code-quality.json'), 'utf8') : output;
    expect(shown).toMatch(
      name === 'gitlab'
        ? /"path": ?"content\/storhamra\/kommun\.md",\s*"lines": ?\{\s*"begin": ?4/
        : /^::error file=content\/storhamra\/kommun\.md,line=4,/m,
    );
  });
});

test('a fork that keeps its content in a folder of its own is checked with its own program, and merges a new version of it', async () => {
  const fork = join(software.folder, 'fork');
  const upstream = join(software.folder, 'upstream');
  await run('git', ['clone', '--quiet', join(software.folder, 'program'), upstream]);
  await writeFiles(upstream, { 'content/eksjo/kommun.md': 'namn: Eksjö\n' });
  await commitAll(upstream, 'Innehåll');
  await run('git', ['clone', '--quiet', upstream, fork]);
  await run('cp', ['-r', join(sites.get('github')!, 'content'), join(fork, 'innehall')]);
  await rm(join(fork, 'innehall/webbplats.yaml'));
  await run('cp', ['-r', join(PROJECT, '.forgejo'), fork]);
  await commitAll(fork, 'Eget innehåll');
  await writeFiles(upstream, {
    'content/eksjo/kommun.md': 'namn: Eksjö kommun\n',
    'CHANGELOG.md': 'Nytt.\n',
  });
  await commitAll(upstream, 'En ny version');
  const author = ['-c', 'user.name=Redaktör', '-c', 'user.email=redaktor@example.org'];
  const merge = await run('git', ['-C', fork, ...author, 'pull', '--quiet', '--no-rebase', '--no-edit']);
  expect(merge).toMatchObject({ code: 0 });
  const { code, output, clone } = await runJob(join(fork, '.forgejo/workflows/check.yml'), 'check', {
    repository: fork,
    forge: software,
    values: { 'vars.CONTENT_DIR': 'innehall', 'github.event.pull_request.base.sha': '' },
    until: 'Kontrollera innehållet',
  });
  expect(output).toContain('innehall/storhamra/kommun.md');
  expect(code, output).toBe(0);
  expect(existsSync(join(clone, '.program/src'))).toBe(true);
});
