/** An editor at work: reads, keeps drafts, merges with what others have saved, and saves. */
import { signal } from '@preact/signals';
import {
  ForgeError,
  MovedOn,
  type Forge,
  type Progress,
  type SavedChange,
  type Snapshot,
} from '../../forge/forge.ts';
import { HANDED_OVER } from '../../text/desk/handing-over.ts';
import * as words from '../../text/desk/saving.ts';
import { draftOf, versionsOf, withMerged, type Draft } from '../drafts.ts';
import { changedPaths } from '../files.ts';
import { concernsAll, linkedMunicipalities } from '../concerned.ts';
import { chooseMunicipalities, municipalitiesIn } from '../municipalities.ts';
import type { Choices, Conflict } from '../merge.ts';
import { changesOf, workspaceOf, type Workspace } from '../workspace.ts';
import type { DraftStore } from './draft-store.ts';
import { Desk } from './store.ts';

export interface SessionSettings {
  readonly today: string;
  readonly base: string;
  /** Whether the site's pages show what is saved at once. */
  readonly hasPreview: boolean;
  readonly names?: Readonly<Record<string, string>> | undefined;
}

/** How long after the last keystroke the draft is kept. */
const DRAFT_MS = 300;
const PROGRESS_MS = 5000;
/** Where nothing has been published within half an hour, nothing tells that it is. */
const MAX_PROGRESS = 360;
/** How many times what somebody else saves at the same moment is merged before the editor is told. */
const MAX_TRIES = 5;

/** Loads what merges. Throws a {@link ForgeError} without a network. */
const mergePart = () =>
  import('../merge.ts').catch(() => {
    throw new ForgeError('no-network');
  });

/** What has been saved, and how far it has come. */
export interface Followed {
  readonly saved: SavedChange;
  /** The files that were saved, relative to the content folder. */
  readonly paths: readonly string[];
  readonly progress: Progress;
}

/** Two versions that are being put together. */
interface Merging {
  readonly draft: Draft;
  readonly fresh: Workspace;
  readonly choices: Choices;
}

export class Session {
  readonly forge: Forge;
  readonly desk: Desk;
  /** What only the editor can decide. Nothing else can be edited until it is decided. */
  readonly conflicts = signal<readonly Conflict[]>([]);
  /** What has happened, in words. */
  readonly notice = signal('');
  readonly isBusy = signal(false);
  /** The key is no longer valid, so nothing can be saved before signing in again. */
  readonly needsSignIn = signal(false);
  readonly progress = signal<Followed | undefined>(undefined);
  private readonly drafts: DraftStore;
  private merging: Merging | undefined;
  private isLeft = false;
  /** What is being read besides what has been. */
  private reading: Promise<unknown> = Promise.resolve();

  private constructor(forge: Forge, desk: Desk, drafts: DraftStore) {
    this.forge = forge;
    this.desk = desk;
    this.drafts = drafts;
  }

  /** Reads the files, and puts what was written and not saved the last time on top of them. Throws a {@link ForgeError}. */
  static async open(
    forge: Forge,
    drafts: DraftStore,
    settings: SessionSettings,
    reading: Promise<Snapshot> = forge.read(),
  ): Promise<Session> {
    const workspace = workspaceOf(await reading, forge.folders);
    const publicFolder = `${forge.folders.public}/`;
    const desk = new Desk({ ...settings, folder: workspace.folder, publicFolder }, workspace);
    const session = new Session(forge, desk, drafts);
    const draft = await drafts.get().catch(() => undefined);
    if (draft) {
      const written = draft.files.map(({ path }) => path);
      await session.readAlso(municipalitiesIn(written, workspace.folder));
      await session.putTogether({ draft, fresh: desk.workspace.value, choices: new Map() });
      session.notice.value = words.RESTORED;
    }
    session.keepDrafts();
    desk.workspace.subscribe((workspace) => {
      const linked = linkedMunicipalities(workspace);
      if (linked.size > 0) void session.readMore(linked);
    });
    return session;
  }

  /** Reads more municipalities, of the version that is being worked on. */
  async readMore(municipalities: Iterable<string>): Promise<void> {
    const reading = this.reading.then(() => this.readAlso(municipalities));
    this.reading = reading.catch(() => undefined);
    await reading.catch((error: unknown) => this.tell(error));
  }

  private async readAlso(municipalities: Iterable<string>): Promise<void> {
    const { version, unread, base, mine, folder } = this.desk.workspace.value;
    const missing = [...municipalities].filter((name) => unread.has(name));
    if (missing.length === 0) return;
    const known = municipalitiesIn([...base.keys(), ...mine.keys()], folder);
    const snapshot = await this.forge.read(version, chooseMunicipalities([...known, ...missing]));
    // Something may have been saved in the meantime.
    if (this.desk.workspace.value.version !== version) return this.readAlso(missing);
    this.desk.widen(workspaceOf(snapshot, this.forge.folders));
  }

  /** Reads everything that what is written may have to do with. */
  private async readConcerned(): Promise<void> {
    await this.reading;
    const workspace = this.desk.workspace.value;
    await this.readAlso(concernsAll(workspace) ? workspace.unread : linkedMunicipalities(workspace));
  }

  /** Reads what is saved by now, of as much as has been read before. */
  private async readAnew(): Promise<Workspace> {
    const { unread, base, mine, folder } = this.desk.workspace.value;
    const known = municipalitiesIn([...base.keys(), ...mine.keys()], folder);
    const choose = unread.size === 0 ? undefined : chooseMunicipalities(known);
    return workspaceOf(await this.forge.read(undefined, choose), this.forge.folders);
  }

  /** Keeps what is written soon after it is, and at once when the page is left. */
  private keepDrafts(): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(timer);
      // The draft has both texts of a conflict, and the workspace only one of them.
      if (this.conflicts.value.length > 0 || this.isLeft) return;
      const draft = draftOf(this.desk.workspace.value);
      const kept = draft ? this.drafts.set(draft) : this.drafts.clear();
      kept.catch(() => (this.notice.value = words.NO_DRAFTS));
    };
    this.desk.workspace.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(keep, DRAFT_MS);
    });
    addEventListener('pagehide', keep);
    addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') keep();
    });
  }

  /** Decides a conflict. */
  choose(conflict: Conflict, whose: 'mine' | 'theirs'): void {
    const { merging } = this;
    if (!merging) return;
    const choices = new Map(merging.choices).set(conflict.id, whose);
    void this.busy(() => this.putTogether({ ...merging, choices }));
  }

  private async putTogether(merging: Merging): Promise<void> {
    const { draft, fresh, choices } = merging;
    const { base, mine, theirs } = versionsOf(draft, fresh);
    const { merge } = await mergePart();
    const { files, conflicts } = merge(base, mine, theirs, { folder: fresh.folder, choices });
    const open = conflicts.filter(({ id }) => !choices.has(id));
    this.merging = open.length > 0 ? merging : undefined;
    this.conflicts.value = open;
    this.desk.replace(withMerged(fresh, draft, files));
  }

  /**
   * Reads what is saved by now, and puts on top of it what the editor has changed: since it was read, or since `sent` was saved.
   * What was pasted and has no place yet is in no file, so it always stays.
   */
  private async catchUp(sent?: Workspace): Promise<void> {
    const fresh = await this.readAnew();
    await mergePart();
    const now = this.desk.workspace.value;
    const draft = draftOf(sent ? since(now, sent) : now);
    if (draft) {
      await this.putTogether({ draft, fresh, choices: new Map() });
    } else {
      this.desk.replace(fresh);
      await this.drafts.clear().catch(() => undefined);
    }
  }

  /** Saves everything that is changed as one commit. */
  async save(message: string): Promise<void> {
    // A button that is pressed twice saves once.
    if (this.isBusy.value) return;
    await this.busy(async () => {
      await this.readConcerned();
      // What was typed a moment ago may not be checked yet.
      if (!this.desk.checkNow().isValid) return;
      for (let tries = 0; tries < MAX_TRIES; tries++) {
        const sent = this.desk.workspace.value;
        const saved = await this.trySaving(sent, message);
        if (saved) {
          await this.catchUp(sent);
          this.notice.value = this.forge.handsOver
            ? HANDED_OVER
            : tries === 0
              ? words.SAVED
              : words.SAVED_TOGETHER;
          const paths = changedPaths(sent.base, sent.mine);
          void this.follow(
            saved,
            paths.map((path) => path.slice(sent.folder.length)),
          );
          return;
        }
        await this.catchUp();
        if (this.conflicts.value.length > 0) {
          this.notice.value = words.CONFLICTS;
          return;
        }
        if (!this.desk.checkNow().isValid) {
          this.notice.value = words.MERGED_WITH_ERRORS;
          return;
        }
      }
      this.notice.value = words.MOVED_ON;
    });
  }

  /** Returns undefined if somebody else has saved in the meantime. */
  private async trySaving(workspace: Workspace, message: string): Promise<SavedChange | undefined> {
    try {
      return await this.forge.save(
        changesOf(workspace, this.desk.settings.publicFolder),
        message,
        workspace.version,
      );
    } catch (error) {
      if (error instanceof MovedOn) return undefined;
      throw error;
    }
  }

  /** Sends everything that is changed for somebody else to review. Returns the address of the request. */
  async propose(message: string): Promise<string | undefined> {
    return this.busy(async () => {
      await this.readConcerned();
      if (!this.desk.checkNow().isValid) return undefined;
      const workspace = this.desk.workspace.value;
      const { url } = await this.forge.propose(
        changesOf(workspace, this.desk.settings.publicFolder),
        message,
        workspace.version,
      );
      await this.discard();
      this.notice.value = words.SENT;
      return url;
    });
  }

  /** Puts back what a saved change changed, as an edit that can be reviewed and saved. */
  async takeBack({ version }: SavedChange): Promise<void> {
    await this.busy(async () => {
      await this.catchUp();
      const { changes, conflicts } = await this.forge.reversalOf(version);
      const { publicFolder, folder } = this.desk.settings;
      await this.readAlso(
        municipalitiesIn(
          changes.map(({ path }) => path),
          folder,
        ),
      );
      this.desk.edit(undefined, (workspace) => {
        const mine = new Map(workspace.mine);
        const uploads = new Map(workspace.uploads);
        for (const { path, contents } of changes) {
          const bytes = typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
          if (path.startsWith(publicFolder)) uploads.set(path.slice(publicFolder.length), bytes);
          else if (contents === undefined) mine.delete(path);
          else if (typeof contents === 'string') mine.set(path, contents);
        }
        return { ...workspace, mine, uploads };
      });
      this.notice.value = conflicts.length > 0 ? words.takenBackInPart(conflicts) : words.TAKEN_BACK;
    });
  }

  /** Throws away everything that is not saved. */
  async discard(): Promise<void> {
    this.merging = undefined;
    this.conflicts.value = [];
    this.desk.replace(await this.readAnew());
    await this.drafts.clear().catch(() => undefined);
  }

  /** Forgets the draft too, when the editor signs out. */
  async forget(): Promise<void> {
    this.isLeft = true;
    await this.drafts.clear().catch(() => undefined);
  }

  /** Follows the check and the publication of what was saved. */
  private async follow(saved: SavedChange, paths: readonly string[]): Promise<void> {
    for (let asked = 0; asked < MAX_PROGRESS; asked++) {
      const progress = await this.forge.progress(saved.version).catch((): Progress => ({ state: 'unknown' }));
      this.progress.value = { saved, paths, progress };
      if (progress.state === 'published' || progress.state === 'failed') return;
      await new Promise((resolve) => setTimeout(resolve, PROGRESS_MS));
      if (this.progress.value.saved !== saved) return;
    }
  }

  private async busy<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    this.isBusy.value = true;
    try {
      return await work();
    } catch (error) {
      this.tell(error);
      return undefined;
    } finally {
      this.isBusy.value = false;
    }
  }

  /** Says what the forge has refused. Throws what is not from a forge. */
  private tell(error: unknown): void {
    if (!(error instanceof ForgeError)) throw error;
    this.notice.value = error.message;
    this.needsSignIn.value = error.kind === 'expired-key';
  }
}

/** Returns a workspace in which only what has been changed since another one was sent is changed. */
function since(now: Workspace, sent: Workspace): Workspace {
  const uploads = [...now.uploads].filter(
    ([path, contents]) => !sent.uploads.has(path) || sent.uploads.get(path) !== contents,
  );
  return { ...now, base: sent.mine, uploads: new Map(uploads) };
}
