/** The table on `/sa-bedomer-vi/` of how reported numbers are read. */

export const WRITTEN = 'Så står det';
export const READ = 'Så räknas det';

/** How an unknown number is written. */
export const SOME_WRITTEN = 'det hände, utan antal';
