/** `avtal.md`: what police and municipality sign, and the sources that its promises and reports refer to. */
import * as z from 'zod';
import type { Day } from '../../domain/day.ts';
import type { Agreement, Source } from '../../domain/model.ts';
import { RHYTHM_TEXT } from '../../text/period.ts';
import * as messages from '../../text/problems.ts';
import { withoutUndefined } from '../formats/without-undefined.ts';
import { choice, addProblem, day, documentDate, filePath, id, lastDay, text, crossField, webAddress } from './field.ts';
import { personSchema } from './person.ts';

/** What the file says of the term; what it leaves out follows from its folder. */
export interface TermFields {
  readonly from?: Day;
  /** Null: until a new one is signed. */
  readonly to?: Day | null;
}

export type AgreementFields = Omit<Agreement, 'municipality' | 'year' | 'term' | 'introduction'> & TermFields;

const source = z
  .strictObject({
    /** What `källa` refers to. */
    id: id({ description: 'Källans id, som fältet källa hänvisar till.', examples: ['uppfoljning-2017'] }),
    titel: text({ description: 'Dokumentets titel.', examples: ['Uppföljning av medborgarlöften 2017'] }),
    utgivare: text({ description: 'Vem som gav ut dokumentet.', examples: ['Polismyndigheten'] }).optional(),
    datum: documentDate({
      description: 'När dokumentet är daterat: en dag, en månad eller ett år.',
      examples: ['2018-01-15'],
    }).optional(),
    /** Where it lies on the web … */
    adress: webAddress({
      description: 'Dokumentets webbadress.',
      examples: ['https://www.bjorkhult.example/uppfoljning.pdf'],
    }).optional(),
    /** … or among the site's own files. */
    fil: filePath({
      description: 'Dokumentets sökväg under mappen public, om det ligger på sajten.',
      examples: ['kallor/uppfoljning.pdf'],
    }).optional(),
  })
  .superRefine(crossField((fields, context) => {
    if (fields.adress !== undefined && fields.fil !== undefined) addProblem(context, ['fil'], messages.addressAndFile());
  }))
  .transform((fields): Source =>
    withoutUndefined({
      id: fields.id,
      title: fields.titel,
      publisher: fields.utgivare,
      date: fields.datum,
      address: fields.fil === undefined ? fields.adress : `/${fields.fil}`,
    }),
  );

const signature = z
  .strictObject({
    datum: day({ description: 'Dagen då avtalet undertecknades.', examples: ['2017-02-01'] }).optional(),
    av: z
      .array(personSchema)
      .min(1)
      .meta({ description: 'De som undertecknade, med namn, roll och part.' }),
  })
  .meta({ description: 'När och av vilka avtalet undertecknades.' })
  .transform((fields) => withoutUndefined({ date: fields.datum, by: fields.av }));

export const agreementSchema = z
  .strictObject({
    titel: text({ description: 'Avtalets titel.', examples: ['Lokala medborgarlöften i Björkhult 2017'] }),
    /** Those who promise. */
    parter: z
      .array(id({ description: 'Ett id ur parter.yaml.', examples: ['polisen'] }))
      .min(1)
      .meta({ description: 'De som lovar, som id ur parter.yaml.', examples: [['polisen', 'kommunen']] }),
    /** Default: 1 January of the folder's year. */
    från: day({
      description: 'Första dagen, om det inte är den 1 januari mappens år.',
      examples: ['2017-10-12'],
    }).optional(),
    /** Default: 31 December of the folder's year. */
    till: lastDay({
      description: 'Sista dagen, om det inte är den 31 december mappens år, eller tills vidare.',
      examples: ['2018-10-11', 'tills vidare'],
    }).optional(),
    uppföljs: choice(RHYTHM_TEXT, {
      description: 'Hur ofta löftena följs upp, om avtalet säger det.',
      examples: ['tertial'],
    }).optional(),
    undertecknat: signature.optional(),
    /** Declared once here, referred to by `källa` in promises and reports. */
    källor: z
      .array(source)
      .meta({ description: 'Dokument som texter och siffror kommer från.' })
      .optional(),
  })
  .meta({ title: 'avtal.md', description: 'Det som polisen och kommunen har kommit överens om.' })
  .transform((fields): AgreementFields =>
    withoutUndefined({
      title: fields.titel,
      parties: fields.parter,
      from: fields.från,
      to: fields.till,
      signed: fields.undertecknat,
      sources: fields.källor ?? [],
      rhythm: fields.uppföljs,
    }),
  );
