/** The schema of `t1.md` and similar files: the follow-up of a promise for a period. */
import * as z from 'zod/mini';
import type { Day } from '../../domain/day.ts';
import {
  STATUSES,
  type AgreementReport,
  type Report,
  type ReportedEvent,
  type ReportedValue,
  type Result,
  type Verdict,
} from '../../domain/model.ts';
import type { Quantity } from '../../domain/quantity.ts';
import type { FieldText } from '../../text/fields/field-text.ts';
import * as words from '../../text/fields/report.ts';
import { STATUS_TEXT } from '../../text/status.ts';
import * as messages from '../../text/problems.ts';
import type { FieldTraits } from '../formats/layout.ts';
import { BOUNDS } from '../formats/number-words.ts';
import { QUANTITY_FORMAT } from '../formats/quantity.ts';
import { complete, withoutUndefined } from '../formats/without-undefined.ts';
import {
  about,
  addProblem,
  choice,
  crossField,
  day,
  described,
  documentDate,
  eventDate,
  id,
  longText,
  number,
  plainNumber,
  reference,
  text,
  textIn,
  transformed,
  wholeNumber,
  type FieldDetails,
} from './field.ts';
import { personSchema } from './person.ts';

/** The period in the file. What is left out follows from the name of the file. */
export interface PeriodFields {
  readonly from?: Day;
  readonly to?: Day;
  readonly label?: string;
}

export type ReportFields = Omit<Report, 'period' | 'body'> & PeriodFields;
export type AgreementReportFields = Omit<AgreementReport, 'period' | 'body'> & PeriodFields;

const BOUND_KEYS = Object.keys(BOUNDS) as (keyof typeof BOUNDS)[];
const QUANTITY_KEYS = [...BOUND_KEYS, 'mellan', 'något'] as const;

const quantityFields = transformed(
  described(
    z
      .strictObject({
        exakt: z.optional(number(words.QUANTITY.exakt, { examples: [8] })),
        minst: z.optional(number(words.QUANTITY.minst, { examples: [8] })),
        /** Taken to be within 20 %. */
        cirka: z.optional(number(words.QUANTITY.cirka, { examples: [100] })),
        högst: z.optional(number(words.QUANTITY.högst, { examples: [5] })),
        mellan: z.optional(
          described(
            z.tuple([
              number(words.QUANTITY.mellan.item, { examples: [10] }),
              number(words.QUANTITY.mellan.last, { examples: [15] }),
            ]),
            about(words.QUANTITY.mellan, { examples: [[10, 15]] }),
          ),
        ),
        /** It happened, but was not counted. */
        något: z.optional(described(z.literal(true), about(words.QUANTITY.något, { examples: [true] }))),
        räknat: z.optional(
          longText(words.QUANTITY.räknat, { examples: ['medräknat kontroller vid skolor'] }),
        ),
        ingår_i: z.optional(reference('measure', words.QUANTITY.ingår_i, { examples: ['insatser'] })),
      })
      .check(
        crossField((fields, context) => {
          const given = QUANTITY_KEYS.filter((key) => fields[key] !== undefined);
          if (given.length !== 1)
            addProblem(
              context,
              [],
              messages.oneOf(messages.NUMBER_GROUPS.value, QUANTITY_KEYS, given.length),
            );
          if (fields.mellan && fields.mellan[0] > fields.mellan[1]) {
            addProblem(context, ['mellan'], messages.betweenReversed());
          }
        }),
      ),
    { isOneLine: true } satisfies FieldTraits,
  ),
  (fields) => ({
    quantity: quantityOf(fields),
    countingNote: fields.räknat,
    partOf: fields.ingår_i,
  }),
);

type QuantityFields = { readonly [key in keyof typeof BOUNDS]?: number | undefined } & {
  readonly mellan?: readonly [number, number] | undefined;
};

function quantityOf(fields: QuantityFields): Quantity {
  for (const bound of BOUND_KEYS) {
    const value = fields[bound];
    if (value !== undefined) return { kind: BOUNDS[bound], value };
  }
  if (fields.mellan !== undefined) return { kind: 'between', min: fields.mellan[0], max: fields.mellan[1] };
  return { kind: 'some' };
}

const exactly = (value: number): { readonly quantity: Quantity } => ({ quantity: { kind: 'exact', value } });

/** A reported number, as one text or in fields. */
const quantity = described(
  z.union([
    transformed(plainNumber(), exactly),
    transformed(textIn(QUANTITY_FORMAT), (text) => {
      const meant = QUANTITY_FORMAT.parse(text)!;
      return typeof meant === 'number' ? exactly(meant) : { quantity: quantityOf(meant) };
    }),
    quantityFields,
  ]),
  about(words.RESULT.värden.item, { typed: 'quantity', examples: [8, 'minst 8'] }),
);

/** Figures by the id of their measure. */
const quantities = (words: FieldText & { readonly key: FieldText }, details: FieldDetails) =>
  transformed(
    described(z.record(id(words.key, { references: 'measure' }), quantity), about(words, details)),
    (fields): readonly ReportedValue[] =>
      Object.entries(fields).map(([measure, value]) => withoutUndefined({ measure, ...value })),
  );

/** The reporter's verdict on the whole. */
const verdictFields = {
  text: z.optional(
    longText(words.VERDICT.text, {
      isPersonal: true,
      examples: ['Vi har hållit alla löften.'],
    }),
  ),
  status: z.optional(
    choice(STATUS_TEXT, words.statusText(STATUSES.map((status) => STATUS_TEXT[status].written)), {
      examples: ['genomfört'],
    }),
  ),
};

const verdict = transformed(
  described(
    z.strictObject(verdictFields).check(
      crossField((fields, context) => {
        if (fields.text === undefined && fields.status === undefined) {
          addProblem(context, [], messages.verdictSaysNothing());
        }
      }),
    ),
    about(words.REPORT.omdöme, { isRare: true }),
  ),
  (fields) => complete<Verdict>({ text: fields.text, status: fields.status, counted: [] }),
);

const agreementVerdict = transformed(
  described(
    z
      .strictObject({
        ...verdictFields,
        räknat: z.optional(
          described(
            z.record(
              text(words.VERDICT.räknat.key),
              wholeNumber(words.VERDICT.räknat.item, { examples: [14] }),
            ),
            about(words.VERDICT.räknat, { examples: [{ uppfyllda: 14, 'delvis uppfyllda': 18 }] }),
          ),
        ),
      })
      .check(
        crossField((fields, context) => {
          const hasCounts = Object.keys(fields.räknat ?? {}).length > 0;
          if (fields.text === undefined && fields.status === undefined && !hasCounts) {
            addProblem(context, [], messages.verdictSaysNothing());
          }
        }),
      ),
    about(words.AGREEMENT_REPORT.omdöme),
  ),
  (fields) =>
    complete<Verdict>({
      text: fields.text,
      status: fields.status,
      counted: Object.entries(fields.räknat ?? {}).map(([word, count]) => ({ word, count })),
    }),
);

const event = transformed(
  z.strictObject({
    datum: z.optional(
      eventDate(words.EVENT.datum, {
        time: 'ahead',
        examples: ['2017-05-22', '2017-05', '2017-v21'],
      }),
    ),
    /** The id of a place, or where it was in plain words. */
    plats: z.optional(text(words.EVENT.plats, { examples: ['centrum'] })),
    text: z.optional(longText(words.EVENT.text, { isPersonal: true, examples: ['Trygghetsvandring'] })),
  }),
  (fields) => complete<ReportedEvent>({ when: fields.datum, place: fields.plats, text: fields.text }),
);

const activityId = reference('activity', words.RESULT.aktivitet.item, { examples: ['trafikkontroller'] });

const result = transformed(
  z
    .strictObject({
      /** Left out for work that was not promised. */
      aktivitet: z.optional(
        described(
          z.union([activityId, z.array(activityId).check(z.minLength(1))]),
          about(words.RESULT.aktivitet, { examples: ['trafikkontroller'] }),
        ),
      ),
      /** Quoted from the source. */
      text: z.optional(longText(words.RESULT.text, { isPersonal: true, examples: ['Genomfört minst åtta'] })),
      /** By the editor. */
      anmärkning: z.optional(
        longText(words.RESULT.anmärkning, {
          isPersonal: true,
          isRare: true,
          examples: ['Datumet är läst som den 22 maj 2017.'],
        }),
      ),
      status: z.optional(
        choice(STATUS_TEXT, words.statusText(STATUSES.map((status) => STATUS_TEXT[status].written)), {
          examples: ['genomfört'],
        }),
      ),
      värden: z.optional(quantities(words.RESULT.värden, { examples: [{ kontroller: 'minst 8' }] })),
      /** Displayed but not counted. */
      prognos: z.optional(quantities(words.RESULT.prognos, { isRare: true, examples: [{ kontroller: 20 }] })),
      händelser: z.optional(
        described(z.array(event), about(words.RESULT.händelser, { isRare: true, summary: '{datum} {text}' })),
      ),
      /** Why it was not done, or was late. */
      orsak: z.optional(
        longText(words.RESULT.orsak, {
          isPersonal: true,
          isRare: true,
          examples: ['Sjukdom.'],
        }),
      ),
      /** What happens next with work that was not finished. */
      överförs: z.optional(
        longText(words.RESULT.överförs, {
          isPersonal: true,
          isRare: true,
          examples: ['Tas med i nästa års löfte.'],
        }),
      ),
      part: z.optional(reference('party', words.RESULT.part, { isRare: true, examples: ['polisen'] })),
      räknat_av_båda: z.optional(
        described(z.literal(true), about(words.RESULT.räknat_av_båda, { isRare: true, examples: [true] })),
      ),
    })
    .check(
      crossField((fields, context) => {
        const hasValues = (fields.värden?.length ?? 0) > 0;
        const hasEvents = (fields.händelser?.length ?? 0) > 0;
        const hasForecasts = (fields.prognos?.length ?? 0) > 0;
        const hasWords = fields.text !== undefined || fields.status !== undefined;
        if (!hasWords && !hasValues && !hasEvents && !hasForecasts) {
          addProblem(context, [], messages.saysNothing());
        }
      }),
    ),
  (fields) =>
    complete<Result>({
      activities: typeof fields.aktivitet === 'string' ? [fields.aktivitet] : (fields.aktivitet ?? []),
      text: fields.text,
      note: fields.anmärkning,
      status: fields.status,
      values: fields.värden ?? [],
      forecasts: fields.prognos ?? [],
      events: fields.händelser ?? [],
      reason: fields.orsak,
      carriedOver: fields.överförs,
      party: fields.part,
      isCountedByEach: fields.räknat_av_båda,
    }),
);

/** The fields that all reports share. */
const reportFields = {
  /** The first three override the period that the name of the file implies. */
  från: z.optional(documentDate(words.REPORT.från, { time: 'ahead', examples: ['2017-01-01'] })),
  till: z.optional(documentDate(words.REPORT.till, { time: 'ahead', examples: ['2017-10-11'] })),
  etikett: z.optional(text(words.REPORT.etikett, { examples: ['januari till 11 oktober 2017'] })),
  publicerad: z.optional(day(words.REPORT.publicerad, { time: 'past', examples: ['2018-01-15'] })),
  rapportör: z.optional(described(personSchema, about(words.REPORT.rapportör))),
  källa: z.optional(reference('source', words.REPORT.källa, { examples: ['uppfoljning-2017'] })),
};

type ReportFieldsWritten = z.output<z.ZodMiniObject<typeof reportFields>>;

/** What reports on a promise and on an agreement say alike. */
function commonOf(fields: ReportFieldsWritten) {
  return {
    from: fields.från?.from,
    to: fields.till?.to,
    label: fields.etikett,
    published: fields.publicerad,
    reporter: fields.rapportör,
    source: fields.källa,
  };
}

export const reportSchema = transformed(
  described(
    z.strictObject({
      ...reportFields,
      omdöme: z.optional(verdict),
      redovisat: z.optional(
        described(
          z.array(result).check(z.maxLength(1000)),
          about(words.REPORT.redovisat, { isSpaced: true }),
        ),
      ),
    }),
    about(words.REPORT_FILE, { title: 't1.md, t2.md …' }),
  ),
  (fields) =>
    complete<ReportFields>({
      ...commonOf(fields),
      verdict: fields.omdöme,
      results: fields.redovisat ?? [],
    }),
);

/** `t3.md` next to `avtal.md`: a report on a whole agreement for one period. */
export const agreementReportSchema = transformed(
  described(
    z.strictObject({ ...reportFields, omdöme: z.optional(agreementVerdict) }),
    about(words.AGREEMENT_REPORT_FILE, { title: 't3.md' }),
  ),
  (fields) =>
    complete<AgreementReportFields>({
      ...commonOf(fields),
      verdict: fields.omdöme,
    }),
);
