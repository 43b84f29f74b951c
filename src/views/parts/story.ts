/** A renewed promise over the years, with what came of it each time. */
import type { JudgedPromise } from '../../domain/judged.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { chainFrom } from '../../domain/renewals.ts';
import { summarySentence } from '../../text/summary.ts';
import { promiseAddress } from '../../domain/address.ts';
import { renewedBy, type MunicipalityYears, type Site } from '../site.ts';
import { tallyText } from './tally.ts';

/** The promise in one year. */
export interface ChapterView {
  readonly year: string;
  readonly address: string;
  readonly shortName: string;
  /** One per activity, in order. */
  readonly marks: readonly Outcome[];
  readonly counts: string;
  readonly summary: string;
}

/** Renewed promises as a table, with a row for each and a column for each year. */
export interface RenewedView {
  readonly years: readonly string[];
  readonly rows: readonly {
    readonly title: string;
    /** In the order of the years; undefined if the promise was not given. */
    readonly chapters: readonly (ChapterView | undefined)[];
  }[];
}

/** Returns every year of the promise, oldest first, or nothing if it was given only once. */
export function chaptersOf(site: Site, { promise }: JudgedPromise): readonly ChapterView[] {
  const address = promiseAddress(promise);
  const later = chainFrom(address, (renewed) => {
    const renewal = site.renewals.get(renewed);
    return renewal && promiseAddress(renewal);
  });
  const chapters = [...renewedBy(site, promise).map(promiseAddress), address, ...later]
    .flatMap((own) => site.promises.get(own) ?? [])
    .map(chapter);
  return chapters.length > 1 ? chapters : [];
}

/** Returns a municipality's renewed promises, or undefined if there are none. */
export function renewedPromises(site: Site, { years }: MunicipalityYears): RenewedView | undefined {
  const latest = years
    .flatMap(({ promises }) => promises)
    .filter(({ promise }) => !site.renewals.has(promiseAddress(promise)));
  const stories = latest.flatMap((judged) => {
    const chapters = chaptersOf(site, judged);
    return chapters.length > 0 ? [{ title: judged.promise.title, chapters }] : [];
  });
  if (stories.length === 0) return undefined;
  const columns = [...new Set(stories.flatMap(({ chapters }) => chapters.map(({ year }) => year)))].sort();
  return {
    years: columns,
    rows: stories.map(({ title, chapters }) => ({
      title,
      chapters: columns.map((year) => chapters.find((chapter) => chapter.year === year)),
    })),
  };
}

function chapter({ judged }: { readonly judged: JudgedPromise }): ChapterView {
  const { promise, activities, tally } = judged;
  return {
    year: String(promise.year),
    address: promiseAddress(promise),
    shortName: promise.shortName,
    marks: activities.map(({ judgement }) => judgement.outcome),
    counts: tallyText(tally),
    summary: summarySentence(tally),
  };
}
