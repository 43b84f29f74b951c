/** Messages about single fields. */
import { listText } from '../list.ts';
import type { ProblemText } from '../problem-text.ts';
import { quote } from '../quote.ts';
import { grouped, meaning } from './shared.ts';

export const missing = (
  key: string,
  description: string | undefined,
  example: string | undefined,
): ProblemText => ({
  message: `Fältet ${quote(key)} saknas.`,
  ...(description !== undefined && { help: description }),
  ...(example !== undefined && { example }),
});

export const noValue = (key: string, description: string | undefined): ProblemText => ({
  message: `Fältet ${quote(key)} är tomt.`,
  help: `${description ? `${description} ` : ''}Fyll i fältet eller ta bort det.`,
});

export const unknownKey = (
  key: string,
  known: readonly string[],
  suggestion: string | undefined,
): ProblemText => ({
  message: `Fältet ${quote(key)} finns inte här.`,
  help: `Fält som kan stå här är ${listText(known)}.`,
  ...meaning(suggestion),
});

export const noColon = (written: string, replacement: string): ProblemText => ({
  message: `${quote(written)} saknar ett kolon efter fältets namn.`,
  help: 'Skriv fältets namn, kolon, mellanslag och sedan värdet.',
  ...meaning(replacement),
});

export const notText = (key: string, replacement: string | undefined): ProblemText => ({
  message: `${quote(key)} ska vara en text.`,
  help: 'Skriv texten direkt efter kolonet.',
  ...(replacement !== undefined && {
    meant: 'Sätt värdet inom citattecken, så att det läses som text.',
    replacement,
  }),
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

/** Help for a field that has to be a text, when its value is unknown. */
export const TEXT_HERE =
  'Skriv en text direkt efter kolonet, inom citattecken om den annars läses som ett tal.';

/** Returns help for a group of fields, listing all of them and those that are required. */
export const fieldsHere = (keys: readonly string[], required: readonly string[]) =>
  keys.length === 0
    ? 'Skriv fälten på indragna rader under.'
    : `Här kan stå ${listText(keys)}.${required.length === 0 ? '' : ` Det som måste finnas är ${listText(required)}.`}`;

export const notChoice = (
  key: string,
  written: string,
  allowed: readonly string[],
  suggestion: string | undefined,
): ProblemText => ({
  message: `${quote(key)} kan inte vara ${quote(written)}.`,
  help: `Välj ${listText(
    allowed.map((word) => quote(word)),
    'eller',
  )}.`,
  ...meaning(suggestion),
});

export const notTrue = (key: string, written: string): ProblemText => ({
  message: `${quote(key)} kan bara vara true.`,
  help: 'Skriv true, eller ta bort fältet.',
  ...(YES.test(written) && { replacement: 'true' }),
});

const YES = /^(?:ja|j|sant|yes|x|1)$/i;

export const emptyText = (key: string): ProblemText => ({
  message: `Texten i ${quote(key)} är tom.`,
  help: 'Skriv en text eller ta bort fältet.',
});

export const emptyList = (key: string): ProblemText => ({
  message: `Listan ${quote(key)} är tom.`,
  help: 'Den ska innehålla minst en del.',
});

export const longList = (key: string, max: number): ProblemText => ({
  message: `Listan ${quote(key)} har fler än ${grouped(max)} delar.`,
  help: 'Så många ryms inte på en sida som någon kan läsa. Dela upp den.',
});

export const wrongLength = (key: string, length: number): ProblemText => ({
  message: `${quote(key)} ska innehålla ${length === 2 ? 'två' : length} värden.`,
  help: 'Skriv dem inom hakparenteser med kommatecken emellan.',
});

export const tooSmall = (key: string, min: number): ProblemText => ({
  message: `${quote(key)} kan inte vara mindre än ${min}.`,
});

export const tooLarge = (key: string, max: number): ProblemText => ({
  message: `${quote(key)} kan inte vara större än ${grouped(max)}.`,
});

export const notQuantity = (key: string, written: string, replacement: string | undefined): ProblemText => ({
  message: `Värdet för ${quote(key)} ska vara ett tal, men är ${quote(written)}.`,
  help: 'Skriv 8 för exakt åtta, {minst: 8}, {högst: 8}, {cirka: 8}, {mellan: [5, 8]}, eller {något: true} om det skedde men inte räknades.',
  ...(replacement !== undefined && { replacement }),
});
