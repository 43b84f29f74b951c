/** The values of domain objects in words. */
import type { ApproximateDay } from '../domain/day.ts';
import { isDay } from '../domain/day.ts';
import type { PromiseKey, Status, Target, Unit } from '../domain/model.ts';
import { partyNames } from '../domain/parties.ts';
import type { Period, Rhythm, Term } from '../domain/period.ts';
import type { Quantity } from '../domain/quantity.ts';
import type { Content } from '../content/parse/content.ts';
import { approximateText, dayText, spanText, termText } from '../text/date.ts';
import { YES } from '../text/changes.ts';
import { listText } from '../text/list.ts';
import { figure, quantityText } from '../text/number.ts';
import { periodText, RHYTHM_TEXT } from '../text/period.ts';
import { STATUS_TEXT } from '../text/status.ts';
import { targetText } from '../text/target.ts';
import { LISTS } from './chosen.ts';
import type { Words } from './compare.ts';

/** Returns the words of values in a municipality's content, with the names that it and `contents` give to things. */
export function wordsFor(municipality: string | undefined, contents: readonly Content[]): Words {
  const names = new Map<string, string>();
  for (const content of contents) {
    for (const { id, shortName } of content.municipalities) names.set(`municipality ${id}`, shortName);
    const known = content.municipalities.find(({ id }) => id === municipality);
    if (known) {
      for (const [id, name] of partyNames(content.parties, known)) names.set(`party ${id}`, name);
      for (const { id, name } of known.places) names.set(`place ${id}`, name);
    }
    for (const { sources, ...agreement } of content.agreements) {
      if (agreement.municipality !== municipality) continue;
      for (const { id, title } of sources) names.set(`source ${id}`, title);
    }
  }
  const nameOf = (kind: string, id: string) => names.get(`${kind} ${id}`) ?? id;
  const one = (value: unknown, key: string): string | undefined => {
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value === 'boolean') return value ? YES : undefined;
    if (typeof value === 'number') return figure(value);
    if (typeof value === 'string') return textOf(value, key);
    if (Array.isArray(value)) {
      const parts = value.map((part) => one(part, SINGULAR[key] ?? key) ?? '');
      return parts.length === 0 ? undefined : listText(parts);
    }
    return objectText(value);
  };
  const textOf = (value: string, key: string): string => {
    if (NAMED.has(key)) return nameOf(key, value);
    if (key === 'status') return STATUS_TEXT[value as Status].written;
    if (key === 'rhythm') return RHYTHM_TEXT[value as Rhythm].written;
    return LISTS[key]?.[value] ?? (isDay(value) ? dayText(value) : value);
  };
  return one;
}

/** Things whose id stands for their name. */
const NAMED: ReadonlySet<string> = new Set(['party', 'place', 'source', 'municipality']);

const SINGULAR: Readonly<Record<string, string>> = {
  parties: 'party',
  places: 'place',
  sharedWith: 'municipality',
};

function objectText(value: object): string {
  if ('precision' in value) return approximateText(value as ApproximateDay);
  if ('per' in value)
    return targetText({ target: value as Target, unit: { one: '', many: '' } })
      .replace(/ +/g, ' ')
      .trim();
  if ('name' in value && 'from' in value) {
    const period = value as Period;
    return `${periodText(period, true)}, ${spanText(period)}`;
  }
  if ('from' in value) return termText(value as Term);
  if ('one' in value) {
    // A unit, or what an agreement calls its promises.
    return [...new Set(Object.values(value as Unit))].join(', ');
  }
  if ('kind' in value) return quantityText(value as Quantity);
  if ('year' in value) return renewedText(value as PromiseKey);
  return Object.values(value).join('');
}

const renewedText = ({ year, id }: PromiseKey) => `${year}/${id}`;
