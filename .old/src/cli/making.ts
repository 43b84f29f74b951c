/** What `npm run new` does: creates files for editors to fill in, from arguments or answers. Never overwrites a file. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nameOf } from '../content/read/name.ts';
import { readContent } from '../content/read.ts';
import { isUnfilled } from '../content/write/scaffold.ts';
import { readSettings } from '../settings/environment.ts';
import { ExpectedFailure } from '../settings/expected-failure.ts';
import * as messages from '../text/editing.ts';
import { newAgreement, renewedAgreements } from './new-agreement.ts';
import { newMunicipality, newPromise } from './new-promise.ts';
import { newReports } from './new-report.ts';
import { newSite } from './new-site.ts';
import type { NewFile, Options } from './places.ts';
import { Prompt, readArguments, type Console, type Task } from './questions.ts';

const TASKS: Readonly<Record<Exclude<Task, 'webbplats'>, (options: Options) => Promise<readonly NewFile[]>>> =
  {
    kommun: newMunicipality,
    avtal: newAgreement,
    löfte: newPromise,
    uppföljning: newReports,
    förnya: renewedAgreements,
  };

/** Writes a file unless it exists, and returns whether it did. */
async function writeNew(path: string, text: string): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  return writeFile(path, text, { flag: 'wx' }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
      throw error;
    },
  );
}

interface Surroundings extends Console {
  readonly env: NodeJS.ProcessEnv;
}

/** Runs the command with these arguments, and returns its exit code. Throws an {@link ExpectedFailure} that says what to do. */
export async function makeNew(given: readonly string[], surroundings: Surroundings): Promise<number> {
  const { words, values } = readArguments(given);
  const prompt = new Prompt(values, surroundings);
  const { env } = surroundings;
  try {
    const task = await prompt.task(words[0]);
    if (task === 'webbplats') {
      prompt.say(await newSite(words.slice(1), prompt));
      return 0;
    }
    const settings = readSettings(env);
    const { contentDir, today } = settings;
    const { content } = await readContent(settings);
    const files = await TASKS[task]({ words: words.slice(1), prompt, content, contentDir, today });
    if (files.length === 0) throw new ExpectedFailure(messages.NOTHING_REPORTED);
    for (const { path, text } of files) {
      const isNew = await writeNew(join(contentDir, path), text);
      prompt.say((isNew ? messages.made : messages.kept)(nameOf(join(contentDir, path))));
    }
    const isDraft = files.some(({ text }) => isUnfilled(text));
    prompt.say(`\n${messages.nextStep(task, isDraft, env['CONTENT_DIR'])}`);
    return 0;
  } finally {
    prompt.end();
  }
}
