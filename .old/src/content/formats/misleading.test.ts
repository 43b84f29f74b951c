import { describe, expect, test } from 'vitest';
import { micromark } from '../markdown/micromark.ts';
import { satteri } from '../markdown/satteri.ts';
import { misleadingAddress, misleadingText, unusualPort } from './misleading.ts';

const CYRILLIC_O = '\u043e';

test.each([
  ['a user before the host', 'https://www.kommun.example@annan.example/', 'https://annan.example/'],
  ['a user and a password', 'https://www.kommun.example:443@annan.example/', 'https://annan.example/'],
  ['several @', 'https://a@www.kommun.example@annan.example', 'https://annan.example'],
  ['a user at a port', 'https://www.kommun.example@annan.example:8080/a', 'https://annan.example:8080/a'],
  ['backslashes', 'https://annan.example\\@www.kommun.example', 'https://annan.example/@www.kommun.example'],
  ['a backslash in the path', 'https://www.kommun.example/a\\b', 'https://www.kommun.example/a/b'],
  ['a space', 'https://www.kommun.example/ a', undefined],
  ['a control character', 'https://www.kom\u0001mun.example/', undefined],
  ['codes for letters', 'https://%77ww.kommun.example/', 'https://www.kommun.example/'],
  ['an IP number', 'https://192.0.2.1/a', undefined],
  ['an IP number in other forms', 'http://0x7f.1/', undefined],
  ['one number', 'http://3221225985/', undefined],
  ['an IPv6 number', 'https://[2001:db8::1]/', undefined],
  ['a dot after the name', 'https://www.kommun.example./', 'https://www.kommun.example/'],
  ['a coded name', 'https://xn--kmmun-jye.example/', undefined],
  ['a letter of another alphabet', `https://www.k${CYRILLIC_O}mmun.example/`, undefined],
  ['only letters of another alphabet', 'https://\u0430\u0441\u0435.example/', undefined],
  ['wide letters', 'https://ｗｗｗ.kommun.example/', 'https://www.kommun.example/'],
  ['a dot of another script', 'https://www。kommun.example/', undefined],
  ['capital letters before it', 'HTTPS://WWW.KOMMUN.EXAMPLE@ANNAN.EXAMPLE', 'HTTPS://annan.example'],
])('an address with %s is misleading', (_, address, better) => {
  const problem = misleadingAddress(address);
  expect(problem?.message).toBeDefined();
  expect(problem?.replacement).toBe(better);
  if (better !== undefined) expect(misleadingAddress(better)).toBeUndefined();
});

test.each([
  'https://www.kommun.example/',
  'https://sidan.åkeröd.example/källor?a=b@c#d@e',
  'http://arkiv.kommun.example:8080/a%20b',
  'https://www.kommun.example/@namn',
  'https://2024.kommun.example/',
  'mailto:kommun@kommun.example',
  '/eksjo/2017/',
  '#rubrik',
])('%s leads where it seems to', (address) => {
  expect(misleadingAddress(address)).toBeUndefined();
});

test.each([
  ['www.polisen.se', 'https://annan.example/'],
  ['https://polisen.se/x', 'https://polisen.se.annan.example/'],
  ['Polisen (polisen.se)', 'https://annan.example/'],
  ['WWW.POLISEN.SE', 'https://www.polisen.com/'],
  ['www.åkeröd.example', 'https://www.akerod.example/'],
  ['kommun@kommun.example', 'mailto:kommun@annan.example'],
  ['kommun@kommun.example', 'https://annan.example/'],
])('the text %s does not go with a link to %s', (text, address) => {
  expect(misleadingText(text, address)?.message).toContain('men länken leder till');
});

test.each([
  ['www.polisen.se', 'https://polisen.se/en/sida'],
  ['polisen.se', 'https://www.polisen.se/'],
  ['Läs mer på kommun.example', 'https://trygghet.kommun.example/'],
  ['uppfoljning.pdf, t.ex. 1.0 m.fl.', 'https://annan.example/'],
  ['kommun@kommun.example', 'mailto:kommun@kommun.example?subject=Hej'],
  ['www.polisen.se', '/eksjo/'],
])('the text %s goes with a link to %s', (text, address) => {
  expect(misleadingText(text, address)).toBeUndefined();
});

test('a port that web pages seldom have is a warning', () => {
  expect(unusualPort('https://a.example:8443/')?.severity).toBe('warning');
  expect(unusualPort('https://a.example:443/') ?? unusualPort('mailto:a@b.example')).toBeUndefined();
});

describe.each([
  ['satteri', satteri],
  ['micromark', micromark],
])('in running text, %s finds', (_, { render }) => {
  test.each([
    ['a link', 'Se [polisen](https://www.polisen.se@annan.example/).', 'Det som står före @'],
    ['an address in angle brackets', 'Se <https://www.polisen.se@annan.example/>.', 'Det som står före @'],
    ['a bare address', 'Se https://www.polisen.se@annan.example/ här.', 'Det som står före @'],
    ['a reference', 'Se [polisen][p].\n\n[p]: https://www.polisen.se@annan.example/', 'Det som står före @'],
    [
      'another host in the text',
      'Se [www.polisen.se](https://annan.example).',
      'Texten visar www.polisen.se',
    ],
    [
      'another host in the text of a reference',
      'Se [**www**.polisen.se][p].\n\n[p]: https://annan.example',
      'Texten visar www.polisen.se',
    ],
    [
      'an entity in the address',
      'Se [polisen](https://www.polisen.se&#64;annan.example/).',
      'Det som står före @',
    ],
    [
      'a letter of another alphabet',
      `Se [polisen](https://www.p${CYRILLIC_O}lisen.se/).`,
      'som kan se ut som',
    ],
    ['a hidden recipient', 'Skriv till [oss](mailto:a@b.example?bcc=c@d.example).', 'är inte tillåten'],
    ['a port', 'Se [kartan](https://karta.kommun.example:8443/).', 'porten 8443'],
  ])('%s', (_, text, message) => {
    const { problems } = render({ text, line: 1 }, { base: '/', highestHeading: 2 });
    expect(problems.map(({ problem }) => problem.message).join('\n')).toContain(message);
    expect(problems).toHaveLength(1);
  });
});

test.each([
  ['a link', '[www.polisen.se](https://annan.example)', 'Texten visar'],
  ['an element', '<a href="https://www.polisen.se@annan.example/">Polisen</a>', 'Det som står före @'],
  ['a definition', '[Polisen][p]\n\n[p]: https://1.2.3.4/', 'en dator utan namn'],
])('on a page of the site’s own, %s is found', (_, text, message) => {
  const { problems } = satteri.mdx!({ text: `# Rubrik\n\n${text}\n`, line: 4 });
  expect(problems).toMatchObject([{ position: { line: text.includes('[p]:') ? 8 : 6 } }]);
  expect(problems[0]!.problem.message).toContain(message);
});
