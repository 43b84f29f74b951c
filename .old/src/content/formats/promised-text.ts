/** Promises that a text makes in running words: numbers, and that something is to go on or to change. */
import { NUMBER_WORD_PATTERN, numberNamed } from '../../text/number-words.ts';
import * as words from '../../text/promised-words.ts';
import { suggestNumber } from './meant-number.ts';
import { boundNamed, PART_OF_TIME, PROMISING_WORDS, scopeNamed } from './number-words.ts';

/** A number that a text promises, in the words of the fields that say the same. */
export interface SaidPromise {
  /** The words of the text. */
  readonly said: string;
  /** `level`: a percentage to reach. `change`: a percentage by which something is to change. `target`: of what is not known. */
  readonly kind: 'measure' | 'level' | 'change' | 'target';
  /** `minst 10`, or the number of a change. */
  readonly target: string;
  /** What is counted; of a bare target the words that follow the number. */
  readonly unit: string;
}

const NUMBER = `(?:\\d{1,3}(?:[ \\u00a0]\\d{3})+|\\d+(?:[.,]\\d+)?|${NUMBER_WORD_PATTERN})`;

const word = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu');

type Parts = Readonly<Record<string, string | undefined>>;

/** Ways to promise a number, the most specific first. */
const PROMISES: readonly {
  readonly pattern: RegExp;
  /** Set if it also applies to activities of the kind `riktning`. */
  readonly isOfDirection?: true;
  readonly promise: (parts: Parts) => Omit<SaidPromise, 'said'>;
}[] = [
  {
    pattern: word(words.withinTime(NUMBER)),
    promise: ({ number, unit = '' }) => ({ kind: 'measure', unit, target: words.ceilingText(number!) }),
  },
  {
    pattern: word(words.percentage(NUMBER)),
    isOfDirection: true,
    promise: ({ number, how }) =>
      words.isChange(how!)
        ? { kind: 'change', unit: '', target: number! }
        : { kind: 'level', unit: '', target: words.percentageBound(how!, number!) },
  },
  {
    pattern: word(words.frequency(NUMBER, PART_OF_TIME)),
    promise: ({ number, unit = '', part }) => ({
      kind: 'measure',
      unit: unit === words.TIMES.one ? words.TIMES.many : unit,
      target: `minst ${number} per ${scopeNamed(part!)}`,
    }),
  },
  {
    pattern: word(`(?<how>${PROMISING_WORDS}) (?<number>${NUMBER})`),
    promise: ({ number, how }) => ({ kind: 'target', unit: '', target: `${boundNamed(how!)} ${number}` }),
  },
  {
    pattern: new RegExp(words.countOfThings(NUMBER), 'iu'),
    promise: ({ number, unit = '' }) => ({ kind: 'measure', unit, target: `minst ${number}` }),
  },
];

/** Returns the first promised number in a text. Of a direction, only how far it is to go counts. */
export function promiseIn(text: string, isDirection = false): SaidPromise | undefined {
  for (const { pattern, isOfDirection, promise } of PROMISES) {
    if (isDirection && !isOfDirection) continue;
    const match = pattern.exec(text);
    if (!match) continue;
    const { number = '', ...parts } = match.groups ?? {};
    const said = promise({ ...parts, number: asDigits(number) });
    const unit = said.kind === 'target' ? words.nounIn(text.slice(match.index + match[0].length)) : said.unit;
    return { ...said, said: match[0], unit };
  }
  return undefined;
}

function asDigits(number: string): string {
  const named = numberNamed(number);
  return named === undefined ? (suggestNumber(number) ?? number) : String(named);
}

const DIRECTION = new RegExp(words.DIRECTION, 'iu');
const CONTINUOUS = new RegExp(words.CONTINUOUS, 'iu');

/** Returns true for a text that promises that something is to become more or less. */
export const isOfDirection = (text: string) => DIRECTION.test(text);

/** Returns true for a text that promises something that goes on all the time. */
export const isContinuous = (text: string) => CONTINUOUS.test(text);
