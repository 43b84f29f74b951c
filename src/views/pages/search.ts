/** The search page. Until its script runs, it lists every activity of the site. */
import type { Outcome } from '../../domain/outcome.ts';
import { OUTCOME_TEXT } from '../../text/outcome.ts';
import { activityAddress, promiseAddress, SEARCH, yearAddress } from '../../domain/address.ts';
import * as wording from '../../text/search.ts';
import type { PageView } from '../page.ts';
import type { Site } from '../site.ts';

export interface SearchPageView extends PageView {
  readonly years: readonly ListedYearView[];
}

export interface ListedYearView {
  readonly heading: string;
  readonly address: string;
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

/** Returns all years with their promises and activities. */
function listedYears({ municipalities }: Site): readonly ListedYearView[] {
  return municipalities.flatMap(({ municipality, years }) =>
    years.map(({ key, label, promises }) => ({
      heading: `${municipality.shortName} ${label}`,
      address: yearAddress(key),
      promises: promises.map(({ promise, activities }) => ({
        title: promise.title,
        address: promiseAddress(promise),
        activities: activities.map(({ activity, judgement }) => ({
          text: activity.text,
          address: activityAddress(promise, activity.id),
          outcome: judgement.outcome,
          outcomeLabel: OUTCOME_TEXT[judgement.outcome].label,
        })),
      })),
    })),
  );
}
