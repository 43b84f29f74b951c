/**
 * The search pages: of the whole site, and of each of several municipalities. Until its script runs, the page lists what there is:
 * a municipality's years with what was promised, and of several municipalities the municipalities, whose pages list their years.
 */
import type { Outcome } from '../../domain/outcome.ts';
import type { AgreementKind } from '../../domain/model.ts';
import { OUTCOME_TEXT } from '../../text/outcome.ts';
import {
  activitiesAddress,
  activityAddress,
  promiseAddress,
  SEARCH,
  SEARCH_INDEX,
  searchAddress,
  searchIndexAddress,
  yearAddress,
} from '../../domain/address.ts';
import { ALL_ACTIVITIES } from '../../text/common.ts';
import * as wording from '../../text/search.ts';
import type { PageView } from '../page.ts';
import { municipalityLink, type LinkView } from '../parts/links.ts';
import type { AgreementYear } from '../agreement-year.ts';
import type { MunicipalityYears, Site } from '../site.ts';

export interface SearchPageView extends PageView {
  /** The folder with its index. */
  readonly index: string;
  /** What is listed below. */
  readonly listHeading: string;
  readonly years: readonly ListedYearView[];
  /** Of several municipalities: their own searches, instead of years. */
  readonly municipalities?: readonly LinkView[];
  /** Of one of several municipalities: the search of all. */
  readonly wider?: LinkView;
}

export interface ListedYearView {
  readonly heading: string;
  readonly address: string;
  /** The page with all its activities, where they are too many for this one. */
  readonly table?: LinkView;
  readonly promises: readonly {
    readonly title: string;
    readonly address: string;
    readonly activities: readonly ListedActivityView[];
  }[];
}

export interface ListedActivityView {
  readonly text: string;
  readonly address: string;
  readonly outcome: Outcome;
  readonly outcomeLabel: string;
}

/** Returns the search of the whole site. Of several municipalities it knows only their links. */
export function searchPage({ single, kind, municipalities }: Site): SearchPageView {
  return single
    ? { ...pageOfAll(kind), listHeading: ALL_ACTIVITIES, years: listedYears(single) }
    : nationalSearchPage(kind, municipalities.map(searchLinkOf));
}

/** Returns a link to the search of one of several municipalities. */
export function searchLinkOf({ municipality }: MunicipalityYears): LinkView {
  return { text: municipality.shortName, address: searchAddress(municipality.id) };
}

/** Returns the search of all municipalities, from {@link searchLinkOf} each. */
export function nationalSearchPage(kind: AgreementKind, municipalities: readonly LinkView[]): SearchPageView {
  return { ...pageOfAll(kind), listHeading: wording.ALL_MUNICIPALITIES, years: [], municipalities };
}

/** Returns the municipalities with a search of their own. */
export function searchPages({ single, municipalities }: Site): readonly MunicipalityYears[] {
  return single ? [] : municipalities;
}

/** Returns the search of one of several municipalities. */
export function municipalitySearchPage(years: MunicipalityYears): SearchPageView {
  const { municipality, kind } = years;
  const { id, shortName } = municipality;
  return {
    address: searchAddress(id),
    title: wording.titleIn(shortName),
    description: wording.descriptionIn(kind, shortName),
    heading: wording.headingIn(kind, shortName),
    crumbs: [municipalityLink(municipality)],
    index: searchIndexAddress(id),
    listHeading: ALL_ACTIVITIES,
    years: listedYears(years),
    wider: { text: wording.SEARCH_ALL, address: SEARCH },
  };
}

function pageOfAll(kind: AgreementKind): PageView & Pick<SearchPageView, 'index'> {
  return {
    address: SEARCH,
    title: wording.TITLE,
    description: wording.descriptionOf(kind),
    heading: wording.headingFor(kind),
    crumbs: [],
    index: SEARCH_INDEX,
  };
}

/** With more promises or activities than this, only those above them are listed, so that the page stays short. */
const MAX_LISTED = 50;

/** Returns all years with their promises and activities, as far as they fit. */
function listedYears({ municipality, years }: MunicipalityYears): readonly ListedYearView[] {
  const count = (of: (year: AgreementYear) => readonly unknown[]) =>
    years.reduce((sum, year) => sum + of(year).length, 0);
  const hasPromises = count(({ promises }) => promises) <= MAX_LISTED;
  const hasActivities = count(({ activities }) => activities) <= MAX_LISTED;
  return years.map(({ key, label, promises }) => ({
    heading: `${municipality.shortName} ${label}`,
    address: yearAddress(key),
    ...(!hasActivities && {
      table: { text: wording.ALL_OF_YEAR, address: activitiesAddress(key) },
    }),
    promises: (hasPromises ? promises : []).map(({ promise, activities }) => ({
      title: promise.title,
      address: promiseAddress(promise),
      activities: (hasActivities ? activities : []).map(({ activity, judgement }) => ({
        text: activity.text,
        address: activityAddress(promise, activity.id),
        outcome: judgement.outcome,
        outcomeLabel: OUTCOME_TEXT[judgement.outcome].label,
      })),
    })),
  }));
}
