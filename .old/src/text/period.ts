/** What a period is called. */
import {
  fileNamesOf,
  isCalendar,
  periodsPerYear,
  RHYTHMS,
  type Period,
  type PeriodKind,
  type Rhythm,
} from '../domain/period.ts';
import type { AgreementKind } from '../domain/model.ts';
import { TERM_WORD, termWord } from './agreement-kind.ts';
import { MONTHS } from './date.ts';
import { listText } from './list.ts';

/** A noun's gender in Swedish, which decides how words about it end: `tertialet är redovisat`, `månaden är redovisad`. */
export type Gender = 'neuter' | 'common';

interface PeriodText {
  /** What readers see, before the number where it has one: `tertial`. */
  readonly name: string;
  /** The names of numbered periods, if they have any. */
  readonly names?: readonly string[];
  readonly gender: Gender;
  /** The preposition for something that happened in it. */
  readonly preposition: string;
  /** The name after the preposition, where it is another: `under helåret`. */
  readonly definite?: string;
}

interface RhythmText extends PeriodText {
  /** In an agreement's `uppföljs`. */
  readonly written: string;
}

export const RHYTHM_TEXT: Readonly<Record<Rhythm, RhythmText>> = {
  third: { written: 'tertial', name: 'tertial', gender: 'neuter', preposition: 'i' },
  quarter: { written: 'kvartal', name: 'kvartal', gender: 'neuter', preposition: 'i' },
  half: { written: 'halvår', name: 'halvår', gender: 'neuter', preposition: 'i' },
  month: { written: 'månad', name: 'månad', names: MONTHS, gender: 'common', preposition: 'i' },
  year: { written: 'år', name: 'helår', definite: 'helåret', gender: 'neuter', preposition: 'under' },
  'two-years': { written: 'vartannat år', name: 'perioden', gender: 'common', preposition: 'under' },
  term: { written: 'slut', name: `hela ${TERM_WORD}`, gender: 'common', preposition: 'under' },
};

const PERIOD_TEXT: Readonly<Record<PeriodKind, PeriodText>> = {
  ...RHYTHM_TEXT,
  rest: { name: `resten av ${TERM_WORD}`, gender: 'common', preposition: 'under' },
};

/** `tertial 1`, with its year where readers see several. `kind` is that of the promises, where it is known. */
export function periodText({ name }: Period, withYear = false, kind?: AgreementKind): string {
  if ('label' in name) return name.label;
  if (name.rhythm === 'two-years') return `${RHYTHM_TEXT[name.rhythm].name} ${name.year}–${name.year + 1}`;
  const text = numberedText(name.rhythm, [name.number]);
  if (kind && !isCalendar(name.rhythm)) return text.replace(TERM_WORD, termWord(kind));
  return withYear && isCalendar(name.rhythm) ? `${text} ${name.year}` : text;
}

/** Several periods in one phrase: `tertial 2 och 3`, of several years `tertial 2–3 2025 och tertial 1–2 2026`. */
export function periodsText(periods: readonly Period[], withYear = false, kind?: AgreementKind): string {
  const [first] = periods;
  if (first && 'rhythm' in first.name && periodsPerYear(first.name.rhythm) > 1) {
    const { rhythm, year } = first.name;
    const numbers = periods.flatMap(({ name }) =>
      'rhythm' in name && name.rhythm === rhythm && name.year === year ? [name.number] : [],
    );
    if (numbers.length === periods.length) {
      return `${numberedText(rhythm, numbers)}${withYear ? ` ${year}` : ''}`;
    }
  }
  return listText(
    runsOf(periods).map((run) =>
      run.length === 1 ? periodText(run[0]!, withYear, kind) : runText(run, withYear),
    ),
  );
}

/** Numbered periods that follow each other within a year. */
type Run = readonly Period[];

function runsOf(periods: readonly Period[]): readonly Run[] {
  return periods.reduce<readonly Run[]>((runs, period) => {
    const last = runs.at(-1);
    return last && isNext(last.at(-1)!, period)
      ? [...runs.slice(0, -1), [...last, period]]
      : [...runs, [period]];
  }, []);
}

function isNext({ name: before }: Period, { name }: Period): boolean {
  return (
    'rhythm' in before &&
    'rhythm' in name &&
    periodsPerYear(name.rhythm) > 1 &&
    before.rhythm === name.rhythm &&
    before.year === name.year &&
    before.number + 1 === name.number
  );
}

/** `tertial 2–3 2025`, `mars–maj 2025`. */
function runText(run: Run, withYear: boolean): string {
  const [first, last] = [run[0]!.name, run.at(-1)!.name];
  if (!('rhythm' in first) || !('rhythm' in last)) return '';
  const { name, names } = PERIOD_TEXT[first.rhythm];
  const span = names
    ? `${names[first.number - 1]}–${names[last.number - 1]}`
    : `${name} ${first.number}–${last.number}`;
  return withYear ? `${span} ${first.year}` : span;
}

function numberedText(kind: PeriodKind, numbers: readonly number[]): string {
  const { name, names } = PERIOD_TEXT[kind];
  if (names) return listText(numbers.map((number) => names[number - 1]!));
  return periodsPerYear(kind) > 1 ? `${name} ${listText(numbers.map(String))}` : name;
}

/** Returns `text`, the name of a period, after its preposition: `i tertial 1`, `under helåret 2017`. */
export function inPeriodText({ name }: Period, text: string): string {
  if ('label' in name) return `under ${text}`;
  const { preposition, name: plain, definite } = PERIOD_TEXT[name.rhythm];
  return `${preposition} ${definite === undefined ? text : text.replace(plain, definite)}`;
}

/** The gender of what a period is called. Undefined where an editor has named it, or it is no period of the calendar. */
export function periodGender({ name }: Period): Gender | undefined {
  return 'rhythm' in name && isCalendar(name.rhythm) ? PERIOD_TEXT[name.rhythm].gender : undefined;
}

const isNumbered = (rhythm: Rhythm) => periodsPerYear(rhythm) > 1;

/** What reports of a rhythm are called: `t1`, `t2`, `t3`; many of them as `k1–k4`. */
function fileNames(rhythm: Rhythm): readonly string[] {
  const names = fileNamesOf(rhythm);
  return names.length > 3 ? [`${names[0]}–${names.at(-1)}`] : names;
}

/** `t1, t2 eller t3 (tertial), k1–k4 (kvartal), h1 eller h2 (halvår), helar eller slut`. */
export const EXPLAINED_PERIOD_FILE_NAMES = [
  ...RHYTHMS.filter(isNumbered).map(
    (rhythm) => `${listText(fileNames(rhythm), 'eller')} (${RHYTHM_TEXT[rhythm].name})`,
  ),
  listText(RHYTHMS.filter((rhythm) => !isNumbered(rhythm)).flatMap(fileNames), 'eller'),
].join(', ');

/** True for a period whose name is its dates already: `helår 2020`, `februari 2023`. */
export function saysDates(name: string, dates: string): boolean {
  return name.toLocaleLowerCase('sv').endsWith(dates);
}

/** A period's name with its dates, which are said once: `Tertial 1, januari–april 2026`, `Helår 2024`. */
export function datedName(name: string, dates: string): string {
  if (saysDates(name, dates)) return name;
  return /^\d{4}$/.test(dates) ? `${name} ${dates}` : `${name}, ${dates}`;
}
