import { OUTCOMES, type Outcome } from '../domain/outcome.ts';
import { OUTCOME_TEXT } from '../text/outcome.ts';
import type { Examples } from './examples.ts';

export const examples: Examples<{ outcome: Outcome; label: string }> = Object.fromEntries(
  OUTCOMES.map((outcome) => [outcome, { props: { outcome, label: OUTCOME_TEXT[outcome].label } }]),
);
