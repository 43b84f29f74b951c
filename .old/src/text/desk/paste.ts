/** The words of follow-ups in Word and Excel, and what the desk says about what was pasted. */
import { MONTHS } from '../date.ts';
import { countWord } from '../number.ts';
import { quote } from '../quote.ts';

/** Heads of columns, and labels before a colon, in lower case. A longer head may begin with one. */
export const HEADS = {
  activity: [
    ...[
      'aktivitet',
      'aktiviteter',
      'åtgärd',
      'åtgärder',
      'insats',
      'insatser',
      'delaktivitet',
      'vad ska göras',
    ],
    ...['vad vi lovade', 'vi lovar', 'vi ska', 'löfte', 'medborgarlöfte', 'lovat', 'vad'],
  ],
  status: ['status', 'läge', 'genomfört ja/nej', 'bedömning', 'måluppfyllelse', 'uppfyllt', 'genomfört?'],
  result: [
    ...[
      'resultat',
      'redovisning',
      'redovisat',
      'uppföljning',
      'utfall',
      'vad har gjorts',
      'vad vi gjorde',
      'gjort',
    ],
    ...['så gick det', 'genomförande', 'genomfört', 'beskrivning', 'händelser', 'svar'],
  ],
  number: ['antal', 'siffra', 'mängd', 'utfall antal', 'antal genomförda', 'st'],
  responsible: [
    'ansvarig',
    'ansvariga',
    'ansvar',
    'huvudansvarig',
    'part',
    'vem',
    'utförare',
    'organisation',
  ],
  reason: ['orsak', 'avvikelse', 'avvikelser', 'varför', 'förklaring', 'anledning'],
  next: ['nästa steg', 'fortsättning', 'överförs', 'vad händer nu', 'planering framåt'],
  forecast: ['prognos'],
  date: ['datum', 'när', 'tidpunkt', 'klart senast', 'tid', 'tidplan'],
  target: ['mål', 'målnivå', 'utlovat', 'målvärde', 'indikator', 'mått'],
  comment: ['kommentar', 'kommentarer', 'anmärkning', 'notering', 'noteringar', 'övrigt', 'kommentar/analys'],
  order: ['nr', 'nummer', '#', 'id', 'rad', 'löpnr'],
} as const;

/** A row that only adds the numbers above it. */
export const TOTALS = ['summa', 'totalt', 'total', 'summering'];

/** Ways to write the statuses that files do not. The first part stands for "inte". */
export const STATUS_FORMS: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/^ej\b/, 'inte'],
  [/^icke\b/, 'inte'],
  [/\bgenomförd(?:a|es|)$/, 'genomfört'],
  [/\bgenomförts$/, 'genomfört'],
  [/^(?:har|blev|är) /, ''],
  [/\bdelvis genomfört$/, 'delvis'],
  [/^pågående$/, 'pågår'],
  [/^(?:in)?planera[ds]?[tes]*(?: (?:till|under|i|den|senast) .*)?$/, 'planerat'],
  [/\bpåbörja(?:d|de|ts)$/, 'påbörjat'],
  [/^(?:inget|inga|ej|finns inget|fanns inget) behov.*$/, 'inget behov'],
  [/^utgått$/, 'utgår'],
  [/^bedöms (inte |)(?:att )?uppnås$/, 'bedöms $1nås'],
];

/** What makes a number something else than what was done: planned, promised, remaining. */
export const PLANNED =
  /(?<!\p{L})(?:planera[rs]|planeras|planerad\p{L}*|planerat|inplanera\p{L}*|ska|skall|kommer att|återstår|kvarstår|saknas|mål(?:et|sättning(?:en)?)?|utlova(?:t|de|des)|lova(?:t|de|des))(?!\p{L})/iu;
/** Directly before a number that is a name, a time, or the whole that something is a part of. */
export const NAMES_BEFORE =
  /(?<!\p{L})(?:av(?: de| utlovade| planerade| totalt)?|åk|årskurs|vecka|v\.?|kl\.?|klockan|sida|§|nr|nummer|(?<!i )år|tertial|kvartal|etapp|steg|punkt)\s*$/iu;
/** Between two things that a sentence says. */
export const CLAUSES = /[,;:]|(?<!\p{L})(?:men|varav|och|samt)(?!\p{L})/iu;
/** Before a number of things that have been counted already. */
export const PART_OF_BEFORE = /(?<!\p{L})(?:varav|därav|av dessa|av dem)(?:\s+\p{L}+){0,2}\s*$/iu;
export const NOT_DONE_AFTER =
  /^[\s\p{L}]{0,30}?(?<!\p{L})(?:återstår|kvarstår|kvar|saknas|planeras|inplanerade|är inplanerade|ska)(?!\p{L})/iu;
export const EXPECTED = /(?<!\p{L})(?:prognos\p{L}*|beräknas|förväntas|väntas|bedöms|räknar med)(?!\p{L})/iu;
/** Of more than the period. */
export const OF_MORE =
  /(?<!\p{L})(?:hittills|ackumulerat|sedan|sammantaget|under året|för året|i år|från årets början|sedan årsskiftet|t\.?o\.?m\.?|totalt under|tidigare|förra|föregående|jämfört med|mot)(?!\p{L})/iu;
/** Words before a number that make it another, and that the grammar of numbers does not know. */
export const UNKNOWN_BOUNDS =
  /(?<!\p{L})(?:fler än|färre än|mer än|mindre än|knappt|nästan|närmare|uppemot|upp till|omkring|runt|kring|nära|mellan|ett par|några|flera|dubbelt så|under|över än)\s*$/iu;

/** "Ett 20-tal". */
export const TENS_OF = 'ett \\d+-tal';
/** "8 till 10". */
export const upTo = (space: string) => `${space}till${space}`;
/** After a number without a noun: so many times, or so many of what was promised. */
export const PIECES = ['st', 'st.', 'stycken', 'gånger', 'gång', 'ggr', 'tillfällen', 'tillfälle'];
/** Words that may follow a number that has no noun. */
export const FUNCTION_WORDS = new Set(
  [
    'under',
    'i',
    'på',
    'av',
    'för',
    'vid',
    'till',
    'och',
    'samt',
    'varav',
    'per',
    'med',
    'totalt',
    'har',
    'genomförda',
  ].concat([
    'genomfördes',
    'genomförts',
    'är',
    'som',
    'inom',
    'hos',
    'i',
    'från',
    'denna',
    'detta',
    'utförda',
    'gjorda',
    'hållna',
  ]),
);

const MONTH = `(?<month>${MONTHS.join('|')}|${MONTHS.map((name) => name.slice(0, 3)).join('|')})\\.?`;
/** Dates in running text, the most exact first. */
export const DATES: readonly RegExp[] = [
  /(?<year>20\d\d|\d\d)-(?<number>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])/gu,
  /(?<year>20\d\d)(?<number>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])/gu,
  new RegExp(`(?:den )?(?<day>[12]\\d|3[01]|0?[1-9])(?::e|:a)? ${MONTH}(?: (?<year>20\\d\\d))?`, 'giu'),
  /(?:den )?(?<day>[12]\d|3[01]|0?[1-9])\/(?<number>1[0-2]|0?[1-9])[ -](?<year>20\d\d|\d\d)/gu,
  /den (?<day>[12]\d|3[01]|0?[1-9])\/(?<number>1[0-2]|0?[1-9])/giu,
  /(?:vecka|v\.?) ?(?<week>[1-4]\d|5[0-3]|0?[1-9])(?:,? (?<year>20\d\d))?/giu,
  new RegExp(`${MONTH} (?<year>20\\d\\d)`, 'giu'),
  new RegExp(`(?:i|under|till|senast|från) ${MONTH}`, 'giu'),
];

/** Before a date at which something did not happen. */
export const EXCEPT = /(?<!\p{L})(?:utom|förutom|inte|ej)\s*$/iu;

export const monthNumber = (name: string): number =>
  MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().replace('.', ''))) + 1;

/** Why something that was pasted is in no proposal. */
export const LEFT_OVER = {
  outside: 'Text utanför tabellen',
  heading: 'Rubrik',
  heads: 'Kolumnernas rubriker',
  row: 'Raden liknar ingen aktivitet',
  cell: 'Kolumnen känns inte igen',
  'other-period': 'En annan period',
  struck: 'Struken text',
  comment: 'Kommentar i marginalen',
  hidden: 'Dold text',
} as const;

export const UNCLEAR = {
  several: (measure: string) => `Texten har flera tal för ${measure}.`,
  rate: (measure: string) => `Talet säger hur ofta, och inte hur många ${measure}.`,
  'of-more': () => 'Talet verkar gälla mer än perioden.',
  'not-plain': () => 'Talet är inte exakt. Skriv minst, högst, cirka eller ett spann.',
  'no-measure': () => 'Det går inte att se vilket mått talet gäller.',
} as const;

export const WRONG_PERIOD = (found: string, wanted: string) =>
  `Tabellen gäller ${found}, men uppföljningen gäller ${wanted}.`;
export const NOT_IN_TABLE = (count: number) =>
  `Det inklistrade säger inget om ${count === 1 ? 'en aktivitet' : `${countWord(count)} aktiviteter`}.`;

/** Questions about the rows of a new promise. */
export const ASK_PROMISED = (text: string, meant: string) => `${quote(text)}: menade du ${meant}?`;
export const ASK_KIND = (text: string) => `${quote(text)}: vad lovades?`;
export const ASK_PARTY = (name: string) => `Ingen känd part heter ${quote(name)}. Vem ansvarar?`;
export const NO_PARTY = 'Ingen av dem';
export const KIND_CHOICES = {
  once: 'engång: det görs en gång',
  continuous: 'löpande: det pågår hela tiden',
  direction: 'riktning: det ska öka eller minska',
} as const;

/** Words that say nothing of what an activity is about. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  'och i på av för att med till som en ett den det de är vid om under minst högst ska skall har per eller samt inom år'.split(
    ' ',
  ),
);
