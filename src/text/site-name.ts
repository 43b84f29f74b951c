/** The site's name, and the heading of a promise that is shown elsewhere. */

export const SITE_NAME = 'Medborgarlöften';

/** The name of a site, or a part of it, about one municipality. */
export function siteNameFor(place: string): string {
  return `${SITE_NAME} i ${place}`;
}

/** `Medborgarlöfte i Eksjö 2017`. */
export function promiseIn(place: string, year: number): string {
  return `Medborgarlöfte i ${place} ${year}`;
}
