/** Runs `npm run new` and answers its questions: in this process, which costs a tenth, or as a command of its own. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { outcomeOf } from '../../src/cli/command.ts';
import { makeNew } from '../../src/cli/making.ts';
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

const environmentOf = (folder: string) => ({
  ...process.env,
  CONTENT_DIR: join(folder, 'content'),
  BUILD_DATE: '2018-05-10',
});

/** Only questions end in a colon without a line break. */
const isQuestion = (output: string) => output.endsWith(': ');

/** Does what the command does on the content of a folder, and answers each question once it is asked. */
export async function answer(
  folder: string,
  { answers = [], words = [] }: Partial<Omit<Input, 'ending'>>,
): Promise<RunResult> {
  const [stdin, stdout] = [new PassThrough(), new PassThrough()];
  const left = [...answers];
  let output = '';
  stdout.on('data', (text: Buffer) => {
    output += text.toString();
    if (!isQuestion(text.toString())) return;
    const next = left.shift();
    if (next !== undefined) stdin.write(`${next}\n`);
    else stdin.end();
  });
  const env = environmentOf(folder);
  const { code, message } = await outcomeOf(() => makeNew(words, { stdin, stdout, env }));
  // As the command prints it.
  return { code, output: message === undefined ? output : `${output}${message}\n` };
}

/** Runs the command as a process of its own. */
export function answerCommand(
  folder: string,
  { answers, words = [], ending = 'end' }: Input,
): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(PROJECT, 'src/cli/new.ts'), ...words], {
      cwd: folder,
      env: environmentOf(folder),
    });
    const left = [...answers];
    let output = '';
    let read = 0;
    const onText = (text: Buffer) => {
      output += text.toString();
      if (!isQuestion(output.slice(read))) return;
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
