/** What a report says of an activity. */
import type { Measure, ReportedValue } from '../domain/model.ts';
import { quantityText } from './number.ts';
import { measuredUnit } from './target.ts';

export const COUNTED = 'Räknat';
export const REASON = 'Orsak';
export const CARRIED_OVER = 'Vad som händer sedan';
export const JOINTLY = 'Redovisat tillsammans med';

export const FORECAST = 'Prognos';

/** What stands before a reviewer's words: `Björkhults Tidning skriver`. */
export function writesText(reviewer: string): string {
  return `${reviewer} skriver`;
}

/** `Händelse: 22 maj 2017, Stora torget`. */
export function eventText(details: string): string {
  return `Händelse: ${details}`;
}

/** `kontroller, utan antal`. */
export function withoutCount(what: string): string {
  return `${what}, utan antal`;
}

/** `varav 2 hundsök`. */
export function shareOf(number: string): string {
  return `varav ${number}`;
}

/** Returns a number with its unit and how it was counted: `varav 2 hundsök (med skolorna)`. */
export function valueText(value: ReportedValue, measures: readonly Measure[]): string {
  const measure = measures.find(({ id }) => id === value.measure);
  const count = value.quantity.kind === 'exact' ? value.quantity.value : 2;
  const number =
    value.quantity.kind === 'some'
      ? withoutCount(measure?.unit.many ?? value.measure)
      : `${quantityText(value.quantity)} ${measure ? measuredUnit(measure, count) : value.measure}`;
  const share = value.partOf === undefined ? number : shareOf(number);
  return value.countingNote === undefined ? share : `${share} (${value.countingNote})`;
}
