/** The arguments and questions of `npm run new`. Answers may be typed or piped. */
import { createInterface, type Interface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { isIn, type Format } from '../content/formats/format.ts';
import { nearest } from '../content/formats/nearest.ts';
import { ExpectedFailure } from '../settings/expected-failure.ts';
import * as messages from '../text/editing.ts';

const OPTIONS = {
  namn: { type: 'string' },
  kortnamn: { type: 'string' },
  kod: { type: 'string' },
  webbplats: { type: 'string' },
  epost: { type: 'string' },
  titel: { type: 'string' },
  slag: { type: 'string' },
  parter: { type: 'string' },
  avtal: { type: 'string' },
  från: { type: 'string' },
  till: { type: 'string' },
  etikett: { type: 'string' },
  uppföljs: { type: 'string' },
  adress: { type: 'string' },
  plats: { type: 'string' },
  program: { type: 'string' },
  aktivitet: { type: 'string', multiple: true },
} as const;

type Option = Exclude<keyof typeof OPTIONS, 'aktivitet'>;

/** What to create. */
export type Task = (typeof messages.CHOICES)[number]['word'];

export function readArguments(words: readonly string[]) {
  try {
    const args = words.map((word) => word.normalize('NFC'));
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    return { values, words: positionals };
  } catch {
    throw new ExpectedFailure(messages.NEW_USAGE);
  }
}

/** Thrown if the input ends after the first answer. */
export class Stopped extends ExpectedFailure {}

/** Thrown for an answer that cannot be used as it is, with what was most likely meant. The person is asked. */
export class Meant extends ExpectedFailure {
  readonly meant: string;

  constructor(message: string, meant: string) {
    super(message);
    this.meant = meant;
  }
}

/** Converts an answer, or throws an {@link ExpectedFailure} that says what to write instead. */
export type Accept<T> = (written: string) => T;

/** One of several answers. */
export interface Choice<T> {
  readonly value: T;
  /** What can be typed in place of its number. */
  readonly name: string;
  readonly text: string;
}

interface ListOptions {
  /** The number that an empty answer means. */
  readonly defaultNumber?: number;
  /** What else may be answered. Without it nothing is asked where there is only one choice. */
  readonly other?: string;
}

/** Where questions are asked and answered: the process, or something like it. */
export interface Console {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/** Returns values from the arguments, and asks for those that are missing. */
export class Prompt {
  private readonly values: ReturnType<typeof readArguments>['values'];
  private readonly output: Console['stdout'];
  private readonly terminal: Interface;
  private readonly lines: string[] = [];
  private isClosed = false;
  private wake: () => void = () => undefined;
  /** True in a terminal, and once a piped answer has been read. */
  private isAnswered: boolean;
  private hasAsked = false;

  constructor(values: Prompt['values'], { stdin, stdout }: Console) {
    this.values = values;
    this.output = stdout;
    this.isAnswered = stdin.isTTY === true;
    this.terminal = createInterface({
      input: stdin,
      output: stdout,
      terminal: stdin.isTTY === true && stdout.isTTY === true,
    });
    this.terminal.on('line', (line) => {
      this.lines.push(line);
      this.wake();
    });
    this.terminal.on('close', () => {
      this.isClosed = true;
      this.wake();
    });
  }

  end(): void {
    this.terminal.close();
  }

  /** Writes a line that is no question. */
  say(text = ''): void {
    this.output.write(`${text}\n`);
  }

  /** The activities that were given as arguments. */
  get activities(): readonly string[] {
    return this.values.aktivitet ?? [];
  }

  /** The value of an option, if it was given. */
  given(name: Option): string | undefined {
    return this.values[name];
  }

  async task(word: string | undefined): Promise<Task> {
    const choices = messages.CHOICES.map(({ word, text }) => ({ value: word, name: word, text }));
    if (word !== undefined) return taskOf(word);
    this.say(messages.CHOICE);
    this.list(choices);
    return this.ask(messages.QUESTIONS.choice, (answer) => {
      return /^\d+$/.test(answer) ? nth(choices, answer) : taskOf(answer);
    });
  }

  /** Returns a positional argument, or asks for it. */
  async word<T>(
    given: string | undefined,
    question: string,
    accept: Accept<T>,
    defaultValue?: string,
  ): Promise<T> {
    return given === undefined
      ? this.ask(question, accept, { failure: messages.NEW_USAGE, defaultValue })
      : accept(given);
  }

  /** Returns the value of an option, or asks for it. */
  async flag(
    name: Option,
    question: string,
    accept: Accept<string> = (text) => text,
    defaultValue?: string,
  ): Promise<string> {
    const given = this.values[name];
    return given === undefined
      ? this.ask(question, accept, { failure: messages.needed(name), defaultValue })
      : accept(given);
  }

  /** Asks for something that has an option of its own and may be left out. */
  async optionalFlag<T = string>(name: Option, question: string, accept: Accept<T>): Promise<T | undefined> {
    const given = this.values[name];
    return given === undefined ? this.optional(question, accept) : accept(given);
  }

  /** Asks for something that may be left blank. */
  optional<T>(question: string, accept: Accept<T>): Promise<T | undefined> {
    return this.ask<T | undefined>(question, (written) => (written === '' ? undefined : accept(written)), {
      defaultValue: '',
    });
  }

  /** Asks a yes-or-no question. Returns false without asking if the arguments have answered everything. */
  async confirm(question: string): Promise<boolean> {
    if (!this.hasAsked) return false;
    const answer = await this.optional(question, (written) => written.toLowerCase());
    return answer?.startsWith('j') ?? false;
  }

  /**
   * Returns one of several things, by its number or name. Where there is only one nothing is asked. `other` makes something of an
   * answer that is none of them, or says why it cannot.
   */
  async choose<T>(
    { heading, question, given }: { heading: string; question: string; given: string | undefined },
    choices: readonly Choice<T>[],
    other?: Accept<T>,
    { defaultNumber, other: hint }: ListOptions = {},
  ): Promise<T> {
    const accept = (answer: string) => chosen(choices, answer, other);
    if (given !== undefined) return accept(given);
    const [only] = choices;
    if (only && choices.length === 1 && hint === undefined) {
      this.say(`${heading}: ${only.text}`);
      return only.value;
    }
    if (choices.length > 0) {
      this.say(`${heading}:`);
      this.list(choices);
    }
    const asked = [question, hint].filter((part) => part !== undefined).join(', ');
    return this.ask(choices.length > 0 ? asked : (hint ?? question), accept, {
      defaultValue: defaultNumber === undefined ? undefined : String(defaultNumber),
    });
  }

  /** Shows several things and returns one of them, or undefined for none. */
  chooseOrNone<T>(question: string, choices: readonly Choice<T>[]): Promise<T | undefined> {
    if (choices.length === 0) return Promise.resolve(undefined);
    this.list(choices);
    return this.pick(`${question} (${messages.numberOrNone(choices.length)})`, choices);
  }

  /** Returns one of several things that the question or the text above it has told, or undefined for none. */
  pick<T>(question: string, choices: readonly Choice<T>[]): Promise<T | undefined> {
    return this.optional(question, (answer) => chosen(choices, answer, undefined, true));
  }

  private list(choices: readonly Choice<unknown>[]): void {
    const width = String(choices.length).length;
    for (const [index, { text }] of choices.entries()) {
      this.say(`  ${String(index + 1).padStart(width)}  ${text}`);
    }
  }

  /** Returns lines until an empty one. In a terminal an empty line among pasted ones does not end them. */
  async linesUntilEmpty(question: (number: number) => string): Promise<readonly string[]> {
    const lines: string[] = [];
    for (;;) {
      const line = await this.optional(question(lines.length + 1), (written) => written);
      if (line !== undefined) lines.push(line);
      else if (!(this.terminal.terminal && this.lines.length > 0)) return lines;
    }
  }

  /**
   * Asks until an answer is accepted; an empty one means the default, or what was just proposed. If the input ends before any
   * answer, returns the default, or throws `failure` if there is none.
   */
  async ask<T>(
    question: string,
    accept: Accept<T>,
    {
      failure = messages.NEW_USAGE,
      defaultValue,
      meant,
    }: {
      readonly failure?: string;
      readonly defaultValue?: string | undefined;
      /** What an empty answer means, if the question proposes something. */
      readonly meant?: string | undefined;
    } = {},
  ): Promise<T> {
    const normal = `${question}${defaultValue ? ` [${defaultValue}]` : ''}: `;
    let proposed = meant;
    for (;;) {
      const line = await this.next(proposed === undefined ? normal : messages.YES_OR_AGAIN);
      if (line === undefined) {
        this.say();
        if (this.isAnswered) throw new Stopped(messages.STOPPED);
        if (defaultValue === undefined) throw new ExpectedFailure(failure);
        return accept(defaultValue);
      }
      this.isAnswered = true;
      this.hasAsked = true;
      const typed = line.trim().normalize('NFC');
      const isYes = proposed !== undefined && (typed === '' || messages.YES.test(typed));
      const answer = isYes ? proposed : typed || defaultValue;
      if (proposed !== undefined && !isYes && messages.NO.test(typed)) {
        proposed = undefined;
        continue;
      }
      if (answer === undefined) continue;
      try {
        return accept(answer);
      } catch (error) {
        if (!(error instanceof ExpectedFailure)) throw error;
        this.say(error.message);
        proposed = error instanceof Meant ? error.meant : undefined;
      }
    }
  }

  /** Returns the next line of the input, or undefined at its end. */
  private async next(prompt: string): Promise<string | undefined> {
    this.show(prompt);
    while (this.lines.length === 0 && !this.isClosed) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    return this.lines.shift();
  }

  /** A terminal redraws the question as its line is edited. A pipe may have ended, and then `prompt` would throw. */
  private show(prompt: string): void {
    if (!this.terminal.terminal || this.isClosed) {
      this.output.write(prompt);
      return;
    }
    this.terminal.setPrompt(prompt);
    this.terminal.prompt();
  }
}

/** Ignores accents, for keyboards without å, ä and ö, and case. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .trim();

function taskOf(word: string): Task {
  const found = messages.CHOICES.find((choice) => plain(choice.word) === plain(word));
  if (!found) throw new ExpectedFailure(messages.unknownTask(word));
  return found.word;
}

/** Returns the choice with a name, a text or a number; the number of a list that is shown comes before a name that looks like one. */
function chosen<T>(
  choices: readonly Choice<T>[],
  answer: string,
  other: Accept<T> | undefined,
  isOptional = false,
): T {
  const named = choices.find(
    ({ name, text }) => plain(name) === plain(answer) || plain(text) === plain(answer),
  );
  if (named) return named.value;
  if (/^\d{1,3}$/.test(answer)) return nth(choices, answer, isOptional);
  if (other) return other(answer);
  const names = choices.map(({ name }) => name);
  const near = nearest(answer, names);
  const message = messages.noneCalled(answer, names, near);
  throw near === undefined ? new ExpectedFailure(message) : new Meant(message, near);
}

/** Returns an item of a list by its number, from 1. */
function nth<T>(choices: readonly Choice<T>[], number: string, isOptional = false): T {
  const choice = choices[Number(number) - 1];
  if (choice === undefined) throw new ExpectedFailure(messages.noSuchChoice(choices.length, isOptional));
  return choice.value;
}

/** Throws what the check says of a text, or asks about what it proposes. */
function refuse(format: Format, written: string): never {
  const meant = format.meant(written);
  if (meant === undefined) throw new ExpectedFailure(format.answer(written));
  throw new Meant(messages.meantAnswer(meant), meant);
}

/** Accepts what the check accepts, and returns the answer as written. */
export function inFormat(format: Format): Accept<string> {
  return (written) => (isIn(format, written) ? written : refuse(format, written));
}

/** Accepts what the check accepts, and returns the parsed value. */
export function valueIn<Value>(format: Format<Value>): Accept<Value> {
  return (written) => format.parse(written) ?? refuse(format, written);
}
