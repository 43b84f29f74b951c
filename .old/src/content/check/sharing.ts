/** Checks that promises are shared with other municipalities of the site. */
import * as messages from '../../text/problems.ts';
import { nearest } from '../formats/nearest.ts';
import type { Problem } from '../problems/problem.ts';
import { problemAt } from '../source/locate.ts';
import type { KnownContent } from './known.ts';

/** Finds promises that are shared with a municipality that does not exist, or with their own. */
export function* unknownMunicipalities({ municipalities, leftOut = [] }: KnownContent): Iterable<Problem> {
  const ids = new Set([...municipalities.map(({ id }) => id), ...leftOut]);
  for (const municipality of municipalities) {
    for (const { file } of municipality.agreements.flatMap(({ promises }) => promises)) {
      for (const [index, id] of (file?.data?.sharedWith ?? []).entries()) {
        const isItself = id === municipality.id;
        if (ids.has(id) && !isItself) continue;
        yield problemAt(file!.source, ['gemensamt_med', index], () => {
          if (isItself) return messages.sharedWithItself(id);
          const others = [...ids].filter((other) => other !== municipality.id);
          return messages.unknownReference('municipality', id, others, nearest(id, others));
        });
      }
    }
  }
}
