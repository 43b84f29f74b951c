/** Messages about `webbplats.yaml`. */
import { dayText } from '../date.ts';
import type { ProblemText } from '../problem-text.ts';

export const oldNotice = (until: string): ProblemText => ({
  severity: 'warning',
  message: `Meddelandet visas inte längre: det gällde till och med ${dayText(until)}.`,
  help: 'Ta bort det, eller skriv en senare dag.',
});
