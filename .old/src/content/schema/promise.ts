/** The schema of `lofte.md`: a promise with its activities. */
import * as z from 'zod/mini';
import type { Background, CitizenPromise, Evidence, PromiseKey } from '../../domain/model.ts';
import { complete } from '../formats/without-undefined.ts';
import { activitySchema } from './activity.ts';
import type { TermFields } from './agreement.ts';
import { effectSchema } from './effect.ts';
import * as words from '../../text/fields/promise.ts';
import {
  about,
  described,
  documentDate,
  firstDay,
  formerAddress,
  lastDay,
  longText,
  reference,
  renewal,
  text,
  transformed,
  wholeNumber,
} from './field.ts';

/** The fields of the file. The rest of a promise follows from its folder and from other files. */
export type PromiseFields = Omit<
  CitizenPromise,
  keyof PromiseKey | 'term' | 'renews' | 'formerAddresses' | 'body' | 'reports'
> &
  TermFields & {
    /** Its position among the agreement's promises. */
    readonly order?: number;
    readonly renews?: { readonly year: number; readonly id: string };
    /** As in the file: relative to the municipality or to the root of the site. */
    readonly formerAddresses: readonly string[];
  };

const background = transformed(
  described(
    z.strictObject({
      problem: z.optional(longText(words.BACKGROUND.problem, { examples: ['Många kör för fort.'] })),
      orsak: z.optional(longText(words.BACKGROUND.orsak, { examples: ['Vägen är lång och rak.'] })),
    }),
    about(words.PROMISE.bakgrund),
  ),
  (fields) => complete<Background>({ problem: fields.problem, cause: fields.orsak }),
);

const evidence = transformed(
  z.strictObject({
    text: longText(words.EVIDENCE.text, { examples: ['Medborgardialog på torget.'] }),
    datum: z.optional(documentDate(words.EVIDENCE.datum, { time: 'document', examples: ['2016-11'] })),
    /** The number of participants or respondents. */
    n: z.optional(wholeNumber(words.EVIDENCE.n, { examples: [120] })),
    källa: z.optional(reference('source', words.EVIDENCE.källa, { examples: ['medborgardialog-2016'] })),
  }),
  (fields) =>
    complete<Evidence>({ text: fields.text, date: fields.datum, n: fields.n, source: fields.källa }),
);

export const promiseSchema = transformed(
  described(
    z.strictObject({
      /** As signed. Never reworded. */
      titel: longText(words.PROMISE.titel, { examples: ['Att öka tryggheten i centrum.'] }),
      /** For menus and lists. */
      kortnamn: text(words.PROMISE.kortnamn, { examples: ['Trygghet i centrum'] }),
      /** Promises without a number come last, sorted by `kortnamn`. */
      ordning: z.optional(wholeNumber(words.PROMISE.ordning, { isRare: true, examples: [1] }, 1000)),
      /** The year's own agreement, `avtal.md`, if left out. */
      avtal: z.optional(reference('agreement', words.PROMISE.avtal, { isRare: true, examples: ['centrum'] })),
      tema: z.optional(text(words.PROMISE.tema, { examples: ['Trygghet'] })),
      platser: z.optional(
        described(
          z.array(reference('place', words.PROMISE.platser.item, { examples: ['centrum'] })),
          about(words.PROMISE.platser, { examples: [['centrum']] }),
        ),
      ),
      gemensamt_med: z.optional(
        described(
          z.array(
            reference('municipality', words.PROMISE.gemensamt_med.item, { examples: ['grannkommunen'] }),
          ),
          about(words.PROMISE.gemensamt_med, {
            isRare: true,
            isOfItsYear: true,
            examples: [['grannkommunen']],
          }),
        ),
      ),
      /** Left out unless the promise's term differs from the agreement's. */
      från: z.optional(
        firstDay(words.PROMISE.från, {
          time: 'ahead',
          isRare: true,
          isOfItsYear: true,
          examples: ['2017-10-12'],
        }),
      ),
      till: z.optional(
        lastDay(words.PROMISE.till, {
          time: 'ahead',
          isRare: true,
          isOfItsYear: true,
          examples: ['2018-10-11', 'tills vidare'],
        }),
      ),
      /** The promise that this one renews. */
      förnyar: z.optional(
        renewal(words.PROMISE.förnyar, {
          isRare: true,
          isOfItsYear: true,
          examples: ['2016/trygghet-i-centrum'],
        }),
      ),
      bakgrund: z.optional(background),
      underlag: z.optional(
        described(
          z.array(evidence),
          about(words.PROMISE.underlag, { isRare: true, isOfItsYear: true, summary: '{text}' }),
        ),
      ),
      källa: z.optional(
        reference('source', words.PROMISE.källa, {
          isOfItsYear: true,
          examples: ['medborgarlofte-2017'],
        }),
      ),
      effektmått: z.optional(
        described(
          z.array(effectSchema),
          about(words.PROMISE.effektmått, { isRare: true, isOfItsYear: true, summary: '{namn}' }),
        ),
      ),
      aktiviteter: described(
        z.array(activitySchema).check(z.minLength(1), z.maxLength(500)),
        about(words.PROMISE.aktiviteter, { isSpaced: true, summary: '{text}' }),
      ),
      /** Former addresses, which redirect to the promise. */
      tidigare: z.optional(
        described(
          z.array(formerAddress(words.PROMISE.tidigare.item, { examples: ['2017/tidigare-namn'] })),
          about(words.PROMISE.tidigare, {
            isRare: true,
            isOfItsYear: true,
            examples: [['2017/tidigare-namn']],
          }),
        ),
      ),
    }),
    about(words.PROMISE_FILE, { title: 'lofte.md' }),
  ),
  (fields) =>
    complete<PromiseFields>({
      title: fields.titel,
      shortName: fields.kortnamn,
      order: fields.ordning,
      agreement: fields.avtal,
      theme: fields.tema,
      places: fields.platser ?? [],
      sharedWith: fields.gemensamt_med ?? [],
      from: fields.från,
      to: fields.till,
      renews: fields.förnyar,
      background: fields.bakgrund,
      evidence: fields.underlag ?? [],
      source: fields.källa,
      effects: fields.effektmått ?? [],
      activities: fields.aktiviteter,
      formerAddresses: fields.tidigare ?? [],
    }),
);
