/** Pieces of the messages. */
import { listText } from '../list.ts';
import type { ProblemText } from '../problem-text.ts';
import { quote } from '../quote.ts';

/** `10 000`. */
export function counted(number: number): string {
  return number.toLocaleString('sv-SE').replace(/\u00a0/g, ' ');
}

const MAX_LISTED = 12;

/** "Menade du …?", or what there is to choose from. */
export function suggest(
  kind: string,
  known: readonly string[],
  meant: string | undefined,
): Partial<ProblemText> {
  if (meant !== undefined) return { help: `Menade du ${quote(meant)}?`, replacement: meant };
  if (known.length === 0) return { help: `Det finns inga ${kind} att välja bland.` };
  if (known.length > MAX_LISTED) return {};
  return { help: `Att välja bland finns ${listText(known.map((word) => quote(word)))}.` };
}
