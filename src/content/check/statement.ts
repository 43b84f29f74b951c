/** Accessibility statements are there, and were made within a year. */
import type { Day } from '../../domain/day.ts';
import { isOutdated } from '../../domain/statement.ts';
import type { ParsedMunicipality } from '../parse/parsed.ts';
import { problemAt } from '../source/locate.ts';
import * as messages from '../../text/problems.ts';
import type { Problem } from '../problems/problem.ts';

/** Warnings only: what a statement lacks is its schema's business. */
export function* lateStatements(
  { file, hasStatement, statement }: ParsedMunicipality,
  today: Day,
): Iterable<Problem> {
  if (!hasStatement && file) yield problemAt(file.source, ['namn'], messages.statementMissing(), 'key');
  if (statement?.data && isOutdated(statement.data, today)) {
    yield problemAt(statement.source, ['bedömd'], messages.statementOutdated(statement.data.assessed));
  }
}
