/** Parts of messages. */
import { listText } from '../list.ts';
import type { ProblemText } from '../problem-text.ts';
import { quote } from '../quote.ts';

/** Returns a number with spaces between thousands: `10 000`. */
export function grouped(number: number): string {
  return number.toLocaleString('sv-SE').replace(/\u00a0/g, ' ');
}

const MAX_LISTED = 12;

/** Returns help that asks "Menade du …?" or, without a suggestion, lists the known words unless they are many. */
export function suggest(
  kind: string,
  known: readonly string[],
  suggestion: string | undefined,
): Partial<ProblemText> {
  if (suggestion !== undefined) return { help: `Menade du ${quote(suggestion)}?`, replacement: suggestion };
  if (known.length === 0) return { help: `Det finns inga ${kind} att välja bland.` };
  if (known.length > MAX_LISTED) return {};
  return { help: `Att välja bland finns ${listText(known.map((word) => quote(word)))}.` };
}
