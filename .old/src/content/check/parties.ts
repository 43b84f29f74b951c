/** Checks that no party renames the municipality. */
import { MUNICIPALITY } from '../../domain/parties.ts';
import * as messages from '../../text/problems.ts';
import type { ParsedShared } from '../parse/parsed.ts';
import type { Problem } from '../problems/problem.ts';
import { problemAt } from '../source/locate.ts';

/** Finds a party with the municipality's id. Its name comes from `kommun.md`, and is different for each municipality. */
export function* misnamedParties({ parties }: ParsedShared): Iterable<Problem> {
  if (!parties?.data?.some(({ id }) => id === MUNICIPALITY)) return;
  yield problemAt(parties.source, [MUNICIPALITY], messages.municipalityNamed(MUNICIPALITY), 'key');
}
