/**
 * Checks that numbers and days promised in the text of an activity are also in its fields, since only fields are compared with
 * reports. The problems are reminders: a text may mention numbers that nobody promised.
 */
import { dayOf, daysInMonth } from '../../domain/day.ts';
import type { Activity } from '../../domain/model.ts';
import type { Term } from '../../domain/period.ts';
import { MONTHS } from '../../text/date.ts';
import * as messages from '../../text/problems.ts';
import * as words from '../../text/promised-words.ts';
import { PERCENT_UNIT } from '../formats/number-words.ts';
import { promiseIn, type SaidPromise } from '../formats/promised-text.ts';
import type { ParsedPromise } from '../parse/parsed.ts';
import type { Problem } from '../problems/problem.ts';
import { problemAt } from '../source/locate.ts';

/** The field to write for each kind of promise. */
const FIELDS: Readonly<Record<SaidPromise['kind'], (promise: SaidPromise) => string>> = {
  measure: ({ unit, target }) => messages.measureField(unit, target),
  level: ({ target }) => messages.levelField(PERCENT_UNIT, target),
  change: ({ target }) => messages.changeField(target),
  target: ({ target }) => messages.targetField(target),
};

const DEADLINE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.DEADLINE})(?![\\p{L}\\p{N}])`, 'iu');

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
  const promise = promiseIn(text, kind === 'direction');
  return promise && [promise.said, FIELDS[promise.kind](promise)];
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
