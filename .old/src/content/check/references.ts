/** Checks that ids and paths refer to things that exist. */
import type { ParsedAgreement, ParsedFile, ParsedMunicipality, ParsedReport } from '../parse/parsed.ts';
import { isShown, problemAt, problemIn } from '../source/locate.ts';
import * as messages from '../../text/problems.ts';
import { valuesIn, type Layout } from '../formats/layout.ts';
import { isId } from '../formats/identifier.ts';
import { nearest } from '../formats/nearest.ts';
import type { Problem, ProblemText } from '../problems/problem.ts';
import { LAYOUTS } from '../schema/file-kinds.ts';
import type { PromiseFields } from '../schema/promise.ts';
import type { PublicFiles } from '../source/content-folder.ts';
import type { KnownMunicipality } from './known.ts';

/** The known ids of each kind. Undefined if the file that declares them has errors, in which case they are not checked. */
type Known = Readonly<Partial<Record<messages.ReferenceKind, readonly string[] | undefined>>>;

/** Finds unknown parties, places, sources, activities and measures in the files of an agreement. */
export function* unknownReferences(
  municipality: ParsedMunicipality,
  agreement: ParsedAgreement,
  parties: readonly string[] | undefined,
): Iterable<Problem> {
  const names = municipality.agreements.filter(({ year }) => year === agreement.year).map(({ name }) => name);
  const common: Known = {
    party: parties,
    place: municipality.file?.data?.places.map(({ id }) => id),
    source: agreement.file?.data?.sources.map(({ id }) => id),
    agreement: names.filter((name) => name !== undefined),
  };
  yield* unknown(agreement.file, LAYOUTS.avtal, common);
  for (const report of agreement.reports) yield* unknown(report.file, LAYOUTS.avtalsuppfoljning, common);
  for (const promise of agreement.promises) {
    yield* unknown(promise.file, LAYOUTS.lofte, common);
    if (promise.file?.data && promise.file.data.agreement === undefined && !names.includes(undefined)) {
      yield problemAt(promise.file.source, [], messages.agreementNotNamed(names.map(String)), 'missing');
    }
    const activities = promise.file?.data?.activities;
    const known = { ...common, activity: activities?.map(({ id }) => id) };
    for (const report of promise.reports) {
      yield* unknown(report.file, LAYOUTS.uppfoljning, known);
      if (promise.file?.data) yield* unknownMeasures(report, promise.file.data);
      yield* misspeltPlaces(report, common.place ?? []);
    }
  }
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Returns true if a list has an id. Quick for long lists, which are searched many times. */
function isAmong(ids: readonly string[], id: string): boolean {
  const known = sets.get(ids) ?? new Set(ids);
  sets.set(ids, known);
  return known.has(id);
}

/** Finds unknown ids. Renewals and measures are checked elsewhere, since an id alone does not identify them. */
function* unknown(file: ParsedFile<unknown> | undefined, layout: Layout, known: Known): Iterable<Problem> {
  const fields = file?.fields ?? file?.invalid?.fields;
  if (!file || !fields) return;
  const invalid = file.invalid?.problems.filter(isShown) ?? [];
  for (const { path, value: id, layout: field } of valuesIn(fields, layout)) {
    const kind = field.references;
    if (typeof id !== 'string' || kind === undefined || kind === 'measure') continue;
    const ids = known[kind];
    if (ids === undefined || isAmong(ids, id)) continue;
    if (file.invalid && !isId(id)) continue;
    const problem = problemAt(file.source, path, () =>
      messages.unknownReference(kind, id, ids, nearest(id, ids)),
    );
    if (!invalid.some((other) => isAbout(other, problem))) yield problem;
  }
}

/** Returns true if a problem with an invalid field may be why another one was found. */
function isAbout(invalid: Problem, { path = [], line }: Problem): boolean {
  if (invalid.path === undefined) return invalid.line === line;
  return invalid.path.every((step, index) => index >= path.length || step === path[index]);
}

/** Finds values for measures that none of the result's activities has. */
function* unknownMeasures({ file }: ParsedReport, { activities }: PromiseFields): Iterable<Problem> {
  if (!file?.data) return;
  const byId = Map.groupBy(activities, ({ id }) => id);
  const kinds = file.data.results.flatMap((result, index) => [
    { result, values: result.values, path: ['redovisat', index, 'värden'] },
    { result, values: result.forecasts, path: ['redovisat', index, 'prognos'] },
  ]);
  for (const { result, values, path } of kinds) {
    if (result.activities.length === 0 && values.length > 0) {
      yield problemAt(file.source, path, messages.valueWithoutActivity(), 'key');
    }
    const own = [...new Set(result.activities)].flatMap((id) => byId.get(id) ?? []);
    // The unknown activity is reported already.
    if (own.length === 0) continue;
    const known = [...new Set(own.flatMap(({ measures }) => measures.map(({ id }) => id)))];
    const unknown = (id: string) => () =>
      messages.unknownMeasure(id, result.activities, known, nearest(id, known));
    for (const { measure, partOf } of values) {
      if (!isAmong(known, measure)) yield problemAt(file.source, [...path, measure], unknown(measure), 'key');
      if (partOf !== undefined && !isAmong(known, partOf)) {
        yield problemAt(file.source, [...path, measure, 'ingår_i'], unknown(partOf));
      }
    }
  }
}

/** Finds misspelt ids of places. Other texts say where something happened in plain words. */
function* misspeltPlaces({ file }: ParsedReport, places: readonly string[]): Iterable<Problem> {
  for (const [index, { events }] of (file?.data?.results ?? []).entries()) {
    for (const [at, { place }] of events.entries()) {
      if (place === undefined || isAmong(places, place) || !isId(place)) continue;
      const meant = nearest(place, places);
      if (meant === undefined) continue;
      const path = ['redovisat', index, 'händelser', at, 'plats'];
      yield problemAt(file!.source, path, messages.unknownReference('place', place, places, meant));
    }
  }
}

/** The files that are served: those of the content, to which it can refer, and those of the project, if they are known. */
export interface ServedFiles {
  readonly published: PublicFiles;
  readonly ownPublished: PublicFiles | undefined;
}

/** Returns what is wrong with a reference to a file that the content does not have. */
export function missingFile(path: string, { published, ownPublished }: ServedFiles): ProblemText {
  const { folder, files } = published;
  return ownPublished?.files.has(path)
    ? messages.fileOfProject(`${ownPublished.folder}/${path}`, `${folder}/${path}`)
    : messages.fileNotFound(path, folder, nearest(path, files));
}

/** Finds a coat of arms that does not exist. */
export function* missingCrest(
  { file }: Pick<KnownMunicipality, 'file'>,
  served: ServedFiles,
): Iterable<Problem> {
  const path = file?.data?.crest?.slice(1);
  if (path === undefined || served.published.files.has(path)) return;
  yield problemAt(file!.source, ['vapen'], missingFile(path, served));
}

/** Finds source files and images that do not exist. */
export function* missingFiles(
  { agreements, texts }: KnownMunicipality,
  served: ServedFiles,
): Iterable<Problem> {
  const { files: publicFiles } = served.published;
  for (const { file } of agreements) {
    for (const [index, { address }] of (file?.data?.sources ?? []).entries()) {
      const path = address?.startsWith('/') ? address.slice(1) : undefined;
      if (path === undefined || publicFiles.has(path)) continue;
      yield problemAt(file!.source, ['källor', index, 'fil'], () => missingFile(path, served));
    }
  }
  for (const { source, images } of texts) {
    for (const { address, position } of images) {
      const path = decoded(address.slice(1));
      if (!publicFiles.has(path))
        yield problemIn(source.name, source.text, position, missingFile(path, served));
    }
  }
}

/** Returns the decoded path, or the address itself if it is malformed. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
