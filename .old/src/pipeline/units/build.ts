/**
 * Builds a site from its parts: those that show the same as in the last build are linked from there, the others are made, and so are
 * the pages of the whole site if anything has changed.
 */
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Shown } from '../../content/astro/shown.ts';
import { nationalRecordsOf } from '../../search/national-records.ts';
import type { Settings } from '../../settings/environment.ts';
import { linksChecked, notInParts, PAGES_WRITTEN, searchWritten } from '../../text/build.ts';
import { siteOf } from '../../views/site.ts';
import { readPage } from '../built-page.ts';
import { printTimed } from '../build-log.ts';
import type { SiteAddress } from '../links.ts';
import { closeIndexes, municipalityIndex, wholeIndex, type IndexFiles } from '../search-index.ts';
import { filesIn, SiteCheckError } from '../site-check.ts';
import { SITEMAP, sitemapOf } from '../sitemap.ts';
import { brokenLinks } from './broken-links.ts';
import type { UnitTask } from './make.ts';
import { programFor, type Program } from './program.ts';
import type { UnitRecord } from './record.ts';
import { Store } from './store.ts';
import { municipalUnits, wholeUnit } from './units.ts';
import { makeAll } from './workers.ts';

export interface SiteTask {
  readonly settings: Settings;
  readonly shown: Shown;
  /** The folder to write the site to. */
  readonly site: string;
  /** The folder of what the last build has left. */
  readonly store: string;
  /** The folders of parts that other machines have made. */
  readonly parts?: readonly string[];
}

/** Every so many of the municipalities: the third of eight. */
export interface Part {
  readonly number: number;
  readonly of: number;
}

/** Makes a part of the municipalities in a folder, for a site that is joined from such parts. Returns how many it has. */
export async function buildPart(
  { settings, shown, site, store }: SiteTask,
  { number, of }: Part,
): Promise<number> {
  const made = new Store(site);
  await made.open();
  const program = await programFor(settings, shown.pages);
  const units = await municipalUnits(shown, program, settings.base);
  const own = units.filter((_, index) => index % of === number - 1);
  const known = new Store(store);
  const missing: UnitTask[] = [];
  for (const unit of own) if (!(await made.adopt(unit, known))) missing.push(unit);
  const problems: string[] = [];
  const start = { entry: program.entry, address: addressOf(settings), store: site };
  const indexed = indexing(missing, made);
  try {
    await makeAll(missing, start, async (unit) => {
      problems.push(...unit.problems);
      await made.save(await indexed(unit.record));
    });
  } finally {
    await closeIndexes();
  }
  if (problems.length > 0) throw new SiteCheckError(problems.sort().join('\n'));
  return own.length;
}

/** Writes a site. Throws a {@link SiteCheckError} if it must not be published. */
export async function buildSite(task: SiteTask): Promise<void> {
  const { settings, shown, site } = task;
  const store = new Store(task.store);
  await store.open();
  const program = await programFor(settings, shown.pages);
  const units = await municipalUnits(shown, program, settings.base);
  const build = new Build(task, store, program);
  try {
    await build.add(units);
    await build.addWhole(wholeUnit(shown, program, units));
  } finally {
    await closeIndexes();
  }

  const others = new Set<string>();
  for (const folder of [program.assets, ...shown.publicDirs]) {
    for (const file of await filesIn(folder).catch(() => [])) others.add(file);
    await cp(folder, site, { recursive: true }).catch(ignoreMissing);
  }
  const published = await Promise.all(
    [...others]
      .filter((file) => file.endsWith('.html'))
      .map(async (file) => readPage(file, await readFile(join(site, file), 'utf8'))),
  );
  const { records } = build;
  const problems = [
    ...build.problems,
    ...brokenLinks({ records, published, others: [...others] }, settings),
  ].sort();
  if (problems.length > 0) throw new SiteCheckError(problems.join('\n'));
  const pages = records.reduce((sum, record) => sum + record.pages.length, published.length);
  printTimed(linksChecked(pages));
  await store.keepOnly(records);
}

/** What is kept of a search index, as in {@link UnitRecord}. */
type KeptIndex = Required<Pick<UnitRecord, 'files' | 'searchable'>>;

/** Returns a function that adds the index of a municipality to what is kept of it, unless it is the only one. */
function indexing(units: readonly UnitTask[], store: Store): (record: UnitRecord) => Promise<UnitRecord> {
  const shownIn = new Map(units.map(({ name, shown }) => [name, shown.catalog]));
  return async (record) => {
    const { single, municipalities, glossary } = siteOf(shownIn.get(record.name)!);
    if (single) return record;
    const { files, searchable } = await keep(await municipalityIndex(municipalities[0]!, glossary), store);
    return { ...record, searchable, files: [...record.files, ...files] };
  };
}

async function keep({ files, count }: IndexFiles, store: Store): Promise<KeptIndex> {
  const kept: (readonly [string, string])[] = [];
  for (const [path, bytes] of files) kept.push([path, await store.put(bytes)]);
  return { files: kept, searchable: count };
}

class Build {
  readonly records: UnitRecord[] = [];
  readonly problems: string[] = [];
  private readonly task: SiteTask;
  private readonly store: Store;
  private readonly program: Program;

  constructor(task: SiteTask, store: Store, program: Program) {
    this.task = task;
    this.store = store;
    this.program = program;
  }

  /** Adds parts to the site, from the last build or newly made. */
  async add(units: readonly UnitTask[]): Promise<void> {
    const missing: UnitTask[] = [];
    for (const unit of units) {
      const before = await this.store.find(unit.name);
      if (await this.reuse(unit, before)) continue;
      missing.push({ ...unit, ...(before?.program === unit.program && { earlier: before.lasting }) });
    }
    const { parts = [] } = this.task;
    if (parts.length > 0 && missing.length > 0) printTimed(notInParts(missing.length));
    const indexed = indexing(missing, this.store);
    await this.make(missing, async (made) => {
      const record = await indexed(made);
      this.store.placeNew(record, this.task.site);
      this.records.push(record);
      await this.store.save(record);
    });
  }

  /** Adds the pages of the whole site, its search index and its sitemap. */
  async addWhole(unit: UnitTask): Promise<void> {
    if (await this.reuse(unit, await this.store.find(unit.name))) {
      printTimed(PAGES_WRITTEN);
      printTimed(searchWritten(this.searchable));
      return;
    }
    const { shown } = unit;
    const summaries = new Map(this.records.map((record) => [record.name, record.summaries]));
    const task = { ...unit, shown: { ...shown, catalog: { ...shown.catalog, summaries } } };
    await this.make([task], async (record) => {
      this.store.placeNew(record, this.task.site);
      printTimed(PAGES_WRITTEN);
      const listed = [...this.records, record].flatMap(({ addresses }) => addresses);
      const sitemap = await this.keep(SITEMAP, Buffer.from(sitemapOf(listed, this.task.settings)));
      const search = await this.makeSearch();
      const whole = { ...record, ...search, files: [...record.files, sitemap, ...search.files] };
      this.store.placeNew({ files: [sitemap, ...search.files] }, this.task.site);
      this.records.push(whole);
      printTimed(searchWritten(this.searchable));
      await this.store.save(whole);
    });
  }

  private get searchable(): number {
    return this.records.reduce((sum, { searchable = 0 }) => sum + searchable, 0);
  }

  /** Makes the index of the whole site, whose pages are there. */
  private async makeSearch(): Promise<KeptIndex> {
    const { shown, site } = this.task;
    const whole = siteOf(shown.catalog);
    const { municipalities } = whole;
    const pages = shown.catalog.pages ?? [];
    return keep(await wholeIndex(whole, municipalities.map(nationalRecordsOf), pages, site), this.store);
  }

  private async keep(path: string, bytes: Uint8Array): Promise<readonly [string, string]> {
    return [path, await this.store.put(bytes)];
  }

  /** Adds a part as it was made before, if nothing that it shows has changed since, or as another machine has made it. */
  private async reuse(unit: UnitTask, before: UnitRecord | undefined): Promise<UnitRecord | undefined> {
    const isKept = before?.key === unit.key && this.store.place(before, this.task.site);
    const record = isKept ? before : await this.adopted(unit);
    if (record) this.records.push(record);
    return record;
  }

  private async adopted(unit: UnitTask): Promise<UnitRecord | undefined> {
    for (const folder of this.task.parts ?? []) {
      const record = await this.store.adopt(unit, new Store(folder));
      if (!record) continue;
      this.store.placeNew(record, this.task.site);
      return record;
    }
    return undefined;
  }

  private async make(
    units: readonly UnitTask[],
    onMade: (record: UnitRecord) => Promise<void>,
  ): Promise<void> {
    const { settings, store } = this.task;
    const start = { entry: this.program.entry, address: addressOf(settings), store };
    await makeAll(units, start, async ({ record, problems }) => {
      this.problems.push(...problems);
      // What has problems is not kept, and is not published.
      if (problems.length === 0) await onMade(record);
      else this.records.push(record);
    });
  }
}

const addressOf = ({ origin, base }: Settings): SiteAddress => ({ origin, base });

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}
