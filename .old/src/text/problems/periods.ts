/** Messages about terms and periods. */
import type { Term } from '../../domain/period.ts';
import { listText } from '../list.ts';
import type { ProblemText } from '../problem-text.ts';

export const fromAfterTo = (from: string, to: string): ProblemText => ({
  message: `Början, ${from}, ligger efter slutet, ${to}.`,
  help: 'Byt plats på datumen, eller rätta det som är fel.',
});

export const startsInOtherYear = (from: string, year: number): ProblemText => ({
  message: `Avtalet börjar gälla ${from} men ligger i mappen ${year}.`,
  help: `Flytta det till mappen ${from.slice(0, 4)}, eller rätta datumet.`,
});

export const beginsBeforeAgreement = (from: string, start: string, agreement: string): ProblemText => ({
  message: `Löftet börjar gälla ${from}, men avtalet gäller från ${start}.`,
  help: `Ändra löftets från till ${start} eller senare. Är det avtalet som gäller tidigare, skriv från: ${from} i ${agreement}.`,
});

export const endsAfterAgreement = (to: string | null, end: string, agreement: string): ProblemText => ({
  message: `Löftet gäller ${to === null ? 'tills vidare' : `till ${to}`}, men avtalet gäller till ${end}.`,
  help: `Ändra löftets till så att det slutar senast ${end}. Är det avtalet som gäller längre, skriv till: ${to ?? 'tills vidare'} i ${agreement}.`,
});

/** Returns `2017-01-01 till 2017-12-31`, with the dates as editors write them. */
export function writtenTerm({ from, to }: Term): string {
  return to === null ? `från ${from} och tills vidare` : `${from} till ${to}`;
}

export const outsideTerm = (period: string, term: string): ProblemText => ({
  message: `Perioden, ${period}, ligger utanför den tid som löftet gäller, ${term}.`,
  help: 'Rätta perioden, eller den tid som löftet gäller.',
});

export const noEndOfTerm = (): ProblemText => ({
  message: 'Löftet gäller tills vidare, så det finns inget slut att följa upp.',
  help: 'Döp filen efter den period den gäller, till exempel 2023-helar.',
});

export const samePeriod = (other: string): ProblemText => ({
  message: `Uppföljningen gäller samma tid som ${other}.`,
  help: 'Slå ihop dem, eller rätta den ena periodens början och slut. Om polisen och kommunen redovisar var för sig anges det med fältet part.',
});

export const overlappingPeriod = (other: string): ProblemText => ({
  message: `Uppföljningens period går in i den som ${other} gäller.`,
  help: 'Rätta början och slut, så att ingen dag räknas två gånger.',
});

export const reportMissing = (names: readonly string[]): ProblemText => ({
  severity: 'warning',
  message: `Uppföljning saknas: ${listText(names)} skulle ha kommit för mer än två månader sedan.`,
  help: `Lägg till ${names.length === 1 ? 'filen' : 'filerna'}. Till dess visar webbplatsen att en uppföljning saknas.`,
});
