/** Finds what a drawing's styles could fetch. They are read by the tokens of CSS, in which no escape hides a name. */
import { tokenize, TokenType } from '@csstools/css-tokenizer';
import * as messages from '../../text/problems.ts';
import type { ProblemText } from '../problems/problem.ts';

/** Functions of CSS that fetch nothing. */
const FUNCTIONS =
  /^(?:url|local|format|tech|var|calc|min|max|clamp|rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|device-cmyk|icc-color|matrix(?:3d)?|translate(?:3d|[xyz])?|scale(?:3d|[xyz])?|rotate(?:3d|[xyz])?|skew[xy]?|perspective|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia|rect|inset|circle|ellipse|polygon|path|not|is|where|has|nth-child|nth-last-child|nth-of-type|nth-last-of-type|lang|linear-gradient|radial-gradient|cubic-bezier)$/;

const AT_RULES = /^(?:media|supports|font-face)$/;

const PICTURE = /^data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/i;
const FONT = /^data:(?:font\/[\w.+-]+|application\/(?:x-)?font-[\w.+-]+)[;,]/i;

/** Returns whether an address leads to a part of the same drawing. */
export function isOwnPart(address: string): boolean {
  return address.trim().startsWith('#');
}

/** Returns whether an address is itself a picture of pixels, in which nothing can run. */
export function isPicture(address: string): boolean {
  return PICTURE.test(address.trim());
}

export interface StyleProblem {
  /** Where it is in the text. */
  readonly index: number;
  readonly problem: ProblemText;
  /** How much of the text can be left out, since it draws nothing in a picture: an `@import`, which a browser does not follow there. */
  readonly length?: number;
}

/** Returns what is not allowed in a style sheet, or in the value of an attribute. */
export function styleProblems(css: string): readonly StyleProblem[] {
  const found: StyleProblem[] = [];
  const add = (index: number, problem: ProblemText) => found.push({ index, problem });
  const address = (index: number, value: string) => {
    if (!isOwnPart(value) && !isPicture(value) && !FONT.test(value.trim()))
      add(index, messages.drawingAddress(value));
  };
  let isInUrl = false;
  for (const token of tokenize({ css })) {
    const [type, raw, start] = token;
    if (type === TokenType.AtKeyword) {
      const name = token[4].value.toLowerCase();
      const length = name === 'import' ? statementLength(css, start) : undefined;
      if (!AT_RULES.test(name))
        found.push({
          index: start,
          problem: messages.drawingStyle(raw),
          ...(length !== undefined && { length }),
        });
    } else if (type === TokenType.Function) {
      const name = token[4].value.toLowerCase();
      if (!FUNCTIONS.test(name)) add(start, messages.drawingStyle(`${token[4].value}()`));
      isInUrl = name === 'url';
    } else if (type === TokenType.URL) address(start, token[4].value);
    else if (type === TokenType.String && isInUrl) address(start, token[4].value);
    else if (type === TokenType.BadURL || type === TokenType.BadString)
      add(start, messages.drawingStyle(raw));
    else if (type === TokenType.CloseParen) isInUrl = false;
    else if (type === TokenType.Ident && /^(?:-moz-binding|behavior)$/i.test(token[4].value))
      add(start, messages.drawingStyle(token[4].value));
  }
  return found;
}

/** Returns the length of a statement with its semicolon, or undefined if it has none. */
function statementLength(css: string, start: number): number | undefined {
  for (const [type, , , end] of tokenize({ css: css.slice(start, start + MAX_STATEMENT) })) {
    if (type === TokenType.Semicolon) return end + 1;
    if (type === TokenType.OpenCurly) return undefined;
  }
  return undefined;
}

/** Longer ones are left for somebody to decide on. */
const MAX_STATEMENT = 2_000;
