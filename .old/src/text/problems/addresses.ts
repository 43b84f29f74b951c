/** Messages about addresses and renewals. */
import { listText } from '../list.ts';
import type { ProblemText } from '../problem-text.ts';
import { quote } from '../quote.ts';
import { grouped } from './shared.ts';

export const renewsItself = (chain: readonly string[]): ProblemText => ({
  message:
    chain.length === 1
      ? 'Löftet förnyar sig självt.'
      : `Löftena förnyar varandra i en cirkel: ${listText(firstOf(chain))}.`,
  help: 'Ett löfte förnyar ett äldre löfte.',
});

/** How many promises of a circle are named. */
const MAX_NAMED = 12;

function firstOf(chain: readonly string[]): readonly string[] {
  return chain.length <= MAX_NAMED
    ? chain
    : [...chain.slice(0, MAX_NAMED - 1), `${grouped(chain.length - MAX_NAMED + 1)} till`];
}

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
  help: `Döp om filen, till exempel till ${free}.`,
});

/** The same page as Markdown and as MDX. */
export const pageTwice = (other: string): ProblemText => ({
  message: `Sidan finns två gånger: här och i ${other}.`,
  help: 'Behåll en av dem, och ta bort den andra.',
});

export const reportAddressTaken = (address: string, by: string, free: string): ProblemText => ({
  message: `Uppföljningen får adressen ${address}, som används av ${by}.`,
  help: `Döp om filen efter den period den gäller, eller till ${free}.md.`,
});

export const municipalityNamed = (id: string): ProblemText => ({
  message: `Parten ${quote(id)} kan inte få ett namn här.`,
  help: 'Den visas alltid med kommunens eget namn, som står i kommun.md. Ta bort den.',
});

// ── Addresses that lead somewhere else than they seem to ────────────────────────────────────────────────────────────

/** Adds the address to write instead, if there is one. */
const better = (problem: ProblemText, replacement: string | undefined): ProblemText => ({
  ...problem,
  ...(replacement !== undefined && { replacement }),
});

export const backslashInAddress = (replacement: string): ProblemText => ({
  message: 'I adressen står ett omvänt snedstreck, så den kan leda någon annanstans än det ser ut.',
  help: 'Skriv vanliga snedstreck.',
  replacement,
});

export const spaceInAddress = (): ProblemText => ({
  message: 'I adressen står ett mellanslag eller ett osynligt tecken, som webbläsare hoppar över.',
  help: 'Kopiera adressen på nytt från webbläsarens adressfält.',
});

export const userInAddress = (user: string, host: string, replacement: string | undefined): ProblemText =>
  better(
    {
      message: `Det som står före @, ${quote(user)}, är inte dit länken leder. Den leder till ${host}.`,
      help: 'Ta bort det som står före @, och @. Se efter att resten är den adress du menar.',
    },
    replacement,
  );

export const encodedHost = (replacement: string | undefined): ProblemText =>
  better(
    {
      message: 'Webbplatsens namn i adressen är skrivet med koder i stället för bokstäver.',
      help: 'Skriv namnet med sina bokstäver, så att alla ser vart länken leder.',
    },
    replacement,
  );

export const numberAsHost = (host: string): ProblemText => ({
  message: `Adressen leder till en dator utan namn, ${host}.`,
  help: 'Skriv adressen med webbplatsens namn, så att alla ser vart länken leder.',
});

export const dotAfterHost = (replacement: string | undefined): ProblemText =>
  better(
    { message: 'Efter webbplatsens namn i adressen står en punkt.', help: 'Ta bort punkten.' },
    replacement,
  );

export const codedHost = (host: string): ProblemText => ({
  message: `Webbplatsens namn, ${host}, är skrivet i den form som datorer använder (xn--).`,
  help: 'Skriv namnet med sina egna bokstäver, till exempel å, ä och ö, så att alla ser vart länken leder.',
});

export const foreignLetterInHost = (
  letter: string,
  code: string,
  replacement: string | undefined,
): ProblemText =>
  better(
    {
      message: `I webbplatsens namn står tecknet ${quote(letter)} (${code}), som kan se ut som en vanlig bokstav men leder någon annanstans.`,
      help: 'Skriv namnet för hand med vanliga bokstäver, och se efter att det är rätt webbplats.',
    },
    replacement,
  );

export const unusualPort = (port: string): ProblemText => ({
  severity: 'warning',
  message: `Adressen leder till porten ${port}, som webbsidor sällan har.`,
  help: 'Se efter att länken fungerar utan den.',
});

export const otherHostShown = (shown: string, real: string): ProblemText => ({
  message: `Texten visar ${shown}, men länken leder till ${real}.`,
  help: 'Skriv samma adress i båda, eller en text som säger vad som finns där.',
});
