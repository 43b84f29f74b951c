import { expect, test } from 'vitest';
import { oddCharacterIn, withPlainLetters } from './plain-letters.ts';
import { controlSignIn, isUnseen, printable } from './signs.ts';

test.each([
  ['turns text around', 'a\u202eb'],
  ['isolates a direction', 'a\u2067b'],
  ['marks a direction', 'a\u200fb'],
  ['drives a terminal', 'a\u001b[2Jb'],
  ['drives an old terminal', 'a\u009bb'],
  ['ends a string', 'a\u0000b'],
  ['ends a line in some programs', 'a\u2028b'],
  ['stands for a lost letter', 'a\ufffdb'],
  ['is half a character', 'a\ud800b'],
  ['is a hidden tag', 'a\u{e0041}b'],
])('a sign that %s is a control sign, and is printed as its code', (_, text) => {
  expect(controlSignIn(text)?.index).toBe(1);
  expect(printable(text)).toMatch(/^a<U\+[\dA-F]{4,5}>/);
});

test.each([
  ['plain text', 'Tryggt på torget – ”alltid” 5 m² à 1 500 kr'],
  ['an emoji of several', '👨‍👩‍👧 ❤️ 1️⃣ 👍🏽'],
  ['other scripts', 'שלום سلام 安全'],
])('%s has neither control signs nor odd ones', (_, text) => {
  expect(controlSignIn(text)).toBeUndefined();
  expect(oddCharacterIn(text)).toBeUndefined();
  expect(printable(text)).toBe(text);
});

test.each([
  ['a ligature', '\ufb01ck', 'fick'],
  ['letters as wide as Chinese ones', '\uff21\uff11', 'A1'],
  ['a letter of a formula', '\u{1d400}', 'A'],
  ['a Roman numeral', '\u2163', 'IV'],
  ['a soft hyphen', 'tryg\u00adghet', 'trygghet'],
  ['a joiner between letters', 'tryg\u200dghet', 'trygghet'],
])('%s is odd, and is mended', (_, text, mended) => {
  expect(oddCharacterIn(text)).toBeDefined();
  expect(withPlainLetters(text)).toBe(mended);
});

test.each([
  ['hard space', '1\u00a0500'],
  ['thin space', '1\u2009500'],
  ['narrow hard space', '1\u202f500'],
])('a %s is no fault, but is mended', (_, text) => {
  expect(oddCharacterIn(text)).toBeUndefined();
  expect(withPlainLetters(text)).toBe('1 500');
});

test('what a superscript says is not changed', () => {
  expect(withPlainLetters('5 m², 10³, ½, №')).toBe('5 m², 10³, ½, №');
});

test.each(['', ' ', '\u200b', '\u00ad\u2060', '\u3164', '\u0301', '\u2800'])(
  '%j is nothing to see',
  (text) => {
    expect(isUnseen(text)).toBe(true);
  },
);

test.each(['a', '5', '–', '…', '🙂'])('%j is something to see', (text) => {
  expect(isUnseen(text)).toBe(false);
});
