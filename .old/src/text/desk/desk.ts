/** The words of the desk, where editors write. */
import { dayText } from '../date.ts';
import { listText } from '../list.ts';
import { countWord } from '../number.ts';
import { quote } from '../quote.ts';

export const TITLE = 'Skriv in löften och uppföljningar';
export const LOADING = 'Läser innehållet …';
export const NO_SCRIPT = 'Den här sidan behöver JavaScript. Det går också att skriva i filerna, se guiden.';
export const HOME = 'Översikt';
export const CHOOSE_MUNICIPALITY = 'Vilken kommun gäller det?';
export const NOT_FOUND = 'Det finns inget här. Det kan ha tagits bort.';

export const DUE = 'Att skriva';
export const NOTHING_DUE = 'Inget väntar på att skrivas.';
export const OTHER_PERIOD = 'En annan period';
export const WRITE_REPORT = 'Skriv en uppföljning';
export const FACTS = 'Kommunen';
export const SHARED = 'Parter, ord och dokument';
export const NEW_MUNICIPALITY = 'Lägg till en kommun';
export const NEW_AGREEMENT = 'Ett avtal till';
export const NO_MUNICIPALITY = 'Här finns ingen kommun än. Börja med att lägga till den.';
export const documentsOf = (agreement: string) => `Dokument till ${agreement}`;
export const CORRECT_HINT =
  'Det som är undertecknat står kvar. Ändrar du något som är publicerat får du hjälp att säga det för invånarna innan du sparar.';
export const NEW_YEAR = 'Nytt år';
export const START_YEAR = 'Nytt år: avtal och löften';
export const NEW_PROMISE = 'Nytt löfte';
export const CORRECT = 'Rätta något';
export const WRITTEN = 'Löften och avtal';
export const MUNICIPALITY_FACTS = 'Kommunens uppgifter';
export const SITE_FACTS = 'Om webbplatsen';
export const PARTIES = 'Parter';
export const GLOSSARY = 'Ordlista';
export const STATEMENT = 'Tillgänglighetsredogörelse';
export const AGREEMENT = 'Avtalet';

/** `Tertial 3 2026 ska vara inne 28 februari: två av fem löften är skrivna`. */
export function dueText(
  name: string,
  state: 'late' | 'due' | 'running',
  lastDay: string,
  written: number,
  promises: number,
): string {
  // What is ahead is within a year.
  const day = state === 'late' ? dayText(lastDay) : dayText(lastDay).replace(/ \d{4}$/, '');
  const when = { late: 'skulle ha varit inne', due: 'ska vara inne', running: 'pågår och ska vara inne' }[
    state
  ];
  return `${name} ${when} ${day}: ${writtenCount(written, promises)}`;
}

function writtenCount(written: number, promises: number): string {
  if (promises === 1) return 'löftet är inte skrivet';
  if (written === 0) return `inget av ${countWord(promises)} löften är skrivet`;
  const [count, verb] = written === 1 ? ['ett', 'är skrivet'] : [countWord(written), 'är skrivna'];
  return `${count} av ${countWord(promises)} löften ${verb}`;
}

export const missingText = (promises: readonly string[]) => `Saknas: ${listText(promises.map(quote))}.`;

// ── The table ────────────────────────────────────────────────────────────────────────────────────────────────────────

export const SHEET = {
  activity: 'Aktivitet',
  text: 'Vad som redovisas',
  number: 'Antal',
  status: 'Status',
  outcome: 'Så läser invånarna det',
  waiting: 'Visas när felen i löftets uppföljning är rättade.',
  earlier: 'Tidigare uppföljningar',
  more: 'Mer',
  noStatus: 'Inget sagt',
  about: 'Om uppföljningen',
  others: 'Annat i uppföljningen',
  hint: 'Tabb går till nästa ruta, Enter till nästa rad. Skift och Enter ger en ny rad i texten. Piltangenterna går mellan rutorna.',
  unreadable: 'Filen går inte att läsa. Rätta den som text:',
  preview: 'Förhandsvisa löftets sida, som den är sparad',
  openPage: 'Öppna sidan',
  whole: 'Om avtalet som helhet',
  shared: 'Gäller alla löften i uppföljningen',
  published: 'Publicerad',
  source: 'Källa',
} as const;

export const sheetHeading = (period: string, municipality: string) => `${period}, ${municipality}`;

/** The accessible name of a box in the table. */
export const cellName = (column: string, activity: string) => `${column}: ${activity}`;

/** The box of a figure in a group of them: `Prognos: trafikkontroller`. */
export const figureOf = (group: string, unit: string) => `${group}: ${unit}`;
export const figureDetails = (unit: string) => `${unit}: hur det är räknat`;

export const MORE_FIELDS = 'Mer';
export const BODY = 'Löpande text';
export const BODY_HINT = 'Text som inte hör till en viss aktivitet. Lämna en tom rad mellan styckena.';
export const add = (one: string) => `Lägg till ${one}`;
export const remove = (one: string) => `Ta bort ${one}`;
export const moveUp = (one: string) => `Flytta upp ${one}`;
export const NOTHING_HERE = 'Det finns inget att skriva här';
export const NO_CHOICE = 'Inget valt';
export const YES = 'Ja';
export const required = (label: string) => `${label} (behövs)`;

export const UNDO = 'Ångra';
export const REDO = 'Gör om';

export const fileChange = (path: string, kind: 'new' | 'changed' | 'removed') =>
  ({ new: `Ny: ${path}`, changed: `Ändrad: ${path}`, removed: `Borttagen: ${path}` })[kind];

export const PROBLEM = { error: 'Fel', warning: 'Varning' } as const;
export const problemCount = (errors: number, warnings: number) =>
  [
    errors > 0 ? `${errors} fel` : '',
    warnings > 0 ? `${warnings} ${warnings === 1 ? 'varning' : 'varningar'}` : '',
  ]
    .filter(Boolean)
    .join(' och ');

export const withExample = (description: string, example: string) =>
  `${description.replace(/\.$/, '')}, till exempel ${example.replace(/\.$/, '')}.`;
/** A page of the site's own, by its address. */
export const ownPage = (id: string) => `Sidan /${id}/`;
export const reportLink = (period: string) => `Uppföljning av ${period}`;

export const promiseOf = (name: string, year: string) => `${name}, ${year}`;

export const uploadFor = (label: string) => `${label}: välj en fil på datorn, eller släpp den här`;

export const writeInstead = (line: string) => `Skriv så här i stället: ${line}`;

export const NEW_NAME = 'Namn på den som ska läggas till';
export const ONE_MORE = 'den';

const FILE_TITLES = {
  kommun: MUNICIPALITY_FACTS,
  tillganglighet: STATEMENT,
  avtal: AGREEMENT,
  lofte: 'Löftet',
  uppfoljning: 'Uppföljningen',
  avtalsuppfoljning: 'Uppföljning av avtalet som helhet',
  webbplats: SITE_FACTS,
  parter: PARTIES,
  ordlista: GLOSSARY,
  sida: 'Egen sida',
} as const;

/** What a kind of file is called. */
export const fileTitle = (kind: keyof typeof FILE_TITLES) => FILE_TITLES[kind];
