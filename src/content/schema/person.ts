/** Somebody who signed or reported. */
import * as z from 'zod';
import type { Person } from '../../domain/model.ts';
import { withoutUndefined } from '../formats/without-undefined.ts';
import { id, text } from './field.ts';

export const personSchema = z
  .strictObject({
    namn: text({ description: 'Personens namn.', examples: ['Förnamn Efternamn'] }).optional(),
    /** In what office. */
    roll: text({ description: 'Personens roll.', examples: ['lokalpolisområdeschef'] }).optional(),
    /** Whom the person speaks for. */
    part: id({ description: 'Den part som personen företräder: ett id ur parter.yaml.', examples: ['polisen'] }).optional(),
  })
  .transform((fields): Person => withoutUndefined({ name: fields.namn, role: fields.roll, party: fields.part }));
