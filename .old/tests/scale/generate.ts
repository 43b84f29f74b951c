/**
 * Generates content folders of any size, for tests and benchmarks. The same options give the same bytes on any machine.
 *
 *     node tests/scale/generate.ts --out DIR --municipalities 25 --years 3 --promises 8 --seed 1
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { addDays, addMonths, dayOf, type Day } from '../../src/domain/day.ts';
import { expectedPeriods, type Period, type Rhythm, type Term } from '../../src/domain/period.ts';
import { RHYTHM_TEXT } from '../../src/text/period.ts';
import { randomFrom, type Random } from './random.ts';
import * as words from './words.ts';

export interface Size {
  readonly municipalities: number;
  /** Per municipality; each year has one agreement. */
  readonly years: number;
  /** Per agreement. */
  readonly promises: number;
  readonly seed: number;
}

export interface GeneratedFile {
  /** Relative to the content folder. */
  readonly path: string;
  readonly text: string;
}

type Fields = Readonly<Record<string, unknown>>;

const FIRST_YEAR = 2018;

/** Statistics Sweden has assigned no municipality a code in this range. */
const FIRST_CODE = 3000;
const MAX_MUNICIPALITIES = 7000;

const RHYTHMS: readonly Rhythm[] = ['third', 'third', 'quarter', 'half', 'year'];

/** Yields the files of a content folder. */
export function* generate({ municipalities, years, promises, seed }: Size): Iterable<GeneratedFile> {
  if (municipalities > MAX_MUNICIPALITIES) {
    throw new RangeError(`There are codes for at most ${MAX_MUNICIPALITIES} municipalities.`);
  }
  yield { path: 'parter.yaml', text: stringify(words.PARTIES) };
  for (let index = 0; index < municipalities; index++) {
    // Each municipality has its own generator, so that it does not depend on how many there are.
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
  const places = random.sample(words.PLACES, random.integer(2, 5));
  yield markdown(
    `${id}/kommun.md`,
    {
      namn: `${name} kommun`,
      kortnamn: name,
      kod: String(FIRST_CODE + index),
      webbplats: `https://www.${id}.example`,
      kontakt: { epost: `trygghet@${id}.example` },
      lokalpolisområde: `Lokalpolisområde ${name}`,
      län: words.COUNTIES[index % words.COUNTIES.length],
      platser: places,
    },
    `${name} är påhittat och finns bara i prov.`,
  );
  const rhythm = random.pick(RHYTHMS);
  for (let count = 0; count < years; count++) {
    const year = FIRST_YEAR + count;
    const term = termOf(year, random, count === years - 1);
    yield agreement(id, name, year, term, RHYTHM_TEXT[rhythm].written, random);
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

/** Returns the calendar year in most cases. Some terms run from October to September, and the last may be open-ended. */
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
  rhythmWord: string,
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
      uppföljs: rhythmWord,
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
      platser: random.sample(places, random.integer(0, 2)),
      ...(hasEarlier && !random.oneIn(3) && { förnyar: `${Number(year) - 1}/${id}` }),
      ...(random.oneIn(3) && {
        bakgrund: { problem: 'Många uppger att de undviker platsen efter mörkrets inbrott.' },
      }),
      ...(random.oneIn(3) && {
        underlag: [{ text: 'Medborgardialog', datum: `${Number(year) - 1}-11`, n: random.integer(40, 400) }],
      }),
      källa: 'loften',
      ...(random.oneIn(4) && { effektmått: [perceivedSafety(Number(year), random)] }),
      aktiviteter: activities.map(({ fields }) => fields),
      ...(random.oneIn(12) && { tidigare: [`${year}/${id}-i-${municipality}`] }),
    },
    random.oneIn(3) ? random.pick(words.NARRATIVES) : '',
  );
  for (const [index, period] of periods.entries()) {
    // Some reports are missing.
    if (random.oneIn(20)) continue;
    yield report(`${folder}/${id}`, period, index, activities, random);
  }
}

function perceivedSafety(year: number, random: Random): Fields {
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

interface GeneratedActivity {
  readonly fields: Fields & { readonly id: string };
  /** Undefined if the activity has no number to report. */
  readonly measure?: {
    readonly countable: words.Countable;
    /** A typical number for one period. */
    readonly typical: number;
    readonly isCumulative: boolean;
  };
}

function activitiesOf(
  periods: readonly Period[],
  places: readonly string[],
  random: Random,
): readonly GeneratedActivity[] {
  const measured = random
    .sample(words.COUNTABLES, random.integer(1, 5))
    .map((countable) => measuredActivity(countable, periods, random));
  const unmeasured = [
    ...random.sample(words.DEEDS, random.integer(0, 2)).map((deed) => plainActivity(deed, 'engång', random)),
    ...(random.oneIn(2) ? [plainActivity(random.pick(words.CONTINUOUS), 'löpande', random)] : []),
    ...(random.oneIn(3) ? [plainActivity(random.pick(words.DIRECTIONS), 'riktning', random)] : []),
  ];
  return [...measured, ...unmeasured].map(({ fields, ...rest }) => ({
    ...rest,
    fields: {
      ...fields,
      ...(random.oneIn(2) && { platser: [random.pick(places)] }),
      ...(random.oneIn(15) && { ändringar: [changeOf(periods, random)] }),
    },
  }));
}

function measuredActivity(
  countable: words.Countable,
  periods: readonly Period[],
  random: Random,
): GeneratedActivity {
  const { id, en, flera, lova, plats } = countable;
  const typical = random.integer(1, 12);
  const kind = random.pick(['minst', 'minst', 'minst', 'minst', 'exakt', 'högst'] as const);
  const per = random.pick(['avtal', 'avtal', 'avtal', 'år', 'period', 'månad', 'vecka'] as const);
  const isLongTerm = per === 'avtal' || per === 'år';
  const value = isLongTerm
    ? Math.max(1, Math.round(typical * periods.length * 0.9))
    : Math.max(1, Math.floor(typical / 4));
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
    measure: { countable, typical, isCumulative: counted === 'senaste' },
  };
}

function plainActivity(
  [id, text]: readonly [string, string],
  typ: string,
  random: Random,
): GeneratedActivity {
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
  activities: readonly GeneratedActivity[],
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
    hasBody ? random.sample(words.NARRATIVES, random.integer(1, 2)).join('\n\n') : '',
  );
}

function resultsOf(
  activity: GeneratedActivity,
  period: Period,
  index: number,
  random: Random,
): readonly Fields[] {
  const { fields, measure } = activity;
  const parts = random.oneIn(12) ? ['polisen', 'kommunen'] : [undefined];
  return parts.map((part) => ({
    aktivitet: fields.id,
    ...(part && { part }),
    ...(measure ? numberResult(measure, index, random) : statusResult(random)),
    ...(random.oneIn(4) && {
      händelser: [{ datum: eventDate(period, random), text: 'Genomfördes enligt plan' }],
    }),
  }));
}

function numberResult(
  { countable: { en, flera }, typical, isCumulative }: NonNullable<GeneratedActivity['measure']>,
  index: number,
  random: Random,
): Fields {
  if (random.oneIn(10)) return statusResult(random);
  // A running count must not fall, so each period has its own range.
  const value = isCumulative
    ? typical * (index + 1) + random.integer(0, typical)
    : random.integer(0, typical + 2);
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

function statusResult(random: Random): Fields {
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

/** Returns a day, a month or a week in the period, or sometimes a day after it. */
function eventDate({ from, to }: Period, random: Random): string {
  const day: Day = random.oneIn(15)
    ? addDays(to, random.integer(1, 60))
    : addDays(from, random.integer(0, 27));
  if (random.oneIn(4)) return day.slice(0, 7);
  // The week is in the middle of a month, so that it is entirely in the year it is named after.
  if (random.oneIn(4)) return `${day.slice(0, 4)}-v${2 + 4 * (Number(day.slice(5, 7)) - 1)}`;
  return day;
}

function markdown(path: string, fields: Fields, body: string): GeneratedFile {
  const front = stringify(fields, { lineWidth: 110, aliasDuplicateObjects: false });
  return { path, text: `---\n${front}---\n${body === '' ? '' : `\n${body}\n`}` };
}

/** Writes a content folder and returns the number of files. */
export async function writeTo(folder: string, size: Size): Promise<number> {
  let files = 0;
  let batch: Promise<void>[] = [];
  for (const file of generate(size)) {
    files++;
    batch.push(write(folder, file));
    if (batch.length < BATCH_SIZE) continue;
    await Promise.all(batch);
    batch = [];
  }
  await Promise.all(batch);
  return files;
}

const BATCH_SIZE = 64;

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
