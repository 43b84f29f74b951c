/** The tables of targets, and of what came of the activities. */
import { activityAddress } from '../../domain/address.ts';
import type { MeasureEntry } from '../../domain/outcome.ts';
import type { Term } from '../../domain/period.ts';
import type { TargetWindow } from '../../domain/target.ts';
import { BETTER, COUNTINGS } from '../../content/schema/measure.ts';
import { MEASURES, OUTCOMES_TABLE, TARGET_WINDOWS } from '../../text/open-data/promise-tables.ts';
import { OUTCOME_SCOPE_WORDS, OUTCOME_WORDS } from '../../text/open-data/values.ts';
import { choice, flag, id, ids, number, required, text, yearTable, type Column } from '../column.ts';
import { activitiesIn, type ActivityRow } from '../rows.ts';
import {
  activityKey,
  agreementKey,
  baseline,
  measureKey,
  ordinal,
  outcome,
  promiseKey,
  shownAt,
  target,
  targetState,
  termEnds,
  total,
  year,
  type OfActivity,
  type OfMeasure,
} from '../shared-columns.ts';
import type { YearSource } from '../source.ts';

const shownAtActivity = shownAt<OfActivity>(({ promise, activity }) => activityAddress(promise, activity.id));

type MeasureRow = ActivityRow & OfMeasure & { readonly entry: MeasureEntry };

function measuresIn(source: YearSource): readonly MeasureRow[] {
  return activitiesIn(source).flatMap((row) =>
    row.judgement.measures.map((entry) => ({ ...row, entry, measure: entry.measure })),
  );
}

export const measures = yearTable<MeasureRow, typeof MEASURES>('matt', MEASURES, {
  key: ['kommun', 'ar', 'lofte', 'aktivitet', 'matt'],
  rowsOf: measuresIn,
  columns: {
    ...year,
    ...agreementKey,
    ...promiseKey,
    ...activityKey,
    ...measureKey,
    enhet: required(text(({ measure }) => measure.unit.one)),
    enhet_flera: required(text(({ measure }) => measure.unit.many)),
    raknas: required(choice(COUNTINGS, ({ measure }) => measure.counting)),
    battre: choice(BETTER, ({ measure }) => measure.better),
    ...baseline(({ measure }) => measure.baseline),
    ...target(
      ({ measure }) => measure.target,
      ({ measure }) => measure,
    ),
    ...total(({ entry }) => entry.total),
    overens: required(flag(({ entry }) => entry.isAgreed)),
    provning: targetState(({ entry }) => entry.judgement?.state),
    ...shownAtActivity,
  },
});

type WindowRow = MeasureRow & { readonly window: TargetWindow; readonly ordinal: number };

export const targetWindows = yearTable<WindowRow, typeof TARGET_WINDOWS>('maltider', TARGET_WINDOWS, {
  key: ['kommun', 'ar', 'lofte', 'aktivitet', 'matt', 'nr'],
  rowsOf: (source) =>
    measuresIn(source).flatMap((row) =>
      (row.entry.judgement?.windows ?? []).map((window, index) => ({ ...row, window, ordinal: index + 1 })),
    ),
  columns: {
    ...year,
    ...agreementKey,
    ...promiseKey,
    ...activityKey,
    ...measureKey,
    nr: ordinal,
    ...termEnds(({ window }) => window.span),
    kravs: required(number(({ window }) => window.required)),
    kravs_hogst: number(({ window }) => window.requiredMax),
    ...total(({ window }) => window.total),
    ofullstandigt: required(flag(({ window }) => window.isIncomplete === true)),
    natt_i: id(({ window }) => window.reachedIn?.id),
    lage_i: id(({ window }) => window.figureIn?.id),
    provning: required(targetState(({ window }) => window.state)),
    ...shownAtActivity,
  },
});

/** `part`: a finished part of a term over several years. */
type OutcomeRow = ActivityRow & {
  readonly term: Term;
  readonly part?: ActivityRow['judgement']['windows'][number];
};

/** What is said of the whole activity, and not of a part of its time. */
const ofWhole = (column: Column<ActivityRow>): Column<OutcomeRow> => {
  const { isRequired: _isRequired, ...optional } = column;
  return { ...optional, value: (row, context) => (row.part ? undefined : column.value(row, context)) };
};

export const outcomes = yearTable<OutcomeRow, typeof OUTCOMES_TABLE>('utfall', OUTCOMES_TABLE, {
  key: ['kommun', 'ar', 'lofte', 'aktivitet', 'omfattning', 'fran'],
  rowsOf: (source) =>
    activitiesIn(source).flatMap((row): readonly OutcomeRow[] => [
      { ...row, term: row.judgement.term },
      ...row.judgement.windows.map((part) => ({ ...row, part, term: part.span })),
    ]),
  columns: {
    ...year,
    ...agreementKey,
    ...promiseKey,
    ...activityKey,
    omfattning: required(choice(OUTCOME_SCOPE_WORDS, ({ part }) => (part ? 'part' : 'whole'))),
    ...termEnds(({ term }) => term),
    ansvariga: ids(({ activity }) => activity.parties),
    utfall: required(choice(OUTCOME_WORDS, ({ part, judgement }) => (part ?? judgement).outcome)),
    eget_ord: ofWhole(outcome.eget_ord),
    eget_ord_av: ofWhole(outcome.eget_ord_av),
    ordet_sager_emot: ofWhole(outcome.ordet_sager_emot),
    skal: ofWhole(outcome.skal),
    ...shownAtActivity,
  },
});
