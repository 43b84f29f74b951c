/** The desk on files that are being read. Everything that checks and edits them is loaded with it. */
import { useEffect, useState } from 'preact/hooks';
import { ForgeError, type Snapshot } from '../../forge/forge.ts';
import { LOADING, TITLE } from '../../text/desk/desk.ts';
import { App } from './App.tsx';
import type { OpenedProps } from './Connect.tsx';
import { NotRead } from './NotRead.tsx';
import { Session } from './session.ts';

export interface OpenDeskProps extends OpenedProps {
  /** The files, which are read while this is loaded. */
  readonly reading: Promise<Snapshot>;
  /** Reads them again, where they could not be read. */
  readonly onRetry: () => void;
}

/** Shows the desk once the files are read. */
export function OpenDesk({ forge, drafts, settings, reading, onRetry, onLeave }: OpenDeskProps) {
  const [opened, setOpened] = useState<Session | ForgeError | undefined>(undefined);
  useEffect(() => {
    Session.open(forge, drafts, settings, reading).then(setOpened, (error: unknown) => {
      if (!(error instanceof ForgeError)) throw error;
      if (error.kind === 'expired-key' && onLeave) onLeave(error.message);
      else setOpened(error);
    });
  }, [forge]);
  if (opened === undefined) return <p role="status">{LOADING}</p>;
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
