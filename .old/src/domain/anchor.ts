/**
 * Returns the id of a part of a page that the content does not name: `_kallor`, `_kalla_uppfoljning-2017`. It begins with an
 * underscore, which no id in the content has, so the page's own ids can never be the same as those of activities, promises and
 * terms.
 */
export function anchor(part: string, ...names: readonly (string | number)[]): string {
  return ['', part, ...names].join('_');
}

/** Whom to write to or call. */
export const CONTACT = anchor('kontakt');

/** The search field, on the pages that have one. */
export const SEARCH_FIELD = anchor('sok-falt');
