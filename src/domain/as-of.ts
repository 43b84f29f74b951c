/** As of which day each municipality is shown. */
import type { Catalog } from './catalog.ts';
import { promiseAddress } from './address.ts';
import type { Day } from './day.ts';
import { editsOf } from './history.ts';
import type { CitizenPromise, Municipality } from './model.ts';
import { neighboursIn } from './sharing.ts';
import { unchangedSince } from './unchanged.ts';
import { dataText, Kept } from './kept.ts';

/** By municipality, the day since which its pages say the same. One without a history is left out: nothing says when it was changed. */
export type AsOf = NonNullable<Catalog['asOf']>;

const known = new Kept<Municipality, Day>();

export function asOfIn(catalog: Catalog): AsOf {
  const { municipalities, agreements, promises, parties, settings, history, today } = catalog;
  if (!history) return new Map();
  const neighboursOf = neighboursIn(catalog);
  const agreementsOf = Map.groupBy(agreements, ({ municipality }) => municipality);
  const promisesOf = Map.groupBy(promises, ({ municipality }) => municipality);
  const all = municipalities.flatMap((municipality): readonly (readonly [string, Day])[] => {
    const { id } = municipality;
    const past = history.get(id);
    // Shown for a day before it was written.
    if (!past || past.version.day > today) return [];
    const received = neighboursOf(id);
    const shown = {
      agreements: [...(agreementsOf.get(id) ?? []), ...received.agreements],
      promises: [...(promisesOf.get(id) ?? []), ...received.promises],
      parties,
      ...(settings && { settings }),
      published: [
        past.version.day,
        ...(past.sharedChange === undefined ? [] : [past.sharedChange]),
        ...received.promises.flatMap((promise) => lastEdited(catalog, promise)),
      ],
    };
    const from = [
      ...shown.agreements,
      ...shown.promises,
      ...shown.published,
      ...[dataText(parties), settings && dataText(settings), today],
    ];
    return [[id, known.getOrMake(municipality, from, () => unchangedSince(shown, today))]];
  });
  return new Map(all);
}

/** The day on which a promise of another municipality, or that municipality itself, was last changed. */
function lastEdited({ history }: Catalog, promise: CitizenPromise): readonly Day[] {
  const past = history?.get(promise.municipality);
  const edits = [
    ...editsOf(past, promiseAddress(promise)),
    ...(past?.edits.filter((edit) => edit.promise === undefined) ?? []),
  ];
  return edits.map(({ version }) => version.day);
}
