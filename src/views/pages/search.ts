/** The search page. Until its script runs, it lists every activity of the site. */
import type { Outcome } from '../../domain/outcome.ts';
import { OUTCOME_TEXT } from '../../text/outcome.ts';
import {
  activitiesAddress,
  activityAddress,
  promiseAddress,
  SEARCH,
  yearAddress,
} from '../../domain/address.ts';
import * as wording from '../../text/search.ts';
import type { PageView } from '../page.ts';
import type { LinkView } from '../parts/links.ts';
import { yearPages, type AgreementYear, type Site } from '../site.ts';

export interface SearchPageView extends PageView {
  readonly years: readonly ListedYearView[];
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

export function searchPage(site: Site): SearchPageView {
  return {
    address: SEARCH,
    title: wording.TITLE,
    description: wording.descriptionOf(site.kind),
    heading: wording.headingFor(site.kind),
    crumbs: [],
    years: listedYears(site),
  };
}

/** With more promises or activities than this, only those above them are listed, so that the page stays short. */
const MAX_LISTED = 50;

/** Returns all years with their promises and activities, as far as they fit. */
function listedYears(site: Site): readonly ListedYearView[] {
  const years = yearPages(site);
  const count = (of: (year: AgreementYear) => readonly unknown[]) =>
    years.reduce((sum, year) => sum + of(year).length, 0);
  const hasPromises = count(({ promises }) => promises) <= MAX_LISTED;
  const hasActivities = count(({ activities }) => activities) <= MAX_LISTED;
  return site.municipalities.flatMap(({ municipality, years }) =>
    years.map(({ key, label, promises }) => ({
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
    })),
  );
}
