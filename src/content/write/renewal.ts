/** A promise as next year's begins: the same words and activities, without what was last year's alone. */
import { isFields, type Fields } from '../formats/layout.ts';

/** Fields of one agreement only: its dates, sources, figures and former addresses. */
const OF_ITS_YEAR = ['från', 'till', 'förnyar', 'underlag', 'källa', 'effektmått', 'tidigare'];

/** Takes the fields of the promise `year/id`; gives those of the promise that renews it. */
export function renewed(fields: Fields, year: number, id: string): Fields {
  const rest = Object.fromEntries(Object.entries(fields).filter(([key]) => !OF_ITS_YEAR.includes(key)));
  const activities = Array.isArray(fields['aktiviteter']) ? (fields['aktiviteter'] as readonly unknown[]) : [];
  return { ...rest, förnyar: `${year}/${id}`, aktiviteter: activities.flatMap(continued) };
}

/** An activity that was dropped is not promised again; what was reworded is promised in its new words. */
function continued(activity: unknown): readonly Fields[] {
  if (!isFields(activity)) return [];
  const { ändringar, ...rest } = activity;
  const changes = (Array.isArray(ändringar) ? ändringar : []) as readonly Fields[];
  if (changes.some((change) => change['ändring'] === 'utgår')) return [];
  const rewording = changes.findLast((change) => change['ändring'] === 'omformulerad')?.['text'];
  return [rewording === undefined ? rest : { ...rest, text: rewording }];
}
