/** The types of columns, as each format describes them. */
import type { Cell, ColumnType, DescribedColumn } from './column.ts';

export const LIST_SEPARATORS = { ids: ' ', lines: '\n', integers: ' ' } as const satisfies Partial<
  Record<ColumnType, string>
>;

/** What stands between the values of a list in one cell; undefined for a type that is no list. */
export function separatorOf(type: ColumnType): string | undefined {
  return type in LIST_SEPARATORS ? LIST_SEPARATORS[type as keyof typeof LIST_SEPARATORS] : undefined;
}

/** The datatypes of CSV on the Web. */
const CSVW_TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  html: 'html',
  code: 'string',
  integer: 'integer',
  number: 'decimal',
  date: 'date',
  when: 'string',
  boolean: 'boolean',
  address: 'anyURI',
  ids: 'string',
  lines: 'string',
  integers: 'integer',
};

export function csvwType({ type, choices, pattern }: DescribedColumn): string | object {
  const format = pattern ?? (choices && choices.map(escaped).join('|'));
  return format === undefined ? CSVW_TYPES[type] : { base: CSVW_TYPES[type], format };
}

const JSON_TYPES: Readonly<Record<ColumnType, object>> = {
  text: { type: 'string', minLength: 1 },
  html: { type: 'string', minLength: 1 },
  code: { type: 'string', pattern: '^\\S+$' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  date: { type: 'string', format: 'date' },
  when: { type: 'string' },
  boolean: { type: 'boolean' },
  address: { type: 'string', format: 'uri' },
  ids: { type: 'array', items: { type: 'string', pattern: '^\\S+$' } },
  lines: { type: 'array', items: { type: 'string', pattern: '^[^\\n]*$' } },
  integers: { type: 'array', items: { type: 'integer' } },
};

/** The JSON Schema of a value that is there. */
export function jsonType({ type, choices, pattern }: DescribedColumn): object {
  return {
    ...JSON_TYPES[type],
    ...(pattern !== undefined && { pattern: `^${pattern}$` }),
    ...(choices && { enum: choices }),
  };
}

/** A list is empty where other values are absent. */
export function jsonValue(cell: Cell, type: ColumnType): Exclude<Cell, undefined> | null {
  return cell ?? (separatorOf(type) === undefined ? null : []);
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
