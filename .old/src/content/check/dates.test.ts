/** Every kind of date field, with dates that cannot be right, dates that are unlikely, and dates that are as they should be. */
import { expect, test } from 'vitest';
import { satteri } from '../markdown/satteri.ts';
import type { Layout } from '../formats/layout.ts';
import { LAYOUTS } from '../schema/file-kinds.ts';
import { contentFolder } from '../source/content-folder.ts';
import { checkContent } from './check.ts';

const TODAY = '2018-06-15';

/** A whole municipality. Each case puts other dates in place of these. */
const FILES = {
  'bjorkhult/kommun.md': `---
namn: Björkhults kommun
kortnamn: Björkhult
kod: "9901"
webbplats: https://www.bjorkhult.example
kontakt: {epost: kommun@bjorkhult.example}
---
`,
  'bjorkhult/tillganglighet.md': `---
aktör: Björkhults kommun
tjänst: Löften
efterlevnad: helt förenlig
brister: []
bedömd: 2018-03-01 # bedömd
uppdaterad: 2018-03-02 # uppdaterad
metod: Egen granskning.
kontakt: {epost: kommun@bjorkhult.example}
oskäligt_betungande: []
utanför_lagen: []
---
`,
  'bjorkhult/2017/avtal.md': `---
titel: Löften
parter: [polisen]
från: 2017-01-01 # avtal från
till: 2017-12-31 # avtal till
undertecknat:
  datum: 2017-01-10 # undertecknat
  av: [{namn: Anna Ek, part: polisen}]
källor:
  - id: rapport
    titel: Rapporten
    datum: 2018-01-10 # källa
---
`,
  'bjorkhult/2017/torget/lofte.md': `---
titel: Ett tryggt torg.
kortnamn: Torget
från: 2017-01-01 # löfte från
till: 2017-12-31 # löfte till
underlag:
  - text: Dialog.
    datum: 2016-11 # underlag
effektmått:
  - id: trygghet
    namn: Trygga
    enhet: procent
    bättre: högre
    utgångsläge:
      värde: 40
      datum: 2016 # utgångsläge
    mål:
      minst: 50
      senast: 2017-12 # effektmål
    värden:
      - värde: 45
        datum: 2017-11 # effektmått
aktiviteter:
  - id: vandring
    text: Gå en vandring.
    typ: engång
    senast: 2017-06 # senast
    ändringar:
      - ändring: förlängd
        datum: 2017-05-02 # ändring
        till: 2018-03-31 # förlängd till
---
`,
  'bjorkhult/2017/torget/varen.md': `---
från: 2017-01-01 # period från
till: 2017-06-30 # period till
etikett: våren
publicerad: 2018-01-15 # publicerad
källa: rapport
redovisat:
  - aktivitet: vandring
    text: Vi gick.
    händelser:
      - datum: 2017-v21 # händelse
---
`,
};

/** Returns the severity and message of each problem when some dates are others. */
function problemsWith(dates: Readonly<Record<string, string>>): readonly string[] {
  const files = Object.entries(FILES).map(([path, text]) => {
    const changed = Object.entries(dates).reduce(
      (before, [name, date]) => before.replace(new RegExp(`: \\S+ # ${name}\\n`), () => `: ${date}\n`),
      text,
    );
    // Names of dates are for this test only.
    return [path, changed.replace(/ # .*/g, '')] as const;
  });
  const content = contentFolder(files, '');
  const published = { folder: 'public', files: new Set<string>() };
  const { problems } = checkContent(
    { content, own: content, published },
    { today: TODAY, base: '/' },
    satteri,
  );
  return problems.map(({ severity, message }) => `${severity}: ${message}`);
}

/** Both dates of a statement, since one that is updated before it is assessed is another error. */
function withDate(field: string, date: string): Readonly<Record<string, string>> {
  const isOfStatement = field === 'bedömd' || field === 'uppdaterad';
  return isOfStatement ? { bedömd: date, uppdaterad: date } : { [field]: date };
}

test('dates as they should be are no problem', () => {
  expect(problemsWith({})).toEqual([]);
});

/** The dates of things that have happened, of documents and measurements, and of what may be ahead. */
const PAST = ['bedömd', 'uppdaterad', 'undertecknat', 'ändring', 'publicerad'];
const DOCUMENTS = ['källa', 'underlag', 'utgångsläge', 'effektmått'];
const AHEAD = ['avtal till', 'löfte till', 'effektmål', 'senast', 'förlängd till', 'period till', 'händelse'];

test.each([...PAST, ...DOCUMENTS, ...AHEAD])('%s in 9999 is an error', (field) => {
  const date = DOCUMENTS.includes(field) ? '2999-12' : '9999-12-31';
  expect(problemsWith(withDate(field, date))).toContainEqual(
    expect.stringMatching(`^error: Datumet ${date} ligger mer än `),
  );
});

test.each([...PAST, ...DOCUMENTS])('%s next week is a warning, and in twelve years an error', (field) => {
  expect(problemsWith(withDate(field, '2018-06-20'))).toContainEqual(
    'warning: Datumet 2018-06-20 har inte varit än (i dag är det 2018-06-15).',
  );
  expect(problemsWith(withDate(field, '2030-06-20'))).toContainEqual(
    'error: Datumet 2030-06-20 ligger mer än tio år fram i tiden, och fältet gäller något som har hänt.',
  );
});

test.each(AHEAD)('%s in thirty years is a warning', (field) => {
  expect(problemsWith(withDate(field, '2048-06-20'))).toContainEqual(
    'warning: Datumet 2048-06-20 ligger ovanligt långt fram i tiden.',
  );
});

test.each([...PAST, ...AHEAD])('%s before 1990 is a warning', (field) => {
  expect(problemsWith(withDate(field, '1971-06-20')).join('\n')).toContain(
    '1971-06-20 är ovanligt långt tillbaka',
  );
});

test.each([...PAST, ...AHEAD])('%s before 1900 is an error', (field) => {
  expect(problemsWith(withDate(field, '0017-06-20'))).toContain(
    'error: Datumet 0017-06-20 ligger före 1900.',
  );
});

test.each(DOCUMENTS.filter((field) => field !== 'källa'))('%s may be of 1950', (field) => {
  expect(problemsWith(withDate(field, '1950'))).toEqual([]);
});

test.each([
  [
    'a report published before its period begins',
    { publicerad: '2016-12-31' },
    'error',
    'innan perioden börjar',
  ],
  [
    'a report published before its period ends',
    { publicerad: '2017-05-01' },
    'warning',
    'innan perioden tar slut',
  ],
  [
    'a report published many years after',
    {
      'avtal från': '2017',
      publicerad: '2018-06-01',
      'period från': '2011-01-01',
      'period till': '2011-06-30',
      'löfte från': '2011-01-01',
    },
    'warning',
    'flera år efter att perioden tog slut',
  ],
  [
    'a report that says a period is over that has not begun',
    {
      'löfte till': 'tills vidare',
      'avtal till': 'tills vidare',
      'period från': '2018-07-01',
      'period till': '2018-12-31',
      publicerad: '2018-06-01',
    },
    'error',
    'innan perioden börjar',
  ],
  [
    'a source from before the period',
    { källa: '2016-05' },
    'warning',
    'Källan rapport är från 2016-05-31, innan',
  ],
  [
    'an agreement signed after a report on it',
    { undertecknat: '2018-01-16' },
    'warning',
    'efter att uppföljningen varen.md publicerades',
  ],
  [
    'an agreement signed after its end',
    { undertecknat: '2018-01-16' },
    'warning',
    'efter att det slutade gälla 2017-12-31',
  ],
  [
    'an agreement signed years before it begins',
    { undertecknat: '2011-01-10' },
    'warning',
    'flera år innan det började gälla',
  ],
  [
    'a change from before the signing',
    { ändring: '2017-01-09' },
    'warning',
    'men avtalet undertecknades först 2017-01-10',
  ],
  [
    'an extension to before the end',
    { 'förlängd till': '2017-12-31' },
    'warning',
    'förlängd till 2017-12-31, men löftet gäller till',
  ],
  ['a deadline before the start', { senast: '2016-12' }, 'warning', 'klart 2016-12-31, innan löftet började'],
  [
    'a deadline after the extended end',
    { senast: '2018-04' },
    'warning',
    'klart 2018-04-01, efter att löftet slutar gälla 2018-03-31',
  ],
  [
    'an event before the promise',
    { händelse: '2016-v50' },
    'warning',
    'innan löftet började gälla 2017-01-01',
  ],
  [
    'an event long after the report',
    { händelse: '2019-v21' },
    'warning',
    'mer än ett år efter att uppföljningen skrevs 2018-01-15',
  ],
  ['week 0', { händelse: '2017-v0' }, 'error', 'Vecka 0 finns inte 2017'],
  ['week 54', { händelse: '2017-v54' }, 'error', 'Vecka 54 finns inte 2017'],
  ['week 53 in a year with 52', { händelse: '2017-v53' }, 'error', 'Vecka 53 finns inte 2017'],
  ['month 13', { händelse: '2017-13' }, 'error', 'Månad 13 finns inte'],
  ['30 February', { publicerad: '2017-02-30' }, 'error', 'Datumet 2017-02-30 finns inte'],
] as const)('%s is reported', (_, dates, severity, message) => {
  expect(problemsWith(dates)).toContainEqual(expect.stringMatching(`^${severity}: .*${message}`));
});

test.each([
  ['a planned event', { händelse: '2018-10-01' }],
  ['an open end', { 'avtal till': 'tills vidare', 'löfte till': 'tills vidare' }],
  ['a start that nobody knows', { 'löfte från': 'okänt' }],
  ['week 53 in a year with 53', { händelse: '2020-v53' }],
])('%s is no error', (_, dates) => {
  expect(problemsWith(dates).filter((problem) => problem.startsWith('error'))).toEqual([]);
});

test('every field for a date says what time it is of', () => {
  const missing = Object.entries(LAYOUTS).flatMap(([kind, layout]) => datesWithoutTime(layout, kind));
  expect(missing).toEqual([]);
});

const DATE_FORMAT = /^(day|.*-day|.*-date)$/;

function datesWithoutTime(layout: Layout, name: string): readonly string[] {
  const { anyOf = [], properties = {}, items, additionalProperties, format } = layout;
  const isDate = [format, ...anyOf.map(({ format }) => format)].some((one) => DATE_FORMAT.test(one ?? ''));
  if (isDate) return layout.time === undefined ? [name] : [];
  return [
    ...anyOf.flatMap((option) => datesWithoutTime(option, name)),
    ...Object.entries(properties).flatMap(([key, inner]) => datesWithoutTime(inner, `${name}.${key}`)),
    ...(items ? datesWithoutTime(items, name) : []),
    ...(additionalProperties ? datesWithoutTime(additionalProperties, name) : []),
  ];
}
