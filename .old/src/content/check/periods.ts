/** Checks that the reports of a promise cover its term without overlaps, and that none is late. */
import type { Day } from '../../domain/day.ts';
import { overdueReports } from '../../domain/judged.ts';
import type { Party } from '../../domain/model.ts';
import { contains, overlaps, type Period } from '../../domain/period.ts';
import { promiseOf } from '../parse/content.ts';
import type { ParsedAgreement, ParsedPromise, ParsedReport } from '../parse/parsed.ts';
import { problemAt, problemOf } from '../source/locate.ts';
import * as messages from '../../text/problems.ts';
import type { Problem } from '../problems/problem.ts';
import type { PeriodFields } from '../schema/report.ts';

/** Finds agreements in the wrong year's folder, promises outside them, overlapping periods, and late reports. */
export function* misplacedPeriods(
  agreement: ParsedAgreement,
  parties: readonly Party[],
  today: Day,
): Iterable<Problem> {
  const { file, term, year, promises } = agreement;
  if (file?.data?.from !== undefined && term && !term.from.startsWith(`${year}-`)) {
    yield problemAt(file.source, ['från'], messages.startsInOtherYear(term.from, year));
  }
  yield* overlapping(agreement);
  for (const promise of promises) {
    yield* outsideAgreement(promise, agreement);
    yield* overlapping(promise);
    yield* missing(promise, agreement, parties, today);
  }
}

/** A promise or an agreement with its reports. */
interface Reported {
  readonly reports: readonly ParsedReport<PeriodFields>[];
}

/** Finds promises that begin before their agreement or end after it. */
function* outsideAgreement(
  { file, term }: ParsedPromise,
  { term: whole, name }: ParsedAgreement,
): Iterable<Problem> {
  if (!file?.data || !term || !whole) return;
  const agreement = `avtal${name === undefined ? '' : `-${name}`}.md`;
  if (term.from < whole.from && whole.fromPrecision !== 'unknown') {
    const problem = messages.beginsBeforeAgreement(term.from, whole.from, agreement);
    yield problemAt(file.source, ['från'], problem);
  }
  if (whole.to !== null && (term.to === null || term.to > whole.to)) {
    yield problemAt(file.source, ['till'], messages.endsAfterAgreement(term.to, whole.to, agreement));
  }
}

/** Allows a period within a longer one: a report for a year may follow reports for parts of it. */
function* overlapping({ reports }: Reported): Iterable<Problem> {
  for (const report of reports) {
    const { file, period } = report;
    if (!file || !period) continue;
    const earlier = firstOverlapping(period, reports, report);
    if (!earlier) continue;
    const problem = isSame(period, earlier.period!) ? messages.samePeriod : messages.overlappingPeriod;
    const { from, to } = file.data ?? {};
    const other = `${earlier.name}.md`;
    if (from !== undefined) yield problemAt(file.source, ['från'], problem(other));
    else if (to !== undefined) yield problemAt(file.source, ['till'], problem(other));
    else yield problemOf(file.source.name, problem(other));
  }
}

/** Returns the first report before another that has some of its days, but not all of them or nothing but them. */
function firstOverlapping(
  period: Period,
  reports: Reported['reports'],
  report: Reported['reports'][number],
): Reported['reports'][number] | undefined {
  for (const earlier of reports) {
    if (earlier === report) return undefined;
    const other = earlier.period;
    if (!other || !overlaps(period, other)) continue;
    // The others are found when this one is corrected. Each with each would be too many.
    if (contains(period, other) === contains(other, period)) return earlier;
  }
  return undefined;
}

function isSame(one: Period, other: Period): boolean {
  return contains(one, other) && contains(other, one);
}

/** Finds nothing if any report has errors, since that report may be the missing one. */
function* missing(
  parsed: ParsedPromise,
  { file: agreementFile }: ParsedAgreement,
  parties: readonly Party[],
  today: Day,
): Iterable<Problem> {
  const { file, reports } = parsed;
  const promise = promiseOf(parsed);
  const agreement = agreementFile?.data;
  // No reports are due if the agreement does not say how often it is followed up.
  if (!file || !promise || agreement?.rhythm === undefined) return;
  if (reports.some(({ period }) => period === undefined)) return;
  // A report with errors is not missing.
  const overdue = overdueReports(promise, agreement, parties, today).filter(
    ({ id }) => !reports.some(({ period }) => period?.id === id),
  );
  if (overdue.length === 0) return;
  yield problemAt(file.source, ['titel'], messages.reportMissing(overdue.map(({ id }) => `${id}.md`)), 'key');
}
