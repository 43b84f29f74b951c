/** A reported number and what is said of it: how it was counted, and which other number it is a part of. */
import { isFields, type Fields } from '../content/formats/layout.ts';
import { quantityFrom, quantityText, withoutUnit } from '../content/formats/quantity.ts';

/** The fields of a number that are not the number. */
export const FIGURE_DETAILS: readonly string[] = ['räknat', 'ingår_i'];

/** Returns a number as it is typed, without what else is said of it: `minst 8`. */
export function figureText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return quantityText(isFields(value) ? withoutDetails(value) : value);
}

/**
 * Returns the value of a measure whose number is typed anew, with or without one of its units. What else the file says of the number
 * is kept.
 */
export function numberFrom(text: string, old: unknown, units: readonly string[]): unknown {
  return withDetails(quantityFrom(withoutUnit(text, units)), old);
}

/** Returns a number with what was said of the one in its place. */
export function withDetails(value: unknown, old: unknown): unknown {
  if (value === undefined || !isFields(old)) return value;
  const kept = Object.entries(old).filter(([key]) => FIGURE_DETAILS.includes(key));
  return kept.length === 0 ? value : { ...group(value), ...Object.fromEntries(kept) };
}

/** Returns a number about which something else is said, or no longer is. */
export function withDetail(value: unknown, name: string, detail: unknown): unknown {
  const { [name]: _, ...others } = group(value);
  return detail === undefined ? plainNumber(others) : { ...others, [name]: detail };
}

const withoutDetails = (fields: Fields): unknown =>
  plainNumber(Object.fromEntries(Object.entries(fields).filter(([key]) => !FIGURE_DETAILS.includes(key))));

/** Returns a number of which nothing else is said as files have it. */
function plainNumber(fields: Fields): unknown {
  const keys = Object.keys(fields);
  return keys.length === 1 && keys[0] === 'exakt' ? fields['exakt'] : fields;
}

const group = (value: unknown): Fields => {
  const meant = typeof value === 'string' ? quantityFrom(value) : value;
  return isFields(meant) ? meant : { exakt: meant };
};
