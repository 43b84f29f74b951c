/** The schema of contact details, in `kommun.md` and `tillganglighet.md`. */
import * as z from 'zod/mini';
import type { Contact } from '../../domain/model.ts';
import * as words from '../../text/fields/municipality.ts';
import * as messages from '../../text/problems.ts';
import { complete } from '../formats/without-undefined.ts';
import {
  about,
  addProblem,
  crossField,
  described,
  email,
  phone,
  text,
  transformed,
  webAddress,
} from './field.ts';

export const contactSchema = transformed(
  described(
    z
      .strictObject({
        /** The person or office to ask for. */
        namn: z.optional(text(words.CONTACT.namn, { examples: ['Kontaktcenter'] })),
        epost: z.optional(email(words.CONTACT.epost, { examples: ['kommun@bjorkhult.example'] })),
        telefon: z.optional(phone(words.CONTACT.telefon, { examples: ['0999-123 45'] })),
        /** A page with other ways to get in touch. */
        webb: z.optional(
          webAddress(words.CONTACT.webb, { examples: ['https://www.bjorkhult.example/kontakt'] }),
        ),
      })
      .check(
        crossField((fields, context) => {
          if (!fields.epost && !fields.telefon && !fields.webb) addProblem(context, [], messages.noContact());
        }),
      ),
    about(words.CONTACT_FIELD),
  ),
  (fields) =>
    complete<Contact>({
      name: fields.namn,
      email: fields.epost,
      phone: fields.telefon,
      website: fields.webb,
    }),
);
