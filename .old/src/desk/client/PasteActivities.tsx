/** Pasting the activities of a promise: each row is shown with what was understood, and asked about, before it is taken. */
import { useRef, useState } from 'preact/hooks';
import { partyNames, withStanding } from '../../domain/parties.ts';
import type { Party } from '../../domain/model.ts';
import { matchPath } from '../../content/source/file-tree.ts';
import * as words from '../../text/desk/pasting.ts';
import { activityIds, understoodIn, withActivities } from '../new-activities.ts';
import {
  pastedActivities,
  withAnswer,
  type ActivityContext,
  type ActivityProposal,
  type ActivityProposals,
  type ActivityQuestion,
} from '../paste/activities.ts';
import { withNotes } from '../workspace.ts';
import { Box } from './Box.tsx';
import { LeftOvers, notesOf, Marked, Notes, PasteBox, ReviewHeading } from './PasteBox.tsx';
import type { Desk } from './store.ts';

interface Props {
  readonly desk: Desk;
  /** The promise's file, relative to the content folder. */
  readonly path: string;
}

export function PasteActivities({ desk, path }: Props) {
  const [found, setFound] = useState<ActivityProposals | undefined>(undefined);
  const [isBack, setBack] = useState(false);
  const done = () => {
    setFound(undefined);
    setBack(true);
  };
  const context: ActivityContext = {
    parties: partiesFor(desk, path),
    known: activityIds(desk.workspace.value, path),
  };
  if (found) return <Review {...{ desk, path, context, found }} onDone={done} />;
  return (
    <>
      <PasteBox
        title={words.PASTE_ACTIVITIES}
        hint={words.PASTE_ACTIVITIES_HINT}
        isBack={isBack}
        onPaste={(clipboard) => setFound(pastedActivities(clipboard, context))}
      />
      <Notes desk={desk} place={path} />
    </>
  );
}

/** Returns the parties with the names that the municipality of a file gives them. */
function partiesFor(desk: Desk, path: string): readonly Party[] {
  const { content, site } = desk.check.value;
  const id = matchPath(path)?.params['municipality'];
  const own = site.municipalities.find(({ municipality }) => municipality.id === id)?.municipality;
  const names = partyNames(content.parties, own ?? { name: '' });
  return withStanding(content.parties).map((party) => ({
    ...party,
    name: names.get(party.id) || party.name,
  }));
}

interface ReviewProps extends Props {
  readonly context: ActivityContext;
  readonly found: ActivityProposals;
  readonly onDone: () => void;
}

function Review({ desk, path, context, found, onDone }: ReviewProps) {
  const [proposals, setProposals] = useState(found.proposals);
  const [skipped, setSkipped] = useState<ReadonlySet<number>>(new Set());
  const isTaken = (proposal: ActivityProposal, index: number) =>
    proposal.fields !== undefined && !skipped.has(index);
  const taken = proposals.flatMap((proposal, index) =>
    isTaken(proposal, index) && proposal.fields ? [proposal.fields] : [],
  );
  const rest = proposals.filter((proposal, index) => !isTaken(proposal, index));
  const take = () => {
    desk.edit(undefined, (workspace) =>
      withNotes(withActivities(workspace, path, taken), path, [
        ...(workspace.notes.get(path) ?? []),
        ...notesOf(found.leftOver),
        ...rest.map(({ row }) => row.typed.replaceAll('\t', ' · ')),
      ]),
    );
    onDone();
  };
  return (
    <section class="paste" aria-labelledby="klistra-aktiviteter">
      <ReviewHeading id="klistra-aktiviteter" />
      {proposals.length === 0 && <p role="alert">{words.NO_ACTIVITIES}</p>}
      <ol class="pasted">
        {proposals.map((proposal, index) => (
          <Row
            key={index}
            proposal={proposal}
            context={context}
            isTaken={isTaken(proposal, index)}
            onTake={(isTaken) => {
              const next = new Set(skipped);
              if (isTaken) next.delete(index);
              else next.add(index);
              setSkipped(next);
            }}
            onAnswer={(about, answer) =>
              setProposals(
                proposals.map((one) => (one === proposal ? withAnswer(one, about, answer, context) : one)),
              )
            }
          />
        ))}
      </ol>
      <LeftOvers found={found.leftOver} hint={words.LEFT_OVER_ACTIVITIES_HINT} />
      {rest.length > 0 && <p class="hint">{words.restCount(rest.length)}</p>}
      <p class="actions">
        <button
          type="button"
          disabled={taken.length + rest.length + found.leftOver.length === 0}
          onClick={take}
        >
          {words.takeActivities(taken.length)}
        </button>
        <button type="button" class="quiet" onClick={onDone}>
          {words.CANCEL}
        </button>
      </p>
    </section>
  );
}

interface RowProps {
  readonly proposal: ActivityProposal;
  readonly context: ActivityContext;
  readonly isTaken: boolean;
  readonly onTake: (isTaken: boolean) => void;
  readonly onAnswer: (about: ActivityQuestion['about'], answer: string) => void;
}

function Row({ proposal, context, isTaken, onTake, onAnswer }: RowProps) {
  const { row, fields, from, questions } = proposal;
  // The answered question is gone, and with it what had the focus.
  const item = useRef<HTMLLIElement>(null);
  const nameOf = (party: string) => context.parties.find(({ id }) => id === party)?.name ?? party;
  return (
    <li ref={item} tabIndex={-1}>
      <label>
        <input
          type="checkbox"
          checked={isTaken}
          disabled={fields === undefined}
          onChange={(event) => onTake(event.currentTarget.checked)}
        />{' '}
        <Marked text={row.text} excerpts={from ? [from] : []} />
      </label>
      {fields && (
        <dl class="understood">
          {understoodIn(fields, nameOf).map(({ label, text }, index) => (
            <div key={index}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {questions.map((question) => (
        <Question
          key={question.about}
          question={question}
          onAnswer={(answer) => {
            onAnswer(question.about, answer);
            item.current?.focus();
          }}
        />
      ))}
    </li>
  );
}

/** What has to be answered before a row can be taken: by a button, or in words. */
function Question({
  question: { about, text, choices },
  onAnswer,
}: {
  readonly question: ActivityQuestion;
  readonly onAnswer: (answer: string) => void;
}) {
  const [own, setOwn] = useState('');
  return (
    <fieldset>
      <legend>{text}</legend>
      <p class="actions">
        {choices.map(({ label, answer }) => (
          <button key={answer} type="button" class="quiet" onClick={() => onAnswer(answer)}>
            {label}
          </button>
        ))}
      </p>
      {about === 'promised' && (
        <div class="answer">
          <Box label={words.OWN_ANSWER} hint={words.OWN_ANSWER_HINT} text={own} onText={setOwn} />
          <button
            type="button"
            class="quiet"
            disabled={own.trim() === ''}
            onClick={() => onAnswer(own.trim())}
          >
            {words.ANSWER}
          </button>
        </div>
      )}
    </fieldset>
  );
}
