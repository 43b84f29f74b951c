/** A list of many municipalities by county, in which readers find theirs. */
import { anchor } from '../../domain/anchor.ts';
import { municipalityAddress } from '../../domain/address.ts';
import * as wording from '../../text/finder.ts';
import { plainLetters } from '../../text/letters.ts';
import type { MunicipalityYears } from '../site.ts';
import type { LinkView } from './links.ts';

/** What is known of a municipality where it is looked for. */
export interface FindableMunicipality {
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly address: string;
  readonly county?: string;
  /** The years that it has promises for: `2018–2022`. Empty if there are none yet. */
  readonly years: string;
}

export interface FinderView {
  readonly counties: readonly CountyView[];
}

export interface CountyView {
  readonly id: string;
  readonly name: string;
  /** `13 kommuner`. */
  readonly count: string;
  readonly municipalities: readonly ListedMunicipalityView[];
}

export interface ListedMunicipalityView extends LinkView {
  /** `tidigare Norra Björkhult`. Empty if it has had no other name. */
  readonly formerly: string;
  readonly years: string;
}

const swedish = new Intl.Collator('sv');

export function findable({ municipality, years }: MunicipalityYears): FindableMunicipality {
  const { id, shortName, county, formerNames = [] } = municipality;
  const all = years.flatMap((year) => year.years);
  const [first, last] = [Math.min(...all), Math.max(...all)];
  return {
    name: shortName,
    formerNames,
    address: municipalityAddress(id),
    ...(county !== undefined && { county }),
    years: all.length === 0 ? '' : first === last ? String(first) : `${first}–${last}`,
  };
}

/** Lists municipalities by county, in alphabetical order. Those of no known county come last. */
export function finderView(municipalities: readonly FindableMunicipality[]): FinderView {
  const byCounty = Map.groupBy(municipalities, ({ county }) => county ?? '');
  return {
    counties: [...byCounty]
      .sort(([a], [b]) => Number(a === '') - Number(b === '') || swedish.compare(a, b))
      .map(([county, members]) => ({
        id: anchor('lan', plainLetters(county || wording.ELSEWHERE).replace(/[^a-z0-9]+/g, '-')),
        name: county || wording.ELSEWHERE,
        count: wording.municipalityCount(members.length),
        municipalities: members
          .toSorted((a, b) => swedish.compare(a.name, b.name))
          .map(({ name, address, formerNames, years }) => ({
            text: name,
            address,
            formerly: formerNames.length > 0 ? wording.formerlyText(formerNames) : '',
            years,
          })),
      })),
  };
}
