/** `npm run check`: everything that is wrong with the content, and an exit code: 1 on errors, 2 on wrong usage. */
import { parseArgs } from 'node:util';
import { readSettings } from '../content/environment.ts';
import { ExpectedFailure } from '../content/expected-failure.ts';
import * as say from '../content/messages.ts';
import { FORMATS, problemList, type Format } from '../content/problem-list.ts';
import { hasErrors } from '../content/problem.ts';
import { readContent } from '../content/read.ts';

try {
  const format = readFormat();
  if (format === undefined) {
    console.error(say.usage);
    process.exitCode = 2;
  } else {
    const { problems, files } = await readContent(readSettings());
    process.stdout.write(problemList(problems, files, format));
    process.exitCode = hasErrors(problems) ? 1 : 0;
  }
} catch (error) {
  if (!(error instanceof ExpectedFailure)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/** The format asked for, or undefined when the question is not understood. */
function readFormat(): Format | undefined {
  try {
    const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } });
    return FORMATS.find((format) => format === values.format);
  } catch {
    return undefined;
  }
}
