/** Which feeds there are. */
import { feedAddress, municipalityAddress, promiseAddress, START } from '../domain/address.ts';
import { siteNameFor } from '../text/site-name.ts';
import type { MunicipalityYears, Site } from '../views/site.ts';
import type { FeedSource } from './atom.ts';
import { entriesOf, latest, ownersOfNewest } from './entries.ts';

/** A feed, which is made when it is asked for. */
export interface Feed {
  /** The address of the page that it is of. */
  readonly page: string;
  readonly source: () => FeedSource;
}

/** Returns every feed of a site: of all of it, of each municipality, and of each promise. */
export function feedsOf(site: Site): readonly Feed[] {
  return [
    { page: START, source: () => wholeFeed(site) },
    ...site.municipalities.flatMap((owner) => feedsOfOne(site, owner)),
  ];
}

function wholeFeed(site: Site): FeedSource {
  const { name } = site;
  const entries = latest(ownersOfNewest(site).flatMap((owner) => entriesOf(site, owner)));
  return feed(site, { name, author: name, page: START, entries });
}

function feedsOfOne(site: Site, owner: MunicipalityYears): readonly Feed[] {
  const { municipality, years, kind } = owner;
  const author = municipality.name;
  let made: FeedSource['entries'] | undefined;
  const entries = () => (made ??= entriesOf(site, owner));
  const home = municipalityAddress(municipality.id);
  return [
    {
      page: home,
      source: () =>
        feed(site, {
          name: siteNameFor(kind, municipality.shortName),
          author,
          page: home,
          entries: latest(entries()),
        }),
    },
    ...years.flatMap(({ promises, label }) =>
      promises.map(({ promise }): Feed => {
        const page = promiseAddress(promise);
        return {
          page,
          source: () =>
            feed(site, {
              name: `${promise.shortName}, ${municipality.shortName} ${label}`,
              author,
              page,
              entries: latest(entries().filter((entry) => entry.promises.includes(page))),
            }),
        };
      }),
    ),
  ];
}

function feed({ today }: Site, source: Omit<FeedSource, 'feed' | 'today'>): FeedSource {
  return { ...source, feed: feedAddress(source.page), today };
}
