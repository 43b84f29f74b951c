/** A follow-up as one table: a row for each activity, with what residents will read beside it. */
import { promiseAddress } from '../../domain/address.ts';
import type { JudgedActivity, JudgedPromise } from '../../domain/judged.ts';
import { partOf, fieldOf } from '../../content/formats/layout.ts';
import { hasErrors } from '../../content/problems/problem.ts';
import { LAYOUTS } from '../../content/schema/file-kinds.ts';
import { reasonSentences } from '../../text/reason.ts';
import { STATUS_TEXT } from '../../text/status.ts';
import { capitalised } from '../../text/list.ts';
import { periodText } from '../../text/period.ts';
import * as words from '../../text/desk/desk.ts';
import type { Period } from '../../domain/period.ts';
import type { AgreementYear } from '../../views/site.ts';
import { problemsAt } from '../checked.ts';
import { choicesFor, type Choices } from '../choices.ts';
import { typedText, valueFrom } from '../typed.ts';
import {
  type SHARED_FIELDS,
  sheetOf,
  typedNumber,
  withNumber,
  withResult,
  withShared,
  type SheetPromise,
  type SheetResult,
  type SheetRow,
} from '../sheet.ts';
import { Box, Findings, Select, TableHead } from './Box.tsx';
import { FileForm, Group, RawFile } from './Form.tsx';
import { agreementReportPath } from '../../content/source/file-tree.ts';
import { Paste } from './Paste.tsx';
import { Notes } from './PasteBox.tsx';
import { FileActions } from './Asking.tsx';
import { OutcomeMark } from './OutcomeMark.tsx';
import type { Desk } from './store.ts';

interface SheetProps {
  readonly desk: Desk;
  readonly year: AgreementYear;
  readonly period: Period;
}

const RESULT = partOf(fieldOf(LAYOUTS.uppfoljning, 'redovisat') ?? {}) ?? {};
/** The fields of a result that have a column of their own. */
const COLUMNS = ['aktivitet', 'text', 'värden', 'status'];

const STATUSES = Object.values(STATUS_TEXT).map(({ written, label }) => ({ value: written, text: label }));

export function Sheet({ desk, year, period }: SheetProps) {
  const promises = sheetOf(desk.workspace.value, year, period.id);
  return (
    <>
      <h1>{words.sheetHeading(capitalised(periodText(period, true)), year.municipality.shortName)}</h1>
      <p class="hint">{words.SHEET.hint}</p>
      <Paste desk={desk} year={year} period={period} promises={promises} />
      <Notes desk={desk} place={`${year.key.municipality}/${year.key.year}/${period.id}`} />
      <Shared desk={desk} promises={promises} />
      <Wholes desk={desk} year={year} period={period} />
      {promises.map((promise) => (
        <SheetSection key={promise.path} desk={desk} year={year} promise={promise} />
      ))}
    </>
  );
}

interface SharedProps {
  readonly desk: Desk;
  readonly promises: readonly SheetPromise[];
}

/** What the follow-ups of all promises say alike, once there is one. */
function Shared({ desk, promises }: SharedProps) {
  const written = promises.filter(({ isWritten, isUnreadable }) => isWritten && !isUnreadable);
  const [first] = written;
  if (!first || written.length < 2) return null;
  const { common } = first;
  const set = (name: (typeof SHARED_FIELDS)[number], value: unknown) =>
    desk.edit(`${first.path} shared ${name}`, (workspace) => withShared(workspace, promises, name, value));
  const { municipality, year: folderYear, id } = first.judged.promise;
  const sources = choicesFor(desk.workspace.value, desk.check.value, {
    municipality,
    year: folderYear,
    promise: id,
  }).of('source', [], {});
  const published = fieldOf(LAYOUTS.uppfoljning, 'publicerad') ?? {};
  return (
    <fieldset class="form">
      <legend>{words.SHEET.shared}</legend>
      <Box
        label={words.SHEET.published}
        hint={published.description}
        text={typedText(common['publicerad'], published)}
        onText={(text) => set('publicerad', valueFrom(text, published))}
      />
      {sources && (
        <Select
          label={words.SHEET.source}
          options={sources}
          value={typedText(common['källa'], {})}
          onValue={(source) => set('källa', source === '' ? undefined : source)}
        />
      )}
    </fieldset>
  );
}

/** What is said of an agreement as a whole. */
function Wholes({ desk, year, period }: SheetProps) {
  const { municipality, year: folderYear } = year.key;
  return (
    <>
      {year.agreements.map(({ agreement: { name, title } }) => (
        <details key={name ?? ''} class="about">
          <summary>
            {year.agreements.length > 1 ? `${words.SHEET.whole}: ${title}` : words.SHEET.whole}
          </summary>
          <FileForm
            desk={desk}
            path={agreementReportPath({ municipality, year: folderYear, agreement: name }, period.id)}
            choices={choicesFor(desk.workspace.value, desk.check.value, {
              municipality,
              year: folderYear,
              agreement: name,
            })}
          />
          <FileActions
            desk={desk}
            path={agreementReportPath({ municipality, year: folderYear, agreement: name }, period.id)}
          />
        </details>
      ))}
    </>
  );
}

function SheetSection({
  desk,
  year,
  promise,
}: Omit<SheetProps, 'period'> & { readonly promise: SheetPromise }) {
  const { promise: own } = promise.judged;
  const choices = choicesFor(desk.workspace.value, desk.check.value, {
    municipality: own.municipality,
    year: own.year,
    promise: own.id,
  });
  const file = desk.workspace.value.folder + promise.path;
  const heading = `lofte-${own.id}`;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{own.title}</h2>
      {promise.isUnreadable ? (
        <RawFile desk={desk} path={promise.path} />
      ) : (
        <>
          <Findings
            problems={problemsAt(desk.check.value.problems, file).filter(
              ({ path = [] }) => path[0] !== 'redovisat',
            )}
          />
          <Table desk={desk} year={year} promise={promise} choices={choices} />
          {promise.others.length > 0 && (
            <fieldset>
              <legend>{words.SHEET.others}</legend>
              {promise.others.map((result) => (
                <fieldset key={String(result.at[1])}>
                  <Group
                    context={{ desk, path: promise.path, choices, fields: fieldsOf(result) }}
                    at={result.at}
                    layout={RESULT}
                  />
                </fieldset>
              ))}
            </fieldset>
          )}
          {desk.settings.hasPreview && <Preview desk={desk} judged={promise.judged} />}
          {promise.isWritten && (
            <details class="about">
              <summary>{words.SHEET.about}</summary>
              <FileForm desk={desk} path={promise.path} choices={choices} except={['redovisat']} />
              <FileActions desk={desk} path={promise.path} />
            </details>
          )}
        </>
      )}
    </section>
  );
}

/** The promise's page as it is saved. */
function Preview({ desk, judged }: { readonly desk: Desk; readonly judged: JudgedPromise }) {
  const address = desk.settings.base.replace(/\/$/, '') + promiseAddress(judged.promise);
  const { version } = desk.workspace.value;
  return (
    <details class="about">
      <summary>{words.SHEET.preview}</summary>
      <p>
        <a href={address} target="_blank" rel="noreferrer">
          {words.SHEET.openPage}
        </a>
      </p>
      <iframe key={version} src={address} title={words.SHEET.preview} loading="lazy" />
    </details>
  );
}

/** Returns fields in which only one result is filled in, at its place. */
function fieldsOf({ at, fields }: SheetResult) {
  const list: unknown[] = [];
  list[Number(at[1])] = fields;
  return { redovisat: list };
}

interface TableProps {
  readonly desk: Desk;
  readonly year: AgreementYear;
  readonly promise: SheetPromise;
  readonly choices: Choices;
}

function Table(props: TableProps) {
  const { promise } = props;
  const hasNumbers = promise.rows.some(({ judged }) => judged.activity.measures.length > 0);
  const heads = [
    words.SHEET.activity,
    words.SHEET.text,
    ...(hasNumbers ? [words.SHEET.number] : []),
    words.SHEET.status,
    words.SHEET.outcome,
  ];
  return (
    <table class="sheet" role="table" onKeyDown={moveBetweenCells}>
      <TableHead names={heads} />
      <tbody>
        {promise.rows.map((row, index) => (
          <Row key={row.judged.activity.id} {...props} row={row} index={index} hasNumbers={hasNumbers} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends TableProps {
  readonly row: SheetRow;
  readonly index: number;
  readonly hasNumbers: boolean;
}

function Row({ desk, year, promise, choices, row, index, hasNumbers }: RowProps) {
  const { activity } = row.judged;
  const { result } = row;
  const file = desk.workspace.value.folder + promise.path;
  const problems = result ? problemsAt(desk.check.value.problems, file, result.at) : [];
  const of = (...names: readonly string[]) =>
    problems.filter(({ path = [] }) => names.every((name, depth) => path[2 + depth] === name));
  // A report with an error is none yet, so the outcome would be that of a report that is missing.
  const isAtFault = hasErrors(problemsAt(desk.check.value.problems, file));
  const others = problems.filter(({ path = [] }) => !COLUMNS.slice(1).includes(String(path[2])));
  const set = (name: string, at: readonly string[], value: unknown) =>
    desk.edit(`${promise.path} ${activity.id} ${name}`, (workspace) =>
      withResult(workspace, promise, row, at, value),
    );
  const cell = (column: string) => `${promise.path}:${index}:${column}`;
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <span class="promised">{activity.text}</span>
        {row.earlier.length > 0 && (
          <details>
            <summary>{words.SHEET.earlier}</summary>
            <ul>
              {row.earlier.map(({ period, text, values }) => (
                <li key={period.id}>
                  {capitalised(periodText(period))}: {[text, ...values].filter(Boolean).join(' · ')}
                </li>
              ))}
            </ul>
          </details>
        )}
      </th>
      <td role="cell">
        <Box
          label={words.cellName(words.SHEET.text, activity.text)}
          isLabelHidden
          isLong
          cell={cell('text')}
          text={typeof result?.fields['text'] === 'string' ? result.fields['text'] : ''}
          problems={[...of('text'), ...others]}
          onText={(text) => set('text', ['text'], text.trim() === '' ? undefined : text.trim())}
        />
        {result && (
          <details class="more">
            <summary>{words.SHEET.more}</summary>
            <Group
              context={{ desk, path: promise.path, choices, fields: fieldsOf(result) }}
              at={result.at}
              layout={RESULT}
              except={COLUMNS}
              isFlat
            />
          </details>
        )}
      </td>
      {hasNumbers && (
        <td role="cell" class="numbers">
          {activity.measures.map(({ id, unit }) => (
            <Box
              key={id}
              label={capitalised(unit.many)}
              cell={cell('number')}
              text={result ? typedNumber(result, id) : ''}
              problems={of('värden', id)}
              onText={(text) =>
                desk.edit(`${promise.path} ${activity.id} ${id}`, (workspace) =>
                  withNumber(workspace, promise, row, id, text),
                )
              }
            />
          ))}
        </td>
      )}
      <td role="cell">
        <Select
          label={words.cellName(words.SHEET.status, activity.text)}
          isLabelHidden
          none={words.SHEET.noStatus}
          cell={cell('status')}
          options={STATUSES}
          value={typeof result?.fields['status'] === 'string' ? result.fields['status'] : ''}
          problems={of('status')}
          onValue={(status) => set('status', ['status'], status === '' ? undefined : status)}
        />
      </td>
      <td role="cell" class="outcome-cell">
        {isAtFault ? <p>{words.SHEET.waiting}</p> : <OutcomeCell judged={row.judged} year={year} />}
      </td>
    </tr>
  );
}

/** The outcome as residents will read it. */
function OutcomeCell({
  judged: { activity, judgement },
  year,
}: {
  readonly judged: JudgedActivity;
  readonly year: AgreementYear;
}) {
  return (
    <>
      <OutcomeMark outcome={judgement.outcome} />
      {reasonSentences(activity, judgement, year.naming).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}

/** Enter goes to the next row, and arrows to the next box where the text cursor is at its end. */
function moveBetweenCells(event: KeyboardEvent): void {
  const box = event.target;
  if (!(box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement)) return;
  const { cell } = box.dataset;
  if (cell === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  const atStart = box.selectionStart === 0 && box.selectionEnd === 0;
  const atEnd = box.selectionStart === box.value.length && box.selectionEnd === box.value.length;
  const step =
    event.key === 'Enter' && !event.shiftKey
      ? { rows: 1, boxes: 0 }
      : event.key === 'ArrowDown' && atEnd
        ? { rows: 1, boxes: 0 }
        : event.key === 'ArrowUp' && atStart
          ? { rows: -1, boxes: 0 }
          : event.key === 'ArrowRight' && atEnd
            ? { rows: 0, boxes: 1 }
            : event.key === 'ArrowLeft' && atStart
              ? { rows: 0, boxes: -1 }
              : undefined;
  if (!step) return;
  event.preventDefault();
  const all = [...document.querySelectorAll<HTMLElement>('[data-cell]')];
  const column = cell.split(':').at(-1);
  const list =
    step.rows === 0
      ? all
      : all.filter((other) => other.dataset['cell']?.split(':').at(-1) === column && !isSameRow(other, box));
  if (step.rows === 0) {
    all[all.indexOf(box) + step.boxes]?.focus();
    return;
  }
  const next =
    step.rows > 0 ? list.find((other) => isAfter(box, other)) : list.findLast((other) => isAfter(other, box));
  next?.focus();
}

function isSameRow(a: HTMLElement, b: HTMLElement): boolean {
  return a !== b && a.dataset['cell'] === b.dataset['cell'];
}

function isAfter(first: HTMLElement, second: HTMLElement): boolean {
  return first !== second && (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
