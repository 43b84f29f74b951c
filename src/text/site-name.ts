/** What the site is called, and what stands above a promise that is shown outside it. */

export const SITE_NAME = 'Medborgarlöften';

/** The name of a site, or a part of one, that is about one municipality. */
export function siteNameFor(place: string): string {
  return `${SITE_NAME} i ${place}`;
}

/** `Medborgarlöfte i Eksjö 2017`. */
export function promiseIn(place: string, year: number): string {
  return `Medborgarlöfte i ${place} ${year}`;
}
