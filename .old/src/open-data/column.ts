/**
 * How a table of open data is defined: once, with its columns. Files, their descriptions and the pages about them are derived from
 * the definition.
 */
import type { Catalog } from '../domain/catalog.ts';
import type { ColumnText, TableText } from '../text/open-data/table-text.ts';
import type { MunicipalitySource, YearSource } from './source.ts';

/**
 * `when`: a date as exact as it is known. `ids`: names without spaces. `lines`: texts of one line each. Anything that is a list is
 * one cell in CSV, with a separator.
 */
export type ColumnType =
  | 'text'
  | 'html'
  | 'code'
  | 'integer'
  | 'number'
  | 'date'
  | 'when'
  | 'boolean'
  | 'address'
  | 'ids'
  | 'lines'
  | 'integers';

export type Value = string | number | boolean | readonly string[] | readonly number[];

/** Absent where there is nothing to tell, which is never the same as zero. */
export type Cell = Value | undefined;

/** What a row needs to know besides what it is about. */
export interface Context {
  /** Returns the absolute address of a page or a file of the site. */
  readonly absolute: (address: string) => string;
  /** The day as of which everything is judged. */
  readonly today: string;
}

export function contextOf({ today }: Pick<Catalog, 'today'>, absolute: Context['absolute']): Context {
  return { absolute, today };
}

export interface Column<Row> {
  readonly type: ColumnType;
  readonly value: (row: Row, context: Context) => Cell;
  /** The only texts that the column can have. */
  readonly choices?: readonly string[];
  /** What a text looks like, as a regular expression. */
  readonly pattern?: string;
  /** Every row has a value. */
  readonly isRequired?: true;
}

/** A column as files and pages describe it. */
export type DescribedColumn = Omit<Column<never>, 'value'> & {
  readonly name: string;
  readonly text: ColumnText;
};

interface DescribedTable {
  /** The name of its file, and of its page. */
  readonly name: string;
  readonly text: TableText;
  readonly columns: readonly DescribedColumn[];
  /** The names of the columns that tell a row from all others of the site. */
  readonly key: readonly string[];
}

type Cells<Source> = (source: Source, context: Context) => readonly (readonly Cell[])[];

/** A table of a municipality has the same rows in the files of each of its years. */
export type Table = DescribedTable &
  (
    | { readonly scope: 'municipality'; readonly cellsOf: Cells<MunicipalitySource> }
    | { readonly scope: 'year'; readonly cellsOf: Cells<YearSource> }
  );

interface TableOptions<Source, Row, Text extends TableText> {
  readonly key: readonly (keyof Text['columns'] & string)[];
  readonly rowsOf: (source: Source) => readonly Row[];
  readonly columns: { readonly [name in keyof Text['columns']]: Column<Row> };
}

/** Defines a table with rows for a municipality; its texts must have exactly its columns. */
export function municipalityTable<Row, const Text extends TableText>(
  name: string,
  text: Text,
  options: TableOptions<MunicipalitySource, Row, Text>,
): Table {
  return { ...tableOf(name, text, options), scope: 'municipality' };
}

/** Defines a table with rows for a year. */
export function yearTable<Row, const Text extends TableText>(
  name: string,
  text: Text,
  options: TableOptions<YearSource, Row, Text>,
): Table {
  return { ...tableOf(name, text, options), scope: 'year' };
}

function tableOf<Source, Row, Text extends TableText>(
  name: string,
  text: Text,
  { key, rowsOf, columns }: TableOptions<Source, Row, Text>,
) {
  const named = Object.entries<Column<Row>>(columns);
  return {
    name,
    text,
    key,
    columns: named.map(([name, { value: _value, ...column }]) => ({
      ...column,
      name,
      text: text.columns[name]!,
    })),
    cellsOf: (source: Source, context: Context) =>
      rowsOf(source).map((row) => named.map(([, { value }]) => value(row, context))),
  };
}

type ValueOf<Row, Type> = (row: Row, context: Context) => Type | undefined;

export const text = <Row>(value: ValueOf<Row, string>): Column<Row> => ({ type: 'text', value });
export const html = <Row>(value: ValueOf<Row, string>): Column<Row> => ({
  type: 'html',
  value: (row, context) => value(row, context) || undefined,
});
export const integer = <Row>(value: ValueOf<Row, number>): Column<Row> => ({ type: 'integer', value });
export const date = <Row>(value: ValueOf<Row, string>): Column<Row> => ({ type: 'date', value });
export const flag = <Row>(value: ValueOf<Row, boolean>): Column<Row> => ({ type: 'boolean', value });
export const address = <Row>(value: ValueOf<Row, string>): Column<Row> => ({ type: 'address', value });
/** A name that other tables refer to, and that never changes. */
export const id = <Row>(value: ValueOf<Row, string>): Column<Row> => ({ type: 'code', value });
export const ids = <Row>(value: ValueOf<Row, readonly string[]>): Column<Row> => ({ type: 'ids', value });
/** Texts that go with those of another column may be blank; where all are, there is nothing to tell. */
export const lines = <Row>(value: ValueOf<Row, readonly string[]>): Column<Row> => ({
  type: 'lines',
  value: (row, context) => {
    const found = value(row, context);
    return found?.some((line) => line !== '') ? found : undefined;
  },
});
export const integers = <Row>(value: ValueOf<Row, readonly number[]>): Column<Row> => ({
  type: 'integers',
  value,
});

/** A number, absent where an interval is open at that end. */
export const number = <Row>(value: ValueOf<Row, number>): Column<Row> => ({
  type: 'number',
  value: (row, context) => {
    const found = value(row, context);
    return found !== undefined && Number.isFinite(found) ? found : undefined;
  },
});

/** One of the words of a table that has a word for each value of the domain. */
export const choice = <Row, Value extends string>(
  words: Readonly<Record<Value, string>>,
  value: ValueOf<Row, Value>,
): Column<Row> => ({
  type: 'text',
  choices: Object.values(words),
  value: (row, context) => {
    const found = value(row, context);
    return found === undefined ? undefined : words[found];
  },
});

export const required = <Row>(column: Column<Row>): Column<Row> => ({ ...column, isRequired: true });
