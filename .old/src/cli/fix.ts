/** `npm run check -- --fix`: shows the safe corrections, and makes them if the user agrees. */
import { lstat, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { mendedDrawing, type MendedDrawing } from '../content/check/mended-drawing.ts';
import { maxReadBytes } from '../content/check/public-file.ts';
import { printable } from '../content/formats/signs.ts';
import { PUBLIC_FOLDER } from '../content/source/file-tree.ts';
import { fixFile, type Fix } from '../content/write/autofix.ts';
import { readContent } from '../content/read.ts';
import { nameOf } from '../content/read/name.ts';
import { migrationsBetween, type Migrated } from '../content/write/migrations.ts';
import type { Settings } from '../settings/environment.ts';
import { siteSettingsIn } from '../settings/site-file.ts';
import { programVersion } from '../settings/version.ts';
import * as messages from '../text/editing.ts';
import { MIGRATION_TEXT } from '../text/upgrade.ts';
import { changedLines } from './changed-lines.ts';
import { confirm } from './confirm.ts';

/** Shows the corrections of a content folder and makes them, without asking if `isConfirmed`. */
export async function fixContent(settings: Settings, isConfirmed: boolean): Promise<void> {
  await fixFiles(settings.contentDir, isConfirmed);
  await fixDrawings(join(settings.contentDir, PUBLIC_FOLDER), isConfirmed);
  await offerMigrations(settings);
}

/**
 * Offers to keep what the content said where it has come to mean something else, unless a site says that it was made or upgraded
 * since. Somebody has to agree each time, since the content may well be meant as it is now read.
 */
async function offerMigrations(settings: Settings): Promise<void> {
  const { contentDir } = settings;
  const { content } = await readContent(settings);
  const version = siteSettingsIn(contentDir).software?.version;
  for (const { name, changes } of migrationsBetween(version, programVersion())) {
    const offered = changes(content);
    if (offered.length === 0) continue;
    console.log(`\n${MIGRATION_TEXT[name]}`);
    for (const { path, shown } of offered) console.log(`${nameOf(join(contentDir, path))}\n${shown}`);
    if (!(await confirm(`\n${messages.MIGRATION_QUESTION}`))) {
      console.log(messages.MIGRATION_HOW);
      continue;
    }
    await migrate(contentDir, offered);
    console.log(`\n${messages.fixesMade(offered.length)}\n`);
  }
}

/** Changes files of a content folder. */
export async function migrate(contentDir: string, changes: readonly Migrated[]): Promise<void> {
  for (const { path, apply } of changes) {
    const file = join(contentDir, path);
    await writeFile(file, apply(await readFile(file, 'utf8')));
  }
}

async function fixFiles(contentDir: string, isConfirmed: boolean): Promise<void> {
  const found: { readonly path: string; readonly before: string; readonly fix: Fix }[] = [];
  const entries = await readdir(contentDir, { recursive: true });
  for (const entry of entries.sort()) {
    const path = entry.split(sep).join('/');
    if (!/\.(md|yaml)$/.test(path) || path === 'README.md' || /(^|\/)\./.test(path)) continue;
    const before = await readFile(join(contentDir, path), 'utf8');
    // Not UTF-8, and the encoding is unknown.
    if (before.includes('\uFFFD')) continue;
    const fix = fixFile(path, before);
    if (fix.fixed.length > 0) found.push({ path, before, fix });
  }
  if (found.length === 0) return void console.log(messages.NOTHING_TO_FIX);
  for (const { path, before, fix } of found) {
    console.log(messages.fixOf(printable(nameOf(join(contentDir, path))), fix.fixed));
    for (const line of changedLines(before, fix.text)) console.log(`  ${line}`);
  }
  if (!isConfirmed && !(await confirm(`\n${messages.FIX_QUESTION}`)))
    return void console.log(messages.FIX_HOW);
  for (const { path, fix } of found) await writeFile(join(contentDir, path), fix.text);
  console.log(`\n${messages.fixesMade(found.length)}\n`);
}

/** Offers to leave out of the drawings that are refused what draws nothing. */
async function fixDrawings(folder: string, isConfirmed: boolean): Promise<void> {
  const paths = await readdir(folder, { recursive: true }).catch(() => []);
  const found: { readonly file: string; readonly mended: MendedDrawing }[] = [];
  for (const path of paths.filter((path) => /\.svg$/i.test(path)).sort()) {
    const file = join(folder, path);
    if (maxReadBytes(path)! < (await lstat(file)).size || !(await lstat(file)).isFile()) continue;
    const mended = mendedDrawing(await readFile(file));
    if (mended) found.push({ file, mended });
  }
  if (found.length === 0) return;
  for (const { file, mended } of found) {
    console.log(messages.drawingMended(printable(nameOf(file)), mended.isRight));
    for (const line of mended.removed.slice(0, MAX_REMOVED)) console.log(`  - ${printable(line)}`);
    if (mended.removed.length > MAX_REMOVED)
      console.log(messages.moreRemoved(mended.removed.length - MAX_REMOVED));
  }
  if (!isConfirmed && !(await confirm(`\n${messages.FIX_QUESTION}`)))
    return void console.log(messages.FIX_HOW);
  for (const { file, mended } of found) await writeFile(file, mended.text);
  console.log(`\n${messages.fixesMade(found.length)}\n`);
}

/** How much of what is left out of a drawing is listed. */
const MAX_REMOVED = 12;
