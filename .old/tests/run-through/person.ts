/**
 * A simulated person at a screen: does everything in a real browser and estimates the time a person needs for it, by the
 * keystroke-level model of Card, Moran and Newell ("The keystroke-level model for user performance time with interactive
 * systems", Communications of the ACM 23:7, 1980). The time to read the source document is not included.
 */
import type { Locator } from '@playwright/test';

/** All times are in seconds. This one is for 40 words a minute, an average typist. */
const KEY = 0.28;
const POINTING = 1.1;
const PRESSING = 0.2;
/** Moving the hand from the keyboard to the mouse, or back. */
const HOMING = 0.4;
/** Mental preparation, once per action. */
const THINKING = 1.35;

export interface Step {
  readonly name: string;
  /** The person's estimated time, in seconds. */
  readonly seconds: number;
  /** The machine's measured time, in seconds. */
  readonly machine: number;
}

export class Person {
  readonly steps: Step[] = [];
  private seconds = 0;
  private hand: 'keyboard' | 'mouse' = 'mouse';

  /** Runs one step and records how long it takes. */
  async step<Result>(name: string, action: () => Result | Promise<Result>): Promise<Result> {
    this.seconds = 0;
    const start = performance.now();
    const result = await action();
    this.steps.push({ name, seconds: this.seconds, machine: (performance.now() - start) / 1000 });
    return result;
  }

  /** Returns a Markdown table with a row for each step and one for the total. */
  report(): string {
    const sum = (pick: (step: Step) => number) => this.steps.reduce((total, step) => total + pick(step), 0);
    const all = {
      name: 'tillsammans',
      seconds: sum((step) => step.seconds),
      machine: sum((step) => step.machine),
    };
    const rows = [...this.steps, all].map(
      ({ name, seconds, machine }) => `| ${name} | ${minutes(seconds)} | ${machine.toFixed(1)} s |`,
    );
    return ['| steg | människa | maskin |', '| --- | --: | --: |', ...rows].join('\n');
  }

  async press(target: Locator): Promise<void> {
    this.point();
    await target.click();
  }

  async write(target: Locator, text: string): Promise<void> {
    this.point();
    this.type(text);
    await target.fill(text);
  }

  /** Chooses an option in a drop-down list. */
  async choose(list: Locator, option: Locator): Promise<void> {
    await this.press(list);
    await this.press(option);
  }

  /** Accounts for copying a table in a document in another window, and coming back. */
  copy(): void {
    this.point();
    this.type('1234');
    this.point();
  }

  /** Accounts for looking at something, such as a row of what is proposed. */
  look(times: number): void {
    this.seconds += times * THINKING;
  }

  /** Accounts for typing that the script does in some other way, as in a terminal. */
  type(text: string): void {
    this.moveTo('keyboard');
    this.seconds += THINKING + text.length * KEY;
  }

  /** Accounts for pressing something that a script cannot, such as the browser's own dialogs. */
  point(): void {
    this.moveTo('mouse');
    this.seconds += THINKING + POINTING + PRESSING;
  }

  private moveTo(device: 'keyboard' | 'mouse'): void {
    if (this.hand !== device) this.seconds += HOMING;
    this.hand = device;
  }
}

/** Formats seconds like `3:05`. */
function minutes(seconds: number): string {
  const rounded = Math.round(seconds);
  return `${Math.floor(rounded / 60)}:${String(rounded % 60).padStart(2, '0')}`;
}
