/** Which feeds there are. */
import { feedAddress, municipalityAddress, promiseAddress, START } from '../domain/address.ts';
import { siteNameFor } from '../text/site-name.ts';
import type { MunicipalityYears, Site } from '../views/site.ts';
import type { FeedSource } from './atom.ts';
import { entriesOf, latest } from './entries.ts';

/** Returns every feed of a site: of all of it, of each municipality, and of each promise. */
export function feedsOf(site: Site): readonly FeedSource[] {
  const own = site.municipalities.map((owner) => ({ owner, entries: entriesOf(site, owner) }));
  const { name } = site;
  const whole = feed(site, {
    name,
    author: name,
    page: START,
    entries: latest(own.flatMap(({ entries }) => entries)),
  });
  return [whole, ...own.flatMap(({ owner, entries }) => feedsOfOne(site, owner, entries))];
}

function feedsOfOne(
  site: Site,
  { municipality, years, kind }: MunicipalityYears,
  entries: FeedSource['entries'],
): readonly FeedSource[] {
  const author = municipality.name;
  return [
    feed(site, {
      name: siteNameFor(kind, municipality.shortName),
      author,
      page: municipalityAddress(municipality.id),
      entries: latest(entries),
    }),
    ...years.flatMap(({ promises, label }) =>
      promises.map(({ promise }) => {
        const page = promiseAddress(promise);
        return feed(site, {
          name: `${promise.shortName}, ${municipality.shortName} ${label}`,
          author,
          page,
          entries: latest(entries.filter((entry) => entry.promises.includes(page))),
        });
      }),
    ),
  ];
}

function feed({ today }: Site, source: Omit<FeedSource, 'feed' | 'today'>): FeedSource {
  return { ...source, feed: feedAddress(source.page), today };
}
