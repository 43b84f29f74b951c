/** What has happened in a municipality, as entries of feeds. */
import { municipalityAddress } from '../domain/address.ts';
import type { Municipality } from '../domain/model.ts';
import type { MunicipalityYears, Site } from '../views/site.ts';
import { reportPage } from '../views/pages/report.ts';
import { summarised } from '../views/summarised.ts';
import { happeningsOf, type Happening } from '../views/parts/happenings.ts';
import type { FeedEntry } from './entry.ts';
import { detailList, followUpText, promiseText } from './full-text.ts';

/** Feeds hold as many entries. */
const MAX_ENTRIES = 50;

/** Returns everything that has happened in a municipality. A follow-up is one entry, which is changed with what it says. */
export function entriesOf(site: Site, owner: MunicipalityYears): readonly FeedEntry[] {
  const { municipality } = owner;
  const told = happeningsOf(site, owner).filter(({ kind }) => kind !== 'other');
  const { true: followUps = [], false: others = [] } = Object.groupBy(told, ({ kind }) =>
    kind === 'follow-up' ? 'true' : 'false',
  );
  const byPage = Map.groupBy(followUps, ({ address }) => address);
  return [
    ...[...byPage.values()].map((some) => followUp(site, municipality, some)),
    ...others.map((one): FeedEntry => ({
      id: tagOf(municipality, one),
      title: one.title,
      address: one.address ?? municipalityAddress(municipality.id),
      published: one.time,
      updated: one.time,
      html: () => (one.kind === 'promise' ? promiseText(one.judged!.promise) : detailList(one)),
      promises: one.promises,
    })),
  ];
}

/** Returns the latest of some entries, the newest first. */
export function latest(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  return [...entries].sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1)).slice(0, MAX_ENTRIES);
}

/** Greater for newer entries. */
const keyOf = ({ updated, id }: FeedEntry) => `${updated} ${id}`;

/** By what the newest entries of a municipality are compared with those of others. */
export const NEWEST_SUMMARY = {
  name: 'newest',
  make: (site: Site, owner: MunicipalityYears): readonly string[] =>
    latest(entriesOf(site, owner)).map(keyOf),
};

/** Returns the municipalities that have the newest entries of the whole site. */
export function ownersOfNewest(site: Site): readonly MunicipalityYears[] {
  const keys = summarised(site, NEWEST_SUMMARY);
  const newest = new Set(keys.flat().sort().slice(-MAX_ENTRIES));
  return site.municipalities.filter((_, index) => keys[index]!.some((key) => newest.has(key)));
}

/** Returns the entry of a page of follow-ups. `some` are its publications, the latest first. */
function followUp(site: Site, municipality: Municipality, some: readonly Happening[]): FeedEntry {
  const first = some.at(-1)!;
  const { year, periods, title, address, promises } = first;
  const ids = new Set(periods!.map(({ period }) => period.id));
  const edits = site.history?.get(municipality.id)?.edits ?? [];
  const changed = edits.find((edit) => edit.year === year!.key.year && ids.has(edit.period ?? ''));
  return {
    id: tagOf(municipality, first),
    title,
    address: address!,
    published: first.time,
    updated: changed?.version.time ?? first.time,
    html: once(() => followUpText(reportPage({ ...site, glossary: [] }, year!, periods!))),
    promises,
  };
}

/** Makes a text when it is first asked for: several feeds have the same entry, and most feeds leave the oldest out. */
function once(make: () => string): () => string {
  let made: string | undefined;
  return () => (made ??= make());
}

/** A tag URI (RFC 4151) in the name of the municipality's own host, so that the site may move. */
function tagOf({ website, id }: Municipality, { id: own, day, time }: Happening): string {
  const year = typeof own[0] === 'number' ? own[0] : (day ?? time).slice(0, 4);
  return `tag:${new URL(website).hostname},${year}:${[id, ...own].join('/')}`;
}
