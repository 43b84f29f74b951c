/** An effect that is measured. */
import { capitalised } from './list.ts';
import { figure } from './number.ts';

export const DATE = 'Datum';
export const GROUP = 'Grupp';
export const VALUE = 'Värde';
export const ANSWERS = 'Antal svar';

/** The group of a value that is about everyone. */
export const EVERYONE = 'alla';

export function betterText(better: 'higher' | 'lower'): string {
  return better === 'higher' ? 'Ju högre desto bättre' : 'Ju lägre desto bättre';
}

/** What follows the name: `, i procent. Ju högre desto bättre.`, or the unit in a sentence of its own where it is a longer one. */
export function unitSentence(unit: string, better: string): string {
  const isPlain = /^(procent|promille|poäng|kronor|dagar|timmar|minuter)\b/.test(unit);
  return `${isPlain ? `, i ${unit}` : `. ${capitalised(unit)}`}. ${better}.`;
}

/** The figure before: `Utgångsläget var 61 (2016).` */
export function baselineText(value: number, date: string | undefined): string {
  return `Utgångsläget var ${figure(value)}${date === undefined ? '' : ` (${date})`}.`;
}

/** `Målet är minst 70. Senast mättes 64 (2017): målet är inte nått.` */
export function goalSentences(
  goal: string,
  latest: { readonly value: number; readonly date: string; readonly isReached: boolean } | undefined,
): string {
  if (!latest) return `Målet är ${goal}.`;
  const { value, date, isReached } = latest;
  return `Målet är ${goal}. Senast mättes ${figure(value)} (${date}): målet är ${isReached ? '' : 'inte '}nått.`;
}

/** How many answered: `n = 412`. */
export function sampleText(n: number): string {
  return `n = ${figure(n)}`;
}
