/** Somebody who signed or reported. */
import * as z from 'zod';
import type { Person } from '../../domain/model.ts';
import { complete } from '../formats/without-undefined.ts';
import * as words from '../../text/fields/shared.ts';
import { reference, text } from './field.ts';

export const personSchema = z
  .strictObject({
    namn: text(words.PERSON.namn, { examples: ['Förnamn Efternamn'] }).optional(),
    /** In what office. */
    roll: text(words.PERSON.roll, { examples: ['lokalpolisområdeschef'] }).optional(),
    /** Whom the person speaks for. */
    part: reference('party', words.PERSON.part, { examples: ['polisen'] }).optional(),
  })
  .transform((fields) => complete<Person>({ name: fields.namn, role: fields.roll, party: fields.part }));
