/** What pages of the whole site show of each municipality: kept from when its own pages were made, or else made. */
import type { MunicipalityYears, Site } from './site.ts';

/** Makes something of a municipality that is plain data, and has a name of its own. */
export interface Summary<Data> {
  readonly name: string;
  readonly make: (site: Site, owner: MunicipalityYears) => Data;
}

/** Returns the same of each municipality, in order. */
export function summarised<Data>(site: Site, { name, make }: Summary<Data>): readonly Data[] {
  return site.municipalities.map((owner) => {
    const kept = site.summaries?.get(owner.municipality.id)?.[name] as Data | undefined;
    return kept ?? make(site, owner);
  });
}
