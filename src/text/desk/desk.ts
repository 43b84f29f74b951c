/** The words of the desk, where editors write. */
import { dayText } from '../date.ts';
import { countWord } from '../number.ts';

export const TITLE = 'Skriv in löften och uppföljningar';
export const LOADING = 'Läser innehållet …';
export const NO_SCRIPT = 'Den här sidan behöver JavaScript. Det går också att skriva i filerna, se guiden.';
export const HOME = 'Översikt';
export const CHOOSE_MUNICIPALITY = 'Vilken kommun gäller det?';
export const NOT_FOUND = 'Det finns inget här. Det kan ha tagits bort.';

export const DUE = 'Att skriva';
export const NOTHING_DUE = 'Inget väntar på att skrivas.';
export const WRITE_REPORT = 'Skriv en uppföljning';
export const FACTS = 'Kommunen, parter och ord';
export const NEW_YEAR = 'Nytt år';
export const NEW_PROMISE = 'Nytt löfte';
export const CORRECT = 'Rätta något';
export const WRITTEN = 'Löften och avtal';
export const MUNICIPALITY_FACTS = 'Kommunens uppgifter';
export const PARTIES = 'Parter';
export const GLOSSARY = 'Ordlista';
export const STATEMENT = 'Tillgänglighetsredogörelse';
export const AGREEMENT = 'Avtalet';

/** `Tertial 3 2026 ska in före 28 februari: 2 av 5 löften skrivna`. */
export function dueText(
  name: string,
  state: 'late' | 'due' | 'running',
  lastDay: string,
  written: number,
  promises: number,
): string {
  const when = { late: 'skulle ha varit inne', due: 'ska vara inne', running: 'pågår, ska vara inne' }[state];
  return `${name} ${when} ${dayText(lastDay)}: ${writtenCount(written, promises)}`;
}

export function writtenCount(written: number, promises: number): string {
  return written === 0 ? 'inget är skrivet' : `${countWord(written)} av ${countWord(promises)} är skrivna`;
}

// ── The table ────────────────────────────────────────────────────────────────────────────────────────────────────────

export const SHEET = {
  activity: 'Aktivitet',
  text: 'Vad som redovisas',
  number: 'Antal',
  status: 'Status',
  outcome: 'Så läser invånarna det',
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

export const MORE_FIELDS = 'Mer';
export const BODY = 'Löptext';
export const BODY_HINT = 'Text som inte hör till en viss aktivitet. Lämna en tom rad mellan styckena.';
export const AS_TEXT = 'Visa filen som text';
export const add = (one: string) => `Lägg till ${one}`;
export const remove = (one: string) => `Ta bort ${one}`;
export const moveUp = (one: string) => `Flytta upp ${one}`;
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
export const reportLink = (period: string) => `Uppföljning av ${period}`;

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
  parter: PARTIES,
  ordlista: GLOSSARY,
} as const;

/** What a kind of file is called. */
export const fileTitle = (kind: keyof typeof FILE_TITLES) => FILE_TITLES[kind];
