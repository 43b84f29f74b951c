/** What is counted for an activity, and the number that was promised. */
import * as z from 'zod';
import type { Counting, Measure, Target, TargetKind, TargetScope, Unit } from '../../domain/model.ts';
import * as messages from '../../text/problems.ts';
import { withoutUndefined } from '../formats/without-undefined.ts';
import { choice, addProblem, count, id, text, crossField } from './field.ts';

const unit = z
  .union([
    text({ description: 'Enheten, när den heter likadant i ental och flertal.', examples: ['hundsök'] }),
    z.strictObject({
      en: text({ description: 'Enheten i ental.', examples: ['kontroll'] }),
      flera: text({ description: 'Enheten i flertal.', examples: ['kontroller'] }),
    }),
  ])
  .meta({
    description: 'Vad som räknas, i ental och flertal.',
    examples: [{ en: 'kontroll', flera: 'kontroller' }],
  })
  .transform((fields): Unit =>
    typeof fields === 'string' ? { one: fields, many: fields } : { one: fields.en, many: fields.flera },
  );

/** How figures of several periods are put together. */
const COUNTINGS: Record<Counting, string> = { sum: 'summa', latest: 'senaste', none: 'inte' };
const SCOPES: Record<TargetScope, string> = {
  term: 'avtal',
  year: 'år',
  period: 'period',
  month: 'månad',
  week: 'vecka',
};
const KINDS = { minst: 'at-least', högst: 'at-most', exakt: 'exactly' } as const satisfies Record<string, TargetKind>;

const KIND_KEYS = Object.keys(KINDS) as (keyof typeof KINDS)[];

const target = z
  .strictObject({
    /** A floor. */
    minst: count({ description: 'Minst så många lovades.', examples: [10] }).optional(),
    /** A ceiling. */
    högst: count({ description: 'Högst så många lovades.', examples: [5] }).optional(),
    exakt: count({ description: 'Precis så många lovades.', examples: [4] }).optional(),
    /** What the number is held against. */
    per: choice(SCOPES, {
      description: 'Vad antalet gäller, om det inte är hela avtalstiden.',
      examples: ['år'],
    }).optional(),
  })
  .superRefine(crossField((fields, context) => {
    const given = KIND_KEYS.filter((key) => fields[key] !== undefined);
    if (given.length !== 1) addProblem(context, [], messages.oneOf('Målet', KIND_KEYS, given.length));
  }))
  .meta({ description: 'Antalet som lovades: ett av minst, högst och exakt.', examples: [{ minst: 10 }] })
  .transform((fields): Target => {
    const key = KIND_KEYS.find((key) => fields[key] !== undefined)!;
    return { kind: KINDS[key], value: fields[key]!, per: fields.per ?? 'term' };
  });

export const measureSchema = z
  .strictObject({
    /** What `värden` refers to. */
    id: id({ description: 'Måttets id, som värden i uppföljningen hänvisar till.', examples: ['kontroller'] }),
    enhet: unit,
    räknas: choice(COUNTINGS, {
      description:
        'Hur perioderna läggs ihop: summa (vanligast), senaste (siffran gäller från början) eller inte (kan inte läggas ihop).',
      examples: ['senaste'],
    }).optional(),
    mål: target.optional(),
  })
  .transform((fields): Measure =>
    withoutUndefined({ id: fields.id, unit: fields.enhet, counting: fields.räknas ?? 'sum', target: fields.mål }),
  );
