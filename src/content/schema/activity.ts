/** One thing to be done, as `aktiviteter` in `lofte.md` says it. */
import * as z from 'zod';
import type { Activity, ActivityKind, Change, ChangeKind } from '../../domain/model.ts';
import * as messages from '../../text/problems.ts';
import { withoutUndefined } from '../formats/without-undefined.ts';
import { choice, addProblem, day, id, text, crossField } from './field.ts';
import { measureSchema } from './measure.ts';

const CHANGES: Record<ChangeKind, string> = {
  dropped: 'utgår',
  moved: 'flyttad',
  extended: 'förlängd',
  reworded: 'omformulerad',
};

const change = z
  .strictObject({
    ändring: choice(CHANGES, {
      description: 'Vad som beslutades: utgår, flyttad, förlängd eller omformulerad.',
      examples: ['utgår'],
    }),
    /** When it was decided. */
    datum: day({ description: 'Dagen då ändringen beslutades.', examples: ['2017-05-22'] }),
    orsak: text({ description: 'Varför.', examples: ['Platsen har byggts om.'] }).optional(),
    källa: id({ description: 'En källa ur avtal.md.', examples: ['uppfoljning-2017'] }).optional(),
    till: day({
      description: 'Det nya slutdatumet, eller dagen som aktiviteten flyttades till.',
      examples: ['2018-06-30'],
    }).optional(),
    text: text({
      description: 'Den nya lydelsen, ord för ord, eller vart aktiviteten flyttades.',
      examples: ['Den nya lydelsen.'],
    }).optional(),
  })
  .superRefine(crossField((fields, context) => {
    if (fields.ändring === 'extended' && !fields.till) addProblem(context, ['till'], messages.newLastDayMissing());
    if (fields.ändring === 'reworded' && !fields.text) addProblem(context, ['text'], messages.newWordingMissing());
  }))
  .transform((fields): Change =>
    withoutUndefined({
      kind: fields.ändring,
      date: fields.datum,
      reason: fields.orsak,
      source: fields.källa,
      to: fields.till,
      text: fields.text,
    }),
  );

const KINDS: Record<ActivityKind, string> = {
  count: 'antal',
  once: 'engång',
  continuous: 'löpande',
  direction: 'riktning',
};

export const activitySchema = z
  .strictObject({
    /** Never changes: it is the activity's address. */
    id: id({
      description: 'Aktivitetens id. Det är dess adress på sajten och ändras aldrig.',
      examples: ['trafikkontroller'],
    }),
    /** Word for word. */
    text: text({
      description: 'Aktiviteten, ord för ord som i löftet.',
      examples: ['Genomföra minst tio trafikkontroller.'],
    }),
    /** The editor's own. */
    anmärkning: text({
      description: 'Redaktörens egen anmärkning, till exempel hur texten har lästs.',
      examples: ['I källan saknas ett ord.'],
    }).optional(),
    ansvariga: z
      .array(id({ description: 'Ett id ur parter.yaml.', examples: ['polisen'] }))
      .meta({ description: 'De parter som ansvarar för aktiviteten.', examples: [['polisen']] })
      .optional(),
    platser: z
      .array(id({ description: 'Ett id bland platserna i kommun.md.', examples: ['centrum'] }))
      .meta({ description: 'De platser som aktiviteten gäller.', examples: [['centrum']] })
      .optional(),
    /** Default: `antal`, where a measure has a target. */
    typ: choice(KINDS, {
      description:
        'antal (när ett mått har ett mål), engång (görs en gång), löpande (pågår hela tiden) eller riktning (ska öka eller minska).',
      examples: ['engång'],
    }).optional(),
    mått: z.array(measureSchema).meta({ description: 'Det som räknas.' }).optional(),
    /** Decisions after the promise was signed. */
    ändringar: z
      .array(change)
      .meta({ description: 'Ändringar som beslutats efter att löftet gavs.' })
      .optional(),
  })
  .superRefine(crossField((fields, context) => {
    const hasTarget = fields.mått?.some(({ target }) => target !== undefined) ?? false;
    if (hasTarget) return;
    if (fields.typ === undefined) addProblem(context, ['typ'], messages.kindMissing());
    if (fields.typ === 'count') addProblem(context, ['typ'], messages.countWithoutTarget());
  }))
  .transform((fields): Activity =>
    withoutUndefined({
      id: fields.id,
      text: fields.text,
      note: fields.anmärkning,
      kind: fields.typ ?? 'count',
      parties: fields.ansvariga ?? [],
      places: fields.platser ?? [],
      measures: fields.mått ?? [],
      changes: fields.ändringar ?? [],
    }),
  );
