/** When agreements, promises and reports run: from their fields where they say so, else from their folder and name. */
import { contains, periodFromName, WHOLE_TERM, type Period, type Term } from '../../domain/period.ts';
import type { Activity } from '../../domain/model.ts';
import * as messages from '../../text/problems.ts';
import type { Highlight, Path } from '../source/location.ts';
import type { ProblemText } from '../problems/problem.ts';
import type { TermFields } from '../schema/agreement.ts';
import type { PeriodFields } from '../schema/report.ts';

/** Why something has no time: what is said, and of which field; of none where it is about the file's name. */
export interface PeriodError {
  readonly path: Path;
  readonly highlight: Highlight;
  readonly problem: ProblemText;
}

/** The term of an agreement or a promise; what its fields leave out is as in `usual`. */
export function resolveTerm(fields: TermFields, usual: Term): Term | PeriodError {
  const from = fields.from ?? usual.from;
  const to = fields.to === undefined ? usual.to : fields.to;
  if (to === null || from <= to) return { from, to };
  const path = [fields.from === undefined ? 'till' : 'från'];
  return { path, highlight: 'value', problem: messages.fromAfterTo(from, to) };
}

/** The calendar year that an agreement runs unless it says otherwise. */
export function yearTerm(year: number): Term {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** What a report covers. `activities` may have been extended beyond the promise's term. */
export function resolvePeriod(
  name: string,
  fields: PeriodFields,
  folderYear: number,
  term: Term,
  activities: readonly Activity[],
): Period | PeriodError {
  const extended = extendedTerm(term, activities);
  const named = periodFromName(name, folderYear, term);
  const late = named && !contains(term, named) ? periodFromName(name, folderYear, extended) : undefined;
  const meant = late ?? named;
  const span = { from: fields.from ?? meant?.from, to: fields.to ?? meant?.to };
  const label = fields.label === undefined ? meant?.name : { label: fields.label };
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

/** The term of a promise until the last of its activities ends. */
export function extendedTerm(term: Term, activities: readonly Activity[]): Term {
  if (term.to === null) return term;
  const ends = activities.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.kind === 'extended' && change.to !== undefined ? [change.to] : [])),
  );
  return { from: term.from, to: [term.to, ...ends].reduce((latest, end) => (end > latest ? end : latest)) };
}

const MAX_YEARS = 3;

/** The calendar years that a term touches, the first few of them where it is long or open. */
function yearsOf({ from, to }: Term): readonly number[] {
  const first = Number(from.slice(0, 4));
  const last = to === null ? first + 1 : Number(to.slice(0, 4));
  return Array.from({ length: Math.min(last - first + 1, MAX_YEARS) }, (_, index) => first + index);
}
