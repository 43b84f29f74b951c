/** Checks figures: impossible ones, those counted twice, and promised numbers without a target. */
import { chronologically, type Period } from '../../domain/period.ts';
import type { Activity, ReportedValue } from '../../domain/model.ts';
import { toInterval } from '../../domain/quantity.ts';
import { NUMBER_WORD_PATTERN } from '../../text/number-words.ts';
import { PROMISING_WORDS } from '../formats/quantity.ts';
import type { ParsedFile, ParsedPromise } from '../parse/parsed.ts';
import { problemAt } from '../source/locate.ts';
import * as messages from '../../text/problems.ts';
import type { Problem } from '../problems/problem.ts';
import type { ReportFields } from '../schema/report.ts';

const PROMISED_NUMBER = new RegExp(
  `(?<!\\p{L})(?:${PROMISING_WORDS}) (?:\\d+|${NUMBER_WORD_PATTERN})(?![\\p{L}\\p{N}])`,
  'iu',
);

/** Finds problems with the figures of a promise and its reports. */
export function* impossibleFigures(promise: ParsedPromise): Iterable<Problem> {
  yield* numbersWithoutTarget(promise);
  for (const { file } of promise.reports) {
    if (!file?.data) continue;
    yield* countedTwice(file, file.data);
    yield* tooLargeParts(file, file.data);
  }
  for (const activity of promise.file?.data?.activities ?? []) yield* fallingTotals(promise, activity);
}

/** Ignores activities of the kind `riktning`, which have no targets. */
function* numbersWithoutTarget({ file }: ParsedPromise): Iterable<Problem> {
  for (const [index, { text, kind, measures }] of (file?.data?.activities ?? []).entries()) {
    const [promised] = PROMISED_NUMBER.exec(text) ?? [];
    const hasTarget = measures.some(({ target }) => target !== undefined);
    if (promised === undefined || hasTarget || kind === 'direction') continue;
    yield problemAt(file!.source, ['aktiviteter', index, 'text'], messages.numberWithoutTarget(promised));
  }
}

function* countedTwice({ source }: ParsedFile<ReportFields>, { results }: ReportFields): Iterable<Problem> {
  const seen = new Set<string>();
  for (const [index, { activities, values, party }] of results.entries()) {
    for (const { measure } of values) {
      const own = new Set(activities.map((activity) => JSON.stringify([activity, measure, party])));
      const twice = activities.find((activity) => seen.has(JSON.stringify([activity, measure, party])));
      if (twice !== undefined) {
        yield problemAt(
          source,
          ['redovisat', index, 'värden', measure],
          messages.countedTwice(measure, twice),
          'key',
        );
      }
      for (const key of own) seen.add(key);
    }
  }
}

function* tooLargeParts({ source }: ParsedFile<ReportFields>, { results }: ReportFields): Iterable<Problem> {
  for (const [index, { values }] of results.entries()) {
    for (const part of values) {
      if (part.partOf === undefined) continue;
      const path = ['redovisat', index, 'värden', part.measure];
      const whole = values.find(({ measure }) => measure === part.partOf);
      if (whole === part) yield problemAt(source, [...path, 'ingår_i'], messages.partOfItself(part.measure));
      else if (whole && isLarger(part, whole)) {
        yield problemAt(source, path, messages.largerThanWhole(part.measure, whole.measure));
      }
    }
  }
}

function isLarger(part: ReportedValue, whole: ReportedValue): boolean {
  return toInterval(part.quantity).min > toInterval(whole.quantity).max;
}

/** Finds cumulative figures that are smaller than in an earlier period. */
function* fallingTotals({ reports }: ParsedPromise, { id, measures }: Activity): Iterable<Problem> {
  const sortedReports = reports
    .flatMap(({ file, period }) => (file?.data && period ? [{ file, data: file.data, period }] : []))
    .sort((a, b) => chronologically(a.period, b.period));
  for (const { id: measure } of measures.filter(({ counting }) => counting === 'latest')) {
    const latest = new Map<string, { readonly period: Period; readonly min: number }>();
    for (const { file, data, period } of sortedReports) {
      for (const [index, { activities, values, party }] of data.results.entries()) {
        const value = values.find((value) => value.measure === measure);
        if (!activities.includes(id) || !value) continue;
        const { min, max } = toInterval(value.quantity);
        const earlier = latest.get(party ?? '');
        if (earlier && earlier.period !== period && max < earlier.min) {
          const problem = messages.fallingTotal(measure, `${earlier.period.id}.md`);
          yield problemAt(file.source, ['redovisat', index, 'värden', measure], problem);
        }
        latest.set(party ?? '', { period, min });
      }
    }
  }
}
