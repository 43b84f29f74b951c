/** Messages about YAML syntax. */
import type { ProblemText } from '../problem-text.ts';
import { quote } from '../quote.ts';

export const tabIndent = (): ProblemText => ({
  message: 'Raden är indragen med tabb.',
  help: 'Gör indraget med mellanslag, två för varje steg.',
});

export const duplicateKey = (key: string): ProblemText => ({
  message: `Fältet ${quote(key)} står två gånger.`,
  help: 'Behåll det ena och ta bort det andra.',
});

export const colonInText = (replacement: string): ProblemText => ({
  message: 'Texten innehåller ett kolon följt av mellanslag, och läses därför som ett nytt fält.',
  help: 'Sätt hela texten inom citattecken.',
  replacement,
});

export const unclosedQuote = (): ProblemText => ({
  message: 'Ett citattecken avslutas inte.',
  help: 'Skriv ett citattecken av samma slag där texten slutar. Citattecken inne i texten skrivs bäst som ”.',
});

export const textAfterQuote = (): ProblemText => ({
  message: 'Det står något mer efter det avslutande citattecknet.',
  help: 'Sätt citattecken runt hela texten, och skriv citattecken inne i texten som ”.',
});

export const unclosedBracket = (): ProblemText => ({
  message: 'En parentes av slaget [ ] eller { } avslutas inte.',
  help: 'Skriv den avslutande parentesen, ] eller }, och ett kommatecken mellan det som står inom den.',
});

export const lineWithoutColon = (): ProblemText => ({
  message: 'Raden är inget fält: det saknas ett kolon och ett mellanslag efter fältets namn.',
  help: 'Skriv fältets namn, kolon, mellanslag och sedan värdet. En lång text fortsätter på indragna rader.',
});

export const badIndent = (): ProblemText => ({
  message: 'Raden är indragen på ett sätt som inte stämmer med raderna runt om.',
  help: 'Fält som hör ihop börjar i samma kolumn. Det som hör till ett fält står två mellanslag längre in.',
});

export const reservedCharacter = (character: string, replacement: string): ProblemText => ({
  message: `En text kan inte börja med tecknet ${character} utan citattecken.`,
  help: 'Sätt hela texten inom citattecken.',
  replacement,
});

export const reference = (character: string): ProblemText => ({
  message: `Tecknet ${character} först i en text har en teknisk betydelse som inte får användas här.`,
  help: 'Sätt hela texten inom citattecken, eller ta bort tecknet.',
});

export const badEscape = (): ProblemText => ({
  message: 'Ett omvänt snedstreck (\\) inom raka citattecken har en teknisk betydelse.',
  help: "Ta bort det, eller använd enkla citattecken (') runt texten.",
});

export const severalDocuments = (): ProblemText => ({
  message: 'Filen innehåller en extra rad med tre bindestreck eller tre punkter.',
  help: 'Ta bort raden.',
});

export const notUnderstood = (): ProblemText => ({
  message: 'Raden går inte att tolka som ett fält.',
  help: 'Se efter att fältets namn följs av kolon och mellanslag, att indragen stämmer och att citattecken avslutas.',
});

export const notAMapping = (): ProblemText => ({
  message: 'Här ska det stå fält med namn, kolon och värde.',
  help: 'Jämför gärna med en annan fil av samma slag.',
});

export const notAList = (): ProblemText => ({
  message: 'Här ska det stå en lista, där varje del börjar med ett bindestreck.',
  help: 'Jämför gärna med en annan fil av samma slag.',
});

/** For words that YAML takes for a comment, since they follow a space and `#`. */
export const hashInText = (comment: string, replacement?: string): ProblemText => ({
  message: `${quote(comment)} läses som en kommentar, och kommer inte med på sidan.`,
  help: 'Hör orden till texten, sätt hela texten inom citattecken. En kommentar står på en rad för sig, inte längre in än fältet ovanför.',
  ...(replacement !== undefined && { replacement }),
});

/** For a comment after a value that cannot be continued. */
export const commentAfterValue = (comment: string, replacement?: string): ProblemText => ({
  message: `${quote(comment)} står efter ett värde, och kommer inte med på sidan.`,
  help: 'Flytta kommentaren till en rad för sig, med # först. Hör orden till värdet, sätt dem inom citattecknen.',
  ...(replacement !== undefined && { replacement }),
});

/** For words in the fields of a file that no value has. */
export const lostValue = (words: string): ProblemText => ({
  message: `${quote(words)} kommer inte med på sidan.`,
  help: 'Orden hör inte till något fält. Skriv dem i det fält som de hör till, eller sätt hela texten inom citattecken.',
});

/** For a field on a line of the text above it. */
export const fieldInText = (key: string, replacement?: string): ProblemText => ({
  message: `Fältet ${quote(key)} är indraget som en del av texten ovanför, och läses som text.`,
  help: 'Börja raden i samma kolumn som de andra fälten. Hör orden till texten, sätt hela texten inom citattecken.',
  ...(replacement !== undefined && { replacement }),
});
