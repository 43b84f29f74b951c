/** Pages at addresses that lead to another page: former ones, and those of years in which no agreement begins. */
import { reportAddress, yearAddress } from '../../domain/address.ts';
import * as wording from '../../text/moved.ts';
import { periodLabel } from '../naming.ts';
import type { PageView } from '../page.ts';
import { otherReportNames } from '../agreement-year.ts';
import { laterYears, runningIn, yearPages, type MunicipalityYears, type Site } from '../site.ts';
import { municipalityLink, yearLink, type LinkView } from '../parts/links.ts';

export interface MovedPageView extends PageView {
  readonly lede: string;
  /** Where it leads. A reader chooses where there are several, and is sent there where there is one. */
  readonly to: readonly [LinkView, ...LinkView[]];
}

export function movedPages(site: Site): readonly MovedPageView[] {
  return [...formerPages(site), ...otherNames(site), ...site.municipalities.flatMap(laterYearPages)];
}

/** A page for each former address of each promise. */
function formerPages({ promises }: Site): readonly MovedPageView[] {
  return [...promises].flatMap(([address, { judged }]) =>
    judged.promise.formerAddresses.map((former) => moved(former, { text: judged.promise.title, address })),
  );
}

/** A page for each name of a report that stands on a page with another, since they are for the same days. */
function otherNames(site: Site): readonly MovedPageView[] {
  return yearPages(site).flatMap((year) =>
    otherReportNames(year).map(({ name, periods }) => {
      const [first, ...others] = periods.map((period) => ({
        text: periodLabel(period, year.naming),
        address: reportAddress(year.key, period.id),
      }));
      return moved(reportAddress(year.key, name), first!, ...others);
    }),
  );
}

function moved(address: string, ...to: MovedPageView['to']): MovedPageView {
  return {
    address,
    title: wording.HEADING,
    description: `${wording.LEDE} ${to.map(({ text }) => text).join(', ')}`,
    heading: wording.HEADING,
    crumbs: [],
    lede: wording.LEDE,
    to,
  };
}

/** A page for each year that an agreement reaches into and none begins in, so that it is found from any of its years. */
function laterYearPages(item: MunicipalityYears): readonly MovedPageView[] {
  const { municipality } = item;
  return laterYears(item).map((year) => {
    const [first, ...others] = runningIn(item, year).map(yearLink);
    const heading = wording.yearHeading(municipality.shortName, year);
    return {
      address: yearAddress({ municipality: municipality.id, year }),
      title: heading,
      description: wording.yearLede(year),
      heading,
      crumbs: [municipalityLink(municipality)],
      crumb: String(year),
      lede: wording.yearLede(year),
      to: [first!, ...others],
    };
  });
}
