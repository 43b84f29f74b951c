/** The files that a page offers of what it shows. */
import { dataAddress, type DataScope } from '../domain/address.ts';
import type { AgreementKind } from '../domain/model.ts';
import { siteName } from '../text/site-name.ts';
import * as wording from '../text/open-data/page.ts';
import { csvName, JSON_NAME, WORKBOOK_NAME } from './names.ts';
import type { FileLink } from '../views/parts/links.ts';
import type { Table } from './column.ts';
import { agreements, sources } from './tables/agreements.ts';
import { effectValues } from './tables/effects.ts';
import { measures, outcomes } from './tables/outcomes.ts';
import { activities, promises } from './tables/promises.ts';
import { events, reports, results, values } from './tables/reports.ts';

/** The tables that hold what a kind of page shows. */
const TABLES_ON = {
  municipality: [agreements, promises, activities, outcomes],
  year: [agreements, promises, activities, outcomes, sources],
  activities: [activities, outcomes, measures],
  report: [reports, results, values, events],
  promise: [values, results],
  promiseWithEffects: [values, results, effectValues],
} as const satisfies Readonly<Record<string, readonly Table[]>>;

/** Pages of much text, which offer only what they show. The others offer all tables too. */
const SHORT = new Set<keyof typeof TABLES_ON>(['promise', 'promiseWithEffects']);

/** Returns the files of a scope with what a page of it shows. `kind` is what its promises are called. */
export function downloadsOn(
  page: keyof typeof TABLES_ON,
  scope: DataScope,
  kind: AgreementKind,
): readonly FileLink[] {
  const titleOf = (table: Table) => (table === promises ? siteName(kind) : table.text.title);
  const shown = TABLES_ON[page].map((table) =>
    download(wording.csvLink(titleOf(table)), csvName(table.name), scope),
  );
  return SHORT.has(page) ? shown : [...shown, ...allTables(scope)];
}

function allTables(scope: DataScope): readonly FileLink[] {
  const { municipality, year } = scope;
  return [
    download(wording.JSON_LINK, JSON_NAME, scope),
    download(
      year === undefined ? wording.WORKBOOK_LINK : wording.WHOLE_WORKBOOK_LINK,
      WORKBOOK_NAME,
      municipality === undefined ? {} : { municipality },
    ),
  ];
}

/** Returns a file of a scope; its name where it is saved says whose it is. */
export function download(text: string, file: string, scope: DataScope): FileLink {
  const { municipality, year } = scope;
  return {
    text,
    address: dataAddress(scope, file),
    name: [municipality, year, file].filter((part) => part !== undefined).join('-'),
  };
}
