/** A promised activity typed on one line in the terminal, or pasted into the forms from a document. */
import type { ActivityKind } from '../../domain/model.ts';
import { defineFormat, type Format } from './format.ts';
import { idFrom } from './identifier.ts';
import type { Fields } from './layout.ts';
import { PERCENT_UNIT, PROMISED_UNITS, promisedFrom } from './quantity.ts';

/** The bullet or number before an item in a pasted list. */
const BULLET = /^([•·▪◦\uf0b7–-]|\d{1,2}[.)])\s+/;

/** Each kind of activity as content files write it. */
export const ACTIVITY_KINDS: Readonly<Record<ActivityKind, string>> = {
  count: 'antal',
  once: 'engång',
  continuous: 'löpande',
  direction: 'riktning',
};

/** The kinds that have no number. */
const UNCOUNTED = Object.values(ACTIVITY_KINDS).filter((kind) => kind !== ACTIVITY_KINDS.count);

const SPACE = '[^\\S\\n]';

/**
 * An activity's text, then optionally `|` and the promised number (`minst 10 kontroller`, `minst 2 möten per månad`) or the kind
 * (`engång`, `löpande`, `riktning`).
 */
export const ACTIVITY_LINE_FORMAT = defineFormat<Fields>({
  name: 'activity-line',
  pattern: `${SPACE}*[^|\\s][^|\\n]*(?:\\|${SPACE}*(?:${UNCOUNTED.join('|')}|${PROMISED_UNITS})?${SPACE}*)?`,
  ignoresCase: true,
  parse: (line) => activityFrom(line, []),
  accepted: [
    'Byta belysningen i tunneln.',
    'Nattvandra oftare | riktning',
    'Sanera klotter|löpande',
    'Tillsyn | minst 10 kontroller',
    'Utryckning | högst 7,5 minuter',
    'Möten | Minst 2 möten per månad',
    'Enkät | minst 1 000 svar per halvår',
    'Svar | minst 90 %',
    'Svar | minst 90 procent per år',
    '•\tSätta upp kameror | engång',
    '– Fotpatrullera – varje kväll',
  ],
  refused: [
    '| engång',
    'Tillsyn | tio kontroller',
    'Tillsyn | minst 10',
    'Tillsyn | minst tio kontroller',
    'Tillsyn | minst 2 per månad',
    'Tillsyn | ibland',
    'Tillsyn | minst 12.500 kontroller',
    'Tillsyn | minst 1 00 kontroller',
    'Tillsyn | minst 1e3 kontroller',
    'Tillsyn | minst 0x10 kontroller',
    'Tillsyn | minst 10 kontroller | engång',
  ],
  impossible: ['Tillsyn | minst 2000000000 kontroller'],
});

/** Returns the fields of an activity, with an id not in `taken`, or undefined if the line is not in the format. */
export function activityFrom(line: string, taken: readonly string[]): Fields | undefined {
  const [text = '', rest = '', ...more] = line.split('|').map((part) => part.trim());
  const words = text.replace(BULLET, '');
  if (words === '' || more.length > 0) return undefined;
  const id = idFrom(words, taken);
  if (rest === '') return { id, text: words, typ: ACTIVITY_KINDS.once };
  const kind = UNCOUNTED.find((one) => one === rest.toLowerCase());
  if (kind !== undefined) return { id, text: words, typ: kind };
  const promised = promisedFrom(rest);
  if (promised === undefined) return undefined;
  const { target, unit } = promised;
  // Percentages are levels at a day. They cannot be added.
  const counting = unit === PERCENT_UNIT ? { räknas: 'nivå' } : {};
  return { id, text: words, mått: [{ id: idFrom(unit, []), enhet: unit, ...counting, mål: target }] };
}

/** Returns a pattern for several lines in a format, with blank lines allowed between them. */
export function linesPattern({ pattern, ignoresCase }: Format): RegExp {
  const line = `(?:${pattern}|${SPACE}*)`;
  return new RegExp(`^\\s*${line}(?:\\n${line})*\\s*$`, ignoresCase ? 'i' : '');
}
