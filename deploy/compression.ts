/** Compresses files once, at publication, so that the web server only has to send them. */
import { promisify } from 'node:util';
import {
  brotliCompress,
  brotliDecompress,
  constants,
  gunzip,
  gzip,
  zstdCompress,
  zstdDecompress,
  type InputType,
} from 'node:zlib';
import { servedTypeOf } from '../src/pipeline/served-files.ts';

export interface Encoding {
  /** Appended to the file's name, as nginx and Caddy expect it. */
  readonly suffix: string;
  readonly compress: (content: Buffer) => Promise<Buffer>;
  readonly decompress: (content: Buffer) => Promise<Buffer>;
}

/** From this size on, the last few per cent would take seconds. No file that a page loads is as large. */
const LARGE_BYTES = 200_000;

/** One step below the maximum: one per cent larger and three times as fast, while an editor waits. */
const BROTLI_QUALITY = 10;
const ZSTD_LEVEL = 12;
const QUALITY_IF_LARGE = 9;

const brotli = promisify<InputType, object, Buffer>(brotliCompress);
const zstd = promisify<InputType, object, Buffer>(zstdCompress);
const deflate = promisify<InputType, object, Buffer>(gzip);

export const ENCODINGS: readonly Encoding[] = [
  {
    suffix: '.br',
    compress: (content) =>
      brotli(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: content.length > LARGE_BYTES ? QUALITY_IF_LARGE : BROTLI_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }),
    decompress: promisify<Buffer, Buffer>(brotliDecompress),
  },
  {
    suffix: '.zst',
    compress: (content) =>
      zstd(content, {
        params: {
          [constants.ZSTD_c_compressionLevel]: content.length > LARGE_BYTES ? QUALITY_IF_LARGE : ZSTD_LEVEL,
        },
        // Without this, it allocates megabytes, which takes ten times as long as compressing.
        pledgedSrcSize: content.length,
      }),
    decompress: promisify<Buffer, Buffer>(zstdDecompress),
  },
  {
    suffix: '.gz',
    compress: (content) => deflate(content, { level: constants.Z_BEST_COMPRESSION }),
    decompress: promisify<Buffer, Buffer>(gunzip),
  },
];

/** Returns the compressed copies that are smaller than the file itself. Only texts have any: other formats are compressed already. */
export async function compressedCopies(
  file: string,
  content: Buffer,
): Promise<readonly { readonly suffix: string; readonly bytes: Buffer }[]> {
  if (!servedTypeOf(file).isText) return [];
  const copies = await Promise.all(
    ENCODINGS.map(async ({ suffix, compress }) => ({ suffix, bytes: await compress(content) })),
  );
  return copies.filter(({ bytes }) => bytes.length < content.length);
}
