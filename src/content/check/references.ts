/** Everything that refers to something by its id refers to something that exists. */
import type { AgreementDraft, Draft, MunicipalityDraft, PromiseDraft, ReportDraft } from '../parse/parsed.ts';
import { problemAt, problemIn } from '../source/locate.ts';
import * as say from '../../text/problems.ts';
import { nearest } from '../formats/nearest.ts';
import type { Path } from '../source/location.ts';
import type { Problem } from '../problems/problem.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { PromiseFields } from '../schema/promise.ts';

type Reference = readonly [kind: say.ReferenceKind, path: Path, id: string | undefined];

/** What can be referred to. Undefined where the file that declares it could not be understood: then nothing is said. */
type Known = Readonly<Partial<Record<say.ReferenceKind, readonly string[] | undefined>>>;

/** Unknown parties, places, sources, activities and measures in the files of one agreement. */
export function* unknownReferences(
  municipality: MunicipalityDraft,
  agreement: AgreementDraft,
  parties: readonly string[] | undefined,
): Iterable<Problem> {
  const common: Known = {
    party: parties,
    place: municipality.draft?.data?.places.map(({ id }) => id),
    source: agreement.draft?.data?.sources.map(({ id }) => id),
  };
  if (agreement.draft?.data) {
    const { parties, signed } = agreement.draft.data;
    yield* unknown(agreement.draft.file, common, [
      ...parties.map((id, index): Reference => ['party', ['parter', index], id]),
      ...(signed?.by ?? []).map(({ party }, index): Reference => ['party', ['undertecknat', 'av', index, 'part'], party]),
    ]);
  }
  for (const promise of agreement.promises) {
    yield* inPromise(promise, common);
    const activities = promise.draft?.data?.activities;
    const known = { ...common, activity: activities?.map(({ id }) => id) };
    for (const report of promise.reports) {
      yield* inReport(report, known);
      if (promise.draft?.data) yield* unknownMeasures(report, promise.draft.data);
    }
  }
}

function* inPromise({ draft }: PromiseDraft, known: Known): Iterable<Problem> {
  if (!draft?.data) return;
  const { source, places, evidence, effects, activities } = draft.data;
  yield* unknown(draft.file, known, [
    ['source', ['källa'], source],
    ...places.map((id, index): Reference => ['place', ['platser', index], id]),
    ...evidence.map(({ source }, index): Reference => ['source', ['underlag', index, 'källa'], source]),
    ...effects.flatMap(({ source, values }, index): Reference[] => [
      ['source', ['effektmått', index, 'källa'], source],
      ...values.map(({ source }, at): Reference => ['source', ['effektmått', index, 'värden', at, 'källa'], source]),
    ]),
    ...activities.flatMap(({ parties, places, changes }, index): Reference[] => [
      ...parties.map((id, at): Reference => ['party', ['aktiviteter', index, 'ansvariga', at], id]),
      ...places.map((id, at): Reference => ['place', ['aktiviteter', index, 'platser', at], id]),
      ...changes.map(({ source }, at): Reference => ['source', ['aktiviteter', index, 'ändringar', at, 'källa'], source]),
    ]),
  ]);
}

function* inReport({ draft }: ReportDraft, known: Known): Iterable<Problem> {
  if (!draft?.data) return;
  const { source, reporter, results } = draft.data;
  yield* unknown(draft.file, known, [
    ['source', ['källa'], source],
    ['party', ['rapportör', 'part'], reporter?.party],
    ...results.flatMap(({ activities, party, events }, index): Reference[] => [
      ...activities.map((id, at): Reference => ['activity', ['redovisat', index, 'aktivitet', at], id]),
      ['party', ['redovisat', index, 'part'], party],
      ...events.map(({ place }, at): Reference => ['place', ['redovisat', index, 'händelser', at, 'plats'], place]),
    ]),
  ]);
}

function* unknown(file: SourceFile, known: Known, references: readonly Reference[]): Iterable<Problem> {
  for (const [kind, path, id] of references) {
    const ids = known[kind];
    if (id === undefined || ids === undefined || ids.includes(id)) continue;
    yield problemAt(file, path, say.unknownReference(kind, id, ids, nearest(id, ids)));
  }
}

/** Values for measures that none of the result's activities has. */
function* unknownMeasures({ draft }: ReportDraft, { activities }: PromiseFields): Iterable<Problem> {
  if (!draft?.data) return;
  for (const [index, result] of draft.data.results.entries()) {
    const path = ['redovisat', index, 'värden'];
    if (result.activities.length === 0 && result.values.length > 0) {
      yield problemAt(draft.file, path, say.valueWithoutActivity(), 'key');
    }
    const own = activities.filter(({ id }) => result.activities.includes(id));
    // An unknown activity is named as such.
    if (own.length === 0) continue;
    const known = [...new Set(own.flatMap(({ measures }) => measures.map(({ id }) => id)))];
    const unknown = (id: string) => say.unknownMeasure(id, result.activities, known, nearest(id, known));
    for (const { measure, partOf } of result.values) {
      if (!known.includes(measure)) yield problemAt(draft.file, [...path, measure], unknown(measure), 'key');
      if (partOf !== undefined && !known.includes(partOf)) {
        yield problemAt(draft.file, [...path, measure, 'ingår_i'], unknown(partOf));
      }
    }
  }
}

/** A coat of arms that is not there. */
export function* missingCrest(
  { draft }: MunicipalityDraft,
  publicFiles: ReadonlySet<string>,
  publicFolder: string,
): Iterable<Problem> {
  const path = draft?.data?.crest?.slice(1);
  if (path === undefined || publicFiles.has(path)) return;
  yield problemAt(draft!.file, ['vapen'], say.fileNotFound(path, publicFolder, nearest(path, publicFiles)));
}

/** Files and images that are not there. */
export function* missingFiles(
  drafts: Iterable<Draft<unknown>>,
  agreements: readonly AgreementDraft[],
  publicFiles: ReadonlySet<string>,
  publicFolder: string,
): Iterable<Problem> {
  for (const { draft } of agreements) {
    for (const [index, { address }] of (draft?.data?.sources ?? []).entries()) {
      const path = address?.startsWith('/') ? address.slice(1) : undefined;
      if (path === undefined || publicFiles.has(path)) continue;
      const saying = say.fileNotFound(path, publicFolder, nearest(path, publicFiles));
      yield problemAt(draft!.file, ['källor', index, 'fil'], saying);
    }
  }
  for (const { file, images } of drafts) {
    for (const { address, position } of images) {
      const path = decoded(address.slice(1));
      if (!publicFiles.has(path)) yield problemIn(file.name, file.text, position, say.fileNotFound(path, publicFolder, undefined));
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
