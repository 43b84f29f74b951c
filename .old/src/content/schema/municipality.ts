/** The schema of `kommun.md`: a municipality. */
import * as z from 'zod/mini';
import type { ErrorContact, Municipality, Place } from '../../domain/model.ts';
import { contrast, isReadable, nearestReadable } from '../../colour/accent.ts';
import { countyOf } from '../../text/county.ts';
import * as words from '../../text/fields/municipality.ts';
import * as messages from '../../text/problems.ts';
import { COLOUR_FORMAT } from '../formats/colour.ts';
import { isIn } from '../formats/format.ts';
import { complete } from '../formats/without-undefined.ts';
import { contactSchema } from './contact.ts';
import {
  about,
  addProblem,
  colour,
  described,
  emailOrWebAddress,
  id,
  municipalityCode,
  picturePath,
  text,
  transformed,
  webAddress,
} from './field.ts';

export type MunicipalityFields = Omit<Municipality, 'id' | 'introduction' | 'statement'>;

const place = transformed(
  z.strictObject({
    /** Referred to by promises and activities. */
    id: id(words.PLACE.id, { madeFrom: 'namn', examples: ['centrum'] }),
    namn: text(words.PLACE.namn, { examples: ['Centrum'] }),
  }),
  (fields) => complete<Place>({ id: fields.id, name: fields.namn }),
);

export const municipalitySchema = transformed(
  described(
    z.strictObject({
      namn: text(words.MUNICIPALITY.namn, { examples: ['Björkhults kommun'] }),
      /** For headings and lists. */
      kortnamn: text(words.MUNICIPALITY.kortnamn, { examples: ['Björkhult'] }),
      /** Names that readers may still look for. */
      tidigare: z.optional(
        described(
          z.array(text(words.MUNICIPALITY.tidigare.item, { examples: ['Norra Björkhult'] })),
          about(words.MUNICIPALITY.tidigare, { isRare: true, examples: [['Norra Björkhult']] }),
        ),
      ),
      /** Statistics Sweden's code. */
      kod: municipalityCode(words.MUNICIPALITY.kod, { examples: ['0999'] }),
      webbplats: webAddress(words.MUNICIPALITY.webbplats, { examples: ['https://www.bjorkhult.example'] }),
      kontakt: contactSchema,
      lokalpolisområde: z.optional(
        text(words.MUNICIPALITY.lokalpolisområde, {
          examples: ['Lokalpolisområde Björkhult'],
        }),
      ),
      /** Default: what the code says. */
      län: z.optional(text(words.MUNICIPALITY.län, { examples: ['Björkhults län'] })),
      /** Parts of the municipality that promises may apply to. */
      platser: z.optional(
        described(z.array(place), about(words.MUNICIPALITY.platser, { summary: '{namn}' })),
      ),
      /** The site's accent colour. The tone in the dark theme is derived from it. */
      färg: z.optional(
        colour(words.MUNICIPALITY.färg, { examples: ['#0d5a68'] }).check(
          z.superRefine((accent, context) => {
            if (!isIn(COLOUR_FORMAT, accent) || isReadable(accent)) return;
            addProblem(
              context,
              [],
              messages.faintAccent(accent, contrast(accent, '#ffffff'), nearestReadable(accent)),
            );
          }),
        ),
      ),
      /** Shown in an `img`, in which no script runs. */
      vapen: z.optional(picturePath(words.MUNICIPALITY.vapen, { examples: ['vapen/bjorkhult.svg'] })),
      /** Default: `kontakt`. */
      felanmälan: z.optional(
        emailOrWebAddress(words.MUNICIPALITY.felanmälan, {
          examples: ['fel@bjorkhult.example'],
        }),
      ),
    }),
    about(words.MUNICIPALITY_FILE, { title: 'kommun.md' }),
  ),
  (fields) =>
    complete<MunicipalityFields>({
      name: fields.namn,
      shortName: fields.kortnamn,
      code: fields.kod,
      website: fields.webbplats,
      contact: fields.kontakt,
      localPoliceArea: fields.lokalpolisområde,
      county: fields.län ?? countyOf(fields.kod),
      formerNames: fields.tidigare,
      places: fields.platser ?? [],
      accent: fields.färg?.toLowerCase(),
      crest: fields.vapen === undefined ? undefined : `/${fields.vapen}`,
      errorContact: errorContactAt(fields.felanmälan ?? fields.kontakt.email ?? fields.kontakt.website),
    }),
);

function errorContactAt(address: string | undefined): ErrorContact | undefined {
  if (address === undefined) return undefined;
  return address.startsWith('https://') ? { form: address } : { email: address };
}
