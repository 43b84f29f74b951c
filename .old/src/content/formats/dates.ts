/** Dates in content files: exact days, and less exact dates such as months and weeks. */
import { isDay, monthSpan, weekSpan, yearSpan, type ApproximateDay, type Day } from '../../domain/day.ts';
import * as messages from '../../text/problems/formats.ts';
import { defineFormat } from './format.ts';

const MONTH = '\\d{4}-(?:0[1-9]|1[0-2])';
const DAY = `${MONTH}-(?:0[1-9]|[12]\\d|3[01])`;
const WEEK = '\\d{4}-v(?:0?[1-9]|[1-4]\\d|5[0-3])';
const FOLDER_YEAR = '(?:19|20)\\d\\d';
const DOCUMENT_YEAR = '(?:19|2\\d)\\d\\d';

/** The range of years that may be written as a bare YAML number. */
export const DOCUMENT_YEARS = { min: 1900, max: 2999 };

/** Written instead of a last day when a term has no end. */
const NO_END = 'tills vidare';

/** Written instead of a first day that nobody knows. */
const UNKNOWN = 'okänt';

/** Returns a message of its own for well-formed dates that do not exist, such as 2017-02-30, 2017-13-01 and 2017-13. */
function noSuchDate(written: string) {
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return messages.noSuchDay(written);
  const month = /^\d{4}-(\d{2})$/.exec(written)?.[1];
  return month === undefined || (month >= '01' && month <= '12') ? undefined : messages.noSuchMonth(month);
}

/** Does the same for dates that may also be weeks, such as 2017-v53 and 2017-v0. */
function noSuchDateOrWeek(written: string) {
  const [, year, week] = /^(\d{4})-v(\d{1,2})$/.exec(written) ?? [];
  if (year === undefined || week === undefined) return noSuchDate(written);
  return messages.noSuchWeek(week, year, weekSpan(Number(year), 53) ? 53 : 52);
}

/** Returns `2017/5/22` as `2017-05-22`. */
function asDay(written: string): string | undefined {
  const match = /^(\d{4})[/.\s-](\d{1,2})[/.\s-](\d{1,2})$/.exec(written);
  return match ? `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}` : undefined;
}

function existingDay(text: string): Day | undefined {
  return isDay(text) ? text : undefined;
}

export const DAY_FORMAT = defineFormat({
  name: 'day',
  pattern: DAY,
  parse: existingDay,
  accepted: ['2017-05-22', '2020-02-29'],
  refused: [
    '2017-05',
    '2017',
    '22 maj 2017',
    '2017/05/22',
    '2017-5-22',
    '2017-13-01',
    '2017-00-10',
    '2017-01-32',
  ],
  impossible: ['2017-02-30', '2019-02-29', '2017-04-31'],
  suggest: asDay,
  exception: noSuchDate,
});

/** The first day of something, or the month or year if no more is known. */
export const FIRST_DAY_FORMAT = defineFormat<ApproximateDay | 'unknown'>({
  name: 'first-day',
  pattern: `${DOCUMENT_YEAR}|${MONTH}|${DAY}|${UNKNOWN}`,
  parse: (text) => (text === UNKNOWN ? 'unknown' : asDate(text)),
  accepted: ['2017-01-01', '2017-03', '2017', UNKNOWN],
  refused: ['våren 2017', 'Okänt', '2017-13', '2017-01-32', '17'],
  impossible: ['2017-02-30'],
  suggest: asDay,
  exception: noSuchDate,
});

/** The last day of something, or the month or year if no more is known. Parses to null when there is none. */
export const LAST_DAY_FORMAT = defineFormat<ApproximateDay | null>({
  name: 'last-day',
  pattern: `${DOCUMENT_YEAR}|${MONTH}|${DAY}|${NO_END}`,
  parse: (text) => (text === NO_END ? null : asDate(text)),
  accepted: ['2017-12-31', '2017-12', '2017', NO_END],
  refused: ['för alltid', 'Tills vidare', '2017-12-32', '2017-13'],
  impossible: ['2017-11-31'],
  exception: noSuchDate,
});

/** When an event happened. */
export const EVENT_DATE_FORMAT = defineFormat<ApproximateDay>({
  name: 'event-date',
  pattern: `${MONTH}|${DAY}|${WEEK}|${DOCUMENT_YEAR}`,
  parse: (text) => asDate(text) ?? asWeek(text),
  accepted: ['2017-05-22', '2017-05', '2017-v21', '2017-v1', '2017-v01', '2020-v53', '2017'],
  refused: ['17', '2017-13', '2017-v99', '2017-v0', '2017-v54', '2017-V21', 'i maj', '2017-05-32'],
  impossible: ['2017-02-30', '2017-v53'],
  exception: noSuchDateOrWeek,
});

/** When a document was written or a survey was made. */
export const DOCUMENT_DATE_FORMAT = defineFormat<ApproximateDay>({
  name: 'document-date',
  pattern: `${DOCUMENT_YEAR}|${MONTH}|${DAY}`,
  parse: asDate,
  accepted: ['2018-01-15', '2018-01', '2018', '1999'],
  refused: ['18', '1899', '2018-13', '2018-v3', 'våren 2018', '2018-1'],
  impossible: ['2018-02-29'],
  exception: noSuchDate,
});

/** The year when an agreement begins. Its folder is named after it. */
export const YEAR_FORMAT = defineFormat<number>({
  name: 'year',
  pattern: FOLDER_YEAR,
  parse: Number,
  suggest: (written) => new RegExp(FOLDER_YEAR).exec(written)?.[0],
  accepted: ['2017', '1999'],
  refused: ['i år', '17', '20171', '1899', '2100'],
});

function asDate(text: string): ApproximateDay | undefined {
  return isYear(text) ? yearSpan(Number(text)) : asDayOrMonth(text);
}

function asDayOrMonth(text: string): ApproximateDay | undefined {
  const [year, month, day] = text.split('-');
  if (day === undefined)
    return month?.length === 2 && /^\d/.test(month) ? monthSpan(Number(year), Number(month)) : undefined;
  return isDay(text) ? { precision: 'day', from: text, to: text } : undefined;
}

function asWeek(text: string): ApproximateDay | undefined {
  const [year, week] = text.split('-v');
  return week === undefined ? undefined : weekSpan(Number(year), Number(week));
}

function isYear(text: string): boolean {
  return /^\d{4}$/.test(text);
}
