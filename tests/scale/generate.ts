/**
 * Makes content folders of any size, for tests and benchmarks: the same bytes for the same numbers, on any machine.
 *
 *     node tests/scale/generate.ts --out DIR --municipalities 25 --years 3 --promises 8 --seed 1
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { addDays, addMonths, dayOf, type Day } from '../../src/domain/day.ts';
import { expectedPeriods, type Period, type Rhythm, type Term } from '../../src/domain/period.ts';
import { randomFrom, type Random } from './random.ts';
import * as words from './words.ts';

export interface Size {
  readonly municipalities: number;
  /** Agreements of each municipality, a year each. */
  readonly years: number;
  /** Promises of each agreement. */
  readonly promises: number;
  readonly seed: number;
}

/** A file of the folder: where it lies, and what is in it. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

type Fields = Readonly<Record<string, unknown>>;

const FIRST_YEAR = 2018;

/** Codes that Statistics Sweden has given nobody. */
const FIRST_CODE = 3000;
const MAX_MUNICIPALITIES = 7000;

const RHYTHMS: readonly (readonly [Rhythm, string])[] = [
  ['third', 'tertial'],
  ['third', 'tertial'],
  ['quarter', 'kvartal'],
  ['half', 'halvår'],
  ['year', 'år'],
];

/** Every file of a content folder, one at a time. */
export function* generate({ municipalities, years, promises, seed }: Size): Iterable<GeneratedFile> {
  if (municipalities > MAX_MUNICIPALITIES) {
    throw new RangeError(`No more than ${MAX_MUNICIPALITIES} municipalities have a code of their own.`);
  }
  yield { path: 'parter.yaml', text: stringify(words.PARTIES) };
  for (let index = 0; index < municipalities; index++) {
    // Each has a chance of its own, so that the first are the same however many follow.
    yield* municipality(index, years, promises, randomFrom(seed * 1_000_003 + index));
  }
}

function* municipality(
  index: number,
  years: number,
  promises: number,
  random: Random,
): Iterable<GeneratedFile> {
  const { name, id } = nameOf(index);
  const places = random.some(words.PLACES, random.integer(2, 5));
  yield markdown(
    `${id}/kommun.md`,
    {
      namn: `${name} kommun`,
      kortnamn: name,
      kod: String(FIRST_CODE + index),
      webbplats: `https://www.${id}.example`,
      kontakt: { epost: `trygghet@${id}.example` },
      lokalpolisområde: `Lokalpolisområde ${name}`,
      platser: places,
    },
    `${name} är påhittat och finns bara i prov.`,
  );
  const [rhythm, written] = random.pick(RHYTHMS);
  for (let count = 0; count < years; count++) {
    const year = FIRST_YEAR + count;
    const term = termOf(year, random, count === years - 1);
    yield agreement(id, name, year, term, written, random);
    const periods = expectedPeriods(rhythm, term, dayOf(year, 12, 31));
    for (let number = 0; number < promises; number++) {
      const placeIds = places.map((place) => place.id);
      yield* promise(`${id}/${year}`, number, count > 0, periods, placeIds, random);
    }
  }
}

function nameOf(index: number): { readonly name: string; readonly id: string } {
  const [start, startId] = words.NAME_STARTS[index % words.NAME_STARTS.length]!;
  const [end, endId] =
    words.NAME_ENDS[Math.floor(index / words.NAME_STARTS.length) % words.NAME_ENDS.length]!;
  const round = Math.floor(index / (words.NAME_STARTS.length * words.NAME_ENDS.length));
  const suffix = round === 0 ? '' : ` ${round + 1}`;
  return {
    name: `Exempel-${start}${end}${suffix}`,
    id: `exempel-${startId}${endId}${suffix.replace(' ', '-')}`,
  };
}

/** Mostly the calendar year; some run from October to October, and the last may have no end. */
function termOf(year: number, random: Random, isLast: boolean): Term {
  const calendar = { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
  if (isLast && random.oneIn(4)) return { ...calendar, to: null };
  return random.oneIn(6) ? { from: dayOf(year, 10, 1), to: dayOf(year + 1, 9, 30) } : calendar;
}

function agreement(
  id: string,
  name: string,
  year: number,
  { from, to }: Term,
  rhythm: string,
  random: Random,
): GeneratedFile {
  const signer = (roll: string, part: string) => ({
    namn: `${random.pick(words.FIRST_NAMES)} ${random.pick(words.LAST_NAMES)}`,
    roll,
    part,
  });
  return markdown(
    `${id}/${year}/avtal.md`,
    {
      titel: `Lokala medborgarlöften i ${name} ${year}`,
      parter: ['polisen', 'kommunen'],
      ...(from.endsWith('-10-01') && { från: from }),
      ...(to === null ? { till: 'tills vidare' } : to.endsWith('-09-30') && { till: to }),
      uppföljs: rhythm,
      undertecknat: {
        datum: addDays(from, -random.integer(1, 40)),
        av: [signer('lokalpolisområdeschef', 'polisen'), signer('kommunstyrelsens ordförande', 'kommunen')],
      },
      källor: [
        {
          id: 'loften',
          titel: `Medborgarlöften ${year}`,
          utgivare: `${name} kommun`,
          datum: from.slice(0, 7),
        },
        { id: 'uppfoljning', titel: `Uppföljning av medborgarlöften ${year}`, utgivare: 'Polismyndigheten' },
      ],
    },
    'Löftena bygger på samtal med invånare, föreningar och näringsliv.',
  );
}

// ── A promise and its activities ─────────────────────────────────────────────────────────────────────────────────────

function* promise(
  folder: string,
  number: number,
  hasEarlier: boolean,
  periods: readonly Period[],
  places: readonly string[],
  random: Random,
): Iterable<GeneratedFile> {
  const theme = words.THEMES[number % words.THEMES.length]!;
  const round = Math.floor(number / words.THEMES.length);
  const suffix = round === 0 ? '' : ` ${round + 1}`;
  const id = `${theme.id}${suffix.replace(' ', '-')}`;
  const [municipality, year] = folder.split('/');
  const activities = activitiesOf(periods, places, random);
  yield markdown(
    `${folder}/${id}/lofte.md`,
    {
      titel: theme.titel,
      kortnamn: `${theme.kortnamn}${suffix}`,
      ordning: number + 1,
      tema: theme.tema,
      platser: random.some(places, random.integer(0, 2)),
      ...(hasEarlier && !random.oneIn(3) && { förnyar: `${Number(year) - 1}/${id}` }),
      ...(random.oneIn(3) && {
        bakgrund: { problem: 'Många uppger att de undviker platsen efter mörkrets inbrott.' },
      }),
      ...(random.oneIn(3) && {
        underlag: [{ text: 'Medborgardialog', datum: `${Number(year) - 1}-11`, n: random.integer(40, 400) }],
      }),
      källa: 'loften',
      ...(random.oneIn(4) && { effektmått: [feltSafety(Number(year), random)] }),
      aktiviteter: activities.map(({ fields }) => fields),
      ...(random.oneIn(12) && { tidigare: [`${year}/${id}-i-${municipality}`] }),
    },
    random.oneIn(3) ? random.pick(words.NARRATIVES) : '',
  );
  for (const [index, period] of periods.entries()) {
    // Somebody forgets now and then.
    if (random.oneIn(20)) continue;
    yield report(`${folder}/${id}`, period, index, activities, random);
  }
}

function feltSafety(year: number, random: Random): Fields {
  const value = (grupp?: string) => ({
    datum: `${year - 1}-11`,
    värde: random.integer(400, 850) / 10,
    n: random.integer(80, 400),
    ...(grupp && { grupp }),
  });
  return {
    id: 'trygghet',
    namn: 'Känner sig trygga utomhus sena kvällar',
    enhet: 'procent',
    bättre: 'högre',
    värden: [value('kvinnor'), value('män')],
  };
}

interface Generated {
  readonly fields: Fields & { readonly id: string };
  /** Undefined where nothing is counted. */
  readonly measure?: {
    readonly countable: words.Countable;
    /** How many may come about in one period. */
    readonly usual: number;
    readonly isCumulative: boolean;
  };
}

function activitiesOf(
  periods: readonly Period[],
  places: readonly string[],
  random: Random,
): readonly Generated[] {
  const counted = random
    .some(words.COUNTABLES, random.integer(1, 5))
    .map((countable) => counting(countable, periods, random));
  const plain = [
    ...random.some(words.DEEDS, random.integer(0, 2)).map((deed) => worded(deed, 'engång', random)),
    ...(random.oneIn(2) ? [worded(random.pick(words.CONTINUOUS), 'löpande', random)] : []),
    ...(random.oneIn(3) ? [worded(random.pick(words.DIRECTIONS), 'riktning', random)] : []),
  ];
  return [...counted, ...plain].map(({ fields, ...rest }) => ({
    ...rest,
    fields: {
      ...fields,
      ...(random.oneIn(2) && { platser: [random.pick(places)] }),
      ...(random.oneIn(15) && { ändringar: [changeOf(periods, random)] }),
    },
  }));
}

function counting(countable: words.Countable, periods: readonly Period[], random: Random): Generated {
  const { id, en, flera, lova, plats } = countable;
  const usual = random.integer(1, 12);
  const kind = random.pick(['minst', 'minst', 'minst', 'minst', 'exakt', 'högst'] as const);
  const per = random.pick(['avtal', 'avtal', 'avtal', 'år', 'period', 'månad', 'vecka'] as const);
  const isWhole = per === 'avtal' || per === 'år';
  const value = isWhole
    ? Math.max(1, Math.round(usual * periods.length * 0.9))
    : Math.max(1, Math.floor(usual / 4));
  const counted = random.pick(['summa', 'summa', 'summa', 'senaste', 'inte'] as const);
  const scope = {
    avtal: '',
    år: ' om året',
    period: ' varje period',
    månad: ' i månaden',
    vecka: ' i veckan',
  }[per];
  const number = kind === 'exakt' ? String(value) : `${kind} ${value}`;
  return {
    fields: {
      id,
      text: `${lova} ${number} ${value === 1 ? en : flera} ${plats}${scope}.`,
      ansvariga: random.pick(words.RESPONSIBLE),
      mått: [
        {
          id: 'antal',
          enhet: en === flera ? en : { en, flera },
          ...(counted !== 'summa' && { räknas: counted }),
          mål: { [kind]: value, ...(per !== 'avtal' && { per }) },
        },
      ],
    },
    measure: { countable, usual, isCumulative: counted === 'senaste' },
  };
}

function worded([id, text]: readonly [string, string], typ: string, random: Random): Generated {
  return { fields: { id, text, ansvariga: random.pick(words.RESPONSIBLE), typ } };
}

function changeOf(periods: readonly Period[], random: Random): Fields {
  const first = periods[0]!;
  const last = periods.at(-1)!;
  const datum = addDays(first.to, -random.integer(0, 30));
  const orsak = random.pick(words.REASONS);
  return random.pick([
    { ändring: 'utgår', datum, orsak, källa: 'uppfoljning' },
    { ändring: 'förlängd', datum, till: addMonths(last.to, 3), orsak },
    { ändring: 'flyttad', datum, orsak },
    { ändring: 'omformulerad', datum, text: 'Genomföra aktiviteten i mindre omfattning.', orsak },
  ]);
}

// ── A report and its results ─────────────────────────────────────────────────────────────────────────────────────────

function report(
  folder: string,
  period: Period,
  index: number,
  activities: readonly Generated[],
  random: Random,
): GeneratedFile {
  const results = activities.flatMap((activity) =>
    random.oneIn(8) ? [] : resultsOf(activity, period, index, random),
  );
  const unpromised = random.oneIn(10)
    ? [{ text: 'Utöver det utlovade har en gemensam utbildning hållits.' }]
    : [];
  const hasBody = results.length === 0 || random.oneIn(2);
  return markdown(
    `${folder}/${period.id}.md`,
    {
      publicerad: addDays(period.to, random.integer(10, 50)),
      ...(random.oneIn(2) && {
        rapportör: {
          namn: `${random.pick(words.FIRST_NAMES)} ${random.pick(words.LAST_NAMES)}`,
          roll: 'kommunpolis',
          part: 'polisen',
        },
      }),
      källa: 'uppfoljning',
      redovisat: [...results, ...unpromised],
    },
    hasBody ? random.some(words.NARRATIVES, random.integer(1, 2)).join('\n\n') : '',
  );
}

function resultsOf(activity: Generated, period: Period, index: number, random: Random): readonly Fields[] {
  const { fields, measure } = activity;
  const apart = random.oneIn(12) ? ['polisen', 'kommunen'] : [undefined];
  return apart.map((part) => ({
    aktivitet: fields.id,
    ...(part && { part }),
    ...(measure ? number(measure, index, random) : word(random)),
    ...(random.oneIn(4) && {
      händelser: [{ datum: eventDate(period, random), text: 'Genomfördes enligt plan' }],
    }),
  }));
}

function number(
  { countable: { en, flera }, usual, isCumulative }: NonNullable<Generated['measure']>,
  index: number,
  random: Random,
): Fields {
  if (random.oneIn(10)) return word(random);
  // A running count must not fall: each period has its own stretch of numbers.
  const value = isCumulative ? usual * (index + 1) + random.integer(0, usual) : random.integer(0, usual + 2);
  const count = `${value} ${value === 1 ? en : flera}`;
  const exact = { text: `${count} har genomförts.`, värden: { antal: value } };
  if (isCumulative) return { ...exact, text: `Hittills ${count}.` };
  return random.pick<Fields>([
    exact,
    exact,
    exact,
    { text: `Minst ${count}.`, värden: { antal: { minst: value } } },
    { text: `Cirka ${count}.`, värden: { antal: { cirka: value } } },
    { text: `Högst ${count}.`, värden: { antal: { högst: value } } },
    { text: `Mellan ${value} och ${value + 3} ${flera}.`, värden: { antal: { mellan: [value, value + 3] } } },
    { text: 'Har genomförts vid flera tillfällen.', värden: { antal: { något: true } } },
    {
      ...exact,
      status: 'genomfört',
      värden: { antal: { exakt: value, räknat: 'Spontana insatser är inte medräknade.' } },
    },
  ]);
}

function word(random: Random): Fields {
  const [status, text] = random.pick(words.STATUS_SENTENCES);
  if (random.oneIn(10)) return { text };
  const isLate = status === 'inte genomfört' || status === 'utgår' || status === 'delvis';
  return {
    text,
    status,
    ...(isLate && { orsak: random.pick(words.REASONS) }),
    ...(status === 'inte genomfört' && { överförs: 'Tas med i nästa års löften.' }),
  };
}

/** A day, a month or a week in the period; now and then after it. */
function eventDate({ from, to }: Period, random: Random): string {
  const day: Day = random.oneIn(15)
    ? addDays(to, random.integer(1, 60))
    : addDays(from, random.integer(0, 27));
  if (random.oneIn(4)) return day.slice(0, 7);
  // Weeks are told by the middle of a month, so that they lie in the year that they are named after.
  if (random.oneIn(4)) return `${day.slice(0, 4)}-v${2 + 4 * (Number(day.slice(5, 7)) - 1)}`;
  return day;
}

function markdown(path: string, fields: Fields, body: string): GeneratedFile {
  const front = stringify(fields, { lineWidth: 110, aliasDuplicateObjects: false });
  return { path, text: `---\n${front}---\n${body === '' ? '' : `\n${body}\n`}` };
}

/** Writes a content folder; gives the number of files. */
export async function writeTo(folder: string, size: Size): Promise<number> {
  let files = 0;
  let batch: Promise<void>[] = [];
  for (const file of generate(size)) {
    files++;
    batch.push(write(folder, file));
    if (batch.length < FILES_AT_A_TIME) continue;
    await Promise.all(batch);
    batch = [];
  }
  await Promise.all(batch);
  return files;
}

const FILES_AT_A_TIME = 64;

async function write(folder: string, { path, text }: GeneratedFile): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, text);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      municipalities: { type: 'string', default: '25' },
      years: { type: 'string', default: '3' },
      promises: { type: 'string', default: '8' },
      seed: { type: 'string', default: '1' },
    },
  });
  const size = {
    municipalities: Number(values.municipalities),
    years: Number(values.years),
    promises: Number(values.promises),
    seed: Number(values.seed),
  };
  if (
    values.out === undefined ||
    !Object.values(size).every((number) => Number.isInteger(number) && number >= 0)
  ) {
    console.error(
      'Usage: node tests/scale/generate.ts --out DIR [--municipalities 25] [--years 3] [--promises 8] [--seed 1]',
    );
    process.exitCode = 2;
  } else {
    console.log(`${await writeTo(values.out, size)} files in ${values.out}`);
  }
}
