/**
 * A follow-up as the table it is: all promises of a period, with a row for each activity. The rows are read from the files as
 * written, so that what the check refuses is shown too.
 */
import { isFields, isSame, type Fields } from '../content/formats/layout.ts';
import { pathOf } from '../content/source/file-tree.ts';
import type { Path } from '../content/source/location.ts';
import type { JudgedActivity, JudgedPromise } from '../domain/judged.ts';
import type { Day } from '../domain/day.ts';
import type { Agreement } from '../domain/model.ts';
import { CALENDAR_NAMES, expectedPeriods, periodFromName, type Period, type Term } from '../domain/period.ts';
import { valueText } from '../text/result.ts';
import { agreementOf, type AgreementYear } from '../views/agreement-year.ts';
import type { FileContents } from '../content/write/file-text.ts';
import { figureText, numberFrom, withDetails } from './figures.ts';
import {
  contentsAt,
  fieldsAt,
  getIn,
  setIn,
  withContents,
  withoutFile,
  withValue,
  type Workspace,
} from './workspace.ts';

/** The list of results in a follow-up's file. */
const RESULTS = 'redovisat';
const NUMBERS = 'värden';
const FORECASTS = 'prognos';
const ACTIVITY = 'aktivitet';

export interface SheetPromise {
  /** The follow-up's file, relative to the content folder. */
  readonly path: string;
  /** True if there is such a file, at least in this workspace. */
  readonly isWritten: boolean;
  /** The file's YAML cannot be read, so it must be corrected as text. */
  readonly isUnreadable: boolean;
  readonly judged: JudgedPromise;
  /** What a new file of the period begins with, since the others say so. */
  readonly common: Fields;
  readonly rows: readonly SheetRow[];
  /** Results of several activities together, further ones of the same activity, and work that was not promised. */
  readonly others: readonly SheetResult[];
}

/** What a follow-up says in one place. */
export interface SheetResult {
  /** The path of the result in the file's fields. */
  readonly at: Path;
  readonly fields: Fields;
}

export interface SheetRow {
  readonly judged: JudgedActivity;
  /** Absent before anything is written. Of several, as where the parties report separately, the first. */
  readonly result?: SheetResult;
  /** What earlier follow-ups say. */
  readonly earlier: readonly {
    readonly period: Period;
    readonly text: string;
    readonly values: readonly string[];
  }[];
}

/** Returns the table of a period. `name` is the name of its files: `t1`. */
export function sheetOf(workspace: Workspace, year: AgreementYear, name: string): readonly SheetPromise[] {
  const planned = year.promises.filter((judged) => isConcerned(judged, year, name));
  const concerned =
    planned.length > 0
      ? planned
      : year.promises.filter((judged) => isInTerm(periodIn(judged, name), judged.promise.term));
  const common = commonFields(
    workspace,
    concerned.map((judged) => reportPath(judged, name)),
  );
  return concerned.map((judged) => sheetPromise(workspace, judged, name, common));
}

/** The fields that follow-ups of one period most often share: they come from the same document. */
export const SHARED_FIELDS = ['publicerad', 'rapportör', 'källa'] as const;

/** Returns those of {@link SHARED_FIELDS} in which the files that there are agree. */
function commonFields(workspace: Workspace, paths: readonly string[]): Fields {
  const written = paths.flatMap((path): Fields | readonly Fields[] =>
    workspace.mine.has(workspace.folder + path) ? (fieldsAt(workspace, path) ?? []) : [],
  );
  const [first, ...others] = written;
  return Object.fromEntries(
    SHARED_FIELDS.flatMap((name) =>
      first?.[name] !== undefined && others.every((fields) => isSame(fields[name], first[name]))
        ? [[name, first[name]]]
        : [],
    ),
  );
}

/** Returns the workspace with a shared field of all follow-ups of the period that there are. */
export function withShared(
  workspace: Workspace,
  promises: readonly SheetPromise[],
  name: (typeof SHARED_FIELDS)[number],
  value: unknown,
): Workspace {
  return promises
    .filter(({ isWritten, isUnreadable }) => isWritten && !isUnreadable)
    .reduce((changed, { path }) => withValue(changed, path, [name], value), workspace);
}

function reportPath({ promise: { municipality, year, id } }: JudgedPromise, name: string): string {
  return pathOf('uppfoljning', { municipality, year, promise: id, period: name });
}

/** Returns whether a promise is followed up in a period: it is due, reported, or the period is in its term. */
function isConcerned(judged: JudgedPromise, year: AgreementYear, name: string): boolean {
  return periodsOf(judged, year).some(({ id }) => id === name);
}

/** Returns the periods that a promise may be followed up in, in order: those of its schedule, and those yet to come. */
export function periodsOf(judged: JudgedPromise, year: AgreementYear): readonly Period[] {
  const { rhythm } = agreementOf(year, judged);
  const { schedule, promise } = judged;
  const coming = rhythm === undefined ? [] : expectedPeriods(rhythm, promise.term, endOf(judged));
  return [...schedule.periods, ...coming.filter(({ id }) => !schedule.periods.some((one) => one.id === id))];
}

/** Returns the periods that an agreement as a whole is followed up in: those that have a report, and those that it says. */
function agreementPeriods({ rhythm, term, reports }: Agreement): readonly Period[] {
  const written = reports.map(({ period }) => period);
  const last = term.to ?? written.at(-1)?.to ?? term.from;
  const expected = rhythm === undefined ? [] : expectedPeriods(rhythm, term, last);
  return [...expected, ...written].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** Returns the periods that a year's agreements and promises are followed up in, each once. */
export function yearPeriods(year: AgreementYear): readonly Period[] {
  const periods = [
    ...year.promises.flatMap((judged) => periodsOf(judged, year)),
    ...year.agreements.flatMap(({ agreement }) => agreementPeriods(agreement)),
  ];
  return [...new Map(periods.map((period) => [period.id, period])).values()];
}

/** Returns the other periods that have begun and can be reported, for agreements that do not say how often they are followed up. */
export function otherPeriods(year: AgreementYear, today: Day): readonly Period[] {
  const known = new Set(yearPeriods(year).map(({ id }) => id));
  const names = year.years.flatMap((own) =>
    CALENDAR_NAMES.map((name) => (own === year.key.year ? name : `${own}-${name}`)),
  );
  return names
    .filter((name) => !known.has(name))
    .flatMap((name) => periodNamed(year, name) ?? [])
    .filter(({ from }) => from <= today);
}

/** Returns the period with this name, if a promise or an agreement of the year can be reported in it. */
export function periodNamed(year: AgreementYear, name: string): Period | undefined {
  const planned = yearPeriods(year).find(({ id }) => id === name);
  if (planned) return planned;
  const terms = [
    ...year.promises.map(({ promise }) => promise),
    ...year.agreements.map(({ agreement }) => agreement),
  ];
  return terms
    .map((one) => ({ ...one, period: periodFromName(name, one.year, one.term) }))
    .find(({ period, term }) => isInTerm(period, term))?.period;
}

const periodIn = ({ promise: { year, term } }: JudgedPromise, name: string) =>
  periodFromName(name, year, term);

function isInTerm(period: Period | undefined, term: Term): boolean {
  return period !== undefined && period.from >= term.from && (term.to === null || period.to <= term.to);
}

function endOf({ promise, schedule }: JudgedPromise): Day {
  return promise.term.to ?? schedule.periods.at(-1)?.to ?? promise.term.from;
}

function sheetPromise(
  workspace: Workspace,
  judged: JudgedPromise,
  name: string,
  common: Fields,
): SheetPromise {
  const path = reportPath(judged, name);
  const { results, isUnreadable } = resultsIn(workspace, path);
  const isOf = ({ fields }: SheetResult, activity: string) => fields[ACTIVITY] === activity;
  const rows = judged.activities.map((activity): SheetRow => {
    const result = results.find((one) => isOf(one, activity.activity.id));
    return {
      judged: activity,
      ...(result && { result }),
      earlier: judged.promise.reports
        .filter(({ period }) => period.id !== name)
        .flatMap(({ period, results }) =>
          results
            .filter(({ activities }) => activities.includes(activity.activity.id))
            .map(({ text = '', values }) => ({
              period,
              text,
              values: values.map((value) => valueText(value, activity.activity.measures)),
            })),
        ),
    };
  });
  const shown = new Set(rows.flatMap((row) => row.result ?? []));
  return {
    path,
    isWritten: workspace.mine.has(workspace.folder + path),
    isUnreadable,
    judged,
    common,
    rows,
    others: results.filter((result) => !shown.has(result)),
  };
}

function resultsIn(
  workspace: Workspace,
  path: string,
): { readonly results: readonly SheetResult[]; readonly isUnreadable: boolean } {
  try {
    const list = getIn(contentsAt(workspace, path).fields, [RESULTS]);
    const results = (Array.isArray(list) ? (list as readonly unknown[]) : []).flatMap((fields, index) =>
      isFields(fields) ? [{ at: [RESULTS, index], fields }] : [],
    );
    return { results, isUnreadable: false };
  } catch {
    return { results: [], isUnreadable: true };
  }
}

/** Returns the number of a measure as it is typed: `minst 8`. */
export function typedNumber({ fields }: Pick<SheetResult, 'fields'>, measure: string): string {
  return figureText(getIn(fields, [NUMBERS, measure]));
}

/**
 * Returns the workspace with another value in a row of the table. A result is added where the activity belongs in order, and removed
 * when nothing is left of it. A file that was not there before goes when nothing is left in it.
 */
export function withResult(
  workspace: Workspace,
  promise: SheetPromise,
  row: SheetRow,
  at: Path,
  value: unknown,
): Workspace {
  const contents = reportContents(workspace, promise);
  const results = [...((getIn(contents.fields, [RESULTS]) ?? []) as readonly Fields[])];
  const { result } = row;
  const activity = row.judged.activity.id;
  const position = result ? Number(result.at[1]) : placeFor(promise, activity, results);
  const old: Fields = result?.fields ?? { [ACTIVITY]: activity };
  const changed = withoutEmpty(setIn(old, at, value) as Fields);
  const isEmpty = Object.keys(changed).every((key) => key === ACTIVITY || key === 'part');
  results.splice(position, result ? 1 : 0, ...(isEmpty ? [] : [changed]));
  const fields = setIn(contents.fields, [RESULTS], results.length > 0 ? results : undefined) as Fields;
  const isNew = !workspace.base.has(workspace.folder + promise.path);
  const isEmptyFile = Object.keys(fields).every((name) => name in promise.common);
  if (isNew && isEmptyFile && contents.body === '') return withoutFile(workspace, promise.path);
  return withContents(workspace, promise.path, { ...contents, fields });
}

/** Returns the workspace with what a follow-up says of an activity, and of the same party, together with what it said before. */
export function withReported(
  workspace: Workspace,
  promise: SheetPromise,
  activity: string,
  reported: Fields,
): Workspace {
  const contents = reportContents(workspace, promise);
  const results = [...((getIn(contents.fields, [RESULTS]) ?? []) as readonly Fields[])];
  const own = results.findIndex(
    (result) => result[ACTIVITY] === activity && result['part'] === reported['part'],
  );
  if (own === -1) {
    results.splice(placeFor(promise, activity, results), 0, { [ACTIVITY]: activity, ...reported });
  } else {
    results[own] = together(results[own]!, reported);
  }
  const fields = setIn(contents.fields, [RESULTS], results) as Fields;
  return withContents(workspace, promise.path, { ...contents, fields });
}

/** Returns what a result said with what it says now. A number that is said anew keeps how it was counted. */
function together(old: Fields, now: Fields): Fields {
  const both: Record<string, unknown> = { ...old, ...now };
  for (const name of [NUMBERS, FORECASTS]) {
    const [before, after] = [old[name], now[name]];
    if (!isFields(before) || !isFields(after)) continue;
    const detailed = Object.entries(after).map(([measure, value]) => [
      measure,
      withDetails(value, before[measure]),
    ]);
    both[name] = { ...before, ...Object.fromEntries(detailed) };
  }
  return both;
}

/** Returns a follow-up's contents; those of a new one are what the others of the period say alike. */
function reportContents(workspace: Workspace, { path, isWritten, common }: SheetPromise): FileContents {
  return isWritten ? contentsAt(workspace, path) : { fields: common, body: '' };
}

/** Returns where in the list a new result goes: before the first result of a later activity. */
function placeFor({ rows }: SheetPromise, activity: string, results: readonly Fields[]): number {
  const order = rows.map(({ judged }) => judged.activity.id);
  const later = order.slice(order.indexOf(activity) + 1);
  const next = results.findIndex((result) => later.includes(String(result[ACTIVITY])));
  return next === -1 ? results.length : next;
}

/** Returns the workspace with another number of a measure in a row. */
export function withNumber(
  workspace: Workspace,
  promise: SheetPromise,
  row: SheetRow,
  measure: string,
  text: string,
): Workspace {
  const old = getIn(row.result?.fields ?? {}, [NUMBERS, measure]);
  const unit = row.judged.activity.measures.find(({ id }) => id === measure)?.unit;
  const units = unit ? [unit.one, unit.many] : [];
  return withResult(workspace, promise, row, [NUMBERS, measure], numberFrom(text, old, units));
}

/** A group in which nothing is left goes too. */
function withoutEmpty(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => !(isFields(value) && Object.keys(value).length === 0)),
  );
}
