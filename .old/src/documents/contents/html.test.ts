import { describe, expect, test } from 'vitest';
import { heading, paragraph, run, type Block } from '../blocks.ts';
import { htmlBlocks } from './html.ts';

const addresses = {
  absolute: (address: string) => `https://example.org/loften${address}`,
  ofText: (address: string) => `https://example.org${address}`,
  ofPicture: (address: string) => address.replace('/loften', ''),
};

function blocks(html: string, level = 2): readonly Block[] {
  return htmlBlocks(html, { level, addresses });
}

test.each<[name: string, html: string, expected: readonly Block[]]>([
  [
    'paragraphs',
    '<p>Ett.</p>\n<p>Två &amp; <strong>tre <em>fyra</em></strong>.</p>',
    [
      paragraph('Ett.'),
      paragraph([
        run('Två & '),
        run('tre ', { bold: true }),
        run('fyra', { bold: true, italic: true }),
        run('.'),
      ]),
    ],
  ],
  [
    'a link, which leads to the same place from anywhere',
    '<p><a href="/loften/om/">om</a></p>',
    [paragraph([run('om', { link: 'https://example.org/loften/om/' })])],
  ],
  [
    'a word that the document explains',
    '<p>Med <a class="term" href="#ord-bra">BRÅ</a>.</p>',
    [paragraph([run('Med '), run('BRÅ'), run('.')])],
  ],
  [
    'a line break that was asked for, and one that was not',
    '<p>a\nb<br>c</p>',
    [paragraph([run('a b'), run('\n'), run('c')])],
  ],
  [
    'a list in a list',
    '<ul><li>a<ol start="3"><li>b</li></ol></li></ul>',
    [
      {
        type: 'list',
        tone: 'plain',
        items: [[paragraph('a'), { type: 'list', tone: 'plain', start: 3, items: [[paragraph('b')]] }]],
      },
    ],
  ],
  ['a quotation', '<blockquote><p>a</p></blockquote>', [{ type: 'quote', blocks: [paragraph('a')] }]],
  [
    'code as it was typed',
    '<pre><code>#let x = 1\n  $y$\n</code></pre>',
    [{ type: 'code', text: '#let x = 1\n  $y$' }],
  ],
  [
    'a picture within a paragraph, between the texts around it',
    '<p>före <img src="/loften/bilder/karta.png" alt="Karta"> efter</p>',
    [paragraph('före'), { type: 'image', address: '/bilder/karta.png', alt: 'Karta' }, paragraph('efter')],
  ],
  [
    'a picture within a link, as its text',
    '<p><a href="/loften/om/"><img src="/loften/bilder/karta.png" alt="Karta"></a></p>',
    [paragraph([run('[Bild: Karta]', { link: 'https://example.org/loften/om/' })])],
  ],
  [
    'a table with numbers to the right',
    '<table><thead><tr><th>a</th><th class="align-right">b</th></tr></thead><tbody><tr><td>1</td><td class="align-right"></td></tr></tbody></table>',
    [
      {
        type: 'table',
        widths: [1, 1],
        hasRowHeads: false,
        head: [{ blocks: [paragraph('a')] }, { blocks: [paragraph('b')], align: 'right' }],
        rows: [[{ blocks: [paragraph('1')] }, { blocks: [], align: 'right' }]],
      },
    ],
  ],
])('%s', (_, html, expected) => {
  expect(blocks(html)).toEqual(expected);
});

describe('headings', () => {
  test.each([
    ['the highest has the level that it is given', '<h3>A</h3><h4>B</h4><h3>C</h3>', [2, 3, 2]],
    ['none is more than one below the one before', '<h3>A</h3><h6>B</h6><h5>C</h5>', [2, 3, 4]],
    ['none is above the first', '<h4>A</h4><h3>B</h3>', [2, 2]],
  ])('%s', (_, html, levels) => {
    expect(blocks(html).map((block) => (block.type === 'heading' ? block.level : undefined))).toEqual(levels);
  });

  test('have their text with its emphasis', () => {
    expect(blocks('<h3>A <em>B</em></h3>')).toEqual([heading(2, [run('A '), run('B', { italic: true })])]);
  });
});
