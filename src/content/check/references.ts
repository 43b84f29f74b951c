/** Everything that refers to something by its id refers to something that exists. */
import type {
  ParsedAgreement,
  ParsedFile,
  ParsedMunicipality,
  ParsedPromise,
  ParsedReport,
} from '../parse/parsed.ts';
import { problemAt, problemIn } from '../source/locate.ts';
import * as messages from '../../text/problems.ts';
import { nearest } from '../formats/nearest.ts';
import type { Path } from '../source/location.ts';
import type { Problem } from '../problems/problem.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { PromiseFields } from '../schema/promise.ts';

type Reference = readonly [kind: messages.ReferenceKind, path: Path, id: string | undefined];

/** What can be referred to. Undefined where the file that declares it could not be understood: then nothing is said. */
type Known = Readonly<Partial<Record<messages.ReferenceKind, readonly string[] | undefined>>>;

/** Unknown parties, places, sources, activities and measures in the files of one agreement. */
export function* unknownReferences(
  municipality: ParsedMunicipality,
  agreement: ParsedAgreement,
  parties: readonly string[] | undefined,
): Iterable<Problem> {
  const common: Known = {
    party: parties,
    place: municipality.file?.data?.places.map(({ id }) => id),
    source: agreement.file?.data?.sources.map(({ id }) => id),
  };
  if (agreement.file?.data) {
    const { parties, signed } = agreement.file.data;
    yield* unknown(agreement.file.source, common, [
      ...parties.map((id, index): Reference => ['party', ['parter', index], id]),
      ...(signed?.by ?? []).map(({ party }, index): Reference => [
        'party',
        ['undertecknat', 'av', index, 'part'],
        party,
      ]),
    ]);
  }
  for (const promise of agreement.promises) {
    yield* inPromise(promise, common);
    const activities = promise.file?.data?.activities;
    const known = { ...common, activity: activities?.map(({ id }) => id) };
    for (const report of promise.reports) {
      yield* inReport(report, known);
      if (promise.file?.data) yield* unknownMeasures(report, promise.file.data);
    }
  }
}

function* inPromise({ file }: ParsedPromise, known: Known): Iterable<Problem> {
  if (!file?.data) return;
  const { source, places, evidence, effects, activities } = file.data;
  yield* unknown(file.source, known, [
    ['source', ['källa'], source],
    ...places.map((id, index): Reference => ['place', ['platser', index], id]),
    ...evidence.map(({ source }, index): Reference => ['source', ['underlag', index, 'källa'], source]),
    ...effects.flatMap(({ source, values }, index): Reference[] => [
      ['source', ['effektmått', index, 'källa'], source],
      ...values.map(({ source }, at): Reference => [
        'source',
        ['effektmått', index, 'värden', at, 'källa'],
        source,
      ]),
    ]),
    ...activities.flatMap(({ parties, places, changes }, index): Reference[] => [
      ...parties.map((id, at): Reference => ['party', ['aktiviteter', index, 'ansvariga', at], id]),
      ...places.map((id, at): Reference => ['place', ['aktiviteter', index, 'platser', at], id]),
      ...changes.map(({ source }, at): Reference => [
        'source',
        ['aktiviteter', index, 'ändringar', at, 'källa'],
        source,
      ]),
    ]),
  ]);
}

function* inReport({ file }: ParsedReport, known: Known): Iterable<Problem> {
  if (!file?.data) return;
  const { source, reporter, results } = file.data;
  yield* unknown(file.source, known, [
    ['source', ['källa'], source],
    ['party', ['rapportör', 'part'], reporter?.party],
    ...results.flatMap(({ activities, party, events }, index): Reference[] => [
      ...activities.map((id, at): Reference => ['activity', ['redovisat', index, 'aktivitet', at], id]),
      ['party', ['redovisat', index, 'part'], party],
      ...events.map(({ place }, at): Reference => [
        'place',
        ['redovisat', index, 'händelser', at, 'plats'],
        place,
      ]),
    ]),
  ]);
}

function* unknown(file: SourceFile, known: Known, references: readonly Reference[]): Iterable<Problem> {
  for (const [kind, path, id] of references) {
    const ids = known[kind];
    if (id === undefined || ids === undefined || ids.includes(id)) continue;
    yield problemAt(file, path, messages.unknownReference(kind, id, ids, nearest(id, ids)));
  }
}

/** Values for measures that none of the result's activities has. */
function* unknownMeasures({ file }: ParsedReport, { activities }: PromiseFields): Iterable<Problem> {
  if (!file?.data) return;
  for (const [index, result] of file.data.results.entries()) {
    const path = ['redovisat', index, 'värden'];
    if (result.activities.length === 0 && result.values.length > 0) {
      yield problemAt(file.source, path, messages.valueWithoutActivity(), 'key');
    }
    const own = activities.filter(({ id }) => result.activities.includes(id));
    // An unknown activity is named as such.
    if (own.length === 0) continue;
    const known = [...new Set(own.flatMap(({ measures }) => measures.map(({ id }) => id)))];
    const unknown = (id: string) => messages.unknownMeasure(id, result.activities, known, nearest(id, known));
    for (const { measure, partOf } of result.values) {
      if (!known.includes(measure)) yield problemAt(file.source, [...path, measure], unknown(measure), 'key');
      if (partOf !== undefined && !known.includes(partOf)) {
        yield problemAt(file.source, [...path, measure, 'ingår_i'], unknown(partOf));
      }
    }
  }
}

/** A coat of arms that is not there. */
export function* missingCrest(
  { file }: ParsedMunicipality,
  publicFiles: ReadonlySet<string>,
  publicFolder: string,
): Iterable<Problem> {
  const path = file?.data?.crest?.slice(1);
  if (path === undefined || publicFiles.has(path)) return;
  yield problemAt(
    file!.source,
    ['vapen'],
    messages.fileNotFound(path, publicFolder, nearest(path, publicFiles)),
  );
}

/** Files and images that are not there. */
export function* missingFiles(
  files: Iterable<ParsedFile<unknown>>,
  agreements: readonly ParsedAgreement[],
  publicFiles: ReadonlySet<string>,
  publicFolder: string,
): Iterable<Problem> {
  for (const { file } of agreements) {
    for (const [index, { address }] of (file?.data?.sources ?? []).entries()) {
      const path = address?.startsWith('/') ? address.slice(1) : undefined;
      if (path === undefined || publicFiles.has(path)) continue;
      const problem = messages.fileNotFound(path, publicFolder, nearest(path, publicFiles));
      yield problemAt(file!.source, ['källor', index, 'fil'], problem);
    }
  }
  for (const { source, images } of files) {
    for (const { address, position } of images) {
      const path = decoded(address.slice(1));
      if (!publicFiles.has(path))
        yield problemIn(
          source.name,
          source.text,
          position,
          messages.fileNotFound(path, publicFolder, undefined),
        );
    }
  }
}

/** The path that an address means; one that means nothing stays as it is, and is not found. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
