/** What has changed in the content, for an editor before saving and for residents afterwards. */
import { dayText } from './date.ts';
import { listText } from './list.ts';
import { quote } from './quote.ts';

/** Things that are added and removed as a whole. */
export const THINGS = {
  municipality: (name: string) => name,
  agreement: (title: string) => `avtalet ${quote(title)}`,
  promise: (name: string) => `löftet ${quote(name)}`,
  party: (name: string) => `parten ${quote(name)}`,
  term: (term: string) => `ordet ${quote(term)}`,
  page: (title: string) => `sidan ${quote(title)}`,
  statement: 'tillgänglighetsredogörelsen',
} as const;

export const reportText = (period: string, of: string) => `${period} av ${of}`;
export const newReport = (period: string, of: string) => `Ny uppföljning: ${reportText(period, of)}`;
export const removedReport = (period: string, of: string) =>
  `Uppföljningen ${period} av ${of} har tagits bort`;

/** The same, where it is known of what. */
export const newReportSummary = (period: string) => `Ny uppföljning: ${period}`;
export const removedReportSummary = (period: string) => `Uppföljningen ${period} har tagits bort`;

const ADDED = { common: 'tillagd', neuter: 'tillagt', plural: 'tillagda' };
const REMOVED = { common: 'borttagen', neuter: 'borttaget', plural: 'borttagna' };
const CHANGED = { common: 'ändrad', neuter: 'ändrat', plural: 'ändrade' };

/** Nouns whose form does not show their gender. */
const GENDERS: Readonly<Record<string, keyof typeof CHANGED>> = {
  'kommunens namn': 'neuter',
  'kommunens kortnamn': 'neuter',

  felanmälan: 'common',
  'det oskäligt betungande': 'neuter',
  'det nya datumet': 'neuter',
  'den nya lydelsen': 'common',
  'omdömets status': 'common',
  'de ansvariga': 'plural',
  'de tidigare ': 'plural',
};

/** "Texten" is common, "antalet" neuter and "parterna" plural, by their endings. */
function genderOf(noun: string): keyof typeof CHANGED {
  const known = Object.entries(GENDERS).find(([start]) => noun.startsWith(start))?.[1];
  if (known) return known;
  const [first = ''] = noun.split(' ');
  return first.endsWith('na') ? 'plural' : first.endsWith('t') ? 'neuter' : 'common';
}

/** Texts longer than this are shown beside the sentence, and not in it. */
const MAX_VALUE_LENGTH = 60;
const isShort = (text: string) => text.length <= MAX_VALUE_LENGTH && !text.includes('\n');

/** `antalet trafikkontroller ändrat från 5 till 6`. `of` says which: `för ”Trafikkontroller”`. */
export function changedText(noun: string, before: string | undefined, after: string | undefined): string {
  const gender = genderOf(noun);
  if (before === undefined)
    return `${noun} ${ADDED[gender]}${after !== undefined && isShort(after) ? `: ${after}` : ''}`;
  if (after === undefined) return `${noun} ${REMOVED[gender]}${isShort(before) ? ` (${before})` : ''}`;
  return `${noun} ${CHANGED[gender]}${isShort(before) && isShort(after) ? ` från ${before} till ${after}` : ''}`;
}

/** The same without the values. */
export function changedSummary(noun: string, kind: 'added' | 'removed' | 'changed'): string {
  return `${noun} ${{ added: ADDED, removed: REMOVED, changed: CHANGED }[kind][genderOf(noun)]}`;
}

export const addedText = (thing: string) => `${thing} har lagts till`;
export const removedText = (thing: string) => `${thing} har tagits bort`;
export const movedText = (thing: string, to: string) => `${thing} har fått adressen ${to}`;
export const reorderedText = (noun: string) => `ordningen bland ${noun} ändrad`;
export const ORDERED = {
  activities: 'aktiviteterna',
  places: 'platserna',
  sources: 'källorna',
  parties: 'parterna',
} as const;
export const paragraphText = (noun: string, number: number) => `${noun}, stycke ${number},`;
export const forThing = (noun: string, thing: string) => `${noun} för ${thing}`;
export const ofThing = (thing: string) => `av ${thing}`;
export const onDay = (day: string) => `den ${dayText(day)}`;
export const unpromised = 'det som ingen hade lovat';
export const byParty = (thing: string, party: string) => `${thing}, enligt ${party}`;
export const placed = (place: string, text: string) => `${place}: ${text}`;
export const YES = 'ja';

/** The first line of a commit: what changed, or how much did and where. */
export const countedChanges = (count: number) => (count === 1 ? 'En ändring' : `${count} ändringar`);
/** Where the files differ, and not what they say. */
export const ONLY_WRITING = 'Samma innehåll, skrivet på ett annat sätt';
export const SHARED = 'Gemensamt';
export const yearOf = (municipality: string, year: number) => `${municipality} ${year}`;

export const listed = (items: readonly string[]) => listText(items);
