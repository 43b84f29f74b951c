/** Accessibility statements are there, and were made within a year. */
import type { Day } from '../../domain/day.ts';
import { isOutdated } from '../../domain/statement.ts';
import type { MunicipalityDraft } from '../parse/parsed.ts';
import { problemAt } from '../source/locate.ts';
import * as say from '../../text/problems.ts';
import type { Problem } from '../problems/problem.ts';

/** Warnings only: what a statement lacks is its schema's business. */
export function* lateStatements({ draft, hasStatement, statement }: MunicipalityDraft, today: Day): Iterable<Problem> {
  if (!hasStatement && draft) yield problemAt(draft.file, ['namn'], say.statementMissing(), 'key');
  if (statement?.data && isOutdated(statement.data, today)) {
    yield problemAt(statement.file, ['bedömd'], say.statementOutdated(statement.data.assessed));
  }
}
