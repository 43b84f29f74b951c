/** The schema of an effect that is measured over time, in `effektmått` in `lofte.md`. */
import * as z from 'zod/mini';
import type { EffectMeasure, EffectValue } from '../../domain/model.ts';
import { complete } from '../formats/without-undefined.ts';
import * as words from '../../text/fields/promise.ts';
import * as messages from '../../text/problems.ts';
import { baselineSchema } from './baseline.ts';
import {
  about,
  addProblem,
  crossField,
  described,
  documentDate,
  id,
  number,
  reference,
  text,
  transformed,
  wholeNumber,
} from './field.ts';
import { better } from './measure.ts';
import { targetSchema } from './target.ts';

const value = transformed(
  z.strictObject({
    datum: documentDate(words.EFFECT_VALUE.datum, { time: 'document', examples: ['2017-11'] }),
    värde: number(words.EFFECT_VALUE.värde, { examples: [62.5] }),
    /** The number of respondents. */
    n: z.optional(wholeNumber(words.EFFECT_VALUE.n, { examples: [412] })),
    grupp: z.optional(text(words.EFFECT_VALUE.grupp, { examples: ['kvinnor'] })),
    källa: z.optional(reference('source', words.EFFECT_VALUE.källa, { examples: ['trygghetsmatning-2017'] })),
  }),
  (fields) =>
    complete<EffectValue>({
      date: fields.datum,
      value: fields.värde,
      n: fields.n,
      group: fields.grupp,
      source: fields.källa,
    }),
);

export const effectSchema = transformed(
  z
    .strictObject({
      id: id(words.EFFECT.id, { madeFrom: 'namn', examples: ['trygghet'] }),
      namn: text(words.EFFECT.namn, { examples: ['Känner sig trygga utomhus på kvällen'] }),
      enhet: text(words.EFFECT.enhet, { examples: ['procent'] }),
      bättre: better(words.EFFECT.bättre, {}),
      utgångsläge: z.optional(baselineSchema),
      mål: z.optional(targetSchema),
      källa: z.optional(reference('source', words.EFFECT.källa, { examples: ['trygghetsmatning-2017'] })),
      värden: described(
        z.array(value).check(z.minLength(1)),
        about(words.EFFECT.värden, { summary: '{datum}: {värde}' }),
      ),
    })
    .check(
      crossField(({ mål, utgångsläge }, context) => {
        const isChange = mål?.kind === 'decrease-by' || mål?.kind === 'increase-by';
        if (isChange && !utgångsläge) addProblem(context, ['utgångsläge'], messages.baselineMissing());
      }),
    ),
  (fields) =>
    complete<EffectMeasure>({
      id: fields.id,
      name: fields.namn,
      unit: fields.enhet,
      better: fields.bättre,
      source: fields.källa,
      baseline: fields.utgångsläge,
      target: fields.mål,
      values: fields.värden,
    }),
);
