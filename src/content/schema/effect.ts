/** An effect that is measured over time, as `effektmått` in `lofte.md` says it. */
import * as z from 'zod';
import type { BetterValue, EffectMeasure, EffectValue } from '../../domain/model.ts';
import { withoutUndefined } from '../formats/without-undefined.ts';
import { choice, documentDate, id, people, text } from './field.ts';

const value = z
  .strictObject({
    datum: documentDate({ description: 'När det mättes: en dag, en månad eller ett år.', examples: ['2017-11'] }),
    värde: z.number().meta({ description: 'Värdet, med punkt före decimaler.', examples: [62.5] }),
    /** How many answered. */
    n: people({ description: 'Hur många som svarade.', examples: [412] }).optional(),
    grupp: text({ description: 'Vilka som svarade, om det inte var alla.', examples: ['kvinnor'] }).optional(),
    källa: id({ description: 'En källa ur avtal.md.', examples: ['trygghetsmatning-2017'] }).optional(),
  })
  .transform((fields): EffectValue =>
    withoutUndefined({
      date: fields.datum,
      value: fields.värde,
      n: fields.n,
      group: fields.grupp,
      source: fields.källa,
    }),
  );

export const effectSchema = z
  .strictObject({
    id: id({ description: 'Effektmåttets id.', examples: ['trygghet'] }),
    namn: text({ description: 'Vad som mäts.', examples: ['Känner sig trygga utomhus på kvällen'] }),
    enhet: text({ description: 'Enheten.', examples: ['procent'] }),
    bättre: choice<BetterValue>(
      { higher: 'högre', lower: 'lägre' },
      { description: 'Om ett högre eller ett lägre värde är bättre.', examples: ['högre'] },
    ),
    källa: id({ description: 'En källa ur avtal.md.', examples: ['trygghetsmatning-2017'] }).optional(),
    värden: z.array(value).min(1).meta({ description: 'Värdena, ett för varje mätning.' }),
  })
  .transform((fields): EffectMeasure =>
    withoutUndefined({
      id: fields.id,
      name: fields.namn,
      unit: fields.enhet,
      better: fields.bättre,
      source: fields.källa,
      values: fields.värden,
    }),
  );
