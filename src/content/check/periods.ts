/** Reports cover their promise's term once, and come in time. */
import type { Day } from '../../domain/day.ts';
import { contains, overlaps } from '../../domain/period.ts';
import { scheduleOf } from '../../domain/schedule.ts';
import type { AgreementDraft, PromiseDraft } from '../parse/parsed.ts';
import { problemAt, problemOf } from '../source/locate.ts';
import * as say from '../../text/problems.ts';
import type { Problem } from '../problems/problem.ts';

/** Terms in the wrong folder, periods that overlap, reports published early or not at all. */
export function* misplacedPeriods(agreement: AgreementDraft, today: Day): Iterable<Problem> {
  const { draft, term, year, promises } = agreement;
  if (draft?.data?.from !== undefined && term && !term.from.startsWith(`${year}-`)) {
    yield problemAt(draft.file, ['från'], say.startsInOtherYear(term.from, year));
  }
  for (const promise of promises) {
    yield* overlapping(promise);
    yield* publishedEarly(promise);
    yield* missing(promise, agreement, today);
  }
}

/** A shorter period within a longer one is no overlap: a report for the year may follow those for its thirds. */
function* overlapping({ reports }: PromiseDraft): Iterable<Problem> {
  for (const [index, { draft, period }] of reports.entries()) {
    for (const earlier of reports.slice(0, index)) {
      if (!draft || !period || !earlier.period || !overlaps(period, earlier.period)) continue;
      const isWithin = contains(period, earlier.period);
      const isAround = contains(earlier.period, period);
      if (isWithin !== isAround) continue;
      const saying = isWithin ? say.samePeriod : say.overlappingPeriod;
      const { from, to } = draft.data ?? {};
      const other = `${earlier.name}.md`;
      if (from !== undefined) yield problemAt(draft.file, ['från'], saying(other));
      else if (to !== undefined) yield problemAt(draft.file, ['till'], saying(other));
      else yield problemOf(draft.file.name, saying(other));
    }
  }
}

function* publishedEarly({ reports }: PromiseDraft): Iterable<Problem> {
  for (const { draft, period } of reports) {
    const published = draft?.data?.published;
    if (!draft || !period || published === undefined || published >= period.to) continue;
    yield problemAt(draft.file, ['publicerad'], say.publishedEarly(published, period.to));
  }
}

/** Nothing is said where a report exists that could not be understood: it may be the missing one. */
function* missing({ draft, term, reports }: PromiseDraft, agreement: AgreementDraft, today: Day): Iterable<Problem> {
  const periods = reports.flatMap(({ period }) => period ?? []);
  if (!draft?.data || !term || !agreement.draft?.data || periods.length < reports.length) return;
  const { overdue } = scheduleOf(term, periods, agreement.draft.data.rhythm, today);
  if (overdue.length === 0) return;
  yield problemAt(draft.file, ['titel'], say.reportMissing(overdue.map(({ id }) => `${id}.md`)), 'key');
}
