/** The desk on files that are being read. Everything that checks and edits them is loaded with it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { ForgeError, type Snapshot } from '../../forge/forge.ts';
import { TITLE } from '../../text/desk/desk.ts';
import { App } from './App.tsx';
import type { OpenedProps } from './opened.ts';
import { NotRead } from './NotRead.tsx';
import { Session } from './session.ts';

export interface OpenDeskProps extends OpenedProps {
  /** The files, which are read while this is loaded. */
  readonly reading: Promise<Snapshot>;
  /** Told when there is something to show: the files, or why they could not be read. */
  readonly onShown: () => void;
  /** Reads them again, where they could not be read. */
  readonly onRetry: () => void;
}

/** Shows the desk once the files are read. */
export function OpenDesk({ forge, drafts, settings, reading, onShown, onRetry, onLeave }: OpenDeskProps) {
  const [opened, setOpened] = useState<Session | ForgeError | undefined>(undefined);
  const focused = useRef<string | null | undefined>(undefined);
  useEffect(() => {
    const show = (opened: Session | ForgeError) => {
      focused.current = document.activeElement?.getAttribute('href');
      setOpened(opened);
      onShown();
    };
    Session.open(forge, drafts, settings, reading).then(show, (error: unknown) => {
      if (!(error instanceof ForgeError)) throw error;
      if (error.kind === 'expired-key' && onLeave) onLeave(error.message);
      else show(error);
    });
  }, [forge]);
  // The link that had the focus while the files were read is shown anew.
  useEffect(() => {
    if (opened === undefined || !focused.current) return;
    document.querySelector<HTMLElement>(`.desk a[href="${CSS.escape(focused.current)}"]`)?.focus();
  }, [opened]);
  if (opened === undefined) return null;
  if (opened instanceof ForgeError) {
    return (
      <div class="desk">
        <h1>{TITLE}</h1>
        <NotRead error={opened} onRetry={onRetry} />
      </div>
    );
  }
  return <App session={opened} {...(onLeave && { onLeave })} />;
}
