/** What has changed, and saving it. */
import { useState } from 'preact/hooks';
import type { Problem } from '../../content/problems/problem.ts';
import { fileChange } from '../../text/desk/desk.ts';
import { TAKE_AS_FILE } from '../../text/desk/handing-over.ts';
import * as words from '../../text/desk/saving.ts';
import * as documents from '../../text/desk/documents.ts';
import * as correcting from '../../text/desk/corrections.ts';
import { correctionsIn, decided, noted, restored, type Correction } from '../corrections.ts';
import { changesBetween, type Change } from '../../changes/between.ts';
import { commitMessage } from '../commit-message.ts';
import { fileChanges } from '../files.ts';
import type { Workspace } from '../workspace.ts';
import { fileLabel } from '../naming.ts';
import { addressOfField } from './field-link.ts';
import type { Session } from './session.ts';

export function Save({ session }: { readonly session: Session }) {
  const { desk, forge } = session;
  const { base, mine, folder, uploads } = desk.workspace.value;
  const { problems, isValid } = desk.check.value;
  const [request, setRequest] = useState<string | undefined>(undefined);
  const changes = fileChanges(base, mine);
  const changed = new Set(changes.map(({ path }) => path));
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity, file }) => severity === 'warning' && changed.has(file));
  const after = desk.check.value.content;
  const told = changesBetween({ content: desk.published.value.content }, { content: after });
  // Files may differ in what nobody reads, such as comments.
  // What has an error cannot be read, and would be told as removed.
  const isTold = told.length > 0 && errors.length === 0;
  const message = isTold ? commitMessage(told, after) : words.CHANGED_FILES;
  const isBlocked = !isValid || session.isBusy.value || !desk.isChanged.value;
  return (
    <>
      <h1>{words.REVIEW_CHANGES}</h1>
      {!desk.isChanged.value && <p>{words.NO_CHANGES}</p>}
      {isTold ? (
        <ToldChanges changes={told} base={desk.settings.base} />
      ) : (
        <ul>
          {changes.map(({ path, contents }) => (
            <li key={path}>
              {fileChange(
                fileLabel(path, contents === undefined ? base : mine, folder),
                contents === undefined ? 'removed' : base.has(path) ? 'changed' : 'new',
              )}
            </li>
          ))}
        </ul>
      )}
      {uploads.size > 0 && (
        <ul>
          {[...uploads].map(([path, contents]) => (
            <li key={path}>{contents === undefined ? documents.removed(path) : documents.added(path)}</li>
          ))}
        </ul>
      )}
      <Corrections session={session} />
      <ProblemList heading={words.MUST_BE_MENDED} problems={errors} workspace={desk.workspace.value} />
      <ProblemList heading={words.SHOULD_BE_SEEN} problems={warnings} workspace={desk.workspace.value} />
      <p class="actions">
        <button type="button" disabled={isBlocked} onClick={() => void session.save(message)}>
          {forge.handsOver ? TAKE_AS_FILE : words.SAVE}
        </button>
        {forge.canPropose && (
          <button
            type="button"
            class="quiet"
            disabled={isBlocked}
            onClick={() => void session.propose(message).then(setRequest)}
          >
            {words.SEND_FOR_REVIEW}
          </button>
        )}
        {desk.isChanged.value && (
          <button
            type="button"
            class="quiet"
            disabled={session.isBusy.value}
            onClick={() => {
              if (confirm(words.DISCARD_QUESTION)) void session.discard();
            }}
          >
            {words.DISCARD}
          </button>
        )}
      </p>
      {request !== undefined && (
        <p>
          <a href={request}>{request}</a>
        </p>
      )}
    </>
  );
}

/** What residents will see, in words, and what goes with what is removed or renamed. */
export function ToldChanges({
  changes,
  base,
}: {
  readonly changes: readonly Change[];
  readonly base: string;
}) {
  return (
    <ul>
      {changes.map(({ text, promise, before, after, touches }, index) => (
        <li key={index}>
          {promise === undefined || text.includes(promise) ? text : `${promise}: ${text}`}
          {before !== undefined && after !== undefined && (
            <details>
              <summary>{words.WHOLE_TEXTS}</summary>
              <p>
                <del>{before}</del>
              </p>
              <p>
                <ins>{after}</ins>
              </p>
            </details>
          )}
          {touches.addresses.length > 0 && (
            <p class="hint">
              {words.lostAddresses(touches.addresses.map((address) => base.replace(/\/$/, '') + address))}
            </p>
          )}
          {touches.reports.length > 0 && <p class="hint">{words.touchedReports(touches.reports)}</p>}
        </li>
      ))}
    </ul>
  );
}

/** What has been changed of what is published, and what to do about it. */
function Corrections({ session: { desk } }: { readonly session: Session }) {
  const found = correctionsIn(desk.workspace.value);
  if (found.length === 0) return null;
  const { today } = desk.settings;
  return (
    <section>
      <h2>{correcting.HEADING}</h2>
      {found.map((correction) => {
        const { path, kind, item, field, before, after, isNoted } = correction;
        const edit = (change: (workspace: Workspace, correction: Correction, today: string) => Workspace) =>
          desk.edit(undefined, (workspace) => change(workspace, correction, today));
        return (
          <div key={`${path} ${[...item, ...field].join('.')}`} class="conflict">
            <p>{kind === 'promised' ? correcting.PROMISED : correcting.REPORTED}</p>
            <dl>
              <dt>{correcting.BEFORE}</dt>
              <dd>{before}</dd>
              <dt>{correcting.AFTER}</dt>
              <dd>{after || correcting.NOTHING}</dd>
            </dl>
            {isNoted ? (
              <p>{correcting.NOTED}</p>
            ) : (
              <p class="actions">
                <button type="button" class="quiet" onClick={() => edit(noted)}>
                  {correcting.NOTE}
                </button>
                {kind === 'promised' && (
                  <button type="button" class="quiet" onClick={() => edit(decided)}>
                    {correcting.DECIDED}
                  </button>
                )}
                <button type="button" class="quiet" onClick={() => edit(restored)}>
                  {correcting.RESTORE}
                </button>
              </p>
            )}
          </div>
        );
      })}
    </section>
  );
}

interface ProblemListProps {
  readonly heading: string;
  readonly problems: readonly Problem[];
  readonly workspace: Workspace;
}

/** The findings of all files, each with a link to its field. */
function ProblemList({ heading, problems, workspace: { folder, mine } }: ProblemListProps) {
  if (problems.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <ul class="findings">
        {problems.map(({ file, line, column, message, help, severity, path = [] }) => (
          <li key={`${file}:${line}:${column}:${message}`} class={severity}>
            <a href={addressOfField(file.slice(folder.length), path)}>{fileLabel(file, mine, folder)}</a>:{' '}
            {message} {help}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where only a person can decide between two texts. */
export function Conflicts({ session }: { readonly session: Session }) {
  return (
    <>
      <h1>{words.CONFLICTS}</h1>
      {session.conflicts.value.map((conflict) => (
        <section key={conflict.id} aria-label={conflict.label} class="conflict">
          <h2>{conflict.label}</h2>
          <dl>
            <dt>{words.BEFORE}</dt>
            <dd>{conflict.base || words.NOTHING}</dd>
            <dt>{words.MINE}</dt>
            <dd>{conflict.mine || words.NOTHING}</dd>
            <dt>{words.THEIRS}</dt>
            <dd>{conflict.theirs || words.NOTHING}</dd>
          </dl>
          <p class="actions">
            <button type="button" onClick={() => session.choose(conflict, 'mine')}>
              {words.KEEP_MINE}
            </button>
            <button type="button" class="quiet" onClick={() => session.choose(conflict, 'theirs')}>
              {words.TAKE_THEIRS}
            </button>
          </p>
        </section>
      ))}
    </>
  );
}
