/**
 * Explains syntax errors in YAML, with a parser that tells many kinds apart. It takes ten times as long as reading, and in browsers it is
 * loaded when there is an error: see `yaml-syntax.browser.ts`.
 */
import { parseDocument, type YAMLError } from 'yaml';

export type SyntaxError = Pick<YAMLError, 'code' | 'message' | 'pos'>;

/** Returns the first syntax error of a text, or undefined if this parser finds none. */
export function firstSyntaxError(text: string): SyntaxError | undefined {
  return parseDocument(text, { uniqueKeys: false, logLevel: 'error', prettyErrors: false }).errors[0];
}

/** Calls the listener once more is known of errors than where they are, which outside browsers is always known. */
export function onExplained(_listener: () => void): void {
  // Nothing is loaded later.
}
