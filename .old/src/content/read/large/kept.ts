/**
 * Keeps what came of the check of each municipality in a folder, for the next time that the content is read. Nothing is trusted that
 * other code wrote, that was checked with other settings, or that is not whole: it is as if it had not been kept.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** What is kept of a municipality. */
export interface KeptPart {
  /** What the file system said of its files. */
  readonly stamp: string;
  /** True if a file was changed just before it was read, so that the next change may leave the same stamp. */
  readonly isFresh: boolean;
  /** The digest of what its files said. */
  readonly texts: string;
  readonly checked: Uint8Array;
}

type Parts = ReadonlyMap<string, KeptPart>;

const INDEX = 'index';

export class KeptParts {
  private readonly folder: string | undefined;
  private readonly key: string;
  private parts: Parts;

  private constructor(folder: string | undefined, key: string) {
    this.folder = folder;
    this.key = key;
    this.parts = partsIn(folder, key);
  }

  /** The latest ones, which need not be read again in the same process. */
  private static latest: KeptParts | undefined;

  /** `key` is a digest of everything but the files that a check depends on. Without a folder, this process alone keeps them. */
  static in(folder: string | undefined, key: string): KeptParts {
    const { latest } = KeptParts;
    if (latest?.folder === folder && latest?.key === key) return latest;
    return (KeptParts.latest = new KeptParts(folder, key));
  }

  get(id: string): KeptPart | undefined {
    return this.parts.get(id);
  }

  /** Returns what pages are made of, or undefined if it has not been kept. */
  contentOf(id: string, texts: string): Uint8Array | undefined {
    return this.folder === undefined ? undefined : wholeFile(join(this.folder, this.contentName(id, texts)));
  }

  async keepContent(id: string, texts: string, content: Uint8Array): Promise<void> {
    if (this.folder !== undefined) await writeWhole(this.folder, this.contentName(id, texts), content);
  }

  /** Keeps these parts and no others. */
  async keep(parts: Parts): Promise<void> {
    this.parts = parts;
    const { folder } = this;
    if (folder === undefined) return;
    await writeWhole(folder, INDEX, serialize({ key: this.key, parts }));
    const needed = new Set([INDEX, ...[...parts].map(([id, { texts }]) => this.contentName(id, texts))]);
    const names = await readdir(folder).catch(() => []);
    const others = names.filter((name) => !needed.has(name));
    await Promise.all(others.map((name) => rm(join(folder, name), { force: true })));
  }

  private contentName(id: string, texts: string): string {
    return `${id}-${createHash('sha256').update(`${this.key} ${texts}`).digest('hex').slice(0, 20)}`;
  }
}

function partsIn(folder: string | undefined, key: string): Parts {
  const bytes = folder === undefined ? undefined : wholeFile(join(folder, INDEX));
  if (!bytes) return new Map();
  const kept = deserialize(bytes) as { readonly key: string; readonly parts: Parts };
  return kept.key === key ? kept.parts : new Map<string, KeptPart>();
}

/** The bytes of the digest that a file begins with. */
const DIGEST = 32;

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/** Returns what was written to a file, or undefined if it is not there or not whole. */
function wholeFile(file: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(file);
    const rest = bytes.subarray(DIGEST);
    return digestOf(rest).equals(bytes.subarray(0, DIGEST)) ? rest : undefined;
  } catch {
    return undefined;
  }
}

async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  // What runs beside this one never reads half a file.
  const part = join(folder, `${name}.${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(part, Buffer.concat([digestOf(bytes), bytes]));
    await rename(part, join(folder, name));
  } catch {
    // A folder that cannot be written to: the next time everything is checked again.
    await rm(part, { force: true }).catch(() => undefined);
  }
}
