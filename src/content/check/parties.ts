/** The municipality goes by its own name. */
import { MUNICIPALITY } from '../../domain/parties.ts';
import * as messages from '../../text/problems.ts';
import type { ParsedContent } from '../parse/parsed.ts';
import type { Problem } from '../problems/problem.ts';
import { problemAt } from '../source/locate.ts';

/** A name for the municipality, which each municipality of the site has already. */
export function* misnamedParties({ parties }: ParsedContent): Iterable<Problem> {
  if (!parties?.data?.some(({ id }) => id === MUNICIPALITY)) return;
  yield problemAt(parties.source, [MUNICIPALITY], messages.municipalityNamed(MUNICIPALITY), 'key');
}
