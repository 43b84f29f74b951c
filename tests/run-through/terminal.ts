/** An editor with a terminal and a text editor: the questions of `npm run new`, and a follow-up filled in by hand. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { slug } from '../../src/content/identifier.ts';
import { answer } from '../editing/answers.ts';
import type { Person } from './person.ts';
import { ACTIVITIES, AGREEMENT, asLine, MUNICIPALITY, PROMISE } from './tertial.ts';

/** Writes all of it into a project. */
export async function throughTerminal(person: Person, project: string): Promise<void> {
  const { folder, namn, kortnamn, kod, webbplats, epost } = MUNICIPALITY;
  const year = String(AGREEMENT.year);
  const make = async (answers: readonly string[]) => {
    person.type('npm run new');
    for (const text of answers) person.type(`${text}\n`);
    const { code, output } = await answer(join(project, 'content'), { answers, project });
    if (code !== 0) throw new Error(output);
  };
  await person.step('en ny kommun', () => make(['5', folder, namn, kortnamn, kod, webbplats, epost]));
  await person.step('ett nytt avtal', () => make(['4', folder, year, AGREEMENT.titel]));
  await person.step('ett nytt löfte med tio aktiviteter', () =>
    make(['3', folder, year, PROMISE.folder, PROMISE.titel, PROMISE.kortnamn, ...ACTIVITIES.map(asLine), '']),
  );
  await person.step('tertial 1', async () => {
    await make(['1', folder, year, 't1']);
    const file = join(project, 'content', folder, year, PROMISE.folder, 't1.md');
    person.type(`nano ${file.slice(project.length + 1)}`);
    await writeFile(file, filledIn(await readFile(file, 'utf8'), person));
    person.type('^S^X');
  });
}

/** To go down a line and take away the sign of a comment. */
const TAKE_AWAY = '↓⇱⌦⌦';

/** A follow-up with the sign of a comment taken away wherever there is something to say, and that said. */
function filledIn(draft: string, person: Person): string {
  const lines = draft.split('\n');
  let at = 0;
  const fill = (start: string, text: string) => {
    at = lines.findIndex((line, index) => index >= at && line.trimStart().startsWith(`# ${start}`));
    lines[at] = lines[at]!.replace('# ', '').replace(/:.*/, (end) => (text === '' ? end : `: ${text}`));
    person.type(TAKE_AWAY + text);
  };
  for (const { promised, reported } of ACTIVITIES) {
    if (reported === undefined) continue;
    fill('- aktivitet:', '');
    fill('  text:', reported.text);
    if (reported.status !== undefined) fill('  status:', reported.status);
    if (reported.number !== undefined && typeof promised === 'object') {
      fill('  värden:', '');
      fill(`    ${slug(promised.enhet)}:`, asQuantity(reported.number));
    }
  }
  return lines.join('\n');
}

/** `minst 4` as a file says it. */
function asQuantity(number: string): string {
  return /^\d+$/.test(number) ? number : `{${number.replace(' ', ': ')}}`;
}
