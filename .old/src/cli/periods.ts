/** Which period a follow-up covers: chosen among those that are owed, or named. */
import { DAY_FORMAT } from '../content/formats/dates.ts';
import { isId } from '../content/formats/identifier.ts';
import { withoutUndefined } from '../content/formats/without-undefined.ts';
import { resolvePeriod } from '../content/parse/resolve-period.ts';
import type { Activity, Agreement, CitizenPromise, Party } from '../domain/model.ts';
import type { Day } from '../domain/day.ts';
import { judgePromise } from '../domain/judged.ts';
import { chronologically, periodFromName, WHOLE_TERM, type Period, type Term } from '../domain/period.ts';
import { scheduleOf, type Schedule } from '../domain/schedule.ts';
import { ExpectedFailure } from '../settings/expected-failure.ts';
import * as messages from '../text/editing.ts';
import { inFormat, Meant, type Prompt } from './questions.ts';

/** Something to follow up: a promise, or an agreement as a whole. */
export interface Subject {
  readonly year: number;
  readonly term: Term;
  readonly activities: readonly Activity[];
  readonly schedule: Schedule;
  /** The ids of the periods that have a report. */
  readonly reported: readonly string[];
}

export function promiseSubject(
  promise: CitizenPromise,
  agreement: Agreement,
  parties: readonly Party[],
  today: Day,
): Subject {
  const { year, term, activities, reports } = promise;
  const { schedule } = judgePromise(promise, agreement, parties, today);
  return { year, term, activities, schedule, reported: reports.map(({ period }) => period.id) };
}

export function agreementSubject({ year, term, rhythm, reports }: Agreement, today: Day): Subject {
  const periods = reports.map(({ period }) => period);
  return {
    year,
    term,
    activities: [],
    schedule: scheduleOf(term, periods, rhythm, today),
    reported: periods.map(({ id }) => id),
  };
}

/** The fields of a period that the file's name does not define. */
export interface OwnPeriod {
  readonly från: string;
  readonly till: string;
  readonly etikett: string;
}

export interface ChosenPeriod {
  /** The name of the file. */
  readonly name: string;
  readonly own: Partial<OwnPeriod>;
  /** One for each subject. */
  readonly periods: readonly Period[];
}

/** Returns the period of a follow-up of some subjects. */
export async function periodOf(
  given: string | undefined,
  subjects: readonly Subject[],
  prompt: Prompt,
  today: Day,
): Promise<ChosenPeriod> {
  const owed = owedBy(subjects);
  const choices = owed.map((period) => ({
    value: period.id,
    name: period.id,
    text: messages.periodChoice(period),
  }));
  const over = owed.findIndex(({ to }) => to < today);
  const name = await prompt.choose(
    { heading: 'Period', question: messages.QUESTIONS.period, given },
    choices,
    (written) => periodNamed(written.replace(/\.md$/, ''), subjects),
    { other: messages.otherPeriod(owed.length > 0), ...(over !== -1 && { defaultNumber: over + 1 }) },
  );
  const own = isOwn(name) ? await ownPeriod(subjects, prompt) : {};
  return { name, own, periods: subjects.map((subject) => resolved(subject, name, own)) };
}

/** The periods without a report of some subject, the earliest first. */
function owedBy(subjects: readonly Subject[]): readonly Period[] {
  const periods = subjects.flatMap(({ schedule, reported }) =>
    schedule.periods.filter(
      ({ id, name }) => 'rhythm' in name && name.rhythm !== 'rest' && !reported.includes(id),
    ),
  );
  return [...new Map(periods.map((period) => [period.id, period])).values()]
    .filter(({ id }) => subjects.every((subject) => isPeriod(subject, id)))
    .sort(chronologically);
}

const isPeriod = (subject: Subject, name: string) => !('problem' in resolve(subject, name, {}));

function resolve({ year, term, activities }: Subject, name: string, own: Partial<OwnPeriod>) {
  const fields = withoutUndefined({ from: own.från, to: own.till, label: own.etikett });
  return resolvePeriod(name, fields, year, term, activities);
}

function resolved(subject: Subject, name: string, own: Partial<OwnPeriod>): Period {
  const period = resolve(subject, name, own);
  if ('problem' in period) throw new ExpectedFailure(period.problem.message);
  return period;
}

/** Returns true for a file name that is neither a calendar period, nor a mistyped one such as `t4`, nor a date. */
function isOwn(name: string): boolean {
  return isId(name) && /[a-z]/.test(name) && !/^(\d{4}-)?([a-zåäö]\d+|helar|slut)$/.test(name);
}

/** Returns the name of a period that suits every subject. Throws with what to answer instead. */
function periodNamed(written: string, subjects: readonly Subject[]): string {
  const name = written.toLowerCase().replace('helår', 'helar');
  if (isOwn(name) || subjects.every((subject) => isPeriod(subject, name))) return name;
  const failing = subjects.find((subject) => !isPeriod(subject, name))!;
  const suited = yearsIn(failing.term)
    .map((year) => `${year}-${name}`)
    .filter((one) => subjects.every((subject) => isPeriod(subject, one)));
  const [only] = suited;
  if (only !== undefined && suited.length === 1) throw new Meant(messages.meantAnswer(only), only);
  if (only !== undefined) throw new ExpectedFailure(messages.yearNeeded(failing.term, suited));
  if (name === WHOLE_TERM && failing.term.to === null) throw new ExpectedFailure(messages.NO_END);
  const period = periodFromName(name, failing.year, failing.term);
  throw new ExpectedFailure(
    period ? messages.outsideTerm(period, failing.term) : messages.noSuchPeriod(written),
  );
}

const MAX_YEARS = 10;

function yearsIn({ from, to }: Term): readonly number[] {
  const first = Number(from.slice(0, 4));
  const last = to === null ? first + MAX_YEARS : Number(to.slice(0, 4));
  return Array.from({ length: Math.min(last - first + 1, MAX_YEARS) }, (_, index) => first + index);
}

async function ownPeriod(subjects: readonly Subject[], prompt: Prompt): Promise<OwnPeriod> {
  const day = inFormat(DAY_FORMAT);
  const within = (from: string, to: string) => {
    for (const subject of subjects) resolved(subject, 'egen', { från: from, till: to, etikett: 'egen' });
  };
  const från = await prompt.flag('från', messages.QUESTIONS.from, (written) => {
    const from = day(written);
    within(from, from);
    return from;
  });
  const till = await prompt.flag('till', messages.QUESTIONS.to, (written) => {
    const to = day(written);
    within(från, to);
    return to;
  });
  return { från, till, etikett: await prompt.flag('etikett', messages.QUESTIONS.label) };
}
