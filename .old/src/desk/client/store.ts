/** The state of the desk. Everything that is shown is derived from the workspace. */
import { computed, effect, signal } from '@preact/signals';
import { micromark } from '../../content/markdown/micromark.ts';
import type { Day } from '../../domain/day.ts';
import { CheckMemory, checkWorkspace, type DeskCheck } from '../checked.ts';
import { widened } from '../concerned.ts';
import { isChanged, type Workspace } from '../workspace.ts';

/** What the page tells the desk about the site. */
export interface DeskSettings {
  readonly today: Day;
  /** The site's base path, `/` or `/loften/`. */
  readonly base: string;
  /** Whether the pages show what is saved at once, as those of the development server do. */
  readonly hasPreview: boolean;
  /** The content folder in the repository: `content/`. */
  readonly folder: string;
  /** The public folder in the repository: `content/public/`. */
  readonly publicFolder: string;
  /** The names of municipalities by their folders, on a site with so many that they are not all read. */
  readonly names?: Readonly<Record<string, string>> | undefined;
}

/** How long after the last keystroke everything is checked. */
const DEBOUNCE_MS = 120;

export class Desk {
  readonly settings: DeskSettings;
  readonly workspace;
  /** The workspace as of the latest check. */
  private readonly settled;
  readonly check;
  /** The check of the files as they were read. */
  readonly published;
  readonly isChanged;
  private readonly past = signal<readonly Workspace[]>([]);
  private readonly future = signal<readonly Workspace[]>([]);
  readonly canUndo = computed(() => this.past.value.length > 0);
  readonly canRedo = computed(() => this.future.value.length > 0);
  /** What the latest edit was about: edits of the same box are undone together. */
  private latest: string | undefined;

  constructor(settings: DeskSettings, workspace: Workspace) {
    this.settings = settings;
    this.workspace = signal(workspace);
    this.settled = signal(workspace);
    this.isChanged = computed(() => isChanged(this.workspace.value));
    const memory = new CheckMemory();
    this.check = computed((): DeskCheck => checkWorkspace(this.settled.value, settings, micromark, memory));
    const base = computed(() => this.settled.value.base);
    this.published = computed((): DeskCheck =>
      checkWorkspace({ ...this.settled.peek(), mine: base.value }, settings, micromark),
    );
    effect(() => {
      const workspace = this.workspace.value;
      const timer = setTimeout(() => (this.settled.value = workspace), DEBOUNCE_MS);
      return () => clearTimeout(timer);
    });
  }

  /** Returns the check of everything that is written up to now. */
  checkNow(): DeskCheck {
    this.settled.value = this.workspace.value;
    return this.check.value;
  }

  /** Returns the check that a workspace would have. */
  checkOf(workspace: Workspace): DeskCheck {
    return checkWorkspace(workspace, this.settings, micromark);
  }

  /** Changes the workspace. `about` names the box that is typed in. */
  edit(about: string | undefined, change: (workspace: Workspace) => Workspace): void {
    const before = this.workspace.value;
    const after = change(before);
    if (after === before) return;
    if (about === undefined || about !== this.latest) this.past.value = [...this.past.value, before];
    this.latest = about;
    this.future.value = [];
    this.workspace.value = after;
  }

  undo(): void {
    this.move(this.past, this.future);
  }

  redo(): void {
    this.move(this.future, this.past);
  }

  private move(from: typeof this.past, to: typeof this.past): void {
    const [next, ...rest] = from.value.toReversed();
    if (!next) return;
    to.value = [...to.value, this.workspace.value];
    from.value = rest.toReversed();
    this.latest = undefined;
    this.workspace.value = next;
  }

  /** Adds what more has been read of the same version, also to what can be undone. */
  widen(read: Workspace): void {
    this.past.value = this.past.value.map((workspace) => widened(workspace, read));
    this.future.value = this.future.value.map((workspace) => widened(workspace, read));
    const workspace = widened(this.workspace.value, read);
    this.workspace.value = workspace;
    this.settled.value = workspace;
  }

  /** Starts from another version of the files, for example after saving. */
  replace(workspace: Workspace): void {
    this.past.value = [];
    this.future.value = [];
    this.latest = undefined;
    this.workspace.value = workspace;
    this.settled.value = workspace;
  }
}
