/**
 * Generates content folders of any size, for tests and benchmarks. The same options give the same bytes on any machine.
 *
 *     node tests/scale/generate.ts --out DIR --municipalities 25 --years 3 --promises 8 --seed 1
 */
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { addDays, dayOf } from '../../src/domain/day.ts';
import { expectedPeriods, type Rhythm, type Term } from '../../src/domain/period.ts';
import { RHYTHM_TEXT } from '../../src/text/period.ts';
import { promise } from './generate-promise.ts';
import { markdown, writeAll, type GeneratedFile } from './generated-file.ts';
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

/** Writes a content folder and returns the number of files. */
export function writeTo(folder: string, size: Size): Promise<number> {
  return writeAll(folder, generate(size));
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
