/** Numbers in Swedish: words up to twelve in running text, figures with a thin grouping everywhere else. */
import type { Interval, Quantity } from '../domain/quantity.ts';
import { NUMBER_WORDS } from './number-words.ts';

const FIGURES = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 });

/** `1234.5` → `1 234,5`, with a no-break space. */
export function figure(value: number): string {
  return FIGURES.format(value);
}

/** A count of something of common gender (aktiviteter) in running text: a word up to twelve, then figures. */
export function countWord(count: number): string {
  return NUMBER_WORDS[count] ?? figure(count);
}

/** How the counts of a sentence are said, of which `largest` is the largest: all in words, or all in figures. */
export function countsAlike(largest: number): (count: number) => string {
  return largest in NUMBER_WORDS ? countWord : figure;
}

/** The words before a number that is not exact. */
export const BOUND_TEXT = { 'at-least': 'minst', 'at-most': 'högst', about: 'cirka' } as const;

/** A number as it was reported: `minst 8`, `10–15`. */
export function quantityText(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'exact':
      return figure(quantity.value);
    case 'at-least':
    case 'at-most':
    case 'about':
      return `${BOUND_TEXT[quantity.kind]} ${figure(quantity.value)}`;
    case 'between':
      return rangeText(quantity.min, quantity.max);
    case 'some':
      return 'utan antal';
  }
}

/** What an interval says: `18`, `minst 18`, `högst 5`, `80–120`, `−8 till −2`. */
export function intervalText({ min, max }: Interval): string {
  if (min === max) return figure(min);
  if (max === Infinity) return `${BOUND_TEXT['at-least']} ${figure(min)}`;
  if (min === 0 || min === -Infinity) return `${BOUND_TEXT['at-most']} ${figure(max)}`;
  return rangeText(min, max);
}

function rangeText(min: number, max: number): string {
  return `${figure(min)}${min < 0 || max < 0 ? ' till ' : '–'}${figure(max)}`;
}

/** How a number is read. `max` is undefined where there is no upper end. */
export function readAs(min: string | undefined, max: string | undefined): string {
  if (max === undefined) return `${min} eller fler`;
  if (min === undefined) return `${max} eller lägre`;
  return min === max ? `precis ${min}` : `mellan ${min} och ${max}`;
}
