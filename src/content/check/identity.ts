/** No two things have the same name. */
import type { Activity, GlossaryTerm } from '../../domain/model.ts';
import type { ParsedContent, ParsedFile } from '../parse/parsed.ts';
import { problemAt } from '../source/locate.ts';
import * as messages from '../../text/problems.ts';
import type { Path } from '../source/location.ts';
import type { Problem } from '../problems/problem.ts';
import type { SourceFile } from '../source/source-file.ts';

/** Ids, references, glossary terms and municipality codes that stand twice. */
export function* duplicates({ municipalities, glossary }: ParsedContent): Iterable<Problem> {
  const codes = new Map<string, string>();
  for (const { file, agreements } of municipalities) {
    if (file?.data) {
      const { code, places } = file.data;
      yield* sameIds(file.source, ['platser'], places, 'en plats');
      const other = codes.get(code);
      if (other !== undefined) yield problemAt(file.source, ['kod'], messages.sameCode(code, other));
      else codes.set(code, file.source.name);
    }
    for (const { file, promises } of agreements) {
      if (file?.data) {
        yield* sameIds(file.source, ['källor'], file.data.sources, 'en källa');
        yield* sameReferences(file.source, ['parter'], file.data.parties);
      }
      for (const { file, reports } of promises) {
        if (file?.data) {
          yield* sameIds(file.source, ['aktiviteter'], file.data.activities, 'en aktivitet');
          yield* sameIds(file.source, ['effektmått'], file.data.effects, 'ett effektmått');
          yield* sameReferences(file.source, ['platser'], file.data.places);
          for (const [index, activity] of file.data.activities.entries()) {
            yield* inActivity(file.source, ['aktiviteter', index], activity);
          }
        }
        for (const { file } of reports) {
          for (const [index, { activities }] of (file?.data?.results ?? []).entries()) {
            yield* sameReferences(file!.source, ['redovisat', index, 'aktivitet'], activities);
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
    yield problemAt(file, [...path, index, 'id'], messages.sameId(things[index]!.id, what));
  }
}

function* sameReferences(file: SourceFile, path: Path, ids: readonly string[]): Iterable<Problem> {
  for (const index of repeated(ids))
    yield problemAt(file, [...path, index], messages.sameReference(ids[index]!));
}

/** The places of what has stood before. */
function* repeated(ids: readonly string[]): Iterable<number> {
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) yield index;
    seen.add(id);
  }
}

function* sameTerms({ source, data }: ParsedFile<readonly GlossaryTerm[]>): Iterable<Problem> {
  const seen = new Map<string, string>();
  for (const [index, { term, forms }] of (data ?? []).entries()) {
    for (const [at, word] of [term, ...forms].entries()) {
      const path = at === 0 ? [index, 'term'] : [index, 'former', at - 1];
      const other = seen.get(word.toLowerCase());
      if (other !== undefined) yield problemAt(source, path, messages.sameTerm(word, other));
      seen.set(word.toLowerCase(), term);
    }
  }
}
