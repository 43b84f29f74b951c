/** A renewed promise over the years, with what came of it each time. */
import type { Day } from '../../domain/day.ts';
import type { JudgedPromise } from '../../domain/judged.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { chainFrom } from '../../domain/renewals.ts';
import { termText, termYearsText } from '../../text/date.ts';
import { capitalised } from '../../text/list.ts';
import { summarySentence } from '../../text/summary.ts';
import { promiseAddress } from '../../domain/address.ts';
import { renewedBy, type AgreementYear, type MunicipalityYears, type Site } from '../site.ts';
import { tallyText } from './tally.ts';

/** The promise in one year. */
export interface ChapterView {
  /** The year, or the months where it was renewed within a year. */
  readonly year: string;
  readonly from: Day;
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
  return chapters.length > 1 ? toldApart(chapters) : [];
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
  const chaptersInOrder = stories
    .flatMap(({ chapters }) => chapters)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const columns = [...new Set(chaptersInOrder.map(({ year }) => year))];
  return {
    years: columns,
    rows: stories.map(({ title, chapters }) => ({
      title,
      chapters: columns.map((year) => chapters.find((chapter) => chapter.year === year)),
    })),
  };
}

/** A chapter before it is told apart from others of its year. */
type Chapter = ChapterView & { readonly span: string };

/** Names chapters by their months where several belong to the same year. */
function toldApart(chapters: readonly Chapter[]): readonly ChapterView[] {
  return chapters.map(({ span, ...chapter }) => {
    const isAlone = chapters.filter(({ year }) => year === chapter.year).length === 1;
    return isAlone ? chapter : { ...chapter, year: span };
  });
}

function chapter({
  judged,
  year,
}: {
  readonly judged: JudgedPromise;
  readonly year: AgreementYear;
}): Chapter {
  const { promise, activities, tally } = judged;
  return {
    year: capitalised(year.agreements.length > 1 ? termYearsText(promise.term) : year.label),
    from: promise.term.from,
    span: capitalised(termText(promise.term)),
    address: promiseAddress(promise),
    shortName: promise.shortName,
    marks: activities.map(({ judgement }) => judgement.outcome),
    counts: tallyText(tally),
    summary: summarySentence(tally),
  };
}
