/** Determines the dates of agreements, promises and reports, from their fields or else from the names of their folders and files. */
import type { ApproximateDay } from '../../domain/day.ts';
import { contains, periodFromName, WHOLE_TERM, type Period, type Term } from '../../domain/period.ts';
import type { Activity } from '../../domain/model.ts';
import * as messages from '../../text/problems.ts';
import type { Highlight, Path } from '../source/location.ts';
import type { ProblemText } from '../problems/problem.ts';
import type { TermFields } from '../schema/agreement.ts';
import type { PeriodFields } from '../schema/report.ts';

/** Why the dates could not be determined. The path is empty if the problem is with the name of the file. */
export interface PeriodError {
  readonly path: Path;
  readonly highlight: Highlight;
  readonly problem: ProblemText;
}

/** Returns the term of an agreement or a promise. Dates that its fields leave out are those of `defaultTerm`. */
export function resolveTerm(fields: TermFields, defaultTerm: Term): Term | PeriodError {
  const start = startOf(fields.from, defaultTerm);
  const end = endOf(fields.to, defaultTerm);
  const { from } = start;
  const { to } = end;
  if (to === null || from <= to) return { ...start, ...end };
  const path = [fields.from === undefined ? 'till' : 'från'];
  return { path, highlight: 'value', problem: messages.fromAfterTo(from, to) };
}

function startOf(
  written: TermFields['from'],
  { from, fromPrecision }: Term,
): Pick<Term, 'from' | 'fromPrecision'> {
  if (written === undefined) return { from, ...(fromPrecision && { fromPrecision }) };
  if (written === 'unknown') return { from, fromPrecision: 'unknown' };
  const { precision } = written;
  return { from: written.from, ...(isCoarse(precision) && { fromPrecision: precision }) };
}

function endOf(written: TermFields['to'], { to, toPrecision }: Term): Pick<Term, 'to' | 'toPrecision'> {
  if (written === undefined) return { to, ...(toPrecision && { toPrecision }) };
  if (written === null) return { to: null };
  const { precision } = written;
  return { to: written.to, ...(isCoarse(precision) && { toPrecision: precision }) };
}

function isCoarse(precision: ApproximateDay['precision']): precision is 'month' | 'year' {
  return precision === 'month' || precision === 'year';
}

/** Returns the calendar year as a term, the default for agreements. */
export function yearTerm(year: number): Term {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** Returns the period that a report covers. It may end after the promise's term if an activity has been extended. */
export function resolvePeriod(
  name: string,
  fields: PeriodFields,
  folderYear: number,
  term: Term,
  activities: readonly Activity[],
): Period | PeriodError {
  const extended = extendedTerm(term, activities);
  const named = periodFromName(name, folderYear, term);
  const namedInExtension =
    named && !contains(term, named) ? periodFromName(name, folderYear, extended) : undefined;
  const implied = namedInExtension ?? named;
  const span = { from: fields.from ?? implied?.from, to: fields.to ?? implied?.to };
  const label = fields.label === undefined ? implied?.name : { label: fields.label };
  if (span.from === undefined || span.to === undefined || label === undefined) {
    const isEnd = name === WHOLE_TERM && term.to === null;
    return {
      path: [],
      highlight: 'missing',
      problem: isEnd ? messages.noEndOfTerm() : messages.notAPeriod(name),
    };
  }
  if (span.from > span.to) {
    const path = [fields.from === undefined ? 'till' : 'från'];
    return { path, highlight: 'value', problem: messages.fromAfterTo(span.from, span.to) };
  }
  const isNamedOnly = fields.from === undefined && fields.to === undefined;
  const years = yearsOf(term);
  if (isNamedOnly && years.length > 1 && name !== WHOLE_TERM && !/^\d{4}-/.test(name)) {
    const better = years.map((year) => `${year}-${name}.md`);
    return { path: [], highlight: 'missing', problem: messages.yearNeededInName(name, better) };
  }
  const period = { id: name, name: label, from: span.from, to: span.to };
  if (contains(extended, period)) return period;
  const path = fields.from !== undefined ? ['från'] : fields.to !== undefined ? ['till'] : [];
  const problem = messages.outsideTerm(messages.writtenTerm(period), messages.writtenTerm(extended));
  return { path, highlight: 'value', problem };
}

/** Returns the term of a promise, prolonged until its last extended activity ends. */
export function extendedTerm(term: Term, activities: readonly Activity[]): Term {
  if (term.to === null) return term;
  const ends = activities.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.kind === 'extended' && change.to !== undefined ? [change.to] : [])),
  );
  return { from: term.from, to: [term.to, ...ends].reduce((latest, end) => (end > latest ? end : latest)) };
}

const MAX_YEARS = 3;

/** Returns the calendar years of a term, at most the first few. */
function yearsOf({ from, to }: Term): readonly number[] {
  const first = Number(from.slice(0, 4));
  const last = to === null ? first + 1 : Number(to.slice(0, 4));
  return Array.from({ length: Math.min(last - first + 1, MAX_YEARS) }, (_, index) => first + index);
}
