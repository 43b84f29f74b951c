/** `npm version` makes a release of the program. */
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteSettingsIn } from '../../src/settings/site-file.ts';
import { run } from '../deploy/publishing-server.ts';
import { commitAll } from '../deploy/workflow-steps.ts';
import { copyProject, linkPackages, PROJECT } from '../project.ts';

test('a release has its version everywhere, a part of the changelog and a tag, in one commit', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'release-'));
  try {
    await copyProject(folder, {});
    for (const name of ['CHANGELOG.md', 'publiccode.yml'])
      await copyFile(join(PROJECT, name), join(folder, name));
    await linkPackages(folder);
    await commitAll(folder, 'Programmet');
    const git = (...parameters: readonly string[]) => run('git', ['-C', folder, ...parameters]);
    await git('config', 'user.name', 'Redaktör');
    await git('config', 'user.email', 'redaktor@example.org');
    const { code, output } = await run('npm', ['--prefix', folder, 'version', '7.8.9'], {
      environment: { PATH: `${join(PROJECT, 'node_modules/.bin')}:${process.env['PATH']}` },
    });
    expect(code, output).toBe(0);
    expect(siteSettingsIn(join(folder, 'deploy/template/content')).software?.version).toBe('7.8.9');
    expect(await readFile(join(folder, 'CHANGELOG.md'), 'utf8')).toMatch(
      /^## \[Unreleased\]\n\n## \[7\.8\.9\] - \d{4}-\d\d-\d\d\n/m,
    );
    expect(await readFile(join(folder, 'publiccode.yml'), 'utf8')).toContain('softwareVersion: 7.8.9\n');
    expect((await git('tag', '--points-at', 'HEAD')).output).toBe('v7.8.9\n');
    expect((await git('status', '--porcelain', '--untracked-files=no')).output).toBe('');
  } finally {
    await rm(folder, { recursive: true });
  }
});
