/** Whom residents turn to, in `kommun.md` and `tillganglighet.md`. */
import * as z from 'zod';
import type { Contact } from '../../domain/model.ts';
import * as messages from '../../text/problems.ts';
import { withoutUndefined } from '../formats/without-undefined.ts';
import { addProblem, email, phone, text, crossField, webAddress } from './field.ts';

export const contactSchema = z
  .strictObject({
    /** Whom to ask for. */
    namn: text({ description: 'Vem man frågar efter.', examples: ['Kontaktcenter'] }).optional(),
    epost: email({ description: 'E-postadress.', examples: ['kommun@bjorkhult.example'] }).optional(),
    telefon: phone({ description: 'Telefonnummer.', examples: ['0999-123 45'] }).optional(),
    /** A page with more ways to get in touch. */
    webb: webAddress({
      description: 'Webbsida med fler kontaktvägar.',
      examples: ['https://www.bjorkhult.example/kontakt'],
    }).optional(),
  })
  .superRefine(crossField((fields, context) => {
    if (!fields.epost && !fields.telefon && !fields.webb) addProblem(context, [], messages.noContact());
  }))
  .meta({ description: 'Vart invånarna vänder sig. Minst ett av epost, telefon och webb.' })
  .transform((fields): Contact =>
    withoutUndefined({ name: fields.namn, email: fields.epost, phone: fields.telefon, website: fields.webb }),
  );
