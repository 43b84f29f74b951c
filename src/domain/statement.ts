/**
 * A municipality's accessibility statement for this site, as the law (2018:1937) on access to digital public services asks for
 * one: how long an assessment holds.
 */
import { addMonths, type Day } from './day.ts';
import type { AccessibilityStatement } from './model.ts';

/** True when more than a year has passed since the service was assessed. */
export function isOutdated({ assessed }: Pick<AccessibilityStatement, 'assessed'>, today: Day): boolean {
  return today > addMonths(assessed, 12);
}
