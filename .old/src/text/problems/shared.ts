/** Parts of messages. */
import { meantText } from '../formats.ts';
import { listText } from '../list.ts';
import type { ProblemText } from '../problem-text.ts';
import { quote } from '../quote.ts';

/** Returns a number with spaces between thousands: `10 000`. */
export function grouped(number: number): string {
  return number.toLocaleString('sv-SE').replace(/\u00a0/g, ' ');
}

const MAX_LISTED = 12;

/** Shows what a missing field can look like. */
export const exampleText = (example: string) => `Så här kan det se ut: ${example}`;

/** Returns help that lists the known words unless they are many, and asks "Menade du …?" if there is a suggestion. */
export function suggest(
  kind: string,
  known: readonly string[],
  suggestion: string | undefined,
): Partial<ProblemText> {
  if (known.length === 0) return { help: `Det finns inga ${kind} att välja bland.` };
  const isShort = known.length <= MAX_LISTED;
  return {
    ...(isShort && { help: `Att välja bland finns ${listText(known.map((word) => quote(word)))}.` }),
    ...meaning(suggestion),
  };
}

/** Returns a replacement with the question whether it was meant. */
export function meaning(suggestion: string | undefined): Pick<ProblemText, 'meant' | 'replacement'> {
  return suggestion === undefined ? {} : { meant: meantText(suggestion), replacement: suggestion };
}
