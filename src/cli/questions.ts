/** The arguments and questions of `npm run new`. Answers may be typed or piped. */
import { createInterface } from 'node:readline/promises';
import { isatty } from 'node:tty';
import { parseArgs } from 'node:util';
import { ACTIVITY_LINE_FORMAT, activityFrom } from '../content/formats/activity-line.ts';
import { isIn, type Format } from '../content/formats/format.ts';
import { ExpectedFailure } from '../settings/expected-failure.ts';
import type { Fields } from '../content/formats/layout.ts';
import * as messages from '../text/editing.ts';

const OPTIONS = {
  namn: { type: 'string' },
  kortnamn: { type: 'string' },
  kod: { type: 'string' },
  webbplats: { type: 'string' },
  epost: { type: 'string' },
  titel: { type: 'string' },
  från: { type: 'string' },
  till: { type: 'string' },
  etikett: { type: 'string' },
  uppföljs: { type: 'string' },
  aktivitet: { type: 'string', multiple: true },
} as const;

type Option = Exclude<keyof typeof OPTIONS, 'aktivitet'>;

/** What to create. */
export type Task = (typeof messages.CHOICES)[number]['word'];

export function readArguments() {
  try {
    const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
    return { values, words: positionals.map((word) => word.normalize('NFC')) };
  } catch {
    throw new ExpectedFailure(messages.NEW_USAGE);
  }
}

/** Thrown if the input ends after the first answer. */
export class Stopped extends ExpectedFailure {}

/** Converts an answer, or throws an {@link ExpectedFailure} that says what to write instead. */
export type Accept<T> = (written: string) => T;

/** Returns values from the arguments, and asks for those that are missing. */
export class Prompt {
  private readonly values: ReturnType<typeof readArguments>['values'];
  private readonly terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: isatty(0) && isatty(1),
  });
  private readonly lines = this.terminal[Symbol.asyncIterator]();
  /** True in a terminal, and once a piped answer has been read. */
  private isAnswered = isatty(0);
  private hasAsked = false;

  constructor(values: Prompt['values']) {
    this.values = values;
  }

  end(): void {
    this.terminal.close();
  }

  async task(word: string | undefined): Promise<Task> {
    if (word !== undefined) return taskOf(word);
    console.log(messages.CHOICE);
    for (const [index, { text }] of messages.CHOICES.entries()) console.log(`  ${index + 1}  ${text}`);
    const accept = (answer: string) => {
      return /^\d+$/.test(answer) ? nth(messages.CHOICES, answer).word : taskOf(answer);
    };
    return this.ask(messages.QUESTIONS.choice, accept, messages.NEW_USAGE);
  }

  /** Returns a positional argument, or asks for it. */
  async word<T>(given: string | undefined, question: string, accept: Accept<T>): Promise<T> {
    return given === undefined ? this.ask(question, accept, messages.NEW_USAGE) : accept(given);
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
      ? this.ask(question, accept, messages.needed(name), defaultValue)
      : accept(given);
  }

  /** Asks for something that has an option of its own and may be left out. */
  optionalFlag(name: Option, question: string, accept: Accept<string>): Promise<string | undefined> {
    const given = this.values[name];
    const whenWritten = (written: string) => (written === '' ? undefined : accept(written));
    return given === undefined ? this.optional(question, whenWritten) : Promise.resolve(accept(given));
  }

  /** Asks for something that may be left blank. */
  optional<T>(question: string, accept: Accept<T>): Promise<T> {
    return this.ask(question, accept, '', '');
  }

  /** Asks a yes-or-no question. Returns false without asking if the arguments have answered everything. */
  async confirm(question: string): Promise<boolean> {
    if (!this.hasAsked) return false;
    const answer = await this.optional(question, (written) => written.toLowerCase());
    return answer.startsWith('j');
  }

  async activities(): Promise<readonly Fields[]> {
    const activities: Fields[] = [];
    const accept = (line: string) => {
      const activity = activityFrom(
        line,
        activities.map(({ id }) => String(id)),
      );
      if (!activity) throw new ExpectedFailure(ACTIVITY_LINE_FORMAT.answer(line));
      return activity;
    };
    for (const line of this.values.aktivitet ?? []) activities.push(accept(line));
    if (activities.length > 0) return activities;
    for (;;) {
      const activity = await this.optional(messages.QUESTIONS.activity, (line) => line && accept(line));
      if (activity === '') return activities;
      activities.push(activity);
    }
  }

  /**
   * Asks until an answer is accepted; an empty one means the default. If the input ends before any answer, returns the default,
   * or throws `failure` if there is none.
   */
  private async ask<T>(
    question: string,
    accept: Accept<T>,
    failure: string,
    defaultValue?: string,
  ): Promise<T> {
    const prompt = `${question}${defaultValue ? ` [${defaultValue}]` : ''}: `;
    for (;;) {
      this.show(prompt);
      const { value, done } = await this.lines.next();
      if (done) {
        console.log();
        if (this.isAnswered) throw new Stopped(messages.STOPPED);
        if (defaultValue === undefined) throw new ExpectedFailure(failure);
        return accept(defaultValue);
      }
      this.isAnswered = true;
      this.hasAsked = true;
      const answer = value.trim().normalize('NFC') || defaultValue;
      if (answer === undefined) continue;
      try {
        return accept(answer);
      } catch (error) {
        if (!(error instanceof ExpectedFailure)) throw error;
        console.log(error.message);
      }
    }
  }

  /** A terminal redraws the question as its line is edited. A pipe may have ended, and then `prompt` would throw. */
  private show(prompt: string): void {
    if (!this.terminal.terminal) {
      process.stdout.write(prompt);
      return;
    }
    this.terminal.setPrompt(prompt);
    this.terminal.prompt();
  }
}

/** Ignores accents, for keyboards without å, ä and ö. */
function taskOf(word: string): Task {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{Mark}/gu, '');
  const found = messages.CHOICES.find((choice) => plain(choice.word) === plain(word.toLowerCase()));
  if (!found) throw new ExpectedFailure(messages.unknownTask(word));
  return found.word;
}

/** Returns an item of a list by its number, from 1. */
export function nth<T>(choices: readonly T[], number: string): T {
  const choice = choices[Number(number) - 1];
  if (choice === undefined) throw new ExpectedFailure(messages.noSuchChoice(choices.length));
  return choice;
}

/** Accepts what the check accepts, and returns the answer as written. */
export function inFormat(format: Format): Accept<string> {
  return (written) => {
    if (!isIn(format, written)) throw new ExpectedFailure(format.answer(written));
    return written;
  };
}

/** Accepts what the check accepts, and returns the parsed value. */
export function valueIn<Value>(format: Format<Value>): Accept<Value> {
  return (written) => {
    const value = format.parse(written);
    if (value === undefined) throw new ExpectedFailure(format.answer(written));
    return value;
  };
}
