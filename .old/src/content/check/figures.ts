/** Checks figures: impossible ones, and those counted twice. */
import { chronologically, type Period } from '../../domain/period.ts';
import type { Activity, ReportedValue } from '../../domain/model.ts';
import { toInterval, type Quantity } from '../../domain/quantity.ts';
import type { ParsedFile, ParsedPromise } from '../parse/parsed.ts';
import { problemAt } from '../source/locate.ts';
import * as messages from '../../text/problems.ts';
import type { Problem } from '../problems/problem.ts';
import type { ReportFields } from '../schema/report.ts';

/** Finds problems with the figures of a promise and its reports. */
export function* impossibleFigures(promise: ParsedPromise): Iterable<Problem> {
  for (const { file } of promise.reports) {
    if (!file?.data) continue;
    yield* impossibleValues(file, file.data, promise);
    yield* countedTwice(file, file.data);
    yield* tooLargeParts(file, file.data);
  }
  for (const activity of promise.file?.data?.activities ?? []) yield* fallingTotals(promise, activity);
}

/** Finds negative figures of measures other than levels, and percentages of measures in other units. */
function* impossibleValues(
  { source, fields }: ParsedFile<ReportFields>,
  { results }: ReportFields,
  promise: ParsedPromise,
): Iterable<Problem> {
  const byId = Map.groupBy(promise.file?.data?.activities ?? [], ({ id }) => id);
  for (const [index, result] of results.entries()) {
    const own = [...new Set(result.activities)]
      .flatMap((id) => byId.get(id) ?? [])
      .flatMap(({ measures }) => measures);
    for (const key of ['värden', 'prognos'] as const) {
      for (const { measure, quantity } of key === 'värden' ? result.values : result.forecasts) {
        const known = own.find(({ id }) => id === measure);
        if (!known) continue;
        const path = ['redovisat', index, key, measure];
        if (known.counting !== 'level' && lowest(quantity) < 0) {
          yield problemAt(source, path, messages.negativeFigure(measure));
        }
        const { many } = known.unit;
        if (isPercentage(valueAt(fields, path)) && !/procent|%|andel/i.test(many)) {
          yield problemAt(source, path, messages.notPercentage(measure, many));
        }
      }
    }
  }
}

function lowest(quantity: Quantity): number {
  if (quantity.kind === 'some') return 0;
  return quantity.kind === 'between' ? quantity.min : quantity.value;
}

/** Returns the value at a path, as written in the file. */
function valueAt(fields: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce((value: unknown, step) => (value as Record<string | number, unknown>)[step], fields);
}

function isPercentage(written: unknown): boolean {
  return typeof written === 'string' && /(?:%|procent)$/i.test(written.trim());
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
