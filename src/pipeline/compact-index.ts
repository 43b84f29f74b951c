/**
 * Makes the list of records that every search loads first a fraction of its size. Pagefind names each record by a digest, which is half
 * of the list and cannot be compressed; here records are numbered, below one digest of all. Their lengths, the other half, are left
 * out: equally good hits are told apart by their years instead. What is left repeats so evenly that gzip, which says of every record
 * the same few things, can be compressed a second time, to a tenth. The search unpacks a part until it is unpacked.
 */
import { hash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'fflate';

const DIGEST_LENGTH = 7;
const FRAGMENTS = 'fragment/';
const FRAGMENT = '.pf_fragment';

/** A record in CBOR: a list of three, its name, its length as a number, and the empty name of its group. */
const RECORD = /\x83j(sv_[0-9a-f]{7})(?:[\x00-\x17]|\x18.|\x19..|\x1a....)\x60/gs;

/** The length of every record, as a number in CBOR. */
const LENGTH = '\x14';
const SHORT_TEXT = 0x60;

/** Returns the files of an index, by their paths in its folder, with a shorter list of records. Throws if it is not as expected. */
export function compacted(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const [path, bytes] = [...files].find(([path]) => path.endsWith('.pf_meta')) ?? [];
  if (path === undefined || bytes === undefined) throw new Error('The index has no list of records');
  const list = Buffer.from(gunzipSync(bytes)).toString('latin1');
  const names = [...list.matchAll(RECORD)].map(([, name]) => name!);
  const fragments = [...files.keys()].filter((file) => file.startsWith(FRAGMENTS)).length;
  if (names.length === 0 || new Set(names).size !== fragments)
    throw new Error(`The index lists ${names.length} records and has ${fragments}`);
  const digest = hash('sha256', names.join()).slice(0, DIGEST_LENGTH);
  const short = new Map([...new Set(names)].map((name, index) => [name, `${digest}/${index.toString(36)}`]));
  const shortened = list.replace(RECORD, (_, name: string) => {
    const text = short.get(name)!;
    return `\x83${String.fromCharCode(SHORT_TEXT + text.length)}${text}${LENGTH}\x60`;
  });
  const result = new Map(files);
  result.set(path, packed(packed(Buffer.from(shortened, 'latin1'))));
  for (const [name, text] of short) {
    const from = `${FRAGMENTS}${name}${FRAGMENT}`;
    result.set(`${FRAGMENTS}${text}${FRAGMENT}`, files.get(from)!);
    result.delete(from);
  }
  return result;
}

/** Node's own gzip writes other bytes on other kinds of processors, so that parts made by several machines would differ. */
function packed(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 9, mtime: 0 });
}
