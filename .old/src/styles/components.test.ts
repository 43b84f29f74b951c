/** Components' styles apply by the components' own classes. Scoped ones would put a class on every element of every page. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const SOURCE = join(import.meta.dirname, '..');
const files = ['components', 'layouts', 'pages'].flatMap((folder) =>
  readdirSync(join(SOURCE, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.astro'))
    .map((file) => join(folder, file)),
);
const styled = files
  .map((file) => ({ file, text: readFileSync(join(SOURCE, file), 'utf8') }))
  .filter(({ text }) => /<style\b/.test(text))
  .sort((a, b) => a.file.localeCompare(b.file));

test('there are components with styles', () => {
  expect(styled.length).toBeGreaterThan(40);
});

describe.each(styled)('$file', ({ text }) => {
  const style = /<style\b([^>]*)>\n([\s\S]*?)<\/style>/.exec(text);
  const outermost = [...(style?.[2] ?? '').matchAll(/^ {4}([^\s/}@].*?),? ?\{?$/gm)].map(
    ([, selector]) => selector!,
  );

  test('has styles for the whole site, in a layer', () => {
    expect(style?.[1]).toBe(' is:global');
    expect(style?.[2]).toMatch(/^ {2}@layer (layout|components) \{\n/);
  });

  test('names what it styles', () => {
    expect(outermost).not.toEqual([]);
    for (const selector of outermost) expect(selector).toMatch(/^(\.[a-z]|[a-z]+-[a-z]|main$)/);
  });
});
