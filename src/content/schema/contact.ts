/** The schema of contact details, in `kommun.md` and `tillganglighet.md`. */
import * as z from 'zod';
import type { Contact } from '../../domain/model.ts';
import * as words from '../../text/fields/municipality.ts';
import * as messages from '../../text/problems.ts';
import { complete } from '../formats/without-undefined.ts';
import { about, addProblem, crossField, email, phone, text, webAddress } from './field.ts';

export const contactSchema = z
  .strictObject({
    /** The person or office to ask for. */
    namn: text(words.CONTACT.namn, { examples: ['Kontaktcenter'] }).optional(),
    epost: email(words.CONTACT.epost, { examples: ['kommun@bjorkhult.example'] }).optional(),
    telefon: phone(words.CONTACT.telefon, { examples: ['0999-123 45'] }).optional(),
    /** A page with other ways to get in touch. */
    webb: webAddress(words.CONTACT.webb, { examples: ['https://www.bjorkhult.example/kontakt'] }).optional(),
  })
  .superRefine(
    crossField((fields, context) => {
      if (!fields.epost && !fields.telefon && !fields.webb) addProblem(context, [], messages.noContact());
    }),
  )
  .meta(about(words.CONTACT_FIELD))
  .transform((fields) =>
    complete<Contact>({
      name: fields.namn,
      email: fields.epost,
      phone: fields.telefon,
      website: fields.webb,
    }),
  );
