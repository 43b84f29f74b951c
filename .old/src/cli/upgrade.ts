/**
 * `npm run upgrade -- ../min-kommun`: moves a site of one's own to this version of the program. Shows first what changes in its
 * content and what will look different on its pages, and commits nothing.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../content/read.ts';
import { problemList } from '../content/problems/print.ts';
import { hasErrors } from '../content/problems/problem.ts';
import { compareVersions, isBetween, migrationsBetween, type Migrated } from '../content/write/migrations.ts';
import { pageDifferences } from '../pipeline/page-differences.ts';
import type { SoftwareVersion } from '../domain/settings.ts';
import { readSettings } from '../settings/environment.ts';
import { ExpectedFailure } from '../settings/expected-failure.ts';
import { programVersion, startFolder } from '../settings/version.ts';
import * as messages from '../text/upgrade.ts';
import { run } from './command.ts';
import { confirm } from './confirm.ts';
import { migrate } from './fix.ts';
import { askGit } from '../content/read/git.ts';
import { buildSite, fetchProgram } from './upgrade/building.ts';
import { changedTemplate, writeTemplate } from './upgrade/template-files.ts';
import { pinIn, withVersion } from './upgrade/pin.ts';
import { reportOf } from './upgrade/report.ts';

interface Arguments {
  readonly folder: string;
  readonly ja: boolean;
  readonly rapport?: string;
  readonly tidigare?: string;
  readonly isCompared: boolean;
  readonly hasWorkflows: boolean;
}

await run(async () => {
  const given = readArguments();
  const site = resolve(startFolder(), given.folder);
  const content = join(site, process.env['CONTENT'] || 'content');
  const settings = readSettings({ ...process.env, CONTENT_DIR: content });
  const pin = pinIn(content, site);
  const to = programVersion();
  if (compareVersions(pin.version, to) > 0)
    throw new ExpectedFailure(messages.programIsOlder(pin.version, to));
  if (compareVersions(pin.version, to) === 0) {
    await show(messages.isNewest(to), given);
    return 0;
  }
  await refuseUncommitted(site);
  const work = await mkdtemp(join(tmpdir(), 'uppgradering-'));
  try {
    const migrated = join(work, 'content');
    await cp(content, migrated, { recursive: true });
    const reading = await readContent(settings);
    const migrations = migrationsBetween(pin.version, to).map(({ name, changes }) => ({
      why: messages.MIGRATION_TEXT[name],
      changes: changes(reading.content),
    }));
    const changes = migrations.flatMap(({ changes }) => changes);
    await apply(migrated, changes, pin.version, to);
    const isCompared = given.isCompared;
    const old = given.tidigare ?? (isCompared ? await fetchProgram(pin, join(work, 'program')) : undefined);
    const { problems, files } = await readContent({
      ...readSettings({ ...process.env, CONTENT_DIR: migrated }),
    });
    const isWrong = hasErrors(problems);
    const differences =
      isCompared && old !== undefined && !isWrong
        ? await compared(old, pin, content, migrated, settings.projectDir)
        : undefined;
    const template = await changedTemplate(
      site,
      join(settings.projectDir, 'deploy/template'),
      old && join(old, 'deploy/template'),
      given.hasWorkflows,
    );
    const report = reportOf({
      from: pin.version,
      to,
      migrations,
      todo: Object.entries(messages.TO_LOOK_OVER).flatMap(([version, lines]) =>
        isBetween(version, pin.version, to) ? lines : [],
      ),
      differences,
      template,
      problems: isWrong
        ? problemList(problems, files, 'text').replaceAll(`${migrated}/`, 'content/')
        : undefined,
    });
    await show(report, given);
    if (!given.ja && !(await confirm(`\n${messages.QUESTION}`))) {
      console.log(messages.NOT_DONE);
      return 0;
    }
    await apply(content, changes, pin.version, to);
    await writeTemplate(site, join(settings.projectDir, 'deploy/template'), template);
    console.log(`\n${messages.done(given.folder, to)}`);
    return 0;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
});

async function show(text: string, { rapport }: Arguments): Promise<void> {
  console.log(text);
  if (rapport !== undefined) await writeFile(resolve(startFolder(), rapport), `${text}\n`);
}

/** What the upgrade changes should be told from everything else, and be easy to take back. */
async function refuseUncommitted(site: string): Promise<void> {
  const status = await askGit(site, 'status', '--porcelain', '--untracked-files=no');
  if (status)
    throw new ExpectedFailure(
      messages.uncommitted(status.split('\n').map((line) => line.trim().replace(/^\S+ +/, ''))),
    );
}

/** Changes the files of a content folder, and its version of the program. */
async function apply(content: string, changes: readonly Migrated[], from: string, to: string): Promise<void> {
  await migrate(content, changes);
  const file = join(content, 'webbplats.yaml');
  await writeFile(file, withVersion(await readFile(file, 'utf8'), from, to));
}

/** Builds the site as it is with its own version and as it becomes with this one, and compares the pages. */
async function compared(
  old: string,
  pin: SoftwareVersion,
  content: string,
  migrated: string,
  project: string,
) {
  const before = join(old, '.staging', 'fore-uppgradering');
  const after = join(project, '.staging', 'efter-uppgradering');
  try {
    console.error(messages.building(pin.version));
    const failure = await buildSite(old, content, before);
    if (failure !== undefined)
      throw new ExpectedFailure(`${failure}\n${messages.notBuiltBefore(pin.version)}`);
    console.error(messages.building(programVersion()));
    const broken = await buildSite(project, migrated, after);
    if (broken !== undefined) throw new ExpectedFailure(broken.replaceAll(`${migrated}/`, 'content/'));
    return await pageDifferences(before, after);
  } finally {
    await Promise.all([before, after].map((folder) => rm(folder, { recursive: true, force: true })));
  }
}

function readArguments(): Arguments {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values, positionals } = parseArgs({
      args: process.argv.slice(2).map((word) => word.normalize('NFC')),
      allowPositionals: true,
      options: {
        ja: flag,
        rapport: { type: 'string' },
        tidigare: { type: 'string' },
        'utan-jämförelse': flag,
        'utan-flöden': flag,
      },
    });
    const [folder, ...others] = positionals;
    if (folder === undefined || others.length > 0) throw new Error();
    return {
      folder,
      ja: values.ja,
      ...(values.rapport !== undefined && { rapport: values.rapport }),
      ...(values.tidigare !== undefined && { tidigare: resolve(startFolder(), values.tidigare) }),
      isCompared: !values['utan-jämförelse'],
      hasWorkflows: !values['utan-flöden'],
    };
  } catch {
    throw new ExpectedFailure(messages.UPGRADE_USAGE);
  }
}
