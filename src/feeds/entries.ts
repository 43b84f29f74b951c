/** What has happened in a municipality: follow-ups and promises published, outcomes changed, corrections. */
import { promiseAddress, reportAddress } from '../domain/address.ts';
import { editsOf, isCorrection, type Edit, type Version } from '../domain/history.ts';
import type { JudgedPromise } from '../domain/judged.ts';
import type { CitizenPromise, Municipality } from '../domain/model.ts';
import { correctionTitle, followUpTitle, outcomeTitle, promiseTitle } from '../text/feeds.ts';
import { periodText } from '../text/period.ts';
import { reportPage } from '../views/pages/report.ts';
import {
  agreementOf,
  reportPages,
  type AgreementYear,
  type MunicipalityYears,
  type Site,
  type YearPeriod,
} from '../views/site.ts';
import type { FeedEntry } from './entry.ts';
import { editList, followUpText, promiseText } from './full-text.ts';

/** Feeds hold as many entries. */
const MAX_ENTRIES = 50;

/** Returns everything that has happened in a municipality. */
export function entriesOf(site: Site, owner: MunicipalityYears): readonly FeedEntry[] {
  const history = site.history?.get(owner.municipality.id);
  const promises = owner.years.flatMap((year) => year.promises.map((judged) => ({ year, judged })));
  return [
    ...followUps(site, owner, history?.edits ?? []),
    ...promises.flatMap(({ year, judged }) => {
      const edits = editsOf(history, promiseAddress(judged.promise));
      return [...published(year, judged, edits), ...later(year, judged, edits)];
    }),
  ];
}

/** Returns the latest of some entries, the newest first. */
export function latest(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  const key = ({ updated, id }: FeedEntry) => `${updated} ${id}`;
  return [...entries].sort((a, b) => (key(a) < key(b) ? 1 : -1)).slice(0, MAX_ENTRIES);
}

/** One for each page of a follow-up. */
function followUps(site: Site, owner: MunicipalityYears, edits: readonly Edit[]): readonly FeedEntry[] {
  const { municipality } = owner;
  return reportPages({ ...site, municipalities: [owner] }).map(({ year, periods }) => {
    const [{ period }] = periods;
    const own = edits.filter((edit) => edit.year === year.key.year && edit.period === period.id);
    const times = own.filter(({ kind }) => kind === 'added').map(({ version }) => version.time);
    const stated = noon(statedDay(periods));
    return {
      id: tagOf(municipality, year.key.year, period.id),
      title: followUpTitle(periodText(period, true), municipality.shortName),
      address: reportAddress(year.key, period.id),
      published: times.at(-1) ?? stated,
      updated: own[0]?.version.time ?? stated,
      html: once(() => followUpText(reportPage({ ...site, glossary: [] }, year, periods))),
      promises: periods.flatMap(({ reports }) => reports.map(({ judged }) => promiseAddress(judged.promise))),
    };
  });
}

/** Makes a text when it is first asked for: several feeds have the same entry, and most feeds leave the oldest out. */
function once(make: () => string): () => string {
  let made: string | undefined;
  return () => (made ??= make());
}

/** The day that a follow-up says that it was published, or else the last day that it is about. */
function statedDay(periods: readonly [YearPeriod, ...YearPeriod[]]): string {
  const days = periods.flatMap(({ reports, wholes }) =>
    [...reports, ...wholes].flatMap(({ report }) => report.published ?? []),
  );
  return days.sort().at(-1) ?? periods[0].period.to;
}

/** A promise that was published, if it is known when. `edits` are its own. */
function published(year: AgreementYear, judged: JudgedPromise, edits: readonly Edit[]): readonly FeedEntry[] {
  const { promise } = judged;
  const first = edits.findLast(({ kind, period }) => kind === 'added' && !period);
  if (!first || first.within.length > 0) return [];
  const { kind } = agreementOf(year, judged);
  const title = promiseTitle(kind, promise.shortName, placeOf(year));
  return [entryOf(year, promise, { title, version: first.version, html: () => promiseText(promise) })];
}

/** What was corrected in a promise, and which of its outcomes changed, for each version. `edits` are its own. */
function later(
  year: AgreementYear,
  { promise }: JudgedPromise,
  edits: readonly Edit[],
): readonly FeedEntry[] {
  const byVersion = Map.groupBy(edits, ({ version }) => version.id);
  return [...byVersion].flatMap(([id, some]) => {
    const told = some.filter((edit) => isCorrection(edit) || edit.kind === 'judged');
    const isCorrected = told.some(isCorrection);
    // A new follow-up tells its outcomes itself.
    if (told.length === 0 || (!isCorrected && some.some(({ kind }) => kind === 'added'))) return [];
    const title = (isCorrected ? correctionTitle : outcomeTitle)(promise.shortName, placeOf(year));
    return [entryOf(year, promise, { title, version: told[0]!.version, html: () => editList(told) }, id)];
  });
}

/** Returns an entry about a promise. `ids` tell it from the others of the same promise. */
function entryOf(
  { municipality }: AgreementYear,
  promise: CitizenPromise,
  {
    title,
    version,
    html,
  }: { readonly title: string; readonly version: Version; readonly html: () => string },
  ...ids: readonly string[]
): FeedEntry {
  const address = promiseAddress(promise);
  return {
    id: tagOf(municipality, promise.year, promise.id, ...ids),
    title,
    address,
    published: version.time,
    updated: version.time,
    html,
    promises: [address],
  };
}

const placeOf = ({ municipality, label }: AgreementYear) => `${municipality.shortName} ${label}`;

const noon = (day: string) => `${day}T12:00:00.000Z`;

/** A tag URI (RFC 4151) in the name of the municipality's own host, so that the site may move. */
function tagOf({ website, id }: Municipality, year: number, ...parts: readonly string[]): string {
  return `tag:${new URL(website).hostname},${year}:${[id, year, ...parts].join('/')}`;
}
