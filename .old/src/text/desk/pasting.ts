/** The words around what is pasted in the desk. */
import { capitalised } from '../list.ts';
import { countWord } from '../number.ts';
import { quote } from '../quote.ts';

export const PASTE = 'Klistra in hela uppföljningen';
export const PASTE_HERE = 'Klistra in här';
export const PASTE_HINT =
  'Kopiera tabellen i Word eller Excel, en lista eller vanlig text, och klistra in den. Allt visas innan något skrivs in.';
export const REVIEW = 'Så här förstods det';
export const TAKE = 'Ta med';
export const PROMISED = 'Lovat';
export const SAYS = 'Redovisat';
export const UNDERSTOOD = 'Förstått';
export const LEFT_OVER = 'Kom inte med';
export const LEFT_OVER_HINT =
  'Det här hör inte till någon aktivitet. Det står kvar ovanför tabellen tills du är klar med det.';
export const NOTES_HINT = 'Det här klistrades in men har ingen plats än. Skriv in det där det hör hemma.';
export const DONE_WITH = 'Klart';
export const CANCEL = 'Avbryt';

export const takeCount = (count: number) =>
  count === 1 ? 'Skriv in en rad' : `Skriv in ${countWord(count)} rader`;
export const takeRow = (written: string) => `Ta med ${written}`;
export const matched = (written: string) => `Raden heter ${quote(written)}. Är det samma aktivitet?`;
export const replaces = (old: string) => `Ersätter ${quote(old)}.`;
export const forecast = (number: string) => `Prognos: ${number}`;
export const reason = (text: string) => `Orsak: ${text}`;
export const carriedOver = (text: string) => `Överförs: ${text}`;

// ── The activities of a promise ──────────────────────────────────────────────────────────────────────────────────────

export const PASTE_ACTIVITIES = 'Klistra in aktiviteter';
export const PASTE_ACTIVITIES_HINT =
  'Kopiera tabellen i Word eller Excel, en lista eller vanlig text, och klistra in den. Du ser hur varje rad förstods innan något skrivs in.';
export const LEFT_OVER_ACTIVITIES_HINT =
  'Det här är ingen aktivitet. Det står kvar vid löftet tills du är klar med det.';
export const NO_ACTIVITIES = 'I det som klistrades in finns ingen aktivitet.';
export const OWN_ANSWER = 'Eller skriv det som lovades';
export const OWN_ANSWER_HINT = 'Till exempel minst 10 kontroller, eller minst 2 möten per månad.';
export const ANSWER = 'Svara';
export const restCount = (count: number) =>
  count === 1
    ? 'En rad är inte med. Den sparas vid löftet, så att du kan skriva in den för hand.'
    : `${capitalised(countWord(count))} rader är inte med. De sparas vid löftet, så att du kan skriva in dem för hand.`;
export const takeActivities = (count: number) =>
  count === 1 ? 'Skriv in en aktivitet' : `Skriv in ${countWord(count)} aktiviteter`;
