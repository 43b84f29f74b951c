/** What the tables of a year have rows of. */
import type { JudgedPromise } from '../domain/judged.ts';
import type { Judgement } from '../domain/outcome.ts';
import { inWordsOf, type AgreementYear } from '../views/agreement-year.ts';
import type { OfActivity, OfAgreement, OfPromise } from './shared-columns.ts';
import type { YearSource } from './source.ts';

export interface PromiseRow extends OfAgreement, OfPromise {
  readonly judged: JudgedPromise;
  /** In the words of its agreement. */
  readonly naming: AgreementYear['naming'];
}

export interface ActivityRow extends PromiseRow, OfActivity {
  readonly judgement: Judgement;
}

export function promisesIn(source: YearSource): readonly PromiseRow[] {
  return source.year.agreements.flatMap(({ agreement, promises }) =>
    promises.map((judged) => ({
      source,
      agreement,
      judged,
      promise: judged.promise,
      naming: inWordsOf(source.year, agreement).naming,
    })),
  );
}

export function activitiesIn(source: YearSource): readonly ActivityRow[] {
  return promisesIn(source).flatMap((row) =>
    row.judged.activities.map(({ activity, judgement }) => ({ ...row, activity, judgement })),
  );
}
