/** Messages about characters that have no place in content. */
import { listText } from '../list.ts';
import type { ProblemText } from '../problem-text.ts';
import { quote } from '../quote.ts';

export const invisibleCharacter = (code: string, replacement?: string): ProblemText => ({
  message: `Här står ett osynligt tecken (${code}) som styr hur text visas.`,
  help: 'Sådana tecken följer ofta med när man klistrar in. Ta bort det, eller skriv om orden runt om för hand.',
  ...(replacement !== undefined && { replacement }),
});

export const oddCharacter = (code: string): ProblemText => ({
  severity: 'warning',
  message: `Här står ett tecken (${code}) som inte syns, eller som är flera bokstäver i en eller en bokstav av ett annat slag.`,
  help: 'Det följer ofta med från ett dokument. Kör npm run check -- --fix, som sätter vanliga bokstäver dit.',
});

/** For a field whose text has nothing to see. */
export const unseenText = (key: string): ProblemText => ({
  message: `Texten i ${quote(key)} syns inte: där finns bara tecken som inte går att se.`,
  help: 'Skriv texten för hand, eller ta bort fältet.',
});

/** For a space in YAML that is none, and for signs that nobody sees in the name of a field. */
export const oddSpaceInField = (code: string, replacement: string): ProblemText => ({
  message: `Här står ett tecken (${code}) som ser ut som ett mellanslag eller inte syns, och raden läses därför inte som ett fält.`,
  help: 'Skriv ett vanligt mellanslag där det ska vara ett, och inget tecken annars.',
  replacement,
});

export const misDecoded = (written: string, meant: string, replacement?: string): ProblemText => ({
  message: `${quote(written)} är ${quote(meant)} som har sparats med fel teckenkodning.`,
  help: 'Rätta raden, och se efter att filen är sparad som UTF-8. Kör annars npm run check -- --fix, som rättar hela filen.',
  ...(replacement !== undefined && { replacement }),
});

export const lostCharacter = (): ProblemText => ({
  message: 'Här har ett tecken gått förlorat, till exempel å, ä, ö eller ett tankstreck.',
  help: 'Skriv om ordet som det står i källan.',
});

/** For a question mark in a word. `meant` are the words that it may be. */
export const lostLetter = (written: string, meant: readonly string[], replacement?: string): ProblemText => ({
  severity: 'warning',
  message: `I ${quote(written)} står ett frågetecken där det ser ut att ha stått en bokstav.`,
  help:
    meant.length === 0
      ? 'Har å, ä eller ö gått förlorat, skriv ordet som det står i källan. Är det en fråga, skriv ett mellanslag efter frågetecknet.'
      : `Det kan vara ${listText(
          meant.map((word) => quote(word)),
          'eller',
        )}. Skriv ordet som det står i källan.`,
  ...(replacement !== undefined && { replacement }),
});

export const conflictMarker = (): ProblemText => ({
  message: 'Raden är kvar från två ändringar av samma ställe som inte har förts ihop.',
  help: 'Behåll det som ska stå av det som finns mellan raderna med <<<<<<<, ======= och >>>>>>>, och ta bort de tre raderna.',
});
