/** What the files of open data are called. */
import { dataAddress } from '../domain/address.ts';

/** The licence of what the site publishes, by the one address that portals know it by. */
export const CC0 = 'http://creativecommons.org/publicdomain/zero/1.0/';

export const CSVW_NAME = 'csv-metadata.json';
export const JSON_NAME = 'allt.json';
export const WORKBOOK_NAME = 'allt.xlsx';
export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SCHEMA_NAME = 'schema.json';

/** The JSON Schema, one for every file. */
export const SCHEMA_ADDRESS = dataAddress({}, SCHEMA_NAME);

export function csvName(table: string): string {
  return `${table}.csv`;
}
