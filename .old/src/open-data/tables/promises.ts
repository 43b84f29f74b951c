/** The tables of promises, activities, and what changed them. */
import { activityAddress, promiseAddress } from '../../domain/address.ts';
import type { Change, CitizenPromise, Evidence, PromiseKey } from '../../domain/model.ts';
import { ACTIVITY_KINDS } from '../../content/formats/activity-line.ts';
import { CHANGES as CHANGE_WORDS } from '../../content/schema/activity.ts';
import { ACTIVITIES, CHANGES, EVIDENCE, PROMISES } from '../../text/open-data/promise-tables.ts';
import { choice, date, flag, html, id, ids, integer, lines, required, text, yearTable } from '../column.ts';
import { activitiesIn, promisesIn, type ActivityRow } from '../rows.ts';
import {
  activityKey,
  agreementKey,
  ordinal,
  outcome,
  promiseKey,
  shownAt,
  termEnds,
  termPrecision,
  when,
  year,
  type OfActivity,
  type OfAgreement,
  type OfPromise,
} from '../shared-columns.ts';

const shownOnPromise = shownAt<OfPromise>(({ promise }) => promiseAddress(promise));
const shownAtActivity = shownAt<OfActivity>(({ promise, activity }) => activityAddress(promise, activity.id));
const termOf = ({ promise }: { readonly promise: CitizenPromise }) => promise.term;
const keyText = ({ municipality, year: from, id: name }: PromiseKey) => `${municipality}/${from}/${name}`;

export const promises = yearTable<OfAgreement & OfPromise, typeof PROMISES>('loften', PROMISES, {
  key: ['kommun', 'ar', 'lofte'],
  rowsOf: promisesIn,
  columns: {
    ...year,
    ...agreementKey,
    ...promiseKey,
    titel: required(text(({ promise }) => promise.title)),
    kortnamn: required(text(({ promise }) => promise.shortName)),
    ordning: integer(({ promise }) => promise.order),
    tema: text(({ promise }) => promise.theme),
    platser: ids(({ promise }) => promise.places),
    ...termEnds(termOf),
    ...termPrecision(termOf),
    fornyar: id(({ promise }) => promise.renews && keyText(promise.renews)),
    problem: text(({ promise }) => promise.background?.problem),
    orsak: text(({ promise }) => promise.background?.cause),
    kalla: id(({ promise }) => promise.source),
    tidigare_adresser: lines(({ promise }) => promise.formerAddresses),
    brodtext: html(({ promise }) => promise.body),
    gemensamt_med: ids(({ promise }) => promise.sharedWith),
    ...shownOnPromise,
  },
});

type EvidenceRow = OfPromise & { readonly evidence: Evidence; readonly ordinal: number };

export const evidence = yearTable<EvidenceRow, typeof EVIDENCE>('underlag', EVIDENCE, {
  key: ['kommun', 'ar', 'lofte', 'nr'],
  rowsOf: (source) =>
    promisesIn(source).flatMap(({ promise }) =>
      promise.evidence.map((item, index) => ({ source, promise, evidence: item, ordinal: index + 1 })),
    ),
  columns: {
    ...year,
    ...promiseKey,
    nr: ordinal,
    text: required(text((row) => row.evidence.text)),
    datum: when((row) => row.evidence.date),
    antal: integer((row) => row.evidence.n),
    kalla: id((row) => row.evidence.source),
    ...shownOnPromise,
  },
});

export const activities = yearTable<ActivityRow, typeof ACTIVITIES>('aktiviteter', ACTIVITIES, {
  key: ['kommun', 'ar', 'lofte', 'aktivitet'],
  rowsOf: activitiesIn,
  columns: {
    ...year,
    ...agreementKey,
    ...promiseKey,
    ...activityKey,
    text: required(text(({ activity }) => activity.text)),
    anmarkning: text(({ activity }) => activity.note),
    typ: required(choice(ACTIVITY_KINDS, ({ activity }) => activity.kind)),
    villkor: text(({ activity }) => activity.condition),
    senast: when(({ activity }) => activity.deadline),
    ansvariga: ids(({ activity }) => activity.parties),
    platser: ids(({ activity }) => activity.places),
    tidigare_id: ids(({ activity }) => activity.formerIds),
    ...termEnds(({ judgement }) => judgement.term),
    ...outcome,
    granskare_sager_emot: required(flag(({ judgement }) => judgement.isReviewContrary)),
    tysta_perioder: ids(({ judgement }) => judgement.silent.map((period) => period.id)),
    redovisat_i_text: ids(({ judgement }) => judgement.toldInText.map((period) => period.id)),
    avslutad: date(({ judgement }) => judgement.finished),
    ...shownAtActivity,
  },
});

type ChangeRow = OfActivity & { readonly change: Change; readonly ordinal: number };

export const changes = yearTable<ChangeRow, typeof CHANGES>('andringar', CHANGES, {
  key: ['kommun', 'ar', 'lofte', 'aktivitet', 'nr'],
  rowsOf: (source) =>
    activitiesIn(source).flatMap((row) =>
      row.activity.changes.map((change, index) => ({ ...row, change, ordinal: index + 1 })),
    ),
  columns: {
    ...year,
    ...promiseKey,
    ...activityKey,
    nr: ordinal,
    andring: required(choice(CHANGE_WORDS, ({ change }) => change.kind)),
    beslutad: required(date(({ change }) => change.date)),
    orsak: text(({ change }) => change.reason),
    kalla: id(({ change }) => change.source),
    till: date(({ change }) => change.to),
    text: text(({ change }) => change.text),
    ...shownAtActivity,
  },
});
