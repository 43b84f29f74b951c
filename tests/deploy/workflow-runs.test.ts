/**
 * A site of one's own is checked, built and published by the very commands of each forge's workflows. `npm test` runs them as far as
 * the check with packages that are there already; `npm run test:all` runs them to the end, downloads included.
 */
import { existsSync } from 'node:fs';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { programVersion } from '../../src/settings/version.ts';
import { PROJECT, writeFiles } from '../project.ts';
import { edit, run } from './publishing-server.ts';
import {
  commitAll,
  forge,
  FORGE,
  newSite,
  onForge,
  PROGRAM,
  runGitlabJob,
  runJob,
  type Forge,
  type JobResult,
  type Situation,
} from './workflow-steps.ts';

/** `linked` is everything but the downloads. */
const IS_WHOLE = /^(all|linked)$/.test(process.env['WORKFLOWS'] ?? '');
const FORGES = ['github', 'gitlab', 'forgejo'] as const;
type ForgeName = (typeof FORGES)[number];

let software: Forge;
const sites = new Map<ForgeName, string>();

beforeAll(async () => {
  software = await forge(process.env['WORKFLOWS'] === 'all' ? 'real' : 'linked', IS_WHOLE);
  for (const name of IS_WHOLE ? FORGES : (['github'] as const)) {
    const folder = join(software.folder, name);
    await newSite(folder, name, '--adress', 'https://www.storhamra.example/loften');
    sites.set(name, folder);
  }
}, 240_000);
afterAll(() => software.remove());

type Occasion = 'change' | 'publish' | 'upgrade';
const GITLAB_JOBS = { change: 'check', publish: 'pages', upgrade: 'upgrade' } as const;
const JOBS = { change: 'check', publish: 'publish', upgrade: 'upgrade' } as const;

/** Does what the forge does for a repository that has been put on it. */
function runOn(name: ForgeName, repository: string, occasion: Occasion): Promise<JobResult> {
  const before = '0000000000000000000000000000000000000000';
  const path = relative(software.folder, repository).replace(/\.git$/, '');
  const situation: Situation = {
    repository,
    forge: software,
    values: {
      'github.event.before': before,
      'github.event.pull_request.base.sha': before,
      'github.server_url': FORGE,
      'github.repository': path,
      'github.ref_name': 'main',
      'github.sha': '1'.repeat(40),
      'github.token': 'nyckel',
      'inputs.version': '',
      'steps.pages.outputs.base_url': 'https://storhamra.forge.example/loften',
      'vars.CONTENT_DIR': '',
      'vars.CMS_SIGN_IN': '',
      'vars.CMS_APP_ID': 'loften',
      'vars.RUNS_ON': '',
      'vars.SITE_URL': 'https://storhamra.forge.example/loften/',
    },
    environment: {
      GITHUB_STEP_SUMMARY: join(software.folder, 'summary'),
      CI_PAGES_URL: 'https://storhamra.forge.example/loften',
      CI_SERVER_URL: FORGE,
      CI_PROJECT_PATH: path,
      CI_REPOSITORY_URL: `${FORGE}/${path}.git`,
      CI_DEFAULT_BRANCH: 'main',
      CI_COMMIT_BEFORE_SHA: before,
      CI_MERGE_REQUEST_DIFF_BASE_SHA: before,
    },
  };
  const workflows = join(PROJECT, 'deploy/template');
  if (name === 'gitlab')
    return runGitlabJob(join(workflows, '.gitlab-ci.yml'), GITLAB_JOBS[occasion], situation);
  const job = name === 'github' && occasion === 'publish' ? 'build' : JOBS[occasion];
  const file = occasion === 'change' ? 'check' : occasion;
  return runJob(join(workflows, `.${name}/workflows/${file}.yml`), job, situation);
}

/** Puts what a site's folder has on the forge. */
async function pushed(name: ForgeName, as: string): Promise<string> {
  return onForge(software, `storhamra/${name}-${as}`, sites.get(name)!);
}

describe.each(IS_WHOLE ? FORGES : (['github'] as const))('on %s', (name) => {
  test.runIf(IS_WHOLE)('a new site is checked with the program that it names, and published', async () => {
    const repository = await pushed(name, 'ny');
    const { code, output, clone } = await runOn(name, repository, 'publish');
    expect(code, output).toBe(0);
    expect(output).toMatch(/0 fel|Inga fel|varning/);
    expect(existsSync(join(clone, '.program/package.json'))).toBe(true);
    const site = join(clone, name === 'gitlab' ? 'public' : 'dist');
    if (name === 'forgejo') await run('git', ['-C', site, 'clone', '--branch', 'pages', repository, '.']);
    const page = await readFile(join(site, 'index.html'), 'utf8');
    expect(page).toContain('href="https://www.storhamra.example/loften/"');
    expect(page).not.toMatch(/Eksjö/i);
    // The desk saves in the repository that built it.
    expect(await readFile(join(site, 'admin/index.html'), 'utf8')).toContain(`storhamra/${name}-ny`);
  });

  test('an error in a change request is shown at its line', async () => {
    const folder = sites.get(name)!;
    const file = join(folder, 'content/storhamra/kommun.md');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('kod:', 'kot:'));
    await commitAll(folder, 'Ett fel');
    const { code, output, clone } = await runOn(name, folder, 'change');
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

  test('the button for upgrades does nothing to a site that has the newest version', async () => {
    const repository = await pushed(name, 'nyast');
    const { code, output } = await runOn(name, repository, 'upgrade');
    expect(output).toContain('Webbplatsen har redan version');
    expect(code, output).toBe(0);
    expect((await run('git', ['--git-dir', repository, 'branch'])).output).toBe('* main\n');
  });

  test.runIf(IS_WHOLE)(
    'the button makes a branch that keeps what the content said, and shows what changes',
    async () => {
      const folder = sites.get(name)!;
      // An agreement that does not say how often it is followed up, which meant something else in the earlier version.
      await cp(
        join(PROJECT, 'tests/content/ok/content/bjorkhult/2017'),
        join(folder, 'content/storhamra/2017'),
        {
          recursive: true,
        },
      );
      await edit(join(folder, 'content/webbplats.yaml'), (text) =>
        text.replace(/version: .*/, 'version: 0.1.0'),
      );
      const check = name === 'gitlab' ? '.gitlab-ci.yml' : `.${name}/workflows/check.yml`;
      await edit(join(folder, check), (text) => text.replace('# Checks', '# Examines'));
      await rm(join(folder, '.vscode/extensions.json'));
      await commitAll(folder, 'Med en tidigare version');
      const repository = await pushed(name, 'tidigare');
      const { code, output, clone } = await runOn(name, repository, 'upgrade');
      expect(code, output).toBe(0);
      const report = await readFile(join(clone, '.uppgradering.md'), 'utf8');
      expect(report).toContain('+ uppföljs: tertial');
      expect(report).toMatch(/^ +- .*Löper/m);
      expect(report).toMatch(/^ +\+ .*Pågår/m);
      // What was guessed before is written now, so the same follow-ups are expected.
      expect(report).not.toMatch(/^ +[+-] .*tertial 2/im);
      if (name === 'github')
        expect(await readFile(join(software.folder, 'summary'), 'utf8')).toContain(report);

      const branch = `uppgradering-${programVersion()}`;
      const git = async (...parameters: readonly string[]) =>
        (await run('git', ['--git-dir', repository, ...parameters])).output.trim();
      expect((await git('diff', '--name-only', `main..${branch}`)).split('\n')).toEqual([
        // GitHub lets no workflow change workflows.
        ...(name === 'github' ? [] : [check]),
        '.vscode/extensions.json',
        'content/storhamra/2017/avtal.md',
        'content/webbplats.yaml',
      ]);
      expect(report).toContain(
        name === 'github' ? `${check}: ändrad i programmet, men får inte` : `${check}: byts`,
      );
      expect(await git('show', `${branch}:content/webbplats.yaml`)).toContain(`version: ${programVersion()}`);
      // The branch can be published.
      await git('symbolic-ref', 'HEAD', `refs/heads/${branch}`);
      const published = await runOn(name, repository, 'change');
      expect(published.code, published.output).toBe(0);
    },
  );
});

test('a fork that keeps its content in a folder of its own is checked with its own program, and merges a new version of it', async () => {
  const fork = join(software.folder, 'fork');
  const upstream = join(software.folder, 'upstream');
  await run('git', ['clone', '--quiet', join(software.folder, basename(PROGRAM)), upstream]);
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
