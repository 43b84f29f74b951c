/** Every activity of a year in one table, to filter and sort. */
import type { Outcome } from '../../domain/outcome.ts';
import { OUTCOME_TEXT } from '../../text/outcome.ts';
import { summarySentence } from '../../text/summary.ts';
import * as wording from '../../text/activities.ts';
import type { Facet } from '../../text/activities.ts';
import { ALL_ACTIVITIES } from '../../text/common.ts';
import { activitiesAddress, activityAddress, promiseAddress } from '../../domain/address.ts';
import { periodLabel } from '../naming.ts';
import type { PageView } from '../page.ts';
import { yearShareImage } from '../parts/share-image.ts';
import type { AgreementYear } from '../agreement-year.ts';
import { municipalityLink, yearLink, type LinkView } from '../parts/links.ts';

export interface ActivitiesPageView extends PageView {
  readonly summary: string;
  readonly rows: readonly ActivityRowView[];
  /** What the columns are called. */
  readonly labels: Readonly<Record<Facet, string>>;
  /** Only those with at least two values to choose between. */
  readonly facets: readonly {
    readonly facet: Facet;
    readonly label: string;
    readonly values: readonly string[];
  }[];
}

export interface ActivityRowView {
  readonly activity: LinkView;
  readonly promise: LinkView;
  readonly outcome: Outcome;
  readonly outcomeLabel: string;
  readonly values: Readonly<Record<Facet, readonly string[]>>;
}

/** Prepares the table of a year, in the order of its promises. */
export function activitiesPage(year: AgreementYear): ActivitiesPageView {
  const { municipality, key, label, kind, naming, promises, tally } = year;
  const labels = wording.facetLabels(kind);
  const rows = promises.flatMap(({ promise, activities }) =>
    activities.map(({ activity, judgement }): ActivityRowView => {
      const outcomeLabel = OUTCOME_TEXT[judgement.outcome].label;
      const places = new Set([...promise.places, ...activity.places]);
      const periods = new Set(judgement.entries.map(({ period }) => periodLabel(period, naming)));
      return {
        activity: { text: activity.text, address: activityAddress(promise, activity.id) },
        promise: { text: promise.shortName, address: promiseAddress(promise) },
        outcome: judgement.outcome,
        outcomeLabel,
        values: {
          utfall: [outcomeLabel],
          lofte: [promise.shortName],
          ansvarig: activity.parties.map(naming.party),
          period: [...periods],
          plats: municipality.places.filter(({ id }) => places.has(id)).map(({ name }) => name),
        },
      };
    }),
  );
  const heading = wording.headingFor(municipality.shortName, label);
  return {
    address: activitiesAddress(key),
    title: heading,
    description: summarySentence(tally),
    heading,
    crumbs: [municipalityLink(municipality), yearLink(year)],
    crumb: ALL_ACTIVITIES,
    image: yearShareImage(year),
    summary: summarySentence(tally),
    rows,
    labels,
    facets: wording.FACETS.map((facet) => ({
      facet,
      label: labels[facet],
      values: [...new Set(rows.flatMap(({ values }) => values[facet]))],
    })).filter(({ values }) => values.length > 1),
  };
}
