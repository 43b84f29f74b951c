/** The records of one municipality's search index: its pages, promises, activities and follow-ups. */
import type { JudgedActivity, JudgedPromise } from '../domain/judged.ts';
import type { CitizenPromise, GlossaryTerm, Result } from '../domain/model.ts';
import { periodText } from '../text/period.ts';
import { kindLabel } from '../text/agreement-kind.ts';
import { OUTCOME_TEXT } from '../text/outcome.ts';
import { KIND_TEXT } from '../text/search.ts';
import * as municipalityText from '../text/municipality.ts';
import * as reportText from '../text/report.ts';
import * as yearText from '../text/year.ts';
import { editorsNote, placeFact, responsibleFact } from '../text/common.ts';
import {
  activityAddress,
  municipalityAddress,
  promiseAddress,
  reportAddress,
  yearAddress,
} from '../domain/address.ts';
import { plainText } from './plain-text.ts';
import { indexContents, type IndexContents, type SearchRecord } from './record.ts';
import { periodLabel, type Naming } from '../views/naming.ts';
import { eventDetails, ownWord } from '../views/parts/result.ts';
import { agreementOf, isReported, type AgreementYear } from '../views/agreement-year.ts';
import type { MunicipalityYears } from '../views/site.ts';

/** Returns the record of a municipality's page. */
export function municipalityRecord({ municipality, kind }: MunicipalityYears): SearchRecord {
  const { id, shortName, name, formerNames = [], introduction, county, localPoliceArea } = municipality;
  return {
    url: municipalityAddress(id),
    content: lines(name, ...formerNames, county, localPoliceArea, plainText(introduction)),
    meta: { title: municipalityText.headingFor(kind, shortName) },
    filters: { vad: [KIND_TEXT.page], kommun: [shortName] },
  };
}

/** Returns what is in the index of one of several municipalities. */
export function municipalityContents(
  of: MunicipalityYears,
  glossary: readonly GlossaryTerm[],
): IndexContents {
  return indexContents(municipalityRecords(of), glossary);
}

/** Returns the records of a municipality, by activity, its latest year first, with promises that stand with others. */
export function municipalityRecords(of: MunicipalityYears): readonly SearchRecord[] {
  const { shortName } = of.municipality;
  return [
    municipalityRecord(of),
    ...of.years.flatMap((year) => [
      {
        url: yearAddress(year.key),
        content: lines(
          ...year.agreements.flatMap(({ agreement }) => [
            agreement.title,
            plainText(agreement.introduction),
            ...agreement.effects.map(({ name }) => name),
          ]),
        ),
        meta: {
          title: yearText.headingFor(year.kind, shortName, year.label),
          about: lines(...yearsOf(year)),
        },
        filters: { vad: [KIND_TEXT.page], ...placed(year) },
      },
      ...year.promises.flatMap((judged) => ofPromise(judged, year)),
      ...year.periods.flatMap((item) => {
        const { period, reports, wholes } = item;
        return !isReported(item)
          ? []
          : [
              {
                url: reportAddress(year.key, period.id),
                content: lines(
                  ...wholes.flatMap(({ report }) => [report.verdict?.text, plainText(report.body)]),
                  ...reports.flatMap(({ judged, report }) => [
                    judged.promise.shortName,
                    report.verdict?.text,
                    plainText(report.body),
                    ...report.results
                      .filter(({ activities }) => activities.length === 0)
                      .map((result) => resultText(result, year.naming)),
                  ]),
                ),
                meta: {
                  title: reportText.headingFor(year.kind, shortName, periodText(period, true)),
                  about: lines(...yearsOf(year)),
                },
                filters: {
                  vad: [KIND_TEXT.report],
                  period: [periodLabel(period, year.naming)],
                  ...placed(year),
                },
              },
            ];
      }),
    ]),
    ...of.received.flatMap(({ judged, year }) => ofPromise(judged, year)),
  ];
}

function ofPromise(judged: JudgedPromise, year: AgreementYear): readonly SearchRecord[] {
  return [
    promiseRecord(judged, year),
    ...judged.activities.map((item) => activityRecord(item, judged, year)),
  ];
}

/** Returns the record of a promise without its activities. */
export function promiseRecord(judged: JudgedPromise, year: AgreementYear): SearchRecord {
  const { promise } = judged;
  const { background, theme, body, evidence, places } = promise;
  const agreement = agreementOf(year, judged);
  const { naming } = year;
  return {
    url: promiseAddress(promise),
    content: lines(
      promise.shortName,
      theme,
      background?.problem,
      background?.cause,
      plainText(body),
      ...evidence.map(({ text }) => text),
      places.length > 0 && placeFact(places.map(naming.place).join(', ')),
    ),
    meta: {
      title: promise.title,
      ...dated(year),
      about: lines(
        ...agreement.parties.map(naming.partyInFull),
        ...othersOf(promise, year.neighbours),
        ...yearsOf(year),
      ),
    },
    filters: { vad: [kindLabel(agreement.kind)], ...placed(year, promise) },
  };
}

/** Returns the record of an activity. */
export function activityRecord(
  { activity, judgement }: JudgedActivity,
  { promise }: JudgedPromise,
  year: AgreementYear,
): SearchRecord {
  const { naming } = year;
  const parties = activity.parties.map(naming.party);
  const places = activity.places.map(naming.place);
  const periods = [...new Set(judgement.entries.map(({ period }) => periodLabel(period, naming)))];
  return {
    url: activityAddress(promise, activity.id),
    content: lines(
      ...judgement.entries.map(
        ({ period, result }) => `${periodLabel(period, naming)}: ${resultText(result, naming)}`,
      ),
      activity.note !== undefined && editorsNote(activity.note),
      ...activity.changes.map(({ text }) => text),
      parties.length > 0 && responsibleFact(parties.join(', '), parties.length),
      places.length > 0 && placeFact(places.join(', ')),
    ),
    meta: {
      title: activity.text,
      promise: promise.shortName,
      ...dated(year),
      about: lines(promise.title, promise.theme, ...promise.places.map(naming.place), ...yearsOf(year)),
    },
    filters: {
      vad: [KIND_TEXT.activity],
      utfall: [OUTCOME_TEXT[judgement.outcome].label],
      ...(parties.length > 0 && { ansvarig: parties }),
      ...(periods.length > 0 && { period: periods }),
      ...placed(year, promise),
    },
  };
}

function resultText(result: Result, naming: Naming): string {
  const { text, events, reason, carriedOver, note } = result;
  const status = ownWord(result);
  return [
    status !== undefined && `${status}.`,
    text,
    ...events.map((event) => eventDetails(event, naming)),
    reason,
    carriedOver,
    note !== undefined && editorsNote(note),
  ]
    .filter(Boolean)
    .join(' ');
}

/** A promise over two years is found from either, and one of several municipalities from each. */
function placed(
  { municipality, years, neighbours }: AgreementYear,
  promise?: CitizenPromise,
): SearchRecord['filters'] {
  const others = promise ? othersOf(promise, neighbours) : [];
  return { kommun: [municipality.shortName, ...others], ar: years.map(String) };
}

/** Returns the names of the other municipalities that have given a promise. */
function othersOf({ sharedWith }: CitizenPromise, names: AgreementYear['neighbours']): readonly string[] {
  return sharedWith.map((id) => names.get(id) ?? id);
}

/** Where and when a hit is from, as it is shown. */
function dated({ municipality, label }: AgreementYear): { readonly place: string; readonly year: string } {
  return { place: municipality.shortName, year: label };
}

/** Every year by which it can be found. */
function yearsOf({ key, years }: AgreementYear): readonly string[] {
  return [...new Set([key.year, ...years])].map(String);
}

function lines(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== false && part.trim() !== '').join(' · ');
}
