/** Tests of the rules for Markdown with each parser, and that both parsers give the same results. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cutFront, normalized } from '../source/source-file.ts';
import type { MarkdownReader } from '../source/markdown.ts';
import { micromark } from './micromark.ts';
import { satteri } from './satteri.ts';

/** Ignores that only one of the parsers escapes `>`. */
const unescaped = (html: string) => html.replaceAll('&gt;', '>');

describe.each([
  ['satteri', satteri],
  ['micromark', micromark],
])('read by %s', (_, { render }: MarkdownReader) => {
  function html(text: string, base = '/'): string {
    return unescaped(render({ text, line: 1 }, { base, highestHeading: 3 }).html);
  }

  test('paragraphs', () => {
    expect(html('Ett.\n\nTvå med **fet** text.\n')).toBe(
      '<p>Ett.</p>\n<p>Två med <strong>fet</strong> text.</p>',
    );
  });

  test('a blank text has no HTML', () => {
    expect(html('\n \n')).toBe('');
  });

  test.each([
    ['the highest heading becomes the third level', '# A\n\n## B', '<h3>A</h3>\n<h4>B</h4>'],
    ['even from a lower level', '#### A\n\n##### B', '<h3>A</h3>\n<h4>B</h4>'],
    ['even when underlined', 'A\n===', '<h3>A</h3>'],
    [
      'no heading goes below the sixth level',
      '# A\n\n##### B\n\n###### C',
      '<h3>A</h3>\n<h6>B</h6>\n<h6>C</h6>',
    ],
    ['quotes and dashes stay as typed', '"a" -- b...', '<p>"a" -- b...</p>'],
    ['characters with a meaning in HTML are text', '3 < 4 & 5', '<p>3 &lt; 4 &amp; 5</p>'],
    ['code is text', '`<b>`', '<p><code>&lt;b&gt;</code></p>'],
  ])('%s', (_, text, expected) => {
    expect(html(text)).toBe(unescaped(expected));
  });

  test('links to pages of the site get its base path, however they are written', () => {
    const text = '[a](/ordlista/) [b][x] <https://example.org/>\n\n[x]: /om/\n';
    expect(html(text, '/loften/')).toBe(
      '<p><a href="/loften/ordlista/">a</a> <a href="/loften/om/">b</a> <a href="https://example.org/">https://example.org/</a></p>',
    );
  });

  test('columns are aligned by class, since the content security policy blocks style attributes', () => {
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
    ['a link that runs code, with capitals', '[a](JaVaScript:alert(1))'],
    ['a link that runs code, with an entity', '[a](&#106;avascript:alert(1))'],
    ['a link that runs code, with a tab', '[a](<java\tscript:alert(1)>)'],
    ['a link that runs code, after control characters', '[a](<\u0001 javascript:alert(1)>)'],
    ['a link that runs code, in a definition', '[a]\n\n[a]: vbscript:x'],
    ['a link that runs code, in angle brackets', '<javascript:alert(1)>'],
    ['a data address', '[a](data:text/html;base64,x)'],
    ['a file', '[a](file:///etc/passwd)'],
    ['an address without a protocol', '[a](//example.org/)'],
    ['an address without a protocol, with a backslash', '[a](/\\example.org/)'],
    ['an address relative to the page', '[a](t2)'],
    ['an image from another host', '![a](https://example.org/a.png)'],
    ['an image in a definition', '![a][b]\n\n[b]: https://example.org/a.png'],
    ['an image in a data address', '![a](data:image/png;base64,x)'],
    ['an image without alternative text', '![](/bilder/a.png)'],
  ])('%s is an error', (_, text) => {
    expect(render({ text, line: 1 }, { base: '/', highestHeading: 3 }).problems).not.toEqual([]);
  });

  test('problems have positions in the file, not in the text', () => {
    const { problems } = render({ text: '\nHej <b>du</b>\n', line: 7 }, { base: '/', highestHeading: 3 });
    expect(problems.map(({ position }) => position)).toEqual([
      { line: 8, column: 5, length: 3 },
      { line: 8, column: 10, length: 4 },
    ]);
  });

  test("the site's own images are listed, so that the check can look for them", () => {
    const { images, html } = render(
      { text: '![Karta](/bilder/karta.png)', line: 1 },
      { base: '/loften/', highestHeading: 3 },
    );
    expect(images).toMatchObject([{ address: '/bilder/karta.png' }]);
    expect(html).toContain('src="/loften/bilder/karta.png"');
  });
});

// ── The parsers agree ────────────────────────────────────────────────────────────────────────────────────────────────

const UNUSUAL = [
  ['a tab before a tag', '\tkod <b>\n\nx\t<b>y</b>'],
  ['a tab before a link', 'å\t[a](x)'],
  ['characters of two UTF-16 code units', '😀 <b>x</b> [å](y)'],
  ['bare addresses', 'www.example.org och https://example.org/å?x=1. Slut, me@example.org'],
  ['a bare address with a backslash', 'se www.ex\\ample.org'],
  ['two bare addresses after a link', '[a](b) www.a.se\\ och www.b.se\\'],
  ['other kinds of bare addresses', 'mailto:a@b.se xmpp:a@b.se ftp://x.se http://a'],
  ['strikethrough', '~a~ ~~b~~'],
  ['task lists', '- [ ] a\n- [x] b'],
  ['a footnote', 'a[^1](x)\n\n[^1]: not [a](x)'],
  ['quotations', '> ![x](//y)\n> <b>\n'],
  ['lists in lists', '1. a\n   1. <i>b</i>\n- a\n\t- [b](c)\n'],
  ['an image with a definition', '![a][A]\n\n[a]: /b.png "t"'],
  ['a definition for a link and an image', '[x]: a\n[x]: b\n\n[x] ![x]'],
  ['addresses in angle brackets', '<a@b.se> <x:y> [a](<x y>) <https://a b>'],
  ['spaces in addresses', '[a](x%20y) [a](/x y) [a](/x "t") [](x)'],
  ['an image in a link', '[![b](/c.png)](z)'],
  ['things that are not tags', '\\<b> &lt;b&gt; <b'],
  ['a tag over two lines', 'a <b\nc="d"> e'],
  ['an unfinished block of HTML', '<div\n\n*a*'],
  ['code', '```\n<b>\n```\n~~~html\n<b>\n~~~\n    <b>\n`[a](b)`'],
  ['headings', '# [a](b) #\n\na\n---\n<b>'],
  ['a table', '| a | b |\n|:-:|---|\n| [x](y) | ![](/z) |'],
  ['dashes that look like fields', '---\na: b\n---\n<b>'],
  [
    'extensions of other Markdown dialects',
    '$x$ :a: ==b== ^c^ {#id} H~2~O [[wiki]]\n\n::: note\nx\n:::\n\nterm\n: def <b>',
  ],
  ['deep quotations', `${'> '.repeat(21)}a`],
  ['unclosed brackets', 'a](b) [c](d ![x(y)'],
] as const;

/** The bodies of all Markdown files in the tests' content. */
const bodies = ['fixtures', 'content'].flatMap((name) => {
  const folder = join(import.meta.dirname, '../../../tests', name);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => {
      const { text } = normalized(readFileSync(join(folder, path), 'utf8'));
      return [`${name}/${path}`, cutFront(text)?.body ?? text] as const;
    });
});

function resultOf({ render }: MarkdownReader, text: string) {
  const { html, problems, images } = render({ text, line: 7 }, { base: '/loften/', highestHeading: 3 });
  const sorted = <Found extends { position: { line: number; column: number } }>(found: readonly Found[]) =>
    [...found].sort((a, b) => a.position.line - b.position.line || a.position.column - b.position.column);
  // A text with problems never reaches a page.
  return {
    problems: sorted(problems),
    images: sorted(images),
    html: problems.length > 0 ? '' : unescaped(html),
  };
}

test.each([...UNUSUAL, ...bodies])('both parsers give the same result for %s', (_, text) => {
  expect(resultOf(micromark, text)).toEqual(resultOf(satteri, text));
});
