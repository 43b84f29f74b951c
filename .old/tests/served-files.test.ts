/**
 * What is sent with each file is written in the web servers' own languages too. `npx vitest run -u --config tests/vitest.config.ts
 * tests/served-files.test.ts` writes it anew.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { caddyTypes, nginxMaps, nginxTypes } from '../deploy/server-files.ts';
import { compressedCopies } from '../deploy/compression.ts';
import {
  contentPolicyOf,
  EMBEDDED_POLICY,
  FILE_POLICY,
  PAGE_POLICY,
  VIEWED_POLICY,
} from '../src/pipeline/content-policy.ts';
import { cachingOf, contentTypeOf, servedTypeOf } from '../src/pipeline/served-files.ts';
import { PROJECT } from './project.ts';

test.each([
  ['nginx/types.conf', nginxTypes],
  ['nginx/maps.conf', nginxMaps],
  ['caddy/types.caddy', caddyTypes],
])('deploy/%s is made from the same table', async (file, make) => {
  await expect(make()).toMatchFileSnapshot(join(PROJECT, 'deploy', file));
});

/** A file, its type, and whether it is compressed. */
const TYPES: readonly [string, string, boolean][] = [
  ['data/utfall.csv', 'text/csv; charset=utf-8', true],
  ['data/utfall.json', 'application/json; charset=utf-8', true],
  ['data/katalog.rdf', 'application/rdf+xml; charset=utf-8', true],
  ['data/katalog.jsonld', 'application/ld+json; charset=utf-8', true],
  ['eksjo/nytt.atom', 'application/atom+xml; charset=utf-8', true],
  ['eksjo/datum.ics', 'text/calendar; charset=utf-8', true],
  ['eksjo/2017/t1.pdf', 'application/pdf', false],
  ['eksjo/2017/t1.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', false],
  ['sitemap.xml', 'application/xml; charset=utf-8', true],
  ['vapen/A.SVG', 'image/svg+xml; charset=utf-8', true],
  ['pagefind/index/sv_1.pf_index', 'application/octet-stream', false],
];

test.each(TYPES)('%s is sent as %s', async (file, type, isCompressed) => {
  expect(contentTypeOf(servedTypeOf(file))).toBe(type);
  expect((await compressedCopies(file, Buffer.alloc(1000, 'a'))).length > 0).toBe(isCompressed);
});

test('only files with a digest in their names are kept by browsers', () => {
  const kept = [
    '_astro/a.DuVQ0YoR.js',
    'pagefind/fragment/sv_1.pf_fragment',
    'pagefind/pagefind.sv_dd3.pf_meta',
    'pagefind/kommun/norra-by/fragment/sv_1.pf_fragment',
    'pagefind/kommun/norra-by/pagefind.sv_dd3.pf_meta',
  ];
  for (const file of kept) expect(cachingOf(file), file).toContain('immutable');
  const asked = [
    '',
    'eksjo/_astro/',
    'pagefind/pagefind.js',
    'pagefind/pagefind-entry.json',
    'pagefind/kommun/norra-by/pagefind-entry.json',
    'pagefind/kommun/norra-by/words.json',
    'data/utfall.csv',
  ];
  for (const file of asked) expect(cachingOf(file), file).toBe('no-cache');
});

test('the policy for hosts that read it from a file is the same', () => {
  const written = readFileSync(join(PROJECT, 'deploy/README.md'), 'utf8');
  expect(/Content-Security-Policy: (.*)/.exec(written)?.[1]).toBe(FILE_POLICY);
});

test.each([
  ['/', PAGE_POLICY],
  ['/eksjo/2017/', PAGE_POLICY],
  ['/404.html', PAGE_POLICY],
  ['/pagefind/pagefind.js', PAGE_POLICY],
  ['/kallor/a.pdf', VIEWED_POLICY],
  ['/kallor/A.PDF', VIEWED_POLICY],
  ['/data.json', VIEWED_POLICY],
  ['/data/katalog.jsonld', VIEWED_POLICY],
  ['/data/katalog.rdf', FILE_POLICY],
  ['/eksjo/nytt.atom', FILE_POLICY],
  ['/inbaddat/eksjo/2017/', EMBEDDED_POLICY],
  ['/eksjo/2017/oster/inbaddat/', EMBEDDED_POLICY],
  ['/inbaddat/a.svg', FILE_POLICY],
  ['/vapen/a.svg', FILE_POLICY],
  ['/vapen/a.SVG', FILE_POLICY],
  ['/a.HTML', FILE_POLICY],
  ['/a.htm', FILE_POLICY],
  ['/a.xhtml', FILE_POLICY],
  ['/sitemap.xml', FILE_POLICY],
  ['/a', FILE_POLICY],
])('%s', (path, policy) => {
  expect(contentPolicyOf(path)).toBe(policy);
});
