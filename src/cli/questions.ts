/** What `npm run new` is told as arguments, and what it asks for: in a terminal, or over a pipe. */
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
  aktivitet: { type: 'string', multiple: true },
} as const;

type Option = Exclude<keyof typeof OPTIONS, 'aktivitet'>;

/** What can be made. */
export type Task = (typeof messages.CHOICES)[number]['word'];

export function readArguments() {
  try {
    const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
    return { values, words: positionals.map((word) => word.normalize('NFC')) };
  } catch {
    throw new ExpectedFailure(messages.NEW_USAGE);
  }
}

/** Nobody answers any more. */
export class Stopped extends ExpectedFailure {}

/** Makes something of what was written, or throws an {@link ExpectedFailure} that says what to write instead. */
export type Accept<T> = (written: string) => T;

/** What has been said as arguments, and what is asked for: in a terminal, or over a pipe. */
export class Questions {
  private readonly values: ReturnType<typeof readArguments>['values'];
  private readonly terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: isatty(0) && isatty(1),
  });
  private readonly lines = this.terminal[Symbol.asyncIterator]();
  /** False until it is known that somebody answers. */
  private isAnswered = isatty(0);
  private hasAsked = false;

  constructor(values: Questions['values']) {
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

  /** Something that stands among the words of the command, or is asked for. */
  async word<T>(given: string | undefined, question: string, accept: Accept<T>): Promise<T> {
    return given === undefined ? this.ask(question, accept, messages.NEW_USAGE) : accept(given);
  }

  /** Something that has an option of its own. */
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

  /** Something that may be left blank. */
  optional<T>(question: string, accept: Accept<T>): Promise<T> {
    return this.ask(question, accept, '', '');
  }

  /** True where somebody answers that it is so; false where all has been told as arguments. */
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
   * Asks until there is an answer that can be used; nothing at all means the default. Where nobody has answered anything and
   * nobody will, it is as if there had been no question: the default, or a failure.
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

  /** In a terminal the question belongs to the line that is edited; a pipe may have ended, and then has no line. */
  private show(prompt: string): void {
    if (!this.terminal.terminal) {
      process.stdout.write(prompt);
      return;
    }
    this.terminal.setPrompt(prompt);
    this.terminal.prompt();
  }
}

/** A keyboard without å, ä and ö is no hindrance. */
function taskOf(word: string): Task {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{Mark}/gu, '');
  const found = messages.CHOICES.find((choice) => plain(choice.word) === plain(word.toLowerCase()));
  if (!found) throw new ExpectedFailure(messages.unknownTask(word));
  return found.word;
}

/** What has this number in a list that was shown, counted from 1. */
export function nth<T>(choices: readonly T[], number: string): T {
  const choice = choices[Number(number) - 1];
  if (choice === undefined) throw new ExpectedFailure(messages.noSuchChoice(choices.length));
  return choice;
}

/** Accepts what the check would, and gives the answer as it was written. */
export function inFormat(format: Format): Accept<string> {
  return (written) => {
    if (!isIn(format, written)) throw new ExpectedFailure(format.answer(written));
    return written;
  };
}

/** Accepts what the check would, and gives what it means. */
export function meaning<Value>(format: Format<Value>): Accept<Value> {
  return (written) => {
    const value = format.parse(written);
    if (value === undefined) throw new ExpectedFailure(format.answer(written));
    return value;
  };
}
