/** Finds the municipalities, agreements, promises and reports in a content folder by the names of its files and folders. */
import { isAgreementName, isPeriodName, isSiteName } from '../../domain/address.ts';
import { YEAR_FORMAT } from '../formats/dates.ts';
import { idFrom, isId, slug } from '../formats/identifier.ts';
import { MAX_IN_FOLDER } from '../formats/limits.ts';
import * as messages from '../../text/problems.ts';
import type { Problem, ProblemText } from '../problems/problem.ts';
import type { ContentFolder } from '../source/content-folder.ts';
import { agreementReportPath, matchPath, pathOf, PAGES_FOLDER, PUBLIC_FOLDER } from '../source/file-tree.ts';
import { problemOf } from '../source/locate.ts';

export interface PromiseFolder {
  readonly id: string;
  readonly hasFile: boolean;
  /** The names of its reports, without `.md`. */
  readonly reports: readonly string[];
}

/** One of the agreements of a year. */
export interface AgreementFiles {
  /** Left out for the year's own agreement, `avtal.md`. */
  readonly name?: string;
  readonly hasFile: boolean;
  /** The names of the reports on it as a whole, without `.md`. */
  readonly reports: readonly string[];
}

export interface YearFolder {
  readonly year: number;
  /** The year's own agreement comes first, if there is one. */
  readonly agreements: readonly AgreementFiles[];
  readonly promises: readonly PromiseFolder[];
}

export interface MunicipalityFolder {
  readonly id: string;
  readonly hasFile: boolean;
  readonly hasStatement: boolean;
  readonly years: readonly YearFolder[];
}

/** What belongs to no municipality. */
export interface SharedTree {
  readonly hasSettings: boolean;
  readonly hasParties: boolean;
  readonly hasGlossary: boolean;
  /** The ids of the pages under `sidor/`. */
  readonly pages: readonly string[];
  /** The names of the folders that may be municipalities. */
  readonly folders: readonly string[];
}

export interface Tree extends SharedTree {
  readonly municipalities: readonly MunicipalityFolder[];
  readonly problems: readonly Problem[];
}

/** The guide for editors. */
const IGNORED_AT_ROOT = ['README.md'];

/** Files that belong in other folders. Their names are not periods. */
const MISPLACED: ReadonlySet<string> = new Set(['lofte.md', 'kommun.md', 'tillganglighet.md', 'README.md']);

/** Returns the tree of a content folder and its problems. `reserved` are names in the root of the site that public files use. */
export function treeOf(folder: ContentFolder, reserved: ReadonlySet<string> = new Set()): Tree {
  const reader = new TreeReader(folder, reserved);
  const shared = reader.shared();
  const municipalities = shared.folders.flatMap((name) => reader.municipality(name) ?? []);
  return { ...shared, municipalities, problems: reader.problems };
}

/** Returns what belongs to no municipality, and its problems. */
export function sharedTreeOf(folder: ContentFolder): SharedTree & Pick<Tree, 'problems'> {
  const reader = new TreeReader(folder, new Set());
  return { ...reader.shared(), problems: reader.problems };
}

/** Returns a municipality, unless its folder cannot be one, and the problems of its files' names. */
export function municipalityTreeOf(
  folder: ContentFolder,
  id: string,
  reserved: ReadonlySet<string>,
): { readonly municipality: MunicipalityFolder | undefined; readonly problems: readonly Problem[] } {
  const reader = new TreeReader(folder, reserved);
  return { municipality: reader.municipality(id), problems: reader.problems };
}

/** Returns true if a folder's name alone says that it may be a municipality. What else would be proposed depends on all folders. */
export function isPlainName(id: string, reserved: ReadonlySet<string>): boolean {
  return isId(id) && !isDeviceName(id) && !isSiteName(id) && !reserved.has(id);
}

interface Listing {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

class TreeReader {
  readonly problems: Problem[] = [];
  private readonly listings = new Map<
    string,
    { files: string[]; folders: Set<string>; unusable: [string, ProblemText][] }
  >();
  private readonly folder: ContentFolder;
  private readonly reserved: ReadonlySet<string>;

  constructor(folder: ContentFolder, reserved: ReadonlySet<string>) {
    this.folder = folder;
    this.reserved = reserved;
    for (const [path, { kind }] of folder.entries) this.enter(path, kind);
  }

  shared(): SharedTree {
    const { files, folders } = this.list('');
    this.addStrayFiles(
      '',
      files.filter((name) => !IGNORED_AT_ROOT.includes(name)),
    );
    return {
      hasSettings: files.includes(pathOf('webbplats', {})),
      hasParties: files.includes(pathOf('parter', {})),
      hasGlossary: files.includes(pathOf('ordlista', {})),
      pages: folders.includes(PAGES_FOLDER) ? this.pages() : [],
      folders: folders.filter((name) => name !== PAGES_FOLDER),
    };
  }

  /** Adds a path to the listing of its folder, and the folder to that of its parent. */
  private enter(path: string, kind: 'file' | 'folder' | 'outside'): void {
    const slash = path.lastIndexOf('/');
    const parent = path.slice(0, Math.max(0, slash));
    const name = path.slice(slash + 1);
    let listing = this.listings.get(parent);
    if (!listing) {
      listing = { files: [], folders: new Set(), unusable: [] };
      this.listings.set(parent, listing);
      if (parent !== '') this.enter(parent, 'folder');
    }
    // Left behind by other programs.
    if (name.startsWith('.')) return;
    // Read and checked by itself.
    if (path === PUBLIC_FOLDER && kind !== 'file') return;
    const composed = name.normalize('NFC');
    if (name !== composed) listing.unusable.push([path, messages.nameNotComposed(composed)]);
    else if (kind === 'outside') listing.unusable.push([path, messages.outsideLink()]);
    else if (kind === 'folder') listing.folders.add(name);
    else listing.files.push(name);
  }

  /** Returns the sorted contents of a folder. Reports names and links that cannot be used, and what is too much, and leaves it out. */
  private list(path: string): Listing {
    const listing = this.listings.get(path);
    if (!listing) return { files: [], folders: [] };
    for (const [unusable, problem] of listing.unusable) this.addProblem(unusable, problem);
    const files = listing.files.sort();
    const folders = [...listing.folders].sort();
    const count = files.length + folders.length;
    if (count > MAX_IN_FOLDER) this.addProblem(path, messages.tooManyInFolder(count, MAX_IN_FOLDER));
    return { files: files.slice(0, MAX_IN_FOLDER), folders: folders.slice(0, MAX_IN_FOLDER) };
  }

  /** Returns the names of the folders in a folder. */
  private namesIn(path: string): readonly string[] {
    return [...(this.listings.get(path)?.folders ?? [])];
  }

  private addProblem(path: string, problem: ProblemText): void {
    this.problems.push(problemOf(this.folder.prefix + path, problem));
  }

  private addStrayFiles(path: string, files: readonly string[]): void {
    for (const file of files) {
      const filePath = below(path, file);
      if (!matchPath(filePath)) this.addProblem(filePath, messages.strayFile());
    }
  }

  private addStrayFolders(path: string, folders: readonly string[]): void {
    for (const name of folders) this.addProblem(below(path, name), messages.strayFolder());
  }

  /** Returns true if the file exists, and reports it as missing otherwise. */
  private has(path: string): boolean {
    const exists = this.isFile(path);
    if (!exists) this.addProblem(path, messages.missingFile());
    return exists;
  }

  private isFile(path: string): boolean {
    return this.folder.entries.get(path)?.kind === 'file';
  }

  private pages(): readonly string[] {
    const { files, folders } = this.list(PAGES_FOLDER);
    this.addStrayFolders(PAGES_FOLDER, folders);
    const isTwice = (page: string) => files.includes(`${page}.md`) && files.includes(`${page}.mdx`);
    return files.flatMap((file) => {
      const path = below(PAGES_FOLDER, file);
      const { kind, params } = matchPath(path) ?? {};
      const page = params?.['page'] ?? '';
      if (kind === 'kodsida' && isTwice(page)) {
        this.addProblem(path, messages.pageTwice(pathOf('sida', { page })));
        return [];
      }
      if (isDeviceName(page)) this.addProblem(path, messages.deviceName(page, `om-${page}`));
      if (isId(page)) return [page];
      this.addProblem(path, messages.strayFile());
      return [];
    });
  }

  municipality(id: string): MunicipalityFolder | undefined {
    const { files, folders } = this.list(id);
    if (files.length + folders.length === 0) return undefined;
    if (!isId(id)) return void this.addProblem(id, messages.badFolderName(id, slug(id)));
    const free = () => idFrom(`${id}-kommun`, this.namesIn(''));
    if (isDeviceName(id)) return void this.addProblem(id, messages.deviceName(id, free()));
    if (isSiteName(id) || this.reserved.has(id))
      return void this.addProblem(id, messages.ownAddress(`/${id}/`, free()));
    this.addStrayFiles(id, files);
    return {
      id,
      hasFile: this.has(pathOf('kommun', { municipality: id })),
      hasStatement: this.isFile(pathOf('tillganglighet', { municipality: id })),
      years: folders.flatMap((name) => this.year(id, name) ?? []),
    };
  }

  private year(municipality: string, name: string): YearFolder | undefined {
    const path = below(municipality, name);
    const { files, folders } = this.list(path);
    if (files.length + folders.length === 0) return undefined;
    const year = YEAR_FORMAT.parse(name);
    if (year === undefined) {
      return void this.addProblem(path, messages.notAYear(name, YEAR_FORMAT.problem(name).replacement));
    }
    return {
      year,
      agreements: this.agreements(municipality, year, files),
      promises: folders.flatMap((id) => this.promise(municipality, year, id) ?? []),
    };
  }

  /** Returns false for files without front matter, such as notes. */
  private hasFields(path: string): boolean {
    const entry = this.folder.entries.get(path);
    return (
      entry?.kind !== 'file' ||
      entry.text?.problem !== undefined ||
      /^(?:---|\s*$)/.test(entry.text?.text ?? '')
    );
  }

  /** Returns the agreements of a year, each with the reports on it as a whole. */
  private agreements(
    municipality: string,
    year: number,
    files: readonly string[],
  ): readonly AgreementFiles[] {
    const names = new Set<string>();
    const reports: { readonly agreement: string | undefined; readonly period: string }[] = [];
    for (const file of files) {
      const path = below(below(municipality, String(year)), file);
      const match = matchPath(path);
      const { agreement, period } = match?.params ?? {};
      const isKnown =
        match !== undefined &&
        (period === undefined || isPeriodName(period) || this.hasFields(path)) &&
        !MISPLACED.has(file) &&
        [agreement, period].every((param) => param === undefined || isId(param));
      if (!isKnown) this.addProblem(path, messages.strayFile());
      else if (isDeviceName(period ?? ''))
        this.addProblem(path, messages.deviceName(period!, `uppfoljning-${period!}`));
      else if (match.kind === 'delavtal') names.add(agreement!);
      else if (period !== undefined) reports.push({ agreement, period });
    }
    for (const { agreement, period } of reports) {
      if (agreement === undefined || names.has(agreement)) continue;
      this.addProblem(
        agreementReportPath({ municipality, year, agreement }, period),
        messages.noSuchAgreementFile(agreement),
      );
    }
    const own = pathOf('avtal', { municipality, year });
    // A year may have named agreements only.
    const hasOwn = names.size === 0 ? this.has(own) : this.isFile(own);
    const reportsOf = (name: string | undefined) =>
      reports.flatMap(({ agreement, period }) => (agreement === name ? [period] : []));
    const ownReports = reportsOf(undefined);
    if (names.size > 0 && !hasOwn && ownReports.length > 0) this.addProblem(own, messages.missingFile());
    return [
      ...(hasOwn || names.size === 0 ? [{ hasFile: hasOwn, reports: ownReports }] : []),
      ...[...names].sort().map((name) => ({ name, hasFile: true, reports: reportsOf(name) })),
    ];
  }

  private promise(municipality: string, year: number, id: string): PromiseFolder | undefined {
    const path = below(below(municipality, String(year)), id);
    const { files, folders } = this.list(path);
    if (files.length + folders.length === 0) return undefined;
    if (!isId(id)) return void this.addProblem(path, messages.badFolderName(id, slug(id)));
    const free = () => idFrom(`lofte-${id}`, this.namesIn(below(municipality, String(year))));
    if (isDeviceName(id)) return void this.addProblem(path, messages.deviceName(id, free()));
    if (isPeriodName(id)) return void this.addProblem(path, messages.periodAsFolder(id, free()));
    if (isAgreementName(id)) return void this.addProblem(path, messages.ownAddress(`…/${id}/`, free()));
    this.addStrayFolders(path, folders);
    this.addStrayFiles(path, files);
    const names = files.flatMap((file) => {
      const match = matchPath(below(path, file));
      return match?.kind === 'uppfoljning' ? [match.params['period']!] : [];
    });
    for (const name of names.filter((name) => !isId(name))) {
      this.addProblem(below(path, `${name}.md`), messages.badFolderName(name, slug(name)));
    }
    for (const name of names.filter(isDeviceName)) {
      this.addProblem(below(path, `${name}.md`), messages.deviceName(name, `uppfoljning-${name}`));
    }
    return {
      id,
      hasFile: this.has(pathOf('lofte', { municipality, year, promise: id })),
      reports: names.filter(isId),
    };
  }
}

function below(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** Returns true for names that Windows reserves for devices. A repository with such a file cannot be checked out there. */
function isDeviceName(name: string): boolean {
  return /^(con|prn|aux|nul|com\d|lpt\d)$/.test(name);
}
