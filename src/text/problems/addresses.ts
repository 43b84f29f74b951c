/** Messages about addresses and renewals. */
import { listText } from '../list.ts';
import type { ProblemText } from '../problem-text.ts';
import { quote } from '../quote.ts';

export const renewsItself = (chain: readonly string[]): ProblemText => ({
  message:
    chain.length === 1
      ? 'Löftet förnyar sig självt.'
      : `Löftena förnyar varandra i en cirkel: ${listText(chain)}.`,
  help: 'Ett löfte förnyar ett äldre löfte.',
});

export const renewsLater = (other: string): ProblemText => ({
  message: `Löftet förnyar ${other}, som inte är äldre.`,
  help: 'Ett löfte förnyar ett äldre löfte.',
});

export const formerAddressTaken = (address: string, by: string): ProblemText => ({
  message: `Den tidigare adressen ${address} används av ${by}.`,
  help: 'Ta bort den, eller rätta den.',
});

/** What an address may belong to already. */
export const ADDRESS_OWNERS = { promise: 'ett löfte som finns', site: 'webbplatsen själv' } as const;

export const municipalityFolder = (name: string) => `kommunen i mappen ${name}`;

export const promiseFolder = (name: string) => `löftet i mappen ${name}`;

export const pageAddressTaken = (address: string, by: string, free: string): ProblemText => ({
  message: `Sidan får adressen ${address}, som används av ${by}.`,
  help: `Döp om filen, till exempel till ${free}.mdx.`,
});

export const reportAddressTaken = (address: string, by: string, free: string): ProblemText => ({
  message: `Uppföljningen får adressen ${address}, som används av ${by}.`,
  help: `Döp om filen efter den period den gäller, eller till ${free}.md.`,
});

export const municipalityNamed = (id: string): ProblemText => ({
  message: `Parten ${quote(id)} kan inte få ett namn här.`,
  help: 'Den visas alltid med kommunens eget namn, som står i kommun.md. Ta bort den.',
});
