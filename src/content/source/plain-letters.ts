/** Characters that look like others, or like nothing: they come along from documents, and hide words from a search. */

/** Ligatures, soft hyphens and spaces without width. */
const ODD = /[\ufb00-\ufb06\u00ad\u200b\u200c\u2060\ufeff]/u;

/** Returns where the first of them stands, and its code. */
export function oddCharacterIn(text: string): { readonly index: number; readonly code: string } | undefined {
  const match = ODD.exec(text);
  if (!match) return undefined;
  return {
    index: match.index,
    code: `U+${match[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
  };
}

/** Returns the text with plain letters in their place. */
export function withPlainLetters(text: string): string {
  return text.replace(new RegExp(ODD, 'gu'), (character) =>
    /[\ufb00-\ufb06]/.test(character) ? character.normalize('NFKC') : '',
  );
}
