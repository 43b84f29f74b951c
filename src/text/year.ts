/** A year's page. */
import { countWord } from './number.ts';
import { siteNameFor } from './site-name.ts';

export const SIGNED_BY = 'Undertecknat av';
export const PROMISES = 'Löftena';
export const ACTIVITIES_LINK = 'Alla aktiviteter i en tabell';
export const ABOUT_AGREEMENT = 'Om överenskommelsen';

/** `Medborgarlöften i Eksjö 2017`. */
export function titleOf(place: string, year: number): string {
  return `${siteNameFor(place)} ${year}`;
}

export function headingFor(place: string, year: number): string {
  return `Vad som lovades i ${place} ${year}, och vad det blev av det`;
}

/** `Polisen och Eksjö kommun gav två löften.` */
export function promisedText(authority: string, promises: number): string {
  return `${authority} gav ${promises === 1 ? 'ett löfte' : `${countWord(promises)} löften`}.`;
}
