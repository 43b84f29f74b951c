/** A renewed promise over the years, with what came of it each time. */
import type { Day } from '../../domain/day.ts';
import type { JudgedPromise } from '../../domain/judged.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { chainFrom } from '../../domain/renewals.ts';
import { kindLabel, notGiven } from '../../text/agreement-kind.ts';
import { termText, termYearsText } from '../../text/date.ts';
import { capitalised } from '../../text/list.ts';
import * as wording from '../../text/story.ts';
import { summarySentence } from '../../text/summary.ts';
import { promiseAddress } from '../../domain/address.ts';
import type { AgreementYear } from '../agreement-year.ts';
import { renewedBy, type MunicipalityYears, type Site } from '../site.ts';
import { tallyText } from './tally.ts';

/** The promise in one year. */
export interface ChapterView {
  /** The year, or the months where it was renewed within a year. */
  readonly year: string;
  readonly from: Day;
  readonly address: string;
  readonly title: string;
  readonly shortName: string;
  /** One per activity, in order. */
  readonly marks: readonly Outcome[];
  readonly counts: string;
  readonly summary: string;
}

/** Renewed promises as a table, with a row for each and a column for each year. */
export interface RenewedView {
  readonly heading: string;
  /** Over the first column. */
  readonly label: string;
  /** In the cell of a time in which it was not given. */
  readonly notGiven: string;
  readonly years: readonly string[];
  readonly rows: readonly {
    /** The words of the promise, or its short name where they differ from time to time. */
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
export function renewedPromises(site: Site, { years, kind }: MunicipalityYears): RenewedView | undefined {
  const latest = years
    .flatMap(({ promises }) => promises)
    .filter(({ promise }) => !site.renewals.has(promiseAddress(promise)));
  const stories = latest.flatMap((judged) => {
    const chapters = chaptersOf(site, judged);
    return chapters.length > 0 ? [{ title: commonTitle(judged, chapters), chapters }] : [];
  });
  if (stories.length === 0) return undefined;
  const chaptersInOrder = stories
    .flatMap(({ chapters }) => chapters)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const columns = [...new Set(chaptersInOrder.map(({ year }) => year))];
  return {
    heading: wording.renewedHeading(kind),
    label: kindLabel(kind),
    notGiven: capitalised(notGiven(kind)),
    years: columns,
    rows: stories.map(({ title, chapters }) => ({
      title,
      chapters: columns.map((year) => chapters.find((chapter) => chapter.year === year)),
    })),
  };
}

/** A promise for the autumn and one for the spring are the same under its short name. */
function commonTitle({ promise }: JudgedPromise, chapters: readonly ChapterView[]): string {
  return chapters.every(({ title }) => title === promise.title) ? promise.title : promise.shortName;
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
    title: promise.title,
    shortName: promise.shortName,
    marks: activities.map(({ judgement }) => judgement.outcome),
    counts: tallyText(tally),
    summary: summarySentence(tally),
  };
}
