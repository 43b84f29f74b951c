/** The output of the editors' commands. */
import type { Agreement } from '../domain/model.ts';
import type { Period, Term } from '../domain/period.ts';
import { spanText, termYearsText } from './date.ts';
import { capitalised, listText } from './list.ts';
import { EXPLAINED_PERIOD_FILE_NAMES, periodText, RHYTHM_TEXT } from './period.ts';
import { quote } from './quote.ts';

const RHYTHM_WORDS = listText(
  Object.values(RHYTHM_TEXT).map(({ written }) => written),
  'eller',
);

export const NEW_USAGE = `Användning:
  npm run new                                       frågar vad du vill göra
  npm run new -- uppföljning eksjo/2017 t3          uppföljningar av alla löften för en period
  npm run new -- uppföljning eksjo/2017/avtal t3    en uppföljning av avtalet som helhet (avtal-centrum av ett andra avtal)
  npm run new -- förnya eksjo/2017 2018             nästa års avtal och löften, med aktiviteterna kvar
  npm run new -- löfte eksjo/2018/trygga-parker     ett löfte: --titel --kortnamn --avtal --aktivitet "text | minst 10 kontroller"
  npm run new -- avtal eksjo/2018                   ett avtal: --titel --slag --parter --från --till --uppföljs
  npm run new -- avtal eksjo/2018/avtal-centrum     ett andra avtal samma år
  npm run new -- kommun eksjo                       en kommun: --namn --kortnamn --kod --webbplats --epost
  npm run new -- webbplats ../min-kommun            en egen webbplats: en kommuns val, och --adress --plats --program`;

export const CHOICE = 'Vad vill du göra?';

export const CHOICES = [
  { word: 'uppföljning', text: 'Skriva in uppföljningar för en period' },
  { word: 'förnya', text: 'Förnya ett års löften till nästa år' },
  { word: 'löfte', text: 'Skriva in ett nytt löfte' },
  { word: 'avtal', text: 'Skriva in ett nytt avtal' },
  { word: 'kommun', text: 'Lägga till en kommun' },
  { word: 'webbplats', text: 'Börja en egen webbplats, i en egen mapp' },
] as const;

const HOW_PROMISED = 'minst 10 kontroller, engång, löpande eller riktning';

export const QUESTIONS = {
  choice: 'Skriv siffran',
  municipality: 'Vilken kommun, siffran eller namnet',
  newMunicipality: 'Kommunens mapp, som också blir dess adress (till exempel eksjo)',
  year: 'Vilket år, siffran eller årtalet',
  agreement: 'Vilket avtal, siffran eller namnet',
  newYear: 'Avtalets år, det första om det gäller flera',
  agreementName: 'Kort namn på det nya avtalet, till exempel centrum',
  subject: 'Vad ska följas upp, siffran',
  renewed: 'Vilket avtal ska förnyas, siffran',
  nextYear: 'Det nya avtalets år',
  period: 'Vilken period, siffran',
  from: 'Periodens första dag, till exempel 2018-01-01',
  to: 'Periodens sista dag, till exempel 2018-10-11',
  label: 'Vad perioden kallas, till exempel 1 januari–11 oktober 2018',
  promise: 'Löftets mapp, som också blir dess adress',
  name: 'Kommunens fullständiga namn',
  shortName: 'Kommunens namn i rubriker',
  code: 'Kommunkod, fyra siffror',
  website: 'Kommunens webbplats (https://…)',
  email: 'E-postadress som invånarna kan skriva till',
  agreementTitle: 'Avtalets titel',
  kind: 'Vilket slag, siffran',
  parties: 'Vilka som lovar',
  termFrom: 'Gäller från och med',
  termTo: 'Gäller till och med, eller tills vidare',
  rhythm: `Hur ofta avtalet säger att det följs upp: ${RHYTHM_WORDS} (tomt om det inte säger det)`,
  title: 'Löftet, ord för ord',
  menuName: 'Kort namn för menyer',
  fillIn: 'Vill du skriva in vad som redovisats nu? Annars fyller du i filerna själv (j/n)',
  source: 'Källa',
  reported: 'Redovisat, ord för ord på en rad (tomt om det inte redovisats)',
  status: 'Status, siffran eller ordet (tomt om texten inte har något omdöme)',
  verdict: 'Omdömet om hela avtalet, ord för ord på en rad (tomt om det inte finns något)',
  counted: 'Egen räkning, till exempel uppfyllda 14, delvis uppfyllda 18 (tomt om det inte finns någon)',
  activityText: 'Aktivitetens text',
  promised: `Vad lovades (${HOW_PROMISED}; 1 engång, 2 löpande, 3 riktning)`,
  promisedAgain: `Skriv vad som lovades (${HOW_PROMISED}; 1 engång, 2 löpande, 3 riktning)`,
} as const;

// ── Lists ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The agreements of a year: `2025–2026  Medborgarlöfte i Björkhult`. */
export function yearChoice(agreements: readonly Agreement[]): string {
  const [first] = agreements;
  const titles = agreements.map(({ title }) => title);
  const more = titles.length > 1 ? ` och ${titles.length - 1} till` : '';
  return `${first!.year}  ${titles[0]}${isLong(first!) ? ` (${termYearsText(first!.term)})` : ''}${more}`;
}

const isLong = ({ term: { from, to } }: Agreement) => from.slice(0, 4) !== to?.slice(0, 4);

/** `avtal-centrum  Trygghet i centrum`. */
export function agreementChoice({ name, title }: Agreement): string {
  return name === undefined ? title : `${title} (${name})`;
}

export const REPORTS_HEADING = 'Uppföljning';
/** What one types for all promises of an agreement. */
export const allName = (agreement: string | undefined) =>
  agreement === undefined ? 'alla' : `alla ${agreement}`;
export const allPromises = (count: number) => `Alla löften (${count})`;
export const promisesIn = ({ title }: Agreement, count: number) => `Löftena i ${quote(title)} (${count})`;
export const promiseChoice = (name: string) => `Löftet ${quote(name)}`;
export const wholeAgreement = (agreement: Agreement, isOnly: boolean) =>
  isOnly ? 'Avtalet som helhet' : `Avtalet ${quote(agreement.title)} som helhet`;
export const NO_PROMISES_YET = 'Avtalet har inga löften än.';
export const allAgreements = (count: number) => `Alla avtal (${count})`;

/** `t1  tertial 1 2018 (1 januari–30 april 2018)`. */
export function periodChoice(period: Period): string {
  return `${period.id}  ${periodText(period, true)} (${spanText(period)})`;
}

/** What may be answered besides the periods of a list. */
export function otherPeriod(hasList: boolean): string {
  const names = `${EXPLAINED_PERIOD_FILE_NAMES}, eller ett eget namn som till-11-oktober`;
  return hasList
    ? 'eller ett annat namn, till exempel helar, slut eller till-11-oktober'
    : `Period: ${names}`;
}

export const KINDS = 'Slag av avtal, som ger löftena deras namn på webbplatsen';
export const kindChoice = (name: string, many: string) =>
  many.startsWith(name) ? name : `${name} (${many})`;
export const OWN_KIND =
  'eller egna ord i ental, flertal och bestämd form: kvalitetslöfte, kvalitetslöften, kvalitetslöftena';

// ── Answers ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export const YES = /^(?:j|ja)$/i;
export const NO = /^(?:n|nej)$/i;
export const YES_OR_AGAIN = 'Enter för ja, eller skriv om: ';
export const meantAnswer = (meant: string) => `Menade du ${meant}?`;
export const needed = (name: string) => `--${name} behövs.`;
export const unknownTask = (word: string) =>
  `”${word}” är inget som kan göras nytt. Välj bland ${listText(CHOICES.map(({ word }) => word))}.`;
export const noSuchRhythm = (written: string) =>
  `”${written}” kan inte vara hur ofta ett avtal följs upp. Välj ${RHYTHM_WORDS}.`;

/** What can be answered to a list where none of it may be the answer. */
export function numberOrNone(last: number): string {
  return last === 1 ? 'tryck 1, eller Enter för ingen' : `siffran 1–${last}, eller Enter för ingen`;
}

export function noSuchChoice(last: number, isOptional: boolean): string {
  if (isOptional) return `${capitalised(numberOrNone(last))}.`;
  return last === 1 ? 'Skriv 1.' : `Skriv en siffra mellan 1 och ${last}.`;
}

export function noneCalled(written: string, names: readonly string[], near: string | undefined): string {
  if (near !== undefined) return `${quote(written)} finns inte. Menade du ${near}?`;
  return `${quote(written)} finns inte. Välj bland ${listText(names)}.`;
}

export const STOPPED = 'Avbrutet. Ingenting är skrivet.';
export const NOTHING_REPORTED = 'Inget är redovisat, så ingenting är skrivet.';
export const NO_MUNICIPALITIES = 'Det finns ingen kommun. Lägg till den först: npm run new -- kommun';
export const noAgreements = (name: string, id: string) =>
  `${name} har inget avtal. Skriv in det först: npm run new -- avtal ${id}`;
export const noSuchAgreement = (name: string, id: string, year: number, years: readonly number[]) =>
  `${name} har inget avtal ${year}, men ${listText(years.map(String))}. Skriv in det först: npm run new -- avtal ${id}/${year}`;
export const noPromises = (place: string) => `Avtalet ${place} har inga löften.`;
export const noSuchSubject = (part: string, names: readonly string[]) =>
  `${quote(part)} är varken ett löfte eller ett avtal. Välj bland ${listText(names)}.`;
export const notLater = (year: number) => `Det nya året måste vara efter ${year}.`;
export const municipalityTaken = (id: string) => `${quote(id)} finns redan. Skriv ett annat namn på mappen.`;
export const promiseTaken = (id: string) =>
  `Året har redan ett löfte som heter ${quote(id)}. Skriv ett annat namn.`;
export const agreementTaken = (name: string) =>
  `Året har redan ett avtal som heter ${quote(name)}. Skriv ett annat namn.`;
export const nameTaken = (name: string) =>
  `${quote(name)} är upptaget av webbplatsen själv. Skriv ett annat namn.`;
export const notAParty = (written: string, names: readonly string[]) =>
  `${quote(written)} finns inte bland parterna: ${listText(names)}. Andra läggs till i parter.yaml.`;
export const toBeforeFrom = (from: string) => `Sista dagen kan inte ligga före ${from}.`;

export const yearNeeded = (term: Term, names: readonly string[]) =>
  `Avtalet gäller ${termYearsText(term)}. Skriv året först: ${listText(names, 'eller')}.`;
export const NO_END =
  'Löftet gäller tills vidare, så det finns inget slut att följa upp. Skriv till exempel 2023-helar.';
export const outsideTerm = (period: Period, term: Term) =>
  `${capitalised(periodText(period, true))} ligger utanför den tid som löftet gäller, ${termYearsText(term)}.`;
export const noSuchPeriod = (written: string) =>
  `${quote(written)} är ingen period. Skriv ${EXPLAINED_PERIOD_FILE_NAMES}, eller ett eget namn med a–z, siffror och bindestreck.`;

export const noCount = (part: string) =>
  `${quote(part)} är ingen räkning. Skriv ordet och antalet: uppfyllda 14, delvis uppfyllda 18.`;

// ── Activities ───────────────────────────────────────────────────────────────────────────────────────────────────────

export const ACTIVITIES_HELP = `Aktiviteterna, ord för ord och en på varje rad. Efter | skriver du vad som lovades: ${HOW_PROMISED}.
Du kan klistra in rader ur Word eller en tabell ur Excel. Tom rad avslutar. Det som inte går att se frågas om sedan.`;
export const activityNumber = (number: number) => `Aktivitet ${number}`;
export const ACTIVITY_NEEDED = 'Ett löfte har minst en aktivitet.';
export const NO_PROMISE = `Skriv ${HOW_PROMISED}, eller siffran: 1 engång, 2 löpande, 3 riktning.`;

export const made = (path: string) => `Ny fil: ${path}`;
export const kept = (path: string) => `Finns redan, och är som förut: ${path}`;

/** `folder` is where `CONTENT_DIR` says that the content is, which the next command has to be told too. */
export function nextStep(task: string, isDraft: boolean, folder?: string): string {
  const step = stepAfter(task, isDraft);
  return folder ? step.replaceAll('npm run', `CONTENT_DIR=${folder} npm run`) : step;
}

function stepAfter(task: string, isDraft: boolean): string {
  if (isDraft)
    return (
      'Öppna filerna, ta bort # framför det som redovisats och fyll i. Kontrollera sedan med npm run check -- --fix, ' +
      'som också tar bort fält som du lämnade tomma.'
    );
  if (task === 'förnya') return 'Gå igenom löftena mot det nya avtalet. Kontrollera sedan med npm run check.';
  return 'Kontrollera med npm run check, och titta på sidan med npm run dev.';
}

const statusList = (statuses: readonly string[]) =>
  `Status kan vara ${statuses.map((status, index) => `${index + 1} ${status}`).join(', ')}.`;

/** The heading of the questions about a promise, with the statuses to choose from. */
export const fillingIn = (promise: string, statuses: readonly string[]) =>
  `${promise}. ${statusList(statuses)}`;
export const aboutTheWhole = (statuses: readonly string[]) => `Avtalet som helhet. ${statusList(statuses)}`;
export const promised = (number: number, of: number, text: string) => `${number} av ${of}. Lovat: ${text}`;
export const numberOf = (unit: string) =>
  `Antal ${unit} (8, 1 500, minst 8, drygt 8, högst 8, cirka 8, ett 15-tal, 5–8, 25 %, något eller tomt)`;

export const reportHeading = (promise: string, period: string) => `Uppföljning av ${promise}, ${period}.`;
export const AGREEMENT_REPORT_HELP =
  'Ta bort # framför det som redovisats, och fyll i det ord för ord. Löpande text skrivs sist i filen.';
export const REPORT_HELP =
  'Ta bort # framför det som redovisats, och fyll i. Det som inte redovisats lämnas som det är: tomt är inte noll. ' +
  'Skriv text ord för ord. Tal skrivs så som de står: 8, 1 500, 12,5, minst 8, drygt 8, högst 8, cirka 8, ett 15-tal, 5–8, 25 % eller något.';

// ── Fixing ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const FIXED = {
  letters: 'bokstäver med lösa accenter',
  plain: 'osynliga och hopskrivna tecken',
  lines: 'radslut',
  blanks: 'mellanslag sist på raden',
  quotes: 'citattecken som saknas',
  empty: 'tomma fält',
  order: 'fältens ordning',
} as const;

export function fixOf(path: string, fixed: readonly (keyof typeof FIXED)[]): string {
  return `${path}: ${listText(fixed.map((name) => FIXED[name]))}`;
}

/** For a drawing, followed by what is left out of it. */
export const drawingMended = (path: string, isRight: boolean) =>
  `${path}: det som inte ritar något, och som inte får finnas i en bild${isRight ? '' : '. Det som är kvar att rätta står i kontrollen'}`;
export const moreRemoved = (count: number) => `  och ${count} till`;

export const NOTHING_TO_FIX = 'Det finns inget att rätta av sig självt.';
export const FIX_QUESTION = 'Ska ändringarna göras? (j/n) ';
export const FIX_HOW = 'Inget är ändrat. Gör ändringarna med npm run check -- --fix --ja';
export const rhythmLine = (word: string) => `  + uppföljs: ${word}`;
export const MIGRATION_QUESTION = 'Stämmer det, och ska raderna skrivas in? (j/n) ';
export const MIGRATION_HOW = 'Raderna är inte inskrivna. Stämmer de skriver du dem själv.';
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
