/** Word files with the same bytes every time: the library that writes them dates them, and numbers their links at random. */
import { unzipSync, zipSync, strFromU8, strToU8 } from 'fflate';
import type { Day } from '../../domain/day.ts';

/** Zip files have dates without a time zone, so the library reads this one in that of the machine. */
const ZIP_DATE = new Date(2000, 0, 1);

/** Returns the file as if it had been written at the beginning of a day. */
export function withFixedBytes(file: Uint8Array, day: Day): Buffer {
  const names = new Map<string, string>();
  const parts = Object.entries(unzipSync(file)).map(([path, bytes]) => {
    if (!/\.(xml|rels)$/.test(path)) return [path, bytes] as const;
    const text = strFromU8(bytes)
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`)
      .replace(/"(rId[\w-]{10,})"/g, (_, id: string) => {
        if (!names.has(id)) names.set(id, `rIdLink${names.size + 1}`);
        return `"${names.get(id)}"`;
      });
    return [path, strToU8(text)] as const;
  });
  return Buffer.from(zipSync(Object.fromEntries(parts), { mtime: ZIP_DATE, level: 6 }));
}
