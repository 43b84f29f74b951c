/** Messages about texts that are not in their format, used by the check, the desk and the terminal. */
import { AGREEMENT_KINDS } from './agreement-kind.ts';
import { listText } from './list.ts';
import { quote } from './quote.ts';

export interface FormatText {
  /** Returns what is wrong. `it` is the quoted text, or "Det här". */
  readonly message: (it: string) => string;
  /** What to write instead in a file. */
  readonly help?: string;
  /** What to type instead in a form or a terminal, where YAML's quotation marks are not needed. Default: `help`. */
  readonly typedHelp?: string;
}

/** The characters allowed in ids and names of folders. */
export const ID_LETTERS = 'små bokstäver a–z, siffror och enstaka bindestreck';
const PATH = 'Skriv sökvägen utan snedstreck först och utan mellanslag, å, ä och ö, till exempel';

export const FORMAT_TEXTS = {
  id: {
    message: (it) => `${it} kan inte vara ett id.`,
    help: `Ett id skrivs med ${ID_LETTERS}, utan å, ä, ö och mellanslag.`,
  },
  folder: {
    message: (it) => `${it} kan inte vara en mapp.`,
    help: `Använd bara ${ID_LETTERS}.`,
  },
  year: {
    message: (it) => `${it} är inget årtal.`,
  },
  day: {
    message: (it) => `${it} är inget datum.`,
    help: 'Skriv år, månad och dag med siffror, till exempel 2017-05-22.',
  },
  'last-day': {
    message: (it) => `${it} är varken ett datum eller ”tills vidare”.`,
    help: 'Skriv en dag som 2017-12-31, en månad som 2017-12 eller ett år som 2017, så noga som källan säger det, eller tills vidare.',
  },
  'event-date': {
    message: (it) => `${it} är varken en dag, en vecka, en månad eller ett år.`,
    help: 'Skriv en dag som 2017-05-22, en vecka som 2017-v21, en månad som 2017-05 eller ett år som 2017.',
  },
  'document-date': {
    message: (it) => `${it} är varken en dag, en månad eller ett år.`,
    help: 'Skriv en dag som 2017-05-22, en månad som 2017-05 eller ett år som 2017.',
  },
  'web-address': {
    message: (it) => `${it} är ingen webbadress som börjar med https://.`,
    help: 'Kopiera hela adressen från webbläsarens adressfält.',
  },
  'e-mail': {
    message: (it) => `${it} är ingen e-postadress.`,
  },
  'email-or-web-address': {
    message: (it) => `${it} är varken en e-postadress eller en webbadress som börjar med https://.`,
  },
  phone: {
    message: (it) => `${it} är inget telefonnummer.`,
    help: 'Skriv siffror, mellanslag och bindestreck, med + först för landsnummer.',
  },
  'municipality-code': {
    message: (it) => `${it} är ingen kommunkod.`,
    help: 'Kommunkoden är fyra siffror inom citattecken.',
    typedHelp: 'Kommunkoden är fyra siffror.',
  },
  colour: {
    message: (it) => `${it} är ingen färg.`,
    help: 'Skriv tecknet # och sex siffror eller bokstäver a–f, inom citattecken.',
    typedHelp: 'Skriv tecknet # och sex siffror eller bokstäver a–f.',
  },
  'picture-path': {
    message: (it) => `${it} är ingen sökväg till en SVG- eller PNG-bild under public.`,
    help: `${PATH} vapen/bjorkhult.svg.`,
  },
  'file-path': {
    message: (it) => `${it} är ingen sökväg till en fil under public.`,
    help: `${PATH} kallor/uppfoljning.pdf.`,
  },
  renewal: {
    message: (it) => `${it} pekar inte ut ett löfte.`,
    help: 'Skriv år, snedstreck och löftets mapp, till exempel 2016/trygghet-i-centrum.',
  },
  'former-address': {
    message: (it) => `${it} är ingen adress som ett löfte kan ha haft.`,
    help: 'Skriv år och mapp, till exempel 2017/tidigare-namn, eller hela adressen: /kommun/2017/tidigare-namn/.',
  },
  number: {
    message: (it) => `Här ska stå ett tal, men det står ${it}.`,
    help: 'Skriv talet med siffror: 8, 12,5 eller 1 500.',
  },
  'whole-number': {
    message: (it) => `Här ska stå ett heltal, men det står ${it}.`,
    help: 'Skriv talet med siffror: 8 eller 1 500.',
  },
  change: {
    message: (it) => `Här ska stå hur mycket, men det står ${it}.`,
    help: 'Skriv ett antal som 25, eller en andel av utgångsläget som 25 %.',
  },
  quantity: {
    message: (it) => `Värdet ska vara ett tal, men är ${it}.`,
    help: 'Skriv ett tal som 8, 12,5 eller 1 500, eller minst 8, drygt 8, högst 8, cirka 8, ett 15-tal, 5–8, 25 %, eller något om det skedde men inte räknades.',
  },
  target: {
    message: (it) => `Målet ska vara ett antal, men är ${it}.`,
    help: 'Skriv det antal som lovades: minst 10, högst 5, exakt 4, mellan 5 och 8, minska med 25 procent. Gäller det inte hela avtalstiden, skriv till exempel minst 2 per månad eller minst 80 procent senast 2020-06.',
  },
  'agreement-kind': {
    message: (it) => `${it} är inget slag av avtal.`,
    help: `Välj ${listText(Object.keys(AGREEMENT_KINDS), 'eller')}, eller skriv vad löftena heter i ental, flertal och bestämd form: kvalitetslöfte, kvalitetslöften, kvalitetslöftena.`,
  },
  'first-day': {
    message: (it) => `${it} är varken en dag, en månad, ett år eller ”okänt”.`,
    help: 'Skriv en dag som 2017-05-22, en månad som 2017-05 eller ett år som 2017, så noga som källan säger det, eller okänt.',
  },
  'document-address': {
    message: (it) => `${it} är ingen webbadress som börjar med https:// eller http://.`,
    help: 'Kopiera hela adressen från webbläsarens adressfält.',
  },
  'site-address': {
    message: (it) => `${it} är ingen adress som en webbplats kan ligga på.`,
    help: 'Skriv hela adressen, med bara a–z, siffror, bindestreck och punkt efter värdnamnet, till exempel https://www.kommunen.se/trygghet/loften/.',
  },
  link: {
    message: (it) => `${it} är varken en webbadress som börjar med https:// eller en sida på webbplatsen.`,
    help: 'Kopiera hela adressen från webbläsarens adressfält, eller skriv sidan med snedstreck, till exempel /integritet/.',
  },
  'typeface-path': {
    message: (it) => `${it} är ingen sökväg till en WOFF2-fil under public.`,
    help: `${PATH} typsnitt/rubrik.woff2.`,
  },
  language: {
    message: (it) => `${it} är inget känt språk.`,
    help: 'Skriv språkets kod, till exempel en för engelska, fi för finska, se för nordsamiska eller ar för arabiska.',
  },
  version: {
    message: (it) => `${it} är ingen version.`,
    help: 'Skriv tre tal med punkt emellan, till exempel 0.2.0.',
  },
  'git-address': {
    message: (it) => `${it} är ingen adress till ett kodförråd.`,
    help: 'Skriv den adress som git hämtar från, till exempel https://kod.example/oppen-kod/sagt-och-gjort.git.',
  },
  repository: {
    message: (it) => `${it} är inget kodförråds namn.`,
    help: 'Skriv ägaren, snedstreck och namnet, till exempel kommunen/loften.',
  },
  'activity-line': {
    message: (it) => `Det går inte att se vad som lovades i ${it}.`,
    help: 'Efter | ska det stå minst 10 kontroller, högst 5 klagomål, minst 2 möten per månad, engång, löpande eller riktning. Skriv bara ett | på varje rad. Klistrar du in en tabell räcker det att en kolumn säger det.',
  },
} satisfies Readonly<Record<string, FormatText>>;

export type FormatName = keyof typeof FORMAT_TEXTS;

/** Asks whether the editor meant a suggested text. */
export const meantText = (replacement: string) => `Menade du ${quote(replacement)}?`;

/** Used in place of the quoted text in forms, whose messages do not depend on what was typed. */
export const THIS = 'Det här';
