/** A whole year as a document: every promise with all that was reported of it, and what came of it. */
import type { JudgedPromise } from '../../domain/judged.ts';
import { TERM } from '../../text/common.ts';
import * as wording from '../../text/documents/documents.ts';
import { labelOf } from '../../text/fields/field-text.ts';
import { PROMISE } from '../../text/fields/promise.ts';
import * as promiseText from '../../text/promise.ts';
import { startOf } from '../../views/parts/explained.ts';
import { sharedWithSentence } from '../../views/parts/shared.ts';
import { tallyText } from '../../views/parts/tally.ts';
import { promisePage, type PromisePageView } from '../../views/pages/promise.ts';
import { reportTable } from '../../views/pages/report.ts';
import { yearPage, type AgreementView } from '../../views/pages/year.ts';
import type { AgreementYear, JudgedAgreement } from '../../views/agreement-year.ts';
import type { Site } from '../../views/site.ts';
import { heading, list, paragraph, run, type Block, type Paper } from '../blocks.ts';
import type { Addresses, Around } from './html.ts';
import { paperOf } from './paper.ts';
import {
  agreementFacts,
  bodyBlocks,
  effectBlocks,
  factsBlock,
  methodBlocks,
  outcomeBlocks,
  reportTableBlock,
  sourceBlocks,
  termBlocks,
} from './parts.ts';
import { verdictBlocks } from './result.ts';

/** Prepares the document of a whole year. */
export function yearPaper(site: Site, year: AgreementYear, addresses: Addresses): Paper {
  const page = yearPage(site, year);
  const around = { level: 1, addresses };
  const promises = new Map(year.promises.map((judged) => [judged, promisePage(site, year, judged)]));
  const terms = [...page.terms, ...[...promises.values()].flatMap((promise) => promise.terms)];
  const sources = page.agreements.flatMap((agreement) => agreement.sources);
  return paperOf(site, year, {
    page: page.address,
    address: addresses.absolute(page.address),
    title: wording.yearTitle(year.kind, year.municipality.shortName, year.label),
    opening: [
      ...(page.notice === undefined ? [] : [paragraph(page.notice)]),
      paragraph(page.summary, 'lede'),
    ],
    facts: [
      ...agreementFacts(year),
      ...(year.tally.length > 0 ? [{ label: wording.OUTCOMES, text: tallyText(year.tally) }] : []),
    ],
    body: [
      ...page.agreements.flatMap((agreement, index) =>
        agreementBlocks(agreement, year.agreements[index]!, { year, promises, around }),
      ),
      ...sourceBlocks(eachOnce(sources), around),
      ...termBlocks(eachOnce(terms)),
      ...methodBlocks(around),
    ],
  });
}

function eachOnce<Thing extends { readonly id: string }>(things: readonly Thing[]): readonly Thing[] {
  return [...new Map(things.map((thing) => [thing.id, thing])).values()];
}

interface Surroundings {
  readonly year: AgreementYear;
  readonly promises: ReadonlyMap<JudgedPromise, PromisePageView>;
  readonly around: Around;
}

function agreementBlocks(
  view: AgreementView,
  { promises }: JudgedAgreement,
  surroundings: Surroundings,
): readonly Block[] {
  const { around, year } = surroundings;
  const isOnly = year.agreements.length === 1;
  const level = isOnly ? 1 : 2;
  return [
    heading(1, view.title),
    ...(view.summary ? [paragraph(view.summary)] : []),
    ...factsBlock(isOnly ? view.facts.filter(({ label }) => label !== TERM) : view.facts),
    ...bodyBlocks(view.introduction, { ...around, level: 2 }),
    ...view.verdicts.flatMap((verdict) => verdictBlocks(verdict, { ...around, level: 2 })),
    ...effectBlocks(view.effects, 2),
    ...promises.flatMap((judged) => promiseBlocks(judged, level, surroundings)),
  ];
}

function promiseBlocks(
  judged: JudgedPromise,
  level: number,
  { year, promises, around }: Surroundings,
): readonly Block[] {
  const page = promises.get(judged)!;
  const { promise, schedule } = judged;
  const within = { ...around, level: level + 1 };
  const reported = schedule.periods.filter((period) =>
    promise.reports.some((report) => report.period.id === period.id),
  );
  const [table] = reportTable(judged, reported, year, startOf([]));
  return [
    heading(level, promise.title, 'said'),
    paragraph(page.summary),
    ...(page.shared ? [paragraph(sharedWithSentence(page.shared))] : []),
    ...factsBlock([
      { label: labelOf('kortnamn', PROMISE), text: promise.shortName },
      ...page.facts,
      ...page.background,
    ]),
    ...bodyBlocks(page.body, within),
    ...(page.evidence.length > 0
      ? [
          paragraph([run(promiseText.EVIDENCE, { bold: true })]),
          ...list(page.evidence.map(({ text, detail }) => (detail ? `${text} (${detail})` : text))),
        ]
      : []),
    ...page.verdicts.flatMap((verdict) => verdictBlocks(verdict, within)),
    ...(reported.length > 0 ? reportTableBlock(table) : []),
    ...outcomeBlocks(page.activities, level + 1),
    ...effectBlocks(page.effects, level + 1),
    ...(page.narratives.some(({ body, facts }) => body !== '' || facts.length > 0)
      ? [
          heading(level + 1, promiseText.REPORTS),
          ...page.narratives.flatMap(({ label, facts, body }) => [
            heading(level + 2, label),
            ...facts.map((fact) => paragraph(fact, 'soft')),
            ...bodyBlocks(body, { ...around, level: level + 3 }),
          ]),
        ]
      : []),
  ];
}
