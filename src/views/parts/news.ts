/**
 * What is new, in two steps: the news of a municipality as plain data, and what pages show of those of all. Happenings of one kind
 * on one day, as when a year is published, are told together.
 */
import { changesAddress, yearAddress } from '../../domain/address.ts';
import type { Day } from '../../domain/day.ts';
import { commonKind } from '../../text/agreement-kind.ts';
import { dayText } from '../../text/date.ts';
import * as titles from '../../text/happenings.ts';
import { listText, sentence } from '../../text/list.ts';
import { monthHeading, moreText } from '../../text/news.ts';
import { periodsText } from '../../text/period.ts';
import { agreementOf } from '../agreement-year.ts';
import type { MunicipalityYears, Site } from '../site.ts';
import { happeningsOf, type Happening } from './happenings.ts';
import type { LinkView } from './links.ts';

/** The news of one municipality, small enough to be kept for pages of many. */
export interface NewsSummary {
  readonly municipality: string;
  readonly place: string;
  /** The latest, the newest first. */
  readonly items: readonly NewsItem[];
  /** Follow-ups of which nothing says when they were published, the latest first. */
  readonly undated: readonly LinkView[];
  /** The page with all of it, where the summary has not. */
  readonly rest?: string;
}

export interface NewsItem {
  readonly day: Day;
  /** For the order within a day. */
  readonly time: string;
  readonly text: string;
  readonly address?: string;
  readonly details: readonly string[];
}

export interface NewsDayView {
  /** In ISO 8601. */
  readonly day: Day;
  readonly label: string;
  readonly items: readonly NewsItem[];
}

export interface NewsMonthView {
  readonly heading: string;
  readonly id: string;
  readonly days: readonly NewsDayView[];
}

/** A summary holds as many. */
const MAX_ITEMS = 200;
const MAX_UNDATED = 20;
/** In a list of news of much. */
const MAX_DETAILS = 3;
/** More of a kind on one day are told together. */
const MAX_ALIKE = 2;

/** Returns the news of a municipality. With `since`, some of what earlier days brought may be missing. */
export function newsOf(site: Site, owner: MunicipalityYears, since?: Day): NewsSummary {
  const { id, shortName } = owner.municipality;
  const told = happeningsOf(site, owner, since).filter(({ kind }) => kind !== 'other');
  const items = together(told).map(({ details, ...item }) => ({ ...item, details: shortened(details) }));
  const undated = told.flatMap(({ day, title, address }) =>
    day === undefined && address !== undefined ? [{ text: title, address }] : [],
  );
  return {
    municipality: id,
    place: shortName,
    items: items.slice(0, MAX_ITEMS),
    undated: undated.slice(0, MAX_UNDATED),
    ...(items.length > MAX_ITEMS && { rest: changesAddress(id) }),
  };
}

export const NEWS_SUMMARY = {
  name: 'news',
  make: (site: Site, owner: MunicipalityYears) => newsOf(site, owner),
};

/** Returns everything that has happened in a municipality, with all that is said of it. */
export function allNewsOf(site: Site, owner: MunicipalityYears): readonly NewsItem[] {
  return happeningsOf(site, owner).flatMap(({ day, time, title, address, details }) =>
    day === undefined ? [] : [{ day, time, text: title, ...(address !== undefined && { address }), details }],
  );
}

/** Returns the latest news of several municipalities. */
export function latestNews(summaries: readonly NewsSummary[], count: number): readonly NewsItem[] {
  return inOrder(summaries).slice(0, count);
}

/** Returns the news of several municipalities, the newest first. */
export function inOrder(summaries: readonly NewsSummary[]): readonly NewsItem[] {
  return summaries
    .flatMap(({ items }) => items)
    .toSorted((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : 0));
}

/** Groups news by day, in their order. */
export function newsDays(items: readonly NewsItem[]): readonly NewsDayView[] {
  return [...Map.groupBy(items, ({ day }) => day)].map(([day, own]) => ({
    day,
    label: dayText(day),
    items: own,
  }));
}

/** Groups news by month, in their order. */
export function newsMonths(items: readonly NewsItem[]): readonly NewsMonthView[] {
  return [...Map.groupBy(items, ({ day }) => monthOf(day))].map(([month, own]) => ({
    heading: monthHeading(month),
    id: month,
    days: newsDays(own),
  }));
}

export const monthOf = (day: Day) => day.slice(0, 7);

function shortened(details: readonly string[]): readonly string[] {
  const more = details.length - MAX_DETAILS;
  return more <= 0 ? details : [...details.slice(0, MAX_DETAILS), moreText(more)];
}

function together(told: readonly Happening[]): readonly NewsItem[] {
  const dated = told.filter(({ day }) => day !== undefined);
  const alike = Map.groupBy(dated, ({ kind, day, year, id }) =>
    kind === 'promise' || kind === 'follow-up' ? `${kind} ${day} ${year!.key.year}` : id.join('/'),
  );
  return [...alike.values()].flatMap((some) =>
    some.length > MAX_ALIKE ? [asOne(some)] : some.map((one) => itemOf(one)),
  );
}

function itemOf({ day, time, title, address, details }: Happening): NewsItem {
  return { day: day!, time, text: title, ...(address !== undefined && { address }), details };
}

function asOne(some: readonly Happening[]): NewsItem {
  const { kind, day, time, year } = some[0]!;
  const { key, label, municipality } = year!;
  const shared = { day: day!, time, address: yearAddress(key) };
  if (kind === 'follow-up') {
    const periods = some.toReversed().map(({ periods }) => periods![0].period);
    return {
      ...shared,
      text: titles.followUpsTitle(periodsText(periods, true), municipality.shortName),
      details: some.flatMap(({ details }) => details.filter((_, index) => index > 0)),
    };
  }
  const kinds = some.map(({ judged }) => agreementOf(year!, judged!).kind);
  const names = some.map(({ judged }) => judged!.promise.shortName);
  return {
    ...shared,
    text: titles.promisesTitle(commonKind(kinds), some.length, `${municipality.shortName} ${label}`),
    details: [sentence(listText(names))],
  };
}
