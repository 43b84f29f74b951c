/**
 * Everything that is said of problems in the content, in Swedish, to somebody who has never heard of YAML: what is wrong,
 * and what to do about it. Nothing else in the program words an error in the content.
 */
import type { ProblemText } from '../content/problems/problem.ts';
import { EXPLAINED_PERIOD_FILE_NAMES } from './period.ts';

/** Quotes what somebody wrote, cut where it is long. */
function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `”${line.length > 60 ? `${line.slice(0, 57)}…` : line}”`;
}

/** `10 000`. */
function counted(number: number): string {
  return number.toLocaleString('sv-SE').replace(/\u00a0/g, ' ');
}

/** `a, b och c`. */
export function listed(words: readonly string[], conjunction = 'och'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

const MAX_LISTED = 12;

/** "Menade du …?", or what there is to choose from. */
function suggest(kind: string, known: readonly string[], meant: string | undefined): Partial<ProblemText> {
  if (meant !== undefined) return { help: `Menade du ${quote(meant)}?`, replacement: meant };
  if (known.length === 0) return { help: `Det finns inga ${kind} att välja bland.` };
  if (known.length > MAX_LISTED) return {};
  return { help: `Att välja bland finns ${listed(known.map((word) => quote(word)))}.` };
}

// ── Files and folders ────────────────────────────────────────────────────────────────────────────────────────────────

export const contentFolderMissing = (folder: string) => `Innehållsmappen ${folder} finns inte.`;

export const unreadable = (): ProblemText => ({
  message: 'Filen går inte att läsa.',
  help: 'Se efter att den finns kvar och att du har rätt att öppna den.',
});

export const fileTooLarge = (): ProblemText => ({
  message: 'Filen är större än 1 MB.',
  help: 'En innehållsfil är ren text på några sidor. Lägg bilder och dokument i mappen public i stället.',
});

export const notUtf8 = (): ProblemText => ({
  message: 'Filen är inte sparad som UTF-8, så å, ä och ö kan inte läsas.',
  help: 'Öppna filen i ditt textprogram och spara den igen med teckenkodningen UTF-8.',
});

export const emptyFile = (): ProblemText => ({
  message: 'Filen är tom.',
  help: 'Skriv in innehållet, eller ta bort filen.',
});

export const noFrontMatter = (): ProblemText => ({
  message: 'Filen börjar inte med en rad med tre bindestreck.',
  help: 'Fälten ska stå överst i filen, mellan två rader som bara innehåller tre bindestreck. Texten kommer efter den andra.',
  addition: '---',
});

export const unclosedFrontMatter = (): ProblemText => ({
  message: 'Fälten överst i filen avslutas inte.',
  help: 'Skriv en rad med tre bindestreck efter det sista fältet.',
  addition: '---',
});

export const moreProblems = (count: number): ProblemText => ({
  message: `Det finns ${counted(count)} fel till i filen.`,
  help: 'De visas när du har rättat dem som står här.',
});

export const invisibleSign = (code: string): ProblemText => ({
  message: `Här står ett osynligt tecken (${code}) som styr hur text visas.`,
  help: 'Sådana tecken följer ofta med när man klistrar in. Ta bort det, eller skriv om orden runt om för hand.',
});

export const deviceName = (name: string): ProblemText => ({
  message: `Ingen mapp eller fil kan heta ${quote(name)} i Windows.`,
  help: 'Välj ett annat namn, så att alla kan öppna innehållet.',
});

export const strayFile = (): ProblemText => ({
  message: 'Filen hör inte till någonting på sajten.',
  help: 'I innehållsmappen får det finnas parter.yaml, ordlista.yaml, sidor/, och för varje kommun kommun.md, tillganglighet.md, år/avtal.md, år/löfte/lofte.md och uppföljningar som t1.md. Flytta eller ta bort filen.',
});

export const deepText = (): ProblemText => ({
  message: 'Citat och listor ligger i varandra i fler än tjugo nivåer.',
  help: 'Skriv texten med färre indrag.',
});

export const strayFolder = (): ProblemText => ({
  message: 'Mappen hör inte till någonting på sajten.',
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

export const runningPicture = (): ProblemText => ({
  message: 'Bilden innehåller något som kan köras i läsarens webbläsare.',
  help: 'Spara bilden som vanlig SVG utan skript, länkar och animationer, eller som PNG.',
});

export const nameNotComposed = (name: string): ProblemText => ({
  message: `Namnet ${quote(name)} är sparat med lösa accenter (som vissa datorer skriver å, ä och ö).`,
  help: 'Döp om det med bara a–z, siffror och bindestreck.',
});

export const badFolderName = (name: string, better: string): ProblemText => ({
  message: `Namnet ${quote(name)} kan inte vara en adress.`,
  help: `Använd bara små bokstäver a–z, siffror och enstaka bindestreck${better === '' ? '' : `, till exempel ${better}`}.`,
});

export const notAYear = (name: string, meant: string | undefined): ProblemText => ({
  message: `Mappen ${quote(name)} är inget årtal.`,
  help: `Under kommunens mapp ligger ett avtal i mappen för det år då det börjar gälla, till exempel ${meant ?? '2024'}.`,
});

export const notAPeriod = (name: string): ProblemText => ({
  message: `Filnamnet ${quote(name)} är ingen period, så filen måste själv säga vad den gäller.`,
  help: `Döp filen till ${EXPLAINED_PERIOD_FILE_NAMES}, eller skriv in både från, till och etikett i filen.`,
});

export const yearNeededInName = (name: string, better: readonly string[]): ProblemText => ({
  message: `Löftet gäller under flera år, så filnamnet ${quote(name)} säger inte vilket år uppföljningen gäller.`,
  help: `Döp om filen så att året står först: ${listed(better, 'eller')}.`,
});

export const ownAddress = (name: string): ProblemText => ({
  message: `Sajten använder själv adressen ${quote(name)}.`,
  help: 'Välj ett annat namn på mappen.',
});

export const periodAsFolder = (name: string): ProblemText => ({
  message: `Mappen ${quote(name)} heter som en period, och den adressen har periodens uppföljning.`,
  help: 'Döp mappen efter vad löftet handlar om.',
});

export const missingFile = (): ProblemText => ({
  message: 'Filen saknas.',
  help: 'Lägg till den, eller ta bort mappen.',
});

// ── The fields at the top of a file ──────────────────────────────────────────────────────────────────────────────────

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

export const reservedSign = (sign: string, replacement: string): ProblemText => ({
  message: `En text kan inte börja med tecknet ${sign} utan citattecken.`,
  help: 'Sätt hela texten inom citattecken.',
  replacement,
});

export const reference = (sign: string): ProblemText => ({
  message: `Tecknet ${sign} först i en text har en teknisk betydelse som inte får användas här.`,
  help: 'Sätt hela texten inom citattecken, eller ta bort tecknet.',
});

export const badEscape = (): ProblemText => ({
  message: 'Ett omvänt snedstreck (\\) inom raka citattecken har en teknisk betydelse.',
  help: "Ta bort det, eller använd enkla citattecken (') runt texten.",
});

export const severalDocuments = (): ProblemText => ({
  message: 'Filen innehåller en extra rad med tre bindestreck.',
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

// ── Single fields ────────────────────────────────────────────────────────────────────────────────────────────────────

export const missing = (
  key: string,
  description: string | undefined,
  addition: string | undefined,
): ProblemText => ({
  message: `Fältet ${quote(key)} saknas.`,
  ...(description !== undefined && { help: description }),
  ...(addition !== undefined && { addition }),
});

export const noValue = (key: string, description: string | undefined): ProblemText => ({
  message: `Fältet ${quote(key)} är tomt.`,
  help: `${description ? `${description} ` : ''}Fyll i fältet eller ta bort det.`,
});

export const unknownKey = (
  key: string,
  known: readonly string[],
  meant: string | undefined,
): ProblemText => ({
  message: `Fältet ${quote(key)} finns inte här.`,
  ...(meant === undefined
    ? { help: `Fält som kan stå här är ${listed(known)}.` }
    : { help: `Menade du ${quote(meant)}?`, replacement: meant }),
});

export const notText = (key: string, replacement: string | undefined): ProblemText => ({
  message: `${quote(key)} ska vara en text.`,
  ...(replacement === undefined
    ? { help: 'Skriv texten direkt efter kolonet.' }
    : { help: 'Sätt värdet inom citattecken, så att det läses som text.', replacement }),
});

export const notNumber = (
  key: string,
  written: string | undefined,
  replacement: string | undefined,
): ProblemText => ({
  message: `${quote(key)} ska vara ett tal${written === undefined ? '' : `, men är ${quote(written)}`}.`,
  help: 'Skriv talet med siffror, utan citattecken och mellanslag, och med punkt före decimaler.',
  ...(replacement !== undefined && { replacement }),
});

export const notInteger = (key: string): ProblemText => ({
  message: `${quote(key)} ska vara ett heltal.`,
  help: 'Skriv talet utan decimaler.',
});

export const notListField = (key: string, replacement: string | undefined): ProblemText => ({
  message: `${quote(key)} ska vara en lista.`,
  help: 'Skriv varje del på en egen indragen rad som börjar med bindestreck, eller alla inom hakparenteser.',
  ...(replacement !== undefined && { replacement }),
});

export const notFields = (key: string, keys: readonly string[]): ProblemText => ({
  message: `${quote(key)} ska bestå av egna fält.`,
  help: `Skriv dem på indragna rader under. Fälten är ${listed(keys)}.`,
});

/** Said of a text that is something else, where nobody has seen what. */
export const TEXT_HERE =
  'Skriv en text direkt efter kolonet, inom citattecken om den annars läses som ett tal.';

/** Said where no single field is known to be wrong: of `keys`, some are needed. */
export const fieldsHere = (keys: readonly string[], needed: readonly string[]) =>
  keys.length === 0
    ? 'Skriv fälten på indragna rader under.'
    : `Här kan stå ${listed(keys)}.${needed.length === 0 ? '' : ` Det som måste finnas är ${listed(needed)}.`}`;

export const notChoice = (
  key: string,
  written: string,
  allowed: readonly string[],
  meant: string | undefined,
): ProblemText => ({
  message: `${quote(key)} kan inte vara ${quote(written)}.`,
  ...(meant === undefined
    ? {
        help: `Välj ${listed(
          allowed.map((word) => quote(word)),
          'eller',
        )}.`,
      }
    : { help: `Menade du ${quote(meant)}?`, replacement: meant }),
});

export const notTrue = (key: string): ProblemText => ({
  message: `${quote(key)} kan bara vara true.`,
  help: 'Skriv true, eller ta bort fältet.',
  replacement: 'true',
});

export const emptyText = (key: string): ProblemText => ({
  message: `Texten i ${quote(key)} är tom.`,
  help: 'Skriv en text eller ta bort fältet.',
});

export const emptyList = (key: string): ProblemText => ({
  message: `Listan ${quote(key)} är tom.`,
  help: 'Den ska innehålla minst en del.',
});

export const longList = (key: string, most: number): ProblemText => ({
  message: `Listan ${quote(key)} har fler än ${counted(most)} delar.`,
  help: 'Så många ryms inte på en sida som någon kan läsa. Dela upp den.',
});

export const wrongLength = (key: string, length: number): ProblemText => ({
  message: `${quote(key)} ska innehålla ${length === 2 ? 'två' : length} värden.`,
  help: 'Skriv dem inom hakparenteser med kommatecken emellan.',
});

export const tooSmall = (key: string, least: number): ProblemText => ({
  message: `${quote(key)} kan inte vara mindre än ${least}.`,
});

export const tooLarge = (key: string, most: number): ProblemText => ({
  message: `${quote(key)} kan inte vara större än ${counted(most)}.`,
});

export const notQuantity = (key: string, written: string, replacement: string | undefined): ProblemText => ({
  message: `Värdet för ${quote(key)} ska vara ett tal, men är ${quote(written)}.`,
  help: 'Skriv 8 för exakt åtta, {minst: 8}, {högst: 8}, {cirka: 8}, {mellan: [5, 8]}, eller {något: true} om det skedde men inte räknades.',
  ...(replacement !== undefined && { replacement }),
});

export const notId = (written: string, better: string): ProblemText => ({
  message: `${quote(written)} kan inte vara ett id.`,
  help: 'Ett id skrivs med små bokstäver a–z, siffror och enstaka bindestreck, utan å, ä, ö och mellanslag.',
  ...(better !== '' && { replacement: better }),
});

export const notDay = (written: string, replacement: string | undefined): ProblemText => ({
  message: `${quote(written)} är inget datum.`,
  help: 'Skriv år, månad och dag med siffror, till exempel 2017-05-22.',
  ...(replacement !== undefined && { replacement }),
});

export const noSuchDay = (written: string): ProblemText => ({
  message: `Datumet ${written} finns inte.`,
  help: 'Se efter månad och dag.',
});

export const notDayOrForever = (written: string): ProblemText => ({
  message: `${quote(written)} är varken ett datum eller ”tills vidare”.`,
  help: 'Skriv ett datum som 2017-12-31, eller tills vidare.',
});

export const notEventDate = (written: string): ProblemText => ({
  message: `${quote(written)} är varken en dag, en månad eller en vecka.`,
  help: 'Skriv en dag som 2017-05-22, en månad som 2017-05 eller en vecka som 2017-v21.',
});

export const notDocumentDate = (written: string): ProblemText => ({
  message: `${quote(written)} är varken en dag, en månad eller ett år.`,
  help: 'Skriv en dag som 2017-05-22, en månad som 2017-05 eller ett år som 2017.',
});

export const notWebAddress = (written: string, replacement: string | undefined): ProblemText => ({
  message: `${quote(written)} är ingen webbadress som börjar med https://.`,
  help: 'Kopiera hela adressen från webbläsarens adressfält.',
  ...(replacement !== undefined && { replacement }),
});

export const notEmail = (written: string): ProblemText => ({
  message: `${quote(written)} är ingen e-postadress.`,
});

export const notPhone = (written: string): ProblemText => ({
  message: `${quote(written)} är inget telefonnummer.`,
  help: 'Skriv siffror, mellanslag och bindestreck, med + först för landsnummer.',
});

export const notCode = (written: string): ProblemText => ({
  message: `${quote(written)} är ingen kommunkod.`,
  help: 'Kommunkoden är fyra siffror inom citattecken.',
});

export const notColour = (written: string, replacement: string | undefined): ProblemText => ({
  message: `${quote(written)} är ingen färg.`,
  help: 'Skriv tecknet # och sex siffror eller bokstäver a–f, inom citattecken.',
  ...(replacement !== undefined && { replacement }),
});

export const unquotedColour = (): ProblemText => ({
  message: 'Färgen är inte läst, eftersom den står utan citattecken.',
  help: 'Det som kommer efter tecknet # räknas annars som en kommentar. Skriv citattecken runt färgen, som i "#0d5a68".',
});

/** `contrast` is against white. */
export const faintAccent = (colour: string, contrast: number, nearest: string): ProblemText => ({
  message: `Text i färgen ${colour} går inte att läsa på sajtens ljusa bakgrund.`,
  help: `Kontrasten mot vitt är ${decimal(contrast)} till 1, och den ska vara minst 4,5 till 1. Den närmaste färgen som räcker är ${nearest}.`,
  replacement: `"${nearest}"`,
});

/** Rounded down, so that what is too little never looks like enough. */
function decimal(value: number): string {
  return (Math.floor(value * 10) / 10).toFixed(1).replace('.', ',');
}

export const notPicturePath = (written: string): ProblemText => ({
  message: `${quote(written)} är ingen sökväg till en SVG- eller PNG-bild under public.`,
  help: 'Skriv sökvägen utan snedstreck först och utan mellanslag, å, ä och ö, till exempel vapen/bjorkhult.svg.',
});

export const notEmailOrWebAddress = (written: string): ProblemText => ({
  message: `${quote(written)} är varken en e-postadress eller en webbadress som börjar med https://.`,
});

export const notFilePath = (written: string): ProblemText => ({
  message: `${quote(written)} är ingen sökväg till en fil under public.`,
  help: 'Skriv sökvägen utan snedstreck först och utan mellanslag, å, ä och ö, till exempel kallor/uppfoljning.pdf.',
});

export const notRenewal = (written: string): ProblemText => ({
  message: `${quote(written)} pekar inte ut ett löfte.`,
  help: 'Skriv år, snedstreck och löftets mapp, till exempel 2016/trygghet-i-centrum.',
});

export const notFormerAddress = (written: string): ProblemText => ({
  message: `${quote(written)} är ingen adress som ett löfte kan ha haft.`,
  help: 'Skriv år och mapp, till exempel 2017/tidigare-namn, eller hela adressen: /kommun/2017/tidigare-namn/.',
});

// ── Fields that belong together ──────────────────────────────────────────────────────────────────────────────────────

export const noContact = (): ProblemText => ({
  message: 'Kontakten saknar både epost, telefon och webb.',
  help: 'Minst ett av dem behövs, så att invånarna kan höra av sig.',
});

export const oneOf = (what: string, keys: readonly string[], count: number): ProblemText => ({
  message: count === 0 ? `${what} säger inte hur mycket.` : `${what} får bara ha ett av ${listed(keys)}.`,
  help: `Skriv exakt ett av ${listed(keys, 'eller')}.`,
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
  addition: 'typ: engång',
});

export const countWithoutTarget = (): ProblemText => ({
  message: 'Typen ”antal” kräver att något mått har ett mål.',
  help: 'Skriv in målet under mått, eller välj engång, löpande eller riktning.',
});

export const newLastDayMissing = (): ProblemText => ({
  message: 'En förlängning behöver det nya slutdatumet i fältet ”till”.',
  addition: 'till: 2018-06-30',
});

export const newWordingMissing = (): ProblemText => ({
  message: 'En omformulering behöver den nya lydelsen i fältet ”text”.',
  addition: 'text: Den nya lydelsen, ord för ord.',
});

export const saysNothing = (): ProblemText => ({
  message: 'Redovisningen säger ingenting.',
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

// ── What is checked across files ─────────────────────────────────────────────────────────────────────────────────────

/** The kinds of things that others refer to by their id. */
const REFERENCES = {
  activity: ['Aktiviteten', 'finns inte i löftet', 'aktiviteter'],
  party: ['Parten', 'finns inte i parter.yaml', 'parter'],
  place: ['Platsen', 'finns inte bland platserna i kommun.md', 'platser'],
  source: ['Källan', 'finns inte bland källorna i avtal.md', 'källor'],
  promise: ['Löftet', 'finns inte', 'löften'],
} as const;

export type ReferenceKind = keyof typeof REFERENCES;

export const unknownReference = (
  kind: ReferenceKind,
  id: string,
  known: readonly string[],
  meant: string | undefined,
): ProblemText => {
  const [thing, absence, things] = REFERENCES[kind];
  return { message: `${thing} ${quote(id)} ${absence}.`, ...suggest(things, known, meant) };
};

export const unknownMeasure = (
  measure: string,
  activities: readonly string[],
  known: readonly string[],
  meant: string | undefined,
): ProblemText => ({
  message:
    activities.length === 1
      ? `Aktiviteten ${quote(activities[0]!)} har inget mått som heter ${quote(measure)}.`
      : `Ingen av aktiviteterna ${listed(activities.map((id) => quote(id)))} har något mått som heter ${quote(measure)}.`,
  ...suggest('mått', known, meant),
});

export const valueWithoutActivity = (): ProblemText => ({
  message: 'Värden kan bara anges för en aktivitet i löftet.',
  help: 'Skriv vilken aktivitet det gäller, eller ta med siffran i texten i stället.',
});

export const sameId = (id: string, what: string): ProblemText => ({
  message: `Id ${quote(id)} används redan för ${what}.`,
  help: 'Varje id får användas en gång. Välj ett annat.',
});

export const sameReference = (id: string): ProblemText => ({
  message: `${quote(id)} står två gånger i listan.`,
  help: 'Ta bort det ena.',
});

export const sameTerm = (term: string, other: string): ProblemText => ({
  message: `Ordet ${quote(term)} förklaras redan under ${quote(other)}.`,
  help: 'Varje ord och form får stå en gång i ordlistan.',
});

export const sameCode = (code: string, other: string): ProblemText => ({
  message: `Kommunkoden ${code} används redan i ${other}.`,
  help: 'Varje kommun har sin egen kod.',
});

export const fromAfterTo = (from: string, to: string): ProblemText => ({
  message: `Början, ${from}, ligger efter slutet, ${to}.`,
  help: 'Byt plats på datumen, eller rätta det som är fel.',
});

export const startsInOtherYear = (from: string, year: number): ProblemText => ({
  message: `Avtalet börjar gälla ${from} men ligger i mappen ${year}.`,
  help: `Flytta det till mappen ${from.slice(0, 4)}, eller rätta datumet.`,
});

export const outsideTerm = (period: string, term: string): ProblemText => ({
  message: `Perioden, ${period}, ligger utanför den tid som löftet gäller, ${term}.`,
  help: 'Rätta perioden, eller den tid som löftet gäller.',
});

export const noEndOfTerm = (): ProblemText => ({
  message: 'Löftet gäller tills vidare, så det finns inget slut att följa upp.',
  help: 'Döp filen efter den period den gäller, till exempel 2023-helar.',
});

export const samePeriod = (other: string): ProblemText => ({
  message: `Uppföljningen gäller samma tid som ${other}.`,
  help: 'Slå ihop dem, eller rätta den ena periodens början och slut. Om polisen och kommunen redovisar var för sig anges det med fältet part.',
});

export const overlappingPeriod = (other: string): ProblemText => ({
  message: `Uppföljningens period går in i den som ${other} gäller.`,
  help: 'Rätta början och slut, så att ingen dag räknas två gånger.',
});

export const publishedEarly = (published: string, end: string): ProblemText => ({
  severity: 'warning',
  message: `Uppföljningen är publicerad ${published}, innan perioden tar slut ${end}.`,
  help: 'Se efter att datumet stämmer.',
});

export const reportMissing = (names: readonly string[]): ProblemText => ({
  severity: 'warning',
  message: `Redovisning saknas: ${listed(names)} skulle ha kommit för mer än två månader sedan.`,
  help: `Lägg till ${names.length === 1 ? 'filen' : 'filerna'}. Till dess visar sajten att redovisning saknas.`,
});

export const statementMissing = (): ProblemText => ({
  severity: 'warning',
  message: 'Kommunen har ingen tillgänglighetsredogörelse för webbplatsen.',
  help: 'Lagen kräver en av varje offentlig aktör. Skriv den i filen tillganglighet.md bredvid kommun.md. Till dess säger sajten att den saknas.',
});

export const statementOutdated = (assessed: string): ProblemText => ({
  severity: 'warning',
  message: `Tillgängligheten bedömdes ${assessed}, för mer än ett år sedan.`,
  help: 'Bedöm webbplatsen på nytt, och skriv in den nya dagen.',
});

export const numberWithoutTarget = (promised: string): ProblemText => ({
  severity: 'warning',
  message: `Texten lovar ett antal, ${quote(promised)}, men aktiviteten har inget mål att räkna mot.`,
  help: 'Lägg till ett mått med det mål som lovades, till exempel {minst: 10}.',
});

export const countedTwice = (measure: string, activity: string): ProblemText => ({
  message: `${quote(measure)} för aktiviteten ${quote(activity)} redovisas två gånger i samma uppföljning, och skulle räknas dubbelt.`,
  help: 'Behåll den ena siffran. Om polisen och kommunen redovisar var för sig anges det med fältet part.',
});

export const partOfItself = (measure: string): ProblemText => ({
  message: `${quote(measure)} kan inte ingå i sig själv.`,
});

export const largerThanWhole = (part: string, whole: string): ProblemText => ({
  message: `${quote(part)} ingår i ${quote(whole)} men är större.`,
  help: 'Rätta någon av siffrorna.',
});

export const fallingTotal = (measure: string, earlier: string): ProblemText => ({
  severity: 'warning',
  message: `${quote(measure)} räknas löpande från början, men är mindre än i ${earlier}.`,
  help: 'Se efter att siffran gäller hela tiden hittills, och inte bara den här perioden.',
});

export const renewsItself = (chain: readonly string[]): ProblemText => ({
  message:
    chain.length === 1
      ? 'Löftet förnyar sig självt.'
      : `Löftena förnyar varandra i en cirkel: ${listed(chain)}.`,
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

/** What can have an address that something else was to have. */
export const TAKERS = { promise: 'ett löfte som finns', site: 'sajten själv' } as const;

export const municipalityFolder = (name: string) => `kommunen i mappen ${name}`;

export const promiseFolder = (name: string) => `löftet i mappen ${name}`;

export const pageAddressTaken = (address: string, by: string): ProblemText => ({
  message: `Sidan får adressen ${address}, som används av ${by}.`,
  help: 'Döp om filen.',
});

export const reportAddressTaken = (address: string, by: string): ProblemText => ({
  message: `Uppföljningen får adressen ${address}, som används av ${by}.`,
  help: 'Döp om filen efter den period den gäller.',
});

export const municipalityNamed = (id: string): ProblemText => ({
  message: `Parten ${quote(id)} kan inte få ett namn här.`,
  help: 'Den visas alltid med kommunens eget namn, som står i kommun.md. Ta bort den.',
});

export const fileNotFound = (path: string, folder: string, meant: string | undefined): ProblemText => ({
  message: `Filen ${path} finns inte i ${folder}.`,
  ...(meant === undefined
    ? { help: 'Lägg dit filen, eller rätta sökvägen.' }
    : { help: `Menade du ${meant}?`, replacement: meant }),
});

export const recognisable = (person: string, detail: string): ProblemText => ({
  severity: 'warning',
  message: `En enskild person kan kännas igen: ${quote(person)} tillsammans med ${quote(detail)}.`,
  help: 'Skriv ett mindre exakt antal, eller ta bort ålder, skola eller adress, om källan tillåter det.',
});

// ── Running text ─────────────────────────────────────────────────────────────────────────────────────────────────────

export const rawHtml = (tag: string): ProblemText => ({
  message: `HTML-kod är inte tillåten i texten: ${quote(tag)}.`,
  help: 'Använd Markdown: **fetstil**, *kursiv*, listor med bindestreck och [länktext](https://…).',
});

export const badLink = (address: string): ProblemText => ({
  message: `Länken ${quote(address)} är inte tillåten.`,
  help: 'En länk börjar med https://, http://, mailto:, tel: eller #, eller med / för en sida på sajten.',
});

export const foreignImage = (address: string): ProblemText => ({
  message: `Bilden ${quote(address)} ligger inte på sajten.`,
  help: 'Lägg bilden i mappen public/bilder och skriv adressen med / först, till exempel /bilder/karta.png.',
});

export const imageWithoutText = (): ProblemText => ({
  message: 'Bilden saknar beskrivning.',
  help: 'Skriv vad bilden visar inom hakparenteserna, för den som inte ser den.',
});

export const badMdx = (): ProblemText => ({
  message: 'Sidan går inte att tolka som MDX.',
  help: 'Tecknen < och { har en teknisk betydelse på sajtens egna sidor. Se efter att varje tagg och parentes avslutas.',
});

// ── Settings and the command ─────────────────────────────────────────────────────────────────────────────────────────

export const badBuildDate = (written: string) =>
  `BUILD_DATE ska vara ett datum som 2024-03-01, men är ${quote(written)}.`;

export const badSiteUrl = (written: string) =>
  `SITE_URL ska vara en webbadress som https://example.org/loften/, men är ${quote(written)}.`;

export const usage = 'Användning: npm run check -- [--format text|github|gnu|json] [--fix [--ja]] [--watch]';

/** "3 fel och 1 varning i 2 filer." */
export function summary(errors: number, warnings: number, filesWithProblems: number, files: number): string {
  const fileText = (count: number) => `${count} ${count === 1 ? 'fil' : 'filer'}`;
  if (errors + warnings === 0) return `Inga fel i ${fileText(files)}.`;
  const counts = [
    ...(errors > 0 ? [`${errors} fel`] : []),
    ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'varning' : 'varningar'}`] : []),
  ];
  return `${listed(counts)} i ${fileText(filesWithProblems)}.`;
}

/** What stands before a message. */
export const headings = {
  error: 'fel',
  warning: 'varning',
  title: { error: 'Fel i innehållet', warning: 'Varning om innehållet' },
} as const;
