/** A promise's page: the ledger of what was said and what was done. */
import type { JudgedActivity, JudgedPromise } from '../../domain/judged.ts';
import type { MeasureEntry, Outcome } from '../../domain/outcome.ts';
import type { Period } from '../../domain/period.ts';
import type { Agreement, ErrorContact, Html, Source } from '../../domain/model.ts';
import { approximateText, dayText, monthsText, spanText, termText } from '../../text/date.ts';
import { capitalised, listText } from '../../text/list.ts';
import { OUTCOME_TEXT } from '../../text/outcome.ts';
import { changeSentence, ownWordSentence, reasonSentences, sampleText } from '../../text/reason.ts';
import { summarySentence } from '../../text/summary.ts';
import { targetText } from '../../text/target.ts';
import * as wording from '../../text/wording.ts';
import {
  activityAddress,
  municipalityAddress,
  promiseAddress,
  reportAddress,
  yearAddress,
} from '../../domain/address.ts';
import { barsView, type BarsView } from '../parts/bars.ts';
import { calculations, type CalculationView } from '../parts/calculation.ts';
import { effectViews, type EffectView } from '../parts/effect.ts';
import { explainerFor, type ExplainedText } from '../parts/explained.ts';
import { termViews, type TermView } from '../parts/glossary.ts';
import type { PageView } from '../page.ts';
import { partiesText, resultView, type ResultView, type ResultContext } from '../parts/result.ts';
import { seriesView, type SeriesView } from '../parts/series.ts';
import { promiseShareImage } from '../parts/share-image.ts';
import type { AgreementYear, Site } from '../site.ts';
import { personText, sourcesPointedAt, sourceView, type SourceView } from '../parts/source.ts';
import { chaptersOf, type ChapterView } from '../parts/story.ts';
import { tallyView, type TallyItemView } from '../parts/tally.ts';

export interface PromisePageView extends PageView {
  readonly position: string;
  /** Where errors are reported, if anywhere. */
  readonly errorContact?: ErrorContact;
  readonly summary: string;
  readonly tally: readonly TallyItemView[];
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
  readonly terms: readonly TermView[];
}

export interface FactView {
  readonly label: string;
  readonly text: string;
}

export interface ActivityView {
  readonly id: string;
  readonly address: string;
  /** As promised, in one piece. */
  readonly text: string;
  /** Word for word as promised. */
  readonly words: ExplainedText;
  readonly note?: string;
  readonly facts: readonly string[];
  readonly changes: readonly string[];
  readonly outcome: Outcome;
  readonly outcomeLabel: string;
  readonly reasons: readonly string[];
  readonly ownWord?: string;
  readonly isDisputed: boolean;
  readonly bars: readonly { readonly label?: string; readonly bars: BarsView }[];
  readonly periods: readonly PeriodRowView[];
  readonly series: readonly SeriesView[];
  /** How the sums were made that the outcome rests on. */
  readonly calculations: readonly CalculationView[];
}

export interface PeriodRowView {
  readonly label: string;
  readonly months: string;
  /** The follow-up that it comes from; absent while there is none. */
  readonly address?: string;
  readonly results: readonly ResultView[];
  /** Said in place of results: blank is shown, never filled in. */
  readonly blank?: string;
}

/** What a report says in running text, and who says it. */
export interface NarrativeView {
  readonly label: string;
  readonly address: string;
  readonly facts: readonly string[];
  readonly body: Html;
}

/** Prepares the page of one promise. */
export function promisePage(site: Site, year: AgreementYear, judged: JudgedPromise): PromisePageView {
  const { municipality, agreement, naming } = year;
  const { promise, schedule } = judged;
  const place = municipality.shortName;
  const number = year.promises.indexOf(judged) + 1;
  const summary = summarySentence(judged.tally);
  const telling = { promise, naming, explainer: explainerFor(site.glossary) };
  // In the order of the page, since a word is explained where it is met first.
  const activities = judged.activities.map((item) => activityView(item, judged, year, site, telling));
  const unpromised = unpromisedViews(judged, telling);
  const body = telling.explainer.explainHtml(promise.body);
  const narratives = narrativesOf(judged, year, telling);
  return {
    address: promiseAddress(promise),
    title: `${promise.shortName} – medborgarlöfte i ${place} ${agreement.year}`,
    description: `${promise.title} ${summary}`,
    heading: promise.title,
    crumbs: [
      { text: place, address: municipalityAddress(municipality.id) },
      { text: String(agreement.year), address: yearAddress(agreement) },
    ],
    position: wording.positionText(number, year.promises.length),
    ...(municipality.errorContact && { errorContact: municipality.errorContact }),
    image: promiseShareImage(site, year, judged),
    summary,
    tally: tallyView(judged.tally),
    facts: [
      { label: wording.TERM, text: termText(promise.term) },
      ...fact(wording.THEME, promise.theme),
      ...fact(wording.PLACES, placesText(promise.places, year)),
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
    terms: termViews(telling.explainer.terms()),
    ...(schedule.overdue.length > 0 && {
      notice: wording.overdueNotice(
        schedule.overdue.map((period) => ({ name: naming.period(period), missing: 1 })),
        1,
      ),
    }),
  };
}

function activityView(
  item: JudgedActivity,
  judged: JudgedPromise,
  year: AgreementYear,
  site: Site,
  telling: ResultContext,
): ActivityView {
  const { activity, judgement } = item;
  const { naming } = year;
  const ownWord = ownWordSentence(judgement, naming);
  const parties = partiesText(activity.parties, naming);
  const places = placesText(activity.places, year);
  const drawn = judgement.measures.flatMap((entry) => {
    const bars = barsView(entry);
    return bars ? [{ entry, bars }] : [];
  });
  return {
    id: activity.id,
    address: activityAddress(judged.promise, activity.id),
    text: activity.text,
    words: telling.explainer.explain(activity.text),
    ...(activity.note !== undefined && { note: activity.note }),
    facts: [
      ...activity.measures.flatMap(({ target, unit }) =>
        target ? [wording.targetFact(targetText({ target, unit }))] : [],
      ),
      ...(parties ? [wording.responsibleFact(parties, activity.parties.length)] : []),
      ...(places ? [wording.placeFact(places)] : []),
    ],
    changes: activity.changes.map(changeSentence),
    outcome: judgement.outcome,
    outcomeLabel: OUTCOME_TEXT[judgement.outcome].label,
    reasons: reasonSentences(activity, judgement, naming),
    ...(ownWord !== undefined && { ownWord }),
    isDisputed: judgement.isDisputed,
    bars: drawn.map(({ entry, bars }) => ({
      ...(drawn.length > 1 && { label: capitalised(entry.measure.unit.many) }),
      bars,
    })),
    periods: judged.schedule.periods.map((period) => periodRow(period, item, judged, year, site, telling)),
    series: judgement.measures.flatMap((entry: MeasureEntry) => seriesView(entry, naming) ?? []),
    calculations: calculations(item, judged, year, site.today),
  };
}

function periodRow(
  period: Period,
  { activity, judgement }: JudgedActivity,
  { promise, schedule }: JudgedPromise,
  { agreement, naming }: AgreementYear,
  { today }: Site,
  telling: ResultContext,
): PeriodRowView {
  const entries = judgement.entries.filter((entry) => entry.period.id === period.id);
  const isReported = promise.reports.some((report) => report.period.id === period.id);
  const isOverdue = schedule.overdue.some(({ id }) => id === period.id);
  const blank = isReported
    ? wording.NOT_REPORTED
    : isOverdue
      ? wording.REPORT_MISSING
      : today <= period.to
        ? wording.upcomingText(dayText(period.to))
        : wording.NOT_YET_REPORTED;
  return {
    label: capitalised(naming.period(period)),
    months: monthsText(period),
    ...(isReported && { address: reportAddress(agreement, period.id) }),
    results: entries.map(({ result }) => resultView(result, telling, activity)),
    ...(entries.length === 0 && { blank }),
  };
}

function unpromisedViews(judged: JudgedPromise, telling: ResultContext): PromisePageView['unpromised'] {
  return judged.promise.reports.flatMap(({ period }) => {
    const results = judged.unpromised
      .filter((item) => item.period.id === period.id)
      .map(({ result }) => resultView(result, telling));
    return results.length > 0 ? [{ period: capitalised(telling.naming.period(period)), results }] : [];
  });
}

function narrativesOf(
  { promise }: JudgedPromise,
  { agreement, naming }: AgreementYear,
  { explainer }: ResultContext,
): readonly NarrativeView[] {
  return promise.reports.map(({ period, published, reporter, source, body }) => ({
    label: `${capitalised(naming.period(period))}, ${spanText(period)}`,
    address: reportAddress(agreement, period.id),
    facts: [
      ...(published ? [wording.publishedFact(dayText(published))] : []),
      ...(reporter ? [wording.reporterFact(personText(reporter, naming))] : []),
      ...(source ? [wording.sourceFact(sourceTitle(source, agreement) ?? source)] : []),
    ],
    body: explainer.explainHtml(body),
  }));
}

/** The sources that anything on the page points to, in the agreement's order; all of them where nothing points. */
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

function sourceTitle(id: string | undefined, agreement: Agreement): string | undefined {
  return agreement.sources.find((source) => source.id === id)?.title;
}

function placesText(places: readonly string[], { municipality }: AgreementYear): string | undefined {
  if (places.length === 0) return undefined;
  return listText(places.map((id) => municipality.places.find((place) => place.id === id)?.name ?? id));
}

function fact(label: string, text: string | undefined): readonly FactView[] {
  return text === undefined ? [] : [{ label, text }];
}
