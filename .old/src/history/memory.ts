/** What versions changed, kept from one build to the next. Versions in git never change, so nothing of it goes out of date. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOfCode } from '../settings/code.ts';
import type { Step } from './step.ts';

type Steps = Readonly<Record<string, Step>>;

/** The rooms that decide what is said of a change. With other code, everything is compared again. */
const CODE = ['changes', 'content', 'domain', 'history', 'text'];

export class Memory {
  private readonly file: string | undefined;
  private readonly code: string;
  private readonly known: Steps;
  private readonly used: Record<string, Step> = {};
  private isChanged = false;

  private constructor(file: string | undefined, code: string, known: Steps) {
    this.file = file;
    this.code = code;
    this.known = known;
  }

  /** Opens what is remembered of a repository, named by its first commit, in a folder. Without a folder, nothing is kept. */
  static async open(folder: string | undefined, repository: string): Promise<Memory> {
    if (folder === undefined) return new Memory(undefined, '', {});
    const file = join(folder, `history-${repository}.json`);
    const code = await digestOfCode(CODE);
    return new Memory(file, code, await readSteps(file, code));
  }

  get(key: string): Step | undefined {
    const step = this.known[key];
    return step && (this.used[key] = step);
  }

  set(key: string, step: Step): Step {
    this.isChanged = true;
    return (this.used[key] = step);
  }

  /** Keeps what has been asked for since it was opened. */
  async save(): Promise<void> {
    if (this.file === undefined || !this.isChanged) return;
    try {
      await mkdir(join(this.file, '..'), { recursive: true });
      // Builds that run side by side never read half a file.
      const part = `${this.file}.${process.pid}`;
      await writeFile(part, JSON.stringify({ code: this.code, steps: this.used }));
      await rename(part, this.file);
    } catch {
      // Packages that cannot be written to: the next build compares again.
    }
  }
}

async function readSteps(file: string, code: string): Promise<Steps> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as { code: string; steps: Steps };
    return kept.code === code ? kept.steps : {};
  } catch {
    // None yet, or a disk that was full.
    return {};
  }
}
