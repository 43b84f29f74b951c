/** The schema of an activity, in `aktiviteter` in `lofte.md`. */
import * as z from 'zod';
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
  documentDate,
  id,
  longText,
  reference,
} from './field.ts';
import { measureSchema } from './measure.ts';

export const CHANGES: Record<ChangeKind, string> = {
  dropped: 'utgår',
  moved: 'flyttad',
  extended: 'förlängd',
  reworded: 'omformulerad',
};

const change = z
  .strictObject({
    ändring: choice(CHANGES, words.CHANGE.ändring, { examples: ['utgår'] }),
    /** The date of the decision. */
    datum: day(words.CHANGE.datum, { time: 'past', examples: ['2017-05-22'] }),
    orsak: longText(words.CHANGE.orsak, { examples: ['Platsen har byggts om.'] }).optional(),
    källa: reference('source', words.CHANGE.källa, { examples: ['uppfoljning-2017'] }).optional(),
    till: day(words.CHANGE.till, { time: 'ahead', examples: ['2018-06-30'] }).optional(),
    text: longText(words.CHANGE.text, { examples: ['Den nya lydelsen.'] }).optional(),
  })
  .superRefine(
    crossField((fields, context) => {
      if (fields.ändring === 'extended' && !fields.till)
        addProblem(context, ['till'], messages.newLastDayMissing());
      if (fields.ändring === 'reworded' && !fields.text)
        addProblem(context, ['text'], messages.newWordingMissing());
    }),
  )
  .transform((fields) =>
    complete<Change>({
      kind: fields.ändring,
      date: fields.datum,
      reason: fields.orsak,
      source: fields.källa,
      to: fields.till,
      text: fields.text,
    }),
  );

export const activitySchema = z
  .strictObject({
    /** Part of the activity's address, so never changed. */
    id: id(words.ACTIVITY.id, { madeFrom: 'text', isRare: true, examples: ['trafikkontroller'] }),
    /** Quoted from the signed promise. */
    text: longText(words.ACTIVITY.text, { examples: ['Genomföra minst tio trafikkontroller.'] }),
    /** By the editor. */
    anmärkning: longText(words.ACTIVITY.anmärkning, {
      isRare: true,
      examples: ['I källan saknas ett ord.'],
    }).optional(),
    ansvariga: z
      .array(reference('party', words.ACTIVITY.ansvariga.item, { examples: ['polisen'] }))
      .meta(about(words.ACTIVITY.ansvariga, { isRare: true, examples: [['polisen']] }))
      .optional(),
    platser: z
      .array(reference('place', words.ACTIVITY.platser.item, { examples: ['centrum'] }))
      .meta(about(words.ACTIVITY.platser, { isRare: true, examples: [['centrum']] }))
      .optional(),
    /** Default: `antal`. Required if no measure has a target. */
    typ: choice(ACTIVITY_KINDS, words.ACTIVITY.typ, { examples: ['engång'] }).optional(),
    /** The day or month when it is due. */
    senast: documentDate(words.ACTIVITY.senast, {
      time: 'ahead',
      isOfItsYear: true,
      examples: ['2017-06-30'],
    }).optional(),
    /** Quoted word for word. */
    villkor: longText(words.ACTIVITY.villkor, { isRare: true, examples: ['i mån av tid'] }).optional(),
    mått: z
      .array(measureSchema)
      .meta(about(words.ACTIVITY.mått, { summary: '{id}' }))
      .optional(),
    /** Decisions made after the promise was signed. */
    ändringar: z
      .array(change)
      .meta(about(words.ACTIVITY.ändringar, { isRare: true, summary: '{ändring} {datum}' }))
      .optional(),
    /** Ids that it has had, which are still part of addresses. */
    tidigare: z
      .array(id(words.ACTIVITY.tidigare.item, { examples: ['kontroller'] }))
      .meta(about(words.ACTIVITY.tidigare, { isRare: true, isOfItsYear: true, examples: [['kontroller']] }))
      .optional(),
  })
  .superRefine(
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
  )
  .transform((fields) =>
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
