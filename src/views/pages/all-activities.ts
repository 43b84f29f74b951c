/** Every activity of the site: a table over several pages, and the same rows as data for the page's filters. */
import { activityAddress, allActivitiesAddress, promiseAddress } from '../../domain/address.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { OUTCOMES, tally } from '../../domain/outcome.ts';
import * as wording from '../../text/all-activities.ts';
import { ALL_FACETS, type AllFacet } from '../../text/all-activities.ts';
import { OUTCOME_TEXT } from '../../text/outcome.ts';
import { summarySentence } from '../../text/summary.ts';
import type { PageView } from '../page.ts';
import type { LinkView } from '../parts/links.ts';
import { inWordsOf, type AgreementYear } from '../agreement-year.ts';
import type { Site } from '../site.ts';
import { summarised, type Summary } from '../summarised.ts';

/** So many that a page with its styles fits in the first round trip, whatever the length of the words. */
export const ROWS_PER_PAGE = 25;

export interface AllActivitiesView extends PageView {
  readonly lede: string;
  readonly rows: readonly AllActivitiesRow[];
  readonly facets: readonly FacetView[];
  readonly page: number;
  readonly pages: number;
  readonly previous?: LinkView;
  readonly next?: LinkView;
}

export interface FacetView {
  readonly facet: AllFacet;
  readonly label: string;
  /** Only those that there are, in the order of a list to choose from. */
  readonly values: readonly string[];
}

export interface AllActivitiesRow {
  readonly activity: LinkView;
  readonly promise: LinkView;
  readonly outcome: Outcome;
  readonly values: Readonly<Record<AllFacet, readonly string[]>>;
}

/** The activities of one year of a municipality. */
interface YearRows {
  readonly year: number;
  readonly rows: readonly AllActivitiesRow[];
}

export const ACTIVITIES_SUMMARY: Summary<readonly YearRows[]> = {
  name: 'activities',
  make: (_site, { years }) => years.map((year) => ({ year: year.key.year, rows: rowsOf(year) })),
};

/** Every activity, and what each page of the table says of all of them. */
export interface ActivityTable {
  /** Those of the latest years first. */
  readonly rows: readonly AllActivitiesRow[];
  readonly lede: string;
  readonly facets: readonly FacetView[];
  /** How many pages the table has; one where there is nothing. */
  readonly pages: number;
}

export function allActivities(site: Site): ActivityTable {
  const years = summarised(site, ACTIVITIES_SUMMARY).flat();
  return describedTogether(years.sort((a, b) => b.year - a.year).flatMap(({ rows }) => rows));
}

/** Describes rows once for all pages of their table, of which a country has two thousand. */
export function describedTogether(rows: readonly AllActivitiesRow[]): ActivityTable {
  const lede =
    rows.length === 0
      ? wording.NOTHING
      : wording.lede(summarySentence(tally(rows.map(({ outcome }) => outcome))));
  return { rows, lede, facets: facetsOf(rows), pages: Math.max(1, Math.ceil(rows.length / ROWS_PER_PAGE)) };
}

function rowsOf(year: AgreementYear): readonly AllActivitiesRow[] {
  return year.agreements.flatMap(({ agreement, promises }) => {
    const { naming } = inWordsOf(year, agreement);
    return promises.flatMap(({ promise, activities }) =>
      activities.map(({ activity, judgement }): AllActivitiesRow => {
        const responsible = activity.parties.length > 0 ? activity.parties : agreement.parties;
        return {
          activity: { text: activity.text, address: activityAddress(promise, activity.id) },
          promise: { text: promise.shortName, address: promiseAddress(promise) },
          outcome: judgement.outcome,
          values: {
            ar: [year.label],
            kommun: [year.municipality.shortName],
            slag: [agreement.kind.one],
            utfall: [OUTCOME_TEXT[judgement.outcome].label],
            ansvarig: responsible.map(naming.party),
          },
        };
      }),
    );
  });
}

/** Prepares a page of the table, counted from 1. */
export function allActivitiesPage(
  site: Site,
  { rows, lede, facets, pages }: ActivityTable,
  page: number,
): AllActivitiesView {
  const heading = wording.headingFor(site.single?.municipality.shortName);
  const linkTo = (other: number, text: string) =>
    other >= 1 && other <= pages ? { text, address: allActivitiesAddress(other) } : undefined;
  const previous = linkTo(page - 1, wording.PREVIOUS);
  const next = linkTo(page + 1, wording.NEXT);
  return {
    address: allActivitiesAddress(page),
    title: wording.titleOf(heading, page),
    description: lede,
    heading,
    crumbs: [],
    lede,
    rows: rows.slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE),
    facets,
    page,
    pages,
    ...(previous && { previous }),
    ...(next && { next }),
  };
}

const swedish = new Intl.Collator('sv', { numeric: true });

/** Those with at least two values to choose between. Years the latest first, outcomes in their own order, others by name. */
function facetsOf(rows: readonly AllActivitiesRow[]): readonly FacetView[] {
  const outcomes = OUTCOMES.map((outcome) => OUTCOME_TEXT[outcome].label);
  return ALL_FACETS.map((facet) => {
    const values = [...new Set(rows.flatMap(({ values: own }) => own[facet]))];
    return {
      facet,
      label: wording.ALL_FACET_LABELS[facet],
      values:
        facet === 'utfall'
          ? outcomes.filter((label) => values.includes(label))
          : facet === 'ar'
            ? values.sort((a, b) => swedish.compare(b, a))
            : values.sort(swedish.compare),
    };
  }).filter(({ values }) => values.length > 1);
}

/**
 * The rows as the page's script gets them: texts of facets as numbers in a list of them, since they are few and repeated. A row is
 * its activity, the end of its address, its promise, its outcome and its facets.
 */
export interface AllActivitiesData {
  readonly words: readonly string[];
  readonly rows: readonly (readonly [
    text: string,
    address: string,
    promise: number,
    outcome: Outcome,
    facets: readonly (readonly number[])[],
  ])[];
}

export function allActivitiesData(rows: readonly AllActivitiesRow[]): AllActivitiesData {
  const words = new Map<string, number>();
  const numberOf = (word: string) => {
    const known = words.get(word);
    if (known !== undefined) return known;
    words.set(word, words.size);
    return words.size - 1;
  };
  return {
    rows: rows.map(({ activity, promise, outcome, values }) => [
      activity.text,
      activity.address,
      numberOf(promise.text),
      outcome,
      ALL_FACETS.map((facet) => values[facet].map(numberOf)),
    ]),
    words: [...words.keys()],
  };
}
