/** What pages of the whole site show of each municipality: kept from when its own pages were made, or else made. */
import type { MunicipalityYears, Site } from './site.ts';

/** Makes something of a municipality that is plain data, and has a name of its own. */
export interface Summary<Data> {
  readonly name: string;
  readonly make: (site: Site, owner: MunicipalityYears) => Data;
}

/** Returns the same of each municipality, in order. */
export function summarised<Data>(site: Site, summary: Summary<Data>): readonly Data[] {
  return eachSummarised(site, summary).map((read) => read());
}

/** Returns the same of each municipality, in order, to be read or made where it is needed. */
export function eachSummarised<Data>(site: Site, { name, make }: Summary<Data>): readonly (() => Data)[] {
  const { summaries, municipalities } = site;
  if (summaries) return summaries.map((kept) => () => kept.get(name) as Data);
  return municipalities.map((owner) => () => make(site, owner));
}
