/** A change of the content, in words. */

export interface Change {
  readonly kind: 'added' | 'removed' | 'changed' | 'renamed';
  /** Where it belongs, for grouping. All are absent for what the whole site shares. */
  readonly municipality?: string;
  readonly year?: number;
  readonly promise?: string;
  /** The id of the period of its follow-up. */
  readonly period?: string;
  /** A sentence without its full stop: `Tertial 3: antalet trafikkontroller ändrat från 5 till 6`. */
  readonly text: string;
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
