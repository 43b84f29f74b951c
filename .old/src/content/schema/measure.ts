/** The schema of what is counted for an activity, and of the promised number. */
import * as z from 'zod/mini';
import type { BetterValue, Counting, Measure, Unit } from '../../domain/model.ts';
import type { FieldText } from '../../text/fields/field-text.ts';
import * as words from '../../text/fields/promise.ts';
import * as messages from '../../text/problems.ts';
import type { FieldTraits } from '../formats/layout.ts';
import { complete } from '../formats/without-undefined.ts';
import { baselineSchema } from './baseline.ts';
import {
  about,
  addProblem,
  choice,
  crossField,
  described,
  id,
  text,
  transformed,
  type FieldDetails,
} from './field.ts';
import { targetSchema } from './target.ts';

const unit = transformed(
  described(
    z.union([
      text(words.MEASURE.enhet.item, { examples: ['hundsök'] }),
      described(
        z.strictObject({
          en: text(words.UNIT.en, { examples: ['kontroll'] }),
          flera: text(words.UNIT.flera, { examples: ['kontroller'] }),
        }),
        { isOneLine: true } satisfies FieldTraits,
      ),
    ]),
    about(words.MEASURE.enhet, { typed: 'unit', examples: [{ en: 'kontroll', flera: 'kontroller' }] }),
  ),
  (fields): Unit =>
    typeof fields === 'string' ? { one: fields, many: fields } : { one: fields.en, many: fields.flera },
);

/** How the figures of several periods are combined. */
export const COUNTINGS: Record<Counting, string> = {
  sum: 'summa',
  latest: 'senaste',
  none: 'inte',
  level: 'nivå',
  rate: 'takt',
};

export const BETTER: Record<BetterValue, string> = { higher: 'högre', lower: 'lägre' };

/** Whether a higher or a lower figure is better. */
export const better = (words: FieldText, details: FieldDetails) =>
  choice(BETTER, words, { examples: ['högre'], ...details });

export const measureSchema = transformed(
  z
    .strictObject({
      /** Referred to by `värden`. */
      id: id(words.MEASURE.id, { madeFrom: 'enhet', isRare: true, examples: ['kontroller'] }),
      enhet: unit,
      räknas: z.optional(choice(COUNTINGS, words.MEASURE.räknas, { isRare: true, examples: ['senaste'] })),
      mål: z.optional(targetSchema),
      utgångsläge: z.optional(baselineSchema),
      bättre: z.optional(better(words.MEASURE.bättre, { isRare: true })),
    })
    .check(
      crossField((fields, context) => {
        const { mål, räknas, utgångsläge } = fields;
        const isChange = mål?.kind === 'decrease-by' || mål?.kind === 'increase-by';
        if (isChange && !utgångsläge) addProblem(context, ['utgångsläge'], messages.baselineMissing());
        if (mål && mål.value < 0 && räknas !== 'level')
          addProblem(context, ['mål'], messages.negativeTarget());
        if (utgångsläge && utgångsläge.value < 0 && räknas !== 'level') {
          addProblem(context, ['utgångsläge', 'värde'], messages.negativeTarget());
        }
        if (räknas === 'rate' && mål && (mål.per === 'term' || mål.per === 'period')) {
          addProblem(context, ['mål'], messages.rateWithoutScope());
        }
        if (mål?.by && räknas !== 'level') addProblem(context, ['mål', 'senast'], messages.byWithoutLevel());
      }),
    ),
  (fields) =>
    complete<Measure>({
      id: fields.id,
      unit: fields.enhet,
      counting: fields.räknas ?? 'sum',
      baseline: fields.utgångsläge,
      better: fields.bättre,
      target: fields.mål,
    }),
);
