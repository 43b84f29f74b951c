/**
 * Formats of text fields. The check, the JSON Schemas, the desk, the terminal's questions and the guide all use the same format
 * objects, so they accept the same texts and give the same messages.
 */
import { FORMAT_TEXTS, meantText, THIS, type FormatName, type FormatText } from '../../text/formats.ts';
import { MAX_FORMATTED } from './limits.ts';
import type { ProblemText } from '../../text/problem-text.ts';
import { quote } from '../../text/quote.ts';

/** Used by the tests. The guide shows the first one. */
export type Examples = readonly [string, ...string[]];

export interface FormatDefinition<Value> {
  readonly name: FormatName;
  /** The source of a regular expression that matches the entire text. As strict as a regular expression can be. */
  readonly pattern: string;
  /** True for formats that are typed at the desk and in terminals, where `Minst 8` is as good as `minst 8`. */
  readonly ignoresCase?: boolean;
  /** Parses a text that matches the pattern. Returns undefined if it is invalid after all. Default: returns the text. */
  readonly parse?: (text: string) => Value | undefined;
  readonly accepted: Examples;
  /** Texts that the pattern rejects. */
  readonly refused: Examples;
  /** Texts that match the pattern but that `parse` rejects, such as 30 February. Forms have only the pattern, so accept them. */
  readonly impossible?: Examples;
  /** Returns what the editor most likely meant, as written in YAML. */
  readonly suggest?: (written: string) => string | undefined;
  /** Set if the message also asks about the suggestion: "Menade du …?" */
  readonly isMeant?: true;
  /** Returns a message that replaces the format's own for some invalid texts. */
  readonly exception?: (written: string) => ProblemText | undefined;
}

export interface Format<Value = unknown> {
  readonly name: FormatName;
  readonly pattern: string;
  readonly ignoresCase: boolean;
  readonly parse: (text: string) => Value | undefined;
  readonly accepted: Examples;
  readonly refused: Examples;
  readonly impossible: readonly string[];
  /** Returns the check's message for a text that is not in the format. */
  readonly problem: (written: string) => ProblemText;
  /** The message in a form, the same whatever was typed. */
  readonly rule: string;
  /** Returns the terminal's message for a text that is not in the format. */
  readonly answer: (written: string) => string;
  /** Returns what somebody most likely meant by a text that is not in the format, to ask about. It is in the format itself. */
  readonly meant: (written: string) => string | undefined;
}

/** Returns a format with its messages from {@link FORMAT_TEXTS}. */
export function defineFormat<Value = string>(definition: FormatDefinition<Value>): Format<Value> {
  const { name, pattern, accepted, refused, impossible = [], ignoresCase = false } = definition;
  const { message, help, typedHelp = help }: FormatText = FORMAT_TEXTS[name];
  const { parse = (text: string) => text as Value, suggest, exception } = definition;
  const entire = new RegExp(`^(?:${pattern})$`, ignoresCase ? 'iu' : 'u');
  const problemWith = (written: string, rule: string | undefined): ProblemText => {
    const isLong = written.length > MAX_FORMATTED;
    const replacement = isLong ? undefined : suggest?.(written);
    const isMeant = definition.isMeant && replacement !== undefined;
    return (
      (isLong ? undefined : exception?.(written)) ?? {
        message: message(quote(written)),
        ...(rule !== undefined && { help: rule }),
        ...(isMeant && { meant: [meantText(replacement), ...(rule === undefined ? [] : [rule])].join(' ') }),
        ...(replacement !== undefined && { replacement }),
      }
    );
  };
  return {
    name,
    pattern,
    ignoresCase,
    parse: (text) => (text.length <= MAX_FORMATTED && entire.test(text) ? parse(text) : undefined),
    accepted,
    refused,
    impossible,
    problem: (written) => problemWith(written, help),
    rule: typedHelp ?? message(THIS),
    answer: (written) => {
      const { message: what, help, meant: advice = help } = problemWith(written, typedHelp);
      return advice === undefined ? what : `${what} ${advice}`;
    },
    meant: (written) => {
      const replacement = exception?.(written) ? undefined : suggest?.(written);
      return replacement !== undefined && entire.test(replacement) && parse(replacement) !== undefined
        ? replacement
        : undefined;
    },
  };
}

/** Returns true if the text is in the format. */
export function isIn(format: Format, text: string): boolean {
  return format.parse(text) !== undefined;
}

/** Returns the pattern as JSON Schema needs it, with anchors and without flags. */
export function schemaPattern({ pattern, ignoresCase }: Format): string {
  return `^(?:${ignoresCase ? inEitherCase(pattern) : pattern})$`;
}

function inEitherCase(pattern: string): string {
  return pattern.replace(/\\.|\[[^[\]]*\]|\p{Ll}/gu, (part) =>
    /^\p{Ll}$/u.test(part) ? `[${part}${part.toUpperCase()}]` : part,
  );
}
