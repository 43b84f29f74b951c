/** The output of the editors' commands. */
import { listText } from './list.ts';
import { PERIOD_FILE_NAMES, RHYTHM_TEXT } from './period.ts';

const RHYTHM_WORDS = listText(
  Object.values(RHYTHM_TEXT).map(({ written }) => written),
  'eller',
);

export const NEW_USAGE = `Användning:
  npm run new                                       frågar vad du vill göra
  npm run new -- uppföljning eksjo/2017 t3          uppföljningar av alla löften för en period
  npm run new -- förnya eksjo/2017 2018             nästa års löften, med aktiviteterna kvar
  npm run new -- löfte eksjo/2018/trygga-parker     ett löfte: --titel --kortnamn --aktivitet "text | minst 10 kontroller"
  npm run new -- avtal eksjo/2018                   ett avtal: --titel --uppföljs
  npm run new -- kommun eksjo                       en kommun: --namn --kortnamn --kod --webbplats --epost`;

export const CHOICE = 'Vad vill du göra?';

export const CHOICES = [
  { word: 'uppföljning', text: 'Skriva in uppföljningar för en period' },
  { word: 'förnya', text: 'Förnya ett års löften till nästa år' },
  { word: 'löfte', text: 'Skriva in ett nytt löfte' },
  { word: 'avtal', text: 'Skriva in ett nytt avtal' },
  { word: 'kommun', text: 'Lägga till en kommun' },
] as const;

export const QUESTIONS = {
  choice: 'Skriv siffran',
  municipality: 'Kommunens mapp (till exempel eksjo)',
  newMunicipality: 'Kommunens mapp, som också blir dess adress (till exempel eksjo)',
  year: 'Avtalets år',
  nextYear: 'Det nya avtalets år',
  period: `Period (${PERIOD_FILE_NAMES}), eller ett eget namn som till-11-oktober`,
  from: 'Periodens första dag, till exempel 2018-01-01',
  to: 'Periodens sista dag, till exempel 2018-10-11',
  label: 'Vad perioden kallas, till exempel 1 januari–11 oktober 2018',
  promise: 'Löftets mapp (till exempel trygghet-i-oster)',
  name: 'Kommunens fullständiga namn',
  shortName: 'Kommunens namn i rubriker',
  code: 'Kommunkod, fyra siffror',
  website: 'Kommunens webbplats (https://…)',
  email: 'E-postadress som invånarna kan skriva till',
  agreementTitle: 'Avtalets titel',
  rhythm: `Hur ofta avtalet säger att det följs upp: ${RHYTHM_WORDS} (tomt om det inte säger det)`,
  title: 'Löftet, ord för ord',
  menuName: 'Kort namn för menyer',
  fillIn: 'Vill du skriva in vad som redovisats nu? Annars fyller du i filerna själv (j/n)',
  reported: 'Redovisat, ord för ord på en rad (tomt om det inte redovisats)',
  status: 'Status, siffran eller ordet (tomt om texten inte har något omdöme)',
  activity:
    'Aktivitet, ord för ord. Skriv sedan | och målet (minst 10 kontroller) eller engång, löpande, riktning. Tom rad avslutar',
} as const;

export const needed = (name: string) => `--${name} behövs.`;
export const unknownTask = (word: string) =>
  `”${word}” är inget som kan göras nytt. Välj bland ${listText(CHOICES.map(({ word }) => word))}.`;
export const noSuchRhythm = (written: string) =>
  `”${written}” kan inte vara hur ofta ett avtal följs upp. Välj ${RHYTHM_WORDS}.`;
export const noSuchChoice = (last: number) => `Skriv en siffra mellan 1 och ${last}.`;
export const STOPPED = 'Avbrutet. Ingenting är skrivet.';
export const NOTHING_REPORTED = 'Inget är redovisat, så ingenting är skrivet.';
export const noSuchMunicipality = (id: string) =>
  `Kommunen ${id} finns inte. Lägg till den först: npm run new -- kommun ${id}`;
export const noSuchAgreement = (place: string) =>
  `Avtalet ${place} finns inte. Lägg till det först: npm run new -- avtal ${place}`;
export const noPromises = (place: string) => `Avtalet ${place} har inga löften.`;
export const notLater = (year: number) => `Det nya året måste vara efter ${year}.`;

export const made = (path: string) => `Ny fil: ${path}`;
export const kept = (path: string) => `Finns redan, och är som förut: ${path}`;

export function nextStep(task: string, isDraft: boolean): string {
  if (isDraft)
    return (
      'Öppna filerna, ta bort # framför det som redovisats och fyll i. Kontrollera sedan med npm run check -- --fix, ' +
      'som också tar bort fält som du lämnade tomma.'
    );
  if (task === 'förnya') return 'Gå igenom löftena mot det nya avtalet. Kontrollera sedan med npm run check.';
  return 'Kontrollera med npm run check, och titta på sidan med npm run dev.';
}

/** The heading of the questions about a promise, with the statuses to choose from. */
export const fillingIn = (promise: string, statuses: readonly string[]) =>
  `${promise}. Status kan vara ${statuses.map((status, index) => `${index + 1} ${status}`).join(', ')}.`;
export const sourceAmong = (titles: readonly string[]) =>
  `Källa, siffran (tomt om ingen av dem): ${titles.map((title, index) => `${index + 1} ${title}`).join(', ')}`;
export const promised = (number: number, of: number, text: string) => `${number} av ${of}. Lovat: ${text}`;
export const numberOf = (unit: string) =>
  `Antal ${unit} (8, 1 500, minst 8, drygt 8, högst 8, cirka 8, ett 15-tal, 5–8, 25 %, något eller tomt)`;

export const reportHeading = (promise: string, period: string) => `Uppföljning av ${promise}, ${period}.`;
export const REPORT_HELP =
  'Ta bort # framför det som redovisats, och fyll i. Det som inte redovisats lämnas som det är: tomt är inte noll. ' +
  'Skriv text ord för ord. Tal skrivs så som de står: 8, 1 500, 12,5, minst 8, drygt 8, högst 8, cirka 8, ett 15-tal, 5–8, 25 % eller något.';

// ── Fixing ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const FIXED = {
  letters: 'bokstäver med lösa accenter',
  plain: 'osynliga och hopskrivna tecken',
  lines: 'radslut',
  blanks: 'blanksteg sist på raden',
  quotes: 'citattecken som saknas',
  empty: 'tomma fält',
  order: 'fältens ordning',
} as const;

export function fixOf(path: string, fixed: readonly (keyof typeof FIXED)[]): string {
  return `${path}: ${listText(fixed.map((name) => FIXED[name]))}`;
}

export const NOTHING_TO_FIX = 'Det finns inget att rätta av sig självt.';
export const FIX_QUESTION = 'Ska ändringarna göras? (j/n) ';
export const FIX_HOW = 'Inget är ändrat. Gör ändringarna med npm run check -- --fix --ja';
export const RHYTHM_MISSING =
  'Det här säger inte hur ofta det följs upp, så ingen uppföljning räknas som försenad. Tidigare gissades det, och raden nedan säger detsamma:';
export const rhythmLine = (word: string) => `  + uppföljs: ${word}`;
export const RHYTHM_QUESTION = 'Säger avtalen det, och ska raderna skrivas in? (j/n) ';
export const RHYTHM_HOW =
  'Raderna är inte inskrivna. Säger avtalet hur ofta det följs upp skriver du raden själv.';
export const fixesMade = (count: number) => `${count} ${count === 1 ? 'fil är rättad' : 'filer är rättade'}.`;

export const CHECKING = 'Kontrollerar …';
export const WATCHING = 'Kontrollerar igen när något ändras. Avsluta med Ctrl+C.';

// ── Status ───────────────────────────────────────────────────────────────────────────────────────────────────────────

export const NO_CONTENT = 'Det finns inga kommuner i innehållet.';
export const NO_RHYTHM = 'Avtalet säger inte hur ofta det följs upp, så ingen uppföljning väntas.';
export const NO_AGREEMENT = 'Inget avtal är inskrivet.';
export const published = (day: string | undefined) => (day === undefined ? 'inskriven' : `publicerad ${day}`);
export const due = (day: string) => `ska vara inne ${day}`;
export const overdue = (day: string) => `FÖRSENAD: skulle ha varit inne ${day}`;
export const toCome = (day: string) => `perioden slutar ${day}`;

export function statusSum(published: number, overdueCount: number): string {
  const late =
    overdueCount === 0
      ? 'ingen är försenad'
      : `${overdueCount} ${overdueCount === 1 ? 'är försenad' : 'är försenade'}`;
  return `${published} ${published === 1 ? 'uppföljning är inskriven' : 'uppföljningar är inskrivna'}, ${late}.`;
}
