/** The files that the desk works on, as plain texts. */

/** The text of each file, by its path relative to the root of the repository. */
export type Files = ReadonlyMap<string, string>;

/** A file to write or, without contents, to delete. */
export interface FileChange {
  readonly path: string;
  readonly contents: string | Uint8Array | undefined;
}
