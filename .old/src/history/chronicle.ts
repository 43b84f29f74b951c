/** The history of one municipality. */
import { changesBetween, type Change, type Edition } from '../changes/between.ts';
import { satteri } from '../content/markdown/satteri.ts';
import { contentOf } from '../content/parse/content.ts';
import type { ParsedBefore } from '../content/parse/files.ts';
import { parseFolder } from '../content/parse/folder.ts';
import { hasErrors } from '../content/problems/problem.ts';
import { filesInGit } from '../content/read/git.ts';
import type { Entry } from '../content/source/content-folder.ts';
import { pathOf } from '../content/source/file-tree.ts';
import { decode } from '../content/source/source-file.ts';
import type { Edit, MunicipalityHistory, Version } from '../domain/history.ts';
import { changedOutcomes } from './outcomes.ts';
import type { Memory } from './memory.ts';
import { underPresentAddresses } from './present-addresses.ts';
import type { Repository } from './repository.ts';
import type { Remembered, Step } from './step.ts';

/** A version in which something of the municipality changed. */
export interface Stage {
  readonly version: Version;
  /** The hashes of its changed files, by path. Undefined for one that was removed. */
  readonly changed: ReadonlyMap<string, string | undefined>;
  /** The hash of the file with the parties as it was then. */
  readonly parties: string | undefined;
}

/** All files of a version, by path, with their hashes. */
type Files = ReadonlyMap<string, string>;

interface Known {
  readonly version: Version;
  readonly files: Files;
}

const NOTHING: Edition = {
  content: { municipalities: [], agreements: [], promises: [], parties: [], glossary: [], pages: [] },
};

export class Chronicle {
  private readonly repository: Repository;
  private readonly municipality: string;
  private readonly memory: Memory;
  private readonly entries = new Map<string, Entry>();
  private readonly parsed: ParsedBefore = new WeakMap();
  private latest: { readonly files: Files; readonly edition: Edition | undefined } | undefined;

  constructor(repository: Repository, municipality: string, memory: Memory) {
    this.repository = repository;
    this.municipality = municipality;
    this.memory = memory;
  }

  /**
   * Returns the history, or undefined if the municipality is no longer there. `boundary` is the first version at hand of a shallow
   * clone, whose content was published at some time before.
   */
  async read(
    stages: readonly Stage[],
    boundary: string | undefined,
  ): Promise<MunicipalityHistory | undefined> {
    const edits: (Edit & { readonly formerAddress?: string })[] = [];
    let known: Known | undefined;
    let beginning: MunicipalityHistory['beginning'];
    let own: Files = new Map();
    let isFirst = true;
    for (const { version, changed, parties } of stages) {
      own = changedFiles(own, changed);
      const files = parties === undefined ? own : new Map([...own, [pathOf('parter', {}), parties]]);
      const step = await this.step(known, { version, files });
      if (step !== 'unreadable') {
        const isBeginning = known === undefined && (!isFirst || version.id === boundary);
        if (isBeginning) {
          beginning = { day: version.day, reason: isFirst ? 'not-at-hand' : 'unreadable' };
        } else edits.unshift(...step.map((edit) => ({ ...edit, version })));
        known = { version, files };
      }
      isFirst = false;
    }
    const version = stages.at(-1)?.version;
    if (own.size === 0 || !version) return undefined;
    return { version, edits: underPresentAddresses(edits), ...(beginning && { beginning }) };
  }

  /** Returns what a version changed in the one before it that can be read. */
  private async step(before: Known | undefined, after: Known): Promise<Step> {
    const key = [this.municipality, before?.version.id ?? '', after.version.id].join(' ');
    return this.memory.get(key) ?? this.memory.set(key, await this.compare(before, after));
  }

  private async compare(before: Known | undefined, after: Known): Promise<Step> {
    const old = before ? await this.edition(before.files) : NOTHING;
    const now = await this.edition(after.files);
    if (!old || !now) return 'unreadable';
    const changes = changesBetween(old, now).filter(({ municipality }) => municipality === this.municipality);
    return [...changes.map(rememberedOf), ...changedOutcomes(old.content, now.content, after.version.day)];
  }

  /** Returns the content of a version, or undefined if any of it cannot be read today. */
  private async edition(files: Files): Promise<Edition | undefined> {
    if (this.latest?.files === files) return this.latest.edition;
    const keyOf = (path: string, hash: string) => `${hash} ${path}`;
    const fresh = [...files].filter(([path, hash]) => !this.entries.has(keyOf(path, hash)));
    const contents = await filesInGit(this.repository.folder, [...new Set(fresh.map(([, hash]) => hash))]);
    for (const [path, hash] of fresh) {
      const bytes = contents.get(hash);
      if (!bytes) throw new Error(`git has no ${path} (${hash})`);
      this.entries.set(keyOf(path, hash), { kind: 'file', text: decode(bytes) });
    }
    const folder = {
      prefix: '',
      location: '',
      entries: new Map([...files].map(([path, hash]) => [path, this.entries.get(keyOf(path, hash))!])),
    };
    const settings = { base: '/', markdown: satteri, before: this.parsed };
    const { parsed, problems } = parseFolder(folder, folder, settings);
    const edition = hasErrors(problems) ? undefined : { content: contentOf(parsed) };
    this.latest = { files, edition };
    return edition;
  }
}

function changedFiles(before: Files, changed: Stage['changed']): Files {
  const files = new Map(before);
  for (const [path, hash] of changed) {
    if (hash === undefined) files.delete(path);
    else files.set(path, hash);
  }
  return files;
}

function rememberedOf(change: Change): Remembered {
  const { kind, summary, address, year, promiseAddress, period, within, formerAddress } = change;
  return {
    kind,
    text: summary,
    within,
    ...(address !== undefined && { address }),
    ...(year !== undefined && { year }),
    ...(promiseAddress !== undefined && { promise: promiseAddress }),
    ...(period !== undefined && { period }),
    ...(formerAddress !== undefined && { formerAddress }),
  };
}
