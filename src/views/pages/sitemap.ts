/** Every address that search engines should know. */
import {
  activitiesAddress,
  GLOSSARY,
  municipalityAddress,
  ownPageAddress,
  promiseAddress,
  reportAddress,
  SEARCH,
  START,
  statementAddress,
  yearAddress,
} from '../../domain/address.ts';
import type { Site } from '../site.ts';

/** From the site's root, the start page first. `ownPages`: the names of the site's own pages. */
export function addressesOf(
  { single, municipalities }: Site,
  ownPages: readonly string[],
): readonly string[] {
  return [
    START,
    ...municipalities.flatMap(({ municipality, years }) => [
      municipalityAddress(municipality.id),
      ...(!single && municipality.statement ? [statementAddress(municipality.id)] : []),
      ...years.flatMap(({ agreement, promises, periods }) => [
        yearAddress(agreement),
        activitiesAddress(agreement),
        ...promises.map(({ promise }) => promiseAddress(promise)),
        ...periods
          .filter(({ reports }) => reports.length > 0)
          .map(({ period }) => reportAddress(agreement, period.id)),
      ]),
    ]),
    SEARCH,
    GLOSSARY,
    ...ownPages.map(ownPageAddress),
  ];
}
