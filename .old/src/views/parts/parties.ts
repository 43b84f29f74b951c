/** Who gave the promises of a part of the site, as a phrase in a sentence. */
import { MUNICIPALITY, POLICE } from '../../domain/parties.ts';
import { listText } from '../../text/list.ts';
import { MUNICIPALITIES_TOGETHER, OTHERS } from '../../text/start.ts';
import type { MunicipalityYears } from '../site.ts';

/** More than this are not all named. */
const MAX_NAMED = 4;

/** Returns the parties of all agreements, or undefined if there are none: `polisen och kommunerna`. */
export function partiesInText(items: readonly MunicipalityYears[]): string | undefined {
  const isTogether = items.filter(({ years }) => years.length > 0).length > 1;
  const names = items.flatMap(({ years }) =>
    years.flatMap(({ agreements, naming }) =>
      agreements.flatMap(({ agreement }) =>
        agreement.parties.map((party) => {
          if (party === MUNICIPALITY && isTogether) return MUNICIPALITIES_TOGETHER;
          const name = naming.party(party);
          return party === POLICE && name === 'Polisen' ? 'polisen' : name;
        }),
      ),
    ),
  );
  const all = [...new Set(names)];
  if (all.length === 0) return undefined;
  return listText(all.length > MAX_NAMED ? [...all.slice(0, MAX_NAMED - 1), OTHERS] : all);
}
