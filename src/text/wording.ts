/** Labels and short phrases of the pages. */
import { countWord } from './number.ts';
import { listText } from './list.ts';

export const SAID = 'Sagt';
export const DONE = 'Gjort';
export const TERM = 'Gäller';
export const THEME = 'Tema';
export const PLACES = 'Plats';
export const PROBLEM = 'Problemet';
export const CAUSE = 'Orsaken';
export const NOT_REPORTED = 'Inte redovisat';
export const NOT_YET_REPORTED = 'Ännu inte redovisat';
export const REPORT_MISSING = 'Redovisning saknas';

/** `Löfte 1 av 2`. */
export function positionText(number: number, total: number): string {
  return total === 1 ? 'Det enda löftet' : `Löfte ${number} av ${total}`;
}

export function upcomingText(lastDay: string): string {
  return `Redovisas efter ${lastDay}`;
}

/** A period that is late: its name, and how many promises have no report for it. */
export interface LatePeriod {
  readonly name: string;
  readonly missing: number;
}

/** Takes the periods that are late, at least one, and how many promises there are. */
export function overdueNotice(periods: readonly LatePeriod[], promises: number): string {
  const whole = periods.filter(({ missing }) => missing === promises).map(({ name }) => name);
  const missing = [
    ...(whole.length > 0 ? [`${theReports(whole)} saknas.`] : []),
    ...periods
      .filter(({ missing }) => missing < promises)
      .map(({ name, missing }) => `${theReports([name])} saknas för ${missing} av ${promises} löften.`),
  ];
  const over = periods.length === 1 ? 'perioden' : 'perioderna';
  return `${missing.join(' ')} Mer än ${countWord(2)} månader har gått sedan ${over} tog slut.`;
}

function theReports(periods: readonly string[]): string {
  return `${periods.length === 1 ? 'Redovisningen' : 'Redovisningarna'} för ${listText(periods)}`;
}

export function targetFact(target: string): string {
  return `Mål: ${target}`;
}

export function responsibleFact(parties: string, count: number): string {
  return `${count === 1 ? 'Ansvarig' : 'Ansvariga'}: ${parties}`;
}

export function placeFact(places: string): string {
  return `Plats: ${places}`;
}

export function publishedFact(day: string): string {
  return `Publicerad ${day}`;
}

export function reporterFact(person: string): string {
  return `Redovisat av ${person}`;
}

export function sourceFact(title: string): string {
  return `Källa: ${title}`;
}

export function betterText(better: 'higher' | 'lower'): string {
  return better === 'higher' ? 'Högre är bättre' : 'Lägre är bättre';
}

export const PARTIES = 'Parter';
export const SIGNED = 'Undertecknat';
export const SIGNED_BY = 'Undertecknat av';
export const MUNICIPALITY = 'Kommun';
export const COUNTY = 'Län';
export const POLICE_AREA = 'Lokalpolisområde';
export const MUNICIPALITY_CODE = 'Kommunkod';
export const CONTACT = 'Kontakt';

export const RULES_LINK = 'Så bedömer vi';
export const SEARCH_LINK = 'Sök';
export const ABOUT_LINK = 'Om webbplatsen';
export const GLOSSARY_LINK = 'Ordlista';
export const OPEN_DATA_LINK = 'Öppna data';
export const ACCESSIBILITY_LINK = 'Tillgänglighet';

export const START_HEADING = 'Vad som lovades, och vad det blev av det';
export const START_LEDE =
  'Polisen och kommunen lovar invånarna vad de ska göra för tryggheten. Här står varje löfte ordagrant, vad som redovisats och vad det räckte till.';
export const START_DESCRIPTION =
  'Polisens och kommunens medborgarlöften ordagrant, med varje redovisning och en öppen bedömning av vad det blev.';

export function startHeadingFor(place: string): string {
  return `Vad som lovades i ${place}, och vad det blev av det`;
}

export function yearHeading(place: string, year: number): string {
  return `Vad som lovades i ${place} ${year}, och vad det blev av det`;
}

export function municipalityHeading(place: string): string {
  return `Löftena i ${place}, år för år`;
}

export function municipalityDescription(name: string, years: readonly number[]): string {
  const list = listText([...years].reverse().map(String));
  return `Medborgarlöften från polisen och ${name}${list ? `: ${list}` : ''}.`;
}

/** `Polisen och Eksjö kommun gav två löften.` */
export function promisedText(authority: string, promises: number): string {
  return `${authority} gav ${promises === 1 ? 'ett löfte' : `${countWord(promises)} löften`}.`;
}

/** Takes a period's name with its year. */
export function reportHeading(place: string, period: string): string {
  return `Uppföljning av medborgarlöften i ${place}, ${period}`;
}

export function reportLede(span: string, reported: string): string {
  return `Avser ${span}. Aktiviteter: ${reported}.`;
}

export const SKIP = 'Till innehållet';
export const MENU = 'Meny';
export const NO_COOKIES = 'Inga kakor. Inget sparas om dig och inget hämtas från andra.';
export const NUMBERS = 'Siffror och diagram';
export const ACTIVITY = 'Aktivitet';
export const TO_ACTIVITY = 'Till aktiviteten';
export const OUTCOME_NOW = 'Utfall i dag';
export const PROMISE = 'Löfte';
export const RESPONSIBLE = 'Ansvarig';
export const REPORTED_IN = 'Redovisad i';
export const FILTERS = 'Visa bara';
export const EVERY = 'Alla';
export const SHOWN_ONE = '1 aktivitet visas.';
export const SHOWN_MANY = '{antal} aktiviteter visas.';
export const ACTIVITIES_LINK = 'Alla aktiviteter i en tabell';
export const UNPROMISED = 'Övrigt som redovisats';
export const UNPROMISED_LEDE = 'Arbete som redovisats men som inte hör till någon utlovad aktivitet.';
export const BY_OUTCOME = 'Aktiviteter efter utfall';
export const TRAIL = 'Var du är';
export const PERIOD = 'Period';
export const CUMULATIVE = 'räknat från början till och med perioden';
export const RESPONSIBLE_OWN_WORD = 'Myndighetens ord';
export const EVENT = 'Händelse';
export const COUNTED = 'Räknat';
export const REASON = 'Orsak';
export const CARRIED_OVER = 'Vad som händer sedan';
export const JOINTLY = 'Redovisat tillsammans med';
export const EVIDENCE = 'Underlag';
export const EFFECT = 'Effekt';
export const EFFECT_LEDE =
  'Vad man försöker påverka, mätt för sig. Siffran säger inte ensam om aktiviteterna räckte.';
export const REPORTS = 'Redovisningarna';
export const STORY = 'Samma löfte, år för år';
export const SOURCES = 'Källor';
export const PROMISES = 'Löftena';
export const ABOUT_AGREEMENT = 'Om överenskommelsen';
export const ABOUT_PROMISE = 'Om löftet';
export const LATEST = 'Senaste uppföljningarna';
export const MUNICIPALITIES = 'Kommunerna';
export const OTHER_YEARS = 'Andra år';
export const ABOUT_MUNICIPALITY = 'Om kommunen';
export const WEBSITE = 'Webbplats';
export const OTHER_REPORTS = 'Andra uppföljningar';
export const ALL_YEAR = 'Hela året';
export const DATE = 'Datum';
export const VALUE = 'Värde';
export const ANSWERS = 'Antal svar';
export const GROUP = 'Grupp';
export const SOURCE = 'Källa';

/** The editor's own note, told apart from what was promised or reported. */
export function editorsNote(note: string): string {
  return `Redaktörens anmärkning: ${note}`;
}

export const NOT_FOUND_HEADING = 'Sidan finns inte';
export const NOT_FOUND_LEDE =
  'Adressen leder ingenstans. Den kan vara felskriven. Sidor som har bytt namn skickar vidare av sig själva.';
export const NOT_FOUND_HELP = 'Sök efter löftet, eller börja på en av de här sidorna:';
export const MOVED_HEADING = 'Sidan har flyttat';
export const MOVED_LEDE = 'Den finns nu här:';
export const SEARCH_HEADING = 'Sök bland löften och aktiviteter';
export const SEARCH_LABEL = 'Sök efter';
export const SEARCH_BUTTON = 'Sök';
export const KEY_IS_ON = 'Tangenten / leder till sökningen.';
export const KEY_IS_OFF = 'Tangenten / leder ingenstans.';
export const TURN_OFF = 'Stäng av';
export const TURN_ON = 'Slå på';
export const ALL_ACTIVITIES = 'Alla aktiviteter';
export const TERMS_ON_PAGE = 'Ord på den här sidan';
export const GLOSSARY_HEADING = 'Ord som används';
export const GLOSSARY_LEDE = 'Ord och förkortningar i löften och uppföljningar, förklarade.';
export const START_LINK = 'Startsidan';
export const SEARCH_DESCRIPTION = 'Sök bland alla löften och aktiviteter, eller bläddra i hela listan.';
export const INTERVAL_WRITTEN = 'Så står det';
export const INTERVAL_READ = 'Så räknas det';
export const SOME_WRITTEN = 'det hände, utan antal';

/** How a number is read; `max` is left out where it is open upwards. */
export function readAs(min: string, max: string | undefined): string {
  if (max === undefined) return `${min} eller fler`;
  return min === max ? `precis ${min}` : `mellan ${min} och ${max}`;
}

/** Other forms of a term: `Även: BRÅ, Brå`. */
export function formsText(forms: readonly string[]): string {
  return `Även: ${forms.join(', ')}`;
}

export const EVERYONE = 'alla';
export const NO_FIGURE = 'inget antal';
export const TARGET_LINE = 'Mål';

/** What the table and chart of a measure show: `Trafikkontroller per period och sammanlagt, mål: minst 10 trafikkontroller`. */
export function seriesCaption(
  unit: string,
  {
    isAdded,
    isCumulative,
    target,
  }: { readonly isAdded: boolean; readonly isCumulative: boolean; readonly target?: string },
): string {
  const how = isAdded ? ' och sammanlagt' : isCumulative ? `, ${CUMULATIVE}` : '';
  return `${unit} per period${how}${target === undefined ? '' : `, mål: ${target}`}`;
}
