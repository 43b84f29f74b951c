/** The schema of `lofte.md`: a promise with its activities. */
import * as z from 'zod';
import type { Background, CitizenPromise, Evidence, PromiseKey } from '../../domain/model.ts';
import { complete } from '../formats/without-undefined.ts';
import { activitySchema } from './activity.ts';
import type { TermFields } from './agreement.ts';
import { effectSchema } from './effect.ts';
import * as words from '../../text/fields/promise.ts';
import {
  about,
  documentDate,
  firstDay,
  formerAddress,
  lastDay,
  longText,
  reference,
  renewal,
  text,
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

const background = z
  .strictObject({
    problem: longText(words.BACKGROUND.problem, { examples: ['Många kör för fort.'] }).optional(),
    orsak: longText(words.BACKGROUND.orsak, { examples: ['Vägen är lång och rak.'] }).optional(),
  })
  .meta(about(words.PROMISE.bakgrund))
  .transform((fields) => complete<Background>({ problem: fields.problem, cause: fields.orsak }));

const evidence = z
  .strictObject({
    text: longText(words.EVIDENCE.text, { examples: ['Medborgardialog på torget.'] }),
    datum: documentDate(words.EVIDENCE.datum, { time: 'document', examples: ['2016-11'] }).optional(),
    /** The number of participants or respondents. */
    n: wholeNumber(words.EVIDENCE.n, { examples: [120] }).optional(),
    källa: reference('source', words.EVIDENCE.källa, { examples: ['medborgardialog-2016'] }).optional(),
  })
  .transform((fields) =>
    complete<Evidence>({ text: fields.text, date: fields.datum, n: fields.n, source: fields.källa }),
  );

export const promiseSchema = z
  .strictObject({
    /** As signed. Never reworded. */
    titel: longText(words.PROMISE.titel, { examples: ['Att öka tryggheten i centrum.'] }),
    /** For menus and lists. */
    kortnamn: text(words.PROMISE.kortnamn, { examples: ['Trygghet i centrum'] }),
    /** Promises without a number come last, sorted by `kortnamn`. */
    ordning: wholeNumber(words.PROMISE.ordning, { isRare: true, examples: [1] }, 1000).optional(),
    /** The year's own agreement, `avtal.md`, if left out. */
    avtal: reference('agreement', words.PROMISE.avtal, { isRare: true, examples: ['centrum'] }).optional(),
    tema: text(words.PROMISE.tema, { examples: ['Trygghet'] }).optional(),
    platser: z
      .array(reference('place', words.PROMISE.platser.item, { examples: ['centrum'] }))
      .meta(about(words.PROMISE.platser, { examples: [['centrum']] }))
      .optional(),
    /** Left out unless the promise's term differs from the agreement's. */
    från: firstDay(words.PROMISE.från, {
      time: 'ahead',
      isRare: true,
      isOfItsYear: true,
      examples: ['2017-10-12'],
    }).optional(),
    till: lastDay(words.PROMISE.till, {
      time: 'ahead',
      isRare: true,
      isOfItsYear: true,
      examples: ['2018-10-11', 'tills vidare'],
    }).optional(),
    /** The promise that this one renews. */
    förnyar: renewal(words.PROMISE.förnyar, {
      isRare: true,
      isOfItsYear: true,
      examples: ['2016/trygghet-i-centrum'],
    }).optional(),
    bakgrund: background.optional(),
    underlag: z
      .array(evidence)
      .meta(about(words.PROMISE.underlag, { isRare: true, isOfItsYear: true, summary: '{text}' }))
      .optional(),
    källa: reference('source', words.PROMISE.källa, {
      isOfItsYear: true,
      examples: ['medborgarlofte-2017'],
    }).optional(),
    effektmått: z
      .array(effectSchema)
      .meta(about(words.PROMISE.effektmått, { isRare: true, isOfItsYear: true, summary: '{namn}' }))
      .optional(),
    aktiviteter: z
      .array(activitySchema)
      .min(1)
      .max(500)
      .meta(about(words.PROMISE.aktiviteter, { isSpaced: true, summary: '{text}' })),
    /** Former addresses, which redirect to the promise. */
    tidigare: z
      .array(formerAddress(words.PROMISE.tidigare.item, { examples: ['2017/tidigare-namn'] }))
      .meta(
        about(words.PROMISE.tidigare, {
          isRare: true,
          isOfItsYear: true,
          examples: [['2017/tidigare-namn']],
        }),
      )
      .optional(),
  })
  .meta(about(words.PROMISE_FILE, { title: 'lofte.md' }))
  .transform((fields) =>
    complete<PromiseFields>({
      title: fields.titel,
      shortName: fields.kortnamn,
      order: fields.ordning,
      agreement: fields.avtal,
      theme: fields.tema,
      places: fields.platser ?? [],
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
