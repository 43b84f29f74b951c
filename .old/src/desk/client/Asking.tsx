/** Asks before something that has an address is removed or renamed, and says what goes with it. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { matchPath, pathOf, type TreeKind } from '../../content/source/file-tree.ts';
import * as words from '../../text/desk/removing.ts';
import {
  consequencesOf,
  newPromiseFolder,
  withoutPromise,
  withRenamedPromise,
  type PromiseKey,
} from '../removing.ts';
import { fileLabel } from '../naming.ts';
import { withoutFile, type Workspace } from '../workspace.ts';
import { Box } from './Box.tsx';
import { go } from './route.ts';
import { ToldChanges } from './Save.tsx';
import type { Desk } from './store.ts';

export interface AskingProps {
  readonly desk: Desk;
  /** What the button and the dialog are called. */
  readonly title: string;
  /** Says what is often meant instead. */
  readonly advice?: string | undefined;
  /** What is done, from the name that is typed where one is asked for. */
  readonly change: (workspace: Workspace, name: string) => Workspace;
  /** What it is called now, where it is to be called something else. */
  readonly name?: string;
  /** Is told what was there before. */
  readonly onDone?: (name: string, before: Workspace) => void;
}

export function Asking(props: AskingProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button type="button" class="quiet" ref={button} onClick={() => setOpen(true)}>
        {props.title}
      </button>
      {isOpen && (
        <Dialog
          {...props}
          onClose={() => {
            setOpen(false);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}

function Dialog({
  desk,
  title,
  advice,
  change,
  name: current,
  onDone,
  onClose,
}: AskingProps & { readonly onClose: () => void }) {
  const [name, setName] = useState(current ?? '');
  const isSame = current !== undefined && (name.trim() === '' || name.trim() === current);
  const workspace = desk.workspace.value;
  const { changes, errors } = useMemo(
    () =>
      isSame
        ? { changes: [], errors: [] }
        : consequencesOf(desk.checkNow(), desk.checkOf(change(workspace, name))),
    [workspace, name],
  );
  return (
    <dialog
      class="asking"
      aria-label={title}
      ref={(dialog) => {
        if (dialog && !dialog.open) dialog.showModal();
      }}
      onClose={onClose}
    >
      <h2 tabIndex={-1} autofocus>
        {title}
      </h2>
      {advice !== undefined && <p>{advice}</p>}
      {current !== undefined && (
        <Box label={words.NEW_NAME} hint={words.NEW_NAME_HINT} text={name} onText={setName} />
      )}
      <ToldChanges changes={changes} base={desk.settings.base} />
      {errors.length > 0 && (
        <>
          <p>{words.LEADS_TO_ERRORS}</p>
          <ul class="findings">
            {errors.map(({ file, line, message }) => (
              <li key={`${file} ${line} ${message}`} class="error">
                {fileLabel(file, workspace.mine, workspace.folder)}: {message}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="hint">{words.NOT_YET}</p>
      <p class="actions">
        <button
          type="button"
          disabled={isSame}
          onClick={() => {
            onClose();
            desk.edit(undefined, (workspace) => change(workspace, name));
            onDone?.(name, workspace);
          }}
        >
          {current === undefined ? words.REMOVE : words.RENAME}
        </button>
        <button type="button" class="quiet" onClick={onClose}>
          {words.CANCEL}
        </button>
      </p>
    </dialog>
  );
}

const REPORTS: readonly TreeKind[] = ['uppfoljning', 'avtalsuppfoljning', 'delavtalsuppfoljning'];

/** What can be done with a file as a whole. */
export function FileActions({ desk, path }: { readonly desk: Desk; readonly path: string }) {
  const { base, mine, folder } = desk.workspace.value;
  const { kind, params = {} } = matchPath(path) ?? {};
  if (kind === undefined || !mine.has(folder + path)) return null;
  const isPublished = base.has(folder + path);
  if (REPORTS.includes(kind)) {
    return (
      <p class="actions">
        <Asking
          desk={desk}
          title={words.REMOVE_REPORT}
          advice={isPublished ? words.REPORT_ADVICE : undefined}
          change={(workspace) => withoutFile(workspace, path)}
        />
      </p>
    );
  }
  if (kind !== 'lofte') return null;
  const key: PromiseKey = {
    municipality: params['municipality']!,
    year: Number(params['year']),
    promise: params['promise']!,
  };
  const folderFor = (workspace: Workspace, name: string) => newPromiseFolder(workspace, key, name);
  return (
    <p class="actions">
      <Asking
        desk={desk}
        title={words.RENAME_PROMISE}
        advice={isPublished ? words.RENAME_ADVICE : undefined}
        name={key.promise}
        change={(workspace, name) => withRenamedPromise(workspace, key, folderFor(workspace, name))}
        onDone={(name, before) => {
          const promise = folderFor(before, name);
          go({ screen: 'file', path: pathOf('lofte', { ...key, promise }) });
        }}
      />
      <Asking
        desk={desk}
        title={words.REMOVE_PROMISE}
        advice={isPublished ? words.PROMISE_ADVICE : undefined}
        change={(workspace) => withoutPromise(workspace, key)}
        onDone={() => go({ screen: 'home', municipality: key.municipality })}
      />
    </p>
  );
}
