/** Characters that look like others, or like nothing: they come along from documents, and hide words from a search. */
import { codeOf, SIGNS } from './signs.ts';

/** Ligatures, letters as wide as Chinese ones, letters of formulas, and Roman numerals in one character. */
const SEVERAL =
  '[\\ufb00-\\ufb06\\uff01-\\uff5e\\u2160-\\u217f\\u0132\\u0133\\u0149]|[\\u{1d400}-\\u{1d7ff}]';

/** A superscript is left as it is, since m² is not m2. */
const ODD = new RegExp(`${SEVERAL}|${SIGNS.invisible}`, 'u');

/** Also spaces that only a computer tells from a plain one. They are no fault, and may be mended. */
const MENDED = new RegExp(`${ODD.source}|${SIGNS.oddSpace}`, 'gu');

/** Returns where the first of them stands, and its code. */
export function oddCharacterIn(text: string): { readonly index: number; readonly code: string } | undefined {
  const match = ODD.exec(text);
  return match ? { index: match.index, code: codeOf(match[0]) } : undefined;
}

const ODD_SPACE = new RegExp(`^${SIGNS.oddSpace}$`, 'u');
const IS_SEVERAL = new RegExp(`^(?:${SEVERAL})$`, 'u');

/** Returns the text with plain letters and plain spaces in their place. */
export function withPlainLetters(text: string): string {
  return text.replace(MENDED, (sign) => {
    if (ODD_SPACE.test(sign)) return ' ';
    return IS_SEVERAL.test(sign) ? sign.normalize('NFKC') : '';
  });
}
