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
