/**
 * Finds dates that exist but cannot be right, such as a follow-up published in 9999 or before its period. What nobody can mean is
 * an error; what is only unlikely is a warning.
 */
import { addMonths, partsOf, yearSpan, type ApproximateDay, type Day } from '../../domain/day.ts';
import type { Activity, Source } from '../../domain/model.ts';
import { DOCUMENT_YEARS, EVENT_DATE_FORMAT } from '../formats/dates.ts';
import { valuesIn, type FieldTraits, type Layout } from '../formats/layout.ts';
import { extendedTerm } from '../parse/resolve-period.ts';
import type {
  ParsedAgreement,
  ParsedFile,
  ParsedMunicipality,
  ParsedPromise,
  ParsedReport,
} from '../parse/parsed.ts';
import type { Problem, ProblemText } from '../problems/problem.ts';
import type { AgreementReportFields, ReportFields } from '../schema/report.ts';
import { filesOf } from './files.ts';
import { problemAt, problemOf } from '../source/locate.ts';
import * as messages from '../../text/problems.ts';

/** Agreements, reports and decisions from before this year are unlikely. Documents and measurements may be older. */
const UNUSUALLY_EARLY = 1990;
const MAX_MONTHS_AHEAD = 12 * 100;
const UNUSUAL_MONTHS_AHEAD = 12 * 20;
/** Many, since a site can be built as of an earlier day. */
const MAX_MONTHS_NOT_YET = 12 * 10;
/** How long after its period a report is published, or before its term an agreement is signed, at most. */
const USUAL_DELAY_MONTHS = 12 * 5;
const MAX_EVENT_DELAY_MONTHS = 12;

/** Finds dates in the files of a municipality that cannot be right. */
export function* impossibleDates(municipality: ParsedMunicipality, today: Day): Iterable<Problem> {
  for (const { file, layout } of filesOf(municipality)) yield* datesIn(file, layout, today);
  for (const agreement of municipality.agreements) {
    const { file, year, reports, promises } = agreement;
    const problem =
      file?.data?.from === undefined && dateProblem(yearSpan(year), String(year), 'ahead', today);
    if (file && problem) yield problemOf(file.source.name, problem);
    yield* signature(agreement);
    for (const report of reports) yield* publication(report, agreement, today);
    for (const promise of promises) {
      yield* deadlines(promise, agreement);
      for (const report of promise.reports) {
        yield* publication(report, agreement, today);
        yield* events(report, promise);
      }
    }
  }
}

// ── One date ────────────────────────────────────────────────────────────────────────────────────────────────────────

function* datesIn(file: ParsedFile<unknown>, layout: Layout, today: Day): Iterable<Problem> {
  if (!file.fields) return;
  for (const { path, value, layout: field } of valuesIn(file.fields, layout)) {
    const written = String(value);
    // Every format of dates is part of this one, apart from words such as `okänt`.
    const date = field.time && EVENT_DATE_FORMAT.parse(written);
    if (!date) continue;
    const problem = dateProblem(date, written, field.time, today, field.format);
    if (problem) yield problemAt(file.source, path, problem);
  }
}

function dateProblem(
  { from }: ApproximateDay,
  written: string,
  time: FieldTraits['time'],
  today: Day,
  format?: string,
): ProblemText | undefined {
  const { year } = partsOf(from);
  if (year < DOCUMENT_YEARS.min) return messages.dateBefore(written, DOCUMENT_YEARS.min);
  if (time !== 'document' && year < UNUSUALLY_EARLY) return messages.oldDate(written);
  if (from > addMonths(today, MAX_MONTHS_AHEAD)) return messages.tooFarAhead(written, format === 'last-day');
  if (time === 'ahead')
    return from > addMonths(today, UNUSUAL_MONTHS_AHEAD) ? messages.farAhead(written) : undefined;
  if (from > addMonths(today, MAX_MONTHS_NOT_YET)) return messages.longAfterToday(written);
  return from > today ? messages.notYet(written, today) : undefined;
}

// ── Dates that belong together ──────────────────────────────────────────────────────────────────────────────────────

function* signature({ file, term, reports, promises }: ParsedAgreement): Iterable<Problem> {
  const signed = file?.data?.signed?.date;
  if (!file || signed === undefined) return;
  const path = ['undertecknat', 'datum'];
  const known = term?.fromPrecision === 'unknown' ? undefined : term;
  if (term?.to && signed > term.to) {
    yield problemAt(file.source, path, messages.signedAfterEnd(signed, term.to));
  } else if (known && addMonths(signed, USUAL_DELAY_MONTHS) < known.from) {
    yield problemAt(file.source, path, messages.signedLongBefore(signed, known.from));
  }
  const published = [...reports, ...promises.flatMap(({ reports }) => reports)].flatMap(({ name, file }) =>
    file?.data?.published === undefined ? [] : [{ name: `${name}.md`, day: file.data.published }],
  );
  const first = published.sort((a, b) => (a.day < b.day ? -1 : 1))[0];
  if (first && first.day < signed) {
    yield problemAt(file.source, path, messages.signedAfterReport(signed, first.name, first.day));
  }
}

function* publication(
  { file, period }: ParsedReport | ParsedReport<AgreementReportFields>,
  { file: agreement }: ParsedAgreement,
  today: Day,
): Iterable<Problem> {
  if (!file?.data || !period) return;
  const { published, source } = file.data;
  if (published !== undefined) {
    const problem = publicationProblem(published, period);
    if (problem) yield problemAt(file.source, ['publicerad'], problem);
  } else if (period.from > today && isFilledIn(file)) {
    yield problemOf(file.source.name, messages.periodAhead(period.from));
  }
  const date = agreement?.data?.sources.find(({ id }: Source) => id === source)?.date;
  if (source !== undefined && date && date.to < period.from) {
    yield problemAt(file.source, ['källa'], messages.sourceBeforePeriod(source, date.to, period.from));
  }
}

function publicationProblem(published: Day, { from, to }: { from: Day; to: Day }): ProblemText | undefined {
  if (published < from) return messages.publishedBeforePeriod(published, from);
  if (published < to) return messages.publishedEarly(published, to);
  return published > addMonths(to, USUAL_DELAY_MONTHS) ? messages.publishedLate(published, to) : undefined;
}

function isFilledIn({ data, html }: ParsedFile<ReportFields> | ParsedFile<AgreementReportFields>): boolean {
  const hasResults = data !== undefined && 'results' in data && data.results.length > 0;
  return hasResults || data?.verdict !== undefined || html !== '';
}

function* deadlines(promise: ParsedPromise, { file: agreement }: ParsedAgreement): Iterable<Problem> {
  const { file, term } = promise;
  if (!file?.data || !term) return;
  const signed = agreement?.data?.signed?.date;
  const { to: end } = extendedTerm(term, file.data.activities);
  const start = term.fromPrecision === 'unknown' ? undefined : term.from;
  for (const { path, date } of file.data.activities.flatMap(deadlinesOf)) {
    if (start !== undefined && date.to < start)
      yield problemAt(file.source, path, messages.dueBeforeStart(date.to, start));
    if (end !== null && date.from > end)
      yield problemAt(file.source, path, messages.dueAfterEnd(date.from, end));
  }
  for (const [index, { changes }] of file.data.activities.entries()) {
    for (const [at, { kind, date, to }] of changes.entries()) {
      const path = ['aktiviteter', index, 'ändringar', at];
      if (signed !== undefined && date < signed)
        yield problemAt(file.source, [...path, 'datum'], messages.changedBeforeSigned(date, signed));
      if (kind === 'extended' && to !== undefined && term.to !== null && to <= term.to)
        yield problemAt(file.source, [...path, 'till'], messages.extendedBackwards(to, term.to));
    }
  }
}

/** Returns when an activity and its levels are due. */
function deadlinesOf({ deadline, measures }: Activity, index: number) {
  const path = ['aktiviteter', index];
  return [
    ...(deadline ? [{ path: [...path, 'senast'], date: deadline }] : []),
    ...measures.flatMap(({ target }, at) =>
      target?.by ? [{ path: [...path, 'mått', at, 'mål', 'senast'], date: target.by }] : [],
    ),
  ];
}

function* events({ file, period }: ParsedReport, { term }: ParsedPromise): Iterable<Problem> {
  if (!file?.data || !period) return;
  const written = file.data.published ?? period.to;
  for (const [index, { events }] of file.data.results.entries()) {
    for (const [at, { when }] of events.entries()) {
      if (!when) continue;
      const path = ['redovisat', index, 'händelser', at, 'datum'];
      if (term && term.fromPrecision !== 'unknown' && when.to < term.from)
        yield problemAt(file.source, path, messages.eventBeforeStart(when.to, term.from));
      if (when.from > addMonths(written, MAX_EVENT_DELAY_MONTHS))
        yield problemAt(file.source, path, messages.eventLongAfter(when.from, written));
    }
  }
}
