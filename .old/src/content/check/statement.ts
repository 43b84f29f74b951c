/** Checks that accessibility statements exist and are not outdated. */
import type { Day } from '../../domain/day.ts';
import { isOutdated } from '../../domain/statement.ts';
import type { ParsedMunicipality } from '../parse/parsed.ts';
import { problemAt } from '../source/locate.ts';
import * as messages from '../../text/problems.ts';
import type { Problem } from '../problems/problem.ts';

/** Warns about a missing or outdated statement. Errors within a statement are found by its schema. */
export function* lateStatements(
  { file, hasStatement, statement }: ParsedMunicipality,
  today: Day,
): Iterable<Problem> {
  if (!hasStatement && file) yield problemAt(file.source, ['namn'], messages.statementMissing(), 'key');
  if (statement?.data && isOutdated(statement.data, today)) {
    yield problemAt(statement.source, ['bedömd'], messages.statementOutdated(statement.data.assessed));
  }
}
