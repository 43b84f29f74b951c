/** Messages about references to things that do not exist. */
import { listText } from '../list.ts';
import type { ProblemText } from '../problem-text.ts';
import { quote } from '../quote.ts';
import { meaning, suggest } from './shared.ts';

/** The kinds of things that are referred to by id. */
const REFERENCES = {
  activity: ['Aktiviteten', 'finns inte i löftet', 'aktiviteter'],
  party: ['Parten', 'finns inte i parter.yaml', 'parter'],
  place: ['Platsen', 'finns inte bland platserna i kommun.md', 'platser'],
  agreement: ['Avtalet', 'finns inte bland årets avtal', 'avtal'],
  municipality: ['Kommunen', 'finns inte bland de andra kommunerna', 'andra kommuner'],
  source: ['Källan', 'finns inte bland källorna i avtal.md', 'källor'],
  promise: ['Löftet', 'finns inte', 'löften'],
} as const;

export type ReferenceKind = keyof typeof REFERENCES;

export const unknownReference = (
  kind: ReferenceKind,
  id: string,
  known: readonly string[],
  suggestion: string | undefined,
): ProblemText => {
  const [thing, absence, things] = REFERENCES[kind];
  return { message: `${thing} ${quote(id)} ${absence}.`, ...suggest(things, known, suggestion) };
};

export const sharedWithItself = (municipality: string): ProblemText => ({
  message: `Löftet står hos ${quote(municipality)}, så det kan inte vara gemensamt med samma kommun.`,
  help: 'Skriv bara de andra kommunerna.',
});

/** For promises without `avtal` in a year that has named agreements only. */
export const agreementNotNamed = (known: readonly string[]): ProblemText => ({
  message: 'Löftet säger inte vilket av årets avtal det hör till.',
  help: `Året har ingen avtal.md. Skriv fältet avtal: ${listText(known, 'eller')}.`,
  ...(known.length === 1 && { addition: `avtal: ${known[0]!}` }),
});

export const unknownMeasure = (
  measure: string,
  activities: readonly string[],
  known: readonly string[],
  suggestion: string | undefined,
): ProblemText => ({
  message:
    activities.length === 1
      ? `Aktiviteten ${quote(activities[0]!)} har inget mått som heter ${quote(measure)}.`
      : `Ingen av aktiviteterna ${listText(activities.map((id) => quote(id)))} har något mått som heter ${quote(measure)}.`,
  ...suggest('mått', known, suggestion),
});

export const valueWithoutActivity = (): ProblemText => ({
  message: 'Värden kan bara anges för en aktivitet i löftet.',
  help: 'Skriv vilken aktivitet det gäller, eller ta med talet i texten i stället.',
});

export const fileOfProject = (file: string, place: string): ProblemText => ({
  message: `Filen ${quote(file)} är programmets egen, och innehållet kan bara visa sina egna filer.`,
  help: `Flytta den till ${place}.`,
});

export const fileNotFound = (path: string, folder: string, suggestion: string | undefined): ProblemText => ({
  message: `Filen ${path} finns inte i ${folder}.`,
  help: 'Lägg dit filen, eller rätta sökvägen.',
  ...meaning(suggestion),
});
