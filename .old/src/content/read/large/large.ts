/**
 * Reads and checks content of many municipalities: each by itself and in several threads, and only those whose files have changed
 * since they were checked before.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Checked, CheckSettings } from '../../check/check.ts';
import { findProblems, shownProblems, topLevelNames } from '../../check/check.ts';
import type { ContentFiles } from '../../check/content-files.ts';
import { joinParts, type CheckedPart } from '../../check/part.ts';
import { withTriedLines } from '../../check/proposals.ts';
import { satteri } from '../../markdown/satteri.ts';
import type { ParsedBefore } from '../../parse/files.ts';
import { joined, type Content, type MunicipalityContent } from '../../parse/content.ts';
import { parseShared } from '../../parse/folder.ts';
import { isPlainName } from '../../parse/tree.ts';
import type { Problem } from '../../problems/problem.ts';
import type { ContentFolder } from '../../source/content-folder.ts';
import { PAGES_FOLDER } from '../../source/file-tree.ts';
import { digestOfCode } from '../../../settings/code.ts';
import { KeptParts, type KeptPart } from './kept.ts';
import { unpacked, unpackedContent } from './packed.ts';
import { byFolder, digestOfTexts, stampOf, type PartEntries } from './part-files.ts';
import { checkAll } from './threads.ts';
import { checkEntries, type Done, type SharedWork } from './work.ts';

/** The rooms that decide what comes of a check. */
const CODE = ['colour', 'content', 'domain', 'settings', 'text'];

/** The fewest files and folders of content that takes long to check. */
const LARGE = 1_500;

/** Two changes within this time may leave the same times on a file. */
const FRESH_MS = 2_000;

/** Returns true for content that takes long to check. */
export function isLarge({ entries }: ContentFolder): boolean {
  return entries.size >= LARGE;
}

/**
 * Checks large content as {@link checkContent} does. What comes of each municipality is kept in a folder in `keptDir`, or only in this
 * process. `content` is put together when it is first asked for.
 */
export async function checkLarge(
  files: ContentFiles,
  settings: CheckSettings,
  found: readonly Problem[],
  keptDir: string | undefined,
): Promise<Checked> {
  const started = Date.now();
  const { content: folder, own, published, ownPublished } = files;
  const { top, folders } = byFolder(folder.entries);
  const root = { ...folder, entries: new Map([...top, ...(folders.get(PAGES_FOLDER) ?? [])]) };
  const shared = parseShared(root, own === folder ? root : own, { base: settings.base, markdown: satteri });
  const { parties, glossary } = shared.parsed;
  const { prefix, location } = folder;
  const work: SharedWork = { shared: { parties, glossary }, prefix, location, ...settings };
  const reserved = topLevelNames(published, ownPublished);
  const ids = shared.folders.filter((id) => folders.has(id));
  const plain = ids.filter((id) => isPlainName(id, reserved));
  const kept = KeptParts.in(keptDir && join(keptDir, digest(location)), await keyOf(work));

  const done = await checkedParts(plain, folders, work, kept, started);
  const parts = ids.map((id): CheckedPart => {
    const { checked } = done.get(id) ?? {};
    if (checked) return partOf(checked, prefix, folders.get(id)!);
    // What to call it instead depends on the other folders.
    return checkEntries(id, new Map([...top, ...folders.get(id)!]), work, reserved);
  });
  const { problems, files: count } = joinParts(parts, shared, files, settings.today);

  const before: ParsedBefore = new WeakMap();
  const tried = withTriedLines(
    shownProblems([...found, ...problems]),
    problems,
    files,
    (some, only) => findProblems(some, settings, satteri, before, only).problems,
  );
  let content: Content | undefined;
  return {
    problems: tried,
    files: count,
    get content() {
      return (content ??= joined(
        shared.parsed,
        plain.map((id) => contentOf(done.get(id)!, folders.get(id)!, work, kept)),
      ));
    },
  };
}

/** A municipality that has been checked, now or before. */
interface DonePart extends KeptPart {
  readonly id: string;
}

/** What packed parts are in this process. */
const unpackedParts = new WeakMap<Uint8Array, CheckedPart>();
/** The content of parts that have been checked or asked for in this process, packed or not. */
const contents = new WeakMap<Uint8Array, Uint8Array | MunicipalityContent>();

/** Returns what came of the checks of municipalities, of which those that have not changed are not checked again. */
async function checkedParts(
  ids: readonly string[],
  folders: ReadonlyMap<string, PartEntries>,
  work: SharedWork,
  kept: KeptParts,
  started: number,
): Promise<ReadonlyMap<string, DonePart>> {
  const parts = new Map<string, DonePart>();
  const stamps = new Map<string, Pick<KeptPart, 'stamp' | 'isFresh'>>();
  let isChanged = false;
  for (const id of ids) {
    const { digest: stamp, latest } = stampOf(work.location, folders.get(id)!);
    const now = { stamp, isFresh: latest > started - FRESH_MS };
    const before = kept.get(id);
    const isSame = before !== undefined && before.stamp === stamp && !before.isFresh;
    if (before && (isSame || before.texts === digestOfTexts(folders.get(id)!))) {
      isChanged ||= !isSame;
      parts.set(id, { id, ...before, ...(!isSame && now) });
    } else stamps.set(id, now);
  }
  const writing: Promise<void>[] = [];
  const tasks = [...stamps.keys()].map((id) => ({
    id,
    kinds: [...folders.get(id)!].map(([path, { kind }]) => [path, kind] as const),
  }));
  await checkAll(work, tasks, ({ id, texts, checked, content }: Done) => {
    parts.set(id, { id, texts, checked, ...stamps.get(id)! });
    contents.set(checked, content);
    writing.push(kept.keepContent(id, texts, content));
  });
  await Promise.all(writing);
  if (isChanged || tasks.length > 0) await kept.keep(parts);
  return parts;
}

function partOf(checked: Uint8Array, prefix: string, entries: PartEntries): CheckedPart {
  const known = unpackedParts.get(checked) ?? unpacked(checked, prefix, entries);
  unpackedParts.set(checked, known);
  return known;
}

function contentOf(
  { id, texts, checked }: DonePart,
  entries: PartEntries,
  work: SharedWork,
  kept: KeptParts,
): MunicipalityContent {
  const known = contents.get(checked) ?? kept.contentOf(id, texts);
  const content =
    known instanceof Uint8Array
      ? unpackedContent(known)
      : // Not kept, or not whole.
        (known ?? checkEntries(id, entries, work).content);
  contents.set(checked, content);
  return content;
}

/** Returns a digest of everything but the files of a municipality that decides what comes of its check. */
async function keyOf({ shared, ...settings }: SharedWork): Promise<string> {
  const files = [shared.parties, shared.glossary].map((file) => [file?.source, file?.data !== undefined]);
  return digest(JSON.stringify([await digestOfCode(CODE), settings, files]));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
