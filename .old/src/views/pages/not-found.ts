/** The page for addresses that lead nowhere. */
import * as wording from '../../text/not-found.ts';
import { ALL_ACTIVITIES } from '../../text/common.ts';
import { SEARCH, START } from '../../domain/address.ts';
import type { PageView } from '../page.ts';
import type { Site } from '../site.ts';
import { municipalityLink, yearLink, type LinkView } from '../parts/links.ts';

export interface NotFoundPageView extends PageView {
  readonly links: readonly LinkView[];
}

/** Returns a page with links to the start page, all activities, and the years or municipalities. */
export function notFoundPage({ single, municipalities }: Site): NotFoundPageView {
  const places = single
    ? single.years.map(yearLink)
    : municipalities.map(({ municipality }) => municipalityLink(municipality));
  return {
    address: '/404.html',
    title: wording.HEADING,
    description: wording.LEDE,
    heading: wording.HEADING,
    crumbs: [],
    links: [
      { text: wording.START_LINK, address: START },
      { text: ALL_ACTIVITIES, address: SEARCH },
      ...places,
    ],
  };
}
