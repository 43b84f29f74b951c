/** Messages about things with the same name. */
import type { ProblemText } from '../problem-text.ts';
import { quote } from '../quote.ts';

export const sameId = (id: string, usedFor: string): ProblemText => ({
  message: `Id ${quote(id)} används redan för ${usedFor}.`,
  help: 'Varje id får användas en gång. Välj ett annat.',
});

export const sameReference = (id: string): ProblemText => ({
  message: `${quote(id)} står två gånger i listan.`,
  help: 'Ta bort det ena.',
});

export const sameTerm = (term: string, other: string): ProblemText => ({
  message: `Ordet ${quote(term)} förklaras redan under ${quote(other)}.`,
  help: 'Varje ord och form får stå en gång i ordlistan.',
});

export const sameCode = (code: string, other: string): ProblemText => ({
  message: `Kommunkoden ${code} används redan i ${other}.`,
  help: 'Varje kommun har sin egen kod.',
});
