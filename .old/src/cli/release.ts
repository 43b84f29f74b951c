/**
 * Run by `npm version 0.3.0`, between writing package.json and committing: the new version goes into the changelog, the description
 * for public code, and the settings of new sites, so that they fetch it.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSettings } from '../settings/environment.ts';
import { siteSettingsIn } from '../settings/site-file.ts';
import { programVersion } from '../settings/version.ts';
import { run } from './command.ts';
import { withVersion } from './upgrade/pin.ts';

await run(async () => {
  const { projectDir, today } = readSettings();
  const version = programVersion();
  const before = siteSettingsIn(join(projectDir, 'deploy/template/content')).software?.version ?? version;
  const change = async (name: string, edit: (text: string) => string) => {
    const file = join(projectDir, name);
    await writeFile(file, edit(await readFile(file, 'utf8')));
  };
  await change('CHANGELOG.md', (text) =>
    text.replace('## [Unreleased]\n', `## [Unreleased]\n\n## [${version}] - ${today}\n`),
  );
  await change('publiccode.yml', (text) =>
    text.replace(/^(softwareVersion: ).*$/m, `$1${version}`).replace(/^(releaseDate: ).*$/m, `$1'${today}'`),
  );
  await change('deploy/template/content/webbplats.yaml', (text) => withVersion(text, before, version));
  return 0;
});
