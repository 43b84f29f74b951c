/** How it went, in one sentence made from the counts of outcomes. */
import type { Outcome, Tally } from '../domain/outcome.ts';
import { listText, sentence } from './list.ts';
import { countsAlike } from './number.ts';
import { OUTCOME_TEXT } from './outcome.ts';

/** One sentence about all activities: `Av tio aktiviteter är fyra uppfyllda och tre delvis uppfyllda; tre går inte att bedöma.` */
export function summarySentence(tally: Tally): string {
  const [only] = tally;
  if (!only) return 'Här finns inga aktiviteter.';
  if (tally.length === 1) {
    const { onlyOne, all } = OUTCOME_TEXT[only.outcome];
    return only.count === 1 ? onlyOne : all(countsAlike(only.count)(only.count), everyText(only.count));
  }
  const total = tally.reduce((sum, { count }) => sum + count, 0);
  const said = countsAlike(total);
  const adjectives = tally.flatMap(({ outcome, count }) =>
    OUTCOME_TEXT[outcome].clause === 'adjective' ? [`${said(count)} ${countText(outcome, count)}`] : [],
  );
  const clauses = tally.flatMap(({ outcome, count }) => {
    const { clause } = OUTCOME_TEXT[outcome];
    return clause === 'adjective' ? [] : [{ clause, count: said(count) }];
  });
  const [first, ...others] = clauses;
  const isLed = adjectives.length > 0;
  const opening = isLed ? `är ${listText(adjectives)}` : first?.clause.inverted(first.count);
  const rest = (isLed ? clauses : others).map(({ clause, count }) => clause.plain(count));
  return `Av ${said(total)} aktiviteter ${[opening, listText(rest)].filter(Boolean).join('; ')}.`;
}

/** `Alla tre aktiviteter`, `Båda aktiviteterna`. */
function everyText(count: number): string {
  return count === 2 ? 'Båda aktiviteterna' : `Alla ${countsAlike(count)(count)} aktiviteter`;
}

/** What follows a count of activities with an outcome: `uppfyllda`. */
export function countText(outcome: Outcome, count: number): string {
  return count === 1 ? OUTCOME_TEXT[outcome].one : OUTCOME_TEXT[outcome].many;
}

/** `alla tio redovisade`, `båda redovisade`, `fyra av tio redovisade`, `inget redovisat`. */
export function reportedText(reported: number, total: number): string {
  if (reported === 0) return 'inget redovisat';
  if (reported === total) {
    if (total === 1) return 'den enda aktiviteten redovisad';
    return total === 2 ? 'båda redovisade' : `alla ${countsAlike(total)(total)} redovisade`;
  }
  const said = countsAlike(total);
  return `${said(reported)} av ${said(total)} redovisade`;
}

interface Participle {
  readonly one: string;
  readonly many: string;
}

const REPORTED: Participle = { one: 'redovisad', many: 'redovisade' };
const REVIEWED: Participle = { one: 'granskad', many: 'granskade' };

/** The same as a sentence: `Fyra av tio aktiviteter är redovisade.` */
export function reportedSentence(reported: number, total: number): string {
  return shareSentence(reported, total, REPORTED);
}

/** What a reviewer has written about: `Alla tre aktiviteter är granskade.` */
export function reviewedSentence(reviewed: number, total: number): string {
  return shareSentence(reviewed, total, REVIEWED);
}

function shareSentence(share: number, total: number, { one, many }: Participle): string {
  if (total === 1) return `Den enda aktiviteten är ${share === 1 ? '' : 'inte '}${one}.`;
  if (share === total) return `${everyText(total)} är ${many}.`;
  const said = countsAlike(total);
  if (share === 0) return `Ingen av de ${said(total)} aktiviteterna är ${one}.`;
  return sentence(`${said(share)} av ${said(total)} aktiviteter är ${share === 1 ? one : many}`);
}
