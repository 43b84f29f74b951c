/** No two things have the same name. */
import type { Activity, GlossaryTerm } from '../../domain/model.ts';
import type { ContentDraft, Draft } from '../parse/parsed.ts';
import { problemAt } from '../source/locate.ts';
import * as say from '../../text/problems.ts';
import type { Path } from '../source/location.ts';
import type { Problem } from '../problems/problem.ts';
import type { SourceFile } from '../source/source-file.ts';

/** Ids, references, glossary terms and municipality codes that stand twice. */
export function* duplicates({ municipalities, glossary }: ContentDraft): Iterable<Problem> {
  const codes = new Map<string, string>();
  for (const { draft, agreements } of municipalities) {
    if (draft?.data) {
      const { code, places } = draft.data;
      yield* sameIds(draft.file, ['platser'], places, 'en plats');
      const other = codes.get(code);
      if (other !== undefined) yield problemAt(draft.file, ['kod'], say.sameCode(code, other));
      else codes.set(code, draft.file.name);
    }
    for (const { draft, promises } of agreements) {
      if (draft?.data) {
        yield* sameIds(draft.file, ['källor'], draft.data.sources, 'en källa');
        yield* sameReferences(draft.file, ['parter'], draft.data.parties);
      }
      for (const { draft, reports } of promises) {
        if (draft?.data) {
          yield* sameIds(draft.file, ['aktiviteter'], draft.data.activities, 'en aktivitet');
          yield* sameIds(draft.file, ['effektmått'], draft.data.effects, 'ett effektmått');
          yield* sameReferences(draft.file, ['platser'], draft.data.places);
          for (const [index, activity] of draft.data.activities.entries()) {
            yield* inActivity(draft.file, ['aktiviteter', index], activity);
          }
        }
        for (const { draft } of reports) {
          for (const [index, { activities }] of (draft?.data?.results ?? []).entries()) {
            yield* sameReferences(draft!.file, ['redovisat', index, 'aktivitet'], activities);
          }
        }
      }
    }
  }
  if (glossary) yield* sameTerms(glossary);
}

function* inActivity(file: SourceFile, path: Path, activity: Activity): Iterable<Problem> {
  yield* sameIds(file, [...path, 'mått'], activity.measures, 'ett mått');
  yield* sameReferences(file, [...path, 'ansvariga'], activity.parties);
  yield* sameReferences(file, [...path, 'platser'], activity.places);
}

function* sameIds(
  file: SourceFile,
  path: Path,
  things: readonly { readonly id: string }[],
  what: string,
): Iterable<Problem> {
  for (const index of repeated(things.map(({ id }) => id))) {
    yield problemAt(file, [...path, index, 'id'], say.sameId(things[index]!.id, what));
  }
}

function* sameReferences(file: SourceFile, path: Path, ids: readonly string[]): Iterable<Problem> {
  for (const index of repeated(ids)) yield problemAt(file, [...path, index], say.sameReference(ids[index]!));
}

/** The places of what has stood before. */
function* repeated(ids: readonly string[]): Iterable<number> {
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) yield index;
    seen.add(id);
  }
}

function* sameTerms({ file, data }: Draft<readonly GlossaryTerm[]>): Iterable<Problem> {
  const seen = new Map<string, string>();
  for (const [index, { term, forms }] of (data ?? []).entries()) {
    for (const [at, word] of [term, ...forms].entries()) {
      const path = at === 0 ? [index, 'term'] : [index, 'former', at - 1];
      const other = seen.get(word.toLowerCase());
      if (other !== undefined) yield problemAt(file, path, say.sameTerm(word, other));
      seen.set(word.toLowerCase(), term);
    }
  }
}
