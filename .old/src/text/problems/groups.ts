/** Messages about fields that belong together. */
import { listText } from '../list.ts';
import type { ProblemText } from '../problem-text.ts';

export const noContact = (): ProblemText => ({
  message: 'Kontakten saknar både epost, telefon och webb.',
  help: 'Minst ett av dem behövs, så att invånarna kan höra av sig.',
});

/** Groups of fields of which exactly one is allowed. */
export const NUMBER_GROUPS = { target: 'Målet', value: 'Värdet' } as const;

export const oneOf = (what: string, keys: readonly string[], count: number): ProblemText => ({
  message: count === 0 ? `${what} säger inte hur mycket.` : `${what} får bara ha ett av ${listText(keys)}.`,
  help: `Skriv exakt ett av ${listText(keys, 'eller')}.`,
});

export const addressAndFile = (): ProblemText => ({
  message: 'Källan har både adress och fil.',
  help: 'Behåll en av dem.',
});

export const fullWithShortcomings = (): ProblemText => ({
  message: 'Webbplatsen kan inte vara helt förenlig med lagen när det finns brister.',
  help: 'Skriv delvis förenlig eller inte förenlig, eller ta bort bristerna.',
  replacement: 'delvis förenlig',
});

export const shortcomingsMissing = (): ProblemText => ({
  message: 'En webbplats som inte är helt förenlig med lagen har brister, men listan är tom.',
  help: 'Skriv vad som inte är tillgängligt och varför, eller ändra efterlevnad till helt förenlig.',
});

export const updatedBeforeAssessed = (): ProblemText => ({
  message: 'Redogörelsen kan inte vara uppdaterad innan webbplatsen bedömdes.',
  help: 'Rätta något av datumen.',
});

export const kindMissing = (): ProblemText => ({
  message: 'Aktiviteten har inget mål att räkna mot, så fältet ”typ” behövs.',
  help: 'Välj engång (görs en gång), löpande (pågår hela tiden) eller riktning (ska öka eller minska).',
  example: 'typ: engång',
});

export const countWithoutTarget = (): ProblemText => ({
  message: 'Typen ”antal” kräver att något mått har ett mål.',
  help: 'Skriv in målet under mått, eller välj engång, löpande eller riktning.',
});

export const newLastDayMissing = (): ProblemText => ({
  message: 'En förlängning behöver det nya slutdatumet i fältet ”till”.',
  help: 'Skriv den nya sista dagen som den står i beslutet.',
  example: 'till: 2018-06-30',
});

export const newWordingMissing = (): ProblemText => ({
  message: 'En omformulering behöver den nya lydelsen i fältet ”text”.',
  help: 'Skriv den nya lydelsen ord för ord.',
  example: 'text: Den nya lydelsen, ord för ord.',
});

export const saysNothing = (): ProblemText => ({
  message: 'Det redovisade säger ingenting.',
  help: 'Skriv minst ett av text, status, värden eller händelser, eller ta bort den: det som inte redovisats lämnas tomt.',
});

export const emptyReport = (): ProblemText => ({
  message: 'Uppföljningen är tom.',
  help: 'Skriv in vad som redovisats, under redovisat eller som text efter fälten, eller ta bort filen.',
});

export const betweenReversed = (): ProblemText => ({
  message: 'Det första talet i ”mellan” är större än det andra.',
  help: 'Skriv det minsta talet först.',
});

export const baselineMissing = (): ProblemText => ({
  message: 'En förändring behöver ett utgångsläge att räknas från.',
  help: 'Skriv talet före löftet, och gärna när det gällde.',
  example: 'utgångsläge: {värde: 22, datum: 2016}',
});

export const betterMissing = (): ProblemText => ({
  message: 'En riktning med ett utgångsläge bedöms, och då behövs fältet ”bättre”.',
  help: 'Skriv högre eller lägre: det som är en förbättring.',
  example: 'bättre: lägre',
});

export const directionWithoutBaseline = (): ProblemText => ({
  message: 'En riktning som ska bedömas behöver ett utgångsläge att jämföras med.',
  help: 'Skriv talet före löftet, eller ta bort fältet ”bättre”: då redovisas riktningen utan att bedömas.',
  example: 'utgångsläge: {värde: 22, datum: 2016}',
});

export const negativeTarget = (): ProblemText => ({
  message: 'Ett antal kan inte vara mindre än noll.',
  help: 'Är det en nivå, som ett resultat i kronor eller procent, skriv räknas: nivå på måttet.',
});

export const negativeChange = (key: string): ProblemText => ({
  message: `”${key}” kan inte vara mindre än noll.`,
  help: 'Skriv minska_med eller öka_med, och talet utan minustecken.',
});

export const byWithScope = (): ProblemText => ({
  message: 'Ett mål kan inte ha både ”per” och ”senast”.',
  help: 'Behåll per om nivån ska hållas varje gång, eller senast om den ska vara nådd en viss dag.',
});

export const byWithoutLevel = (): ProblemText => ({
  message: 'Fältet ”senast” i ett mål gäller en nivå, men måttet räknas på ett annat sätt.',
  help: 'Skriv räknas: nivå, eller flytta senast till aktiviteten, om allt ska vara gjort till dess.',
});

export const rateWithoutScope = (): ProblemText => ({
  message: 'En takt är så många per något, men målet säger inte vad.',
  help: 'Skriv till exempel minst 30 per år. Talet i uppföljningen är då också per år.',
});

export const verdictSaysNothing = (): ProblemText => ({
  message: 'Omdömet säger ingenting.',
  help: 'Skriv text eller status, eller ta bort omdömet.',
});

/** The speaker's own tally in a report on one promise. */
export const countedOfPromise = (): ProblemText => ({
  message: 'Hur många löften som fick vilket omdöme sägs i uppföljningen av hela avtalet, inte av ett löfte.',
  help: 'Flytta räknat till omdöme i filen bredvid avtal.md, till exempel t3.md, eller ta bort fältet.',
});
