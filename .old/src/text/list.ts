/** Lists and sentences. */

/** `a, b och c`. */
export function listText(items: readonly string[], conjunction = 'och'): string {
  return items.map((item, index) => separatorText(index, items.length, conjunction) + item).join('');
}

/** Returns what stands before an item of a list: nothing, a comma or `och`. */
export function separatorText(index: number, count: number, conjunction = 'och'): string {
  if (index === 0) return '';
  return index === count - 1 ? ` ${conjunction} ` : ', ';
}

/** Returns the text with a capital first letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}

/** Returns the text as a sentence, with a capital and a full stop. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? capitalised(text) : `${capitalised(text)}.`;
}
