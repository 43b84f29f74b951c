/** The files that a page offers of what it shows. */
import { dataAddress, type DataScope } from '../domain/address.ts';
import type { AgreementKind } from '../domain/model.ts';
import { siteName } from '../text/site-name.ts';
import * as wording from '../text/open-data/page.ts';
import { csvName, JSON_NAME, WORKBOOK_NAME } from './names.ts';
import type { Table } from './column.ts';
import { agreements, sources } from './tables/agreements.ts';
import { effects, effectValues } from './tables/effects.ts';
import { measures, outcomes } from './tables/outcomes.ts';
import { activities, promises } from './tables/promises.ts';
import { events, reports, results, values } from './tables/reports.ts';

export interface DownloadView {
  readonly text: string;
  readonly address: string;
  /** What the file is called where it is saved: `eksjo-2017-aktiviteter.csv`. */
  readonly name: string;
}

/** The tables that hold what a kind of page shows. */
const TABLES_ON = {
  municipality: [agreements, promises, activities, outcomes],
  year: [agreements, promises, activities, outcomes, sources],
  activities: [activities, outcomes, measures],
  report: [reports, results, values, events],
  promise: [values, results, measures],
  promiseWithEffects: [values, results, measures, effects, effectValues],
} as const satisfies Readonly<Record<string, readonly Table[]>>;

/** Returns the files of a scope with what a page of it shows. `kind` is what its promises are called. */
export function downloadsOn(
  page: keyof typeof TABLES_ON,
  scope: DataScope,
  kind: AgreementKind,
): readonly DownloadView[] {
  const titleOf = (table: Table) => (table === promises ? siteName(kind) : table.text.title);
  return [
    ...TABLES_ON[page].map((table) => download(wording.csvLink(titleOf(table)), csvName(table.name), scope)),
    download(wording.JSON_LINK, JSON_NAME, scope),
    download(
      scope.year === undefined ? wording.WORKBOOK_LINK : wording.WHOLE_WORKBOOK_LINK,
      WORKBOOK_NAME,
      scope.municipality === undefined ? {} : { municipality: scope.municipality },
    ),
  ];
}

/** Returns a file of a scope; its name where it is saved says whose it is. */
export function download(text: string, file: string, scope: DataScope): DownloadView {
  const { municipality, year } = scope;
  return {
    text,
    address: dataAddress(scope, file),
    name: [municipality, year, file].filter((part) => part !== undefined).join('-'),
  };
}
