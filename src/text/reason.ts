/** Why an activity was judged as it was, in sentences for residents: one for every reason of the domain. */
import type { Day } from '../domain/day.ts';
import type { Judgement, MeasureEntry, Reason } from '../domain/outcome.ts';
import { COUNTINGS, type Activity, type Change, type Counting, type Status } from '../domain/model.ts';
import { approximateText, dayText } from './date.ts';
import { capitalised, listText, sentence } from './list.ts';
import { OUTCOME_TEXT } from './outcome.ts';
import { periodGender, periodPreposition, periodsText, type Gender } from './period.ts';
import { STATUS_TEXT } from './status.ts';
import { judgementSentences, totalText, type PeriodNames } from './target.ts';

/** What the sentences call periods and parties. */
export interface Names {
  readonly period: PeriodNames;
  /** A party's name as the municipality writes it. */
  readonly party: (id: string) => string;
  /** Who speaks when no single party does: `Polisen och Eksjö kommun`. */
  readonly authority: string;
  /** True if the periods are from several years, so that each must be named with its year. */
  readonly withYear: boolean;
}

/** Every sentence about a judgement, the deciding one first. */
export function reasonSentences(activity: Activity, judgement: Judgement, naming: Names): readonly string[] {
  return [
    ...judgement.reasons.flatMap((reason) => reasonTexts(reason, activity, judgement, naming)),
    ...totalSentences(judgement, naming),
    ...silenceSentences(activity, judgement, naming),
    ...outsideTermSentences(judgement),
  ];
}

/** What the authority itself reported, if it did, and that it contradicts the outcome, if it does. */
export function statusSentence(judgement: Judgement, naming: Names): string | undefined {
  const { statuses, outcome, isDisputed } = judgement;
  if (statuses.length === 0) return undefined;
  const clauses = statuses.map(({ status, party, period }, index) => {
    const verb = index === 0 ? (isDisputed ? ' anger' : ' säger själva') : '';
    const when = ` (${naming.period(period)})`;
    return `${party ? naming.party(party) : naming.authority}${verb} ”${STATUS_TEXT[status].label}”${when}`;
  });
  const contrast = isDisputed ? `, men det som är redovisat ger ”${OUTCOME_TEXT[outcome].label}”` : '';
  return `${capitalised(listText(clauses))}${contrast}.`;
}

/** A decision that changed the activity after it was signed. */
export function changeSentence(change: Change): string {
  const date = dayText(change.date);
  const reason = change.reason === undefined ? '' : ` Skäl: ${sentence(change.reason)}`;
  switch (change.kind) {
    case 'dropped':
      return `Aktiviteten utgick ${date}.${reason}`;
    case 'extended':
      return `Tiden förlängdes ${date}${change.to ? ` till ${dayText(change.to)}` : ''}.${reason}`;
    case 'moved': {
      const where = [change.to && `till ${dayText(change.to)}`, change.text].filter(Boolean).join(': ');
      return `Aktiviteten flyttades ${date}${where ? `, ${where}` : ''}.${reason}`;
    }
    case 'reworded':
      return `Ny lydelse från ${date}: ”${change.text ?? ''}”${/[.!?]$/.test(change.text ?? '') ? '' : '.'}${reason}`;
  }
}

function reasonTexts(
  reason: Reason,
  activity: Activity,
  judgement: Judgement,
  naming: Names,
): readonly string[] {
  switch (reason.kind) {
    case 'numbers':
      return judgement.measures.flatMap(({ measure, judgement: target }) =>
        target ? judgementSentences(measure, target, naming.period) : [],
      );
    case 'reported-done': {
      const who = reason.parties.length > 0 ? ` av ${listText(reason.parties.map(naming.party))}` : '';
      const what = activity.kind === 'once' ? 'En engångsinsats, redovisad' : 'Redovisad';
      return [
        `${what} som genomförd ${periodPreposition(reason.period)} ${naming.period(reason.period)}${who}.`,
      ];
    }
    case 'done-by-some':
      return [
        `${sentence(`${listText(reason.done.map(naming.party))} redovisar den som genomförd`)} ${sentence(
          `${listText(reason.rest.map(naming.party))} gör det inte`,
        )}`,
      ];
    case 'reported-partly':
      return [
        sentence(`${naming.period(reason.period)} redovisades den som ”${STATUS_TEXT[reason.status].label}”`),
      ];
    case 'reported-not-done':
      return [nothingDoneSentence(reason.status, naming.period(reason.period))];
    case 'reported-no-need':
      return [
        `Redovisningen säger att det inte uppstod något behov (${periodsText(reason.periods, naming.withYear)}).`,
      ];
    case 'no-figures':
      return ['Ett antal utlovades, men inget antal redovisades.'];
    case 'unclear-figures':
      return [
        ...judgement.measures.flatMap(({ measure, judgement: target }) =>
          target ? judgementSentences(measure, target, naming.period) : [],
        ),
        'De redovisade talen räcker inte för att säga om målet nåddes.',
      ];
    case 'no-target':
      return [
        reason.activity === 'direction'
          ? 'Det finns varken mål eller utgångsläge att jämföra med.'
          : 'Det finns inget mätbart mål att jämföra med: det som utlovades ska pågå hela tiden.',
      ];
    case 'no-status':
      return ['Redovisningen berättar om aktiviteten men säger inte om den är genomförd.'];
    case 'not-followed-up':
      return [`Aktiviteten kunde inte följas upp (${naming.period(reason.period)}).`];
    case 'not-reported':
      return ['Ingen redovisning säger något om aktiviteten.'];
    case 'nothing-due':
      return ['Ännu har ingen redovisning hunnit komma.'];
    case 'still-running':
      return [runningSentence(reason.to)];
  }
}

function runningSentence(to: Day | null): string {
  return to === null ? 'Löftet gäller tills vidare.' : `Löftet gäller till och med ${dayText(to)}.`;
}

function nothingDoneSentence(status: Status, period: string): string {
  switch (status) {
    case 'dropped':
      return `Aktiviteten utgick enligt redovisningen (${period}).`;
    case 'planned':
      return `Det sista som sägs är att aktiviteten är planerad (${period}).`;
    case 'no-need':
      return `Det sista som sägs är att det inte fanns något behov (${period}).`;
    default:
      return `Redovisningen säger ”${STATUS_TEXT[status].label}” (${period}).`;
  }
}

const TOTALS: Record<Counting, string> = {
  sum: 'Sammanlagt redovisat',
  latest: 'Enligt den senaste redovisningen',
  none: 'Redovisat',
};

/** What the numbers without a target add up to, and whether they rose or fell. */
function totalSentences(judgement: Judgement, naming: Names): readonly string[] {
  const untargeted = judgement.measures.filter(
    ({ measure, addends }) => !measure.target && addends.every(({ partOf }) => !partOf),
  );
  const sums = COUNTINGS.flatMap((counting) => {
    const totals = untargeted
      .filter(({ measure }) => measure.counting === counting)
      .flatMap((entry) => totalText(entry) ?? []);
    return totals.length > 0 ? [`${TOTALS[counting]}: ${listText(totals)}.`] : [];
  });
  if (sums.length === 0) return [];
  const falling = untargeted.filter((entry) => trendOf(entry) === 'falling');
  const rising = untargeted.filter((entry) => trendOf(entry) === 'rising');
  const trend = (entries: readonly MeasureEntry[], verb: string) =>
    entries.length > 0
      ? [
          `${capitalised(listText(entries.map(({ measure }) => `antalet ${measure.unit.many}`)))} ${verb} för varje period (${periodsText(
            entries[0]!.addends.map(({ period }) => period),
            naming.withYear,
          )}).`,
        ]
      : [];
  return [...sums, ...trend(falling, 'minskade'), ...trend(rising, 'ökade')];
}

/** Undefined unless every period has a number of the same kind, and each is higher, or each lower, than the one before. */
function trendOf({ measure, addends }: MeasureEntry): 'falling' | 'rising' | undefined {
  const values = addends.map(({ quantity }) => ('value' in quantity ? quantity.value : undefined));
  const isComparable =
    measure.counting !== 'latest' && new Set(addends.map(({ quantity }) => quantity.kind)).size === 1;
  if (values.length < 3 || !isComparable || values.includes(undefined)) return undefined;
  const steps = values.slice(1).map((value, index) => Math.sign(value! - values[index]!));
  if (steps.every((step) => step < 0)) return 'falling';
  return steps.every((step) => step > 0) ? 'rising' : undefined;
}

const REPORTED: Record<Gender, string> = { neuter: 'redovisat', common: 'redovisad' };

function silenceSentences(
  activity: Activity,
  { silent, reasons }: Judgement,
  naming: Names,
): readonly string[] {
  const [reason] = reasons;
  // That nothing was ever reported is the reason itself, and of what was done once there is nothing more to report.
  if (reason?.kind === 'not-reported' || reason?.kind === 'nothing-due') return [];
  const last = activity.kind === 'once' && reason?.kind === 'reported-done' ? reason.period.to : undefined;
  const periods = last === undefined ? silent : silent.filter(({ to }) => to < last);
  if (periods.length === 0) return [];
  const names = periodsText(periods, naming.withYear);
  const genders = periods.map(periodGender);
  const [gender] = genders;
  // An editor's name for a period may be of any gender, or not a noun.
  if (gender === undefined || genders.includes(undefined)) return [`Redovisning saknas för ${names}.`];
  return [sentence(`${names} är inte ${periods.length === 1 ? REPORTED[gender] : 'redovisade'}`)];
}

function outsideTermSentences({ outsideTerm }: Judgement): readonly string[] {
  return outsideTerm.map(({ result, event }) => {
    const when = event.when ? approximateText(event.when) : '';
    return result.status === 'planned'
      ? `Det som planeras till ${when} ligger utanför löftets tid och räknas inte.`
      : `Det som hände ${when} ligger utanför löftets tid och räknas inte.`;
  });
}
