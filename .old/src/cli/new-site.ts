/** `npm run new -- webbplats`: a site of one's own, which is a folder and git repository with content only. */
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { SITE_ADDRESS_FORMAT } from '../content/formats/addresses.ts';
import { isIn } from '../content/formats/format.ts';
import { GIT_ADDRESS_FORMAT } from '../content/formats/software.ts';
import { readSettings } from '../settings/environment.ts';
import { ExpectedFailure } from '../settings/expected-failure.ts';
import { programVersion, startFolder } from '../settings/version.ts';
import * as messages from '../text/new-site.ts';
import type { ForgeId } from '../text/new-site.ts';
import { askGit } from '../content/read/git.ts';
import { git } from './git.ts';
import { newMunicipality } from './new-promise.ts';
import type { NewFile } from './places.ts';
import { inFormat, type Accept, type Prompt } from './questions.ts';

/** Which parts of the template belong to one forge only. */
const FORGE_PARTS: Readonly<Record<string, ForgeId>> = {
  '.github': 'github',
  '.gitlab-ci.yml': 'gitlab',
  '.forgejo': 'forgejo',
};

/** Asks for what a site needs, writes it and commits it. Returns what to print. */
export async function newSite(words: readonly string[], prompt: Prompt): Promise<string> {
  const { projectDir } = readSettings();
  const shown = await prompt.word(words[0], messages.SITE_QUESTIONS.folder, (written) => written);
  const folder = resolve(startFolder(), shown);
  await refuseUnlessNew(folder, shown, projectDir);
  const [municipality] = (await newMunicipality({ words: [], prompt, content: EMPTY }, true)) as [NewFile];
  const address = await prompt.optionalFlag('adress', messages.SITE_QUESTIONS.address, siteAddress);
  const forge = await prompt.choose(
    {
      heading: messages.SITE_QUESTIONS.forges,
      question: messages.SITE_QUESTIONS.forge,
      given: prompt.given('plats'),
    },
    messages.FORGES.map(({ id, text }) => ({ value: id, name: id, text })),
  );
  const program = await prompt.flag(
    'program',
    messages.SITE_QUESTIONS.program,
    inFormat(GIT_ADDRESS_FORMAT),
    await origin(projectDir),
  );
  await git(dirname(projectDir), '--version');
  try {
    const files = await writeSite(folder, join(projectDir, 'deploy/template'), forge, {
      [`content/${municipality.path}`]: municipality.text,
      'content/webbplats.yaml': messages.settingsFile(programVersion(), program, address),
    });
    await commit(folder, municipality.text);
    return messages.siteMade(shown, files, forge);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Addresses of folders are written in full. */
const siteAddress: Accept<string> = (written) =>
  inFormat(SITE_ADDRESS_FORMAT)(written.endsWith('/') ? written : `${written}/`);

/** Where this clone of the program came from, if others can fetch from there. */
async function origin(projectDir: string): Promise<string | undefined> {
  const written = (await askGit(projectDir, 'remote', 'get-url', 'origin'))?.trim();
  const whole = written?.startsWith('/') ? `file://${written}` : written;
  return whole !== undefined && isIn(GIT_ADDRESS_FORMAT, whole) ? whole : undefined;
}

const EMPTY = { municipalities: [], agreements: [], promises: [], parties: [], glossary: [], pages: [] };

async function refuseUnlessNew(folder: string, shown: string, projectDir: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found && !found.isDirectory()) throw new ExpectedFailure(messages.notAFolder(shown));
  if (found && (await readdir(folder)).length > 0) throw new ExpectedFailure(messages.notEmpty(shown));
  const below = relative(projectDir, folder);
  if (below.startsWith('..')) return;
  throw new ExpectedFailure(messages.withinProgram(shown, `../${below.split(sep).at(-1) || 'min-kommun'}`));
}

/** Writes the files of the template that a site on this forge needs, and its own. Returns their paths. */
async function writeSite(
  folder: string,
  template: string,
  forge: ForgeId,
  own: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(template)) {
    if (name === 'content' || (FORGE_PARTS[name] ?? forge) !== forge) continue;
    await cp(join(template, name), join(folder, name), { recursive: true });
  }
  for (const [path, text] of Object.entries(own)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await mkdir(join(folder, 'content/public'));
  await writeFile(
    join(folder, 'README.md'),
    readmeOf(await readFile(join(folder, 'README.md'), 'utf8'), forge),
  );
  const paths = await readdir(folder, { recursive: true, withFileTypes: true });
  return paths
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Leaves out what the README of the template says of other forges. */
function readmeOf(text: string, forge: ForgeId): string {
  return messages.FORGES.filter(({ id }) => id !== forge).reduce(
    (left, { name }) => left.replace(new RegExp(`^- \\*\\*${name}:\\*\\* .*\\n(?: {2}.*\\n)*`, 'm'), ''),
    text,
  );
}

/** Makes the folder a repository with one commit. Where git knows no author, the municipality's contact is. */
async function commit(folder: string, municipality: string): Promise<void> {
  const field = (name: string) => new RegExp(`^ *${name}: (.*)$`, 'm').exec(municipality)?.[1] ?? name;
  const isKnown = (await askGit(folder, 'config', 'user.email')) !== undefined;
  const author = isKnown ? [] : ['-c', `user.name=${field('namn')}`, '-c', `user.email=${field('epost')}`];
  await git(folder, 'init', '--quiet', '--initial-branch=main');
  await git(folder, 'add', '--all');
  await git(folder, ...author, 'commit', '--quiet', '--message', messages.FIRST_COMMIT);
}
