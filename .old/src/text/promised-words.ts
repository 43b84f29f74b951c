/** How running text promises numbers and days: the sources of regular expressions, with names for their parts. */
import { MONTHS } from './date.ts';

const MONTH = `(?:${MONTHS.join('|')})`;
const TIME =
  'sekund(?:er)?|minut(?:er)?|timm(?:e|ar)|dygn|dag(?:ar)?|arbetsdag(?:ar)?|vardag(?:ar)?|veck(?:a|or)|månad(?:er)?|år';

/** Verbs of promises that are followed by a number. */
const VERBS =
  'genomför(?:a|s)?|anordna[rs]?|ordna[rs]?|arrangera[rs]?|håll(?:a|er|s)|gör(?:a|s)?|besök(?:a|er)|bygg(?:a|er|s)|anställ(?:a|er|s)|utbilda[rs]?';

/** "Inom 24 timmar". `number` is the source for a number. */
export const withinTime = (number: string) => `inom (?<number>${number}) (?<unit>${TIME})`;

/** "Till 80 procent", "med minst tio procent". */
export const percentage = (number: string) =>
  `(?<how>till|med(?: minst| högst)?|minst|högst) (?<number>${number}) ?(?:procent|%)`;

/** "En gång i kvartalet". `part` is the source for a unit of time. */
export const frequency = (number: string, part: string) =>
  `(?<number>${number})(?: \\p{L}+)? (?<unit>\\p{L}+) (?:i|om|per) (?<part>${part})`;

/** "Två trygghetsvandringar", "genomför fyra möten". "En" and "ett" may be articles. */
export const countOfThings = (number: string) =>
  `(?<=^|[.:;] |(?<!\\p{L})(?:${VERBS}) )(?!(?:en|ett|1) )(?<number>${number}) (?!av |till |eller |procent|år )(?<unit>\\p{L}+)`;

/** "Senast den 30 juni", "senast i september 2018". */
export const DEADLINE = `senast (?:(?:den )?(?<day>\\d{1,2}) (?<month>${MONTH})|(?:(?:i|under) )?(?<alone>${MONTH}))(?: (?<year>\\d{4}))?`;

/** The bound of a percentage that is to be reached, from the word before it. */
export const percentageBound = (how: string, number: string) =>
  `${how.toLowerCase() === 'högst' ? 'högst' : 'minst'} ${number}`;

/** True if a percentage says how much something changes, and not what it is to become. */
export const isChange = (how: string) => how.toLowerCase().startsWith('med');

export const ceilingText = (number: string) => `högst ${number}`;

/** What is counted where only its frequency is said: "två per år". */
export const TIMES = { one: 'gång', many: 'gånger' } as const;

export const TIMES_WORDS = [...Object.values(TIMES), 'ggr'];

/** `gång` after a number that ends in one alone: "minst 1 gång". */
export const timesText = (number: string) => (/(?:^| )1$/.test(number) ? TIMES.one : TIMES.many);

/** What may stand between a number and what is counted, and says nothing more: "2 st möten". */
export const PIECES = /^(?:st\.?|stycken)(?: |$)/i;

/** Adverbs of frequency, with the word for each in the field `per`. */
export const ADVERBS: Readonly<Record<string, string>> = {
  dagligen: 'dag',
  veckovis: 'vecka',
  månadsvis: 'månad',
  månatligen: 'månad',
  kvartalsvis: 'kvartal',
  halvårsvis: 'halvår',
  årligen: 'år',
};

/** The beginning of a promise that something is to become more or less: "Ökad närvaro", "Vi ska minska". */
export const DIRECTION =
  '^(?:(?:vi|polisen|kommunen)(?: och (?:polisen|kommunen))? (?:ska|skall|vill) )?(?:(?:ök|minsk|förbättr|förstärk|stärk)(?:a|ad|ade|at|ar|as|er|t|ta)|fler|färre|bättre|mer|mindre)(?!\\p{L})';

/** Words of a promise of something that goes on all the time. */
export const CONTINUOUS =
  '(?<!\\p{L})(?:alltid|löpande|fortlöpande|kontinuerligt|ständigt|dygnet runt|året runt)(?!\\p{L})';

/** Words that end the phrase of what is counted. */
const AFTER_NOUN =
  /^(?:[,.;:()]|(?:med|mot|i|vid|på|för|av|om|till|under|per|inom|hos|från|utan|som|och|eller|där|varje|så|samt|de|den|det|senast)(?!\p{L}))/u;
const ADJECTIVE = /(?:ade|[lnr]da|iga|liga|ande|ende|ska|ala|iva|ella|nya|stora|andra|olika|extra)$/u;

/** Returns what is counted in the words after a number: `trafikkontroller` in "underrättelsebaserade trafikkontroller med …". */
export function nounIn(after: string): string {
  const found: string[] = [];
  for (const word of after.trim().split(/\s+/)) {
    if (word === '' || AFTER_NOUN.test(word)) break;
    found.push(word.replace(/(?<![,.;:)])[,.;:)]+$/, ''));
    if (!ADJECTIVE.test(found.at(-1)!) || /[,.;:)]$/.test(word)) break;
  }
  return found.at(-1) ?? '';
}
