/** Every activity of a year in one table, to filter and sort. */
import type { Outcome } from '../../domain/outcome.ts';
import { capitalised } from '../../text/list.ts';
import { OUTCOME_TEXT } from '../../text/outcome.ts';
import { summarySentence } from '../../text/summary.ts';
import * as wording from '../../text/wording.ts';
import {
  activitiesAddress,
  activityAddress,
  municipalityAddress,
  promiseAddress,
  yearAddress,
} from '../../domain/address.ts';
import type { PageView } from '../page.ts';
import { yearShareImage } from '../parts/share-image.ts';
import type { AgreementYear } from '../site.ts';
import type { LinkView } from '../parts/source.ts';

/** What a table can be filtered by; also the name of its field in the address. */
export type Facet = 'utfall' | 'ansvarig' | 'period' | 'plats' | 'lofte';

export interface ActivitiesPageView extends PageView {
  readonly summary: string;
  readonly rows: readonly ActivityRowView[];
  /** Those with two values or more: there is nothing to choose between in the others. */
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

/** Prepares the table of one agreement, in the order of its promises. */
export function activitiesPage(year: AgreementYear): ActivitiesPageView {
  const { municipality, agreement, naming, promises, tally } = year;
  const rows = promises.flatMap(({ promise, activities }) =>
    activities.map(({ activity, judgement }): ActivityRowView => {
      const outcomeLabel = OUTCOME_TEXT[judgement.outcome].label;
      const places = new Set([...promise.places, ...activity.places]);
      const periods = new Set(judgement.entries.map(({ period }) => capitalised(naming.period(period))));
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
  const labels: readonly (readonly [Facet, string])[] = [
    ['utfall', wording.OUTCOME_NOW],
    ['lofte', wording.PROMISE],
    ['ansvarig', wording.RESPONSIBLE],
    ['period', wording.REPORTED_IN],
    ['plats', wording.PLACES],
  ];
  return {
    address: activitiesAddress(agreement),
    title: `Alla aktiviteter i ${municipality.shortName} ${agreement.year}`,
    description: summarySentence(tally),
    heading: `Alla aktiviteter i ${municipality.shortName} ${agreement.year}`,
    crumbs: [
      { text: municipality.shortName, address: municipalityAddress(municipality.id) },
      { text: String(agreement.year), address: yearAddress(agreement) },
    ],
    image: yearShareImage(year),
    summary: summarySentence(tally),
    rows,
    facets: labels
      .map(([facet, label]) => ({
        facet,
        label,
        values: [...new Set(rows.flatMap(({ values }) => values[facet]))],
      }))
      .filter(({ values }) => values.length > 1),
  };
}
