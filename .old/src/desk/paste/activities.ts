/**
 * Turns what was pasted into the activities of a new promise. What is not understood is asked about; nothing becomes something to
 * be done once because nothing else was said.
 */
import type { ActivityKind, Party } from '../../domain/model.ts';
import {
  ACTIVITY_KINDS,
  activityOf,
  activityRows,
  answered,
  meantBy,
  type ActivityRow,
} from '../../content/formats/activity-line.ts';
import { DOCUMENT_DATE_FORMAT } from '../../content/formats/dates.ts';
import { isIn } from '../../content/formats/format.ts';
import type { Fields } from '../../content/formats/layout.ts';
import { TARGET_BOUNDS } from '../../content/formats/number-words.ts';
import { promiseIn } from '../../content/formats/promised-text.ts';
import { promisedFrom, QUANTITY_FORMAT } from '../../content/formats/quantity.ts';
import * as words from '../../text/desk/paste.ts';
import { readPasted, type Clipboard, type PastedRow } from './clipboard.ts';
import type { Role } from './columns.ts';
import { leftOver, partOf, type LeftOver, type LeftOverPart } from './left-over.ts';

export interface ActivityProposal {
  readonly row: ActivityRow;
  /** As the promise's file has it. Absent while something has to be asked. */
  readonly fields?: Fields;
  /** The words of the text from which its number was understood. */
  readonly from?: { readonly start: number; readonly end: number };
  /** The day by which it is to be done. */
  readonly deadline?: string;
  readonly questions: readonly ActivityQuestion[];
}

/** What somebody has to answer before an activity can be written. */
export interface ActivityQuestion {
  readonly about: 'promised' | 'party';
  /** "60 pass: menade du minst 60 pass?" */
  readonly text: string;
  readonly choices: readonly ActivityChoice[];
}

export interface ActivityChoice {
  readonly label: string;
  /** What is promised, or the id of a party. Empty for no party. */
  readonly answer: string;
}

export interface ActivityProposals {
  readonly proposals: readonly ActivityProposal[];
  readonly leftOver: readonly LeftOver[];
}

/** Where activities are pasted. */
export interface ActivityContext {
  /** With the names that the municipality gives them. */
  readonly parties: readonly Party[];
  /** The ids of the activities that the promise has already. */
  readonly known: readonly string[];
}

/** Returns what was pasted as activities. */
export function pastedActivities(clipboard: Clipboard, context: ActivityContext): ActivityProposals {
  const { parties } = context;
  const names = parties.flatMap(({ id, name }) => [id, name.toLocaleLowerCase('sv')]);
  const { rows, outside } = readPasted(clipboard, {
    parties,
    contents: {
      isStatus: () => false,
      isParty: (text) => names.includes(text.toLocaleLowerCase('sv')),
      isNumber: (text) => isIn(QUANTITY_FORMAT, text) || promisedFrom(text) !== undefined,
    },
  });
  const left: LeftOver[] = outside.map(({ kind, texts }) =>
    leftOver(
      kind,
      texts.map((text) => ({ text })),
    ),
  );
  const known = new Set(context.known);
  const proposals: ActivityProposal[] = [];
  for (const [index, pasted] of rows.entries()) {
    const { row, deadline, unknownParty, others } = readRow(pasted, index + 1, parties);
    if (row.text === '') {
      left.push(leftOver('row', [...others, ...(row.typed === '' ? [] : [{ text: row.typed }])]));
      continue;
    }
    const proposal = proposalOf(row, known, parties, { deadline, unknownParty });
    const id = proposal.fields?.['id'];
    if (typeof id === 'string') known.add(id);
    if (others.length > 0) left.push(leftOver('cell', others));
    proposals.push(proposal);
  }
  return { proposals, leftOver: left };
}

/** Returns a proposal with the answer to one of its questions. */
export function withAnswer(
  proposal: ActivityProposal,
  about: ActivityQuestion['about'],
  answer: string,
  { known, parties }: ActivityContext,
): ActivityProposal {
  const { row, deadline, questions } = proposal;
  const next =
    about === 'promised'
      ? answered(row, answer)
      : { ...row, parties: answer === '' ? row.parties : [...row.parties, answer] };
  const open = questions.filter((question) => question.about !== about && question.about === 'party');
  const again = proposalOf(next, known, parties, { deadline });
  const all = [...again.questions, ...open];
  const { fields, ...rest } = again;
  return { ...rest, questions: all, ...(all.length === 0 && fields && { fields }) };
}

interface RowParts {
  readonly row: ActivityRow;
  readonly deadline?: string;
  readonly unknownParty?: string;
  readonly others: readonly LeftOverPart[];
}

/** Takes a row apart: by the heads of its columns, or as a line that somebody has typed. */
function readRow({ cells, columns }: PastedRow, line: number, parties: readonly Party[]): RowParts {
  const texts = cells.map(({ text, covered }) => (covered ? '' : text.replace(/\n/g, ' ')));
  if (columns.every(({ head }) => head === undefined)) {
    const [row] = activityRows(texts.filter((text) => text !== '').join('\t'), parties);
    if (!row) return { row: emptyRow(line), others: texts.filter(Boolean).map((text) => ({ text })) };
    const { others, ...rest } = row;
    return { row: { ...rest, line, others: [] }, others: others.map((text) => ({ text })) };
  }
  const cellsOf = (...roles: readonly Role[]) =>
    texts.flatMap((text, index) => {
      const column = columns[index] ?? {};
      return text !== '' && column.role !== undefined && roles.includes(column.role)
        ? [{ column, text }]
        : [];
    });
  const [activity] = cellsOf('activity');
  const [promised] = [...cellsOf('target'), ...cellsOf('number')];
  const [date] = cellsOf('date');
  const isDate = date !== undefined && isIn(DOCUMENT_DATE_FORMAT, date.text);
  const [responsible] = cellsOf('responsible');
  const [named] = responsible ? activityRows(`x\t${responsible.text}`, parties) : [];
  const isKnown = (named?.parties.length ?? 0) > 0;
  const used = [activity, promised, ...(isDate ? [date] : []), responsible];
  const others = texts.flatMap((text, index) => {
    const column = columns[index] ?? {};
    const isUsed = used.some((cell) => cell?.column === column && cell.text === text);
    return text === '' || isUsed ? [] : [partOf(column, text)];
  });
  return {
    row: {
      line,
      typed: texts.filter((text) => text !== '').join('\t'),
      text: activity?.text ?? '',
      promised: promised?.text ?? '',
      parties: named?.parties ?? [],
      others: [],
    },
    ...(isDate && { deadline: date.text }),
    ...(responsible && !isKnown && { unknownParty: responsible.text }),
    others,
  };
}

const emptyRow = (line: number): ActivityRow => ({
  line,
  typed: '',
  text: '',
  promised: '',
  parties: [],
  others: [],
});

function proposalOf(
  row: ActivityRow,
  known: readonly string[] | ReadonlySet<string>,
  parties: readonly Party[],
  {
    deadline,
    unknownParty,
  }: { readonly deadline?: string | undefined; readonly unknownParty?: string | undefined },
): ActivityProposal {
  const said = row.promised === '' ? saidIn(row) : undefined;
  const understood = said ? answered(row, said.promised) : row;
  const fields = activityOf(understood, known);
  const questions = [
    ...(fields ? [] : [promisedQuestion(row)]),
    ...(unknownParty === undefined ? [] : [partyQuestion(unknownParty, parties)]),
  ];
  const complete =
    fields && deadline !== undefined && fields['senast'] === undefined
      ? { ...fields, senast: deadline }
      : fields;
  return {
    row: understood,
    ...(complete && questions.length === 0 && { fields: complete }),
    ...(said && { from: said.from }),
    ...(deadline !== undefined && { deadline }),
    questions,
  };
}

/** Returns the number that a text promises in so many words: "minst tio trafikkontroller". */
function saidIn(row: ActivityRow) {
  const said = promiseIn(row.text);
  const meant = meantBy(row);
  const isExplicit = new RegExp(`(?<!\\p{L})(?:${Object.keys(TARGET_BOUNDS).join('|')})\\s`, 'iu').test(
    said?.said ?? '',
  );
  if (!said || !isExplicit || meant === undefined || promisedFrom(meant) === undefined) return undefined;
  const start = row.text.indexOf(said.said);
  return { promised: meant, from: { start, end: start + said.said.length } };
}

function promisedQuestion(row: ActivityRow): ActivityQuestion {
  const { text, promised } = row;
  const meant = meantBy(row);
  const kinds = (Object.keys(words.KIND_CHOICES) as (keyof typeof words.KIND_CHOICES)[]).map((kind) => ({
    label: words.KIND_CHOICES[kind],
    answer: ACTIVITY_KINDS[kind satisfies ActivityKind],
  }));
  const numbers = meant !== undefined && promisedFrom(meant) ? boundsOf(meant) : [];
  const first = kinds.filter(({ answer }) => answer === meant);
  return {
    about: 'promised',
    text:
      meant === undefined
        ? words.ASK_KIND(promised === '' ? text : promised)
        : words.ASK_PROMISED(promised === '' ? text : promised, meant),
    choices: [
      ...numbers.map((answer) => ({ label: answer, answer })),
      ...first,
      ...kinds.filter((choice) => !first.includes(choice)),
    ],
  };
}

/** Returns `minst 60 pass` with each of the bounds, the meant one first. */
function boundsOf(meant: string): readonly string[] {
  const bounds = Object.keys(TARGET_BOUNDS);
  const bound = bounds.find((one) => meant.startsWith(`${one} `));
  if (bound === undefined) return [meant];
  return [bound, ...bounds.filter((one) => one !== bound)].map((one) => one + meant.slice(bound.length));
}

function partyQuestion(name: string, parties: readonly Party[]): ActivityQuestion {
  return {
    about: 'party',
    text: words.ASK_PARTY(name),
    choices: [
      ...parties.map(({ id, name: label }) => ({ label, answer: id })),
      { label: words.NO_PARTY, answer: '' },
    ],
  };
}
