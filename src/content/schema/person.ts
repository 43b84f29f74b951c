/** The schema of a person who signed an agreement or wrote a report. */
import * as z from 'zod';
import type { Person } from '../../domain/model.ts';
import { complete } from '../formats/without-undefined.ts';
import * as words from '../../text/fields/shared.ts';
import { reference, text } from './field.ts';

export const personSchema = z
  .strictObject({
    namn: text(words.PERSON.namn, { examples: ['Förnamn Efternamn'] }).optional(),
    roll: text(words.PERSON.roll, { examples: ['lokalpolisområdeschef'] }).optional(),
    /** The party that the person represents. */
    part: reference('party', words.PERSON.part, { examples: ['polisen'] }).optional(),
  })
  .transform((fields) => complete<Person>({ name: fields.namn, role: fields.roll, party: fields.part }));
