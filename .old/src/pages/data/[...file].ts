/** The files of open data. */
import type { APIRoute } from 'astro';
import { lookup } from 'mrmime';
import { absoluteHref } from '../../components/href.ts';
import { catalog } from '../../content/astro/catalog.ts';
import { dataFiles, pathWithin, type DataFile } from '../../open-data/files.ts';

export async function getStaticPaths() {
  return dataFiles(await catalog(), absoluteHref).map((file) => ({
    params: { file: pathWithin(file.address) },
    props: { file },
  }));
}

export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) =>
  new Response(file.content(), { headers: { 'content-type': lookup(file.address) ?? 'text/plain' } });
