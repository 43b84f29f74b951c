/** The page at a former address. */

export const HEADING = 'Sidan har flyttat';
export const LEDE = 'Den finns nu här:';

/** A year in which agreements run that began in another: `2026 i Eksjö`. */
export function yearHeading(place: string, year: number): string {
  return `${year} i ${place}`;
}

/** Before the agreements. */
export function yearLede(year: number): string {
  return `Det som gäller ${year} står här:`;
}

/** On the page of a year with agreements of its own: `Också detta gäller 2026:`. */
export function alsoRunning(year: number): string {
  return `Också detta gäller ${year}:`;
}
