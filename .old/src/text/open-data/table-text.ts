/** What a table of open data and its columns are about, in words. */

export interface ColumnText {
  readonly description: string;
  /** A value that the column can have. */
  readonly example: string | number | boolean | readonly string[] | readonly number[];
}

export interface TableText {
  readonly title: string;
  /** What a row is. */
  readonly description: string;
  readonly columns: Readonly<Record<string, ColumnText>>;
}
