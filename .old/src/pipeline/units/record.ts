/** What is kept of a part of the site: of a municipality, or of the pages of the whole site. Plain data, in JSON. */
import type { Summaries } from '../../domain/catalog.ts';
import type { LinkTarget } from '../links.ts';

export interface UnitRecord {
  /** The municipality, or nothing for the pages of the whole site. */
  readonly name: string;
  /** The digest of all that its pages show. */
  readonly key: string;
  /** The paths of its files from the site's root, each with the digest of what is in it. */
  readonly files: readonly (readonly [path: string, digest: string])[];
  /** The addresses of its pages, from the site's root. */
  readonly addresses: readonly string[];
  readonly pages: readonly PageRecord[];
  /** What its pages refer to outside of it. */
  readonly links: readonly OutgoingLink[];
  /** What the pages of the whole site show of the municipality. */
  readonly summaries: Summaries;
  /** The digest of the program that has made it. */
  readonly program: string;
  /** Digests of files that take long to make, by the digest of all that each is made from. The program is not part of it. */
  readonly lasting: Lasting;
  /** How many pages and parts of pages its search index finds. */
  readonly searchable?: number;
}

export type Lasting = Readonly<Record<string, string>>;

export interface PageRecord {
  /** From the site's root. */
  readonly file: string;
  readonly anchors: readonly string[];
}

export interface OutgoingLink {
  readonly target: LinkTarget;
  /** The numbers of the pages that have it. */
  readonly pages: readonly number[];
}

/** A part of the site as it has been made, with a sentence for each problem. It is kept only if there is none. */
export interface MadeUnit {
  readonly record: UnitRecord;
  readonly problems: readonly string[];
}
