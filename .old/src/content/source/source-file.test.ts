import { expect, test } from 'vitest';
import * as messages from '../../text/problems.ts';
import { cutFront, splitMarkdown, decode } from './source-file.ts';
import { MAX_FILE_BYTES } from '../formats/limits.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

test('a byte order mark and carriage returns are removed', () => {
  expect(decode(Buffer.from('\uFEFF---\r\nnamn: Å\r\n---\r\n'))).toEqual({ text: '---\nnamn: Å\n---\n' });
});

test('combining accents become part of their letters', () => {
  expect(decode(Buffer.from('ma\u030al'))).toEqual({ text: 'mål' });
});

test.each([
  ['on the first line', 'mål: 1\n', { line: 1, column: 2 }],
  ['on a later line', 'a: 1\r\nb: 2\r\nc: ö\r\n', { line: 3, column: 4 }],
  ['on the last line, unfinished', 'a: 1\nb: ö', { line: 2, column: 4 }],
])('a file that is not UTF-8 has its problem %s', (_, text, position) => {
  expect(decode(latin1(text))).toMatchObject({
    problem: messages.notUtf8(),
    position,
  });
});

test('letters before the invalid byte count as one column each', () => {
  const bytes = Buffer.concat([Buffer.from('å: '), latin1('ö'), Buffer.from(' å\n')]);
  expect(decode(bytes)).toMatchObject({ position: { line: 1, column: 4 } });
});

test.each([
  ['in a letter of Windows', latin1('titel: Tryggt f\xf6r alla\n'), 'ör alla'],
  ['in a quotation mark of Windows', latin1('titel: \x93Trygg\x94\n'), '“Trygg”'],
  ['in letters of two encodings', Buffer.concat([Buffer.from('å: '), latin1('ö')]), undefined],
])('a file that is not UTF-8 is shown as it was meant, %s', (_, bytes, meant) => {
  expect(decode(bytes).problem).toEqual(messages.notUtf8(meant));
});

test.each([['little'], ['big']])('UTF-16 (%s-endian) is not UTF-8', (order) => {
  const bytes = Buffer.from('\uFEFFnamn: Å', 'utf16le');
  expect(decode(order === 'big' ? bytes.swap16() : bytes)).toMatchObject({ problem: messages.notUtf8() });
});

test('a file that is too large is not read', () => {
  expect(decode(Buffer.alloc(MAX_FILE_BYTES + 1, 'a'))).toMatchObject({ problem: messages.fileTooLarge() });
});

test('a file is split at its lines of dashes, and each part has its line number', () => {
  const text = '---\ntitel: a\nkortnamn: b\n---\n\nBrödtext.\n';
  expect(splitMarkdown('a.md', text)).toEqual({
    name: 'a.md',
    text,
    front: { text: 'titel: a\nkortnamn: b\n', line: 2 },
    body: { text: '\nBrödtext.\n', line: 5 },
  });
});

test('a file may have only fields, and need not end with a line break', () => {
  expect(splitMarkdown('a.md', '---\ntitel: a\n---')).toMatchObject({ body: { text: '', line: 4 } });
});

test('a line of dashes in the body is part of the body', () => {
  expect(splitMarkdown('a.md', '---\ntitel: a\n---\nEtt.\n\n---\n\nTvå.\n')).toMatchObject({
    body: { text: 'Ett.\n\n---\n\nTvå.\n', line: 4 },
  });
});

test.each([
  ['an empty text', ''],
  ['only a body', 'Text.\n'],
  ['one line of dashes', '---\ntitel: a\n'],
  ['dashes at the end of a line', '---\ntitel: a ---\n'],
])('%s has no front matter', (_, text) => {
  expect(cutFront(text)).toBeUndefined();
});

test.each([
  ['text after it', '---\ntitel: a\n---\nText.\n', 'titel: a\n', 'Text.\n'],
  ['no text', '---\ntitel: a\n---\n', 'titel: a\n', ''],
  ['no line break at the end', '---\ntitel: a\n---', 'titel: a\n', ''],
  ['spaces after the dashes', '--- \ntitel: a\n---\t\n\nText.', 'titel: a\n', '\nText.'],
  ['no fields', '---\n---\nText.', '', 'Text.'],
])('front matter with %s is split off, and the offsets point to both parts', (_, text, front, body) => {
  const cut = cutFront(text)!;
  expect(cut).toMatchObject({ front, body });
  expect(text.slice(cut.frontStart, cut.frontStart + front.length)).toBe(front);
  expect(text.slice(cut.bodyStart)).toBe(body);
});
