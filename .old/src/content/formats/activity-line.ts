/**
 * A promised activity on one line: typed in the terminal, pasted at the desk, or a row of a table in Excel or Word. Its text,
 * what was promised and who answers for it are told apart; what cannot be told is asked about, and never guessed.
 */
import type { ActivityKind } from '../../domain/model.ts';
import { STANDING_PARTIES } from '../../domain/parties.ts';
import * as words from '../../text/activity-line.ts';
import { TIMES, timesText } from '../../text/promised-words.ts';
import { defineFormat } from './format.ts';
import { idFrom } from './identifier.ts';
import type { Fields } from './layout.ts';
import { suggestNumber, suggestPromised } from './meant-number.ts';
import { nearest } from './nearest.ts';
import { PERCENT_UNIT, SPACE } from './number-words.ts';
import { withPlainLetters } from './plain-letters.ts';
import { isContinuous, isOfDirection, promiseIn, type SaidPromise } from './promised-text.ts';
import { PROMISED_UNITS, promisedFrom, unitFields } from './quantity.ts';

/** Each kind of activity as content files write it. */
export const ACTIVITY_KINDS: Readonly<Record<ActivityKind, string>> = {
  count: 'antal',
  once: 'engång',
  continuous: 'löpande',
  direction: 'riktning',
};

/** The kinds that have no number. */
export const UNCOUNTED_KINDS = [ACTIVITY_KINDS.once, ACTIVITY_KINDS.continuous, ACTIVITY_KINDS.direction];

/** A party that a column may name. */
export interface NamedParty {
  readonly id: string;
  readonly name: string;
}

/** A line, taken apart. */
export interface ActivityRow {
  /** From 1, with empty lines counted. */
  readonly line: number;
  /** The line as it was typed, without what would not be seen. */
  readonly typed: string;
  readonly text: string;
  /** What was promised, as it was typed. Empty if nothing says it. */
  readonly promised: string;
  readonly parties: readonly string[];
  /** Columns that are none of these. */
  readonly others: readonly string[];
}

/** The bullet or number before an item in a pasted list, or in the first column of a table. */
const BULLET = /^(?:[•·▪◦\uf0b7–-]\s+|\d{1,3}[.)]\s+|\d{1,3}[.)]?\t\s*)/;

const KIND = `(?:${UNCOUNTED_KINDS.join('|')})`;
const PROMISED = `(?:${KIND}|${PROMISED_UNITS})`;
const CELL = '[^|\\t\\n]*';

/**
 * An activity's text, and after `|` the promised number (`minst 10 kontroller`, `minst 2 möten per månad`) or the kind (`engång`,
 * `löpande`, `riktning`); or the columns of a table, one of which says that.
 */
export const ACTIVITY_LINE_FORMAT = defineFormat<Fields>({
  name: 'activity-line',
  pattern: [
    `${SPACE}*[^|\\s][^|\\n]*\\|${SPACE}*${PROMISED}${SPACE}*`,
    `${SPACE}*[^|\\s]${CELL}(?:\\t${CELL}){0,8}\\t${SPACE}*${PROMISED}${SPACE}*(?:\\t${CELL}){0,8}`,
  ].join('|'),
  ignoresCase: true,
  parse: (line) => activityFrom(line, []),
  accepted: [
    'Byta belysningen i tunneln. | engång',
    'Nattvandra oftare | riktning',
    'Sanera klotter|löpande',
    'Tillsyn | minst 10 kontroller',
    'Utryckning | högst 7,5 minuter',
    'Möten | Minst 2 möten per månad',
    'Enkät | minst 1 000 svar per halvår',
    'Kvällar | mellan 10 och 12 kvällar',
    'Svar | minst 90 %',
    'Svar | minst 90 procent per år',
    '•\tSätta upp kameror | engång',
    '– Fotpatrullera – varje kväll | löpande',
    '1\tTillsyn på krogar\tPolisen\tMinst 10 Kontroller',
    'Sanera klotter\tlöpande\tKommunen',
  ],
  refused: [
    'Byta belysningen i tunneln.',
    'Ökad närvaro av vuxna',
    '| engång',
    'Tillsyn | tio kontroller',
    'Tillsyn | minst 10',
    'Tillsyn | minst tio kontroller',
    'Tillsyn | minst 2 per månad',
    'Tillsyn | minst 2 kontroller i månaden',
    'Tillsyn | minst 2 kontroller och 5 möten',
    'Tillsyn | 60 pass',
    'Tillsyn | 2 per år',
    'Tillsyn | varje månad',
    'Tillsyn | 10-12 kvällar',
    'Tillsyn | ibland',
    'Tillsyn | minst 12.500 kontroller',
    'Tillsyn | minst 1 00 kontroller',
    'Tillsyn | minst 1e3 kontroller',
    'Tillsyn | minst 0x10 kontroller',
    'Tillsyn | minst 10 kontroller | engång',
    '1\tTillsyn på krogar\tPolisen\t60 pass',
  ],
  impossible: ['Tillsyn | minst 2000000000 kontroller', 'Tillsyn\tengång\tKlart i maj'],
  suggest: (line) => {
    const [row] = activityRows(line);
    const meant = row && row.others.length === 0 ? meantBy(row) : undefined;
    return meant === undefined ? undefined : `${row!.text} | ${meant}`;
  },
  isMeant: true,
});

/** Returns the rows of pasted lines, without empty ones and the headings of a table. */
export function activityRows(
  lines: string,
  parties: readonly NamedParty[] = STANDING_PARTIES,
): readonly ActivityRow[] {
  return lines
    .split(/\r\n?|\n/)
    .map((typed, index) => ({ typed: withPlainLetters(typed.normalize('NFC')).trim(), line: index + 1 }))
    .filter(({ typed }) => typed !== '' && !isHeading(typed))
    .map(({ typed, line }) => ({ typed, line, ...taken(typed.replace(BULLET, ''), parties) }));
}

function isHeading(typed: string): boolean {
  const cells = cellsOf(typed);
  return cells.length > 1 && cells.every((cell) => words.HEADINGS.includes(cell.toLowerCase()));
}

const cellsOf = (line: string) =>
  line
    .split('\t')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');

type Parts = Pick<ActivityRow, 'text' | 'promised' | 'parties' | 'others'>;

function taken(line: string, parties: readonly NamedParty[]): Parts {
  if (!line.includes('\t') || line.includes('|')) {
    const [text = '', promised = '', ...others] = line.split('|').map((part) => part.trim());
    return { text, promised, parties: [], others };
  }
  const cells = cellsOf(line);
  const kinds = cells.map((cell) => kindOfCell(cell, parties));
  // The first text, unless another is much longer; the first column where every one could be something else.
  const texts = cells.filter((_, index) => kinds[index] === 'text');
  const isMuchLonger = (cell: string, than: string) => cell.length > 3 * than.length;
  const text = texts.reduce(
    (first, cell) => (isMuchLonger(cell, first) ? cell : first),
    texts[0] ?? cells[0]!,
  );
  const at = cells.indexOf(text);
  const of = (kind: CellKind) => cells.filter((_, index) => index !== at && kinds[index] === kind);
  const [promised, ...tooMany] = of('promised');
  const [number, ...numbers] = of('number');
  const rest = of('text');
  // A number in one column and its unit in the next.
  const unit = promised === undefined && number !== undefined ? rest.find((cell) => isUnit(cell)) : undefined;
  const others = rest.filter((cell) => cell !== unit);
  return {
    text,
    promised: promised ?? [number, unit].filter((part) => part !== undefined).join(' '),
    parties: of('parties').flatMap((cell) => partiesIn(cell, parties) ?? []),
    others: [
      ...others,
      ...tooMany,
      ...(promised === undefined || number === undefined ? [] : [number]),
      ...numbers,
    ],
  };
}

type CellKind = 'text' | 'promised' | 'number' | 'parties';

function kindOfCell(cell: string, parties: readonly NamedParty[]): CellKind {
  if (partiesIn(cell, parties)) return 'parties';
  if (kindNamed(cell) !== undefined || promisedFrom(cell) || suggestPromised(cell) !== undefined)
    return 'promised';
  if (/^\S+$/.test(cell) && meantKind(cell) !== undefined) return 'promised';
  return suggestNumber(cell.replace(/^\p{L}+ (?=\d)/u, '')) === undefined ? 'text' : 'number';
}

const isUnit = (cell: string) => /^\p{L}[^\d.]{0,30}$/u.test(cell);

const kindNamed = (typed: string) => UNCOUNTED_KINDS.find((one) => one === typed.toLowerCase());

/** Returns the ids of the parties that a column names, or undefined if it says anything else. */
function partiesIn(cell: string, parties: readonly NamedParty[]): readonly string[] | undefined {
  const ids = cell
    .split(words.BETWEEN_PARTIES)
    .map((name) => name.trim().toLowerCase())
    .map((name) => parties.find((one) => one.id === name || one.name.toLowerCase() === name)?.id);
  return ids.every((id) => id !== undefined) ? ids : undefined;
}

/** Returns the fields of a row's activity, with an id not in `known`, or undefined if something has to be asked first. */
export function activityOf(
  row: ActivityRow,
  known: readonly string[] | ReadonlySet<string>,
): Fields | undefined {
  const { text, promised: typed, parties, others } = row;
  if (text === '' || others.length > 0) return undefined;
  const common = { id: idFrom(text, known), text, ...(parties.length > 0 && { ansvariga: parties }) };
  const typ = kindNamed(typed);
  if (typ !== undefined) return { ...common, typ };
  const promised = promisedFrom(typed);
  if (promised === undefined) return undefined;
  const { target, unit } = promised;
  const enhet = unitFields(unit);
  const id = idFrom(typeof enhet === 'string' ? enhet : String(enhet['flera']), []);
  // Percentages are levels at a day, and cannot be added. What is counted has its deadline on the activity.
  if (unit === PERCENT_UNIT) return { ...common, mått: [{ id, enhet, räknas: 'nivå', mål: target }] };
  const { senast, ...mål } = target;
  return { ...common, ...(senast !== undefined && { senast }), mått: [{ id, enhet, mål }] };
}

/** Returns the fields of the activity on a line, with an id not in `known`, or undefined if the line is not in the format. */
export function activityFrom(
  line: string,
  known: readonly string[],
  parties?: readonly NamedParty[],
): Fields | undefined {
  const [row] = activityRows(line, parties);
  return row && activityOf(row, known);
}

/** Returns what a row most likely promises, to be asked about: `minst 60 pass`, `riktning`. */
export function meantBy({ text, promised }: ActivityRow): string | undefined {
  if (promised !== '') {
    return kindNamed(promised) ?? suggestPromised(promised) ?? meantKind(promised);
  }
  if (isOfDirection(text)) return ACTIVITY_KINDS.direction;
  const said = promiseIn(text);
  const number = said && said.kind !== 'change' ? `${said.target} ${unitOf(said)}` : '';
  if (promisedFrom(asPromised(number))) return asPromised(number);
  return isContinuous(text) ? ACTIVITY_KINDS.continuous : undefined;
}

function unitOf({ kind, unit, target }: SaidPromise): string {
  if (kind === 'level') return PERCENT_UNIT;
  return unit === TIMES.many ? timesText(target.replace(/ per .*/, '')) : unit;
}

/** Returns `minst 2 per år möten` as `minst 2 möten per år`. */
function asPromised(number: string): string {
  return number.trim().replace(/^(\S+ \S+)( per \S+) (.+)$/, '$1 $3$2');
}

function meantKind(typed: string): string | undefined {
  if (isOfDirection(typed)) return ACTIVITY_KINDS.direction;
  if (isContinuous(typed)) return ACTIVITY_KINDS.continuous;
  return nearest(typed, UNCOUNTED_KINDS);
}

/** A line that has to be asked about. */
export interface LineQuestion {
  readonly row: ActivityRow;
  /** "Rad 3, ”Möten | 60 pass”: menade du minst 60 pass?" */
  readonly message: string;
  /** The answer that the message proposes. */
  readonly meant?: string;
}

/** Returns what has to be asked about pasted lines, each with the number of its line. */
export function lineQuestions(rows: readonly ActivityRow[]): readonly LineQuestion[] {
  return rows.filter((row) => !activityOf(row, [])).map(questionAbout);
}

function questionAbout(row: ActivityRow): LineQuestion {
  const { line, typed, text, promised, others } = row;
  const shown = typed.replaceAll('\t', ' | ');
  if (text === '') return { row, message: words.noText(line, shown) };
  if (others.length > 0) return { row, message: words.unknownColumns(line, shown, text, others) };
  const meant = meantBy(row);
  if (meant !== undefined) return { row, message: words.meantLine(line, shown, meant), meant };
  return {
    row,
    message:
      promised === '' ? words.nothingPromised(line, shown) : words.notUnderstood(line, shown, promised),
  };
}

/** Returns a row with an answer to its question in place of what was promised. */
export function answered(row: ActivityRow, promised: string): ActivityRow {
  return { ...row, promised, others: [] };
}
