/** Words that columns of open data can have, for what the domain tells apart and editors do not write. */
import type { ApproximateDay } from '../../domain/day.ts';
import type { EffectComparison, EffectState } from '../../domain/effect.ts';
import type { TargetState } from '../../domain/target.ts';
import { OUTCOMES, type Outcome } from '../../domain/outcome.ts';
import { STATUSES, type Status } from '../../domain/model.ts';
import { OUTCOME_TEXT } from '../outcome.ts';
import { STATUS_TEXT } from '../status.ts';

export const OUTCOME_WORDS = Object.fromEntries(
  OUTCOMES.map((outcome) => [outcome, OUTCOME_TEXT[outcome].label]),
) as Readonly<Record<Outcome, string>>;

/** As editors write them. */
export const STATUS_WORDS = Object.fromEntries(
  STATUSES.map((status) => [status, STATUS_TEXT[status].written]),
) as Readonly<Record<Status, string>>;

export const PRECISION_WORDS: Readonly<Record<ApproximateDay['precision'] | 'unknown', string>> = {
  day: 'dag',
  week: 'vecka',
  month: 'månad',
  year: 'år',
  unknown: 'okänt',
};

export const TARGET_STATE_WORDS: Readonly<Record<TargetState, string>> = {
  reached: 'nått',
  short: 'otillräckligt',
  nothing: 'inget',
  unclear: 'oklart',
  unknown: 'okänt',
  pending: 'pågår',
};

export const EFFECT_STATE_WORDS: Readonly<Record<EffectState, string>> = {
  reached: 'ja',
  missed: 'nej',
  pending: 'pågår',
  unknown: 'okänt',
  stated: 'prövas inte',
};

export const COMPARISON_WORDS: Readonly<Record<EffectComparison, string>> = {
  better: 'bättre',
  equal: 'samma',
  worse: 'sämre',
};

export const OUTCOME_SCOPE_WORDS = { whole: 'aktivitet', part: 'del' } as const;

export const VALUE_WORDS = { reported: 'redovisat', forecast: 'prognos' } as const;

/** The name of the remaining part of a term, among the kinds of periods. */
export const REST_WORD = 'resten';
