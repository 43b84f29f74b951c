/** Messages about things with the same name. */
import type { ProblemText } from '../problem-text.ts';
import { quote } from '../quote.ts';

export const sameId = (id: string, usedFor: string, free: string): ProblemText => ({
  message: `Id ${quote(id)} används redan för ${usedFor}.`,
  help: `Varje id får användas en gång. Välj ett annat, till exempel ${free}.`,
  replacement: free,
});

export const formerIdTaken = (id: string): ProblemText => ({
  message: `Det tidigare id:t ${quote(id)} används av en aktivitet i löftet.`,
  help: 'Ta bort det, eller rätta det.',
});

export const sameReference = (id: string): ProblemText => ({
  message: `${quote(id)} står två gånger i listan.`,
  help: 'Ta bort det ena.',
});

export const sameTerm = (term: string, other: string): ProblemText => ({
  message: `Ordet ${quote(term)} förklaras redan under ${quote(other)}.`,
  help: 'Varje ord och form får stå en gång i ordlistan.',
});

export const everydayIsOwn = (word: string): ProblemText => ({
  message: `Vardagsordet ${quote(word)} är ordet självt eller en av dess former, som hittas ändå.`,
  help: 'Ta bort det. Skriv bara ord som invånarna använder i stället.',
});

export const everydayIsNoWord = (word: string): ProblemText => ({
  message: `Vardagsordet ${quote(word)} har ingen bokstav eller siffra, så ingen kan söka på det.`,
  help: 'Skriv ordet med bokstäver, eller ta bort det.',
});

export const sameTermAddress = (term: string, other: string): ProblemText => ({
  message: `Orden ${quote(term)} och ${quote(other)} får samma adress i ordlistan.`,
  help: 'Skriv det ena ordet på ett annat sätt, eller slå ihop dem till en post.',
});

export const termWithoutAddress = (term: string): ProblemText => ({
  message: `Ordet ${quote(term)} har ingen bokstav eller siffra, så det får ingen adress i ordlistan.`,
  help: 'Skriv ordet med bokstäver.',
});

export const sameCode = (code: string, other: string): ProblemText => ({
  message: `Kommunkoden ${code} används redan i ${other}.`,
  help: 'Varje kommun har sin egen kod.',
});
