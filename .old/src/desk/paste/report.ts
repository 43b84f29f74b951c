/**
 * Turns a pasted follow-up into a proposal for each activity. The text is as it was reported, word for word; a number is proposed
 * only where the text says it. What is in no proposal is left over.
 */
import type { Party } from '../../domain/model.ts';
import type { Period } from '../../domain/period.ts';
import { isIn } from '../../content/formats/format.ts';
import { QUANTITY_FORMAT } from '../../content/formats/quantity.ts';
import { wordsOf } from '../../search/words.ts';
import { TOTALS, WRONG_PERIOD } from '../../text/desk/paste.ts';
import { periodText } from '../../text/period.ts';
import { readPasted, type Clipboard, type PastedRow } from './clipboard.ts';
import { isOfPeriod } from './columns.ts';
import type { Candidate, ReportContext } from './context.ts';
import { leftOver, rowParts, type LeftOver } from './left-over.ts';
import { Matcher, type Certainty } from './match.ts';
import { proposalOf, textsOf, type ReportProposal } from './proposal.ts';
import { statusNamed } from './statuses.ts';

export interface ReportProposals {
  /** In the order of the activities. */
  readonly proposals: readonly ReportProposal[];
  readonly leftOver: readonly LeftOver[];
  /** Rows of activities that nothing is said of. */
  readonly silent: readonly { readonly activity: string; readonly written: string }[];
  /** What somebody should know before they take it, in Swedish. */
  readonly notices: readonly string[];
  /** The texts of the activities that no row is about. */
  readonly missing: readonly string[];
}

/** Rows about the same activity, by their own account. */
interface Group {
  /** What they call the activity. */
  readonly written: string;
  readonly rows: { readonly row: PastedRow; readonly text?: string }[];
}

/** Returns what was pasted as proposals for the activities of some promises. */
export function pastedReport(clipboard: Clipboard, context: ReportContext): ReportProposals {
  const candidates = context.promises.flatMap((promise) =>
    promise.activities.map((activity): Candidate => ({ promise, activity })),
  );
  const matcher = new Matcher(candidates.map(({ activity }) => activity));
  const likeness = (text: string) => Math.max(0, ...matcher.likenesses(text));
  const titles = new Matcher(
    context.promises.map(({ title, shortName }) => ({
      text: title,
      changes: [{ kind: 'reworded', date: '', text: shortName }],
    })),
  );
  const names = context.parties.flatMap(({ id, name }) => [id, name.toLocaleLowerCase('sv')]);
  const { rows, outside } = readPasted(clipboard, {
    parties: context.parties,
    contents: {
      likeness,
      titleLikeness: (text) => Math.max(0, ...titles.likenesses(text)),
      isStatus: (text) => statusNamed(text) !== undefined,
      isParty: (text) => names.includes(text.toLocaleLowerCase('sv')),
      isNumber: (text) => isIn(QUANTITY_FORMAT, text),
    },
  });
  const left: LeftOver[] = outside.map(({ kind, texts }) =>
    leftOver(
      kind,
      texts.map((text) => ({ text })),
    ),
  );
  const groups = groupsOf(rows, likeness, left);
  const promiseOf = (heading: string | undefined) => {
    const scores = heading === undefined ? [] : titles.likenesses(heading);
    const best = Math.max(0, ...scores);
    return best < MIN_HEADING_LIKENESS ? undefined : context.promises[scores.indexOf(best)];
  };
  const matches = matcher.assigned(
    groups.map(({ written }) => written),
    (group, activity) => {
      const promise = promiseOf(groups[group]!.rows[0]!.row.heading);
      return promise !== undefined && candidates[activity]!.promise === promise ? HEADING_BONUS : 0;
    },
  );
  const silent: { activity: string; written: string }[] = [];
  const found: { readonly at: number; readonly proposal: ReportProposal }[] = [];
  for (const [index, group] of groups.entries()) {
    const match = matches[index];
    const candidate = match && candidates[match.activity];
    if (!match || !candidate) {
      left.push(...group.rows.map(({ row }) => leftOver('row', rowParts(row))));
      continue;
    }
    const before = left.length;
    const proposals = proposalsOf(group, candidate, match.certainty, context, left);
    left.push(...unsaid(group, candidate, proposals, left.slice(before)));
    if (proposals.length === 0) silent.push({ activity: candidate.activity.id, written: group.written });
    found.push(...proposals.map((proposal) => ({ at: match.activity, proposal })));
  }
  const missing = candidates.filter(
    (_, at) => !found.some((one) => one.at === at) && !matches.some((match) => match?.activity === at),
  );
  return {
    proposals: found.sort((a, b) => a.at - b.at).map(({ proposal }) => proposal),
    leftOver: left,
    silent,
    notices: wrongPeriods(rows, context.period),
    missing: rows.length > 0 ? missing.map(({ activity }) => activity.text) : [],
  };
}

const MIN_HEADING_LIKENESS = 0.5;
const HEADING_BONUS = 0.15;

/** Puts together the rows that say that they are about the same activity. Rows about none are left over. */
function groupsOf(
  rows: readonly PastedRow[],
  likeness: (text: string) => number,
  left: LeftOver[],
): readonly Group[] {
  const groups: Group[] = [];
  const named = new Map<string, Group>();
  for (const row of rows) {
    const at = row.columns.findIndex(({ role }) => role === 'activity');
    const cell = row.cells[at];
    const whole = row.cells[0]?.text ?? '';
    const { activity, rest } =
      at === -1 ? splitAtActivity(whole, likeness) : { activity: cell?.text ?? '', rest: undefined };
    const isTotal = TOTALS.includes(activity.toLocaleLowerCase('sv').replace(/[:.]$/, ''));
    if (activity === '' || isTotal) {
      left.push(leftOver('row', rowParts(row)));
      continue;
    }
    const name = plainText(activity);
    const same = cell?.covered === 'down' ? groups.at(-1) : named.get(name);
    const part = { row, ...(rest !== undefined && { text: rest }) };
    if (same) same.rows.push(part);
    else {
      const group = { written: activity, rows: [part] };
      groups.push(group);
      if (!named.has(name)) named.set(name, group);
    }
  }
  return groups;
}

/** Returns what two ways to write the name of an activity have in common. */
function plainText(text: string): string {
  return text
    .toLocaleLowerCase('sv')
    .replace(/[\s.]+/g, ' ')
    .trim();
}

/** How far from its beginning a text may turn from an activity to what came of it. */
const MAX_BEGINNING = 2_000;

/** Splits "Trafikkontroller: minst åtta" where its beginning is most like an activity. Without one, all of it is both. */
function splitAtActivity(
  text: string,
  likeness: (text: string) => number,
): { readonly activity: string; readonly rest: string } {
  const splits = [
    ...text.slice(0, MAX_BEGINNING).matchAll(/(?<!\s)\s*(?::\s|\s[–—-]\s|\t|(?<end>\n|(?<=[.!?;])\s))\s*/gu),
  ].map((match) => ({
    activity: text.slice(0, match.index).trim(),
    rest: text.slice(match.index + match[0].length).trim(),
    isSentence: match.groups?.['end'] !== undefined,
  }));
  const whole = { activity: text, rest: text };
  const named = splits.filter(({ activity, rest }) => activity !== '' && rest !== '');
  // A sentence of its own is an activity only if it is as the promise has it. Else it is a part of what was reported.
  const likely = named.filter(
    ({ activity, isSentence }) =>
      likeness(activity) >= (isSentence ? MIN_QUOTED_LIKENESS : MIN_NAMED_LIKENESS),
  );
  const [best] = likely.sort((a, b) => likeness(b.activity) - likeness(a.activity));
  return best ?? whole;
}

/** The likeness of an activity to a name of it that stands before a colon or a dash. */
const MIN_NAMED_LIKENESS = 0.45;

/** The likeness of an activity to its own text, shortened or misspelt. */
const MIN_QUOTED_LIKENESS = 0.85;

/** Returns a proposal for each party that reports for itself, else one. */
function proposalsOf(
  { written, rows }: Group,
  candidate: Candidate,
  certainty: Certainty,
  context: ReportContext,
  left: LeftOver[],
): readonly ReportProposal[] {
  const [only] = rows;
  // Rows of the same activity are of one party each, if they say so.
  const speaking = rows.map(({ row }) => speakersIn(row, context.parties));
  const isEachParty =
    rows.length > 1 &&
    speaking.every((party) => party !== undefined) &&
    new Set(speaking).size === rows.length;
  const parties = new Set(
    rows.flatMap(({ row }) =>
      row.columns.flatMap(({ role, party }) => (role === 'result' ? (party ?? []) : [])),
    ),
  );
  const common = { candidate, written, certainty, context };
  if (isEachParty) {
    return rows.flatMap(
      (row, index) => proposalOf({ ...common, rows: [row], party: speaking[index]! }, left) ?? [],
    );
  }
  if (parties.size > 1 && only && rows.length === 1) {
    return [...parties].flatMap(
      (party, index) => proposalOf({ ...common, rows, party, isOnlyOfParty: index > 0 }, left) ?? [],
    );
  }
  const proposal = proposalOf({ ...common, rows }, left);
  return proposal ? [proposal] : [];
}

/** Returns the cells of some rows with words that are in no proposal, and not yet left over. */
function unsaid(
  { written, rows }: Group,
  { activity }: Candidate,
  proposals: readonly ReportProposal[],
  left: readonly LeftOver[],
): readonly LeftOver[] {
  const said = new Set(
    [
      written,
      ...proposals.flatMap(textsOf),
      ...left.flatMap(({ parts }) => parts.map(({ text }) => text)),
    ].flatMap(wordsOf),
  );
  return rows
    .flatMap(({ row }) => rowParts(row))
    .filter(({ text }) => wordsOf(text).some((word) => !said.has(word)))
    .map((part) => leftOver('cell', [part], activity.id));
}

/** Returns the party that a row names as the one that answers for it. */
function speakersIn({ columns, cells }: PastedRow, parties: readonly Party[]): string | undefined {
  const at = columns.findIndex(({ role }) => role === 'responsible');
  const name = cells[at]?.text.toLocaleLowerCase('sv');
  return parties.find((party) => party.name.toLocaleLowerCase('sv') === name || party.id === name)?.id;
}

/** Returns a notice if the table has columns of other periods and none of this one. */
function wrongPeriods(rows: readonly PastedRow[], period: Period): readonly string[] {
  const heads = new Map<string, boolean>();
  for (const column of rows.flatMap(({ columns }) => columns)) {
    if (column.period !== undefined) heads.set(column.head ?? column.period, isOfPeriod(column, period));
  }
  const isHere = [...heads.values()].some((isSame) => isSame);
  return heads.size === 0 || isHere
    ? []
    : [WRONG_PERIOD([...heads.keys()].join(', '), periodText(period, true))];
}
