/** Finds words of the glossary that an earlier version explained: each had a place of its own on the page, with an address. */
import { GLOSSARY, termId } from '../../domain/address.ts';
import * as messages from '../../text/problems.ts';
import { isFields } from '../formats/layout.ts';
import type { ParsedShared } from '../parse/parsed.ts';
import type { UntriedProblem } from '../problems/problem.ts';
import { problemOf } from '../source/locate.ts';
import { quickYaml } from '../source/yaml.ts';

/** Returns a problem for each word that has no place any more. `text` is the earlier glossary. None while the present one has errors. */
export function vanishedTerms(
  { glossary }: ParsedShared,
  text: string,
  name: string,
): readonly UntriedProblem[] {
  if (glossary && !glossary.data) return [];
  const known = new Set((glossary?.data ?? []).map(({ term }) => termId(term)));
  return termsIn(text)
    .filter((term) => !known.has(termId(term)))
    .map((term) => problemOf(name, messages.termVanishes(`${GLOSSARY}#${termId(term)}`, term)));
}

/** Reads the words leniently, since the fields may have been others then. */
function termsIn(text: string): readonly string[] {
  let items: unknown;
  try {
    items = quickYaml(text);
  } catch {
    return [];
  }
  if (!Array.isArray(items)) return [];
  return (items as readonly unknown[]).flatMap((item) => {
    const term = isFields(item) ? item['term'] : undefined;
    return typeof term === 'string' && termId(term) !== '' ? [term] : [];
  });
}
