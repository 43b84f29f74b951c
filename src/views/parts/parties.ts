/** Who gave the promises of a part of the site, as a phrase in a sentence. */
import { MUNICIPALITY, POLICE } from '../../domain/parties.ts';
import { listText } from '../../text/list.ts';
import { MUNICIPALITIES_TOGETHER, OTHERS } from '../../text/start.ts';
import type { MunicipalityYears } from '../site.ts';

/** More than this are not all named. */
const MAX_NAMED = 4;

/** A party of an agreement, and what it is called in a sentence. */
type NamedParty = readonly [id: string, name: string];

/** Returns the parties of all agreements of a municipality, each once. */
export function partiesOf({ years }: Pick<MunicipalityYears, 'years'>): readonly NamedParty[] {
  const all = years.flatMap(({ agreements, naming }) =>
    agreements.flatMap(({ agreement }) =>
      agreement.parties.map((party): NamedParty => {
        const name = naming.party(party);
        return [party, party === POLICE && name === 'Polisen' ? 'polisen' : name];
      }),
    ),
  );
  return [...new Map(all.map((party) => [party.join(), party])).values()];
}

/** Returns the parties of all agreements, from {@link partiesOf} each municipality, or undefined if there are none: `polisen och kommunerna`. */
export function partiesInText(items: readonly (readonly NamedParty[])[]): string | undefined {
  const isTogether = items.filter((parties) => parties.length > 0).length > 1;
  const names = items.flatMap((parties) =>
    parties.map(([id, name]) => (id === MUNICIPALITY && isTogether ? MUNICIPALITIES_TOGETHER : name)),
  );
  const all = [...new Set(names)];
  if (all.length === 0) return undefined;
  return listText(all.length > MAX_NAMED ? [...all.slice(0, MAX_NAMED - 1), OTHERS] : all);
}
