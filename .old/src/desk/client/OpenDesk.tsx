/** The desk on files that are being read. Everything that checks and edits them is loaded with it. */
import { useEffect, useState } from 'preact/hooks';
import { ForgeError, type Snapshot } from '../../forge/forge.ts';
import { LOADING } from '../../text/desk/desk.ts';
import { App } from './App.tsx';
import type { OpenedProps } from './Connect.tsx';
import { Session } from './session.ts';

export interface OpenDeskProps extends OpenedProps {
  /** The files, which are read while this is loaded. */
  readonly reading: Promise<Snapshot>;
}

/** Shows the desk once the files are read. */
export function OpenDesk({ forge, drafts, settings, reading, onLeave }: OpenDeskProps) {
  const [opened, setOpened] = useState<Session | ForgeError | undefined>(undefined);
  useEffect(() => {
    Session.open(forge, drafts, settings, reading).then(setOpened, (error: unknown) => {
      if (!(error instanceof ForgeError)) throw error;
      if (error.kind === 'expired-key' && onLeave) onLeave(error.message);
      else setOpened(error);
    });
  }, [forge]);
  if (opened === undefined) return <p role="status">{LOADING}</p>;
  if (opened instanceof ForgeError) return <p role="alert">{opened.message}</p>;
  return <App session={opened} {...(onLeave && { onLeave })} />;
}
