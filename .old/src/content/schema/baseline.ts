/** The figure before the promise was made. */
import * as z from 'zod/mini';
import type { Baseline } from '../../domain/model.ts';
import * as words from '../../text/fields/promise.ts';
import { complete } from '../formats/without-undefined.ts';
import { about, described, documentDate, number, reference, transformed } from './field.ts';

export const baselineSchema = transformed(
  described(
    z.strictObject({
      värde: number(words.BASELINE.värde, { examples: [22] }),
      datum: z.optional(documentDate(words.BASELINE.datum, { time: 'document', examples: [2016] })),
      källa: z.optional(reference('source', words.BASELINE.källa, { examples: ['trygghetsmatning-2016'] })),
    }),
    about(words.MEASURE.utgångsläge, { isRare: true, examples: [{ värde: 22, datum: 2016 }] }),
  ),
  (fields) => complete<Baseline>({ value: fields.värde, date: fields.datum, source: fields.källa }),
);
