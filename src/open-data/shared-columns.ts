/** Columns that several tables have, each defined once. */
import { yearAddress } from '../domain/address.ts';
import type { ApproximateDay } from '../domain/day.ts';
import type { Activity, Agreement, Baseline, CitizenPromise, Measure, Target } from '../domain/model.ts';
import type { Judgement } from '../domain/outcome.ts';
import type { Period, Term } from '../domain/period.ts';
import type { Interval } from '../domain/quantity.ts';
import { SCOPES } from '../content/formats/number-words.ts';
import {
  PRECISION_WORDS,
  STATUS_WORDS,
  OUTCOME_WORDS,
  TARGET_STATE_WORDS,
} from '../text/open-data/values.ts';
import { reasonSentences, speakerText } from '../text/reason.ts';
import { targetText } from '../text/target.ts';
import type { AgreementYear } from '../views/agreement-year.ts';
import {
  address,
  choice,
  date,
  flag,
  id,
  integer,
  integers,
  lines,
  number,
  required,
  text,
  type Column,
} from './column.ts';
import type { MunicipalitySource, YearSource } from './source.ts';
import { TARGET_WORDS } from './words.ts';
import { WHEN_PATTERN, whenText } from './when.ts';

export type OfMunicipality = { readonly source: MunicipalitySource };
export type OfYear = { readonly source: YearSource };
export type OfAgreement = OfYear & { readonly agreement: Agreement };
export type OfPromise = OfYear & { readonly promise: CitizenPromise };
export type OfActivity = OfPromise & { readonly activity: Activity };
export type OfMeasure = OfActivity & { readonly measure: Measure };

/** The id of an agreement, which is the name of its file. */
export function agreementId({ name }: Pick<Agreement, 'name'>): string {
  return name === undefined ? 'avtal' : `avtal-${name}`;
}

export const when = <Row>(value: (row: Row) => ApproximateDay | undefined): Column<Row> => ({
  type: 'when',
  pattern: WHEN_PATTERN,
  value: (row) => {
    const found = value(row);
    return found && whenText(found);
  },
});

const MUNICIPALITY_CODE: Column<OfMunicipality> = {
  type: 'code',
  pattern: '\\d{4}',
  isRequired: true,
  value: ({ source }) => source.owner.municipality.code,
};

export const owner = {
  kommunkod: MUNICIPALITY_CODE,
  kommun: required(id<OfMunicipality>(({ source }) => source.owner.municipality.id)),
};

export const year = {
  ...owner,
  ar: required(integer<OfYear>(({ source }) => source.year.key.year)),
};

export const agreementKey = {
  avtal: required(id<OfAgreement>(({ agreement }) => agreementId(agreement))),
};

export const promiseKey = { lofte: required(id<OfPromise>(({ promise }) => promise.id)) };
export const activityKey = { aktivitet: required(id<OfActivity>(({ activity }) => activity.id)) };
export const measureKey = { matt: required(id<OfMeasure>(({ measure }) => measure.id)) };
export const ordinal = required(integer<{ readonly ordinal: number }>((row) => row.ordinal));

/** Where a row is shown, and how old it is. */
export const shownAt = <Row>(page: (row: Row) => string) => ({
  sida: required(address<Row>((row, { absolute }) => absolute(page(row)))),
  bedomt_per: required(date<Row>((_row, { today }) => today)),
});

export const shownOnYear = shownAt<OfYear>(({ source }) => yearAddress(source.year.key));

export const termEnds = <Row>(termOf: (row: Row) => Term) => ({
  fran: required(date<Row>((row) => termOf(row).from)),
  till: date<Row>((row) => termOf(row).to ?? undefined),
});

export const termPrecision = <Row>(termOf: (row: Row) => Term) => ({
  fran_precision: choice<Row, keyof typeof PRECISION_WORDS>(
    PRECISION_WORDS,
    (row) => termOf(row).fromPrecision,
  ),
  till_precision: choice<Row, keyof typeof PRECISION_WORDS>(
    PRECISION_WORDS,
    (row) => termOf(row).toPrecision,
  ),
});

export const periodKey = {
  period: required(id<{ readonly period: Period }>(({ period }) => period.id)),
  period_fran: required(date<{ readonly period: Period }>(({ period }) => period.from)),
  period_till: required(date<{ readonly period: Period }>(({ period }) => period.to)),
};

type OfJudgement = OfActivity & { readonly judgement: Judgement; readonly naming: AgreementYear['naming'] };

export const ownWords = {
  eget_ord: lines<OfJudgement>(({ judgement }) =>
    judgement.statuses.map(({ status }) => STATUS_WORDS[status]),
  ),
  eget_ord_av: lines<OfJudgement>(({ judgement, naming }) =>
    judgement.statuses.map(({ speaker }) => speakerText(speaker, naming)),
  ),
  ordet_sager_emot: required(flag<OfJudgement>(({ judgement }) => judgement.isDisputed)),
};

export const outcome = {
  utfall: required(
    choice<OfJudgement, keyof typeof OUTCOME_WORDS>(OUTCOME_WORDS, (row) => row.judgement.outcome),
  ),
  ...ownWords,
  skal: lines<OfJudgement>(({ activity, judgement, naming }) => reasonSentences(activity, judgement, naming)),
};

export const baseline = <Row>(of: (row: Row) => Baseline | undefined) => ({
  utgangslage: number<Row>((row) => of(row)?.value),
  utgangslage_datum: when<Row>((row) => of(row)?.date),
  utgangslage_kalla: id<Row>((row) => of(row)?.source),
});

/** `described`: what the words of the target are made of. */
export const target = <Row>(
  of: (row: Row) => Target | undefined,
  described: (row: Row) => Omit<Parameters<typeof targetText>[0], 'target'>,
) => ({
  mal: choice<Row, keyof typeof TARGET_WORDS>(TARGET_WORDS, (row) => of(row)?.kind),
  mal_tal: number<Row>((row) => of(row)?.value),
  mal_tal_hogst: number<Row>((row) => of(row)?.max),
  mal_i_procent: flag<Row>((row) => of(row) && of(row)?.isPercent === true),
  mal_per: choice<Row, keyof typeof SCOPES>(SCOPES, (row) => of(row)?.per),
  mal_senast: when<Row>((row) => of(row)?.by),
  mal_undantag: integers<Row>((row) => of(row)?.except),
  mal_i_ord: text<Row>((row) => {
    const promised = of(row);
    return promised && targetText({ ...described(row), target: promised });
  }),
});

export const total = <Row>(of: (row: Row) => Interval | null) => ({
  summa_lagst: number<Row>((row) => of(row)?.min),
  summa_hogst: number<Row>((row) => of(row)?.max),
});

export const targetState = <Row>(of: (row: Row) => keyof typeof TARGET_STATE_WORDS | undefined) =>
  choice<Row, keyof typeof TARGET_STATE_WORDS>(TARGET_STATE_WORDS, of);
