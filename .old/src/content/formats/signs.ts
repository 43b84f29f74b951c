/**
 * Characters that nobody sees, and characters that control how others are shown. They have no place in content, however they got
 * there: as they are, by an escape in YAML, or by an entity in Markdown.
 */

/**
 * Control characters, line separators, characters that change the direction of text, halves of characters, and what decoders put
 * in place of characters that they could not decode.
 */
const CONTROL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\uffff]|\p{Cs}|[\u{e0000}-\u{e007f}]/u;

/** Characters without a width: they hide words from a search. A joiner within an emoji is a part of it. */
const INVISIBLE =
  /[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u2060-\u2065\u206a-\u206f\u2800\u3164\ufeff\uffa0]|(?<!\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d|\u200d(?!\p{Extended_Pictographic})|(?<![\p{Emoji}\u20e3])[\ufe00-\ufe0f]/u;

/** Spaces that are not a plain one. They look the same, but are no spaces in YAML. */
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u;

/** Parts of regular expressions, for those that look for such characters in a context. */
export const SIGNS = { control: CONTROL.source, invisible: INVISIBLE.source, oddSpace: ODD_SPACE.source };

/** The name that Unicode has for a character: `U+202E`. */
export function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

export interface FoundSign {
  readonly index: number;
  readonly sign: string;
}

/** Returns the first control character. */
export function controlSignIn(text: string): FoundSign | undefined {
  const match = CONTROL.exec(text);
  return match ? { index: match.index, sign: match[0] } : undefined;
}

/** Returns the first character without a width. */
export function invisibleSignIn(text: string): FoundSign | undefined {
  const match = INVISIBLE.exec(text);
  return match ? { index: match.index, sign: match[0] } : undefined;
}

const UNSEEN = /^[\p{C}\p{Z}\p{M}\u115f\u1160\u2800\u3164\uffa0]*$/u;

/** Returns true if a text has nothing that a reader sees. */
export function isUnseen(text: string): boolean {
  return UNSEEN.test(text);
}

/** What no terminal is given. */
export const NOT_PRINTED = new RegExp(`${CONTROL.source}|${INVISIBLE.source}|\\r`, 'gu');

/** Returns a text with such characters as codes, `<U+202E>`, so that a file can neither drive a terminal nor hide anything in it. */
export function printable(text: string): string {
  return text.replace(NOT_PRINTED, (sign) => `<${codeOf(sign)}>`);
}
