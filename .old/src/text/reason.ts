/** Why an activity was judged as it was, in sentences for residents: one for every reason of the domain. */
import type { ApproximateDay, Day } from '../domain/day.ts';
import type { Comparison, Judgement, MeasureEntry, Reason } from '../domain/outcome.ts';
import {
  COUNTINGS,
  type Activity,
  type AgreementKind,
  type BetterValue,
  type Change,
  type Counting,
  type Status,
} from '../domain/model.ts';
import { speakerKey, type Speaker } from '../domain/speakers.ts';
import type { Addend } from '../domain/target.ts';
import { definiteOne } from './agreement-kind.ts';
import { approximateText, byText, dayText, spanText } from './date.ts';
import { capitalised, listText, sentence } from './list.ts';
import { countWord, figure, intervalText, quantityText } from './number.ts';
import { OUTCOME_TEXT } from './outcome.ts';
import { inPeriodText, periodGender, periodsText, type Gender } from './period.ts';
import { STATUS_TEXT } from './status.ts';
import {
  judgementSentences,
  leftOutSentences,
  targetText,
  totalText,
  unitText,
  type PeriodNames,
} from './target.ts';

/** What the sentences call periods and parties. */
export interface Names {
  readonly period: PeriodNames;
  /** A party's name as the municipality writes it. */
  readonly party: (id: string) => string;
  /** What the promises are called. */
  readonly kind: AgreementKind;
  /** True if the periods are from several years, so that each must be named with its year. */
  readonly withYear: boolean;
}

/** What the page says already, and sentences about a judgement do not repeat. */
export interface Said {
  /** The end of the promise; null where it has none. */
  readonly until?: Day | null;
  /** Each finished part of a long promise, with its number. */
  readonly windows?: boolean;
}

/** Every sentence about a judgement, the deciding one first. */
export function reasonSentences(
  activity: Activity,
  judgement: Judgement,
  naming: Names,
  said: Said = {},
): readonly string[] {
  return [
    ...judgement.reasons.flatMap((reason) => reasonTexts(reason, activity, judgement, naming, said)),
    ...(judgement.measures.every(({ isAgreed }) => isAgreed) ? [] : [NOT_AGREED]),
    ...totalSentences(judgement, naming),
    ...silenceSentences(judgement, naming),
    ...outsideTermSentences(judgement, naming.kind),
  ];
}

/** What the speakers themselves reported, if they did, and that it contradicts the outcome, if it does. */
export function statusSentence(judgement: Judgement, naming: Names): string | undefined {
  const { statuses, outcome, isDisputed } = judgement;
  if (statuses.length === 0) return undefined;
  const words = [...Map.groupBy(statuses, ({ status, period }) => `${status} ${period.id}`).values()];
  const clauses = words.map((alike, index) => {
    const { status, period } = alike[0]!;
    const speakers = alike.map(({ speaker }) => speaker);
    const verb = index === 0 ? ` ${saysText(speakers)}` : '';
    const who = listText(unique(speakers.map((speaker) => speakerText(speaker, naming))));
    return `${who}${verb} ”${STATUS_TEXT[status].label}” (${naming.period(period)})`;
  });
  const contrast = isDisputed
    ? `, men det som är redovisat ger utfallet ”${OUTCOME_TEXT[outcome].label}”`
    : '';
  return `${capitalised(listText(clauses))}${contrast}.`;
}

/** Those who answer for a promise say so themselves; a document only says it. */
export function saysText(speakers: readonly Speaker[]): string {
  if (speakers.some(({ kind }) => kind !== 'party')) return 'säger';
  return unique(speakers.map(speakerKey)).length === 1 ? 'säger själv' : 'säger själva';
}

/** Who speaks: a party, the publisher of the document, or the follow-up itself. */
export function speakerText(speaker: Speaker, naming: Pick<Names, 'party'>): string {
  switch (speaker.kind) {
    case 'party':
      return naming.party(speaker.party);
    case 'publisher':
      return speaker.name;
    case 'nobody':
      return 'Uppföljningen';
  }
}

export const NOT_AGREED = 'De är inte överens.';

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
  said: Said,
): readonly string[] {
  switch (reason.kind) {
    case 'numbers':
      return numberSentences(judgement, naming, said);
    case 'reported-done': {
      const who = reason.parties.length > 0 ? ` av ${listText(reason.parties.map(naming.party))}` : '';
      const what =
        activity.kind === 'once' ? 'Den skulle göras en gång och är redovisad' : 'Den är redovisad';
      return [`${what} som genomförd ${inPeriodText(reason.period, naming.period(reason.period))}${who}.`];
    }
    case 'done-by-some':
      return [
        `${sentence(`${listText(reason.done.map(naming.party))} redovisar den som genomförd`)} ${sentence(
          `${listText(reason.rest.map(naming.party))} gör det inte`,
        )}`,
      ];
    case 'reported-partly':
      return [
        sentence(
          `${inPeriodText(reason.period, naming.period(reason.period))} redovisades den som ”${STATUS_TEXT[reason.status].label}”`,
        ),
      ];
    case 'reported-not-done':
      return [nothingDoneSentence(reason.status, naming.period(reason.period))];
    case 'reported-no-need':
      return [
        `Uppföljningen säger att det inte uppstod något behov (${periodsText(reason.periods, naming.withYear, naming.kind)}).`,
      ];
    case 'no-figures':
      return ['Ett antal är lovat, men inget antal är redovisat.'];
    case 'unclear-figures':
      return [
        ...numberSentences(judgement, naming, said),
        'De redovisade talen räcker inte för att säga om målet nåddes.',
      ];
    case 'no-target':
      return [
        reason.activity === 'direction'
          ? 'Det finns varken mål eller utgångsläge att jämföra med.'
          : 'Det finns inget mål att räkna mot: det som lovades ska pågå hela tiden.',
      ];
    case 'no-figure-for-day':
      return numberSentences(judgement, naming, said);
    case 'compared':
      return comparedSentences(reason, naming);
    case 'late':
      return [lateSentence(reason.months, reason.deadline)];
    case 'maybe-late':
      return [`Det går inte att säga om det var klart ${byText(reason.deadline)}.`];
    case 'deadline-passed': {
      const promised = `Det skulle vara klart ${byText(reason.deadline)}`;
      return [
        judgement.outcome === 'not-reported'
          ? `${promised}.`
          : `${promised}, och inget som är redovisat säger att det är klart.`,
      ];
    }
    case 'window': {
      const span = spanText(reason.span);
      return [
        said.until === null
          ? `Utfallet är det för ${span}.`
          : `${capitalised(definiteOne(naming.kind))} gäller tills vidare, och utfallet är det för ${span}.`,
      ];
    }
    case 'told-in-text':
      return [
        `Redovisat i text, ingen aktivitet för sig (${periodsText(reason.periods, naming.withYear, naming.kind)}).`,
      ];
    case 'no-status':
      return ['Uppföljningen berättar om aktiviteten men säger inte om den är genomförd.'];
    case 'not-followed-up':
      return [`Aktiviteten kunde inte följas upp (${naming.period(reason.period)}).`];
    case 'not-reported':
      return [
        activity.condition === undefined
          ? 'Ingen uppföljning säger något om aktiviteten.'
          : `Inget är redovisat; ${definiteOne(naming.kind)} gäller ”${activity.condition}”.`,
      ];
    case 'nothing-due':
      return ['Ingen uppföljning har hunnit komma än.'];
    case 'still-running':
      return [
        ...forecastSentences(judgement, naming),
        ...(reason.to === said.until ? [] : [runningSentence(reason.to, naming.kind)]),
      ];
  }
}

function numberSentences({ measures, reasons }: Judgement, naming: Names, said: Said): readonly string[] {
  const within = reasons.find((reason) => reason.kind === 'window');
  const names = {
    period: naming.period,
    account: ({ account }: Addend) => (account ? speakerText(account, naming) : ''),
  };
  return measures.flatMap((entry) =>
    entry.judgement
      ? [
          ...judgementSentences(entry.measure, entry.judgement, names, {
            ...(within && { within: within.span }),
            areListed: said.windows === true,
          }),
          ...leftOutSentences(entry),
        ]
      : [],
  );
}

function lateSentence(months: number, deadline: ApproximateDay): string {
  if (months === 0) return `Genomfört efter utlovad tid (${byText(deadline)}).`;
  return `Genomfört ${months === 1 ? 'en månad' : `${countWord(months)} månader`} efter utlovad tid.`;
}

const COMPARISON: Record<BetterValue, Record<Comparison, string>> = {
  lower: {
    better: 'Det är lägre.',
    equal: 'Det är oförändrat.',
    worse: 'Det är inte lägre.',
    unclear: 'Det går inte att säga om det är lägre.',
  },
  higher: {
    better: 'Det är högre.',
    equal: 'Det är oförändrat.',
    worse: 'Det är inte högre.',
    unclear: 'Det går inte att säga om det är högre.',
  },
};

/** `19 inbrott under helåret mot 22 i utgångsläget (2021). Det är lägre.` */
function comparedSentences(
  { measure, figure: shown, period, comparison }: Extract<Reason, { kind: 'compared' }>,
  naming: Names,
): readonly string[] {
  const { baseline, better, unit } = measure;
  if (!baseline || !better) return [];
  const date = baseline.date ? ` (${approximateText(baseline.date)})` : '';
  const number = `${intervalText(shown)} ${unitText(unit, shown.max)}`;
  return [
    sentence(
      `${number} ${inPeriodText(period, naming.period(period))} mot ${figure(baseline.value)} i utgångsläget${date}`,
    ),
    COMPARISON[better][comparison],
  ];
}

/** What is expected while a promise runs: `Prognosen är 20 av minst 13 miljoner kronor (tertial 1).` */
function forecastSentences({ outcome, measures }: Judgement, naming: Names): readonly string[] {
  if (outcome !== 'ongoing') return [];
  return measures.flatMap(({ measure, forecast }) => {
    if (!forecast) return [];
    const goal = measure.target
      ? ` av ${targetText({ ...measure, target: measure.target })}`
      : ` ${measure.unit.many}`;
    return [`Prognosen är ${quantityText(forecast.quantity)}${goal} (${naming.period(forecast.period)}).`];
  });
}

/** `Löftet gäller till och med 31 december 2017.` */
export function runningSentence(to: Day | null, kind: AgreementKind): string {
  const until = to === null ? 'tills vidare' : `till och med ${dayText(to)}`;
  return `${capitalised(definiteOne(kind))} gäller ${until}.`;
}

function nothingDoneSentence(status: Status, period: string): string {
  switch (status) {
    case 'dropped':
      return `Aktiviteten utgick, enligt uppföljningen (${period}).`;
    case 'planned':
      return `Det senaste som är redovisat är att aktiviteten är planerad (${period}).`;
    case 'no-need':
      return `Det senaste som är redovisat är att det inte fanns något behov (${period}).`;
    default:
      return `Uppföljningen säger ”${STATUS_TEXT[status].label}” (${period}).`;
  }
}

const TOTALS: Record<Counting, string> = {
  sum: 'Sammanlagt redovisat',
  latest: 'Enligt den senaste uppföljningen',
  none: 'Redovisat',
  level: 'Senast redovisat',
  rate: 'Redovisat',
};

/** What the numbers without a target add up to, and whether they rose or fell. */
function totalSentences(judgement: Judgement, naming: Names): readonly string[] {
  const compared = judgement.reasons.flatMap((reason) =>
    reason.kind === 'compared' ? [reason.measure] : [],
  );
  const untargeted = judgement.measures.filter(
    ({ measure, addends }) =>
      !measure.target && !compared.includes(measure) && addends.every(({ partOf }) => !partOf),
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
            naming.kind,
          )}).`,
        ]
      : [];
  return [...sums, ...trend(falling, 'minskade'), ...trend(rising, 'ökade')];
}

/** Undefined unless every period has a number of the same kind, and each is higher, or each lower, than the one before. */
function trendOf({ measure, addends }: MeasureEntry): 'falling' | 'rising' | undefined {
  const values = addends.map(({ quantity }) => ('value' in quantity ? quantity.value : undefined));
  const isComparable =
    (measure.counting === 'sum' || measure.counting === 'none') &&
    new Set(addends.map(({ quantity }) => quantity.kind)).size === 1;
  if (values.length < 3 || !isComparable || values.includes(undefined)) return undefined;
  const steps = values.slice(1).map((value, index) => Math.sign(value! - values[index]!));
  if (steps.every((step) => step < 0)) return 'falling';
  return steps.every((step) => step > 0) ? 'rising' : undefined;
}

const REPORTED: Record<Gender, string> = { neuter: 'redovisat', common: 'redovisad' };

function silenceSentences({ silent: periods, reasons }: Judgement, naming: Names): readonly string[] {
  const [reason] = reasons;
  // That nothing was ever reported is the reason itself.
  if (reason?.kind === 'not-reported' || reason?.kind === 'nothing-due') return [];
  if (periods.length === 0) return [];
  const names = periodsText(periods, naming.withYear, naming.kind);
  const genders = periods.map(periodGender);
  const [gender] = genders;
  // An editor's name for a period may be of any gender, or not a noun.
  if (gender === undefined || genders.includes(undefined)) return [`Uppföljning saknas för ${names}.`];
  return [sentence(`${names} är inte ${periods.length === 1 ? REPORTED[gender] : 'redovisade'}`)];
}

function outsideTermSentences({ outsideTerm }: Judgement, kind: AgreementKind): readonly string[] {
  const outside = `ligger utanför ${definiteOne(kind)}s tid och räknas inte`;
  return outsideTerm.map(({ result, event }) => {
    const when = event.when ? approximateText(event.when) : '';
    return result.status === 'planned'
      ? `Det som planeras till ${when} ${outside}.`
      : `Det som hände ${when} ${outside}.`;
  });
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
