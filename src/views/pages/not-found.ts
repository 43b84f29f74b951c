/** The page for addresses that lead nowhere. */
import * as wording from '../../text/wording.ts';
import { municipalityAddress, SEARCH, START, yearAddress } from '../../domain/address.ts';
import type { PageView } from '../page.ts';
import type { Site } from '../site.ts';
import type { LinkView } from '../parts/source.ts';

export interface NotFoundPageView extends PageView {
  readonly links: readonly LinkView[];
}

/** Leads to the start, to all activities, and to the years of one municipality or to the municipalities. */
export function notFoundPage({ single, municipalities }: Site): NotFoundPageView {
  const places = single
    ? single.years.map(({ agreement }) => ({ text: String(agreement.year), address: yearAddress(agreement) }))
    : municipalities.map(({ municipality }) => ({
        text: municipality.shortName,
        address: municipalityAddress(municipality.id),
      }));
  return {
    address: '/404.html',
    title: wording.NOT_FOUND_HEADING,
    description: wording.NOT_FOUND_LEDE,
    heading: wording.NOT_FOUND_HEADING,
    crumbs: [],
    links: [
      { text: wording.START_LINK, address: START },
      { text: wording.ALL_ACTIVITIES, address: SEARCH },
      ...places,
    ],
  };
}
