/** A change of the content, in words. */

export interface Change {
  readonly kind: 'added' | 'removed' | 'changed' | 'renamed';
  /** Where it belongs, for grouping. All are absent for what the whole site shares. */
  readonly municipality?: string;
  readonly year?: number;
  readonly promise?: string;
  /** Where that promise is. */
  readonly promiseAddress?: string;
  /** The id of the period of its follow-up. */
  readonly period?: string;
  /** A sentence without its full stop: `Tertial 3: antalet trafikkontroller ändrat från 5 till 6`. */
  readonly text: string;
  /** The same for residents, without what somebody wrote in running text, which may have been taken back. */
  readonly summary: string;
  /** The ids of the things that lead to what has changed: an activity, a measure. */
  readonly within: readonly string[];
  /** What a renamed thing was called before. */
  readonly formerAddress?: string;
  /** The whole texts, where they are compared. */
  readonly before?: string;
  readonly after?: string;
  /** The page that shows it, or that showed it. */
  readonly address?: string;
  /** Nothing that was published before is other than it was. */
  readonly isNew: boolean;
  readonly touches: Touched;
}

/** What a removed or renamed thing takes with it. */
export interface Touched {
  /** Addresses of pages, and of activities on them, that lead nowhere afterwards. */
  readonly addresses: readonly string[];
  /** Names of the follow-ups that speak of it. */
  readonly reports: readonly string[];
}

export const NOTHING_TOUCHED: Touched = { addresses: [], reports: [] };
