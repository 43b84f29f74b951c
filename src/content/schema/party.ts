/** `parter.yaml`: everybody who may answer for an activity, by id. */
import * as z from 'zod';
import type { Party } from '../../domain/model.ts';
import { withoutUndefined } from '../formats/without-undefined.ts';
import { id, text } from './field.ts';

export const partiesSchema = z
  .record(
    id({ description: 'Partens id, som avtal och aktiviteter hänvisar till.' }),
    z.strictObject({
      namn: text({ description: 'Partens namn.', examples: ['Bostadsbolaget'] }),
      /** In the editor's words. */
      typ: text({ description: 'Vad för slags part.', examples: ['bostadsbolag'] }).optional(),
    }),
  )
  .meta({ title: 'parter.yaml', description: 'De som kan lova och ansvara. Polisen och kommunen finns alltid.' })
  .transform((fields): readonly Party[] =>
    Object.entries(fields).map(([id, { namn, typ }]) => withoutUndefined({ id, name: namn, kind: typ })),
  );
