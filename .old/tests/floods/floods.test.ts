/**
 * Content that is far too large, or repeats the same signs, is read in a second or two, and reported where it is too large. The limit
 * here is generous, since a machine may be slow; what grows with the square of the content takes minutes. `FLOODS=all` repeats all
 * signs.
 */
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import { changedLines } from '../../src/cli/changed-lines.ts';
import { checkContent } from '../../src/content/check/check.ts';
import { MAX_FILE_BYTES, MAX_PARAGRAPH, MAX_TEXT } from '../../src/content/formats/limits.ts';
import { misleadingAddress, misleadingText } from '../../src/content/formats/misleading.ts';
import { micromark } from '../../src/content/markdown/micromark.ts';
import { satteri } from '../../src/content/markdown/satteri.ts';
import { contentFolder } from '../../src/content/source/content-folder.ts';
import { fixFile } from '../../src/content/write/autofix.ts';
import type { MarkdownReader } from '../../src/content/source/markdown.ts';
import { isAll, tried } from './pieces.ts';

const MAX_SECONDS = 10;

const TOWN = `---
namn: Björkhults kommun
kortnamn: Björkhult
kod: "9901"
webbplats: https://www.bjorkhult.example
kontakt: {epost: kommun@bjorkhult.example}
---
`;
const AGREEMENT = `---
titel: Medborgarlöften i Björkhult 2017
parter: [polisen, kommunen]
källor:
  - {id: lofte, titel: Medborgarlöfte 2017}
---
`;
const PROMISE = `---
titel: Att öka tryggheten på torget.
kortnamn: Tryggt torg
aktiviteter:
  - id: fotpatrull
    text: Fotpatruller på torget.
    mått:
      - {id: patruller, enhet: {en: patrull, flera: patruller}, mål: {minst: 10}}
---
`;
const REPORT = `---
redovisat:
  - aktivitet: fotpatrull
    text: Något.
    värden: {patruller: 3}
---
`;

const reportOf = (from: string, to: string) =>
  REPORT.replace('---\n', `$&från: ${from}\ntill: ${to}\netikett: A\n`);

type Files = Readonly<Record<string, string>>;

const KOMMUN = 'bjorkhult/kommun.md';
const AVTAL = 'bjorkhult/2017/avtal.md';
const LOFTE = 'bjorkhult/2017/torg/lofte.md';
const T1 = 'bjorkhult/2017/torg/t1.md';
const VALID: Files = { [KOMMUN]: TOWN, [AVTAL]: AGREEMENT, [LOFTE]: PROMISE, [T1]: REPORT };

/** Returns the first message of the content with some files changed. Throws if it takes too long. */
function messageOf(files: Files, reader: MarkdownReader = satteri): string | undefined {
  const content = contentFolder(Object.entries({ ...VALID, ...files }), 'content/');
  const published = { folder: 'public', files: new Set<string>() };
  const { problems } = expectQuick(() =>
    checkContent({ content, own: content, published }, { today: '2018-06-01', base: '/' }, reader),
  );
  return problems.find(({ severity }) => severity === 'error')?.message;
}

/** Fails if something takes too long, of this process only, since others may keep the machine busy. */
function expectQuick<Result>(action: () => Result): Result {
  const before = process.cpuUsage();
  const result = action();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(MAX_SECONDS);
  return result;
}

const many = (count: number, each: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => each(index)).join('');

const filesOf = (count: number, each: (index: number) => readonly [path: string, text: string]): Files =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => each(index)));

const inFront = (text: string, first: string) => text.replace('---\n', () => `---\n${first}`);

/** Returns a fifth of a number where not all is tried: what grows with its square shows then, if not as plainly. */
const scaled = (count: number) => (isAll ? count : count / 5);
/** How many promises renew others, and where each is. */
const RENEWALS = scaled(3000);
const renewing = (index: number) => `${2010 + (index % 4)}/l${index}`;
const renewals = (renewed: (index: number) => string): Files => ({
  ...filesOf(4, (index) => [`bjorkhult/${2010 + index}/avtal.md`, AGREEMENT]),
  ...filesOf(RENEWALS, (index) => [
    `bjorkhult/${renewing(index)}/lofte.md`,
    inFront(PROMISE, `förnyar: ${renewed(index)}\n`),
  ]),
});

describe.each(tried)('%j many times', (piece) => {
  const text = (size: number) => piece.repeat(size / piece.length);

  test.each([
    ['Node', satteri],
    ['browsers', micromark],
  ])('in a body, as it is read in %s', (_, reader) => {
    messageOf({ [T1]: REPORT + text(MAX_PARAGRAPH - 100) }, reader);
    const lines = `${piece}\n\n`.repeat(
      Math.min(MAX_TEXT.lines / 2 - 10, MAX_TEXT.characters / (piece.length + 3)),
    );
    messageOf({ [T1]: REPORT + lines }, reader);
    const long = messageOf({ [T1]: REPORT + text(MAX_FILE_BYTES / 4) }, reader);
    // Spaces alone are no text.
    if (piece.trim() !== '') expect(long).toBeDefined();
  });

  test('in fields', () => {
    const value = JSON.stringify(text(100_000));
    messageOf({ [LOFTE]: PROMISE.replace('Fotpatruller på torget.', () => value) });
    messageOf({ [LOFTE]: PROMISE.replace('{minst: 10}', () => value) });
    messageOf({ [T1]: REPORT.replace('Något.', () => value) });
    messageOf({ [T1]: REPORT.replace('Något.', () => `a${text(100_000)}`) });
    messageOf({ [T1]: REPORT.replace('fotpatrull', () => value) });
    messageOf({ [T1]: REPORT.replace('{patruller: 3}', () => `{patruller: ${value}}`) });
    messageOf({ [T1]: inFront(REPORT, `publicerad: ${value}\n`) });
    for (const field of ['felanmälan', 'vapen', 'färg'])
      messageOf({ [KOMMUN]: inFront(TOWN, `${field}: ${value}\n`) });
    messageOf({ [KOMMUN]: TOWN.replace('https://www.bjorkhult.example', () => value) });
    messageOf({
      [KOMMUN]: TOWN.replace('epost: kommun@bjorkhult.example', () => `epost: ${value}, telefon: ${value}`),
    });
  });

  test('in what --fix corrects, and in the text of a link', () => {
    const signs = text(isAll ? 200_000 : 50_000);
    expectQuick(() => {
      fixFile(T1, `${REPORT}${signs}x\n`);
      fixFile(T1, inFront(REPORT, `a: b${signs}x\n`));
      fixFile(T1, inFront(REPORT, `${signs}"\n`));
      misleadingText(signs, 'https://www.bjorkhult.example/');
      misleadingAddress(`https://${signs}`);
      changedLines(`${signs}x`, signs);
    });
  });

  test('between the fields, and in place of a file', () => {
    messageOf({ [T1]: inFront(REPORT, `${text(100_000)}\n`) });
    messageOf({ [T1]: inFront(REPORT, `${piece}\n`.repeat(10_000)) });
    messageOf({ [T1]: text(100_000) });
  });
});

/** A description, the files, and the beginning of the message. Without one the content is valid. */
const LARGE: readonly (readonly [description: string, files: () => Files, message?: RegExp])[] = [
  ['a text of 100,000 lines', () => ({ [T1]: `${REPORT}${'a\n'.repeat(100_000)}` }), /^Texten är längre än/],
  [
    'a paragraph of 50 pages',
    () => ({ [T1]: `${REPORT}\n${'a '.repeat(40_000)}` }),
    /^Här börjar ett stycke/,
  ],
  ['a line of 5 MB', () => ({ [T1]: 'a'.repeat(5_000_000) }), /^Filen är större/],
  ['100,000 lines of comments', () => ({ [T1]: inFront(REPORT, '# a\n'.repeat(100_000)) })],
  [
    'unknown fields',
    () => ({
      [T1]: inFront(
        REPORT,
        many(scaled(50_000), (index) => `a${index}: 1\n`),
      ),
    }),
    /^Fältet ”a0”/,
  ],
  [
    'equal fields',
    () => ({ [T1]: inFront(REPORT, 'a: 1\n'.repeat(scaled(50_000))) }),
    /^Fältet ”a” står två/,
  ],
  [
    'unknown measures',
    () => ({ [T1]: REPORT.replace('3}', `${many(scaled(50_000), (index) => `1, a${index}: `)}2}`) }),
    /har inget mått/,
  ],
  [
    'unknown places among as many',
    () => ({
      [KOMMUN]: inFront(
        TOWN,
        `platser:\n${many(scaled(20_000), (index) => `  - {id: plats-${index}, namn: A}\n`)}`,
      ),
      [LOFTE]: PROMISE.replace(
        '    mått',
        `    platser: [${many(scaled(20_000), (index) => `plats-x${index}, `)}b]\n    mått`,
      ),
    }),
    /^Platsen ”plats-x0” finns inte/,
  ],
  [
    '15,000 unknown activities among 500',
    () => ({
      [LOFTE]: PROMISE.replace(
        'aktiviteter:\n',
        `$&${many(490, (index) => `  - {id: a${index}, text: A., typ: löpande}\n`)}`,
      ),
      [T1]: `---\nredovisat:\n${many(990, (index) => `  - {aktivitet: [${many(15, (at) => `b${index}-${at}, `)}c], text: A.}\n`)}---\n`,
    }),
    /^Aktiviteten ”b0-0” finns inte/,
  ],
  [
    'unknown activities among as many, each with a proposal to try',
    () => ({
      [LOFTE]: PROMISE.replace(
        'aktiviteter:\n',
        `$&${many(300, (index) => `  - {id: aktivitet-nummer-${index}, text: A., typ: löpande}\n`)}`,
      ),
      [T1]: `---\nredovisat:\n${many(300, (index) => `  - {aktivitet: aktivitet-numer-${index + 1000}, text: A.}\n`)}---\n`,
    }),
    /^Aktiviteten ”aktivitet-numer-1000” finns inte/,
  ],
  [
    'unknown parties among as many',
    () => ({
      'parter.yaml': many(
        scaled(20_000),
        (index) => `part-${index}:\n  namn: Part ${index}\n  typ: förening\n`,
      ),
      [AVTAL]: AGREEMENT.replace(
        'kommunen]',
        `${many(scaled(20_000), (index) => `partt-${index}, `)}kommunen]`,
      ),
    }),
    /^Parten ”partt-0” finns inte/,
  ],
  [
    'equal ids',
    () => ({
      [KOMMUN]: inFront(TOWN, `platser:\n${'  - {id: plats, namn: Plats}\n'.repeat(scaled(10_000))}`),
    }),
    /^Id ”plats” används redan/,
  ],
  [
    'sources that do not exist',
    () => ({
      [AVTAL]: AGREEMENT.replace(
        'källor:\n',
        `$&${many(scaled(10_000), (index) => `  - {id: k${index}, titel: T, fil: a/${index}.pdf}\n`)}`,
      ),
    }),
    /^Filen a\/0.pdf finns inte/,
  ],
  [
    'former addresses',
    () => ({
      [LOFTE]: inFront(PROMISE, `tidigare: [${many(scaled(10_000), (index) => `2016/a${index}, `)}2016/b]\n`),
    }),
  ],
  [
    'equal terms',
    () => ({ 'ordlista.yaml': '- term: ord\n  förklaring: Ett ord.\n'.repeat(scaled(10_000)) }),
    /^Ordet ”ord” förklaras redan/,
  ],
  [
    'lists 5,000 deep',
    () => ({ [T1]: inFront(REPORT, `a: ${'['.repeat(5000)}${']'.repeat(5000)}\n`) }),
    /ligger i varandra/,
  ],
  [
    'fields 5,000 deep',
    () => ({ [T1]: inFront(REPORT, `a: ${'{a: '.repeat(5000)}1${'}'.repeat(5000)}\n`) }),
    /ligger i varandra/,
  ],
  [
    'dashes 5,000 deep',
    () => ({ [T1]: inFront(REPORT, `a:\n  ${'- '.repeat(5000)}1\n`) }),
    /ligger i varandra/,
  ],
  [
    'indents 1,300 deep',
    () => ({
      [T1]: inFront(
        REPORT,
        many(1300, (depth) => `${' '.repeat(depth)}a:\n`),
      ),
    }),
    /./,
  ],
  [
    'a bomb of references',
    () => ({ [T1]: inFront(REPORT, `a: &a [x, x]\n${many(30, (index) => `b${index}: &b [*a, *a]\n`)}`) }),
    /^Tecknet & först/,
  ],
  [
    'stray files',
    () => filesOf(scaled(10_000), (index) => [`bjorkhult/2017/torg/fil${index}.txt`, 'x']),
    /^Mappen har .* filer och mappar/,
  ],
  [
    'follow-ups of the same days',
    () =>
      filesOf(scaled(10_000), (index) => [
        `bjorkhult/2017/torg/r${index}.md`,
        reportOf('2017-01-01', '2017-02-01'),
      ]),
    /^Mappen har .* filer och mappar/,
  ],
  [
    'follow-ups of the same days, as many as a folder may have',
    () => filesOf(990, (index) => [`bjorkhult/2017/torg/r${index}.md`, reportOf('2017-01-01', '2017-02-01')]),
    /samma tid som/,
  ],
  [
    'as many, each within the one before it',
    () =>
      filesOf(990, (index) => [
        `bjorkhult/2017/torg/r${1000 + index}.md`,
        reportOf(addDays('2014-01-01', index), addDays('2020-01-01', -index)),
      ]),
    /utanför/,
  ],
  [
    'many promises that renew each other in a circle',
    () => renewals((index) => renewing((index + 1) % RENEWALS)),
    /förnyar varandra/,
  ],
  [
    'many promises that renew unknown ones',
    () => renewals((index) => `2016/m${index}`),
    /^Löftet ”2016\/m0” finns inte/,
  ],
  ['many promises that renew one after the other', () => renewals((index) => renewing(index + 1)), /./],
  [
    'many themes, each like none of the others',
    () => ({
      ...filesOf(10, (index) => [`bjorkhult/${2010 + index}/avtal.md`, AGREEMENT]),
      ...filesOf(scaled(5000), (index) => [
        `bjorkhult/${2010 + (index % 10)}/l${index}/lofte.md`,
        inFront(PROMISE, `tema: ${`${index}`.repeat(5)} ${'vandring '.repeat(5)}\n`),
      ]),
    }),
  ],
  [
    'many themes, each like others',
    () => ({
      ...filesOf(10, (index) => [`bjorkhult/${2010 + index}/avtal.md`, AGREEMENT]),
      ...filesOf(scaled(5000), (index) => [
        `bjorkhult/${2010 + (index % 10)}/l${index}/lofte.md`,
        inFront(PROMISE, `tema: vandring ${index} ${'a'.repeat(1000)}\n`),
      ]),
    }),
  ],
  [
    'municipalities, too many for a folder',
    () => filesOf(5000, (index) => [`ort${index}/kommun.md`, TOWN]),
    /^Mappen har .* filer och mappar/,
  ],
  [
    'municipalities with the same code',
    () => filesOf(900, (index) => [`ort${index}/kommun.md`, TOWN]),
    /används redan/,
  ],
  [
    'comments after values',
    () => ({
      [T1]: inFront(
        REPORT,
        many(scaled(20_000), (index) => `a${index}: b # c\n`),
      ),
    }),
    /läses som en kommentar/,
  ],
  ['1,000 links', () => ({ [T1]: REPORT + many(1000, (index) => `[a](https://a${index}.example/x)\n\n`) })],
  [
    '1,000 links that run',
    () => ({ [T1]: REPORT + many(1000, (index) => `[a](javascript:${index})\n\n`) }),
    /^Länken/,
  ],
  ['1,000 tags', () => ({ [T1]: REPORT + many(1000, (index) => `<b>a${index}</b>\n\n`) }), /^HTML/],
  [
    '1,000 pictures',
    () => ({ [T1]: REPORT + many(1000, (index) => `![a](/b${index}.png)\n\n`) }),
    /^Filen b0.png/,
  ],
];

test.each(LARGE.map(([name, files, message]) => ({ name, files, message })))(
  '$name',
  ({ files, message }) => {
    const found = messageOf(files());
    if (message) expect(found).toMatch(message);
    else expect(found).toBeUndefined();
  },
);
