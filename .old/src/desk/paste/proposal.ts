/** What the rows about one activity say of it, and from which words that was understood. */
import type { Status } from '../../domain/model.ts';
import type { Fields } from '../../content/formats/layout.ts';
import { quantityFrom } from '../../content/formats/quantity.ts';
import { STATUS_TEXT } from '../../text/status.ts';
import { OF_MORE, UNCLEAR } from '../../text/desk/paste.ts';
import type { PastedRow } from './clipboard.ts';
import { isOfPeriod, type Column, type Role } from './columns.ts';
import { datesIn } from './dates.ts';
import { figureOfCell, figuresIn } from './figures.ts';
import type { Extent } from './extents.ts';
import { leftOver, partOf, type LeftOver } from './left-over.ts';
import type { Certainty } from './match.ts';
import type { Candidate, ReportContext } from './context.ts';
import { statusIn, statusNamed } from './statuses.ts';

/** The words from which something was understood: a part of the proposal's text, or of a cell. */
export interface Excerpt extends Extent {
  readonly in: 'text' | Role;
  readonly text: string;
}

export interface ProposedFigure {
  readonly measure: string;
  /** As an editor would type it: `minst 8`. */
  readonly typed: string;
  readonly from: Excerpt;
}

export interface ReportProposal {
  readonly promise: string;
  readonly activity: string;
  readonly certainty: Certainty;
  /** What the pasted rows call the activity. */
  readonly written: string;
  /** Word for word. */
  readonly text?: string;
  readonly status?: { readonly status: Status; readonly from: Excerpt };
  readonly values: readonly ProposedFigure[];
  readonly forecasts: readonly ProposedFigure[];
  readonly events: readonly { readonly date: string; readonly from: Excerpt }[];
  readonly reason?: string;
  readonly carriedOver?: string;
  /** The party that speaks, where several report the same activity. */
  readonly party?: string;
  /** What the rows repeat of the promise: its number, target and those responsible. */
  readonly known: readonly string[];
  /** Numbers that somebody has to look at, in Swedish. */
  readonly unclear: readonly { readonly question: string; readonly from: Excerpt }[];
}

export interface ProposedRows {
  readonly candidate: Candidate;
  readonly written: string;
  readonly certainty: Certainty;
  readonly context: ReportContext;
  readonly rows: readonly { readonly row: PastedRow; readonly text?: string }[];
  readonly party?: string;
  /** The cells that are of no party have been taken for another one. */
  readonly isOnlyOfParty?: boolean;
}

interface ReadCell {
  readonly column: Column;
  readonly text: string;
}

/** Returns what some rows say of an activity, or undefined if they say nothing. Adds what is not understood to `left`. */
export function proposalOf(proposed: ProposedRows, left: LeftOver[]): ReportProposal | undefined {
  const { candidate, written, certainty, context, party } = proposed;
  const { activity, promise } = candidate;
  const cells = cellsOf(proposed, left);
  const take = (role: Role) => cells.filter(({ column }) => column.role === role);
  const lines = (role: Role) =>
    take(role)
      .map(({ text }) => text)
      .join('\n');
  const leave = (cell: ReadCell) =>
    left.push(leftOver('cell', [partOf(cell.column, cell.text)], activity.id));

  const known: string[] = [];
  for (const cell of [...take('order'), ...take('target')]) known.push(cell.text);
  for (const cell of take('responsible')) {
    if (party !== undefined || isResponsible(cell.text, proposed)) known.push(cell.text);
    else leave(cell);
  }
  const statusCells = take('status');
  const numberCells = take('number');
  const isWholeTerm = context.period.from === promise.term.from && context.period.to === promise.term.to;
  const numbers = numberCells.map((cell) => {
    const isOfMore = !isWholeTerm && OF_MORE.test(cell.column.head ?? '');
    const figure = isOfMore ? undefined : figureOfCell(cell.text, activity.measures);
    return { cell, figure: figure && saysMore(cell.text, [figure]) ? undefined : figure };
  });
  const statuses = statusCells.map((cell) => ({ cell, status: statusNamed(cell.text) }));
  const plain = [lines('result'), lines('comment')].filter((text) => text !== '').join('\n');
  const unread = [
    ...statuses.filter(({ status }) => status === undefined),
    ...numbers.filter(({ figure }) => figure === undefined),
  ].map(({ cell }) => cell);
  // Where nothing else is said, the words of a status that is not ours are what was said.
  const isAllThereIs = plain === '';
  if (!isAllThereIs) unread.forEach(leave);
  const text = isAllThereIs ? unread.map((cell) => cell.text).join('\n') : plain;

  const dates = datesIn(text, context.period);
  const { figures, unclear } = figuresIn(text, activity.measures, { except: dates, isWholeTerm });
  const inText = ({ start, end }: Extent): Excerpt => ({ in: 'text', text, start, end });
  const inCell = (role: Role, cell: ReadCell, { start, end }: Extent): Excerpt => ({
    in: role,
    text: cell.text,
    start,
    end,
  });

  const values: ProposedFigure[] = [];
  for (const { cell, figure } of numbers) {
    if (!figure) continue;
    if (values.some(({ measure }) => measure === figure.measure)) leave(cell);
    else values.push({ measure: figure.measure, typed: figure.typed, from: inCell('number', cell, figure) });
  }
  const questions = unclear.map((one) => ({
    question: questionOf(one, activity.measures),
    from: inText(one),
  }));
  for (const { measure, typed, isForecast, ...extent } of figures) {
    if (isForecast) continue;
    const other = values.find((value) => value.measure === measure);
    if (!other) values.push({ measure, typed, from: inText(extent) });
    else if (other.typed !== typed) {
      questions.push({
        question: questionOf({ why: 'several', measure }, activity.measures),
        from: inText(extent),
      });
    }
  }
  const forecasts: ProposedFigure[] = figures
    .filter(({ isForecast }) => isForecast)
    .map(({ measure, typed, ...extent }) => ({ measure, typed, from: inText(extent) }));
  for (const cell of take('forecast')) {
    const figure = figureOfCell(cell.text, activity.measures);
    if (figure)
      forecasts.push({
        measure: figure.measure,
        typed: figure.typed,
        from: inCell('forecast', cell, figure),
      });
    if (!figure || saysMore(cell.text, [figure])) leave(cell);
  }
  const events = dates.map(({ date, ...extent }) => ({ date, from: inText(extent) }));
  for (const cell of take('date')) {
    const found = datesIn(cell.text, context.period);
    if (found.length === 0 || saysMore(cell.text, found)) leave(cell);
    for (const { date, ...extent } of found) events.push({ date, from: inCell('date', cell, extent) });
  }
  const own = statuses.find(({ status }) => status !== undefined);
  for (const other of statuses) {
    if (other !== own && other.status !== undefined) leave(other.cell);
  }
  const said = statusIn(text);
  const status = own
    ? { status: own.status!, from: inCell('status', own.cell, { start: 0, end: own.cell.text.length }) }
    : said && { status: said.status, from: inText(said) };
  const [reason, carriedOver] = [lines('reason'), lines('next')];
  const isSilent =
    text === '' &&
    !status &&
    reason === '' &&
    carriedOver === '' &&
    values.length + forecasts.length + events.length === 0;
  if (isSilent) {
    if (known.length > 0)
      left.push(
        leftOver(
          'cell',
          known.map((one) => ({ text: one })),
          activity.id,
        ),
      );
    return undefined;
  }
  return {
    promise: promise.id,
    activity: activity.id,
    certainty,
    written,
    ...(text !== '' && { text }),
    ...(status && { status }),
    values,
    forecasts,
    events,
    ...(reason !== '' && { reason }),
    ...(carriedOver !== '' && { carriedOver }),
    ...(party !== undefined && { party }),
    known,
    unclear: questions,
  };
}

/** Returns whether a cell says more than some parts of it, in order, and a unit and a word or two. */
function saysMore(cell: string, parts: readonly Extent[]): boolean {
  const ends = [0, ...parts.map(({ end }) => end)];
  const rest = ends.map((end, index) => cell.slice(end, parts[index]?.start)).join('');
  return rest.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length > MAX_WORDS_OF_UNIT;
}

const MAX_WORDS_OF_UNIT = 2;

/** Returns the cells that say something of this period and party. Others are left over. */
function cellsOf(
  { rows, candidate, context, party, isOnlyOfParty }: ProposedRows,
  left: LeftOver[],
): readonly ReadCell[] {
  const { id } = candidate.activity;
  return rows.flatMap(({ row, text: rest }) => {
    if (rest !== undefined) return [{ column: { role: 'result' as const }, text: rest }];
    return row.cells.flatMap(({ text, covered }, index): readonly ReadCell[] => {
      const column = row.columns[index] ?? {};
      if (text === '' || covered || column.role === 'activity') return [];
      if (column.party !== undefined && party !== undefined && column.party !== party) return [];
      if (column.party === undefined && isOnlyOfParty) return [];
      const isOther = !isOfPeriod(column, context.period);
      if (isOther || column.role === undefined) {
        left.push(leftOver(isOther ? 'other-period' : 'cell', [partOf(column, text)], id));
        return [];
      }
      return [{ column, text }];
    });
  });
}

/** Returns whether a cell names those that answer for the activity by the promise. */
function isResponsible(text: string, { candidate, context }: ProposedRows): boolean {
  const { parties } = candidate.activity;
  const named = text
    .toLocaleLowerCase('sv')
    .split(/[,/&\n]|(?<!\p{L})och(?!\p{L})/u)
    .map((name) => name.trim());
  const ids = named.map(
    (name) =>
      context.parties.find((party) => party.id === name || party.name.toLocaleLowerCase('sv') === name)?.id,
  );
  return ids.every((id) => id !== undefined && parties.includes(id));
}

function questionOf(
  { why, measure }: { readonly why: keyof typeof UNCLEAR; readonly measure?: string },
  measures: Candidate['activity']['measures'],
): string {
  const unit = measures.find(({ id }) => id === measure)?.unit.many ?? '';
  return UNCLEAR[why](unit);
}

/** Returns every text that a proposal keeps, once. */
export function textsOf(proposal: ReportProposal): readonly string[] {
  const {
    written,
    text = '',
    reason = '',
    carriedOver = '',
    known,
    values,
    forecasts,
    events,
    status,
  } = proposal;
  const understood = [...values, ...forecasts, ...events, ...(status ? [status] : [])].map(
    ({ from }) => from.text,
  );
  return [...new Set([written, text, reason, carriedOver, ...known, ...understood])];
}

/** Returns the result as its file has it. */
export function resultFields({
  activity,
  text,
  status,
  values,
  forecasts,
  events,
  ...rest
}: ReportProposal): Fields {
  const figures = (list: readonly ProposedFigure[]) =>
    Object.fromEntries(list.map(({ measure, typed }) => [measure, quantityFrom(typed)]));
  return {
    aktivitet: activity,
    ...(text !== undefined && { text }),
    ...(status && { status: STATUS_TEXT[status.status].written }),
    ...(values.length > 0 && { värden: figures(values) }),
    ...(forecasts.length > 0 && { prognos: figures(forecasts) }),
    ...(events.length > 0 && { händelser: events.map(({ date }) => ({ datum: date })) }),
    ...(rest.reason !== undefined && { orsak: rest.reason }),
    ...(rest.carriedOver !== undefined && { överförs: rest.carriedOver }),
    ...(rest.party !== undefined && { part: rest.party }),
  };
}
