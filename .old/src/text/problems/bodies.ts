/** Messages about the bodies of files. */
import type { ProblemText } from '../problem-text.ts';
import { quote } from '../quote.ts';
import { grouped } from './shared.ts';

/** `isWord` is true for a word in angle brackets that is no element of HTML. */
export const rawHtml = (tag: string, isWord = false): ProblemText => ({
  message: `HTML-kod är inte tillåten i texten: ${quote(tag)}.`,
  help: 'Använd Markdown: **fetstil**, *kursiv*, listor med bindestreck och [länktext](https://…). Ska tecknet < stå i texten, skriv \\<.',
  ...(isWord && { replacement: `\\${tag}` }),
});

export const longText = (characters: number, lines: number): ProblemText => ({
  message: `Texten är längre än ${grouped(characters)} tecken eller ${grouped(lines)} rader.`,
  help: 'Ingen läser så mycket på en sida. Korta texten, eller lägg dokumentet i mappen public och länka till det.',
});

export const longParagraph = (characters: number): ProblemText => ({
  message: `Här börjar ett stycke på mer än ${grouped(characters)} tecken.`,
  help: 'Dela upp texten med tomma rader.',
});

export const badLink = (address: string): ProblemText => ({
  message: `Länken ${quote(address)} är inte tillåten.`,
  help: 'En länk börjar med https://, http://, mailto:, tel: eller #, eller med / för en sida på webbplatsen.',
});

export const brokenLink = (address: string, suggestion: string | undefined): ProblemText => ({
  message: `Länken ${quote(address)} leder till något som inte finns på webbplatsen.`,
  help:
    suggestion === undefined
      ? 'Rätta adressen, eller ta bort länken. En sidas adress slutar med /.'
      : `Menade du ${quote(suggestion)}?`,
});

export const foreignImage = (address: string): ProblemText => ({
  message: `Bilden ${quote(address)} ligger inte på webbplatsen.`,
  help: 'Lägg bilden i mappen public/bilder och skriv adressen med / först, till exempel /bilder/karta.png.',
});

export const imageWithoutText = (): ProblemText => ({
  message: 'Bilden saknar beskrivning.',
  help: 'Skriv vad bilden visar inom hakparenteserna, för den som inte ser den.',
});

export const badMdx = (): ProblemText => ({
  message: 'Sidan går inte att tolka som MDX.',
  help: 'Tecknen < och { har en teknisk betydelse på webbplatsens egna sidor. Se efter att varje tagg och parentes avslutas.',
});

/** For a line of the body that looks like a field. */
export const fieldInBody = (key: string): ProblemText => ({
  message: `Raden ser ut som fältet ${quote(key)}, men står i den löpande texten.`,
  help: 'Flytta den till fälten överst i filen, ovanför den andra raden med tre bindestreck. Är det text, skriv ett omvänt snedstreck (\\) före kolonet.',
});

/** For a heading without words. */
export const emptyHeading = (): ProblemText => ({
  message: 'Rubriken är tom.',
  help: 'Skriv rubrikens ord efter tecknet #, eller ta bort raden.',
});

/** For a line of dashes straight below a text. */
export const dashesBelowText = (replacement: string): ProblemText => ({
  message: 'Raden med streck gör texten ovanför till en rubrik.',
  help: 'Är det en avdelare, skriv *** eller en tom rad före den. Är det en rubrik, skriv ## framför den och ta bort strecken.',
  replacement,
});

/** For an indented line. */
export const indentedCode = (): ProblemText => ({
  message: 'Raden visas som programkod, eftersom den är indragen.',
  help: 'Ta bort indraget. I en lista börjar ett nytt stycke i samma kolumn som punktens text.',
});

export const renumbered = (written: string, shown: string): ProblemText => ({
  message: `Numret ${written} blir ${shown} på sidan, eftersom en lista numreras i följd från sin första punkt.`,
  help: `Skriv ${shown} om det är punktens nummer. Ska ${written} stå kvar, skriv ett omvänt snedstreck efter talet, som i ${written}\\), och en tom rad före.`,
});

/** For a link definition that no link uses. */
export const unusedDefinition = (label: string, replacement: string | undefined): ProblemText => ({
  message: `Raden med ${quote(`[${label}]:`)} kommer inte med på sidan, eftersom Markdown läser den som adressen till en länk som inte finns.`,
  help: 'Skriv ett omvänt snedstreck (\\) framför hakparentesen, eller skriv länken som [text](adress).',
  ...(replacement !== undefined && { replacement }),
});

export const linkWithoutText = (): ProblemText => ({
  message: 'Länken har ingen text, så den syns inte.',
  help: 'Skriv vad länken leder till inom hakparenteserna.',
});

/** For a pair of signs within words, which Markdown takes for something else. */
export const swallowedSign = (sign: string, replacement: string | undefined): ProblemText => ({
  message: `Tecknet ${sign} kommer inte med på sidan, eftersom Markdown läser ett par av dem som en sorts text.`,
  help: `Ska det stå kvar, skriv ett omvänt snedstreck framför: \\${sign}. Annars sätts tecknen runt hela ord.`,
  ...(replacement !== undefined && { replacement }),
});

/** For a quotation that begins with a number. */
export const numberInQuotation = (): ProblemText => ({
  severity: 'warning',
  message: 'Tecknet > gör raden till ett citat, och syns inte på sidan.',
  help: 'Menas ”större än”, skriv ett omvänt snedstreck framför: \\>.',
  replacement: '\\>',
});

/** For an entity of a character that nobody sees. */
export const invisibleEntity = (written: string, code: string): ProblemText => ({
  message: `${quote(written)} blir ett tecken (${code}) som inte syns, eller som styr hur text visas.`,
  help: 'Ta bort det.',
  replacement: '',
});

export const tooManyEntities = (): ProblemText => ({
  message: 'Texten har fler än 1 000 tecken som är skrivna som &auml; eller &#228;.',
  help: 'Skriv tecknen som de är: ä.',
});

/** What keeps words from a page, as far as it can be told. */
export type LostBy = 'cells' | 'fence' | 'markdown';

const LOST_HELP: Readonly<Record<LostBy, string>> = {
  cells:
    'Raden har fler celler än tabellens första rad. Lägg till en kolumn där, eller ta bort ett lodrätt streck.',
  fence: 'Det som står efter ``` visas inte. Flytta orden till en egen rad.',
  markdown:
    'Markdown läser dem som något annat än text. Skriv ett omvänt snedstreck (\\) framför tecknet som gör det, eller skriv om raden.',
};

/** For words of the body that the page does not have. */
export const lostWords = (words: string, by: LostBy): ProblemText => ({
  message: `${quote(words)} kommer inte med på sidan.`,
  help: LOST_HELP[by],
});
