/** Messages about formats that are not in `../formats.ts`. */
import type { ProblemText } from '../problem-text.ts';

export const noSuchDay = (written: string): ProblemText => ({
  message: `Datumet ${written} finns inte.`,
  help: 'Se efter månad och dag.',
});

export const noSuchMonth = (month: string): ProblemText => ({
  message: `Månad ${month} finns inte.`,
  help: 'Månaderna skrivs 01 till 12, efter årtalet.',
});

export const noSuchWeek = (week: string, year: string, weeks: number): ProblemText => ({
  message: `Vecka ${week} finns inte ${year}.`,
  help: `Det året har veckorna 1 till ${weeks}.`,
});

/** For a point that could be a decimal point or separate thousands. */
export const ambiguousPoint = (written: string, thousand: string, decimal: string): ProblemText => ({
  message: `Talet ${written} kan läsas på två sätt.`,
  help: `Skriv ${thousand} om punkten skiljer tusental, eller ${decimal} om den står före decimaler.`,
});

/** `contrast` is the contrast ratio with white. */
export const faintAccent = (colour: string, contrast: number, nearest: string): ProblemText => ({
  message: `Text i färgen ${colour} går inte att läsa på webbplatsens ljusa bakgrund.`,
  help: `Kontrasten mot vitt är ${decimal(contrast)} till 1, och den ska vara minst 4,5 till 1. Den närmaste färgen som räcker är ${nearest}.`,
  replacement: `"${nearest}"`,
});

/** Rounds down, so that a contrast that is too low never looks high enough. */
function decimal(value: number): string {
  return (Math.floor(value * 10) / 10).toFixed(1).replace('.', ',');
}
