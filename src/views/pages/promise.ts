/** A promise's page: the ledger of what was said and what was done. */
import type { JudgedPromise } from '../../domain/judged.ts';
import type {
  Agreement,
  AgreementKind,
  CitizenPromise,
  ErrorContact,
  Html,
  Report,
  Source,
} from '../../domain/model.ts';
import {
  embedAddress,
  feedAddress,
  promiseAddress,
  themeId,
  themePartAddress,
} from '../../domain/address.ts';
import { PLACE, TERM } from '../../text/common.ts';
import { approximateText, spanText, termText, termYearsText } from '../../text/date.ts';
import { sampleText } from '../../text/effect.ts';
import { FEED_LINK } from '../../text/feeds.ts';
import { labelOf } from '../../text/fields/field-text.ts';
import { PROMISE } from '../../text/fields/promise.ts';
import { datedName } from '../../text/period.ts';
import * as wording from '../../text/promise.ts';
import { runningSentence } from '../../text/reason.ts';
import { summarySentence } from '../../text/summary.ts';
import { periodLabel, placesText, type Naming } from '../naming.ts';
import type { PageView } from '../page.ts';
import { activityView, type ActivityView } from '../parts/activity.ts';
import { effectViews, type EffectView } from '../parts/effect.ts';
import { followPromise, type FollowView } from '../parts/follow.ts';
import { promiseHistory, type HistoryView } from '../parts/history.ts';
import { explainHtml, readAll, startOf, type Read, type Reading } from '../parts/explained.ts';
import { fact, type FactView } from '../parts/facts.ts';
import { termViews, type TermView } from '../parts/glossary.ts';
import { municipalityLink, yearLink } from '../parts/links.ts';
import { reportFacts } from '../parts/report-facts.ts';
import { resultView, type ResultView } from '../parts/result.ts';
import { nextReport, promiseNotice, rhythmFacts } from '../parts/schedule.ts';
import { sharedWith, type SharedWithView } from '../parts/shared.ts';
import { promiseShareImage } from '../parts/share-image.ts';
import { sourcesPointedAt, sourceTitle, sourceView, type SourceView } from '../parts/source.ts';
import { chaptersOf, type ChapterView } from '../parts/story.ts';
import { tallyView, type TallyItemView } from '../parts/tally.ts';
import { isInText, promiseVerdict, type VerdictView } from '../parts/verdict.ts';
import { agreementOf, inWordsOf, periodAddress, type AgreementYear } from '../agreement-year.ts';
import { dayOf, type Site } from '../site.ts';

export interface PromisePageView extends PageView {
  /** Where errors are reported, if anywhere. */
  readonly errorContact?: ErrorContact;
  /** What its promises are called, for whoever reports an error. */
  readonly kind: AgreementKind;
  readonly follow: FollowView;
  readonly summary: string;
  /** How long it runs, where any of its activities goes on. */
  readonly runs?: string;
  /** The other municipalities that have given it. */
  readonly shared?: SharedWithView;
  /** What is reported of the whole promise, in the speaker's own words. */
  readonly verdicts: readonly VerdictView[];
  readonly tally: readonly TallyItemView[];
  readonly aboutHeading: string;
  readonly storyHeading: string;
  readonly facts: readonly FactView[];
  readonly background: readonly FactView[];
  readonly evidence: readonly { readonly text: string; readonly detail: string }[];
  readonly body: Html;
  readonly activities: readonly ActivityView[];
  readonly unpromised: readonly { readonly period: string; readonly results: readonly ResultView[] }[];
  readonly effects: readonly EffectView[];
  readonly narratives: readonly NarrativeView[];
  /** The same promise in every year; empty where it was given once. */
  readonly story: readonly ChapterView[];
  readonly sources: readonly SourceView[];
  readonly history?: HistoryView;
  readonly terms: readonly TermView[];
}

/** A report's running text, and who wrote it. */
export interface NarrativeView {
  readonly label: string;
  readonly address: string;
  readonly facts: readonly string[];
  readonly body: Html;
}

/** Prepares a promise's page. */
export function promisePage(site: Site, ofYear: AgreementYear, judged: JudgedPromise): PromisePageView {
  const agreement = agreementOf(ofYear, judged);
  const year = inWordsOf(ofYear, agreement);
  const { municipality, naming } = year;
  const isOnly = year.agreements.length === 1;
  const { promise } = judged;
  const { kind } = agreement;
  const siblings = year.agreements.find((item) => item.agreement === agreement)!.promises;
  const summary = summarySentence(judged.tally);
  const shared = sharedWith(year, promise, kind);
  const notice = promiseNotice(judged, year);
  const today = dayOf(site, municipality.id);
  // In the order of the page, since a word is explained where it is used first.
  const [verdicts, afterVerdicts] = readAll(promise.reports, startOf(site.glossary), (report, before) =>
    promiseVerdict(report, year, judged.speakers, before),
  );
  const [activities, afterActivities] = readAll(judged.activities, afterVerdicts, (item, before) =>
    activityView(item, { site, year, judged }, before),
  );
  const [unpromised, afterUnpromised] = unpromisedViews(judged, naming, afterActivities);
  const [body, afterBody] = explainHtml(promise.body, afterUnpromised);
  const history = promiseHistory(site, year, judged);
  const [narratives, { met }] = readAll(promise.reports, afterBody, (report, before) =>
    narrativeView(report, judged, year, before),
  );
  return {
    address: promiseAddress(promise),
    title: wording.titleOf(
      promise.shortName,
      kind,
      municipality.shortName,
      isOnly ? year.label : termYearsText(agreement.term),
    ),
    description: `${promise.title} ${summary}`,
    heading: promise.title,
    crumbs: [municipalityLink(municipality), yearLink(year)],
    crumb:
      siblings.length > 1
        ? wording.positionText(kind, siblings.indexOf(judged) + 1, siblings.length)
        : promise.shortName,
    kind,
    ...(municipality.errorContact && { errorContact: municipality.errorContact }),
    feed: { text: FEED_LINK, address: feedAddress(promiseAddress(promise)) },
    follow: followPromise(judged, year, promiseAddress(promise), today),
    embed: embedAddress(promiseAddress(promise)),
    image: promiseShareImage(site, year, judged),
    summary,
    ...(goesOn(judged) && { runs: runningSentence(promise.term.to, kind) }),
    ...(shared && { shared }),
    verdicts: verdicts.filter((verdict) => verdict !== undefined),
    tally: tallyView(judged.tally),
    aboutHeading: wording.aboutPromise(kind),
    storyHeading: wording.storyHeading(kind),
    facts: [
      ...(isOnly ? [] : [{ label: wording.AGREEMENT, text: agreement.title }]),
      { label: TERM, text: termText(promise.term) },
      ...rhythmFacts(agreement, promise.term, today, notice),
      ...nextReport(judged, today),
      ...fact(labelOf('tema', PROMISE), promise.theme, themeAddressOf(promise)),
      ...fact(PLACE, placesText(promise.places, naming)),
    ],
    background: [
      ...fact(wording.PROBLEM, promise.background?.problem),
      ...fact(wording.CAUSE, promise.background?.cause),
    ],
    evidence: promise.evidence.map((item) => ({
      text: item.text,
      detail: [
        item.date && approximateText(item.date),
        item.n !== undefined && sampleText(item.n),
        sourceTitle(item.source, agreement),
      ]
        .filter(Boolean)
        .join(', '),
    })),
    body,
    activities,
    unpromised,
    effects: effectViews(site, promise, agreement),
    narratives,
    story: chaptersOf(site, judged),
    sources: sourcesOf(judged, agreement).map(sourceView),
    terms: termViews(met),
    ...(history && { history }),
    ...(notice !== undefined && { notice }),
  };
}

function themeAddressOf({ theme = '', municipality, year }: CitizenPromise): string {
  return themePartAddress(themeId(theme), municipality, year);
}

/** True where the outcome of an activity depends on how long the promise runs. */
function goesOn({ promise, activities }: JudgedPromise): boolean {
  return activities.some(({ judgement }) =>
    judgement.reasons.some(
      (reason) =>
        (reason.kind === 'still-running' && reason.to === promise.term.to) || reason.kind === 'window',
    ),
  );
}

function unpromisedViews(
  { promise, unpromised }: JudgedPromise,
  naming: Naming,
  before: Reading,
): Read<PromisePageView['unpromised']> {
  const periods = promise.reports.filter(({ period }) =>
    unpromised.some((item) => item.period.id === period.id),
  );
  return readAll(periods, before, ({ period }, reached) => {
    const own = unpromised.filter((item) => item.period.id === period.id);
    const [results, after] = readAll(own, reached, (entry, next) =>
      resultView(entry, { promise, naming }, next),
    );
    return [{ period: periodLabel(period, naming), results }, after];
  });
}

function narrativeView(
  report: Report,
  judged: JudgedPromise,
  year: AgreementYear,
  before: Reading,
): Read<NarrativeView> {
  const { naming } = year;
  const agreement = agreementOf(year, judged);
  const { period, source } = report;
  // A page's only source stands below.
  const hasSources = sourcesOf(judged, agreement).length > 1;
  // Where it is all that is reported, it stands at the top.
  const [body, after] = explainHtml(isInText(report) ? '' : report.body, before);
  const view = {
    label: datedName(periodLabel(period, naming), spanText(period)),
    address: periodAddress(year, period),
    facts: [
      ...reportFacts(report, naming),
      ...(source && hasSources ? [wording.sourceFact(sourceTitle(source, agreement) ?? source)] : []),
    ],
    body,
  };
  return [view, after];
}

/** Returns the sources that anything on the page refers to, in the agreement's order, or all of them. */
function sourcesOf({ promise }: JudgedPromise, agreement: Agreement): readonly Source[] {
  const ids = [
    promise.source,
    ...promise.reports.map(({ source }) => source),
    ...promise.evidence.map(({ source }) => source),
    ...promise.effects.flatMap(({ source, values }) => [source, ...values.map((value) => value.source)]),
    ...promise.activities.flatMap(({ changes }) => changes.map(({ source }) => source)),
  ];
  return sourcesPointedAt(ids, agreement);
}
