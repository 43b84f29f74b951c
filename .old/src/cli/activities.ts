/** Asks for the activities of a promise: lines that are typed, or pasted from a document, and then what cannot be told of them. */
import {
  activityOf,
  activityRows,
  answered,
  lineQuestions,
  meantBy,
  UNCOUNTED_KINDS,
  type ActivityRow,
  type LineQuestion,
  type NamedParty,
} from '../content/formats/activity-line.ts';
import type { Fields } from '../content/formats/layout.ts';
import { ExpectedFailure } from '../settings/expected-failure.ts';
import * as messages from '../text/editing.ts';
import { Meant, type Prompt } from './questions.ts';

/** Returns the activities that were given as arguments, or asks for them. */
export async function activitiesOf(
  prompt: Prompt,
  parties: readonly NamedParty[],
): Promise<readonly Fields[]> {
  const given = prompt.activities;
  if (given.length > 0) {
    const rows = activityRows(given.join('\n'), parties);
    const questions = lineQuestions(rows);
    if (questions.length > 0) {
      throw new ExpectedFailure(questions.map(({ message }) => message).join('\n'));
    }
    return fieldsOf(rows);
  }
  prompt.say(messages.ACTIVITIES_HELP);
  for (;;) {
    const lines = await prompt.linesUntilEmpty(messages.activityNumber);
    const rows = activityRows(lines.join('\n'), parties);
    if (rows.length === 0) {
      prompt.say(messages.ACTIVITY_NEEDED);
      continue;
    }
    const clear: ActivityRow[] = [];
    const questions = lineQuestions(rows);
    for (const row of rows) {
      const question = questions.find((one) => one.row === row);
      clear.push(question ? await cleared(question, prompt) : row);
    }
    return fieldsOf(clear);
  }
}

function fieldsOf(rows: readonly ActivityRow[]): readonly Fields[] {
  const fields: Fields[] = [];
  for (const row of rows) {
    const ids = fields.map(({ id }) => String(id));
    fields.push(activityOf(row, ids)!);
  }
  return fields;
}

/** Asks about a row until it can be told what it promises. */
function cleared({ row, message, meant }: LineQuestion, prompt: Prompt): Promise<ActivityRow> {
  prompt.say(`\n${message}`);
  if (row.text === '') return prompt.ask(messages.QUESTIONS.activityText, (text) => ({ ...row, text }));
  const question = meant === undefined ? messages.QUESTIONS.promised : messages.QUESTIONS.promisedAgain;
  return prompt.ask(
    question,
    (typed) => {
      const kind = /^\d$/.test(typed) ? UNCOUNTED_KINDS[Number(typed) - 1] : undefined;
      const next = answered(row, kind ?? typed);
      if (activityOf(next, [])) return next;
      const proposed = meantBy(next);
      if (proposed === undefined) throw new ExpectedFailure(messages.NO_PROMISE);
      throw new Meant(messages.meantAnswer(proposed), proposed);
    },
    { meant },
  );
}
