/** The schema of what is counted for an activity, and of the promised number. */
import * as z from 'zod';
import type { Counting, Measure, Target, Unit } from '../../domain/model.ts';
import * as words from '../../text/fields/promise.ts';
import * as messages from '../../text/problems.ts';
import type { FieldTraits } from '../formats/layout.ts';
import { SCOPES, TARGET_BOUNDS } from '../formats/quantity.ts';
import { complete } from '../formats/without-undefined.ts';
import { about, addProblem, choice, count, crossField, id, text } from './field.ts';

const unit = z
  .union([
    text(words.MEASURE.enhet.item, { examples: ['hundsök'] }),
    z
      .strictObject({
        en: text(words.UNIT.en, { examples: ['kontroll'] }),
        flera: text(words.UNIT.flera, { examples: ['kontroller'] }),
      })
      .meta({ isOneLine: true } satisfies FieldTraits),
  ])
  .meta(about(words.MEASURE.enhet, { typed: 'unit', examples: [{ en: 'kontroll', flera: 'kontroller' }] }))
  .transform((fields): Unit =>
    typeof fields === 'string' ? { one: fields, many: fields } : { one: fields.en, many: fields.flera },
  );

/** How the figures of several periods are combined. */
const COUNTINGS: Record<Counting, string> = { sum: 'summa', latest: 'senaste', none: 'inte' };
const BOUNDS = Object.keys(TARGET_BOUNDS) as (keyof typeof TARGET_BOUNDS)[];

const target = z
  .strictObject({
    minst: count(words.TARGET.minst, { examples: [10] }).optional(),
    högst: count(words.TARGET.högst, { examples: [5] }).optional(),
    exakt: count(words.TARGET.exakt, { examples: [4] }).optional(),
    /** What the number applies to. */
    per: choice(SCOPES, words.TARGET.per, { examples: ['år'] }).optional(),
  })
  .superRefine(
    crossField((fields, context) => {
      const given = BOUNDS.filter((key) => fields[key] !== undefined);
      if (given.length !== 1)
        addProblem(context, [], messages.oneOf(messages.NUMBER_GROUPS.target, BOUNDS, given.length));
    }),
  )
  .meta(about(words.MEASURE.mål, { typed: 'target', isOneLine: true, examples: [{ minst: 10 }] }))
  .transform((fields): Target => {
    const key = BOUNDS.find((key) => fields[key] !== undefined)!;
    return { kind: TARGET_BOUNDS[key], value: fields[key]!, per: fields.per ?? 'term' };
  });

export const measureSchema = z
  .strictObject({
    /** Referred to by `värden`. */
    id: id(words.MEASURE.id, { madeFrom: 'enhet', isRare: true, examples: ['kontroller'] }),
    enhet: unit,
    räknas: choice(COUNTINGS, words.MEASURE.räknas, { isRare: true, examples: ['senaste'] }).optional(),
    mål: target.optional(),
  })
  .transform((fields) =>
    complete<Measure>({
      id: fields.id,
      unit: fields.enhet,
      counting: fields.räknas ?? 'sum',
      target: fields.mål,
    }),
  );
