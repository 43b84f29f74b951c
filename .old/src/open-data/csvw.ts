/** Describes the CSV files of a folder as CSV on the Web, in the file that the standard looks for beside them. */
import * as wording from '../text/open-data/formats.ts';
import type { Context, Table } from './column.ts';
import { CC0, csvName, SCHEMA_ADDRESS } from './names.ts';
import { csvwType, separatorOf } from './types.ts';

const CONTEXT = ['http://www.w3.org/ns/csvw', { '@language': 'sv' }];

export function csvwMetadata(tables: readonly Table[], { absolute, today }: Context): string {
  return JSON.stringify({
    '@context': CONTEXT,
    'dc:license': { '@id': CC0 },
    'dc:modified': { '@value': today, '@type': 'date' },
    'dc:relation': { '@id': absolute(SCHEMA_ADDRESS) },
    'rdfs:comment': wording.GUARD_NOTE,
    // RFC 4180 is the default dialect.
    tables: tables.map(({ name, text, columns, key }) => ({
      url: csvName(name),
      'dc:title': text.title,
      'dc:description': text.description,
      tableSchema: {
        columns: columns.map((column) => ({
          name: column.name,
          titles: column.name,
          'dc:description': column.text.description,
          datatype: csvwType(column),
          ...(separatorOf(column.type) !== undefined && { separator: separatorOf(column.type) }),
          required: column.isRequired ?? false,
        })),
        // Part of a key may be blank, which a primary key of the standard may not.
        ...(key.every((part) => columns.some(({ name: own, isRequired }) => own === part && isRequired)) && {
          primaryKey: key,
        }),
      },
    })),
  });
}
