/** Runs `npm run new` and answers its questions. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT } from '../project.ts';

export interface RunResult {
  readonly code: number | null;
  readonly output: string;
}

export interface Input {
  readonly answers: readonly string[];
  readonly words?: readonly string[];
  /** What to do after the last answer: end the input, by default, or press Ctrl+C. */
  readonly ending?: 'end' | 'interrupt';
}

/** Runs the command on the content of a folder, and answers each question once it is asked. */
export function answer(folder: string, { answers, words = [], ending = 'end' }: Input): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(PROJECT, 'src/cli/new.ts'), ...words], {
      cwd: folder,
      env: { ...process.env, CONTENT_DIR: join(folder, 'content'), BUILD_DATE: '2018-05-10' },
    });
    const left = [...answers];
    let output = '';
    let read = 0;
    const onText = (text: Buffer) => {
      output += text.toString();
      // Only questions end in a colon without a line break.
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
