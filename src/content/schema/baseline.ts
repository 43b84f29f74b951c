/** The figure before the promise was made. */
import * as z from 'zod';
import type { Baseline } from '../../domain/model.ts';
import * as words from '../../text/fields/promise.ts';
import { complete } from '../formats/without-undefined.ts';
import { about, documentDate, number, reference } from './field.ts';

export const baselineSchema = z
  .strictObject({
    värde: number(words.BASELINE.värde, { examples: [22] }),
    datum: documentDate(words.BASELINE.datum, { time: 'document', examples: [2016] }).optional(),
    källa: reference('source', words.BASELINE.källa, { examples: ['trygghetsmatning-2016'] }).optional(),
  })
  .meta(about(words.MEASURE.utgångsläge, { isRare: true, examples: [{ värde: 22, datum: 2016 }] }))
  .transform((fields) =>
    complete<Baseline>({ value: fields.värde, date: fields.datum, source: fields.källa }),
  );
