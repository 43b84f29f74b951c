/** Renews a promise in a new agreement: copies its texts and activities, but not what belongs to the old year. */
import { fieldOf, isFields, type Fields } from '../formats/layout.ts';
import { LAYOUTS } from '../schema/file-kinds.ts';

/** Returns the fields of a promise that renews the promise `year/id` with these fields. */
export function renewed(fields: Fields, year: number, id: string): Fields {
  const rest = Object.fromEntries(
    Object.entries(fields).filter(([key]) => !fieldOf(LAYOUTS.lofte, key)?.isOfItsYear),
  );
  const activities = Array.isArray(fields['aktiviteter'])
    ? (fields['aktiviteter'] as readonly unknown[])
    : [];
  return { ...rest, förnyar: `${year}/${id}`, aktiviteter: activities.flatMap(renewedActivity) };
}

/** Returns the activity with its latest wording and without its changes and former ids, or nothing if it was dropped. */
function renewedActivity(activity: unknown): readonly Fields[] {
  if (!isFields(activity)) return [];
  const { ändringar, tidigare: _, ...rest } = activity;
  const changes = (Array.isArray(ändringar) ? ändringar : []) as readonly Fields[];
  if (changes.some((change) => change['ändring'] === 'utgår')) return [];
  const rewording = changes.findLast((change) => change['ändring'] === 'omformulerad')?.['text'];
  return [rewording === undefined ? rest : { ...rest, text: rewording }];
}
