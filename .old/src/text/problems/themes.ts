/** Messages about the themes of promises. */
import { countWord } from '../number.ts';
import type { ProblemText } from '../problem-text.ts';
import { quote } from '../quote.ts';

/** `count`: how many other promises have the more common spelling. */
export const themeSpeltOtherwise = (theme: string, common: string, count: number): ProblemText => ({
  severity: 'warning',
  message: `Temat ${quote(theme)} liknar ${quote(common)}, som ${promises(count)} har.`,
  help: `Ett tema skrivs på ett sätt, så att löftena hittas tillsammans. Skriv ${common}, om det är samma tema.`,
  replacement: common,
});

export const themeWithoutAddress = (theme: string): ProblemText => ({
  message: `Temat ${quote(theme)} har ingen bokstav eller siffra, så det får ingen adress.`,
  help: 'Skriv temat med bokstäver, till exempel Trygghet.',
});

function promises(count: number): string {
  return count === 1 ? 'ett annat löfte' : `${countWord(count)} andra löften`;
}
