/** A municipality's accessibility statement, as the law on digital public services (2018:1937) asks for one. */
import { addMonths, type Day } from './day.ts';
import type { AccessibilityStatement } from './model.ts';

/** True when more than a year has passed since the service was assessed. */
export function isOutdated({ assessed }: Pick<AccessibilityStatement, 'assessed'>, today: Day): boolean {
  return today > addMonths(assessed, 12);
}
