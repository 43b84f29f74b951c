import { expect, test } from 'vitest';
import { satteri } from './satteri.ts';

const { render } = satteri;

function html(text: string, base = '/'): string {
  return render({ text, line: 1 }, { base, highestHeading: 3 }).html;
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
  expect(html(text)).toBe(expected);
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
