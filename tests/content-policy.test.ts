/** The policy of published files is written in the servers' own languages too. This compares the words; tests/deploy/ the answers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentPolicyOf, FILE_POLICY, PAGE_POLICY, VIEWED_POLICY } from '../src/pipeline/content-policy.ts';
import { PROJECT } from './project.ts';

test.each(['nginx/maps.conf', 'caddy/site.caddy'])('deploy/%s has every policy', (file) => {
  const written = readFileSync(join(PROJECT, 'deploy', file), 'utf8');
  const policies = [...written.matchAll(/"((?:default-src|frame-ancestors)[^"]*)"/g)].map(([, text]) => text);
  expect(new Set(policies)).toEqual(new Set([FILE_POLICY, PAGE_POLICY, VIEWED_POLICY]));
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
