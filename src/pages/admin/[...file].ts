/** The script of the forms, and the files that it loads. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { BundledFile } from '../../admin/bundle.ts';
import { cachedBundle } from '../../admin/bundle-cache.ts';

export const getStaticPaths = (async () => {
  const files = await cachedBundle(String(import.meta.env['PROJECT_DIR']));
  return files.map((file) => ({ params: { file: file.path }, props: { file } }));
}) satisfies GetStaticPaths;

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
};

export const GET: APIRoute<{ file: BundledFile }> = ({ props: { file } }) => {
  const type = TYPES[file.path.slice(file.path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  const body = typeof file.body === 'string' ? file.body : new Uint8Array(file.body);
  return new Response(body, { headers: { 'content-type': type } });
};
