/** The content folder's tree: which file is what, by its address, and what in it belongs to nothing. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isAgreementAddress, isDeviceName, isPeriodName, isSiteAddress, OWN_ADDRESSES } from './reserved.ts';
import { ExpectedFailure } from '../../settings/expected-failure.ts';
import { nameOf, problemOf } from '../source/locate.ts';
import { slug } from '../formats/identifier.ts';
import * as messages from '../../text/problems.ts';
import type { Problem, ProblemText } from '../problems/problem.ts';
import { isId } from '../schema/field.ts';

export interface PromiseFolder {
  readonly id: string;
  readonly path: string;
  readonly hasFile: boolean;
  /** The names of its reports, without `.md`. */
  readonly reports: readonly string[];
}

export interface AgreementFolder {
  readonly year: number;
  readonly path: string;
  readonly hasFile: boolean;
  readonly promises: readonly PromiseFolder[];
}

export interface MunicipalityFolder {
  readonly id: string;
  readonly path: string;
  readonly hasFile: boolean;
  readonly hasStatement: boolean;
  readonly agreements: readonly AgreementFolder[];
}

export interface Tree {
  readonly hasParties: boolean;
  readonly hasGlossary: boolean;
  /** The ids of the pages under `sidor/`. */
  readonly pages: readonly string[];
  readonly municipalities: readonly MunicipalityFolder[];
  readonly problems: readonly Problem[];
}

/** Files that people and programs leave behind, and the editors' guide. */
const IGNORED_AT_ROOT = ['README.md'];

/** Walks the folder. Throws an {@link ExpectedFailure} when there is none. */
export async function readTree(root: string): Promise<Tree> {
  const isFolder = await stat(root).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new ExpectedFailure(messages.contentFolderMissing(root));
  const walk = new Walk(await realpath(root));
  const { files, folders } = await walk.list(root);
  const known = ['parter.yaml', 'ordlista.yaml', ...IGNORED_AT_ROOT];
  walk.strayFiles(root, files, known);
  const [pages, municipalities] = await Promise.all([
    folders.includes('sidor') ? walk.pages(join(root, 'sidor')) : [],
    Promise.all(folders.filter((name) => name !== 'sidor').map((name) => walk.municipality(root, name))),
  ]);
  return {
    hasParties: files.includes('parter.yaml'),
    hasGlossary: files.includes('ordlista.yaml'),
    pages,
    municipalities: municipalities.filter((folder) => folder !== undefined),
    problems: walk.problems,
  };
}

interface Listing {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

class Walk {
  readonly problems: Problem[] = [];
  private readonly realRoot: string;

  constructor(realRoot: string) {
    this.realRoot = realRoot;
  }

  /** What a folder holds, in order, without dotfiles and what cannot be used. */
  async list(folder: string): Promise<Listing> {
    const files: string[] = [];
    const folders: string[] = [];
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const { name } = entry;
      if (name.startsWith('.')) continue;
      const path = join(folder, name);
      if (name !== name.normalize('NFC')) {
        this.complain(path, messages.nameNotComposed(name.normalize('NFC')));
        continue;
      }
      const kind = entry.isSymbolicLink() ? await this.follow(path) : entry;
      if (!kind) this.complain(path, messages.outsideLink());
      else if (kind.isDirectory()) folders.push(name);
      else files.push(name);
    }
    return { files, folders };
  }

  private async follow(path: string) {
    try {
      const target = await realpath(path);
      return target.startsWith(this.realRoot + sep) ? await stat(target) : undefined;
    } catch {
      return undefined;
    }
  }

  private complain(path: string, problem: ProblemText): void {
    this.problems.push(problemOf(nameOf(path), problem));
  }

  strayFiles(folder: string, files: readonly string[], known: readonly string[]): void {
    for (const file of files) if (!known.includes(file)) this.complain(join(folder, file), messages.strayFile());
  }

  private strayFolders(folder: string, folders: readonly string[]): void {
    for (const name of folders) this.complain(join(folder, name), messages.strayFolder());
  }

  async pages(path: string): Promise<readonly string[]> {
    const { files, folders } = await this.list(path);
    this.strayFolders(path, folders);
    const isPage = (file: string) => file.endsWith('.mdx') && isId(file.slice(0, -4));
    this.strayFiles(path, files, files.filter(isPage));
    return files.filter(isPage).map((file) => file.slice(0, -4));
  }

  async municipality(root: string, id: string): Promise<MunicipalityFolder | undefined> {
    const path = join(root, id);
    const { files, folders } = await this.list(path);
    if (files.length + folders.length === 0) return undefined;
    if (!isId(id)) return void this.complain(path, messages.badFolderName(id, slug(id)));
    if (isDeviceName(id)) return void this.complain(path, messages.deviceName(id));
    if (isSiteAddress(id)) return void this.complain(path, messages.ownAddress(`/${id}/`));
    this.strayFiles(path, files, ['kommun.md', 'tillganglighet.md']);
    const agreements = await Promise.all(folders.map((year) => this.agreement(path, year)));
    const hasFile = files.includes('kommun.md');
    if (!hasFile) this.complain(join(path, 'kommun.md'), messages.missingFile());
    return {
      id,
      path,
      hasFile,
      hasStatement: files.includes('tillganglighet.md'),
      agreements: agreements.filter((folder) => folder !== undefined),
    };
  }

  private async agreement(municipality: string, year: string): Promise<AgreementFolder | undefined> {
    const path = join(municipality, year);
    const { files, folders } = await this.list(path);
    if (files.length + folders.length === 0) return undefined;
    if (!/^(19|20)\d\d$/.test(year)) {
      const isOwn = (OWN_ADDRESSES.municipality as readonly string[]).includes(year);
      const found = /(?:19|20)\d\d/.exec(year)?.[0];
      return void this.complain(path, isOwn ? messages.ownAddress(`…/${year}/`) : messages.notAYear(year, found));
    }
    this.strayFiles(path, files, ['avtal.md']);
    const promises = await Promise.all(folders.map((id) => this.promise(path, id)));
    const hasFile = files.includes('avtal.md');
    if (!hasFile) this.complain(join(path, 'avtal.md'), messages.missingFile());
    return { year: Number(year), path, hasFile, promises: promises.filter((folder) => folder !== undefined) };
  }

  private async promise(agreement: string, id: string): Promise<PromiseFolder | undefined> {
    const path = join(agreement, id);
    const { files, folders } = await this.list(path);
    if (files.length + folders.length === 0) return undefined;
    if (!isId(id)) return void this.complain(path, messages.badFolderName(id, slug(id)));
    if (isDeviceName(id)) return void this.complain(path, messages.deviceName(id));
    if (isPeriodName(id)) return void this.complain(path, messages.periodAsFolder(id));
    if (isAgreementAddress(id)) return void this.complain(path, messages.ownAddress(`…/${id}/`));
    this.strayFolders(path, folders);
    const reports = files.filter((file) => file.endsWith('.md') && file !== 'lofte.md');
    this.strayFiles(path, files, ['lofte.md', ...reports]);
    const names = reports.map((file) => file.slice(0, -3));
    for (const name of names.filter((name) => !isId(name))) {
      this.complain(join(path, `${name}.md`), messages.badFolderName(name, slug(name)));
    }
    const hasFile = files.includes('lofte.md');
    if (!hasFile) this.complain(join(path, 'lofte.md'), messages.missingFile());
    return { id, path, hasFile, reports: names.filter(isId) };
  }
}
