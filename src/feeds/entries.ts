/** What has happened in a municipality: follow-ups and promises published, outcomes changed, corrections. */
import { promiseAddress, reportAddress } from '../domain/address.ts';
import { isCorrection, type Edit, type Version } from '../domain/history.ts';
import type { JudgedPromise } from '../domain/judged.ts';
import type { Municipality } from '../domain/model.ts';
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
  const edits = site.history?.get(owner.municipality.id)?.edits ?? [];
  return [
    ...followUps(site, owner, edits),
    ...owner.years.flatMap((year) => year.promises.flatMap((judged) => published(year, judged, edits))),
    ...later(owner, edits),
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
      html: () => followUpText(reportPage({ ...site, glossary: [] }, year, periods)),
      promises: periods.flatMap(({ reports }) => reports.map(({ judged }) => promiseAddress(judged.promise))),
    };
  });
}

/** The day that a follow-up says that it was published, or else the last day that it is about. */
function statedDay(periods: readonly [YearPeriod, ...YearPeriod[]]): string {
  const days = periods.flatMap(({ reports, wholes }) =>
    [...reports, ...wholes].flatMap(({ report }) => report.published ?? []),
  );
  return days.sort().at(-1) ?? periods[0].period.to;
}

/** A promise that was published, if it is known when. */
function published(year: AgreementYear, judged: JudgedPromise, edits: readonly Edit[]): readonly FeedEntry[] {
  const { promise } = judged;
  const address = promiseAddress(promise);
  const first = edits.findLast((edit) => edit.promise === address && edit.kind === 'added' && !edit.period);
  if (!first || first.within.length > 0) return [];
  const { kind } = agreementOf(year, judged);
  return [
    {
      id: tagOf(year.municipality, promise.year, promise.id),
      title: promiseTitle(kind, promise.shortName, placeOf(year)),
      address,
      published: first.version.time,
      updated: first.version.time,
      html: () => promiseText(promise),
      promises: [address],
    },
  ];
}

/** What was corrected, and which outcomes changed, for each promise and version. */
function later({ municipality, years }: MunicipalityYears, edits: readonly Edit[]): readonly FeedEntry[] {
  return years.flatMap((year) =>
    year.promises.flatMap(({ promise }) => {
      const address = promiseAddress(promise);
      const own = edits.filter((edit) => edit.promise === address);
      const byVersion = Map.groupBy(own, ({ version }) => version.id);
      return [...byVersion.values()].flatMap((some) => {
        const told = some.filter((edit) => isCorrection(edit) || edit.kind === 'judged');
        // A new follow-up tells its outcomes itself.
        if (!told.some(isCorrection) && some.some(({ kind }) => kind === 'added')) return [];
        return told.length === 0 ? [] : [entryOf(told)];
      });

      function entryOf(told: readonly Edit[]): FeedEntry {
        const { id, time }: Version = told[0]!.version;
        const title = told.some(isCorrection) ? correctionTitle : outcomeTitle;
        return {
          id: tagOf(municipality, promise.year, promise.id, id),
          title: title(promise.shortName, placeOf(year)),
          address,
          published: time,
          updated: time,
          html: () => editList(told),
          promises: [address],
        };
      }
    }),
  );
}

const placeOf = ({ municipality, label }: AgreementYear) => `${municipality.shortName} ${label}`;

const noon = (day: string) => `${day}T12:00:00.000Z`;

/** A tag URI (RFC 4151) in the name of the municipality's own host, so that the site may move. */
function tagOf({ website, id }: Municipality, year: number, ...parts: readonly string[]): string {
  return `tag:${new URL(website).hostname},${year}:${[id, year, ...parts].join('/')}`;
}
