/**
 * Checks that numbers and days promised in the text of an activity are also in its fields, since only fields are compared with
 * reports. The problems are reminders: a text may mention numbers that nobody promised.
 */
import { dayOf, daysInMonth } from '../../domain/day.ts';
import type { Activity } from '../../domain/model.ts';
import type { Term } from '../../domain/period.ts';
import { MONTHS } from '../../text/date.ts';
import { NUMBER_WORD_PATTERN, numberNamed } from '../../text/number-words.ts';
import * as messages from '../../text/problems.ts';
import * as words from '../../text/promised-words.ts';
import { boundNamed, PERCENT_UNIT, PROMISING_WORDS, SCOPES, suggestNumber } from '../formats/quantity.ts';
import type { ParsedPromise } from '../parse/parsed.ts';
import type { Problem } from '../problems/problem.ts';
import { problemAt } from '../source/locate.ts';

const NUMBER = `(?:\\d{1,3}(?:[ \\u00a0]\\d{3})+|\\d+(?:[.,]\\d+)?|${NUMBER_WORD_PATTERN})`;

/** Units of time in running text, with the word for each in the field `per`. */
const PARTS_OF_TIME: Readonly<Record<string, string>> = {
  'dag(?:en)?|dygn(?:et)?': SCOPES.day,
  'veck(?:a|an)': SCOPES.week,
  'månad(?:en)?': SCOPES.month,
  'kvartal(?:et)?': SCOPES.quarter,
  'tertial(?:et)?': SCOPES.third,
  'halvår(?:et)?': SCOPES.half,
  'år(?:et)?': SCOPES.year,
};
const PART = Object.keys(PARTS_OF_TIME).join('|');

const word = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu');

/** Ways to promise a number, the most specific first, with the field to write for each. */
const PROMISES: readonly {
  readonly pattern: RegExp;
  /** Set if it also applies to activities of the kind `riktning`. */
  readonly isOfDirection?: true;
  readonly field: (parts: Readonly<Record<string, string>>) => string;
}[] = [
  {
    pattern: word(words.withinTime(NUMBER)),
    field: ({ number, unit }) => messages.measureField(unit!, words.ceilingText(number!)),
  },
  {
    pattern: word(words.percentage(NUMBER)),
    isOfDirection: true,
    field: ({ number, how }) =>
      words.isChange(how!)
        ? messages.changeField(number!)
        : messages.levelField(PERCENT_UNIT, words.percentageBound(how!, number!)),
  },
  {
    pattern: word(words.frequency(NUMBER, PART)),
    field: ({ number, unit, part }) =>
      messages.measureField(unit === 'gång' ? 'gånger' : unit!, `minst ${number} per ${scopeOf(part!)}`),
  },
  {
    pattern: word(`(?<how>${PROMISING_WORDS}) (?<number>${NUMBER})`),
    field: ({ number, how }) => messages.targetField(`${boundNamed(how!)} ${number}`),
  },
  {
    pattern: new RegExp(words.countOfThings(NUMBER), 'iu'),
    field: ({ number, unit }) => messages.measureField(unit!, `minst ${number}`),
  },
];

const DEADLINE = word(words.DEADLINE);

/** Finds numbers and days that are in the text of an activity but not in its fields. */
export function* unsaidPromises({ file, term }: ParsedPromise): Iterable<Problem> {
  for (const [index, activity] of (file?.data?.activities ?? []).entries()) {
    const path = ['aktiviteter', index, 'text'];
    const number = numberIn(activity);
    if (number) yield problemAt(file!.source, path, messages.numberWithoutTarget(...number));
    const day = term && deadlineIn(activity, term);
    if (day) yield problemAt(file!.source, path, messages.dayWithoutDeadline(...day));
  }
}

/** Returns the first promised number in a text and the field to add. Of a direction, only how far it is to go counts. */
function numberIn({
  text,
  kind,
  measures,
}: Activity): readonly [promised: string, field: string] | undefined {
  const isSaid = measures.some(
    ({ target, baseline }) => target !== undefined || (kind === 'direction' && baseline !== undefined),
  );
  if (isSaid) return undefined;
  for (const { pattern, isOfDirection, field } of PROMISES) {
    if (kind === 'direction' && !isOfDirection) continue;
    const match = pattern.exec(text);
    if (!match) continue;
    const { number = '', ...parts } = match.groups ?? {};
    return [match[0], field({ ...parts, number: asDigits(number) })];
  }
  return undefined;
}

function asDigits(number: string): string {
  const named = numberNamed(number);
  return named === undefined ? (suggestNumber(number) ?? number) : String(named);
}

function scopeOf(part: string): string {
  const found = Object.entries(PARTS_OF_TIME).find(([pattern]) =>
    new RegExp(`^(?:${pattern})$`, 'i').test(part),
  );
  return found?.[1] ?? part;
}

/** Returns the promised deadline in a text and the value of the field to add. */
function deadlineIn(
  { text, deadline, measures, changes }: Activity,
  term: Term,
): readonly [promised: string, field: string] | undefined {
  const match = DEADLINE.exec(text);
  const isSaid = deadline !== undefined || changes.length > 0 || measures.some(({ target }) => target?.by);
  if (!match || isSaid) return undefined;
  const { day, month, alone, year } = match.groups ?? {};
  const number = MONTHS.indexOf((month ?? alone ?? '').toLowerCase()) + 1;
  const [first, firstMonth] = term.from.split('-').map(Number) as [number, number];
  const of = year === undefined ? first + (number < firstMonth ? 1 : 0) : Number(year);
  const days = Math.min(Number(day ?? 1), daysInMonth(of, number));
  const date = dayOf(of, number, days);
  return [match[0], day === undefined ? date.slice(0, -3) : date];
}
