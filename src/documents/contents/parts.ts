/** The parts that documents are made of, from the views of the pages that say the same. */
import type { Html } from '../../domain/model.ts';
import { RULES } from '../../domain/address.ts';
import { OUTCOMES } from '../../domain/outcome.ts';
import { HOW_COUNTED } from '../../text/calculation.ts';
import { ACTIVITY, OUTCOME_NOW, SOURCE, SOURCES, TERM, UNPROMISED } from '../../text/common.ts';
import { dayText, termText } from '../../text/date.ts';
import * as wording from '../../text/documents/documents.ts';
import * as effectText from '../../text/effect.ts';
import { AGREEMENT } from '../../text/fields/agreement.ts';
import { labelOf } from '../../text/fields/field-text.ts';
import { OUTCOME_TEXT } from '../../text/outcome.ts';
import { conditionText } from '../../text/promise.ts';
import type { ActivityView } from '../../views/parts/activity.ts';
import type { CalculationView } from '../../views/parts/calculation.ts';
import type { EffectView } from '../../views/parts/effect.ts';
import { fact, type FactView } from '../../views/parts/facts.ts';
import type { AgreementYear } from '../../views/agreement-year.ts';
import type { TermView } from '../../views/parts/glossary.ts';
import type { SourceView } from '../../views/parts/source.ts';
import type { ReportedPromiseView, ReportRowView } from '../../views/pages/report.ts';
import { heading, lines, list, paragraph, run, type Block, type Cell, type Run } from '../blocks.ts';
import { htmlBlocks, type Around } from './html.ts';
import { resultBlocks } from './result.ts';

/** With more periods than this, a table has a row for each of them instead of a column. */
export const MAX_PERIOD_COLUMNS = 4;

const ACTIVITY_WIDTH = 1.5;
const OUTCOME_WIDTH = 0.8;

/** The table of a follow-up, activities × periods. */
export function reportTableBlock({
  columns,
  rows,
}: Pick<ReportedPromiseView, 'columns' | 'rows'>): readonly Block[] {
  if (rows.length === 0) return [];
  if (columns.length > MAX_PERIOD_COLUMNS) return [longTable(columns, rows)];
  return [
    {
      type: 'table',
      widths: [ACTIVITY_WIDTH, ...columns.map(() => (columns.length === 1 ? 2 : 1)), OUTCOME_WIDTH],
      head: [ACTIVITY, ...columns, OUTCOME_NOW].map(textCell),
      rows: rows.map((row) => [
        promisedCell(row),
        ...row.cells.map((results, index): Cell => reportedCell(results, row.blanks[index]!)),
        outcomeCell(row),
      ]),
      hasRowHeads: true,
    },
  ];
}

/** The same where there are many periods: under each activity a row for each of them, and its outcome last. */
function longTable(columns: readonly string[], rows: readonly ReportRowView[]): Block {
  return {
    type: 'table',
    widths: [1, 4],
    head: [wording.PERIOD, wording.REPORTED].map(textCell),
    rows: rows.flatMap((row) => [
      [{ ...promisedCell(row), isWide: true }],
      ...row.cells.map((results, index) => [
        textCell(columns[index]!),
        reportedCell(results, row.blanks[index]!),
      ]),
      [textCell(OUTCOME_NOW), outcomeCell(row)],
    ]),
    hasRowHeads: true,
  };
}

function textCell(text: string): Cell {
  return { blocks: [paragraph(text)] };
}

function promisedCell({ address, text }: ReportRowView): Cell {
  return { blocks: [address ? paragraph(text, 'said') : paragraph(UNPROMISED)] };
}

function reportedCell(results: ReportRowView['cells'][number], blank: string): Cell {
  return {
    blocks:
      results.length > 0
        ? results.flatMap(resultBlocks)
        : [paragraph([run(blank, { italic: true })], 'soft')],
  };
}

function outcomeCell({ outcome, outcomeLabel }: ReportRowView): Cell {
  return {
    blocks:
      outcome && outcomeLabel
        ? [{ type: 'outcome', outcome, label: outcomeLabel, runs: [] }]
        : [paragraph('–')],
  };
}

/** Each activity with its outcome, the sum behind it, and why. */
export function outcomeBlocks(activities: readonly ActivityView[], level: number): readonly Block[] {
  return activities.length === 0
    ? []
    : [
        heading(level, wording.WHAT_CAME_OF_IT),
        ...activities.flatMap((activity) => activityBlocks(activity, level + 1)),
      ];
}

function activityBlocks(activity: ActivityView, level: number): readonly Block[] {
  const { text, facts, note, changes, outcome, outcomeLabel, condition, reasons, ownWord } = activity;
  const windows = [...activity.windows, ...activity.bars.flatMap(({ window }) => window ?? [])];
  return [
    heading(level, text, 'said'),
    {
      type: 'outcome',
      outcome,
      label: outcomeLabel,
      runs: condition === undefined ? [] : [run(` ${conditionText(condition)}`)],
    },
    ...(reasons.length > 0 ? [paragraph(reasons.join(' '))] : []),
    ...(ownWord ? [paragraph(ownWord)] : []),
    ...lines(
      windows.map(({ label, outcome, outcomeLabel, sum }) => ({
        type: 'outcome',
        outcome,
        label: `${label}: ${outcomeLabel}`,
        runs: sum === undefined ? [] : [run(` ${sum}`)],
      })),
    ),
    ...(activity.reviewNote ? [paragraph([run(activity.reviewNote, { bold: true })])] : []),
    ...activity.calculations.flatMap((view) =>
      // What each part of a long promise came to stands above.
      calculationBlocks(windows.length > 0 ? { ...view, sums: [] } : view),
    ),
    ...changes.map((change) => paragraph(change)),
    ...lines([...facts, ...(note ? [note] : [])].map((fact) => paragraph(fact, 'soft'))),
  ];
}

function calculationBlocks({ heading: what, steps, sums, sources }: CalculationView): readonly Block[] {
  return [
    paragraph(
      [run(what === undefined ? `${HOW_COUNTED}:` : `${HOW_COUNTED}, ${what.toLowerCase()}:`)],
      'soft',
    ),
    ...list(steps.map(({ period, said }) => `${period}: ${said}`)),
    ...lines(sums.map((sum) => paragraph(sum))),
    ...(sources.length > 0
      ? [
          paragraph(
            `${SOURCE}: ${sources.map(({ title, detail }) => [title, detail].filter(Boolean).join(', ')).join('; ')}`,
            'soft',
          ),
        ]
      : []),
  ];
}

/** Measured effects: every value with its date, number of answers and source. */
export function effectBlocks(effects: readonly EffectView[], level: number): readonly Block[] {
  if (effects.length === 0) return [];
  return [
    heading(level, wording.EFFECTS),
    ...effects.flatMap((effect): readonly Block[] => {
      const { name, unit, better, goals, rows, hasGroups } = effect;
      const hasAnswers = rows.some(({ n }) => n !== '');
      const hasSources = rows.some(({ source }) => source !== '');
      const columns = [
        { head: effectText.DATE, of: ({ date }: (typeof rows)[number]) => date },
        ...(hasGroups ? [{ head: effectText.GROUP, of: ({ group }: (typeof rows)[number]) => group }] : []),
        { head: effectText.VALUE, of: ({ value }: (typeof rows)[number]) => value, align: 'right' as const },
        ...(hasAnswers
          ? [{ head: effectText.ANSWERS, of: ({ n }: (typeof rows)[number]) => n, align: 'right' as const }]
          : []),
        ...(hasSources
          ? [{ head: SOURCE, of: ({ source }: (typeof rows)[number]) => source, width: 3 }]
          : []),
      ];
      const cell = (text: string, align: 'right' | undefined): Cell => ({
        blocks: [paragraph(text)],
        ...(align && { align }),
      });
      return [
        paragraph([
          run(name, { bold: true }),
          run([effectText.unitSentence(name, unit, better), ...goals].join(' ')),
        ]),
        {
          type: 'table',
          widths: columns.map((column) => ('width' in column ? column.width : 1)),
          head: columns.map(({ head, ...column }) =>
            cell(head, 'align' in column ? column.align : undefined),
          ),
          rows: rows.map((row) =>
            columns.map(({ of, ...column }) => cell(of(row), 'align' in column ? column.align : undefined)),
          ),
          hasRowHeads: true,
        },
      ];
    }),
  ];
}

export function factsBlock(facts: readonly FactView[]): readonly Block[] {
  return facts.length === 0
    ? []
    : [{ type: 'facts', facts: facts.map(({ label, text }) => ({ label, runs: [run(text)] })) }];
}

/** The documents that words and numbers come from. */
export function sourceBlocks(
  sources: readonly SourceView[],
  { addresses: { absolute } }: Around,
): readonly Block[] {
  if (sources.length === 0) return [];
  const items = sources.map(({ title, address, detail }): readonly Block[] => {
    const runs: readonly Run[] = [
      run(title),
      ...(detail ? [run(` ${detail}`)] : []),
      ...(address ? [run(' '), run(absolute(address), { link: absolute(address) })] : []),
    ];
    return [paragraph(runs)];
  });
  return [heading(1, SOURCES), { type: 'list', tone: 'plain', items }];
}

export function termBlocks(terms: readonly TermView[]): readonly Block[] {
  return terms.length === 0
    ? []
    : [
        heading(1, wording.TERMS),
        ...factsBlock(terms.map(({ term, explanation }) => ({ label: term, text: explanation }))),
      ];
}

/** How outcomes are decided, in short. */
export function methodBlocks({ addresses: { absolute } }: Around): readonly Block[] {
  return [
    heading(1, wording.METHOD),
    ...wording.METHOD_TEXT.map((text) => paragraph(text)),
    {
      type: 'facts',
      facts: OUTCOMES.map((outcome) => ({
        label: OUTCOME_TEXT[outcome].label,
        runs: [run(OUTCOME_TEXT[outcome].rule)],
      })),
    },
    paragraph([run(`${wording.METHOD_LINK}: `), run(absolute(RULES), { link: absolute(RULES) })]),
  ];
}

export function bodyBlocks(html: Html, around: Around): readonly Block[] {
  return html === '' ? [] : htmlBlocks(html, around);
}

/** What is filed: the agreements of a year, who made them and when. */
export function agreementFacts({ agreements, naming }: AgreementYear): readonly FactView[] {
  return agreements.flatMap(({ agreement: { title, term, parties, signed } }) => [
    { label: wording.AGREEMENT, text: title },
    { label: TERM, text: termText(term) },
    ...fact(labelOf('parter', AGREEMENT), parties.map(naming.partyInFull).join(', ')),
    ...fact(labelOf('undertecknat', AGREEMENT), signed?.date && dayText(signed.date)),
  ]);
}
