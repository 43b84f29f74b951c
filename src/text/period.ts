/** What a period is called. */
import type { Period, Rhythm } from '../domain/period.ts';
import { listText } from './list.ts';

const NAMES: Record<Rhythm | 'rest', string> = {
  third: 'tertial',
  quarter: 'kvartal',
  half: 'halvår',
  year: 'helår',
  term: 'hela löftestiden',
  rest: 'resten av löftestiden',
};

const NUMBERED: readonly (Rhythm | 'rest')[] = ['third', 'quarter', 'half'];

/** `tertial 1`, with its year where readers see several. */
export function periodText({ name }: Period, withYear = false): string {
  if ('label' in name) return name.label;
  if (name.rhythm === 'term' || name.rhythm === 'rest') return NAMES[name.rhythm];
  if (name.rhythm === 'year') return withYear ? `helår ${name.year}` : 'helår';
  return `${NAMES[name.rhythm]} ${name.number}${withYear ? ` ${name.year}` : ''}`;
}

/** Several periods in one phrase: `tertial 2 och 3`. */
export function periodsText(periods: readonly Period[], withYear = false): string {
  const [first] = periods;
  if (first && 'rhythm' in first.name && NUMBERED.includes(first.name.rhythm)) {
    const { rhythm, year } = first.name;
    const numbers = periods.flatMap(({ name }) =>
      'rhythm' in name && name.rhythm === rhythm && name.year === year ? [String(name.number)] : [],
    );
    if (numbers.length === periods.length) {
      return `${NAMES[rhythm]} ${listText(numbers)}${withYear ? ` ${year}` : ''}`;
    }
  }
  return listText(periods.map((period) => periodText(period, withYear)));
}
