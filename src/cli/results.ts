/** Asks what is reported of each activity of a promise, so that a follow-up is written without opening a file. */
import { LAYOUTS } from '../content/schema/file-kinds.ts';
import { QUANTITY_FORMAT } from '../content/formats/quantity.ts';
import { fieldOf, partOf, type Fields } from '../content/formats/layout.ts';
import type { CitizenPromise, Source } from '../domain/model.ts';
import * as messages from '../text/editing.ts';
import { meaning, nth, Stopped, type Questions } from './questions.ts';

const RESULT = partOf(fieldOf(LAYOUTS.uppfoljning, 'redovisat') ?? {}) ?? {};
const STATUSES = fieldOf(RESULT, 'status')?.enum ?? [];

/**
 * What is reported, in the order of the activities; of one with no text nothing is. Whoever stops in the middle keeps what has
 * been answered.
 */
export async function resultsOf(
  asked: Questions,
  { shortName, activities }: CitizenPromise,
): Promise<readonly Fields[]> {
  console.log(`\n${messages.fillingIn(shortName, STATUSES)}`);
  const results: Fields[] = [];
  try {
    for (const [index, { id, text, measures }] of activities.entries()) {
      console.log(`\n${messages.promised(index + 1, activities.length, text)}`);
      const reported = await asked.optional(messages.QUESTIONS.reported, (written) => written);
      if (reported === '') continue;
      const result: Record<string, unknown> = { aktivitet: id, text: reported };
      results.push(result);
      const values: Record<string, unknown> = {};
      for (const { id, unit } of measures) {
        const quantity = await asked.optional(messages.numberOf(unit.many), quantityOf);
        if (quantity === undefined) continue;
        values[id] = quantity;
        result['värden'] = values;
      }
      const status = await asked.optional(messages.QUESTIONS.status, statusOf);
      if (status !== undefined) result['status'] = status;
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
  return results;
}

/** The id of the document that the follow-up is taken from, where the agreement names any. */
export async function sourceOf(asked: Questions, sources: readonly Source[]): Promise<string | undefined> {
  if (sources.length === 0) return undefined;
  const question = messages.sourceAmong(sources.map(({ title }) => title));
  return asked.optional(question, (number) => (number === '' ? undefined : nth(sources, number).id));
}

function quantityOf(written: string): unknown {
  return written === '' ? undefined : meaning(QUANTITY_FORMAT)(written);
}

/** A status by its number in the list, or by its name. */
function statusOf(written: string): string | undefined {
  if (written === '') return undefined;
  return STATUSES.find((one) => one === written.toLowerCase()) ?? nth(STATUSES, written);
}
