/** Messages about texts that are not in their format, used by the check, the forms and the terminal. */

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
    help: 'Skriv ett datum som 2017-12-31, eller tills vidare.',
  },
  'event-date': {
    message: (it) => `${it} är varken en dag, en månad eller en vecka.`,
    help: 'Skriv en dag som 2017-05-22, en månad som 2017-05 eller en vecka som 2017-v21.',
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
  quantity: {
    message: (it) => `Värdet ska vara ett tal, men är ${it}.`,
    help: 'Skriv ett tal som 8, eller minst 8, högst 8, cirka 8, 5–8, eller något om det skedde men inte räknades.',
  },
  target: {
    message: (it) => `Målet ska vara ett antal, men är ${it}.`,
    help: 'Skriv det antal som lovades: minst 10, högst 5 eller exakt 4. Gäller det inte hela avtalstiden, skriv till exempel minst 2 per månad.',
  },
  'activity-line': {
    message: (it) => `Aktiviteten ${it} går inte att tolka efter |.`,
    help: 'Efter | kan det stå minst 10 kontroller, högst 5 klagomål, minst 2 möten per månad, engång, löpande eller riktning. Skriv bara ett | på varje rad.',
  },
} satisfies Readonly<Record<string, FormatText>>;

export type FormatName = keyof typeof FORMAT_TEXTS;

/** Used in place of the quoted text in forms, whose messages do not depend on what was typed. */
export const THIS = 'Det här';
