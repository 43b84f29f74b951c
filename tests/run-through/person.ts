/**
 * Somebody at a screen: does each thing in a real browser, and counts what it takes a person to do it, by the keystroke-level
 * model of Card, Moran and Newell ("The keystroke-level model for user performance time with interactive systems",
 * Communications of the ACM 23:7, 1980). What is left out is reading the source: a person who writes has read it.
 */
import type { Locator } from '@playwright/test';

/** Seconds: somebody who writes 40 words a minute, as most of those do who do not write for a living. */
const KEY = 0.28;
const POINTING = 1.1;
const PRESSING = 0.2;
/** From the keyboard to the mouse, or back. */
const HOMING = 0.4;
/** Making up one's mind, once for each thing that is done. */
const THINKING = 1.35;

export interface Step {
  readonly name: string;
  /** What the person takes. */
  readonly seconds: number;
  /** What the machine took, measured. */
  readonly machine: number;
}

export class Person {
  readonly steps: Step[] = [];
  private seconds = 0;
  private isAtKeyboard = false;

  /** Does what belongs to one step, and notes how long it took. */
  async step<Result>(name: string, action: () => Result | Promise<Result>): Promise<Result> {
    this.seconds = 0;
    const start = performance.now();
    const result = await action();
    this.steps.push({ name, seconds: this.seconds, machine: (performance.now() - start) / 1000 });
    return result;
  }

  /** A row for each step and one for all of them. */
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

  /** Chooses in a list that opens. */
  async choose(list: Locator, option: Locator): Promise<void> {
    await this.press(list);
    await this.press(option);
  }

  /** Types a line where the script does it in another way, as in a terminal. */
  type(text: string): void {
    this.moveTo(true);
    this.seconds += THINKING + text.length * KEY;
  }

  /** Points at something that only a person can press, as a question of the browser's own. */
  point(): void {
    this.moveTo(false);
    this.seconds += THINKING + POINTING + PRESSING;
  }

  private moveTo(keyboard: boolean): void {
    if (this.isAtKeyboard !== keyboard) this.seconds += HOMING;
    this.isAtKeyboard = keyboard;
  }
}

/** `3:05` */
function minutes(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
