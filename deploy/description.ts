/** What a release holds beside the files that are served. */

/** What a release tells of itself in `release.json`; site.sh reads it line by line. */
export interface Description {
  readonly commit: string;
  /** The commit of the code that built it. */
  readonly code: string;
  /** The day as of which everything is judged. */
  readonly date: string;
  readonly url: string;
  readonly pages: number;
  readonly files: number;
}

export const CHECKSUMS = 'checksums';
export const DESCRIPTION = 'release.json';

/** The folder that a web server serves; the site lies in it below its base path. */
export const SERVED = 'site';
