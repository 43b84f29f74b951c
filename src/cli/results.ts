/** Asks what was reported about each activity of a promise, so that the editor does not have to open the file. */
import { LAYOUTS } from '../content/schema/file-kinds.ts';
import { QUANTITY_FORMAT } from '../content/formats/quantity.ts';
import { fieldOf, partOf, type Fields } from '../content/formats/layout.ts';
import type { CitizenPromise, Source } from '../domain/model.ts';
import * as messages from '../text/editing.ts';
import { nth, Stopped, valueIn, type Prompt } from './questions.ts';

const RESULT = partOf(fieldOf(LAYOUTS.uppfoljning, 'redovisat') ?? {}) ?? {};
const STATUSES = fieldOf(RESULT, 'status')?.enum ?? [];

/**
 * Returns the results in the order of the activities. An activity without a text has no result. If the input ends, the results so
 * far are kept.
 */
export async function resultsOf(
  prompt: Prompt,
  { shortName, activities }: CitizenPromise,
): Promise<readonly Fields[]> {
  console.log(`\n${messages.fillingIn(shortName, STATUSES)}`);
  const results: Fields[] = [];
  try {
    for (const [index, { id, text, measures }] of activities.entries()) {
      console.log(`\n${messages.promised(index + 1, activities.length, text)}`);
      const reported = await prompt.optional(messages.QUESTIONS.reported, (written) => written);
      if (reported === '') continue;
      const result: Record<string, unknown> = { aktivitet: id, text: reported };
      results.push(result);
      const values: Record<string, unknown> = {};
      for (const { id, unit } of measures) {
        const quantity = await prompt.optional(messages.numberOf(unit.many), quantityOf);
        if (quantity === undefined) continue;
        values[id] = quantity;
        result['värden'] = values;
      }
      const status = await prompt.optional(messages.QUESTIONS.status, statusOf);
      if (status !== undefined) result['status'] = status;
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
  return results;
}

/** Asks which of the agreement's sources the follow-up is from, and returns its id. */
export async function sourceOf(prompt: Prompt, sources: readonly Source[]): Promise<string | undefined> {
  if (sources.length === 0) return undefined;
  const question = messages.sourceAmong(sources.map(({ title }) => title));
  return prompt.optional(question, (number) => (number === '' ? undefined : nth(sources, number).id));
}

function quantityOf(written: string): unknown {
  return written === '' ? undefined : valueIn(QUANTITY_FORMAT)(written);
}

/** Returns a status from its number in the list or its name. */
function statusOf(written: string): string | undefined {
  if (written === '') return undefined;
  return STATUSES.find((one) => one === written.toLowerCase()) ?? nth(STATUSES, written);
}
