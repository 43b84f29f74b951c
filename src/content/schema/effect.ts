/** The schema of an effect that is measured over time, in `effektmått` in `lofte.md`. */
import * as z from 'zod';
import type { EffectMeasure, EffectValue } from '../../domain/model.ts';
import { complete } from '../formats/without-undefined.ts';
import * as words from '../../text/fields/promise.ts';
import * as messages from '../../text/problems.ts';
import { baselineSchema } from './baseline.ts';
import {
  about,
  addProblem,
  crossField,
  documentDate,
  id,
  number,
  reference,
  text,
  wholeNumber,
} from './field.ts';
import { better } from './measure.ts';
import { targetSchema } from './target.ts';

const value = z
  .strictObject({
    datum: documentDate(words.EFFECT_VALUE.datum, { time: 'document', examples: ['2017-11'] }),
    värde: number(words.EFFECT_VALUE.värde, { examples: [62.5] }),
    /** The number of respondents. */
    n: wholeNumber(words.EFFECT_VALUE.n, { examples: [412] }).optional(),
    grupp: text(words.EFFECT_VALUE.grupp, { examples: ['kvinnor'] }).optional(),
    källa: reference('source', words.EFFECT_VALUE.källa, { examples: ['trygghetsmatning-2017'] }).optional(),
  })
  .transform((fields) =>
    complete<EffectValue>({
      date: fields.datum,
      value: fields.värde,
      n: fields.n,
      group: fields.grupp,
      source: fields.källa,
    }),
  );

export const effectSchema = z
  .strictObject({
    id: id(words.EFFECT.id, { madeFrom: 'namn', examples: ['trygghet'] }),
    namn: text(words.EFFECT.namn, { examples: ['Känner sig trygga utomhus på kvällen'] }),
    enhet: text(words.EFFECT.enhet, { examples: ['procent'] }),
    bättre: better(words.EFFECT.bättre, {}),
    utgångsläge: baselineSchema.optional(),
    mål: targetSchema.optional(),
    källa: reference('source', words.EFFECT.källa, { examples: ['trygghetsmatning-2017'] }).optional(),
    värden: z
      .array(value)
      .min(1)
      .meta(about(words.EFFECT.värden, { summary: '{datum}: {värde}' })),
  })
  .superRefine(
    crossField(({ mål, utgångsläge }, context) => {
      const isChange = mål?.kind === 'decrease-by' || mål?.kind === 'increase-by';
      if (isChange && !utgångsläge) addProblem(context, ['utgångsläge'], messages.baselineMissing());
    }),
  )
  .transform((fields) =>
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
