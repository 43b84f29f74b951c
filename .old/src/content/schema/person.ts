/** The schema of a person who signed an agreement or wrote a report. */
import * as z from 'zod/mini';
import type { Person } from '../../domain/model.ts';
import { complete } from '../formats/without-undefined.ts';
import * as words from '../../text/fields/shared.ts';
import { reference, text, transformed } from './field.ts';

export const personSchema = transformed(
  z.strictObject({
    namn: z.optional(text(words.PERSON.namn, { examples: ['Förnamn Efternamn'] })),
    roll: z.optional(text(words.PERSON.roll, { examples: ['lokalpolisområdeschef'] })),
    /** The party that the person represents. */
    part: z.optional(reference('party', words.PERSON.part, { examples: ['polisen'] })),
  }),
  (fields) => complete<Person>({ name: fields.namn, role: fields.roll, party: fields.part }),
);
