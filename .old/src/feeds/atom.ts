/** Feeds in Atom (RFC 4287). */
import { Feed } from 'feed';
import { FEED_DESCRIPTION, feedTitle } from '../text/feeds.ts';
import type { FeedEntry } from './entry.ts';

export interface FeedSource {
  /** What is followed: the site, a municipality or a promise. */
  readonly name: string;
  /** The address of its page, from the site's root. */
  readonly page: string;
  readonly feed: string;
  /** Who publishes it. */
  readonly author: string;
  readonly entries: readonly FeedEntry[];
  /** The day as of which the site is judged: a feed without entries is as old. */
  readonly today: string;
}

/** Returns a feed. `absolute` makes an address of the site a full one. */
export function atomFeed(
  { name, page, feed, author, entries, today }: FeedSource,
  absolute: (address: string) => string,
): string {
  const updated =
    entries
      .map((entry) => entry.updated)
      .sort()
      .at(-1) ?? `${today}T00:00:00.000Z`;
  const atom = new Feed({
    id: absolute(page),
    title: feedTitle(name),
    description: FEED_DESCRIPTION,
    link: absolute(page),
    language: 'sv',
    updated: new Date(updated),
    author: { name: author },
    feedLinks: { atom: absolute(feed) },
    generator: false,
  });
  for (const { id, title, address, published, updated: changed, html } of entries) {
    atom.addItem({
      id,
      title,
      link: absolute(address),
      date: new Date(changed),
      published: new Date(published),
      content: html(),
    });
  }
  return `${atom.atom1()}\n`;
}
