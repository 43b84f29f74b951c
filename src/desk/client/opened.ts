/** What the desk is opened with. */
import type { Forge } from '../../forge/forge.ts';
import type { MunicipalityOwed } from '../due.ts';
import type { DraftStore } from './draft-store.ts';
import type { SessionSettings } from './session.ts';

export interface OpenedProps {
  readonly forge: Forge;
  readonly drafts: DraftStore;
  readonly settings: SessionSettings;
  /** What was due in the municipalities when the site was built. */
  readonly owed: Readonly<Record<string, MunicipalityOwed>> | undefined;
  /** Goes back to signing in or choosing a folder, where one does. */
  readonly onLeave?: (reason: string) => void;
}
