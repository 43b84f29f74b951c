/** The tables as one JSON document, and the JSON Schema of it. */
import { DATA_VERSION } from '../domain/address.ts';
import * as wording from '../text/open-data/formats.ts';
import type { Cell, Context, DescribedColumn, Table } from './column.ts';
import { CC0, SCHEMA_ADDRESS } from './names.ts';
import { jsonType, jsonValue, separatorOf } from './types.ts';

export function rowJson(cells: readonly Cell[], columns: readonly DescribedColumn[]): string {
  return JSON.stringify(
    Object.fromEntries(columns.map(({ name, type }, index) => [name, jsonValue(cells[index], type)])),
  );
}

/** `rows`: those of each table, as JSON. */
export function jsonDocument(
  tables: readonly Table[],
  rows: (table: Table) => readonly string[],
  { absolute, today }: Context,
): string {
  const head = {
    $schema: absolute(SCHEMA_ADDRESS),
    version: DATA_VERSION,
    bedomt_per: today,
    licens: CC0,
  };
  const bodies = tables.map((table) => `${JSON.stringify(table.name)}:[\n${rows(table).join(',\n')}\n]`);
  return `${JSON.stringify(head).slice(0, -1)},"tabeller":{\n${bodies.join(',\n')}\n}}\n`;
}

export function jsonSchema(tables: readonly Table[], { absolute }: Pick<Context, 'absolute'>): string {
  return JSON.stringify(
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: absolute(SCHEMA_ADDRESS),
      title: wording.JSON_TITLE,
      description: wording.JSON_DESCRIPTION,
      type: 'object',
      required: ['$schema', 'version', 'bedomt_per', 'licens', 'tabeller'],
      properties: {
        $schema: { type: 'string', format: 'uri' },
        version: { const: DATA_VERSION, description: wording.VERSION_DESCRIPTION },
        bedomt_per: { type: 'string', format: 'date', description: wording.TODAY_DESCRIPTION },
        licens: { const: CC0 },
        tabeller: {
          type: 'object',
          required: tables.map(({ name }) => name),
          properties: Object.fromEntries(
            tables.map(({ name, text, columns }) => [
              name,
              {
                title: text.title,
                description: text.description,
                type: 'array',
                items: {
                  type: 'object',
                  required: columns.map((column) => column.name),
                  properties: Object.fromEntries(
                    columns.map((column) => [column.name, columnSchema(column)]),
                  ),
                },
              },
            ]),
          ),
        },
      },
    },
    undefined,
    1,
  );
}

export function columnSchema(column: DescribedColumn): object {
  const schema = jsonType(column);
  const isAlways = column.isRequired || separatorOf(column.type) !== undefined;
  return {
    description: column.text.description,
    ...(isAlways ? schema : { anyOf: [schema, { type: 'null' }] }),
    examples: [column.text.example],
  };
}
