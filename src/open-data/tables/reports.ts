/** The tables of what was reported. */
import type {
  Activity,
  AgreementReport,
  CitizenPromise,
  Measure,
  Report,
  ReportedEvent,
  ReportedValue,
  Result,
} from '../../domain/model.ts';
import { reviewerOf, speakerOf, type Speaker } from '../../domain/speakers.ts';
import type { Period } from '../../domain/period.ts';
import { toInterval, BELOW_ZERO } from '../../domain/quantity.ts';
import { quantityText } from '../../text/number.ts';
import { speakerText } from '../../text/reason.ts';
import { EVENTS, REPORTS, RESULTS, VALUES } from '../../text/open-data/report-tables.ts';
import { STATUS_WORDS, VALUE_WORDS } from '../../text/open-data/values.ts';
import { periodAddress, type AgreementYear } from '../../views/agreement-year.ts';
import {
  choice,
  date,
  flag,
  html,
  id,
  ids,
  integer,
  integers,
  lines,
  number,
  required,
  text,
  yearTable,
} from '../column.ts';
import { promisesIn, type PromiseRow } from '../rows.ts';
import {
  agreementKey,
  measureKey,
  ordinal,
  periodKey,
  promiseKey,
  shownAt,
  when,
  year,
  type OfAgreement,
} from '../shared-columns.ts';
import type { YearSource } from '../source.ts';
import { PERIOD_WORDS, QUANTITY_WORDS } from '../words.ts';

type ReportRow = OfAgreement & {
  /** Absent where it is about the whole agreement. */
  readonly promise?: CitizenPromise;
  readonly report: Report | AgreementReport;
  readonly period: Period;
  readonly naming: AgreementYear['naming'];
};

const shown = shownAt<Pick<ReportRow, 'source' | 'promise' | 'period'>>(
  ({ source, promise, period }) =>
    `${periodAddress(source.year, period)}${promise === undefined ? '' : `#${promise.id}`}`,
);

function reportsIn(source: YearSource): readonly ReportRow[] {
  const { agreements, naming } = source.year;
  return [
    ...agreements.flatMap(({ agreement }) =>
      agreement.reports.map((report) => ({ source, agreement, report, period: report.period, naming })),
    ),
    ...promisesIn(source).flatMap((row) =>
      row.promise.reports.map((report) => ({ ...row, report, period: report.period })),
    ),
  ];
}

export const reports = yearTable<ReportRow, typeof REPORTS>('uppfoljningar', REPORTS, {
  key: ['kommun', 'ar', 'avtal', 'lofte', 'period'],
  rowsOf: reportsIn,
  columns: {
    ...year,
    ...agreementKey,
    lofte: id(({ promise }) => promise?.id),
    ...periodKey,
    period_slag: choice(PERIOD_WORDS, ({ period: { name } }) => ('rhythm' in name ? name.rhythm : undefined)),
    period_nummer: integer(({ period: { name } }) => ('rhythm' in name ? name.number : undefined)),
    period_ar: integer(({ period: { name } }) => ('rhythm' in name ? name.year : undefined)),
    period_namn: required(text(({ period, naming }) => naming.period(period))),
    publicerad: date(({ report }) => report.published),
    rapportor: text(({ report }) => report.reporter?.name),
    rapportor_roll: text(({ report }) => report.reporter?.role),
    rapportor_part: id(({ report }) => report.reporter?.party),
    kalla: id(({ report }) => report.source),
    omdome: text(({ report }) => report.verdict?.text),
    omdome_ord: choice(STATUS_WORDS, ({ report }) => report.verdict?.status),
    egen_rakning: lines(({ report }) => report.verdict?.counted.map(({ word }) => word)),
    egen_rakning_antal: integers(({ report }) => report.verdict?.counted.map(({ count }) => count)),
    brodtext: html(({ report }) => report.body),
    ...shown,
  },
});

type ResultRow = PromiseRow & {
  readonly report: Report;
  readonly period: Period;
  readonly result: Result;
  readonly ordinal: number;
  readonly speaker: Speaker;
  readonly isReview: boolean;
};

function resultsIn(source: YearSource): readonly ResultRow[] {
  return promisesIn(source).flatMap((row) =>
    row.promise.reports.flatMap((report) =>
      report.results.map((result, index) => {
        const { speakers } = row.judged;
        const speaker = speakerOf(report, speakers.sources, result);
        const isReview = reviewerOf(speaker, speakers) !== undefined;
        return { ...row, report, period: report.period, result, ordinal: index + 1, speaker, isReview };
      }),
    ),
  );
}

const resultKey = { ...year, ...promiseKey, ...periodKey, nr: ordinal };

const speaker = {
  part: id<ResultRow>(({ result }) => result.party),
  sagt_av: required(text<ResultRow>((row) => speakerText(row.speaker, row.naming))),
  granskning: required(flag<ResultRow>(({ isReview }) => isReview)),
};

type ToldRow = ResultRow & { readonly told?: string };

export const results = yearTable<ToldRow, typeof RESULTS>('redovisat', RESULTS, {
  key: ['kommun', 'ar', 'lofte', 'period', 'nr', 'aktivitet'],
  rowsOf: (source) =>
    resultsIn(source).flatMap((row): readonly ToldRow[] =>
      row.result.activities.length === 0 ? [row] : row.result.activities.map((told) => ({ ...row, told })),
    ),
  columns: {
    ...resultKey,
    aktivitet: id(({ told }) => told),
    text: text(({ result }) => result.text),
    anmarkning: text(({ result }) => result.note),
    status: choice(STATUS_WORDS, ({ result }) => result.status),
    orsak: text(({ result }) => result.reason),
    overfors: text(({ result }) => result.carriedOver),
    ...speaker,
    raknat_av_bada: required(flag(({ result }) => result.isCountedByEach === true)),
    ...shown,
  },
});

type ValueRow = ResultRow & {
  readonly activity: Activity;
  readonly measure: Measure;
  readonly value: ReportedValue;
  readonly kind: keyof typeof VALUE_WORDS;
};

/** A number of a measure that several of the result's activities have is told of each. */
function valuesIn(source: YearSource): readonly ValueRow[] {
  return resultsIn(source).flatMap((row) => {
    const { result, promise } = row;
    const told = promise.activities.filter(({ id: name }) => result.activities.includes(name));
    const rowsOf = (values: readonly ReportedValue[], kind: ValueRow['kind']) =>
      values.flatMap((value) =>
        told.flatMap((activity) =>
          activity.measures
            .filter(({ id: name }) => name === value.measure)
            .map((measure) => ({ ...row, activity, measure, value, kind })),
        ),
      );
    return [...rowsOf(result.values, 'reported'), ...rowsOf(result.forecasts, 'forecast')];
  });
}

/** A level may be less than nothing. */
function intervalOf({ value: { quantity }, measure }: ValueRow) {
  return toInterval(quantity, measure.counting === 'level' ? BELOW_ZERO : undefined);
}

function isCounted({ judged, activity, measure, value, kind }: ValueRow): boolean {
  if (kind === 'forecast') return false;
  const judgement = judged.activities.find((one) => one.activity === activity)?.judgement;
  const entry = judgement?.measures.find((one) => one.measure === measure);
  return entry?.addends.some((addend) => addend.quantity === value.quantity && addend.isCounted) ?? false;
}

export const values = yearTable<ValueRow, typeof VALUES>('varden', VALUES, {
  key: ['kommun', 'ar', 'lofte', 'period', 'nr', 'aktivitet', 'matt', 'slag'],
  rowsOf: valuesIn,
  columns: {
    ...resultKey,
    aktivitet: required(id(({ activity }) => activity.id)),
    ...measureKey,
    slag: required(choice(VALUE_WORDS, ({ kind }) => kind)),
    ord: required(choice(QUANTITY_WORDS, ({ value }) => value.quantity.kind)),
    tal: number(({ value: { quantity } }) => ('value' in quantity ? quantity.value : undefined)),
    lagst: number((row) => intervalOf(row).min),
    hogst: number((row) => intervalOf(row).max),
    i_ord: required(text(({ value }) => quantityText(value.quantity))),
    enhet: required(text(({ measure }) => measure.unit.many)),
    raknas_med: required(flag(isCounted)),
    sa_raknat: text(({ value }) => value.countingNote),
    ingar_i: id(({ value }) => value.partOf),
    ...speaker,
    ...shown,
  },
});

type EventRow = ResultRow & { readonly event: ReportedEvent; readonly eventOrdinal: number };

export const events = yearTable<EventRow, typeof EVENTS>('handelser', EVENTS, {
  key: ['kommun', 'ar', 'lofte', 'period', 'nr', 'handelse'],
  rowsOf: (source) =>
    resultsIn(source).flatMap((row) =>
      row.result.events.map((event, index) => ({ ...row, event, eventOrdinal: index + 1 })),
    ),
  columns: {
    ...resultKey,
    handelse: required(integer(({ eventOrdinal }) => eventOrdinal)),
    aktiviteter: ids(({ result }) => result.activities),
    datum: when(({ event }) => event.when),
    stalle: text(({ event }) => event.place),
    text: text(({ event }) => event.text),
    ...shown,
  },
});
