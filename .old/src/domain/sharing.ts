/** Promises that several municipalities give together. Each stands once, with one of them, and is found under each. */
import { belongsTo, type Catalog, type Neighbours } from './catalog.ts';

/** Returns what the pages of each municipality show of the others, as a function of the municipality. */
export function neighboursIn({
  municipalities,
  agreements,
  promises,
}: Pick<Catalog, 'municipalities' | 'agreements' | 'promises'>): (municipality: string) => Neighbours {
  const shared = promises.filter(({ sharedWith }) => sharedWith.length > 0);
  return (municipality) => {
    const received = shared.filter(({ sharedWith }) => sharedWith.includes(municipality));
    const own = shared.filter((promise) => promise.municipality === municipality);
    const named = new Set(
      [...received, ...own].flatMap((promise) => [promise.municipality, ...promise.sharedWith]),
    );
    return {
      municipalities: municipalities.filter(({ id }) => id !== municipality && named.has(id)),
      agreements: agreements.filter((agreement) => received.some((promise) => belongsTo(promise, agreement))),
      promises: received,
    };
  };
}
