/** What a document does with characters that none of its typefaces has: it says which they are, since a box would say nothing. */
import * as wording from '../../text/documents/documents.ts';
import { paragraph, type Paper } from '../blocks.ts';
import { documentFonts } from './fonts.ts';

/** Never shown, or not for exchange: the archive's format refuses them. */
const REFUSED = /[\p{Co}\p{Cs}\p{Cn}\ufeff]/u;
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\s]/u;

/** White space that no typeface has, and that is none of the document's own. */
const TABS = /[\t\v\f]/g;

/** Every text of a document but addresses. */
const ADDRESSES: readonly string[] = ['link', 'address', 'crest'];

/** Returns the document with spaces for tabs, with the codes of the characters that cannot be shown, and a sentence that says so. */
export function withKnownCharacters(paper: Paper): Paper {
  const unknown = new Set<string>();
  const changed = JSON.parse(
    JSON.stringify(paper, (key, value: unknown) =>
      typeof value === 'string' && !ADDRESSES.includes(key)
        ? value.replace(TABS, ' ').replace(/[^\u0020-\u024f]/gu, (character) => {
            if (isKnown(character)) return character;
            const code = wording.characterText(codeOf(character));
            unknown.add(code);
            return code;
          })
        : value,
    ),
  ) as Paper;
  if (unknown.size === 0) return changed;
  return {
    ...changed,
    body: [...changed.body, paragraph(`${wording.WITHOUT_LETTERS} ${[...unknown].join(', ')}.`, 'soft')],
  };
}

function isKnown(character: string): boolean {
  if (REFUSED.test(character)) return false;
  return INVISIBLE.test(character) || documentFonts().has(character.codePointAt(0)!);
}

function codeOf(character: string): string {
  return character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
}
