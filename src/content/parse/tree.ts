/** The tree of a content folder: which file is what, by its address, and what in it belongs to nothing. */
import { isAgreementName, isMunicipalityName, isPeriodName, isSiteName } from '../../domain/address.ts';
import { YEAR_FORMAT } from '../formats/dates.ts';
import { isId, slug } from '../formats/identifier.ts';
import * as messages from '../../text/problems.ts';
import type { Problem, ProblemText } from '../problems/problem.ts';
import type { ContentFolder } from '../source/content-folder.ts';
import { agreementReportPath, pathOf, PAGES_FOLDER, placeOf } from '../source/file-tree.ts';
import { problemOf } from '../source/locate.ts';

export interface PromiseFolder {
  readonly id: string;
  readonly hasFile: boolean;
  /** The names of its reports, without `.md`. */
  readonly reports: readonly string[];
}

/** One of the agreements of a year. */
export interface AgreementFiles {
  /** Absent for the year's own, `avtal.md`. */
  readonly name?: string;
  readonly hasFile: boolean;
  /** The names of the reports on it as a whole, without `.md`. */
  readonly reports: readonly string[];
}

export interface YearFolder {
  readonly year: number;
  /** The year's own first, where there is one. */
  readonly agreements: readonly AgreementFiles[];
  readonly promises: readonly PromiseFolder[];
}

export interface MunicipalityFolder {
  readonly id: string;
  readonly hasFile: boolean;
  readonly hasStatement: boolean;
  readonly years: readonly YearFolder[];
}

export interface Tree {
  readonly hasParties: boolean;
  readonly hasGlossary: boolean;
  /** The ids of the pages under `sidor/`. */
  readonly pages: readonly string[];
  readonly municipalities: readonly MunicipalityFolder[];
  readonly problems: readonly Problem[];
}

/** The editors' guide. */
const IGNORED_AT_ROOT = ['README.md'];

/** Names of files that belong in another folder, and are no periods. */
const MISPLACED: ReadonlySet<string> = new Set(['lofte.md', 'kommun.md', 'tillganglighet.md', 'README.md']);

/** Finds what is what. `reserved`: names that files beside the content have taken on the site. */
export function treeOf(folder: ContentFolder, reserved: ReadonlySet<string> = new Set()): Tree {
  return new TreeReader(folder, reserved).tree();
}

interface Listing {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

class TreeReader {
  private readonly problems: Problem[] = [];
  private readonly listings = new Map<
    string,
    { files: string[]; folders: Set<string>; odd: [string, ProblemText][] }
  >();
  private readonly folder: ContentFolder;
  private readonly reserved: ReadonlySet<string>;

  constructor(folder: ContentFolder, reserved: ReadonlySet<string>) {
    this.folder = folder;
    this.reserved = reserved;
    for (const [path, { kind }] of folder.entries) this.enter(path, kind);
  }

  tree(): Tree {
    const { files, folders } = this.list('');
    this.strayFiles(
      '',
      files.filter((name) => !IGNORED_AT_ROOT.includes(name)),
    );
    return {
      hasParties: files.includes(pathOf('parter', {})),
      hasGlossary: files.includes(pathOf('ordlista', {})),
      pages: folders.includes(PAGES_FOLDER) ? this.pages() : [],
      municipalities: folders
        .filter((name) => name !== PAGES_FOLDER)
        .flatMap((name) => this.municipality(name) ?? []),
      problems: this.problems,
    };
  }

  /** Enters something in the list of the folder that it lies in, and that folder in the one above it. */
  private enter(path: string, kind: 'file' | 'folder' | 'outside'): void {
    const slash = path.lastIndexOf('/');
    const parent = path.slice(0, Math.max(0, slash));
    const name = path.slice(slash + 1);
    let listing = this.listings.get(parent);
    if (!listing) {
      listing = { files: [], folders: new Set(), odd: [] };
      this.listings.set(parent, listing);
      if (parent !== '') this.enter(parent, 'folder');
    }
    // What programs leave behind.
    if (name.startsWith('.')) return;
    const composed = name.normalize('NFC');
    if (name !== composed) listing.odd.push([path, messages.nameNotComposed(composed)]);
    else if (kind === 'outside') listing.odd.push([path, messages.outsideLink()]);
    else if (kind === 'folder') listing.folders.add(name);
    else listing.files.push(name);
  }

  /** What a folder holds, in order, without what cannot be used. */
  private list(path: string): Listing {
    const listing = this.listings.get(path);
    if (!listing) return { files: [], folders: [] };
    for (const [odd, problem] of listing.odd) this.addProblem(odd, problem);
    return { files: listing.files.sort(), folders: [...listing.folders].sort() };
  }

  private addProblem(path: string, problem: ProblemText): void {
    this.problems.push(problemOf(this.folder.prefix + path, problem));
  }

  /** Files that no page is made of. */
  private strayFiles(path: string, files: readonly string[]): void {
    for (const file of files) {
      const own = below(path, file);
      if (!placeOf(own)) this.addProblem(own, messages.strayFile());
    }
  }

  private strayFolders(path: string, folders: readonly string[]): void {
    for (const name of folders) this.addProblem(below(path, name), messages.strayFolder());
  }

  /** True for a file that is there. Where it is not, says so. */
  private has(path: string): boolean {
    const isThere = this.isFile(path);
    if (!isThere) this.addProblem(path, messages.missingFile());
    return isThere;
  }

  private isFile(path: string): boolean {
    return this.folder.entries.get(path)?.kind === 'file';
  }

  private pages(): readonly string[] {
    const { files, folders } = this.list(PAGES_FOLDER);
    this.strayFolders(PAGES_FOLDER, folders);
    return files.flatMap((file) => {
      const path = below(PAGES_FOLDER, file);
      const place = placeOf(path);
      const page = place?.kind === 'sida' ? place.words['page']! : '';
      if (isId(page)) return [page];
      this.addProblem(path, messages.strayFile());
      return [];
    });
  }

  private municipality(id: string): MunicipalityFolder | undefined {
    const { files, folders } = this.list(id);
    if (files.length + folders.length === 0) return undefined;
    if (!isId(id)) return void this.addProblem(id, messages.badFolderName(id, slug(id)));
    if (isDeviceName(id)) return void this.addProblem(id, messages.deviceName(id));
    if (isSiteName(id) || this.reserved.has(id))
      return void this.addProblem(id, messages.ownAddress(`/${id}/`));
    this.strayFiles(id, files);
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
      const problem = isMunicipalityName(name)
        ? messages.ownAddress(`…/${name}/`)
        : messages.notAYear(name, YEAR_FORMAT.problem(name).replacement);
      return void this.addProblem(path, problem);
    }
    return {
      year,
      agreements: this.agreements(municipality, year, files),
      promises: folders.flatMap((id) => this.promise(municipality, year, id) ?? []),
    };
  }

  /** Tells a file of ours from a note that somebody has left. */
  private hasFields(path: string): boolean {
    const entry = this.folder.entries.get(path);
    return (
      entry?.kind !== 'file' ||
      entry.text?.problem !== undefined ||
      /^(?:---|\s*$)/.test(entry.text?.text ?? '')
    );
  }

  /** The agreements of a year, each with the reports on it as a whole. */
  private agreements(
    municipality: string,
    year: number,
    files: readonly string[],
  ): readonly AgreementFiles[] {
    const names = new Set<string>();
    const reports: { readonly agreement: string | undefined; readonly period: string }[] = [];
    for (const file of files) {
      const path = below(below(municipality, String(year)), file);
      const place = placeOf(path);
      const { agreement, period } = place?.words ?? {};
      const isKnown =
        place !== undefined &&
        (period === undefined || isPeriodName(period) || this.hasFields(path)) &&
        !MISPLACED.has(file) &&
        [agreement, period].every((word) => word === undefined || isId(word));
      if (!isKnown) this.addProblem(path, messages.strayFile());
      else if (place.kind === 'delavtal') names.add(agreement!);
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
    // A year may have nothing but agreements with names of their own.
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
    if (isDeviceName(id)) return void this.addProblem(path, messages.deviceName(id));
    if (isPeriodName(id)) return void this.addProblem(path, messages.periodAsFolder(id));
    if (isAgreementName(id)) return void this.addProblem(path, messages.ownAddress(`…/${id}/`));
    this.strayFolders(path, folders);
    this.strayFiles(path, files);
    const names = files.flatMap((file) => {
      const place = placeOf(below(path, file));
      return place?.kind === 'uppfoljning' ? [place.words['period']!] : [];
    });
    for (const name of names.filter((name) => !isId(name))) {
      this.addProblem(below(path, `${name}.md`), messages.badFolderName(name, slug(name)));
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

/** True for what Windows keeps for its devices: nobody could check out a folder or a file of that name there. */
function isDeviceName(name: string): boolean {
  return /^(con|prn|aux|nul|com\d|lpt\d)$/.test(name);
}
