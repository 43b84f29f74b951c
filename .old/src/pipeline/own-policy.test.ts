import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { ownPolicy } from './own-policy.ts';

const hash = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
const pageWith = (scripts: readonly string[], body: string) =>
  `<head><meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self' ${scripts.map(hash).join(' ')}; style-src 'self' ${hash('a{}')};"></head><body>${body}</body>`;

test('a page allows the scripts that are in it, and no others', () => {
  const body = '<script type="module">one()</script><template><script>two()</script></template>';
  expect(ownPolicy(pageWith(['one()', 'two()', 'three()'], body))).toBe(pageWith(['one()', 'two()'], body));
});

test('a page without scripts allows files only', () => {
  expect(ownPolicy(pageWith(['one()'], '<p>Ett löfte.</p>'))).toContain("script-src 'self';");
});

test('a page without a policy is left as it is', () => {
  expect(ownPolicy('<p>Ett löfte.</p>')).toBe('<p>Ett löfte.</p>');
});
