/** A promise's page. */

export const SAID = 'Sagt';
export const DONE = 'Gjort';
export const PROBLEM = 'Problemet';
export const CAUSE = 'Orsaken';
export const NUMBERS = 'Siffror och diagram';
export const UNPROMISED_LEDE = 'Arbete som redovisats men som inte hör till någon utlovad aktivitet.';
export const EFFECT = 'Effekt';
export const EFFECT_LEDE =
  'Vad man försöker påverka, mätt för sig. Siffran säger inte ensam om aktiviteterna räckte.';
export const ABOUT_PROMISE = 'Om löftet';
export const EVIDENCE = 'Underlag';
export const STORY = 'Samma löfte, år för år';
export const REPORTS = 'Redovisningarna';

/** `Trygga vägar – medborgarlöfte i Eksjö 2017`. */
export function titleOf(promise: string, place: string, year: number): string {
  return `${promise} – medborgarlöfte i ${place} ${year}`;
}

/** `Löfte 1 av 2`. */
export function positionText(number: number, total: number): string {
  return total === 1 ? 'Det enda löftet' : `Löfte ${number} av ${total}`;
}

export function targetFact(target: string): string {
  return `Mål: ${target}`;
}

export function sourceFact(title: string): string {
  return `Källa: ${title}`;
}
