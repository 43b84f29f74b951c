/** The table of a promise's follow-up: a row for each activity, with what residents will read beside it. */
import { fieldOf, partOf } from '../../content/formats/layout.ts';
import { hasErrors } from '../../content/problems/problem.ts';
import { LAYOUTS } from '../../content/schema/file-kinds.ts';
import type { JudgedActivity } from '../../domain/judged.ts';
import * as words from '../../text/desk/desk.ts';
import { capitalised } from '../../text/list.ts';
import { periodText } from '../../text/period.ts';
import { reasonSentences } from '../../text/reason.ts';
import { STATUS_TEXT } from '../../text/status.ts';
import type { AgreementYear } from '../../views/agreement-year.ts';
import { fieldName, ownProblems, problemsAt } from '../checked.ts';
import type { Choices } from '../choices.ts';
import {
  typedNumber,
  withNumber,
  withResult,
  type SheetPromise,
  type SheetResult,
  type SheetRow,
} from '../sheet.ts';
import { valueFrom } from '../typed.ts';
import { getIn } from '../workspace.ts';
import { Box, Select, TableHead } from './Box.tsx';
import { moveBetweenCells } from './cells.ts';
import { FigureDetails } from './Figures.tsx';
import { GroupFields } from './Form.tsx';
import { OutcomeMark } from './OutcomeMark.tsx';
import type { Desk } from './store.ts';

/** The layout of a result. */
export const RESULT = partOf(fieldOf(LAYOUTS.uppfoljning, 'redovisat') ?? {}) ?? {};
const FIGURES = fieldOf(RESULT, 'värden') ?? {};
const TEXT = fieldOf(RESULT, 'text') ?? {};
/** The fields of a result that have a column of their own. */
const COLUMNS = ['aktivitet', 'text', 'värden', 'status'];

const STATUSES = Object.values(STATUS_TEXT).map(({ written, label }) => ({ value: written, text: label }));

/** Returns fields in which only one result is filled in, at its place. */
export function fieldsOf({ at, fields }: SheetResult) {
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

export function SheetTable(props: TableProps) {
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
  const numbers = hasNumbers ? activity.measures.map(({ id }) => id) : [];
  const others = result
    ? [
        ...ownProblems(problems, file, result.at, ['text', 'värden', 'status']),
        ...ownProblems(problems, file, [...result.at, 'värden'], numbers),
      ]
    : [];
  const name = (...names: readonly string[]) => result && fieldName(promise.path, [...result.at, ...names]);
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
          name={name('text')}
          text={typeof result?.fields['text'] === 'string' ? result.fields['text'] : ''}
          problems={[...of('text'), ...others]}
          onText={(text) => set('text', ['text'], valueFrom(text, TEXT))}
        />
        {result && (
          <details class="more">
            <summary>{words.SHEET.more}</summary>
            <GroupFields
              context={{ desk, path: promise.path, choices, fields: fieldsOf(result) }}
              at={result.at}
              layout={RESULT}
              except={COLUMNS}
              isFlat
            />
            {activity.measures.map(({ id, unit }) =>
              getIn(result.fields, ['värden', id]) === undefined ? null : (
                <FigureDetails
                  key={id}
                  context={{ desk, path: promise.path, choices, fields: fieldsOf(result) }}
                  at={[...result.at, 'värden', id]}
                  layout={FIGURES}
                  label={capitalised(unit.many)}
                />
              ),
            )}
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
              name={name('värden', id)}
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
          name={name('status')}
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
