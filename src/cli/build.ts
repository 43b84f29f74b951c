/** `npm run build`: checks the content, then builds the site; `--out` names another folder than `dist`. */
import { resolve } from 'node:path';
import { buildSite, UnfitSite, type Progress } from '../pipeline/site.ts';
import { problemList } from '../content/problems/print.ts';
import { hasErrors } from '../content/problems/problem.ts';
import { currentReading } from '../content/astro/reading.ts';
import { readSettings } from '../settings/environment.ts';
import { readOptions, run } from './command.ts';

const SAYINGS: {
  readonly [Step in Progress['step']]: (progress: Extract<Progress, { step: Step }>) => string;
} = {
  waiting: () => 'Väntar på att ett annat bygge ska bli klart …',
  pages: () => 'Sidorna är skrivna',
  search: ({ pages }) => `Sökregistret är skrivet: ${pages} sidor går att söka i`,
  checks: ({ pages }) => `Länkarna är kontrollerade på ${pages} sidor`,
};

await run(async () => {
  const settings = readSettings();
  const { out = 'dist' } = readOptions('out');
  const start = performance.now();
  const tell = (line: string) => {
    console.log(
      `${((performance.now() - start) / 1000).toFixed(1).replace('.', ',').padStart(5)} s  ${line}`,
    );
  };

  const { problems, files } = await currentReading(settings);
  if (problems.length > 0) process.stderr.write(problemList(problems, files, 'text'));
  if (hasErrors(problems)) return 1;
  tell(`Innehållet är kontrollerat: ${files} filer`);
  try {
    const folder = resolve(settings.projectDir, out);
    await buildSite({ project: settings.projectDir, out: folder, address: settings }, (progress) => {
      tell((SAYINGS[progress.step] as (progress: Progress) => string)(progress));
    });
  } catch (error) {
    if (!(error instanceof UnfitSite)) throw error;
    console.error(`${error.problems.join('\n')}\n\nWebbplatsen byggdes inte. ${out} är som förut.`);
    return 1;
  }
  tell(`Klart: ${out}`);
  return 0;
});
