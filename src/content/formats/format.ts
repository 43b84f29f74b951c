/**
 * A format is what a text has to look like, said once: the check, the JSON Schema, the forms, the terminal's questions and the
 * guide all ask the same object, so that they give the same answer in the same words.
 */
import { FORMAT_TEXTS, THIS, type FormatName, type FormatText } from '../../text/formats.ts';
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
  const problem = (written: string): ProblemText => {
    const replacement = suggest?.(written);
    return (
      exception?.(written) ?? {
        message: message(quote(written)),
        ...(help !== undefined && { help }),
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
    problem,
    unread: definition.unread,
    rule: typedHelp ?? message(THIS),
    answer: (written) => {
      const special = exception?.(written);
      const [said, then] = special ? [special.message, special.help] : [message(quote(written)), typedHelp];
      return then === undefined ? said : `${said} ${then}`;
    },
  };
}

/** True for a text that is in the format. */
export function isIn(format: Format, text: string): boolean {
  return format.parse(text) !== undefined;
}

/** The pattern as JSON Schema wants it. */
export function schemaPattern({ pattern }: Format): string {
  return `^(?:${pattern})$`;
}

/** The pattern for a form, where nothing may be typed at all, and spaces around a text do not count. */
export function typedPattern({ pattern, ignoresCase }: Format): RegExp {
  return new RegExp(`^\\s*(?:${pattern})?\\s*$`, ignoresCase ? 'i' : '');
}
