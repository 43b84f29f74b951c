/** The follow-up of a period as a document: what its page says, and the sum and reasons behind each outcome. */
import { tally } from '../../domain/outcome.ts';
import { TERM } from '../../text/common.ts';
import { spanText } from '../../text/date.ts';
import { capitalised } from '../../text/list.ts';
import * as wording from '../../text/documents/documents.ts';
import { summarySentence } from '../../text/summary.ts';
import { activityView } from '../../views/parts/activity.ts';
import { readAll, startOf } from '../../views/parts/explained.ts';
import { tallyText } from '../../views/parts/tally.ts';
import { promiseVerdict } from '../../views/parts/verdict.ts';
import { reportPage, type ReportedPromiseView, type ReportSectionView } from '../../views/pages/report.ts';
import { agreementOf, inWordsOf, type AgreementYear, type YearPeriod } from '../../views/agreement-year.ts';
import type { Site } from '../../views/site.ts';
import { heading, paragraph, type Block, type Paper } from '../blocks.ts';
import type { Addresses, Around } from './html.ts';
import {
  agreementFacts,
  bodyBlocks,
  methodBlocks,
  outcomeBlocks,
  reportTableBlock,
  sourceBlocks,
  termBlocks,
} from './parts.ts';
import { paperOf } from './paper.ts';
import { verdictBlocks } from './result.ts';

/** Prepares the document of follow-ups with the same name. */
export function reportPaper(
  site: Site,
  year: AgreementYear,
  periods: readonly [YearPeriod, ...YearPeriod[]],
  addresses: Addresses,
): Paper {
  const page = reportPage(site, year, periods);
  const around = { level: 1, addresses };
  const isOnly = page.sections.length === 1;
  const outcomes = periods.flatMap(({ promises }) =>
    promises.flatMap(({ activities }) => activities.map(({ judgement }) => judgement.outcome)),
  );
  return paperOf(site, year, {
    page: page.address,
    address: addresses.absolute(page.address),
    title: page.heading,
    opening: [
      ...(isOnly ? [paragraph(page.sections[0]!.lede, 'lede')] : []),
      ...(outcomes.length > 0 ? [paragraph(summarySentence(tally(outcomes)), 'lede')] : []),
    ],
    facts: [
      {
        label: TERM,
        text: capitalised(periods.map(({ period }) => spanText(period)).join('; ')),
      },
      ...agreementFacts(year),
      ...(outcomes.length > 0 ? [{ label: wording.OUTCOMES, text: tallyText(tally(outcomes)) }] : []),
    ],
    body: [
      ...page.sections.flatMap((section, index) =>
        sectionBlocks(section, periods[index]!, { site, year, around, isOnly }),
      ),
      ...sourceBlocks(page.sources, around),
      ...termBlocks(page.terms),
      ...methodBlocks(around),
    ],
  });
}

interface Surroundings {
  readonly site: Site;
  readonly year: AgreementYear;
  readonly around: Around;
  readonly isOnly: boolean;
}

function sectionBlocks(
  section: ReportSectionView,
  period: YearPeriod,
  surroundings: Surroundings,
): readonly Block[] {
  const { around, isOnly } = surroundings;
  const level = isOnly ? 1 : 2;
  return [
    ...(section.heading ? [heading(1, section.heading), paragraph(section.lede, 'lede')] : []),
    ...section.verdicts.flatMap((verdict) => [
      ...(verdict.agreement ? [heading(level, verdict.agreement)] : []),
      ...verdictBlocks(verdict, { ...around, level: level + (verdict.agreement ? 1 : 0) }),
    ]),
    ...section.promises.flatMap((promise) => promiseBlocks(promise, period, level, surroundings)),
  ];
}

function promiseBlocks(
  promise: ReportedPromiseView,
  { reports }: YearPeriod,
  level: number,
  { site, year, around }: Surroundings,
): readonly Block[] {
  const { judged, report } = reports.find(({ judged }) => judged.promise.id === promise.id)!;
  const inWords = inWordsOf(year, agreementOf(year, judged));
  const [verdict] = promiseVerdict({ ...report, body: '' }, inWords, judged.speakers, startOf([]));
  const [activities] = readAll(judged.activities, startOf([]), (item, before) =>
    activityView(item, { site, year: inWords, judged }, before),
  );
  return [
    heading(level, promise.title, 'said'),
    ...(promise.agreement ? [paragraph(promise.agreement, 'soft')] : []),
    ...reportTableBlock(promise),
    ...(verdict ? verdictBlocks(verdict, around) : []),
    ...promise.facts.map((fact) => paragraph(fact, 'soft')),
    ...bodyBlocks(promise.body, { ...around, level: level + 1 }),
    ...outcomeBlocks(activities, level + 1),
  ];
}
