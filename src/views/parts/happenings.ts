/**
 * What has happened in a municipality: promises and follow-ups published, outcomes changed, corrections, and what the days brought.
 * Feeds, the pages of what is new and the histories of promises all tell it from here.
 */
import { municipalityAddress, promiseAddress, reportAddress, yearAddress } from '../../domain/address.ts';
import type { Day } from '../../domain/day.ts';
import { editsOf, isCorrection, type Edit, type MunicipalityHistory } from '../../domain/history.ts';
import type { JudgedPromise } from '../../domain/judged.ts';
import type { Municipality, Report } from '../../domain/model.ts';
import { passingsOf, type Passing } from '../../domain/passing.ts';
import * as wording from '../../text/happenings.ts';
import { capitalised, sentence } from '../../text/list.ts';
import { periodText } from '../../text/period.ts';
import { dataText, Kept } from '../../domain/kept.ts';
import { agreementOf, type AgreementYear, type YearPeriod } from '../agreement-year.ts';
import { dayOf, reportPages, type MunicipalityYears, type Site } from '../site.ts';

/** `other` is told in the municipality's own history alone. */
export type HappeningKind = 'follow-up' | 'promise' | 'correction' | 'outcome' | 'overdue' | 'other';

export interface Happening {
  readonly kind: HappeningKind;
  /** Tells it from the others of its municipality, for ever. */
  readonly id: readonly (string | number)[];
  /** The day on which it happened; undefined where nothing says so. */
  readonly day?: Day;
  /** The same in ISO 8601 with the time, or else of the last day that it is about. */
  readonly time: string;
  readonly title: string;
  /** The page that shows it, if there still is one. */
  readonly address?: string;
  /** What it was, in sentences. */
  readonly details: readonly string[];
  /** The addresses of the promises that it is about. */
  readonly promises: readonly string[];
  /** Where it belongs, unless that is the municipality. */
  readonly year?: AgreementYear;
  readonly judged?: JudgedPromise;
  readonly periods?: readonly [YearPeriod, ...YearPeriod[]];
}

/** What was found, and from which day on. */
interface Found<Item> {
  readonly since: Day;
  readonly all: readonly Item[];
}

const known = new Kept<MunicipalityYears, Found<Happening>>();

/** Everything that is told of a municipality's days depends on these, besides its content. */
function groundsOf(site: Site, { id }: Municipality): readonly unknown[] {
  return [site.history?.get(id), dayOf(site, id), dataText(site.parties)];
}

/**
 * Returns everything that has happened in a municipality, the latest first. With `since`, what days brought is found for those after it
 * alone, which is much quicker; of earlier days it may then be missing.
 */
export function happeningsOf(site: Site, owner: MunicipalityYears, since: Day = ''): readonly Happening[] {
  const grounds = groundsOf(site, owner.municipality);
  const before = known.get(owner, grounds);
  if (before && before.since <= since) return before.all;
  const history = site.history?.get(owner.municipality.id);
  const edits = history?.edits ?? [];
  const all = [
    ...followUps(site, owner, edits),
    ...owner.years.flatMap((year) => [
      ...year.promises.flatMap((judged) => ofPromise(site, year, judged, since)),
      ...overdueIn(site, year, since),
    ]),
    ...ofOthers(site, owner, edits),
  ].sort(latestFirst);
  return known.set(owner, grounds, { since, all }).all;
}

function latestFirst(a: Happening, b: Happening): number {
  const key = ({ time, id }: Happening) => `${time} ${id.join('/')}`;
  return key(a) < key(b) ? 1 : -1;
}

/** One for each version in which reports of a page were published, or one for all whose version is not known. */
function followUps(site: Site, owner: MunicipalityYears, edits: readonly Edit[]): readonly Happening[] {
  return reportPages({ ...site, municipalities: [owner] }).flatMap(({ year, periods }) => {
    const [{ period }] = periods;
    const names = new Set(
      periods.flatMap(({ reports, wholes }) => [...reports, ...wholes].map(({ report }) => report.period.id)),
    );
    const own = edits.filter(
      (edit) => edit.kind === 'added' && edit.year === year.key.year && names.has(edit.period ?? ''),
    );
    const shared = {
      kind: 'follow-up',
      title: wording.followUpTitle(periodText(period, true), year.municipality.shortName),
      address: reportAddress(year.key, period.id),
      promises: periods.flatMap(({ reports }) => reports.map(({ judged }) => promiseAddress(judged.promise))),
      year,
      periods,
    } as const;
    const id = [year.key.year, period.id];
    if (own.length === 0) {
      const stated = statedDay(periods);
      const time = noon(stated ?? period.to);
      return [{ ...shared, id, ...(stated !== undefined && { day: stated }), time, details: [] }];
    }
    const versions = [...Map.groupBy(own, ({ version }) => version.id)].map(([, some]) => some);
    return versions.map((some, index): Happening => {
      const { version } = some[0]!;
      const isFirst = index === versions.length - 1;
      const those = new Set(some.map(({ promise }) => promise));
      const judged = edits.filter(
        (edit) => edit.version.id === version.id && edit.kind === 'judged' && those.has(edit.promise),
      );
      return {
        ...shared,
        id: isFirst ? id : [...id, version.id],
        day: version.day,
        time: version.time,
        details: [...namesOf(year, those), ...judged.map(({ text }) => sentence(text))],
      };
    });
  });
}

/** Which promises were reported on, where the year has several. */
function namesOf({ promises }: AgreementYear, addresses: ReadonlySet<string | undefined>): readonly string[] {
  const names = promises.flatMap(({ promise }) =>
    addresses.has(promiseAddress(promise)) ? [promise.shortName] : [],
  );
  return promises.length === 1 || names.length === 0 ? [] : [sentence(wording.reportedNames(names))];
}

/** The day that a follow-up says that it was published. */
function statedDay(periods: readonly YearPeriod[]): Day | undefined {
  const days = periods.flatMap(({ reports, wholes }) =>
    [...reports, ...wholes].flatMap(({ report }) => report.published ?? []),
  );
  return days.sort().at(-1);
}

function ofPromise(site: Site, year: AgreementYear, judged: JudgedPromise, since: Day): readonly Happening[] {
  const { promise } = judged;
  const address = promiseAddress(promise);
  const place = placeOf(year);
  const shared = { address, promises: [address], year, judged } as const;
  const id = [promise.year, promise.id];
  const edits = editsOf(site.history?.get(year.municipality.id), address);
  const first = firstEdit(edits);
  const byVersion = Map.groupBy(edits, ({ version }) => version.id);
  const published: Happening[] = first
    ? [
        {
          ...shared,
          kind: 'promise',
          id,
          day: first.version.day,
          time: first.version.time,
          title: wording.promiseTitle(agreementOf(year, judged).kind, promise.shortName, place),
          details: [],
        },
      ]
    : [];
  const later = [...byVersion].flatMap(([version, some]): readonly Happening[] => {
    const isNew = (edit: Edit) => edit === first || (edit.kind === 'added' && edit.period !== undefined);
    const isReported = some.some((edit) => edit.kind === 'added' && edit.period !== undefined);
    const isCorrected = some.some(isCorrection);
    // A new follow-up tells its outcomes itself.
    const told = some.filter(
      (edit) => !isNew(edit) && (isCorrected || edit.kind !== 'judged' || !isReported),
    );
    if (told.length === 0) return [];
    const isJudged = told.every(({ kind }) => kind === 'judged');
    const kind = isCorrected ? 'correction' : isJudged ? 'outcome' : 'other';
    const { day, time } = told[0]!.version;
    const title = TITLES[kind](promise.shortName, place);
    const details = told.map(({ text }) => sentence(text));
    return [{ ...shared, kind, id: [...id, version], day, time, title, details }];
  });
  const byTime = passingsIn(site, year, judged, since).flatMap(({ day, outcomes }): readonly Happening[] =>
    outcomes.length === 0
      ? []
      : [
          {
            ...shared,
            kind: 'outcome',
            id: [...id, day],
            day,
            time: midnight(day),
            title: TITLES.outcome(promise.shortName, place),
            details: [sentence(wording.outcomesByTimeText(outcomes))],
          },
        ],
  );
  return [...published, ...later, ...byTime];
}

const TITLES = {
  correction: wording.correctionTitle,
  outcome: wording.outcomeTitle,
  other: wording.changeTitle,
} as const;

/** When a promise was published. */
function firstEdit(edits: readonly Edit[]): Edit | undefined {
  const first = edits.findLast(({ kind, period }) => kind === 'added' && period === undefined);
  return first?.within.length === 0 ? first : undefined;
}

/** Periods of a year whose follow-ups became overdue, each once for all promises that lacked it from the same day. */
function overdueIn(site: Site, year: AgreementYear, since: Day): readonly Happening[] {
  const all = year.promises.flatMap((judged) =>
    passingsIn(site, year, judged, since).flatMap(({ day, overdue }) =>
      overdue.map((period) => ({ day, period, judged })),
    ),
  );
  const alike = Map.groupBy(all, ({ day, period }) => `${day} ${period.from} ${period.to}`);
  return [...alike.values()].map((some): Happening => {
    const { day, period } = some[0]!;
    const shared = year.periods.find(
      (item) => item.period.from === period.from && item.period.to === period.to,
    );
    const names = some.map(({ judged }) => judged.promise.shortName);
    return {
      kind: 'overdue',
      id: [year.key.year, period.id, period.from, day],
      day,
      time: midnight(day),
      title: wording.overdueTitle(periodText(period, true, year.kind), year.municipality.shortName),
      address: yearAddress(year.key),
      details: [sentence(wording.missingText(year.kind, names, shared?.promises.length ?? names.length))],
      promises: some.map(({ judged }) => promiseAddress(judged.promise)),
      year,
    };
  });
}

/** What happened to nothing that is a promise today: the municipality, an agreement, a promise that was taken away. */
function ofOthers(site: Site, owner: MunicipalityYears, edits: readonly Edit[]): readonly Happening[] {
  const isOther = ({ promise, kind, period }: Edit) =>
    promise === undefined ? kind !== 'added' || period === undefined : !site.promises.has(promise);
  const pages = new Set([
    municipalityAddress(owner.municipality.id),
    ...owner.years.map(({ key }) => yearAddress(key)),
  ]);
  const byVersion = Map.groupBy(edits.filter(isOther), ({ version, year }) => `${version.id} ${year ?? ''}`);
  return [...byVersion.values()].flatMap((some) => {
    const { version, year: of } = some[0]!;
    const year = owner.years.find(({ key }) => key.year === of);
    const isCorrected = year !== undefined && some.some(isCorrection);
    return some.map(({ text, address }, index): Happening => ({
      kind: isCorrected ? 'correction' : 'other',
      id: [...(of === undefined ? [] : [of]), version.id, index + 1],
      day: version.day,
      time: version.time,
      title: capitalised(text),
      ...(address !== undefined && pages.has(address) && { address }),
      details: [],
      promises: [],
      ...(year && { year }),
    }));
  });
}

/**
 * Returns what days brought to a promise, as far as is known of what had been published on each. With `since`, those of earlier days
 * may be missing.
 */
export function passingsIn(
  site: Site,
  year: AgreementYear,
  judged: JudgedPromise,
  since: Day = '',
): readonly Passing[] {
  const grounds = [...groundsOf(site, year.municipality), agreementOf(year, judged)];
  const before = passed.get(judged, grounds);
  if (before && before.since <= since) return before.all;
  return passed.set(judged, grounds, { since, all: findPassings(site, year, judged, since) }).all;
}

const passed = new Kept<JudgedPromise, Found<Passing>>();

function findPassings(
  site: Site,
  year: AgreementYear,
  judged: JudgedPromise,
  since: Day,
): readonly Passing[] {
  const { promise } = judged;
  const history = site.history?.get(year.municipality.id);
  const edits = editsOf(history, promiseAddress(promise));
  const from = history ? (firstEdit(edits)?.version.day ?? history.beginning?.day) : promise.term.from;
  if (from === undefined) return [];
  const published = (report: Report) => publishedOn(report, edits, history);
  const passings = passingsOf(promise, agreementOf(year, judged), site.parties, {
    from: from > since ? from : since,
    today: dayOf(site, year.municipality.id),
    published,
  });
  // What an activity was before it was corrected is not known here.
  const isKnown = (day: Day, activity: string) =>
    !edits.some(
      ({ kind, version, within }) => kind !== 'judged' && version.day > day && within.includes(activity),
    );
  return passings.map((passing) => ({
    ...passing,
    outcomes: passing.outcomes.filter(({ id }) => isKnown(passing.day, id)),
  }));
}

function publishedOn(
  { period, published }: Report,
  edits: readonly Edit[],
  history: MunicipalityHistory | undefined,
): Day | undefined {
  const added = edits.findLast((edit) => edit.kind === 'added' && edit.period === period.id);
  return added?.version.day ?? history?.beginning?.day ?? published;
}

const placeOf = ({ municipality, label }: { readonly municipality: Municipality; readonly label: string }) =>
  `${municipality.shortName} ${label}`;

const noon = (day: Day) => `${day}T12:00:00.000Z`;
/** What a day brings is there from its beginning. */
const midnight = (day: Day) => `${day}T00:00:00.000Z`;
