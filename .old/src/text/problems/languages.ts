/** Messages about the languages of pages. */
import type { ProblemText } from '../problem-text.ts';

export const swedishPage = (): ProblemText => ({
  message: 'Sidor är på svenska när inget annat sägs.',
  help: 'Ta bort fältet språk, eller skriv det språk som sidan är på.',
});

/** For a page that the site links to by a Swedish name. The start page has the address `/`. */
export const linkedInSwedish = (address: string, free: string): ProblemText => ({
  message: `${address === '/' ? 'Startsidan' : `Sidan ${address}`} ska vara på svenska, eftersom webbplatsen länkar till den med svenska ord.`,
  help: `Döp om filen, till exempel till ${free}, så att sidan på det andra språket får en egen adress.`,
});
