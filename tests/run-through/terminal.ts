/** An editor with a terminal: the questions of `npm run new`. */
import { answer } from '../commands/answers.ts';
import type { Person } from './person.ts';
import { ACTIVITIES, AGREEMENT, asLine, MUNICIPALITY, PROMISE, type RunActivity } from './tertial.ts';

/** Writes all of it into a project. */
export async function throughTerminal(person: Person, project: string): Promise<void> {
  const { folder, namn, kortnamn, kod, webbplats, epost } = MUNICIPALITY;
  const year = String(AGREEMENT.year);
  const make = async (answers: readonly string[]) => {
    person.type('npm run new');
    for (const text of answers) person.type(`${text}\n`);
    const { code, output } = await answer(project, { answers });
    if (code !== 0) throw new Error(output);
  };
  await person.step('en ny kommun', () => make(['5', folder, namn, kortnamn, kod, webbplats, epost]));
  await person.step('ett nytt avtal', () => make(['4', folder, year, AGREEMENT.titel]));
  await person.step('ett nytt löfte med tio aktiviteter', () =>
    make(['3', folder, year, PROMISE.folder, PROMISE.titel, PROMISE.kortnamn, ...ACTIVITIES.map(asLine), '']),
  );
  await person.step('tertial 1', () => make(['1', folder, year, 't1', 'j', ...ACTIVITIES.flatMap(told)]));
}

/** What is answered about an activity: its text, its number where numbers are asked for, its status. */
function told({ promised, reported }: RunActivity): readonly string[] {
  if (reported === undefined) return [''];
  const { text, number = '', status = '' } = reported;
  return [text, ...(typeof promised === 'object' ? [number] : []), status];
}
