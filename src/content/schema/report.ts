/** `t1.md` and its like: the follow-up of one promise for one period. */
import * as z from 'zod';
import type { Day } from '../../domain/day.ts';
import { STATUSES, type Report, type ReportedEvent, type ReportedValue, type Result } from '../../domain/model.ts';
import type { Quantity } from '../../domain/quantity.ts';
import * as messages from '../../text/problems.ts';
import { STATUS_TEXT } from '../../text/status.ts';
import { withoutUndefined } from '../formats/without-undefined.ts';
import { choice, addProblem, count, day, eventDate, id, text, crossField } from './field.ts';
import { personSchema } from './person.ts';

/** What the file says of its period; the rest follows from its name. */
export interface PeriodFields {
  readonly from?: Day;
  readonly to?: Day;
  readonly label?: string;
}

export type ReportFields = Omit<Report, 'period' | 'body'> & PeriodFields;

const QUANTITY_KEYS = ['exakt', 'minst', 'cirka', 'högst', 'mellan', 'något'] as const;

const quantity = z
  .strictObject({
    exakt: count({ description: 'Precis så många.', examples: [8] }).optional(),
    minst: count({ description: 'Så många eller fler.', examples: [8] }).optional(),
    /** Read as ± 20 %. */
    cirka: count({ description: 'Ungefär så många.', examples: [100] }).optional(),
    högst: count({ description: 'Så många eller färre.', examples: [5] }).optional(),
    mellan: z
      .tuple([
        count({ description: 'Minst så många.', examples: [10] }),
        count({ description: 'Högst så många.', examples: [15] }),
      ])
      .meta({ description: 'Mellan två tal.', examples: [[10, 15]] })
      .optional(),
    /** It did happen, nobody counted. */
    något: z
      .literal(true)
      .meta({ description: 'true: det skedde, men räknades inte.', examples: [true] })
      .optional(),
    räknat: text({
      description: 'Hur det har räknats.',
      examples: ['medräknat kontroller vid skolor'],
    }).optional(),
    ingår_i: id({
      description: 'Ett annat mått som siffran är en del av, och inte räknas utöver.',
      examples: ['insatser'],
    }).optional(),
  })
  .superRefine(crossField((fields, context) => {
    const given = QUANTITY_KEYS.filter((key) => fields[key] !== undefined);
    if (given.length !== 1) addProblem(context, [], messages.oneOf('Värdet', QUANTITY_KEYS, given.length));
    if (fields.mellan && fields.mellan[0] > fields.mellan[1]) {
      addProblem(context, ['mellan'], messages.betweenReversed());
    }
  }))
  .transform((fields) => ({
    quantity: quantityOf(fields),
    countingNote: fields.räknat,
    partOf: fields.ingår_i,
  }));

interface QuantityFields {
  readonly exakt?: number | undefined;
  readonly minst?: number | undefined;
  readonly cirka?: number | undefined;
  readonly högst?: number | undefined;
  readonly mellan?: readonly [number, number] | undefined;
}

function quantityOf(fields: QuantityFields): Quantity {
  if (fields.exakt !== undefined) return { kind: 'exact', value: fields.exakt };
  if (fields.minst !== undefined) return { kind: 'at-least', value: fields.minst };
  if (fields.cirka !== undefined) return { kind: 'about', value: fields.cirka };
  if (fields.högst !== undefined) return { kind: 'at-most', value: fields.högst };
  if (fields.mellan !== undefined) return { kind: 'between', min: fields.mellan[0], max: fields.mellan[1] };
  return { kind: 'some' };
}

const values = z
  .record(
    id({ description: 'Ett måtts id ur lofte.md.' }),
    z.union([count({ description: 'Precis så många.', examples: [8] }), quantity]),
  )
  .meta({
    description:
      'Siffrorna, efter måttets id: 8, {minst: 8}, {cirka: 100}, {högst: 5}, {mellan: [10, 15]} eller {något: true}.',
    examples: [{ kontroller: 8 }],
  })
  .transform((fields): readonly ReportedValue[] =>
    Object.entries(fields).map(([measure, value]) =>
      typeof value === 'number'
        ? { measure, quantity: { kind: 'exact', value } }
        : withoutUndefined({ measure, ...value }),
    ),
  );

const event = z
  .strictObject({
    datum: eventDate({
      description: 'När: en dag, en månad eller en vecka. Den får ligga utanför perioden.',
      examples: ['2017-05-22', '2017-05', '2017-v21'],
    }).optional(),
    /** One of the municipality's places. */
    plats: id({ description: 'Var: ett id bland platserna i kommun.md.', examples: ['centrum'] }).optional(),
    text: text({ description: 'Vad som hände.', examples: ['Trygghetsvandring'] }).optional(),
  })
  .transform((fields): ReportedEvent =>
    withoutUndefined({ when: fields.datum, place: fields.plats, text: fields.text }),
  );

const activityId = id({ description: 'En aktivitets id ur lofte.md.', examples: ['trafikkontroller'] });

const result = z
  .strictObject({
    /** Left out for work that was never promised. */
    aktivitet: z
      .union([activityId, z.array(activityId).min(1)])
      .meta({
        description: 'Aktivitetens id, eller flera inom hakparenteser. Utelämnas för det som aldrig lovades.',
        examples: ['trafikkontroller'],
      })
      .optional(),
    /** Word for word. */
    text: text({ description: 'Ord för ord som det redovisades.', examples: ['Genomfört minst åtta'] }).optional(),
    /** The editor's own. */
    anmärkning: text({
      description: 'Redaktörens egen anmärkning, till exempel hur texten har lästs.',
      examples: ['Datumet är läst som den 22 maj 2017.'],
    }).optional(),
    status: choice(STATUS_TEXT, {
      description: `Myndighetens eget omdöme: ${messages.listed(STATUSES.map((status) => STATUS_TEXT[status].written), 'eller')}.`,
      examples: ['genomfört'],
    }).optional(),
    värden: values.optional(),
    händelser: z.array(event).meta({ description: 'Det som hände, vid ett tillfälle i taget.' }).optional(),
    /** Why not, why late. */
    orsak: text({ description: 'Varför det inte blev av, eller blev sent.', examples: ['Sjukdom.'] }).optional(),
    /** What happens to it next. */
    överförs: text({ description: 'Vad som händer med det härnäst.', examples: ['Tas med i nästa års löfte.'] }).optional(),
    part: id({
      description: 'Den som redovisar, när polisen och kommunen redovisar var för sig.',
      examples: ['polisen'],
    }).optional(),
  })
  .superRefine(crossField((fields, context) => {
    const hasValues = (fields.värden?.length ?? 0) > 0;
    const hasEvents = (fields.händelser?.length ?? 0) > 0;
    if (fields.text === undefined && fields.status === undefined && !hasValues && !hasEvents) {
      addProblem(context, [], messages.saysNothing());
    }
  }))
  .transform((fields): Result =>
    withoutUndefined({
      activities: typeof fields.aktivitet === 'string' ? [fields.aktivitet] : (fields.aktivitet ?? []),
      text: fields.text,
      note: fields.anmärkning,
      status: fields.status,
      values: fields.värden ?? [],
      events: fields.händelser ?? [],
      reason: fields.orsak,
      carriedOver: fields.överförs,
      party: fields.part,
    }),
  );

export const reportSchema = z
  .strictObject({
    /** These three override what the file's name means. */
    från: day({ description: 'Periodens första dag, om filnamnet inte säger den.', examples: ['2017-01-01'] }).optional(),
    till: day({ description: 'Periodens sista dag, om filnamnet inte säger den.', examples: ['2017-10-11'] }).optional(),
    etikett: text({
      description: 'Vad perioden kallas, om filnamnet inte säger det.',
      examples: ['januari till 11 oktober 2017'],
    }).optional(),
    publicerad: day({ description: 'Dagen då uppföljningen publicerades.', examples: ['2018-01-15'] }).optional(),
    rapportör: personSchema
      .meta({ description: 'Den som redovisar, med namn, roll och part.' })
      .optional(),
    källa: id({ description: 'En källa ur avtal.md.', examples: ['uppfoljning-2017'] }).optional(),
    redovisat: z
      .array(result)
      .max(1000)
      .meta({ description: 'Vad som redovisats, aktivitet för aktivitet.' })
      .optional(),
  })
  .meta({ title: 't1.md, t2.md …', description: 'Uppföljningen av ett löfte för en period.' })
  .transform((fields): ReportFields =>
    withoutUndefined({
      from: fields.från,
      to: fields.till,
      label: fields.etikett,
      published: fields.publicerad,
      reporter: fields.rapportör,
      source: fields.källa,
      results: fields.redovisat ?? [],
    }),
  );
