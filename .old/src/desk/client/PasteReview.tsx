/** What was understood of what was pasted, to look through before it is taken. */
import { useState } from 'preact/hooks';
import { STATUS_TEXT } from '../../text/status.ts';
import { NOT_IN_TABLE } from '../../text/desk/paste.ts';
import * as words from '../../text/desk/pasting.ts';
import type { ReportProposal } from '../paste/proposal.ts';
import { pastedReport } from '../paste/report.ts';
import { partiesOf, withProposals } from '../pasted.ts';
import type { SheetPromise } from '../sheet.ts';
import { withNotes } from '../workspace.ts';
import type { Pasted, PasteProps } from './Paste.tsx';
import { TableHead } from './Box.tsx';
import { LeftOvers, Marked, notesOf, ReviewHeading } from './PasteBox.tsx';

export function PasteReview({
  desk,
  year,
  period,
  promises,
  pasted,
  onDone,
}: PasteProps & { readonly pasted: Pasted; readonly onDone: () => void }) {
  const [found] = useState(() => proposalsIn(pasted, { desk, year, period, promises }));
  const [taken, setTaken] = useState<ReadonlySet<ReportProposal>>(
    () => new Set(found.proposals.filter(({ certainty }) => certainty !== 'guessed')),
  );
  const place = `${year.key.municipality}/${year.key.year}/${period.id}`;
  const take = () => {
    desk.edit(undefined, (workspace) =>
      withNotes(withProposals(workspace, year, period.id, [...taken]), place, [
        ...(workspace.notes.get(place) ?? []),
        ...notesOf(found.leftOver),
        ...found.proposals
          .filter((proposal) => !taken.has(proposal))
          .map(({ written, text = '' }) => `${written}: ${text}`),
      ]),
    );
    onDone();
  };
  const toggle = (proposal: ReportProposal, isTaken: boolean) => {
    const next = new Set(taken);
    if (isTaken) next.add(proposal);
    else next.delete(proposal);
    setTaken(next);
  };
  return (
    <section class="paste" aria-labelledby="klistra-rubrik">
      <ReviewHeading id="klistra-rubrik" />
      {found.notices.map((notice) => (
        <p key={notice} role="alert">
          {notice}
        </p>
      ))}
      {found.missing.length > 0 && (
        <details>
          <summary>{NOT_IN_TABLE(found.missing.length)}</summary>
          <ul>
            {found.missing.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      <table class="sheet" role="table">
        <TableHead names={[words.TAKE, words.PROMISED, words.SAYS, words.UNDERSTOOD]} />
        <tbody>
          {found.proposals.map((proposal) => (
            <ProposalRow
              key={`${proposal.promise} ${proposal.activity} ${proposal.party ?? ''}`}
              proposal={proposal}
              promises={promises}
              isTaken={taken.has(proposal)}
              onToggle={(isTaken) => toggle(proposal, isTaken)}
            />
          ))}
        </tbody>
      </table>
      <LeftOvers found={found.leftOver} hint={words.LEFT_OVER_HINT} />
      <p class="actions">
        <button type="button" onClick={take}>
          {words.takeCount(taken.size)}
        </button>
        <button type="button" class="quiet" onClick={onDone}>
          {words.CANCEL}
        </button>
      </p>
    </section>
  );
}

interface ProposalRowProps {
  readonly proposal: ReportProposal;
  readonly promises: readonly SheetPromise[];
  readonly isTaken: boolean;
  readonly onToggle: (isTaken: boolean) => void;
}

function ProposalRow({ proposal, promises, isTaken, onToggle }: ProposalRowProps) {
  const {
    text = '',
    values,
    forecasts,
    status,
    events,
    reason,
    carriedOver,
    unclear,
    written,
    certainty,
  } = proposal;
  const row = promises
    .flatMap(({ rows }) => rows)
    .find(({ judged }) => judged.activity.id === proposal.activity);
  const unitOf = (measure: string) =>
    row?.judged.activity.measures.find(({ id }) => id === measure)?.unit.many ?? measure;
  const marked = [...values, ...forecasts, ...events, ...(status ? [status] : [])].map(({ from }) => from);
  const old = row?.result?.fields['text'];
  return (
    <tr role="row">
      <td role="cell">
        <input
          type="checkbox"
          aria-label={words.takeRow(written)}
          checked={isTaken}
          onChange={(event) => onToggle(event.currentTarget.checked)}
        />
      </td>
      <th scope="row" role="rowheader">
        {row?.judged.activity.text}
        {certainty !== 'certain' && <p class="hint">{words.matched(written)}</p>}
        {typeof old === 'string' && <p class="hint">{words.replaces(old)}</p>}
      </th>
      <td role="cell">
        <Marked text={text} excerpts={marked.filter((excerpt) => excerpt.in === 'text')} />
      </td>
      <td role="cell">
        <ul>
          {values.map(({ measure, typed }) => (
            <li key={measure}>
              {typed} {unitOf(measure)}
            </li>
          ))}
          {forecasts.map(({ measure, typed }) => (
            <li key={measure}>{words.forecast(`${typed} ${unitOf(measure)}`)}</li>
          ))}
          {status && <li>{STATUS_TEXT[status.status].label}</li>}
          {events.map(({ date }) => (
            <li key={date}>{date}</li>
          ))}
          {reason !== undefined && <li>{words.reason(reason)}</li>}
          {carriedOver !== undefined && <li>{words.carriedOver(carriedOver)}</li>}
        </ul>
        {unclear.map(({ question }) => (
          <p key={question} class="hint">
            {question}
          </p>
        ))}
      </td>
    </tr>
  );
}

function proposalsIn(pasted: Pasted, { desk, year, period, promises }: PasteProps) {
  return pastedReport(pasted, {
    promises: promises.map(({ judged }) => judged.promise),
    period,
    parties: partiesOf(desk.check.value.content, year.municipality),
  });
}
