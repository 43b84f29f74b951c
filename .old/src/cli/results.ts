/** Asks what was reported, so that the editor does not have to open the files. */
import { LAYOUTS } from '../content/schema/file-kinds.ts';
import { QUANTITY_FORMAT, withoutUnit } from '../content/formats/quantity.ts';
import { fieldOf, partOf, type Fields } from '../content/formats/layout.ts';
import { WHOLE_NUMBER_FORMAT } from '../content/formats/quantity.ts';
import { withoutUndefined } from '../content/formats/without-undefined.ts';
import type { CitizenPromise, Source } from '../domain/model.ts';
import { ExpectedFailure } from '../settings/expected-failure.ts';
import * as messages from '../text/editing.ts';
import { Stopped, valueIn, type Accept, type Choice, type Prompt } from './questions.ts';

const RESULT = partOf(fieldOf(LAYOUTS.uppfoljning, 'redovisat') ?? {}) ?? {};
const STATUSES: readonly Choice<string>[] = (fieldOf(RESULT, 'status')?.enum ?? []).map((status) => ({
  value: status,
  name: status,
  text: status,
}));

/** Accepts a reported number of a measure, which may have its own unit after it: `8 kontroller`. */
export function quantityAnswer(...units: readonly string[]): Accept<number | Fields> {
  const accept = valueIn(QUANTITY_FORMAT);
  return (written) => accept(withoutUnit(written, units));
}

/**
 * Returns the results in the order of the activities. An activity without a text has no result. If the input ends, the results so
 * far are kept.
 */
export async function resultsOf(
  prompt: Prompt,
  { shortName, activities }: CitizenPromise,
): Promise<readonly Fields[]> {
  prompt.say(
    `\n${messages.fillingIn(
      shortName,
      STATUSES.map(({ name }) => name),
    )}`,
  );
  const results: Fields[] = [];
  try {
    for (const [index, { id, text, measures }] of activities.entries()) {
      prompt.say(`\n${messages.promised(index + 1, activities.length, text)}`);
      const reported = await prompt.optional(messages.QUESTIONS.reported, (written) => written);
      if (reported === undefined) continue;
      const result: Record<string, unknown> = { aktivitet: id, text: reported };
      results.push(result);
      const values: Record<string, unknown> = {};
      for (const { id, unit } of measures) {
        const quantity = await prompt.optional(
          messages.numberOf(unit.many),
          quantityAnswer(unit.one, unit.many),
        );
        if (quantity === undefined) continue;
        values[id] = quantity;
        result['värden'] = values;
      }
      const status = await prompt.pick(messages.QUESTIONS.status, STATUSES);
      if (status !== undefined) result['status'] = status;
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
  return results;
}

/** Asks for the speaker's own verdict on a whole agreement. If the input ends, what there is so far is kept. */
export async function verdictOf(prompt: Prompt): Promise<Fields> {
  const verdict: Record<string, unknown> = {};
  prompt.say(`\n${messages.aboutTheWhole(STATUSES.map(({ name }) => name))}`);
  try {
    verdict['text'] = await prompt.optional(messages.QUESTIONS.verdict, (written) => written);
    verdict['status'] = await prompt.pick(messages.QUESTIONS.status, STATUSES);
    verdict['räknat'] = await prompt.optional(messages.QUESTIONS.counted, countsFrom);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
  return withoutUndefined(verdict);
}

/** Reads `uppfyllda 14, delvis uppfyllda: 18`. */
function countsFrom(written: string): Fields {
  const counts = written.split(/[,;](?!\d{3})/).map((part) => {
    const start = part.search(/\d/);
    const word = part.slice(0, start).trim().replace(/:$/, '').trim();
    const count = start === -1 ? undefined : WHOLE_NUMBER_FORMAT.parse(part.slice(start).trim());
    if (word === '' || count === undefined) {
      throw new ExpectedFailure(messages.noCount(part.trim()));
    }
    return [word, count] as const;
  });
  return Object.fromEntries(counts);
}

/** Asks which of the agreement's sources the follow-up is from, and returns its id. */
export function sourceOf(prompt: Prompt, sources: readonly Source[]): Promise<string | undefined> {
  return prompt.chooseOrNone(
    messages.QUESTIONS.source,
    sources.map(({ id, title }) => ({ value: id, name: id, text: title })),
  );
}
