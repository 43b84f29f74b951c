/** Compares texts by their letters and digits, to find words that were lost from one to the other. */

/** Sums up the letters and digits of a text. Two texts with different sums do not have the same words. */
export function letterSum(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) sum += code;
  }
  return sum;
}

/** True for letters and digits, and for every character beyond ASCII. */
function isLetter(code: number): boolean {
  return (code > 96 && code < 123) || (code > 47 && code < 58) || (code > 64 && code < 91) || code > 127;
}

export interface Word {
  readonly word: string;
  readonly index: number;
}

/** Returns the words of a text: runs of letters, digits and characters beyond ASCII. */
export function wordsIn(text: string): readonly Word[] {
  const words: Word[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && isLetter(text.charCodeAt(at))) {
      if (start === -1) start = at;
    } else if (start !== -1) {
      words.push({ word: text.slice(start, at), index: start });
      start = -1;
    }
  }
  return words;
}

/** Counts words. */
export class WordCounts {
  private readonly counts = new Map<string, number>();

  add(words: readonly Word[]): void {
    for (const { word } of words) this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
  }

  /** Takes one of a word. Returns false if there is none left. */
  take(word: string): boolean {
    const count = this.counts.get(word) ?? 0;
    if (count > 0) this.counts.set(word, count - 1);
    return count > 0;
  }
}
