/** `kommun.md`: who the promises are made to. */
import * as z from 'zod';
import type { ErrorContact, Municipality, Place } from '../../domain/model.ts';
import { accentOf, contrast, isReadable, nearestReadable } from '../../colour/accent.ts';
import * as messages from '../../text/problems.ts';
import { withoutUndefined } from '../formats/without-undefined.ts';
import { contactSchema } from './contact.ts';
import { colour, addProblem, emailOrWebAddress, id, picturePath, text, webAddress } from './field.ts';

export type MunicipalityFields = Omit<Municipality, 'id' | 'introduction' | 'statement'>;

const place = z
  .strictObject({
    /** What promises and activities refer to. */
    id: id({ description: 'Platsens id, som löften och aktiviteter hänvisar till.', examples: ['centrum'] }),
    namn: text({ description: 'Platsens namn.', examples: ['Centrum'] }),
  })
  .transform((fields): Place => ({ id: fields.id, name: fields.namn }));

const CODE = /^\d{4}$/;

/** True for what SCB's code of a municipality looks like. */
export function isMunicipalityCode(word: string): boolean {
  return CODE.test(word);
}

export const municipalitySchema = z
  .strictObject({
    /** The full name. */
    namn: text({ description: 'Kommunens fullständiga namn.', examples: ['Björkhults kommun'] }),
    /** For headings and lists. */
    kortnamn: text({ description: 'Kommunens namn i rubriker och listor.', examples: ['Björkhult'] }),
    /** SCB's code. Text, since it may begin with a zero. */
    kod: z
      .stringFormat('municipality-code', CODE)
      .meta({ description: 'SCB:s kommunkod, fyra siffror inom citattecken.', examples: ['0999'] }),
    webbplats: webAddress({
      description: 'Kommunens webbplats.',
      examples: ['https://www.bjorkhult.example'],
    }),
    kontakt: contactSchema,
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
    /** What it makes the site its own with; the dark theme's tone follows from it. */
    färg: colour({
      description: 'Kommunens färg: tecknet # och sex siffror eller bokstäver a–f, inom citattecken.',
      examples: ['#0d5a68'],
    })
      .superRefine((accent, context) => {
        if (!/^#[0-9a-f]{6}$/i.test(accent) || isReadable(accent)) return;
        addProblem(context, [], messages.faintAccent(accent, contrast(accent, '#ffffff'), nearestReadable(accent)));
      })
      .optional(),
    /** Shown as a picture, so that no script in it runs. */
    vapen: picturePath({
      description: 'Kommunens vapen: sökvägen till en SVG- eller PNG-fil under mappen public.',
      examples: ['vapen/bjorkhult.svg'],
    }).optional(),
    /** Default: `kontakt`. */
    felanmälan: emailOrWebAddress({
      description: 'Dit fel på sajten anmäls, om det inte är kontakten: en e-postadress eller adressen till ett formulär.',
      examples: ['fel@bjorkhult.example'],
    }).optional(),
  })
  .meta({ title: 'kommun.md', description: 'Kommunen som löftena gäller.' })
  .transform((fields): MunicipalityFields =>
    withoutUndefined({
      name: fields.namn,
      shortName: fields.kortnamn,
      code: fields.kod,
      website: fields.webbplats,
      contact: fields.kontakt,
      localPoliceArea: fields.lokalpolisområde,
      county: fields.län,
      places: fields.platser ?? [],
      accent: fields.färg === undefined ? undefined : accentOf(fields.färg.toLowerCase()),
      crest: fields.vapen === undefined ? undefined : `/${fields.vapen}`,
      errorContact: errorContactAt(fields.felanmälan ?? fields.kontakt.email ?? fields.kontakt.website),
    }),
  );

function errorContactAt(address: string | undefined): ErrorContact | undefined {
  if (address === undefined) return undefined;
  return address.startsWith('https://') ? { form: address } : { email: address };
}
