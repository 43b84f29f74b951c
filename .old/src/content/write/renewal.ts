/** Renews a promise in a new agreement: copies its texts and activities, but not what belongs to the old year. */
import { fieldOf, isFields, partOf, shapeOf, type Fields, type Layout } from '../formats/layout.ts';
import { TARGET_FORMAT, targetText } from '../formats/quantity.ts';
import { LAYOUTS } from '../schema/file-kinds.ts';

/** Returns the fields of a promise that renews the promise `year/id` with these fields. */
export function renewed(fields: Fields, year: number, id: string): Fields {
  const activities = Array.isArray(fields['aktiviteter'])
    ? (fields['aktiviteter'] as readonly unknown[])
    : [];
  const current = { ...fields, aktiviteter: activities.flatMap(currentActivity) };
  return { ...(withoutItsYear(current, LAYOUTS.lofte) as Fields), förnyar: `${year}/${id}` };
}

/** Returns the activity with its latest wording and without its changes and former ids, or nothing if it was dropped. */
function currentActivity(activity: unknown): readonly Fields[] {
  if (!isFields(activity)) return [];
  const { ändringar, tidigare: _, ...rest } = activity;
  const changes = (Array.isArray(ändringar) ? ändringar : []) as readonly Fields[];
  if (changes.some((change) => change['ändring'] === 'utgår')) return [];
  const rewording = changes.findLast((change) => change['ändring'] === 'omformulerad')?.['text'];
  return [rewording === undefined ? rest : { ...rest, text: rewording }];
}

/** Returns a value without the fields that belong to one agreement: its deadlines, and its sources, which the new one lacks. */
function withoutItsYear(value: unknown, layout: Layout): unknown {
  const shape = shapeOf(layout, value);
  if (layout.typed === 'target' && typeof value === 'string') {
    const { senast, ...target } = TARGET_FORMAT.parse(value) ?? {};
    return senast === undefined ? value : targetText(target);
  }
  if (Array.isArray(value)) return value.map((part) => withoutItsYear(part, partOf(shape) ?? {}));
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const field = fieldOf(shape, key) ?? {};
      if (field.isOfItsYear || field.references === 'source') return [];
      return [[key, withoutItsYear(inner, field)]];
    }),
  );
}
