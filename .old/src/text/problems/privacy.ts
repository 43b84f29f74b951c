/** Messages about people who may be recognised. */
import type { ProblemText } from '../problem-text.ts';
import { quote } from '../quote.ts';

export const recognisable = (person: string, detail: string): ProblemText => ({
  severity: 'warning',
  message: `En enskild person kan kännas igen: ${quote(person)} tillsammans med ${quote(detail)}.`,
  help: 'Skriv ett mindre exakt antal, eller ta bort ålder, skola eller adress, om källan tillåter det.',
});
