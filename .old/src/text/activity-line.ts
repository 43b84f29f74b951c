/** Words about the lines of a promise: one activity on each. */
import { listText } from './list.ts';
import { quote } from './quote.ts';

/** The headings of columns in documents. A row of nothing else is no activity. */
export const HEADINGS = [
  ...[
    'nr',
    'nr.',
    '#',
    'id',
    'aktivitet',
    'aktiviteter',
    'åtgärd',
    'åtgärder',
    'insats',
    'insatser',
    'vad',
    'text',
  ],
  ...[
    'löfte',
    'ansvarig',
    'ansvariga',
    'vem',
    'mål',
    'målvärde',
    'mått',
    'antal',
    'enhet',
    'typ',
    'uppföljning',
  ],
];

/** What stands between the names of several parties. */
export const BETWEEN_PARTIES = /(?<!\s)\s*(?:,|\/|&|\+|\soch\s|\ssamt\s)\s*/;

const HOW = 'minst 10 kontroller, engång, löpande eller riktning';

const lineNumber = (line: number, typed: string) => `Rad ${line}, ${quote(typed)}`;

export const meantLine = (line: number, typed: string, meant: string) =>
  `${lineNumber(line, typed)}: menade du ${meant}?`;

export const nothingPromised = (line: number, typed: string) =>
  `${lineNumber(line, typed)}: vad lovades? Till exempel ${HOW}.`;

export const notUnderstood = (line: number, typed: string, promised: string) =>
  `${lineNumber(line, typed)}: ${quote(promised)} går inte att tolka. Skriv till exempel ${HOW}.`;

export const noText = (line: number, typed: string) =>
  `${lineNumber(line, typed)}: aktivitetens text saknas före |.`;

export const unknownColumns = (line: number, typed: string, text: string, columns: readonly string[]) =>
  `${lineNumber(line, typed)}: aktiviteten är ${quote(text)}, men det går inte att se vad ${listText(columns.map(quote))} är. Skriv det som lovades, till exempel ${HOW}, så lämnas det andra utanför.`;
