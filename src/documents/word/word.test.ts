import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readWord } from '../../../tests/documents/read.ts';
import { paragraph, run, type Block, type Paper } from '../blocks.ts';
import type { Picture } from '../pictures.ts';
import { toWord } from './word.ts';

const PICTURE: Picture = { png: Buffer.from('89504e470d0a1a0a', 'hex'), width: 1200, height: 300 };

function wordOf(body: readonly Block[]): Buffer {
  const paper: Paper = {
    title: 'Uppföljning',
    description: 'Uppföljning.',
    day: '2026-11-22',
    municipality: 'Björkhults kommun',
    accent: '#8a2b5c',
    site: 'Medborgarlöften',
    foot: 'Uppföljning',
    pageWords: ['sida', 'av'],
    opening: [],
    body,
  };
  return toWord(paper, new Map([['/vy.png', PICTURE]]));
}

function partOf(file: Buffer, name: string): string {
  return strFromU8(unzipSync(file)[name]!);
}

const items = (text: string) => [[paragraph(text)]];

describe('a list', () => {
  test('with numbers begins with its own', async () => {
    const file = wordOf([
      { type: 'list', tone: 'plain', start: 4, items: items('fyra') },
      { type: 'list', tone: 'plain', items: items('punkt') },
      { type: 'list', tone: 'plain', start: 1, items: items('ett') },
    ]);
    expect(await readWord(file)).toContain(
      '<ol><li>fyra</li></ol><ul><li>punkt</li></ul><ol><li>ett</li></ol>',
    );
    const starts = partOf(file, 'word/numbering.xml').matchAll(
      /<w:num w:numId="(\d)">(?:(?!<\/w:num>).)*?<w:startOverride w:val="(\d)"/g,
    );
    expect([...starts].map(([, list, start]) => [list, start])).toEqual([
      ['2', '4'],
      ['3', '1'],
    ]);
  });

  test('in a list is below it', async () => {
    const inner: Block = { type: 'list', tone: 'plain', items: items('inre') };
    const file = wordOf([{ type: 'list', tone: 'plain', items: [[paragraph('yttre'), inner]] }]);
    expect(await readWord(file)).toContain('<ul><li>yttre<ul><li>inre</li></ul></li></ul>');
  });
});

test('a table has a paragraph in every cell, also in an empty one, and after itself', () => {
  const cell = { blocks: [] };
  const file = wordOf([{ type: 'table', widths: [1, 2], head: [cell, cell], rows: [], hasRowHeads: false }]);
  const text = partOf(file, 'word/document.xml');
  expect(text.match(/<\/w:tcPr><w:p\/><\/w:tc>/g)).toHaveLength(2);
  expect(text).toContain('</w:tbl><w:p/>');
});

test('everything that the text refers to is in the file', async () => {
  const file = wordOf([
    paragraph([
      run('här', { link: 'https://example.org/?a=1&b="2"' }),
      run('där', { link: 'https://example.org/' }),
    ]),
    { type: 'image', address: '/vy.png', alt: 'Vy över "torget"' },
    { type: 'image', address: '/saknas.png', alt: 'Saknas' },
  ]);
  const html = await readWord(file);
  expect(html).toContain('<a href="https://example.org/?a=1&amp;b=&quot;2&quot;">här</a>');
  expect(html).toContain('alt="Vy över &quot;torget&quot;"');
  expect(html).toContain('[Bild: Saknas]');
  expect(Object.keys(unzipSync(file))).toContain('word/media/image1.png');
});

test.each([
  ['what XML cannot have', 'a\u0000b\u001f\ufffe', 'a\ufffdb\ufffd\ufffd'],
  ['a new line', 'a\nb', 'a<br />b'],
  ['spaces', 'a  b ', 'a  b '],
])('%s is no damage to the file', async (_, text, read) => {
  expect(await readWord(wordOf([paragraph(text)]))).toContain(`<p>${read}</p>`);
});
