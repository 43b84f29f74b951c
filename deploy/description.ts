/** The names and contents of a release's own files. */

/** The contents of `release.json`, which site.sh reads line by line. */
export interface Description {
  readonly commit: string;
  /** The commit of the code that built it. */
  readonly code: string;
  /** The day as of which outcomes are judged. */
  readonly date: string;
  readonly url: string;
  readonly pages: number;
  readonly files: number;
}

export const CHECKSUMS = 'checksums';
export const DESCRIPTION = 'release.json';

/** The folder that a web server serves; the site is in it under its base path. */
export const SERVED = 'site';
