/** Reads the objects that git keeps in files of their own, as it does with few new ones, since starting git takes long. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

/** An entry of a tree, as git lists it. */
export interface TreeEntry {
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly path: string;
  readonly size: number;
}

interface LooseObject {
  readonly type: string;
  readonly contents: Buffer;
}

export const HASH = /^[0-9a-f]{40}$/;

export class LooseObjects {
  private readonly folder: string;
  private readonly known = new Map<string, LooseObject>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Returns an object, or undefined if git has to be asked. */
  read(sha: string): LooseObject | undefined {
    const known = this.known.get(sha);
    if (known || !HASH.test(sha)) return known;
    const file = join(this.folder, 'objects', sha.slice(0, 2), sha.slice(2));
    if (!existsSync(file)) return undefined;
    const bytes = inflateSync(readFileSync(file));
    const end = bytes.indexOf(0);
    const [type = ''] = bytes.subarray(0, end).toString().split(' ');
    const object = { type, contents: bytes.subarray(end + 1) };
    this.known.set(sha, object);
    return object;
  }

  /** Returns the entries of a commit or tree, or undefined if git has to be asked. */
  entries(sha: string, isRecursive: boolean, prefix = ''): readonly TreeEntry[] | undefined {
    const object = this.read(sha);
    if (object?.type === 'commit') {
      const [, tree = ''] = /^tree (\w+)/.exec(object.contents.toString()) ?? [];
      return this.entries(tree, isRecursive, prefix);
    }
    if (object?.type !== 'tree') return undefined;
    const found: TreeEntry[] = [];
    for (const { mode, name, sha } of entriesIn(object.contents)) {
      const path = prefix + name;
      const entry = this.read(sha);
      if (!entry) return undefined;
      const inner = entry.type === 'tree' && isRecursive ? this.entries(sha, true, `${path}/`) : [];
      if (!inner) return undefined;
      if (entry.type === 'tree' && isRecursive) found.push(...inner);
      else
        found.push({
          ...{ mode, type: entry.type, sha, path },
          size: entry.type === 'blob' ? entry.contents.length : 0,
        });
    }
    return found;
  }
}

/** Returns the entries in the bytes of a tree: `<mode> <name>`, a zero byte and 20 bytes of hash, again and again. */
function* entriesIn(bytes: Buffer) {
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(0, at);
    const [mode = '', name = ''] = bytes.subarray(at, end).toString().split(/ (.*)/s);
    yield { mode: mode.padStart(6, '0'), name, sha: bytes.subarray(end + 1, end + 21).toString('hex') };
    at = end + 21;
  }
}
