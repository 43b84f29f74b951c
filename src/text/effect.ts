/** An effect that is measured. */
import { figure } from './number.ts';

export const DATE = 'Datum';
export const GROUP = 'Grupp';
export const VALUE = 'Värde';
export const ANSWERS = 'Antal svar';

/** The group of a value that is about everyone. */
export const EVERYONE = 'alla';

export function betterText(better: 'higher' | 'lower'): string {
  return better === 'higher' ? 'Högre är bättre' : 'Lägre är bättre';
}

/** How many answered: `n = 412`. */
export function sampleText(n: number): string {
  return `n = ${figure(n)}`;
}
