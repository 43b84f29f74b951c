/**
 * `npm run editor`: writes the schemas for code editors and checks the content, again on every change. VS Code starts it when the
 * project is opened.
 */
import { writeEditorSchemas } from '../pipeline/editor-schemas.ts';
import { readSettings } from '../settings/environment.ts';
import { problemList } from '../content/problems/print.ts';
import { readContent } from '../content/read.ts';
import * as messages from '../text/editing.ts';
import { run } from './command.ts';
import { onEveryChange } from './watch.ts';

await run(async () => {
  const settings = readSettings();
  const { contentDir, ownPublicDir, projectDir } = settings;
  return onEveryChange([contentDir, ownPublicDir], async () => {
    console.log(messages.CHECKING);
    await writeEditorSchemas(projectDir, contentDir);
    const { problems, files } = await readContent(settings);
    process.stdout.write(`${problemList(problems, files, 'gnu')}\n`);
    console.log(messages.WATCHING);
  });
});
