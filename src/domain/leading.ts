/** The addresses that a content has: where there is something, and what was once there and leads on. */
import {
  activityAddress,
  GLOSSARY,
  municipalityAddress,
  ownPageAddress,
  promiseAddress,
  reportAddress,
  START,
  statementAddress,
  yearAddress,
} from './address.ts';
import type { Activity, PromiseKey } from './model.ts';

/** What has an address, whether the content has been parsed entirely or only so far. Follow-ups by their periods' ids. */
export interface Addressed {
  /** The names of the site's own pages. */
  readonly pages: readonly string[];
  readonly municipalities: readonly { readonly id: string; readonly hasStatement: boolean }[];
  readonly agreements: readonly {
    readonly municipality: string;
    readonly year: number;
    readonly reports: readonly string[];
  }[];
  readonly promises: readonly {
    readonly key: PromiseKey;
    /** From the root. */
    readonly formerAddresses: readonly string[];
    readonly activities: readonly Pick<Activity, 'id' | 'formerIds'>[];
    readonly reports: readonly string[];
  }[];
}

/** Returns the addresses where there is something. */
export function addressesOf({ pages, municipalities, agreements, promises }: Addressed): ReadonlySet<string> {
  return new Set([
    START,
    GLOSSARY,
    ...municipalities.map(({ id }) => municipalityAddress(id)),
    ...municipalities.flatMap(({ id, hasStatement }) => (hasStatement ? [statementAddress(id)] : [])),
    ...agreements.flatMap((agreement) => [
      yearAddress(agreement),
      ...agreement.reports.map((period) => reportAddress(agreement, period)),
    ]),
    ...promises.flatMap(({ key, activities, reports }) => [
      promiseAddress(key),
      ...activities.map(({ id }) => activityAddress(key, id)),
      ...reports.map((period) => reportAddress(key, period)),
    ]),
    ...pages.map(ownPageAddress),
  ]);
}

/** Returns the addresses that lead somewhere: also those that something had before. What led to an activity leads to its promise. */
export function leadingAddresses(content: Addressed): ReadonlySet<string> {
  const idsOf = ({ id, formerIds = [] }: Pick<Activity, 'id' | 'formerIds'>) => [id, ...formerIds];
  return new Set([
    ...addressesOf(content),
    ...content.promises.flatMap(({ key, formerAddresses, activities }) => {
      const ids = activities.flatMap(idsOf);
      return [
        ...ids.map((id) => activityAddress(key, id)),
        ...formerAddresses.flatMap((former) => [former, ...ids.map((id) => `${former}#${id}`)]),
      ];
    }),
  ]);
}
