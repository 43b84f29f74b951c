/** The page with everything that has happened in a municipality: what was published, judged otherwise and corrected, by month. */
import { changesAddress } from '../../domain/address.ts';
import { beginningText, changesDescription, changesHeading } from '../../text/history.ts';
import type { PageView } from '../page.ts';
import { municipalityLink } from '../parts/links.ts';
import { allNewsOf, newsMonths, type NewsMonthView } from '../parts/news.ts';
import type { MunicipalityYears, Site } from '../site.ts';

export interface ChangesPageView extends PageView {
  readonly months: readonly NewsMonthView[];
  /** Where the history is not whole. */
  readonly beginning?: string;
}

/** Prepares the page, or returns undefined if nothing is known to have happened. */
export function changesPage(site: Site, owner: MunicipalityYears): ChangesPageView | undefined {
  const { id, shortName } = owner.municipality;
  const items = allNewsOf(site, owner);
  const beginning = site.history?.get(id)?.beginning;
  if (items.length === 0 && !beginning) return undefined;
  return {
    address: changesAddress(id),
    title: changesHeading(shortName),
    description: changesDescription(shortName),
    heading: changesHeading(shortName),
    crumbs: [municipalityLink(owner.municipality)],
    months: newsMonths(items),
    ...(beginning && { beginning: beginningText(beginning) }),
  };
}
