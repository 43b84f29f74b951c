/**
 * Everything that is said of problems in the content, in Swedish, to somebody who has never heard of YAML: what is wrong,
 * and what to do about it. Nothing else in the program words an error in the content.
 */
import type { Saying } from '../content/problems/problem.ts';

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

const MOST_LISTED = 12;

/** "Menade du …?", or what there is to choose from. */
function suggest(kind: string, known: readonly string[], meant: string | undefined): Partial<Saying> {
  if (meant !== undefined) return { advice: `Menade du ${quote(meant)}?`, replacement: meant };
  if (known.length === 0) return { advice: `Det finns inga ${kind} att välja bland.` };
  if (known.length > MOST_LISTED) return {};
  return { advice: `Att välja bland finns ${listed(known.map((word) => quote(word)))}.` };
}

// ── Files and folders ────────────────────────────────────────────────────────────────────────────────────────────────

export const contentFolderMissing = (folder: string) => `Innehållsmappen ${folder} finns inte.`;

export const unreadable = (): Saying => ({
  message: 'Filen går inte att läsa.',
  advice: 'Se efter att den finns kvar och att du har rätt att öppna den.',
});

export const fileTooLarge = (): Saying => ({
  message: 'Filen är större än 1 MB.',
  advice: 'En innehållsfil är ren text på några sidor. Lägg bilder och dokument i mappen public i stället.',
});

export const notUtf8 = (): Saying => ({
  message: 'Filen är inte sparad som UTF-8, så å, ä och ö kan inte läsas.',
  advice: 'Öppna filen i ditt textprogram och spara den igen med teckenkodningen UTF-8.',
});

export const emptyFile = (): Saying => ({
  message: 'Filen är tom.',
  advice: 'Skriv in innehållet, eller ta bort filen.',
});

export const noFrontMatter = (): Saying => ({
  message: 'Filen börjar inte med en rad med tre bindestreck.',
  advice: 'Fälten ska stå överst i filen, mellan två rader som bara innehåller tre bindestreck. Texten kommer efter den andra.',
  addition: '---',
});

export const unclosedFrontMatter = (): Saying => ({
  message: 'Fälten överst i filen avslutas inte.',
  advice: 'Skriv en rad med tre bindestreck efter det sista fältet.',
  addition: '---',
});

export const moreProblems = (count: number): Saying => ({
  message: `Det finns ${counted(count)} fel till i filen.`,
  advice: 'De visas när du har rättat dem som står här.',
});

export const invisibleSign = (code: string): Saying => ({
  message: `Här står ett osynligt tecken (${code}) som styr hur text visas.`,
  advice: 'Sådana tecken följer ofta med när man klistrar in. Ta bort det, eller skriv om orden runt om för hand.',
});

export const deviceName = (name: string): Saying => ({
  message: `Ingen mapp eller fil kan heta ${quote(name)} i Windows.`,
  advice: 'Välj ett annat namn, så att alla kan öppna innehållet.',
});

export const strayFile = (): Saying => ({
  message: 'Filen hör inte till någonting på sajten.',
  advice:
    'I innehållsmappen får det finnas parter.yaml, ordlista.yaml, sidor/, och för varje kommun kommun.md, tillganglighet.md, år/avtal.md, år/löfte/lofte.md och uppföljningar som t1.md. Flytta eller ta bort filen.',
});

export const deepText = (): Saying => ({
  message: 'Citat och listor ligger i varandra i fler än tjugo nivåer.',
  advice: 'Skriv texten med färre indrag.',
});

export const strayFolder = (): Saying => ({
  message: 'Mappen hör inte till någonting på sajten.',
  advice: 'Mapparna är kommun, år och löfte, i den ordningen, och inga mappar ligger djupare. Flytta eller ta bort mappen.',
});

export const outsideLink = (): Saying => ({
  message: 'Genvägen leder ut ur innehållsmappen.',
  advice: 'Lägg själva filen i mappen i stället för en genväg till den.',
});

export const outsidePublicLink = (folder: string): Saying => ({
  message: `Genvägen leder ut ur mappen ${folder}.`,
  advice: 'Lägg själva filen i mappen i stället för en genväg till den.',
});

export const runningPicture = (): Saying => ({
  message: 'Bilden innehåller något som kan köras i läsarens webbläsare.',
  advice: 'Spara bilden som vanlig SVG utan skript, länkar och animationer, eller som PNG.',
});

export const nameNotComposed = (name: string): Saying => ({
  message: `Namnet ${quote(name)} är sparat med lösa accenter (som vissa datorer skriver å, ä och ö).`,
  advice: 'Döp om det med bara a–z, siffror och bindestreck.',
});

export const badFolderName = (name: string, better: string): Saying => ({
  message: `Namnet ${quote(name)} kan inte vara en adress.`,
  advice: `Använd bara små bokstäver a–z, siffror och enstaka bindestreck${better === '' ? '' : `, till exempel ${better}`}.`,
});

export const notAYear = (name: string, meant: string | undefined): Saying => ({
  message: `Mappen ${quote(name)} är inget årtal.`,
  advice: `Under kommunens mapp ligger ett avtal i mappen för det år då det börjar gälla, till exempel ${meant ?? '2024'}.`,
});

export const notAPeriod = (name: string): Saying => ({
  message: `Filnamnet ${quote(name)} är ingen period, så filen måste själv säga vad den gäller.`,
  advice:
    'Döp filen till t1, t2 eller t3 (tertial), k1–k4 (kvartal), h1 eller h2 (halvår), helar eller slut, eller skriv in både från, till och etikett i filen.',
});

export const yearNeededInName = (name: string, better: readonly string[]): Saying => ({
  message: `Löftet gäller under flera år, så filnamnet ${quote(name)} säger inte vilket år uppföljningen gäller.`,
  advice: `Döp om filen så att året står först: ${listed(better, 'eller')}.`,
});

export const ownAddress = (name: string): Saying => ({
  message: `Sajten använder själv adressen ${quote(name)}.`,
  advice: 'Välj ett annat namn på mappen.',
});

export const periodAsFolder = (name: string): Saying => ({
  message: `Mappen ${quote(name)} heter som en period, och den adressen har periodens uppföljning.`,
  advice: 'Döp mappen efter vad löftet handlar om.',
});

export const missingFile = (): Saying => ({
  message: 'Filen saknas.',
  advice: 'Lägg till den, eller ta bort mappen.',
});

// ── The fields at the top of a file ──────────────────────────────────────────────────────────────────────────────────

export const tabIndent = (): Saying => ({
  message: 'Raden är indragen med tabb.',
  advice: 'Gör indraget med mellanslag, två för varje steg.',
});

export const duplicateKey = (key: string): Saying => ({
  message: `Fältet ${quote(key)} står två gånger.`,
  advice: 'Behåll det ena och ta bort det andra.',
});

export const colonInText = (replacement: string): Saying => ({
  message: 'Texten innehåller ett kolon följt av mellanslag, och läses därför som ett nytt fält.',
  advice: 'Sätt hela texten inom citattecken.',
  replacement,
});

export const unclosedQuote = (): Saying => ({
  message: 'Ett citattecken avslutas inte.',
  advice: 'Skriv ett citattecken av samma slag där texten slutar. Citattecken inne i texten skrivs bäst som ”.',
});

export const textAfterQuote = (): Saying => ({
  message: 'Det står något mer efter det avslutande citattecknet.',
  advice: 'Sätt citattecken runt hela texten, och skriv citattecken inne i texten som ”.',
});

export const unclosedBracket = (): Saying => ({
  message: 'En parentes av slaget [ ] eller { } avslutas inte.',
  advice: 'Skriv den avslutande parentesen, ] eller }, och ett kommatecken mellan det som står inom den.',
});

export const lineWithoutColon = (): Saying => ({
  message: 'Raden är inget fält: det saknas ett kolon och ett mellanslag efter fältets namn.',
  advice: 'Skriv fältets namn, kolon, mellanslag och sedan värdet. En lång text fortsätter på indragna rader.',
});

export const badIndent = (): Saying => ({
  message: 'Raden är indragen på ett sätt som inte stämmer med raderna runt om.',
  advice: 'Fält som hör ihop börjar i samma kolumn. Det som hör till ett fält står två mellanslag längre in.',
});

export const reservedSign = (sign: string, replacement: string): Saying => ({
  message: `En text kan inte börja med tecknet ${sign} utan citattecken.`,
  advice: 'Sätt hela texten inom citattecken.',
  replacement,
});

export const reference = (sign: string): Saying => ({
  message: `Tecknet ${sign} först i en text har en teknisk betydelse som inte får användas här.`,
  advice: 'Sätt hela texten inom citattecken, eller ta bort tecknet.',
});

export const badEscape = (): Saying => ({
  message: 'Ett omvänt snedstreck (\\) inom raka citattecken har en teknisk betydelse.',
  advice: "Ta bort det, eller använd enkla citattecken (') runt texten.",
});

export const severalDocuments = (): Saying => ({
  message: 'Filen innehåller en extra rad med tre bindestreck.',
  advice: 'Ta bort raden.',
});

export const notUnderstood = (): Saying => ({
  message: 'Raden går inte att tolka som ett fält.',
  advice: 'Se efter att fältets namn följs av kolon och mellanslag, att indragen stämmer och att citattecken avslutas.',
});

export const notAMapping = (): Saying => ({
  message: 'Här ska det stå fält med namn, kolon och värde.',
  advice: 'Jämför gärna med en annan fil av samma slag.',
});

export const notAList = (): Saying => ({
  message: 'Här ska det stå en lista, där varje del börjar med ett bindestreck.',
  advice: 'Jämför gärna med en annan fil av samma slag.',
});

// ── Single fields ────────────────────────────────────────────────────────────────────────────────────────────────────

export const missing = (key: string, description: string | undefined, addition: string | undefined): Saying => ({
  message: `Fältet ${quote(key)} saknas.`,
  ...(description !== undefined && { advice: description }),
  ...(addition !== undefined && { addition }),
});

export const noValue = (key: string, description: string | undefined): Saying => ({
  message: `Fältet ${quote(key)} är tomt.`,
  advice: `${description ? `${description} ` : ''}Fyll i fältet eller ta bort det.`,
});

export const unknownKey = (key: string, known: readonly string[], meant: string | undefined): Saying => ({
  message: `Fältet ${quote(key)} finns inte här.`,
  ...(meant === undefined
    ? { advice: `Fält som kan stå här är ${listed(known)}.` }
    : { advice: `Menade du ${quote(meant)}?`, replacement: meant }),
});

export const notText = (key: string, replacement: string | undefined): Saying => ({
  message: `${quote(key)} ska vara en text.`,
  ...(replacement === undefined
    ? { advice: 'Skriv texten direkt efter kolonet.' }
    : { advice: 'Sätt värdet inom citattecken, så att det läses som text.', replacement }),
});

export const notNumber = (key: string, written: string | undefined, replacement: string | undefined): Saying => ({
  message: `${quote(key)} ska vara ett tal${written === undefined ? '' : `, men är ${quote(written)}`}.`,
  advice: 'Skriv talet med siffror, utan citattecken och mellanslag, och med punkt före decimaler.',
  ...(replacement !== undefined && { replacement }),
});

export const notInteger = (key: string): Saying => ({
  message: `${quote(key)} ska vara ett heltal.`,
  advice: 'Skriv talet utan decimaler.',
});

export const notListField = (key: string, replacement: string | undefined): Saying => ({
  message: `${quote(key)} ska vara en lista.`,
  advice: 'Skriv varje del på en egen indragen rad som börjar med bindestreck, eller alla inom hakparenteser.',
  ...(replacement !== undefined && { replacement }),
});

export const notFields = (key: string, keys: readonly string[]): Saying => ({
  message: `${quote(key)} ska bestå av egna fält.`,
  advice: `Skriv dem på indragna rader under. Fälten är ${listed(keys)}.`,
});

/** Said of a text that is something else, where nobody has seen what. */
export const TEXT_HERE = 'Skriv en text direkt efter kolonet, inom citattecken om den annars läses som ett tal.';

/** Said where no single field is known to be wrong: of `keys`, some are needed. */
export const fieldsHere = (keys: readonly string[], needed: readonly string[]) =>
  keys.length === 0
    ? 'Skriv fälten på indragna rader under.'
    : `Här kan stå ${listed(keys)}.${needed.length === 0 ? '' : ` Det som måste finnas är ${listed(needed)}.`}`;

export const notChoice = (key: string, written: string, allowed: readonly string[], meant: string | undefined): Saying => ({
  message: `${quote(key)} kan inte vara ${quote(written)}.`,
  ...(meant === undefined
    ? { advice: `Välj ${listed(allowed.map((word) => quote(word)), 'eller')}.` }
    : { advice: `Menade du ${quote(meant)}?`, replacement: meant }),
});

export const notTrue = (key: string): Saying => ({
  message: `${quote(key)} kan bara vara true.`,
  advice: 'Skriv true, eller ta bort fältet.',
  replacement: 'true',
});

export const emptyText = (key: string): Saying => ({
  message: `Texten i ${quote(key)} är tom.`,
  advice: 'Skriv en text eller ta bort fältet.',
});

export const emptyList = (key: string): Saying => ({
  message: `Listan ${quote(key)} är tom.`,
  advice: 'Den ska innehålla minst en del.',
});

export const longList = (key: string, most: number): Saying => ({
  message: `Listan ${quote(key)} har fler än ${counted(most)} delar.`,
  advice: 'Så många ryms inte på en sida som någon kan läsa. Dela upp den.',
});

export const wrongLength = (key: string, length: number): Saying => ({
  message: `${quote(key)} ska innehålla ${length === 2 ? 'två' : length} värden.`,
  advice: 'Skriv dem inom hakparenteser med kommatecken emellan.',
});

export const tooSmall = (key: string, least: number): Saying => ({
  message: `${quote(key)} kan inte vara mindre än ${least}.`,
});

export const tooLarge = (key: string, most: number): Saying => ({
  message: `${quote(key)} kan inte vara större än ${counted(most)}.`,
});

export const notQuantity = (key: string, written: string, replacement: string | undefined): Saying => ({
  message: `Värdet för ${quote(key)} ska vara ett tal, men är ${quote(written)}.`,
  advice:
    'Skriv 8 för exakt åtta, {minst: 8}, {högst: 8}, {cirka: 8}, {mellan: [5, 8]}, eller {något: true} om det skedde men inte räknades.',
  ...(replacement !== undefined && { replacement }),
});

export const notId = (written: string, better: string): Saying => ({
  message: `${quote(written)} kan inte vara ett id.`,
  advice: 'Ett id skrivs med små bokstäver a–z, siffror och enstaka bindestreck, utan å, ä, ö och mellanslag.',
  ...(better !== '' && { replacement: better }),
});

export const notDay = (written: string, replacement: string | undefined): Saying => ({
  message: `${quote(written)} är inget datum.`,
  advice: 'Skriv år, månad och dag med siffror, till exempel 2017-05-22.',
  ...(replacement !== undefined && { replacement }),
});

export const noSuchDay = (written: string): Saying => ({
  message: `Datumet ${written} finns inte.`,
  advice: 'Se efter månad och dag.',
});

export const notDayOrForever = (written: string): Saying => ({
  message: `${quote(written)} är varken ett datum eller ”tills vidare”.`,
  advice: 'Skriv ett datum som 2017-12-31, eller tills vidare.',
});

export const notEventDate = (written: string): Saying => ({
  message: `${quote(written)} är varken en dag, en månad eller en vecka.`,
  advice: 'Skriv en dag som 2017-05-22, en månad som 2017-05 eller en vecka som 2017-v21.',
});

export const notDocumentDate = (written: string): Saying => ({
  message: `${quote(written)} är varken en dag, en månad eller ett år.`,
  advice: 'Skriv en dag som 2017-05-22, en månad som 2017-05 eller ett år som 2017.',
});

export const notWebAddress = (written: string, replacement: string | undefined): Saying => ({
  message: `${quote(written)} är ingen webbadress som börjar med https://.`,
  advice: 'Kopiera hela adressen från webbläsarens adressfält.',
  ...(replacement !== undefined && { replacement }),
});

export const notEmail = (written: string): Saying => ({
  message: `${quote(written)} är ingen e-postadress.`,
});

export const notPhone = (written: string): Saying => ({
  message: `${quote(written)} är inget telefonnummer.`,
  advice: 'Skriv siffror, mellanslag och bindestreck, med + först för landsnummer.',
});

export const notCode = (written: string): Saying => ({
  message: `${quote(written)} är ingen kommunkod.`,
  advice: 'Kommunkoden är fyra siffror inom citattecken.',
});

export const notColour = (written: string, replacement: string | undefined): Saying => ({
  message: `${quote(written)} är ingen färg.`,
  advice: 'Skriv tecknet # och sex siffror eller bokstäver a–f, inom citattecken.',
  ...(replacement !== undefined && { replacement }),
});

export const unquotedColour = (): Saying => ({
  message: 'Färgen är inte läst, eftersom den står utan citattecken.',
  advice: 'Det som kommer efter tecknet # räknas annars som en kommentar. Skriv citattecken runt färgen, som i "#0d5a68".',
});

/** `contrast` is against white. */
export const faintAccent = (colour: string, contrast: number, nearest: string): Saying => ({
  message: `Text i färgen ${colour} går inte att läsa på sajtens ljusa bakgrund.`,
  advice: `Kontrasten mot vitt är ${decimal(contrast)} till 1, och den ska vara minst 4,5 till 1. Den närmaste färgen som räcker är ${nearest}.`,
  replacement: `"${nearest}"`,
});

/** Rounded down, so that what is too little never looks like enough. */
function decimal(value: number): string {
  return (Math.floor(value * 10) / 10).toFixed(1).replace('.', ',');
}

export const notPicturePath = (written: string): Saying => ({
  message: `${quote(written)} är ingen sökväg till en SVG- eller PNG-bild under public.`,
  advice: 'Skriv sökvägen utan snedstreck först och utan mellanslag, å, ä och ö, till exempel vapen/bjorkhult.svg.',
});

export const notEmailOrWebAddress = (written: string): Saying => ({
  message: `${quote(written)} är varken en e-postadress eller en webbadress som börjar med https://.`,
});

export const notFilePath = (written: string): Saying => ({
  message: `${quote(written)} är ingen sökväg till en fil under public.`,
  advice: 'Skriv sökvägen utan snedstreck först och utan mellanslag, å, ä och ö, till exempel kallor/uppfoljning.pdf.',
});

export const notRenewal = (written: string): Saying => ({
  message: `${quote(written)} pekar inte ut ett löfte.`,
  advice: 'Skriv år, snedstreck och löftets mapp, till exempel 2016/trygghet-i-centrum.',
});

export const notFormerAddress = (written: string): Saying => ({
  message: `${quote(written)} är ingen adress som ett löfte kan ha haft.`,
  advice: 'Skriv år och mapp, till exempel 2017/tidigare-namn, eller hela adressen: /kommun/2017/tidigare-namn/.',
});

// ── Fields that belong together ──────────────────────────────────────────────────────────────────────────────────────

export const noContact = (): Saying => ({
  message: 'Kontakten saknar både epost, telefon och webb.',
  advice: 'Minst ett av dem behövs, så att invånarna kan höra av sig.',
});

export const oneOf = (what: string, keys: readonly string[], count: number): Saying => ({
  message: count === 0 ? `${what} säger inte hur mycket.` : `${what} får bara ha ett av ${listed(keys)}.`,
  advice: `Skriv exakt ett av ${listed(keys, 'eller')}.`,
});

export const addressAndFile = (): Saying => ({
  message: 'Källan har både adress och fil.',
  advice: 'Behåll en av dem.',
});

export const fullWithShortcomings = (): Saying => ({
  message: 'Webbplatsen kan inte vara helt förenlig med lagen när det finns brister.',
  advice: 'Skriv delvis förenlig eller inte förenlig, eller ta bort bristerna.',
  replacement: 'delvis förenlig',
});

export const shortcomingsMissing = (): Saying => ({
  message: 'En webbplats som inte är helt förenlig med lagen har brister, men listan är tom.',
  advice: 'Skriv vad som inte är tillgängligt och varför, eller ändra efterlevnad till helt förenlig.',
});

export const updatedBeforeAssessed = (): Saying => ({
  message: 'Redogörelsen kan inte vara uppdaterad innan webbplatsen bedömdes.',
  advice: 'Rätta något av datumen.',
});

export const kindMissing = (): Saying => ({
  message: 'Aktiviteten har inget mål att räkna mot, så fältet ”typ” behövs.',
  advice: 'Välj engång (görs en gång), löpande (pågår hela tiden) eller riktning (ska öka eller minska).',
  addition: 'typ: engång',
});

export const countWithoutTarget = (): Saying => ({
  message: 'Typen ”antal” kräver att något mått har ett mål.',
  advice: 'Skriv in målet under mått, eller välj engång, löpande eller riktning.',
});

export const newLastDayMissing = (): Saying => ({
  message: 'En förlängning behöver det nya slutdatumet i fältet ”till”.',
  addition: 'till: 2018-06-30',
});

export const newWordingMissing = (): Saying => ({
  message: 'En omformulering behöver den nya lydelsen i fältet ”text”.',
  addition: 'text: Den nya lydelsen, ord för ord.',
});

export const saysNothing = (): Saying => ({
  message: 'Redovisningen säger ingenting.',
  advice: 'Skriv minst ett av text, status, värden eller händelser, eller ta bort den: det som inte redovisats lämnas tomt.',
});

export const emptyReport = (): Saying => ({
  message: 'Uppföljningen är tom.',
  advice: 'Skriv in vad som redovisats, under redovisat eller som text efter fälten, eller ta bort filen.',
});

export const betweenReversed = (): Saying => ({
  message: 'Det första talet i ”mellan” är större än det andra.',
  advice: 'Skriv det minsta talet först.',
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
): Saying => {
  const [thing, absence, things] = REFERENCES[kind];
  return { message: `${thing} ${quote(id)} ${absence}.`, ...suggest(things, known, meant) };
};

export const unknownMeasure = (
  measure: string,
  activities: readonly string[],
  known: readonly string[],
  meant: string | undefined,
): Saying => ({
  message:
    activities.length === 1
      ? `Aktiviteten ${quote(activities[0]!)} har inget mått som heter ${quote(measure)}.`
      : `Ingen av aktiviteterna ${listed(activities.map((id) => quote(id)))} har något mått som heter ${quote(measure)}.`,
  ...suggest('mått', known, meant),
});

export const valueWithoutActivity = (): Saying => ({
  message: 'Värden kan bara anges för en aktivitet i löftet.',
  advice: 'Skriv vilken aktivitet det gäller, eller ta med siffran i texten i stället.',
});

export const sameId = (id: string, what: string): Saying => ({
  message: `Id ${quote(id)} används redan för ${what}.`,
  advice: 'Varje id får användas en gång. Välj ett annat.',
});

export const sameReference = (id: string): Saying => ({
  message: `${quote(id)} står två gånger i listan.`,
  advice: 'Ta bort det ena.',
});

export const sameTerm = (term: string, other: string): Saying => ({
  message: `Ordet ${quote(term)} förklaras redan under ${quote(other)}.`,
  advice: 'Varje ord och form får stå en gång i ordlistan.',
});

export const sameCode = (code: string, other: string): Saying => ({
  message: `Kommunkoden ${code} används redan i ${other}.`,
  advice: 'Varje kommun har sin egen kod.',
});

export const fromAfterTo = (from: string, to: string): Saying => ({
  message: `Början, ${from}, ligger efter slutet, ${to}.`,
  advice: 'Byt plats på datumen, eller rätta det som är fel.',
});

export const startsInOtherYear = (from: string, year: number): Saying => ({
  message: `Avtalet börjar gälla ${from} men ligger i mappen ${year}.`,
  advice: `Flytta det till mappen ${from.slice(0, 4)}, eller rätta datumet.`,
});

export const outsideTerm = (period: string, term: string): Saying => ({
  message: `Perioden, ${period}, ligger utanför den tid som löftet gäller, ${term}.`,
  advice: 'Rätta perioden, eller den tid som löftet gäller.',
});

export const noEndOfTerm = (): Saying => ({
  message: 'Löftet gäller tills vidare, så det finns inget slut att följa upp.',
  advice: 'Döp filen efter den period den gäller, till exempel 2023-helar.',
});

export const samePeriod = (other: string): Saying => ({
  message: `Uppföljningen gäller samma tid som ${other}.`,
  advice: 'Slå ihop dem, eller rätta den ena periodens början och slut. Om polisen och kommunen redovisar var för sig anges det med fältet part.',
});

export const overlappingPeriod = (other: string): Saying => ({
  message: `Uppföljningens period går in i den som ${other} gäller.`,
  advice: 'Rätta början och slut, så att ingen dag räknas två gånger.',
});

export const publishedEarly = (published: string, end: string): Saying => ({
  severity: 'warning',
  message: `Uppföljningen är publicerad ${published}, innan perioden tar slut ${end}.`,
  advice: 'Se efter att datumet stämmer.',
});

export const reportMissing = (names: readonly string[]): Saying => ({
  severity: 'warning',
  message: `Redovisning saknas: ${listed(names)} skulle ha kommit för mer än två månader sedan.`,
  advice: `Lägg till ${names.length === 1 ? 'filen' : 'filerna'}. Till dess visar sajten att redovisning saknas.`,
});

export const statementMissing = (): Saying => ({
  severity: 'warning',
  message: 'Kommunen har ingen tillgänglighetsredogörelse för webbplatsen.',
  advice:
    'Lagen kräver en av varje offentlig aktör. Skriv den i filen tillganglighet.md bredvid kommun.md. Till dess säger sajten att den saknas.',
});

export const statementOutdated = (assessed: string): Saying => ({
  severity: 'warning',
  message: `Tillgängligheten bedömdes ${assessed}, för mer än ett år sedan.`,
  advice: 'Bedöm webbplatsen på nytt, och skriv in den nya dagen.',
});

export const numberWithoutTarget = (promised: string): Saying => ({
  severity: 'warning',
  message: `Texten lovar ett antal, ${quote(promised)}, men aktiviteten har inget mål att räkna mot.`,
  advice: 'Lägg till ett mått med det mål som lovades, till exempel {minst: 10}.',
});

export const countedTwice = (measure: string, activity: string): Saying => ({
  message: `${quote(measure)} för aktiviteten ${quote(activity)} redovisas två gånger i samma uppföljning, och skulle räknas dubbelt.`,
  advice: 'Behåll den ena siffran. Om polisen och kommunen redovisar var för sig anges det med fältet part.',
});

export const partOfItself = (measure: string): Saying => ({
  message: `${quote(measure)} kan inte ingå i sig själv.`,
});

export const largerThanWhole = (part: string, whole: string): Saying => ({
  message: `${quote(part)} ingår i ${quote(whole)} men är större.`,
  advice: 'Rätta någon av siffrorna.',
});

export const fallingTotal = (measure: string, earlier: string): Saying => ({
  severity: 'warning',
  message: `${quote(measure)} räknas löpande från början, men är mindre än i ${earlier}.`,
  advice: 'Se efter att siffran gäller hela tiden hittills, och inte bara den här perioden.',
});

export const renewsItself = (chain: readonly string[]): Saying => ({
  message:
    chain.length === 1
      ? 'Löftet förnyar sig självt.'
      : `Löftena förnyar varandra i en cirkel: ${listed(chain)}.`,
  advice: 'Ett löfte förnyar ett äldre löfte.',
});

export const renewsLater = (other: string): Saying => ({
  message: `Löftet förnyar ${other}, som inte är äldre.`,
  advice: 'Ett löfte förnyar ett äldre löfte.',
});

export const formerAddressTaken = (address: string, by: string): Saying => ({
  message: `Den tidigare adressen ${address} används av ${by}.`,
  advice: 'Ta bort den, eller rätta den.',
});

export const fileNotFound = (path: string, folder: string, meant: string | undefined): Saying => ({
  message: `Filen ${path} finns inte i ${folder}.`,
  ...(meant === undefined
    ? { advice: 'Lägg dit filen, eller rätta sökvägen.' }
    : { advice: `Menade du ${meant}?`, replacement: meant }),
});

export const recognisable = (person: string, detail: string): Saying => ({
  severity: 'warning',
  message: `En enskild person kan kännas igen: ${quote(person)} tillsammans med ${quote(detail)}.`,
  advice: 'Skriv ett mindre exakt antal, eller ta bort ålder, skola eller adress, om källan tillåter det.',
});

// ── Running text ─────────────────────────────────────────────────────────────────────────────────────────────────────

export const rawHtml = (tag: string): Saying => ({
  message: `HTML-kod är inte tillåten i texten: ${quote(tag)}.`,
  advice: 'Använd Markdown: **fetstil**, *kursiv*, listor med bindestreck och [länktext](https://…).',
});

export const badLink = (address: string): Saying => ({
  message: `Länken ${quote(address)} är inte tillåten.`,
  advice: 'En länk börjar med https://, http://, mailto:, tel: eller #, eller med / för en sida på sajten.',
});

export const foreignImage = (address: string): Saying => ({
  message: `Bilden ${quote(address)} ligger inte på sajten.`,
  advice: 'Lägg bilden i mappen public/bilder och skriv adressen med / först, till exempel /bilder/karta.png.',
});

export const imageWithoutText = (): Saying => ({
  message: 'Bilden saknar beskrivning.',
  advice: 'Skriv vad bilden visar inom hakparenteserna, för den som inte ser den.',
});

export const badMdx = (): Saying => ({
  message: 'Sidan går inte att tolka som MDX.',
  advice: 'Tecknen < och { har en teknisk betydelse på sajtens egna sidor. Se efter att varje tagg och parentes avslutas.',
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
