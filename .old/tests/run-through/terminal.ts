/** An editor in a terminal answers the questions of `npm run new`. */
import { answer } from '../commands/answers.ts';
import type { Person } from './person.ts';
import { ACTIVITIES, AGREEMENT, asLine, MUNICIPALITY, PROMISE, type RunActivity } from './tertial.ts';

/** The municipality among those that are listed, after Eksjö. */
const NUMBER = '2';

/** Writes all the content into a project. */
export async function throughTerminal(person: Person, project: string): Promise<void> {
  const { namn, kod, webbplats, epost } = MUNICIPALITY;
  const runNew = async (answers: readonly string[]) => {
    person.type('npm run new');
    for (const text of answers) person.type(`${text}\n`);
    const { code, output } = await answer(project, { answers });
    if (code !== 0) throw new Error(output);
  };
  // An empty answer takes what is proposed: a folder made of the name, this year, the first period that is over.
  await person.step('en ny kommun', () => runNew(['5', namn, '', '', kod, webbplats, epost]));
  await person.step('ett nytt avtal', () =>
    runNew(['4', NUMBER, '', AGREEMENT.titel, '', '', '', '', AGREEMENT.uppföljs]),
  );
  await person.step('ett nytt löfte med tio aktiviteter', () =>
    runNew(['3', NUMBER, PROMISE.titel, PROMISE.kortnamn, '', ...ACTIVITIES.map(asLine), '']),
  );
  await person.step('tertial 1', () => runNew(['1', NUMBER, '', '', 'j', ...ACTIVITIES.flatMap(answersFor)]));
}

/** Returns the answers about an activity: its text, its number if the command asks for one, and its status. */
function answersFor({ promised, reported }: RunActivity): readonly string[] {
  if (reported === undefined) return [''];
  const { text, number = '', status = '' } = reported;
  return [text, ...(typeof promised === 'object' ? [number] : []), status];
}
