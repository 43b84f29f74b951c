/** `kommun.md`: who the promises are made to. */
import * as z from 'zod';
import type { Contact, Municipality, Place } from '../../domain/promise.ts';
import * as say from '../messages.ts';
import { present } from '../present.ts';
import { complain, email, id, phone, text, together, webAddress } from './field.ts';

export type MunicipalityFields = Omit<Municipality, 'id' | 'introduction'>;

const contact = z
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
  .superRefine(together((fields, context) => {
    if (!fields.epost && !fields.telefon && !fields.webb) complain(context, [], say.noContact());
  }))
  .meta({ description: 'Vart invånarna vänder sig. Minst ett av epost, telefon och webb.' })
  .transform((fields): Contact =>
    present({ name: fields.namn, email: fields.epost, phone: fields.telefon, website: fields.webb }),
  );

const place = z
  .strictObject({
    /** What promises and activities refer to. */
    id: id({ description: 'Platsens id, som löften och aktiviteter hänvisar till.', examples: ['centrum'] }),
    namn: text({ description: 'Platsens namn.', examples: ['Centrum'] }),
  })
  .transform((fields): Place => ({ id: fields.id, name: fields.namn }));

export const municipalitySchema = z
  .strictObject({
    /** The full name. */
    namn: text({ description: 'Kommunens fullständiga namn.', examples: ['Björkhults kommun'] }),
    /** For headings and lists. */
    kortnamn: text({ description: 'Kommunens namn i rubriker och listor.', examples: ['Björkhult'] }),
    /** SCB's code. Text, since it may begin with a zero. */
    kod: z
      .stringFormat('municipality-code', /^\d{4}$/)
      .meta({ description: 'SCB:s kommunkod, fyra siffror inom citattecken.', examples: ['0999'] }),
    webbplats: webAddress({
      description: 'Kommunens webbplats.',
      examples: ['https://www.bjorkhult.example'],
    }),
    kontakt: contact,
    /** The police's own division. */
    lokalpolisområde: text({
      description: 'Det lokalpolisområde som kommunen hör till.',
      examples: ['Lokalpolisområde Björkhult'],
    }).optional(),
    län: text({ description: 'Länets namn.', examples: ['Björkhults län'] }).optional(),
    /** Parts of the municipality that promises may be about. */
    platser: z
      .array(place)
      .meta({ description: 'Platser i kommunen som löften och aktiviteter kan gälla.' })
      .optional(),
  })
  .meta({ title: 'kommun.md', description: 'Kommunen som löftena gäller.' })
  .transform((fields): MunicipalityFields =>
    present({
      name: fields.namn,
      shortName: fields.kortnamn,
      code: fields.kod,
      website: fields.webbplats,
      contact: fields.kontakt,
      localPoliceArea: fields.lokalpolisområde,
      county: fields.län,
      places: fields.platser ?? [],
    }),
  );
