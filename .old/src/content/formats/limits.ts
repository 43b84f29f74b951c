/**
 * How large content may be: far more than anybody reads, and little enough for every check to be done in a second or two, since some
 * parsers need a time that grows with the square of what they parse. How long lists may be is in the schemas.
 */

/** The largest file. */
export const MAX_FILE_BYTES = 1_000_000;

/** How many files and folders may be in one folder. The follow-ups in it are compared with each other. */
export const MAX_IN_FOLDER = 1_000;

/** The longest fields in which all that follows a syntax error is read to tell what it is. There may be one at every character. */
export const MAX_DIAGNOSED = 100_000;

/** The longest text after the fields of a file. */
export const MAX_TEXT = { characters: 100_000, lines: 5_000 } as const;

/** The longest part of a text without an empty line: a paragraph, a list or a table. */
export const MAX_PARAGRAPH = 20_000;

/** How deep fields, lists and quotations may be inside each other. */
export const MAX_NESTING = 20;

/** The longest value with a format, such as a number, a date or an address. */
export const MAX_FORMATTED = 2_000;

/** The longest line that is proposed. */
export const MAX_PROPOSED_LINE = 2_000;

/** A file with more problems than this usually has the same problem on every line. */
export const MAX_PROBLEMS_PER_FILE = 200;

/** With more problems between files than this, the files with the others are named with their number. */
export const MAX_SHARED_PROBLEMS = 1_000;

/** Longer texts are not misspelt words. */
export const MAX_MISSPELT = 200;

/** Among more words than this some word is always near a misspelt one, so none is proposed. */
export const MAX_KNOWN = 2_000;

/**
 * The number of characters that are parsed again to try proposed lines, in all and in one file, and what each of the other files
 * counts as. With more problems than this is enough for, the last ones are shown without a line.
 */
export const MAX_TRIED = 1_200_000;
export const MAX_TRIED_FILE = 50_000;
export const TRIED_PER_FILE = 300;
