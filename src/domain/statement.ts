/**
 * A municipality's accessibility statement for this site, with what the law (2018:1937) on access to digital public
 * services asks of one. That it tells where to complain is the site's own doing.
 */
import { addMonths, type Day } from './day.ts';
import type { Contact, Html } from './promise.ts';

/** How well the service follows the law, in the three words that it has for it. */
export type Compliance = 'full' | 'partial' | 'none';

/** Content that is not accessible, and why. */
export interface Exception {
  readonly content: string;
  readonly reason: string;
}

export interface AccessibilityStatement {
  /** The public body that answers for the service. */
  readonly body: string;
  readonly service: string;
  readonly compliance: Compliance;
  /** Content that falls short of the law. */
  readonly shortcomings: readonly Exception[];
  readonly assessed: Day;
  readonly updated: Day;
  /** How the service was assessed. */
  readonly method: string;
  /** Where to report what cannot be used. */
  readonly contact: Contact;
  /** Content that would be unreasonably burdensome to make accessible (12 §). */
  readonly burdens: readonly Exception[];
  /** Content that the law does not apply to (9 §). */
  readonly outsideLaw: readonly Exception[];
  readonly text: Html;
}

/** True when more than a year has passed since the service was assessed. */
export function isOutdated({ assessed }: Pick<AccessibilityStatement, 'assessed'>, today: Day): boolean {
  return today > addMonths(assessed, 12);
}
