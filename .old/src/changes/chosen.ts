/** Properties whose values an editor chooses and does not write. */
import { ACTIVITY_KINDS } from '../content/formats/activity-line.ts';
import { CHANGES } from '../content/schema/activity.ts';
import { BETTER, COUNTINGS } from '../content/schema/measure.ts';
import { COMPLIANCE_TEXT } from '../text/statement.ts';

/** The words of closed lists, by property. */
export const LISTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: { ...ACTIVITY_KINDS, ...CHANGES },
  counting: COUNTINGS,
  better: BETTER,
  compliance: COMPLIANCE_TEXT,
};

/** Those of closed lists, and ids. */
const CHOSEN: ReadonlySet<string> = new Set([
  ...Object.keys(LISTS),
  ...['party', 'parties', 'place', 'places', 'source', 'status', 'rhythm', 'formerIds', 'formerAddresses'],
  'sharedWith',
]);

/** True for a property whose values an editor chooses and does not write. */
export function isChosen(key: string): boolean {
  return CHOSEN.has(key);
}
