/** A reported number and what is said of it: how it was counted, and which other number it is a part of. */
import { isFields, type Fields } from '../content/formats/layout.ts';
import { quantityFrom, withoutUnit } from '../content/formats/quantity.ts';

/** The fields of a number that are not the number. */
export const FIGURE_DETAILS: readonly string[] = ['räknat', 'ingår_i'];

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
  if (detail !== undefined) return { ...others, [name]: detail };
  const keys = Object.keys(others);
  return keys.length === 1 && keys[0] === 'exakt' ? others['exakt'] : others;
}

const group = (value: unknown): Fields => {
  const meant = typeof value === 'string' ? quantityFrom(value) : value;
  return isFields(meant) ? meant : { exakt: meant };
};
