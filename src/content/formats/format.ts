/**
 * A format is what a text has to look like, said once: the check, the JSON Schema, the forms, the terminal's questions and the
 * guide all ask the same object, so that they give the same answer in the same words.
 */
import { FORMAT_TEXTS, meantText, THIS, type FormatName, type FormatText } from '../../text/formats.ts';
import type { ProblemText } from '../../text/problem-text.ts';
import { quote } from '../../text/quote.ts';

/** Texts for the tests, and the first of them for the guide. A format cannot do without them. */
export type Examples = readonly [string, ...string[]];

export interface FormatDefinition<Value> {
  readonly name: FormatName;
  /** The source of a regular expression for the text as a whole, as strict as one can be. */
  readonly pattern: string;
  /** True for what somebody types rather than writes in a file: `Minst 8` is as good as `minst 8`. */
  readonly ignoresCase?: boolean;
  /** What a text that the pattern lets through means; undefined where it means nothing. The text itself if left out. */
  readonly parse?: (text: string) => Value | undefined;
  readonly accepted: Examples;
  /** Texts that the pattern stops. */
  readonly refused: Examples;
  /** Texts that only `parse` stops, such as 30 February: a form with nothing but the pattern lets them through. */
  readonly impossible?: Examples;
  /** What the text most likely should be, as it would stand in YAML. */
  readonly suggest?: (written: string) => string | undefined;
  /** True where a suggestion is told in words, too: "Menade du …?" */
  readonly isMeant?: true;
  /** What is said of some texts in place of the format's own message. */
  readonly exception?: (written: string) => ProblemText | undefined;
  /** What is said where YAML has not read the text at all, and the field looks empty. */
  readonly unread?: ProblemText;
}

export interface Format<Value = unknown> {
  readonly name: FormatName;
  readonly pattern: string;
  readonly ignoresCase: boolean;
  readonly parse: (text: string) => Value | undefined;
  readonly accepted: Examples;
  readonly refused: Examples;
  readonly impossible: readonly string[];
  /** What the check says of a text that is not in the format. */
  readonly problem: (written: string) => ProblemText;
  readonly unread: ProblemText | undefined;
  /** What a form says, which has one sentence for whatever was typed. */
  readonly rule: string;
  /** What a terminal says. */
  readonly answer: (written: string) => string;
}

export function defineFormat<Value = string>(definition: FormatDefinition<Value>): Format<Value> {
  const { name, pattern, accepted, refused, impossible = [], ignoresCase = false } = definition;
  const { message, help, typedHelp = help }: FormatText = FORMAT_TEXTS[name];
  const { parse = (text: string) => text as Value, suggest, exception } = definition;
  const whole = new RegExp(`^(?:${pattern})$`, ignoresCase ? 'iu' : 'u');
  const said = (written: string, rule: string | undefined): ProblemText => {
    const replacement = suggest?.(written);
    const meant = definition.isMeant && replacement !== undefined ? [meantText(replacement)] : [];
    const told = [...meant, ...(rule === undefined ? [] : [rule])].join(' ');
    return (
      exception?.(written) ?? {
        message: message(quote(written)),
        ...(told !== '' && { help: told }),
        ...(replacement !== undefined && { replacement }),
      }
    );
  };
  return {
    name,
    pattern,
    ignoresCase,
    parse: (text) => (whole.test(text) ? parse(text) : undefined),
    accepted,
    refused,
    impossible,
    problem: (written) => said(written, help),
    unread: definition.unread,
    rule: typedHelp ?? message(THIS),
    answer: (written) => {
      const { message, help } = said(written, typedHelp);
      return help === undefined ? message : `${message} ${help}`;
    },
  };
}

/** True for a text that is in the format. */
export function isIn(format: Format, text: string): boolean {
  return format.parse(text) !== undefined;
}

/** The pattern as JSON Schema wants it, which has no flags. */
export function schemaPattern({ pattern, ignoresCase }: Format): string {
  return `^(?:${ignoresCase ? inEitherCase(pattern) : pattern})$`;
}

function inEitherCase(pattern: string): string {
  return pattern.replace(/\\.|\[[^\]]*\]|\p{Ll}/gu, (part) =>
    /^\p{Ll}$/u.test(part) ? `[${part}${part.toUpperCase()}]` : part,
  );
}

/** The pattern for a form, where nothing may be typed at all, and spaces around a text do not count. */
export function typedPattern({ pattern, ignoresCase }: Format): RegExp {
  return new RegExp(`^\\s*(?:${pattern})?\\s*$`, ignoresCase ? 'i' : '');
}
