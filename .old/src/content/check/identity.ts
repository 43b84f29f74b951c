/** Checks that no two things have the same id or name. */
import type { GlossaryTerm } from '../../domain/model.ts';
import type { ParsedFile, ParsedMunicipality } from '../parse/parsed.ts';
import { termId } from '../../domain/address.ts';
import { idFrom } from '../formats/identifier.ts';
import { isFields, partOf, valuesIn, type Layout } from '../formats/layout.ts';
import type { PromiseFields } from '../schema/promise.ts';
import { filesOf } from './files.ts';
import type { KnownContent } from './known.ts';
import { problemAt } from '../source/locate.ts';
import * as messages from '../../text/problems.ts';
import type { Problem } from '../problems/problem.ts';

/** Finds municipalities with the same code, and glossary terms and everyday words that are there twice. */
export function* duplicates({ municipalities, glossary }: KnownContent): Iterable<Problem> {
  const codes = new Map<string, string>();
  for (const { file } of municipalities) {
    if (!file?.data) continue;
    const other = codes.get(file.data.code);
    if (other !== undefined) yield problemAt(file.source, ['kod'], messages.sameCode(file.data.code, other));
    else codes.set(file.data.code, file.source.name);
  }
  if (glossary) yield* sameTerms(glossary);
}

/** Finds duplicate ids and references in the files of a municipality. */
export function* duplicateIds(municipality: ParsedMunicipality): Iterable<Problem> {
  for (const { file, layout } of filesOf(municipality)) yield* inFile(file, layout);
  for (const { promises } of municipality.agreements) for (const { file } of promises) yield* formerIds(file);
}

/** Finds lists in a file with two items that have the same id, or that refer to the same id. */
function* inFile(file: ParsedFile<unknown>, layout: Layout): Iterable<Problem> {
  if (!file.fields) return;
  for (const { path, value, layout: list } of valuesIn(file.fields, layout)) {
    if (!Array.isArray(value)) continue;
    const parts: readonly unknown[] = value;
    const itemName = list.indefinite;
    if (partOf(list)?.references) {
      const ids = parts.map(String);
      for (const index of repeatedIndexes(ids)) {
        yield problemAt(file.source, [...path, index], messages.sameReference(ids[index]!));
      }
    } else if (itemName !== undefined) {
      const ids = parts.map((part) => (isFields(part) ? String(part['id']) : ''));
      for (const index of repeatedIndexes(ids)) {
        yield problemAt(file.source, [...path, index, 'id'], () =>
          messages.sameId(ids[index]!, itemName, idFrom(ids[index]!, ids)),
        );
      }
    }
  }
}

/** Finds former ids of activities that are ids or former ids of others. */
function* formerIds(file: ParsedFile<PromiseFields> | undefined): Iterable<Problem> {
  const activities = file?.data?.activities ?? [];
  const taken = new Set(activities.map(({ id }) => id));
  for (const [index, { formerIds = [] }] of activities.entries()) {
    for (const [at, former] of formerIds.entries()) {
      if (taken.has(former))
        yield problemAt(file!.source, ['aktiviteter', index, 'tidigare', at], messages.formerIdTaken(former));
      taken.add(former);
    }
  }
}

/** Yields the index of each id that is earlier in the list as well. */
function* repeatedIndexes(ids: readonly string[]): Iterable<number> {
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) yield index;
    seen.add(id);
  }
}

function* sameTerms({ source, data }: ParsedFile<readonly GlossaryTerm[]>): Iterable<Problem> {
  const seen = new Map<string, string>();
  const addresses = new Map<string, string>();
  for (const [index, { term, forms, everyday = [] }] of (data ?? []).entries()) {
    const own = new Set([term, ...forms].map((word) => word.toLowerCase()));
    for (const [at, word] of everyday.entries()) {
      const path = [index, 'vardagsord', at];
      if (own.has(word.toLowerCase())) yield problemAt(source, path, messages.everydayIsOwn(word));
      else if (everyday.slice(0, at).some((other) => other.toLowerCase() === word.toLowerCase()))
        yield problemAt(source, path, messages.sameReference(word));
      else if (!/[\p{L}\p{N}]/u.test(word)) yield problemAt(source, path, messages.everydayIsNoWord(word));
    }
    for (const [at, word] of [term, ...forms].entries()) {
      const path = at === 0 ? [index, 'term'] : [index, 'former', at - 1];
      const other = seen.get(word.toLowerCase());
      if (other !== undefined) yield problemAt(source, path, messages.sameTerm(word, other));
      seen.set(word.toLowerCase(), term);
    }
    const id = termId(term);
    const other = addresses.get(id);
    if (id === '') yield problemAt(source, [index, 'term'], messages.termWithoutAddress(term));
    else if (other !== undefined && other.toLowerCase() !== term.toLowerCase())
      yield problemAt(source, [index, 'term'], messages.sameTermAddress(term, other));
    addresses.set(id, term);
  }
}
