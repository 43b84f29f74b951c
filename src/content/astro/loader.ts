/**
 * What Astro asks for content: one reading of the content folder, shared by all collections of a build and always checked
 * in full. A build stops at an error; while somebody writes, the last good content stays and the problems travel with
 * it, so that the page can show them.
 */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { AstroError } from 'astro/errors';
import type { Settings } from '../../settings/environment.ts';
import { problemList } from '../problems/print.ts';
import { hasErrors, type Problem } from '../problems/problem.ts';
import { readContent, type Content, type Reading } from '../read.ts';
import type { Day } from '../../domain/day.ts';

type Store = LoaderContext['store'];

/** What is known of the content as a whole. */
export interface ContentState {
  readonly today: Day;
  /** Another number for every reading, so that what was made of one is not shown with the next. */
  readonly version: number;
  /** Empty in a build, which does not go on with an error. */
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** The errors as the check prints them. */
  readonly errorList: string;
}

/** A moment in which an editor's program saves several files counts as one change. */
const DEBOUNCE_MS = 60;

/** The loaders of one content folder, by what they load. */
export function contentLoaders(settings: Settings) {
  const source = new ContentSource(settings);
  const each = <Thing>(
    name: string,
    pick: (content: Content) => readonly Thing[],
    idOf: (thing: Thing) => string,
  ) =>
    source.loader(name, ({ content }, { store }) => {
      store.clear();
      for (const [rank, thing] of pick(content).entries()) store.set({ id: idOf(thing), data: { rank, thing } });
    });
  return {
    municipalities: each('kommuner', ({ municipalities }) => municipalities, ({ id }) => id),
    agreements: each(
      'avtal',
      ({ agreements }) => agreements,
      ({ municipality, year }) => `${municipality}/${year}`,
    ),
    promises: each(
      'loften',
      ({ promises }) => promises,
      ({ municipality, year, id }) => `${municipality}/${year}/${id}`,
    ),
    parties: each('parter', ({ parties }) => parties, ({ id }) => id),
    glossary: each('ordlista', ({ glossary }) => glossary, ({ term }) => term),
    pages: source.loader('sidor', async ({ content }, { store, config }) => {
      const root = fileURLToPath(config.root);
      const copies = join(root, '.astro', 'sidor');
      await rm(copies, { recursive: true, force: true });
      store.clear();
      for (const { id, path, ...data } of content.pages) {
        const file = await withinProject(path, root, join(copies, `${id}.mdx`));
        store.set({ id, data: { ...data }, filePath: file, deferredRender: true });
      }
    }),
    state: source.stateLoader(),
  };
}

/** A page that lies elsewhere is compiled from a copy, since what it builds on is found in the project only. */
async function withinProject(path: string, root: string, copy: string): Promise<string> {
  const isWithin = !relative(root, path).startsWith('..');
  if (!isWithin) {
    await mkdir(dirname(copy), { recursive: true });
    await copyFile(path, copy);
  }
  return relative(root, isWithin ? path : copy).split(sep).join('/');
}

type Fill = (reading: Reading, context: LoaderContext) => void | Promise<void>;

class ContentSource {
  private readonly settings: Settings;
  private reading: Promise<Reading> | undefined;
  private version = 0;
  /** Who has had the current reading; one that asks again gets a new one. */
  private readonly served = new Set<string>();
  private readonly filled = new Map<string, () => Promise<void>>();

  constructor(settings: Settings) {
    this.settings = settings;
  }

  /** A loader that fills its collection from each reading that holds together. */
  loader(name: string, fill: Fill): Loader {
    return {
      name,
      load: async (context) => {
        const refill = async () => {
          const reading = await this.current();
          if (!hasErrors(reading.problems)) await fill(reading, context);
        };
        this.renew(name);
        if (context.watcher) this.filled.set(name, refill);
        await refill();
      },
    };
  }

  /** The loader that speaks up about problems, and in a development server follows the folder. */
  stateLoader(): Loader {
    const name = 'lage';
    return {
      name,
      load: async (context) => {
        this.renew(name);
        const report = () => this.report(context);
        await report();
        if (context.watcher) this.follow(context.watcher, report);
      },
    };
  }

  private renew(name: string): void {
    if (this.served.has(name)) this.forget();
    this.served.add(name);
  }

  private forget(): void {
    this.reading = undefined;
    this.served.clear();
  }

  private current(): Promise<Reading> {
    if (!this.reading) {
      this.version++;
      this.reading = readContent(this.settings);
    }
    return this.reading;
  }

  private async report({ store, logger, watcher }: LoaderContext): Promise<void> {
    const { problems, files } = await this.current();
    const list = problemList(problems, files, 'text');
    const isBroken = hasErrors(problems);
    if (isBroken && !watcher) throw asAstroError(list);
    if (isBroken) logger.error(`\n${list}`);
    else if (problems.length > 0) logger.warn(`\n${list}`);
    setState(store, {
      today: this.settings.today,
      version: this.version,
      errors: problems.filter(({ severity }) => severity === 'error'),
      warnings: problems.filter(({ severity }) => severity === 'warning'),
      errorList: isBroken ? list : '',
    });
  }

  private follow(watcher: NonNullable<LoaderContext['watcher']>, report: () => Promise<void>): void {
    const folders = [this.settings.contentDir, this.settings.ownContentDir];
    watcher.add(folders);
    let timer: NodeJS.Timeout | undefined;
    const onChange = (path: string) => {
      if (!folders.some((folder) => path.startsWith(folder + sep))) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        this.forget();
        void Promise.all([report(), ...[...this.filled.values()].map((refill) => refill())]);
      }, DEBOUNCE_MS);
    };
    for (const event of ['add', 'change', 'unlink', 'unlinkDir'] as const) watcher.on(event, onChange);
  }
}

function setState(store: Store, state: ContentState): void {
  store.set({ id: 'nu', data: { ...state } });
}

/** An error that Astro prints as it is: the editor is not helped by where in the program it was found. */
function asAstroError(list: string): AstroError {
  const error = new AstroError(`\n${list}`);
  error.stack = '';
  return error;
}
