/** `npm run new` with somebody who answers its questions. */
import { spawn } from 'node:child_process';

export interface Ran {
  readonly code: number | null;
  readonly output: string;
}

export interface Input {
  readonly answers: readonly string[];
  readonly words?: readonly string[];
  /** What is done when all answers are given; the end of the input where nothing is said. */
  readonly ending?: 'end' | 'interrupt';
}

/** Runs a project's command and answers each question when it has been asked. */
export function answer(project: string, { answers, words = [], ending = 'end' }: Input): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['src/cli/new.ts', ...words], {
      cwd: project,
      env: { ...process.env, BUILD_DATE: '2018-05-10' },
    });
    const left = [...answers];
    let output = '';
    let read = 0;
    const onText = (text: Buffer) => {
      output += text.toString();
      // Questions, and nothing else, end in a colon without a line break.
      if (!output.slice(read).endsWith(': ')) return;
      read = output.length;
      const next = left.shift();
      if (next !== undefined) child.stdin.write(`${next}\n`);
      else if (ending === 'end') child.stdin.end();
      else child.kill('SIGINT');
    };
    child.stdout.on('data', onText);
    child.stderr.on('data', onText);
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, output });
    });
  });
}
