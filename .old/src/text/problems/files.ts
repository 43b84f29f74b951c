/** Messages about files and folders. */
import { FORMAT_TEXTS, ID_LETTERS } from '../formats.ts';
import { listText } from '../list.ts';
import type { ProblemText } from '../problem-text.ts';
import { EXPLAINED_PERIOD_FILE_NAMES } from '../period.ts';
import { quote } from '../quote.ts';
import { grouped } from './shared.ts';

export const contentFolderMissing = (folder: string) => `Innehållsmappen ${folder} finns inte.`;

export const unreadable = (): ProblemText => ({
  message: 'Filen går inte att läsa.',
  help: 'Se efter att den finns kvar och att du har rätt att öppna den.',
});

export const fileTooLarge = (): ProblemText => ({
  message: 'Filen är större än 1 MB.',
  help: 'En innehållsfil är ren text på några sidor. Lägg bilder och dokument i mappen public i stället.',
});

export const notUtf8 = (meant?: string): ProblemText => ({
  message: 'Filen är inte sparad som UTF-8, så å, ä och ö kan inte läsas.',
  help: 'Öppna filen i ditt textprogram och spara den igen med teckenkodningen UTF-8.',
  ...(meant !== undefined && { replacement: meant }),
});

export const emptyFile = (): ProblemText => ({
  message: 'Filen är tom.',
  help: 'Skriv in innehållet, eller ta bort filen.',
});

export const noFrontMatter = (): ProblemText => ({
  message: 'Filen börjar inte med en rad med tre bindestreck.',
  help: 'Fälten ska stå överst i filen, mellan två rader som bara innehåller tre bindestreck. Texten kommer efter den andra.',
});

export const unclosedFrontMatter = (): ProblemText => ({
  message: 'Fälten överst i filen avslutas inte.',
  help: 'Skriv en rad med tre bindestreck efter det sista fältet.',
});

/** `isAfterOthers` is false if the file's problems are only counted. */
export const moreProblems = (
  count: number,
  severity: 'error' | 'warning',
  isAfterOthers: boolean,
): ProblemText => {
  const word = severity === 'error' ? 'fel' : count === 1 ? 'varning' : 'varningar';
  return {
    severity,
    message: `Det finns ${grouped(count)} ${word}${isAfterOthers ? ' till' : ''} i filen.`,
    help: isAfterOthers
      ? 'De visas när du har rättat dem som står här.'
      : 'De visas när du har rättat dem som står vid andra filer.',
  };
};

export const deviceName = (name: string, free: string): ProblemText => ({
  message: `Ingen mapp eller fil kan heta ${quote(name)} i Windows.`,
  help: `Välj ett annat namn, till exempel ${free}, så att alla kan öppna innehållet.`,
});

export const tooManyInFolder = (count: number, most: number): ProblemText => ({
  message: `Mappen har ${grouped(count)} filer och mappar. Högst ${grouped(most)} får finnas i en mapp.`,
  help: 'Ta bort dem som inte hör dit.',
});

export const strayFile = (): ProblemText => ({
  message: 'Filen hör inte till någonting på webbplatsen.',
  help: 'I innehållsmappen får det finnas webbplats.yaml, parter.yaml, ordlista.yaml, sidor/, och för varje kommun kommun.md, tillganglighet.md, år/avtal.md, år/avtal-namn.md, år/löfte/lofte.md och uppföljningar som t1.md. Flytta eller ta bort filen.',
});

export const deepFields = (): ProblemText => ({
  message: 'Fält, listor och parenteser ligger i varandra i fler än tjugo nivåer.',
  help: 'Se efter att varje parentes avslutas, och jämför med en annan fil av samma slag.',
});

export const deepText = (): ProblemText => ({
  message: 'Citat och listor ligger i varandra i fler än tjugo nivåer.',
  help: 'Skriv texten med färre indrag.',
});

export const strayFolder = (): ProblemText => ({
  message: 'Mappen hör inte till någonting på webbplatsen.',
  help: 'Mapparna är kommun, år och löfte, i den ordningen, och inga mappar ligger djupare. Flytta eller ta bort mappen.',
});

export const outsideLink = (): ProblemText => ({
  message: 'Genvägen leder ut ur innehållsmappen.',
  help: 'Lägg själva filen i mappen i stället för en genväg till den.',
});

export const outsidePublicLink = (folder: string): ProblemText => ({
  message: `Genvägen leder ut ur mappen ${folder}.`,
  help: 'Lägg själva filen i mappen i stället för en genväg till den.',
});

export const nameNotComposed = (name: string): ProblemText => ({
  message: `Namnet ${quote(name)} är sparat med lösa accenter (som vissa datorer skriver å, ä och ö).`,
  help: 'Döp om det med bara a–z, siffror och bindestreck.',
});

export const badFolderName = (name: string, suggested: string): ProblemText => ({
  message: `Namnet ${quote(name)} kan inte vara en adress.`,
  help: `Använd bara ${ID_LETTERS}${suggested === '' ? '' : `, till exempel ${suggested}`}.`,
});

export const notAYear = (name: string, suggestion: string | undefined): ProblemText => ({
  message: FORMAT_TEXTS.year.message(`Mappen ${quote(name)}`),
  help: `Under kommunens mapp ligger ett avtal i mappen för det år då det börjar gälla, till exempel ${suggestion ?? '2024'}.`,
});

export const notAPeriod = (name: string): ProblemText => ({
  message: `Filnamnet ${quote(name)} är ingen period, så filen måste själv säga vad den gäller.`,
  help: `Döp filen till ${EXPLAINED_PERIOD_FILE_NAMES}, eller skriv in både från, till och etikett i filen.`,
});

export const yearNeededInName = (name: string, suggested: readonly string[]): ProblemText => ({
  message: `Löftet gäller under flera år, så filnamnet ${quote(name)} säger inte vilket år uppföljningen gäller.`,
  help: `Döp om filen så att året står först: ${listText(suggested, 'eller')}.`,
});

export const ownAddress = (name: string, free: string): ProblemText => ({
  message: `Adressen ${quote(name)} är webbplatsens egen.`,
  help: `Döp mappen till något annat, till exempel ${free}.`,
});

export const periodAsFolder = (name: string, free: string): ProblemText => ({
  message: `Mappen ${quote(name)} heter som en period, och den adressen har periodens uppföljning.`,
  help: `Döp mappen efter vad löftet handlar om, till exempel ${free}.`,
});

/** For reports on an agreement that does not exist: `avtal-centrum.t3.md` without `avtal-centrum.md`. */
export const noSuchAgreementFile = (agreement: string): ProblemText => ({
  message: `Uppföljningen gäller avtalet ${quote(agreement)}, men avtal-${agreement}.md finns inte.`,
  help: 'Lägg till avtalet, eller rätta filens namn.',
});

export const missingFile = (): ProblemText => ({
  message: 'Filen saknas.',
  help: 'Lägg till den, eller ta bort mappen.',
});
