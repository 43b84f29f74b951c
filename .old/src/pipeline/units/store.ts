/**
 * Keeps the parts of the site from one build to the next: a record of each, and their files, each named by the digest of what is in it
 * and checked against its name before it is used again. So nothing that is kept can be taken for anything else.
 */
import { hash } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { Settings } from '../../settings/environment.ts';
import type { UnitRecord } from './record.ts';

/** Returns the folder in which a site's builds keep its parts. */
export function storeFolderOf({ projectDir, contentDir, origin, base }: Settings): string {
  const site = hash('sha256', JSON.stringify([contentDir, origin, base])).slice(0, SITE_LENGTH);
  return join(projectDir, '.staging', 'kept', site);
}

/** A project that builds several sites keeps each for itself. */
const SITE_LENGTH = 16;

/** The record of the pages of the whole site. No municipality has such a name. */
const WHOLE = '_webbplatsen';

export class Store {
  private readonly objects: string;
  private readonly records: string;
  private count = 0;

  constructor(folder: string) {
    this.objects = join(folder, 'filer');
    this.records = join(folder, 'delar');
  }

  /** Returns whether a folder is that of a store. */
  static isAt(folder: string): boolean {
    return existsSync(new Store(folder).records);
  }

  async open(): Promise<void> {
    await Promise.all([this.objects, this.records].map((folder) => mkdir(folder, { recursive: true })));
  }

  /** Returns what is kept of a part of the site, whatever it was made from. */
  async find(name: string): Promise<UnitRecord | undefined> {
    try {
      const [digest = '', text = ''] = (await readFile(this.recordOf(name), 'utf8')).split('\n');
      if (hash('sha256', text) !== digest) return undefined;
      const record = JSON.parse(text) as UnitRecord;
      return record.name === name ? record : undefined;
    } catch {
      // None yet, or a disk that was full.
      return undefined;
    }
  }

  /** Keeps what is in a file, and returns its digest. */
  async put(bytes: Uint8Array): Promise<string> {
    const digest = hash('sha256', bytes);
    const part = join(this.objects, `ny-${process.pid}-${threadId}-${this.count++}`);
    await writeFile(part, bytes);
    await rename(part, join(this.objects, digest));
    return digest;
  }

  /** Returns what is in a file that is kept, or undefined if it is gone or is not what it was. */
  async read(digest: string): Promise<Buffer | undefined> {
    const bytes = await readFile(join(this.objects, digest)).catch(() => undefined);
    return bytes && hash('sha256', bytes) === digest ? bytes : undefined;
  }

  /** Keeps the record of a part whose files are kept. */
  async save(record: UnitRecord): Promise<void> {
    const file = this.recordOf(record.name);
    const part = `${file}.${process.pid}-${threadId}`;
    const text = JSON.stringify(record);
    await writeFile(part, `${hash('sha256', text)}\n${text}`);
    await rename(part, file);
  }

  /** Puts the files of a part into a site. Returns false if one of them is gone or is not what it was. */
  place(record: UnitRecord, site: string): boolean {
    for (const digest of new Set(record.files.map(([, digest]) => digest))) {
      if (this.isIntact(digest)) continue;
      rmSync(join(this.objects, digest), { force: true });
      return false;
    }
    this.placeNew(record, site);
    return true;
  }

  /** Puts the files of a part that has just been made into a site. */
  placeNew({ files }: Pick<UnitRecord, 'files'>, site: string): void {
    const known = new Set<string>();
    for (const [path, digest] of files) placeAt(join(this.objects, digest), join(site, path), known);
  }

  private isIntact(digest: string): boolean {
    try {
      return hash('sha256', readFileSync(join(this.objects, digest))) === digest;
    } catch {
      return false;
    }
  }

  /** Takes over a part from another store, if that has it as it would be made now, and all of it. */
  async adopt(
    { name, key }: { readonly name: string; readonly key: string },
    other: Store,
  ): Promise<UnitRecord | undefined> {
    const record = await other.find(name);
    if (record?.key !== key) return undefined;
    for (const digest of new Set(record.files.map(([, digest]) => digest))) {
      const bytes = await readFile(join(other.objects, digest)).catch(() => undefined);
      if (bytes === undefined || (await this.put(bytes)) !== digest) return undefined;
    }
    await this.save(record);
    return record;
  }

  /** Removes all that these parts do not have. */
  async keepOnly(records: readonly UnitRecord[]): Promise<void> {
    const names = new Set(records.map(({ name }) => this.recordOf(name)));
    const digests = new Set(
      records.flatMap(({ files, lasting }) => [
        ...files.map(([, digest]) => digest),
        ...Object.values(lasting),
      ]),
    );
    for (const name of await readdir(this.records)) {
      if (!names.has(join(this.records, name))) await rm(join(this.records, name), { force: true });
    }
    for (const name of await readdir(this.objects)) {
      if (!digests.has(name)) await rm(join(this.objects, name), { force: true });
    }
  }

  private recordOf(name: string): string {
    return join(this.records, `${name === '' ? WHOLE : name}.json`);
  }
}

/** Links a file, or copies it where that cannot be done: on another disk, or when it has too many names already. */
function placeAt(object: string, file: string, known: Set<string>): void {
  const folder = dirname(file);
  if (!known.has(folder)) mkdirSync(folder, { recursive: true });
  known.add(folder);
  try {
    linkSync(object, file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error;
    copyFileSync(object, file);
  }
}
