/** The schema of an activity, in `aktiviteter` in `lofte.md`. */
import * as z from 'zod/mini';
import type { Activity, Change, ChangeKind } from '../../domain/model.ts';
import * as words from '../../text/fields/promise.ts';
import * as messages from '../../text/problems.ts';
import { ACTIVITY_KINDS } from '../formats/activity-line.ts';
import { complete } from '../formats/without-undefined.ts';
import {
  about,
  addProblem,
  choice,
  crossField,
  day,
  described,
  documentDate,
  id,
  longText,
  reference,
  transformed,
} from './field.ts';
import { measureSchema } from './measure.ts';

export const CHANGES: Record<ChangeKind, string> = {
  dropped: 'utgår',
  moved: 'flyttad',
  extended: 'förlängd',
  reworded: 'omformulerad',
};

const change = transformed(
  z
    .strictObject({
      ändring: choice(CHANGES, words.CHANGE.ändring, { examples: ['utgår'] }),
      /** The date of the decision. */
      datum: day(words.CHANGE.datum, { time: 'past', examples: ['2017-05-22'] }),
      orsak: z.optional(longText(words.CHANGE.orsak, { examples: ['Platsen har byggts om.'] })),
      källa: z.optional(reference('source', words.CHANGE.källa, { examples: ['uppfoljning-2017'] })),
      till: z.optional(day(words.CHANGE.till, { time: 'ahead', examples: ['2018-06-30'] })),
      text: z.optional(longText(words.CHANGE.text, { examples: ['Den nya lydelsen.'] })),
    })
    .check(
      crossField((fields, context) => {
        if (fields.ändring === 'extended' && !fields.till)
          addProblem(context, ['till'], messages.newLastDayMissing());
        if (fields.ändring === 'reworded' && !fields.text)
          addProblem(context, ['text'], messages.newWordingMissing());
      }),
    ),
  (fields) =>
    complete<Change>({
      kind: fields.ändring,
      date: fields.datum,
      reason: fields.orsak,
      source: fields.källa,
      to: fields.till,
      text: fields.text,
    }),
);

export const activitySchema = transformed(
  z
    .strictObject({
      /** Part of the activity's address, so never changed. */
      id: id(words.ACTIVITY.id, { madeFrom: 'text', isRare: true, examples: ['trafikkontroller'] }),
      /** Quoted from the signed promise. */
      text: longText(words.ACTIVITY.text, { examples: ['Genomföra minst tio trafikkontroller.'] }),
      /** By the editor. */
      anmärkning: z.optional(
        longText(words.ACTIVITY.anmärkning, {
          isRare: true,
          examples: ['I källan saknas ett ord.'],
        }),
      ),
      ansvariga: z.optional(
        described(
          z.array(reference('party', words.ACTIVITY.ansvariga.item, { examples: ['polisen'] })),
          about(words.ACTIVITY.ansvariga, { isRare: true, examples: [['polisen']] }),
        ),
      ),
      platser: z.optional(
        described(
          z.array(reference('place', words.ACTIVITY.platser.item, { examples: ['centrum'] })),
          about(words.ACTIVITY.platser, { isRare: true, examples: [['centrum']] }),
        ),
      ),
      /** Default: `antal`. Required if no measure has a target. */
      typ: z.optional(choice(ACTIVITY_KINDS, words.ACTIVITY.typ, { examples: ['engång'] })),
      /** The day or month when it is due. */
      senast: z.optional(
        documentDate(words.ACTIVITY.senast, {
          time: 'ahead',
          isOfItsYear: true,
          examples: ['2017-06-30'],
        }),
      ),
      /** Quoted word for word. */
      villkor: z.optional(longText(words.ACTIVITY.villkor, { isRare: true, examples: ['i mån av tid'] })),
      mått: z.optional(described(z.array(measureSchema), about(words.ACTIVITY.mått, { summary: '{id}' }))),
      /** Decisions made after the promise was signed. */
      ändringar: z.optional(
        described(
          z.array(change),
          about(words.ACTIVITY.ändringar, { isRare: true, summary: '{ändring} {datum}' }),
        ),
      ),
      /** Ids that it has had, which are still part of addresses. */
      tidigare: z.optional(
        described(
          z.array(id(words.ACTIVITY.tidigare.item, { examples: ['kontroller'] })),
          about(words.ACTIVITY.tidigare, { isRare: true, isOfItsYear: true, examples: [['kontroller']] }),
        ),
      ),
    })
    .check(
      crossField((fields, context) => {
        const hasTarget = fields.mått?.some(({ target }) => target !== undefined) ?? false;
        if (fields.typ === 'direction') {
          for (const [index, { baseline, better }] of (fields.mått ?? []).entries()) {
            if (baseline && !better) addProblem(context, ['mått', index, 'bättre'], messages.betterMissing());
            if (better && !baseline)
              addProblem(context, ['mått', index, 'utgångsläge'], messages.directionWithoutBaseline());
          }
        }
        if (hasTarget) return;
        if (fields.typ === undefined) addProblem(context, ['typ'], messages.kindMissing());
        if (fields.typ === 'count') addProblem(context, ['typ'], messages.countWithoutTarget());
      }),
    ),
  (fields) =>
    complete<Activity>({
      id: fields.id,
      text: fields.text,
      note: fields.anmärkning,
      kind: fields.typ ?? 'count',
      condition: fields.villkor,
      deadline: fields.senast,
      parties: fields.ansvariga ?? [],
      places: fields.platser ?? [],
      measures: fields.mått ?? [],
      changes: fields.ändringar ?? [],
      formerIds: fields.tidigare,
    }),
);
