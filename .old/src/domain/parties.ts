/** The two parties to every agreement. They exist whether or not `parter.yaml` has any others. */
import type { Municipality, Party } from './model.ts';

export const POLICE = 'polisen';
export const MUNICIPALITY = 'kommunen';

/** The standing parties, with their default names. */
export const STANDING_PARTIES: readonly Party[] = [
  { id: POLICE, name: 'Polisen' },
  { id: MUNICIPALITY, name: 'Kommunen' },
];

/** The ids of the standing parties, in the order in which an agreement names them. */
export const STANDING_IDS: readonly string[] = STANDING_PARTIES.map(({ id }) => id);

/** Returns the parties that are named in a file, after those of the standing ones that it does not name. */
export function withStanding<Named extends { readonly id: string }>(
  named: readonly Named[],
): readonly (Named | Party)[] {
  return [...STANDING_PARTIES.filter(({ id }) => !named.some((party) => party.id === id)), ...named];
}

/**
 * What a municipality's pages call each party; `named` are those of `parter.yaml`. The municipality always goes by its own
 * name.
 */
export function partyNames(
  named: readonly Party[],
  { name }: Pick<Municipality, 'name'>,
): ReadonlyMap<string, string> {
  return new Map([
    ...STANDING_PARTIES.map(({ id, name }) => [id, name] as const),
    ...named.map(({ id, name }) => [id, name] as const),
    [MUNICIPALITY, name],
  ]);
}
