/** What the documents that sources link to are: their size, and the hash by which anyone can tell that a copy is the same. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Agreement, Source, SourceFile } from '../../domain/model.ts';

/** Returns agreements whose sources say what their files are, if these are in the folder of published files. The others are the same. */
export function withSourceFiles(
  agreements: readonly Agreement[],
  publicDir: string,
): Promise<readonly Agreement[]> {
  return Promise.all(
    agreements.map(async (agreement) => {
      const sources = await Promise.all(agreement.sources.map((source) => withFile(source, publicDir)));
      return sources.every((source, index) => source === agreement.sources[index])
        ? agreement
        : { ...agreement, sources };
    }),
  );
}

async function withFile(source: Source, publicDir: string): Promise<Source> {
  const { address = '' } = source;
  const file = address.startsWith('/') ? await fileAt(join(publicDir, address)) : undefined;
  return file ? { ...source, file } : source;
}

/** What is known of files, by path, size and time of change. The development server reads the content at every save. */
const known = new Map<string, SourceFile>();

async function fileAt(path: string): Promise<SourceFile | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const key = `${path} ${found.size} ${found.mtimeMs}`;
  const file = known.get(key) ?? { bytes: found.size, sha256: await sha256Of(path) };
  known.set(key, file);
  return file;
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
