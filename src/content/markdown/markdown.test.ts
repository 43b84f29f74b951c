/** What holds for all texts, whichever parser reads them; and that both find the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cutFront, normalized } from '../source/source-file.ts';
import type { MarkdownReader } from '../source/markdown.ts';
import { micromark } from './micromark.ts';
import { satteri } from './satteri.ts';

/** One of the two writes > as it is, which is the same to every reader of HTML. */
const plain = (html: string) => html.replaceAll('&gt;', '>');

describe.each([
  ['satteri', satteri],
  ['micromark', micromark],
])('read by %s', (_, { render }: MarkdownReader) => {
  function html(text: string, base = '/'): string {
    return plain(render({ text, line: 1 }, { base, highestHeading: 3 }).html);
  }

  test('plain paragraphs', () => {
    expect(html('Ett.\n\nTvå med **fet** text.\n')).toBe(
      '<p>Ett.</p>\n<p>Två med <strong>fet</strong> text.</p>',
    );
  });

  test('nothing at all is nothing at all', () => {
    expect(html('\n \n')).toBe('');
  });

  test.each([
    ['the highest heading becomes the third level', '# A\n\n## B', '<h3>A</h3>\n<h4>B</h4>'],
    ['also where it was lower', '#### A\n\n##### B', '<h3>A</h3>\n<h4>B</h4>'],
    ['also when underlined', 'A\n===', '<h3>A</h3>'],
    ['none goes below the sixth', '# A\n\n##### B\n\n###### C', '<h3>A</h3>\n<h6>B</h6>\n<h6>C</h6>'],
    ['quotes and dashes stay as typed', '"a" -- b...', '<p>"a" -- b...</p>'],
    ['signs that HTML uses are text', '3 < 4 & 5', '<p>3 &lt; 4 &amp; 5</p>'],
    ['code is text', '`<b>`', '<p><code>&lt;b&gt;</code></p>'],
  ])('%s', (_, text, expected) => {
    expect(html(text)).toBe(plain(expected));
  });

  test("a link to a page of the site's own gets its base path, however it is written", () => {
    const text = '[a](/ordlista/) [b][x] <https://example.org/>\n\n[x]: /om/\n';
    expect(html(text, '/loften/')).toBe(
      '<p><a href="/loften/ordlista/">a</a> <a href="/loften/om/">b</a> <a href="https://example.org/">https://example.org/</a></p>',
    );
  });

  test('columns are aligned by class, since a style would be refused by the content policy', () => {
    const table = html('| a | b |\n| --- | ---: |\n| 1 | 2 |\n');
    expect(table).toContain('<th class="align-right">b</th>');
    expect(table).toContain('<td class="align-right">2</td>');
    expect(table).not.toContain('style');
  });

  test.each([
    ['a tag in the text', 'Hej <b>du</b>'],
    ['a block of HTML', '<div>\nhej\n</div>'],
    ['a comment', '<!-- hej -->'],
    ['a script in a list', '- <script>alert(1)</script>'],
    ['a processing instruction', '<?php ?>'],
    ['a doctype', '<!doctype html>'],
    ['a tag in a heading', '# Hej <img src=x onerror=alert(1)>'],
    ['a tag in a table', '| a |\n| - |\n| <b>x</b> |'],
    ['a link that runs code', '[a](javascript:alert(1))'],
    ['disguised by capitals', '[a](JaVaScript:alert(1))'],
    ['disguised as an entity', '[a](&#106;avascript:alert(1))'],
    ['disguised by a line break', '[a](<java\tscript:alert(1)>)'],
    ['disguised by spaces before it', '[a](<\u0001 javascript:alert(1)>)'],
    ['in a definition', '[a]\n\n[a]: vbscript:x'],
    ['in angle brackets', '<javascript:alert(1)>'],
    ['a data address', '[a](data:text/html;base64,x)'],
    ['a file', '[a](file:///etc/passwd)'],
    ['an address without a protocol', '[a](//example.org/)'],
    ['the same with a backslash', '[a](/\\example.org/)'],
    ['an address relative to the page', '[a](t2)'],
    ['an image from another host', '![a](https://example.org/a.png)'],
    ['an image in a definition', '![a][b]\n\n[b]: https://example.org/a.png'],
    ['an image as data', '![a](data:image/png;base64,x)'],
    ['an image without words', '![](/bilder/a.png)'],
  ])('%s is refused', (_, text) => {
    expect(render({ text, line: 1 }, { base: '/', highestHeading: 3 }).problems).not.toEqual([]);
  });

  test('what is refused is placed in its file, not in its text', () => {
    const { problems: findings } = render(
      { text: '\nHej <b>du</b>\n', line: 7 },
      { base: '/', highestHeading: 3 },
    );
    expect(findings.map(({ position }) => position)).toEqual([
      { line: 8, column: 5, length: 3 },
      { line: 8, column: 10, length: 4 },
    ]);
  });

  test("the site's own images are named, so that it can be checked that they exist", () => {
    const { images, html } = render(
      { text: '![Karta](/bilder/karta.png)', line: 1 },
      { base: '/loften/', highestHeading: 3 },
    );
    expect(images).toMatchObject([{ address: '/bilder/karta.png' }]);
    expect(html).toContain('src="/loften/bilder/karta.png"');
  });
});

// ── Both find the same ──────────────────────────────────────────────────────────────────────────────────────────────

const ODD = [
  ['a tab before a tag', '\tkod <b>\n\nx\t<b>y</b>'],
  ['a tab before a link', 'å\t[a](x)'],
  ['characters of two units', '😀 <b>x</b> [å](y)'],
  ['bare addresses', 'www.example.org och https://example.org/å?x=1. Slut, me@example.org'],
  ['a bare address with a backslash', 'se www.ex\\ample.org'],
  ['two bare addresses after a link', '[a](b) www.a.se\\ och www.b.se\\'],
  ['other kinds of bare addresses', 'mailto:a@b.se xmpp:a@b.se ftp://x.se http://a'],
  ['struck out', '~a~ ~~b~~'],
  ['boxes to tick', '- [ ] a\n- [x] b'],
  ['a note', 'a[^1](x)\n\n[^1]: not [a](x)'],
  ['quotations', '> ![x](//y)\n> <b>\n'],
  ['lists in lists', '1. a\n   1. <i>b</i>\n- a\n\t- [b](c)\n'],
  ['an image by its definition', '![a][A]\n\n[a]: /b.png "t"'],
  ['a definition for both', '[x]: a\n[x]: b\n\n[x] ![x]'],
  ['addresses in angle brackets', '<a@b.se> <x:y> [a](<x y>) <https://a b>'],
  ['spaces in addresses', '[a](x%20y) [a](/x y) [a](/x "t") [](x)'],
  ['an image in a link', '[![b](/c.png)](z)'],
  ['what is no tag', '\\<b> &lt;b&gt; <b'],
  ['a tag over two lines', 'a <b\nc="d"> e'],
  ['an unfinished block of HTML', '<div\n\n*a*'],
  ['code', '```\n<b>\n```\n~~~html\n<b>\n~~~\n    <b>\n`[a](b)`'],
  ['headings', '# [a](b) #\n\na\n---\n<b>'],
  ['a table', '| a | b |\n|:-:|---|\n| [x](y) | ![](/z) |'],
  ['dashes that look like fields', '---\na: b\n---\n<b>'],
  [
    'what other dialects have',
    '$x$ :a: ==b== ^c^ {#id} H~2~O [[wiki]]\n\n::: note\nx\n:::\n\nterm\n: def <b>',
  ],
  ['deep quotations', `${'> '.repeat(21)}a`],
  ['brackets that do not close', 'a](b) [c](d ![x(y)'],
] as const;

/** The texts below the fields of all Markdown files of the tests. */
const bodies = ['fixtures', 'content'].flatMap((name) => {
  const folder = join(import.meta.dirname, '../../../tests', name);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => {
      const { text } = normalized(readFileSync(join(folder, path), 'utf8'));
      return [`${name}/${path}`, cutFront(text)?.body ?? text] as const;
    });
});

function found({ render }: MarkdownReader, text: string) {
  const { html, problems, images } = render({ text, line: 7 }, { base: '/loften/', highestHeading: 3 });
  const inOrder = <Found extends { position: { line: number; column: number } }>(all: readonly Found[]) =>
    [...all].sort((a, b) => a.position.line - b.position.line || a.position.column - b.position.column);
  // What is refused reaches no page.
  return {
    problems: inOrder(problems),
    images: inOrder(images),
    html: problems.length > 0 ? '' : plain(html),
  };
}

test.each([...ODD, ...bodies])('both parsers find the same in %s', (_, text) => {
  expect(found(micromark, text)).toEqual(found(satteri, text));
});
