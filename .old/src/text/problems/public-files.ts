/** Messages about the files that are published as they are: pictures, documents, data. */
import { listText } from '../list.ts';
import type { ProblemText } from '../problem-text.ts';
import { quote } from '../quote.ts';

const SAVE_PLAIN =
  'Spara bilden som vanlig SVG i ritprogrammet (utan skript, länkar och animationer), eller som PNG. npm run check -- --fix tar bort det som inte ritar något.';

export const drawingElement = (name: string): ProblemText => ({
  message: `Bilden innehåller ${quote(`<${name}>`)}, som inte får finnas i en bild på webbplatsen.`,
  help: SAVE_PLAIN,
});

export const drawingAttribute = (name: string): ProblemText => ({
  message: `Bilden innehåller attributet ${quote(name)}, som inte får finnas i en bild på webbplatsen.`,
  help: SAVE_PLAIN,
});

export const drawingNamespace = (name: string, namespace: string): ProblemText => ({
  message: `Bilden innehåller ${quote(`<${name}>`)} ur namnrymden ${quote(namespace)}, som ingen vanlig bild har.`,
  help: SAVE_PLAIN,
});

export const drawingAddress = (address: string): ProblemText => ({
  message: `Bilden innehåller en adress till något utanför sig själv: ${quote(address)}.`,
  help: 'Bädda in bilder och typsnitt i filen när du sparar den (”Bädda in” eller ”Embed” i ritprogrammet), ta bort länkar, eller spara den som PNG.',
});

export const drawingStyle = (rule: string): ProblemText => ({
  message: `Bilden innehåller stilregeln ${quote(rule)}, som inte får finnas i en bild på webbplatsen.`,
  help: 'Spara bilden som vanlig SVG, med ”presentationsattribut” i stället för CSS om ritprogrammet frågar, eller som PNG.',
});

export const drawingInstruction = (name: string): ProblemText => ({
  message: `Bilden innehåller en instruktion till webbläsaren: ${quote(`<?${name}`)}.`,
  help: SAVE_PLAIN,
});

export const drawingDefinitions = (): ProblemText => ({
  message: 'Bilden innehåller egna definitioner (<!DOCTYPE), som webbläsare läser på olika sätt.',
  help: 'Spara bilden som vanlig SVG. I Illustrator: avmarkera ”Bevara redigeringsfunktioner i Illustrator”.',
});

export const drawingEncoding = (encoding: string): ProblemText => ({
  message: `Bilden säger att dess teckenkodning är ${quote(encoding)}, men den måste vara UTF-8.`,
  help: 'Spara bilden igen som vanlig SVG med teckenkodningen UTF-8.',
});

export const drawingNotUtf8 = (): ProblemText => ({
  message: 'Bilden är inte sparad som UTF-8.',
  help: 'Spara bilden igen som vanlig SVG (inte komprimerad) med teckenkodningen UTF-8.',
});

export const drawingNotSvg = (): ProblemText => ({
  message: 'Filen är ingen SVG-bild: den börjar inte med <svg xmlns="http://www.w3.org/2000/svg">.',
  help: 'Öppna bilden i ritprogrammet och spara den som vanlig SVG.',
});

export const drawingBroken = (): ProblemText => ({
  message: 'Bilden går inte att läsa härifrån: filen är ingen riktig SVG (XML).',
  help: 'Öppna bilden i ritprogrammet och spara den igen som vanlig SVG.',
});

export const drawingDeep = (): ProblemText => ({
  message: 'Bilden har grupper i grupper i fler nivåer än webbläsare klarar.',
  help: 'Förenkla bilden i ritprogrammet, eller spara den som PNG.',
});

export const drawingRepeated = (): ProblemText => ({
  message: 'Bilden upprepar sina delar så många gånger att den tar lång tid att rita.',
  help: 'Förenkla bilden i ritprogrammet, eller spara den som PNG.',
});

export const publicFileType = (name: string, allowed: readonly string[]): ProblemText => ({
  message: `Filen ${quote(name)} är av ett slag som inte publiceras.`,
  help: `Filer här kan sluta på ${listText(allowed, 'eller')}. Spara den som något av dem, eller ta bort den.`,
});

export const publicFileContents = (ending: string): ProblemText => ({
  message: `Filen slutar på .${ending}, men innehållet är något annat.`,
  help: 'Att bara döpa om en fil räcker inte. Öppna den i det program som den gjordes med och spara den som rätt slag, eller rätta filnamnet.',
});

export const publicFileEmpty = (): ProblemText => ({
  message: 'Filen är tom.',
  help: 'Lägg dit den rätta filen, eller ta bort den.',
});

export const publicTextNotUtf8 = (): ProblemText => ({
  message: 'Filen är inte sparad som UTF-8, så å, ä och ö visas fel.',
  help: 'Spara den igen med teckenkodningen UTF-8. I Excel: välj ”CSV UTF-8 (kommaavgränsad)”.',
});

export const publicJsonBroken = (): ProblemText => ({
  message: 'Filen går inte att läsa som JSON.',
  help: 'Skapa filen på nytt i det program som den kom från, eller ta bort den.',
});

export const publicTextTooLarge = (megabytes: number): ProblemText => ({
  message: `Filen är större än ${megabytes} MB, och en så stor fil av det här slaget går inte att kontrollera.`,
  help: 'Gör filen mindre eller dela upp den. En bild kan också sparas som PNG.',
});

export const publicFileLarge = (megabytes: string, limit: number): ProblemText => ({
  severity: 'warning',
  message: `Filen är ${megabytes} MB, och tar lång tid att hämta i en telefon.`,
  help: `Spara den mindre, helst under ${limit} MB: ett dokument som ”minsta storlek”, en bild med färre bildpunkter.`,
});

export const publicHiddenFile = (name: string): ProblemText => ({
  message: `Namnet ${quote(name)} börjar med en punkt. Sådana filer är dolda, och publiceras inte.`,
  help: 'Ta bort filen, eller döp om den. Bara mappen .well-known får börja med en punkt.',
});

/** For what operating systems leave in folders. */
export const publicSystemFile = (name: string): ProblemText => ({
  severity: 'warning',
  message: `Filen ${quote(name)} har datorn lagt här. Den hör inte till webbplatsen.`,
  help: 'Ta bort den innan du publicerar.',
});

export const publicFileName = (name: string, character: string, suggested: string): ProblemText => ({
  message: `Namnet ${quote(name)} har ett tecken som inte fungerar i en adress: ${character}.`,
  help: `Döp om till ${suggested}.`,
});

/** The first or the last character of a name, which may be none of the others' kind. */
export const firstCharacter = (character: string) => `${character} först`;
export const lastCharacter = (character: string) => `${character} sist`;

/** How a character is named in a message. */
export const characterName = (character: string): string => {
  if (character === ' ') return 'mellanslag';
  if (/^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character)) return `”${character}”`;
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
};

export const publicDoubleEnding = (name: string, suggested: string): ProblemText => ({
  message: `Namnet ${quote(name)} har två filändelser, och webbservrar kan läsa den första.`,
  help: `Döp om till ${suggested}.`,
});

export const publicSameName = (name: string, other: string): ProblemText => ({
  message: `Namnen ${quote(name)} och ${quote(other)} skiljer sig bara åt i stora och små bokstäver.`,
  help: 'På många datorer är de samma fil. Döp om den ena.',
});

export const publicOwnAddress = (name: string): ProblemText => ({
  message: `Adressen ${quote(name)} är webbplatsens egen.`,
  help: 'Lägg filerna i en mapp med ett annat namn, till exempel kallor eller bilder.',
});

export const publicFolderLink = (): ProblemText => ({
  message: 'Mappen är en genväg, och genvägar publiceras inte.',
  help: 'Gör en vanlig mapp med namnet public, och lägg filerna i den.',
});

export const publicAddressTaken = (address: string, other: string): ProblemText => ({
  message: `Filen får adressen ${quote(address)}, som ${other} redan har.`,
  help: 'Döp om den, eller lägg den i en mapp med ett annat namn, till exempel kallor eller bilder.',
});

export const PUBLIC_ADDRESS_OWNERS = {
  project: (file: string) => `programmets egen fil ${quote(file)}`,
  site: 'en fil som webbplatsen gör själv',
};

export const publicLink = (): ProblemText => ({
  message: 'Filen är en genväg, och genvägar publiceras inte.',
  help: 'Lägg själva filen i mappen i stället för en genväg till den.',
});
