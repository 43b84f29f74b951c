/** Single fields. */
import { listText } from '../list.ts';
import type { ProblemText } from '../problem-text.ts';
import { quote } from '../quote.ts';
import { counted } from './shared.ts';

export const missing = (
  key: string,
  description: string | undefined,
  addition: string | undefined,
): ProblemText => ({
  message: `Fältet ${quote(key)} saknas.`,
  ...(description !== undefined && { help: description }),
  ...(addition !== undefined && { addition }),
});

export const noValue = (key: string, description: string | undefined): ProblemText => ({
  message: `Fältet ${quote(key)} är tomt.`,
  help: `${description ? `${description} ` : ''}Fyll i fältet eller ta bort det.`,
});

export const unknownKey = (
  key: string,
  known: readonly string[],
  meant: string | undefined,
): ProblemText => ({
  message: `Fältet ${quote(key)} finns inte här.`,
  ...(meant === undefined
    ? { help: `Fält som kan stå här är ${listText(known)}.` }
    : { help: `Menade du ${quote(meant)}?`, replacement: meant }),
});

export const notText = (key: string, replacement: string | undefined): ProblemText => ({
  message: `${quote(key)} ska vara en text.`,
  ...(replacement === undefined
    ? { help: 'Skriv texten direkt efter kolonet.' }
    : { help: 'Sätt värdet inom citattecken, så att det läses som text.', replacement }),
});

export const notNumber = (
  key: string,
  written: string | undefined,
  replacement: string | undefined,
): ProblemText => ({
  message: `${quote(key)} ska vara ett tal${written === undefined ? '' : `, men är ${quote(written)}`}.`,
  help: 'Skriv talet med siffror, utan citattecken och mellanslag, och med punkt före decimaler.',
  ...(replacement !== undefined && { replacement }),
});

export const notInteger = (key: string): ProblemText => ({
  message: `${quote(key)} ska vara ett heltal.`,
  help: 'Skriv talet utan decimaler.',
});

export const notListField = (key: string, replacement: string | undefined): ProblemText => ({
  message: `${quote(key)} ska vara en lista.`,
  help: 'Skriv varje del på en egen indragen rad som börjar med bindestreck, eller alla inom hakparenteser.',
  ...(replacement !== undefined && { replacement }),
});

export const notFields = (key: string, keys: readonly string[]): ProblemText => ({
  message: `${quote(key)} ska bestå av egna fält.`,
  help: `Skriv dem på indragna rader under. Fälten är ${listText(keys)}.`,
});

/** Said of a text that is something else, where nobody has seen what. */
export const TEXT_HERE =
  'Skriv en text direkt efter kolonet, inom citattecken om den annars läses som ett tal.';

/** Said where no single field is known to be wrong: of `keys`, some are needed. */
export const fieldsHere = (keys: readonly string[], needed: readonly string[]) =>
  keys.length === 0
    ? 'Skriv fälten på indragna rader under.'
    : `Här kan stå ${listText(keys)}.${needed.length === 0 ? '' : ` Det som måste finnas är ${listText(needed)}.`}`;

export const notChoice = (
  key: string,
  written: string,
  allowed: readonly string[],
  meant: string | undefined,
): ProblemText => ({
  message: `${quote(key)} kan inte vara ${quote(written)}.`,
  ...(meant === undefined
    ? {
        help: `Välj ${listText(
          allowed.map((word) => quote(word)),
          'eller',
        )}.`,
      }
    : { help: `Menade du ${quote(meant)}?`, replacement: meant }),
});

export const notTrue = (key: string): ProblemText => ({
  message: `${quote(key)} kan bara vara true.`,
  help: 'Skriv true, eller ta bort fältet.',
  replacement: 'true',
});

export const emptyText = (key: string): ProblemText => ({
  message: `Texten i ${quote(key)} är tom.`,
  help: 'Skriv en text eller ta bort fältet.',
});

export const emptyList = (key: string): ProblemText => ({
  message: `Listan ${quote(key)} är tom.`,
  help: 'Den ska innehålla minst en del.',
});

export const longList = (key: string, most: number): ProblemText => ({
  message: `Listan ${quote(key)} har fler än ${counted(most)} delar.`,
  help: 'Så många ryms inte på en sida som någon kan läsa. Dela upp den.',
});

export const wrongLength = (key: string, length: number): ProblemText => ({
  message: `${quote(key)} ska innehålla ${length === 2 ? 'två' : length} värden.`,
  help: 'Skriv dem inom hakparenteser med kommatecken emellan.',
});

export const tooSmall = (key: string, least: number): ProblemText => ({
  message: `${quote(key)} kan inte vara mindre än ${least}.`,
});

export const tooLarge = (key: string, most: number): ProblemText => ({
  message: `${quote(key)} kan inte vara större än ${counted(most)}.`,
});

export const notQuantity = (key: string, written: string, replacement: string | undefined): ProblemText => ({
  message: `Värdet för ${quote(key)} ska vara ett tal, men är ${quote(written)}.`,
  help: 'Skriv 8 för exakt åtta, {minst: 8}, {högst: 8}, {cirka: 8}, {mellan: [5, 8]}, eller {något: true} om det skedde men inte räknades.',
  ...(replacement !== undefined && { replacement }),
});
