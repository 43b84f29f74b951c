import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { linesOf, pageDifferences } from './page-differences.ts';

const folder = mkdtempSync(join(tmpdir(), 'pages-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function site(name: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), text);
  }
  return join(folder, name);
}

test('the lines of a page are what is read, block by block', () => {
  expect(
    linesOf(
      '<title>Löften</title><style>p { margin: 0 }</style><h1>Ett <em>löfte</em></h1><p>Minst\n  åtta <svg><title>ja</title></svg></p><script>1</script>',
    ),
  ).toEqual(['Löften', 'Ett löfte', 'Minst åtta']);
});

test('pages that say something else are told, and pages whose code alone is new are not', async () => {
  const before = site('before', {
    'index.html': '<p class="a">Löften</p>',
    'a/2025/index.html': '<p>Ingen uppföljning väntas.</p><p>Mål: minst 5</p>',
    'gammal/index.html': '<p>Gammal</p>',
    'admin/index.html': '<p>Skriv</p>',
    '_astro/a.css': '',
  });
  const after = site('after', {
    'index.html': '<p class="b">Löften</p><script src="/_astro/ny.js"></script>',
    'a/2025/index.html': '<p>Tertial 1 är inte redovisad.</p><p>Mål: minst 5</p>',
    'ny/index.html': '<p>Ny</p>',
    'admin/index.html': '<p>Skriv något annat</p>',
    '_astro/b.css': '',
  });
  expect(await pageDifferences(before, after)).toEqual({
    total: 3,
    changed: [
      {
        address: '/a/2025/',
        changes: [{ removed: ['Ingen uppföljning väntas.'], added: ['Tertial 1 är inte redovisad.'] }],
      },
    ],
    added: ['/ny/'],
    removed: ['/gammal/'],
    isStyleChanged: true,
  });
});
