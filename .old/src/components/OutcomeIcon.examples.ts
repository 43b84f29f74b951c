import { OUTCOMES, type Outcome } from '../domain/outcome.ts';
import type { Examples } from './examples.ts';

export const examples: Examples<{ outcome: Outcome }> = Object.fromEntries(
  OUTCOMES.map((outcome) => [outcome, { props: { outcome } }]),
);
