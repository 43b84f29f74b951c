/**
 * `npm run run-through`: how long it takes an editor to get from a clean clone to a published report for a third of a year,
 * for a made-up municipality with ten activities, with the desk in a browser and with the terminal. Everything is done for
 * real on a clone of the last commit: packages are installed, fields filled in, files checked, pushed and built. The
 * person's time is estimated (`person.ts`), the machine's is measured. Both ways must result in the same content.
 */
import { execFileSync } from 'node:child_process';
import { deepStrictEqual } from 'node:assert';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContent } from '../../src/content/read.ts';
import { pageText } from '../built/page-text.ts';
import { readOptions } from '../fixtures.ts';
import { throughDesk } from './desk.ts';
import { Person } from './person.ts';
import { throughTerminal } from './terminal.ts';
import { ACTIVITIES, AGREEMENT, MUNICIPALITY, PROMISE, TODAY } from './tertial.ts';

const PROJECT = join(import.meta.dirname, '../..');
const WAYS = { 'i webbläsaren': throughDesk, 'i terminalen': throughTerminal };

/**
 * Leaves out what only the desk writes: the days that it finds in the texts, and the place of a promise among the others, which one
 * alone does not need.
 */
function comparable(promises: readonly object[]): unknown {
  return JSON.parse(
    JSON.stringify(promises, (key, value: unknown) =>
      ['events', 'order'].includes(key) ? undefined : value,
    ),
  );
}

const folder = await mkdtemp(join(tmpdir(), 'run-through-'));
const results: unknown[] = [];
try {
  const origin = join(folder, 'origin.git');
  execFileSync('git', ['clone', '--quiet', '--bare', PROJECT, origin]);
  for (const [name, write] of Object.entries(WAYS)) {
    const project = join(folder, name.replaceAll(' ', '-'));
    const person = new Person();
    const inProject = (command: string, ...parameters: readonly string[]) =>
      execFileSync(command, parameters, {
        cwd: project,
        encoding: 'utf8',
        env: { ...process.env, BUILD_DATE: TODAY },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    await person.step('hämta projektet', () => {
      person.type('git clone https://git.exempelby.example/loften\ncd loften\nnpm ci\n');
      execFileSync('git', ['clone', '--quiet', origin, project]);
      inProject('npm', 'ci');
    });
    await write(person, project);
    await person.step('kontrollera och publicera', () => {
      person.type('npm run check\ngit add content\ngit commit -m "Tertial 1"\ngit push\n');
      inProject('npm', 'run', 'check');
      inProject('git', 'add', 'content');
      inProject(
        'git',
        '-c',
        'user.name=Redaktör',
        '-c',
        'user.email=r@exempelby.example',
        'commit',
        '-m',
        'T1',
      );
      inProject('git', 'push', '--quiet', origin, `HEAD:${name.replaceAll(' ', '-')}`);
      inProject('npm', 'run', 'build');
    });
    const page = join(
      project,
      'dist',
      MUNICIPALITY.folder,
      String(AGREEMENT.year),
      PROMISE.folder,
      'index.html',
    );
    const text = pageText(await readFile(page, 'utf8'));
    for (const { reported } of ACTIVITIES) {
      if (reported && !text.includes(reported.text)) throw new Error(`Not on the page: ${reported.text}`);
    }
    const { content } = await readContent(readOptions(join(project, 'content'), TODAY));
    results.push(
      comparable(content.promises.filter(({ municipality }) => municipality === MUNICIPALITY.folder)),
    );
    console.log(`\n${name}\n${person.report()}`);
  }
  deepStrictEqual(results[0], results[1]);
} finally {
  await rm(folder, { recursive: true, force: true });
}
