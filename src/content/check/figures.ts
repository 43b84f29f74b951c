/** Figures that cannot be right, would be counted twice, or are promised and held against nothing. */
import { chronologically, type Period } from '../../domain/period.ts';
import type { Activity, ReportedValue } from '../../domain/model.ts';
import { toInterval } from '../../domain/quantity.ts';
import type { Draft, PromiseDraft } from '../parse/parsed.ts';
import { problemAt } from '../source/locate.ts';
import * as say from '../../text/problems.ts';
import type { Problem } from '../problems/problem.ts';
import type { ReportFields } from '../schema/report.ts';

const NUMBER =
  '\\d+|(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio|hundra)?' +
  '(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo|' +
  'trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio|hundra)';
const PROMISED_NUMBER = new RegExp(
  `(?<!\\p{L})(?:minst|högst|exakt|åtminstone|max|maximalt) (?:${NUMBER})(?![\\p{L}\\p{N}])`,
  'iu',
);

/** What is wrong with the figures of a promise and its reports. */
export function* impossibleFigures(promise: PromiseDraft): Iterable<Problem> {
  yield* numbersWithoutTarget(promise);
  for (const { draft } of promise.reports) {
    if (!draft?.data) continue;
    yield* countedTwice(draft, draft.data);
    yield* tooLargeParts(draft, draft.data);
  }
  for (const activity of promise.draft?.data?.activities ?? []) yield* fallingTotals(promise, activity);
}

/** A direction has nothing to be held against, whatever numbers its text has. */
function* numbersWithoutTarget({ draft }: PromiseDraft): Iterable<Problem> {
  for (const [index, { text, kind, measures }] of (draft?.data?.activities ?? []).entries()) {
    const [promised] = PROMISED_NUMBER.exec(text) ?? [];
    const hasTarget = measures.some(({ target }) => target !== undefined);
    if (promised === undefined || hasTarget || kind === 'direction') continue;
    yield problemAt(draft!.file, ['aktiviteter', index, 'text'], say.numberWithoutTarget(promised));
  }
}

function* countedTwice({ file }: Draft<ReportFields>, { results }: ReportFields): Iterable<Problem> {
  const seen = new Set<string>();
  for (const [index, { activities, values, party }] of results.entries()) {
    for (const { measure } of values) {
      const own = new Set(activities.map((activity) => JSON.stringify([activity, measure, party])));
      const twice = activities.find((activity) => seen.has(JSON.stringify([activity, measure, party])));
      if (twice !== undefined) {
        yield problemAt(file, ['redovisat', index, 'värden', measure], say.countedTwice(measure, twice), 'key');
      }
      for (const key of own) seen.add(key);
    }
  }
}

function* tooLargeParts({ file }: Draft<ReportFields>, { results }: ReportFields): Iterable<Problem> {
  for (const [index, { values }] of results.entries()) {
    for (const part of values) {
      if (part.partOf === undefined) continue;
      const path = ['redovisat', index, 'värden', part.measure];
      const whole = values.find(({ measure }) => measure === part.partOf);
      if (whole === part) yield problemAt(file, [...path, 'ingår_i'], say.partOfItself(part.measure));
      else if (whole && isLarger(part, whole)) {
        yield problemAt(file, path, say.largerThanWhole(part.measure, whole.measure));
      }
    }
  }
}

function isLarger(part: ReportedValue, whole: ReportedValue): boolean {
  return toInterval(part.quantity).min > toInterval(whole.quantity).max;
}

/** A figure that is counted from the beginning of the term never becomes smaller. */
function* fallingTotals({ reports }: PromiseDraft, { id, measures }: Activity): Iterable<Problem> {
  const dated = reports
    .flatMap(({ draft, period }) => (draft?.data && period ? [{ draft, data: draft.data, period }] : []))
    .sort((a, b) => chronologically(a.period, b.period));
  for (const { id: measure } of measures.filter(({ counting }) => counting === 'latest')) {
    const latest = new Map<string, { readonly period: Period; readonly min: number }>();
    for (const { draft, data, period } of dated) {
      for (const [index, { activities, values, party }] of data.results.entries()) {
        const value = values.find((value) => value.measure === measure);
        if (!activities.includes(id) || !value) continue;
        const { min, max } = toInterval(value.quantity);
        const earlier = latest.get(party ?? '');
        if (earlier && earlier.period !== period && max < earlier.min) {
          const saying = say.fallingTotal(measure, `${earlier.period.id}.md`);
          yield problemAt(draft.file, ['redovisat', index, 'värden', measure], saying);
        }
        latest.set(party ?? '', { period, min });
      }
    }
  }
}
