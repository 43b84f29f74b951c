/** The schema of `avtal.md`: an agreement between police and municipality, and the sources of its promises and reports. */
import * as z from 'zod/mini';
import type { ApproximateDay } from '../../domain/day.ts';
import type { Agreement, AgreementKind, Source } from '../../domain/model.ts';
import { DEFAULT_AGREEMENT_KIND } from '../../text/agreement-kind.ts';
import * as words from '../../text/fields/agreement.ts';
import { RHYTHM_TEXT } from '../../text/period.ts';
import * as messages from '../../text/problems.ts';
import type { FieldTraits } from '../formats/layout.ts';
import { complete, withoutUndefined } from '../formats/without-undefined.ts';
import {
  about,
  addProblem,
  agreementKindText,
  choice,
  crossField,
  day,
  described,
  documentAddress,
  documentDate,
  filePath,
  firstDay,
  id,
  lastDay,
  longText,
  reference,
  text,
  transformed,
} from './field.ts';
import { effectSchema } from './effect.ts';
import { personSchema } from './person.ts';

/** The dates in the file. Those that are left out follow from the name of its folder. */
export interface TermFields {
  readonly from?: ApproximateDay | 'unknown';
  /** Null if it runs until a new one is signed. */
  readonly to?: ApproximateDay | null;
}

export type AgreementFields = Omit<
  Agreement,
  'municipality' | 'year' | 'name' | 'term' | 'reports' | 'introduction'
> &
  TermFields;

const kind = described(
  z.union([
    agreementKindText(),
    transformed(
      described(
        z.strictObject({
          en: text(words.KIND.en, { examples: ['kvalitetslöfte'] }),
          flera: text(words.KIND.flera, { examples: ['kvalitetslöften'] }),
          bestämd: text(words.KIND.bestämd, { examples: ['kvalitetslöftena'] }),
        }),
        { isOneLine: true } satisfies FieldTraits,
      ),
      (fields): AgreementKind => ({
        one: fields.en,
        many: fields.flera,
        definite: fields.bestämd,
      }),
    ),
  ]),
  about(words.AGREEMENT.slag, { typed: 'kind', examples: ['trygghetslöfte'] }),
);

const source = transformed(
  z
    .strictObject({
      /** Referred to by `källa`. */
      id: id(words.SOURCE.id, { madeFrom: 'titel', examples: ['uppfoljning-2017'] }),
      titel: longText(words.SOURCE.titel, { examples: ['Uppföljning av medborgarlöften 2017'] }),
      utgivare: z.optional(text(words.SOURCE.utgivare, { examples: ['Polismyndigheten'] })),
      datum: z.optional(documentDate(words.SOURCE.datum, { time: 'document', examples: ['2018-01-15'] })),
      /** On another site. */
      adress: z.optional(
        documentAddress(words.SOURCE.adress, {
          examples: ['https://www.bjorkhult.example/uppfoljning.pdf'],
        }),
      ),
      /** On this site. */
      fil: z.optional(filePath(words.SOURCE.fil, { examples: ['kallor/uppfoljning.pdf'] })),
    })
    .check(
      crossField((fields, context) => {
        if (fields.adress !== undefined && fields.fil !== undefined)
          addProblem(context, ['fil'], messages.addressAndFile());
      }),
    ),
  (fields) =>
    complete<Omit<Source, 'file'>>({
      id: fields.id,
      title: fields.titel,
      publisher: fields.utgivare,
      date: fields.datum,
      address: fields.fil === undefined ? fields.adress : `/${fields.fil}`,
    }),
);

const signature = transformed(
  described(
    z.strictObject({
      datum: z.optional(day(words.SIGNATURE.datum, { time: 'past', examples: ['2017-02-01'] })),
      av: described(
        z.array(personSchema).check(z.minLength(1)),
        about(words.SIGNATURE.av, { summary: '{namn}' }),
      ),
    }),
    about(words.AGREEMENT.undertecknat),
  ),
  (fields) => withoutUndefined({ date: fields.datum, by: fields.av }),
);

export const agreementSchema = transformed(
  described(
    z.strictObject({
      titel: longText(words.AGREEMENT.titel, { examples: ['Lokala medborgarlöften i Björkhult 2017'] }),
      /** `medborgarlöfte` if left out. */
      slag: z.optional(kind),
      /** Who makes the promises. */
      parter: described(
        z
          .array(reference('party', words.AGREEMENT.parter.item, { examples: ['polisen'] }))
          .check(z.minLength(1)),
        about(words.AGREEMENT.parter, { examples: [['polisen', 'kommunen']] }),
      ),
      /** Default: 1 January of the folder's year. */
      från: z.optional(firstDay(words.AGREEMENT.från, { time: 'ahead', examples: ['2017-10-12'] })),
      /** Default: 31 December of the folder's year. */
      till: z.optional(
        lastDay(words.AGREEMENT.till, {
          time: 'ahead',
          examples: ['2018-10-11', 'tills vidare'],
        }),
      ),
      uppföljs: z.optional(choice(RHYTHM_TEXT, words.AGREEMENT.uppföljs, { examples: ['tertial'] })),
      undertecknat: z.optional(signature),
      /** Referred to by `källa` in promises and reports. */
      källor: z.optional(described(z.array(source), about(words.AGREEMENT.källor, { summary: '{titel}' }))),
      effektmått: z.optional(
        described(
          z.array(effectSchema),
          about(words.AGREEMENT.effektmått, { isRare: true, summary: '{namn}' }),
        ),
      ),
    }),
    about(words.AGREEMENT_FILE, { title: 'avtal.md' }),
  ),
  (fields) =>
    complete<AgreementFields>({
      title: fields.titel,
      kind: fields.slag ?? DEFAULT_AGREEMENT_KIND,
      parties: fields.parter,
      from: fields.från,
      to: fields.till,
      signed: fields.undertecknat,
      sources: fields.källor ?? [],
      rhythm: fields.uppföljs,
      effects: fields.effektmått ?? [],
    }),
);
