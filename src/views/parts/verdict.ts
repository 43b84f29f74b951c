/** What a report says of a whole promise or agreement: the speaker's own word, and its own count beside the site's. */
import type { AgreementReport, Html, Report } from '../../domain/model.ts';
import { reviewerOf, speakerOf, type Speakers } from '../../domain/speakers.ts';
import { spanText } from '../../text/date.ts';
import { capitalised, sentence } from '../../text/list.ts';
import { datedName } from '../../text/period.ts';
import { saysText, speakerText } from '../../text/reason.ts';
import { writesText } from '../../text/result.ts';
import { STATUS_TEXT } from '../../text/status.ts';
import * as wording from '../../text/verdict.ts';
import { periodLabel, type Naming } from '../naming.ts';
import { periodAddress, type AgreementYear, type JudgedAgreement } from '../agreement-year.ts';
import { explainHtml, type Read, type Reading } from './explained.ts';
import { reportFacts } from './report-facts.ts';
import { tallyText } from './tally.ts';

export interface VerdictView {
  readonly period: string;
  readonly address: string;
  /** `Polisen säger själv ”Delvis genomfört”` */
  readonly said: string;
  /** Word for word. */
  readonly words?: string;
  /** The report itself, where it has no other words. */
  readonly body?: Html;
  /** The speaker's own count, then the site's. */
  readonly counts: readonly string[];
  readonly facts: readonly string[];
}

/** Returns what a report says of its promise, or undefined if it says nothing of it as a whole. */
export function promiseVerdict(
  report: Report,
  year: AgreementYear,
  speakers: Speakers,
  before: Reading,
): Read<VerdictView | undefined> {
  if (!report.verdict && !isInText(report)) return [undefined, before];
  const [body, after] = isInText(report) ? explainHtml(report.body, before) : ['', before];
  return [{ ...common(report, year, speakers), ...(body && { body }), counts: [], facts: [] }, after];
}

/** True where a report says nothing of any activity by itself. */
export function isInText({ results, body }: Report): boolean {
  return results.length === 0 && body !== '';
}

/** Returns what a report says of a whole agreement. `withBody`: all of it, and not only its verdict. */
export function agreementVerdict(
  report: AgreementReport,
  { agreement, tally }: JudgedAgreement,
  year: AgreementYear,
  withBody: boolean,
  before: Reading,
): Read<VerdictView> {
  const counted = report.verdict?.counted ?? [];
  const hasNoWords = report.verdict?.text === undefined;
  const [body, after] = withBody || hasNoWords ? explainHtml(report.body, before) : ['', before];
  const speakers = { answering: agreement.parties, reviewing: [], sources: agreement.sources };
  const view = {
    ...common(report, year, speakers),
    ...(body && { body }),
    counts:
      counted.length > 0 && tally.length > 0
        ? [wording.ownCount(counted), wording.siteCount(tallyText(tally))]
        : counted.length > 0
          ? [wording.ownCount(counted)]
          : [],
    facts: withBody ? reportFacts(report, year.naming) : [],
  };
  return [view, after];
}

function common(
  report: Report | AgreementReport,
  year: AgreementYear,
  speakers: Speakers,
): Pick<VerdictView, 'period' | 'address' | 'said' | 'words'> {
  const { naming } = year;
  const { period, verdict } = report;
  const status = verdict?.status && STATUS_TEXT[verdict.status].label;
  const said = wording.verdictText(whoSays(report, speakers, naming), status);
  return {
    period: datedName(periodLabel(period, naming), spanText(period)),
    address: periodAddress(year, period),
    said: status === undefined ? said : sentence(said),
    ...(verdict?.text !== undefined && { words: verdict.text }),
  };
}

/** Returns the speaker of a report with the verb: `Polisen säger själv`, `Tidningen skriver`. */
function whoSays(report: Pick<Report, 'reporter' | 'source'>, speakers: Speakers, naming: Naming): string {
  const speaker = speakerOf(report, speakers.sources);
  const name = capitalised(speakerText(speaker, naming));
  const reviewer = reviewerOf(speaker, speakers);
  return reviewer === undefined ? `${name} ${saysText([speaker])}` : writesText(name);
}
