/** Reads exported tables back to domain objects, as somebody would who has nothing else. */
import { monthSpan, weekSpan, yearSpan, type ApproximateDay } from '../../src/domain/day.ts';
import type {
  Activity,
  Agreement,
  AgreementReport,
  Baseline,
  CitizenPromise,
  EffectMeasure,
  Measure,
  Municipality,
  Party,
  Person,
  Report,
  ReportedValue,
  Result,
  Target,
  Verdict,
} from '../../src/domain/model.ts';
import type { Period, Term } from '../../src/domain/period.ts';
import type { Quantity } from '../../src/domain/quantity.ts';
import { ACTIVITY_KINDS } from '../../src/content/formats/activity-line.ts';
import { SCOPES } from '../../src/content/formats/number-words.ts';
import { withoutUndefined } from '../../src/content/formats/without-undefined.ts';
import { CHANGES } from '../../src/content/schema/activity.ts';
import { BETTER, COUNTINGS } from '../../src/content/schema/measure.ts';
import { PERIOD_WORDS, QUANTITY_WORDS, TARGET_WORDS } from '../../src/open-data/words.ts';
import { PRECISION_WORDS, STATUS_WORDS } from '../../src/text/open-data/values.ts';

export type Row = Readonly<
  Record<string, string | number | boolean | readonly string[] | readonly number[] | null>
>;
export type Tables = Readonly<Record<string, readonly Row[]>>;

/** What the tables hold of the content: not how a municipality's pages look, nor its accessibility statement. */
export interface ReadBack {
  readonly municipalities: readonly Omit<Municipality, 'accent' | 'crest' | 'statement'>[];
  readonly parties: readonly Party[];
  readonly agreements: readonly Agreement[];
  readonly promises: readonly CitizenPromise[];
}

export function readBack(tables: Tables, siteAddress: string): ReadBack {
  const rowsOf = (table: string, of: Row, ...keys: readonly string[]) =>
    (tables[table] ?? []).filter((row) => ['kommun', ...keys].every((key) => row[key] === of[key]));
  const municipalities = tables['kommuner']!.map((row) => municipalityOf(row, rowsOf('platser', row)));
  const first = municipalities[0]!.id;
  return {
    municipalities,
    parties: tables['parter']!.filter(({ kommun }) => kommun === first).map(partyOf),
    agreements: tables['avtal']!.map((row) => ({
      ...agreementOf(row),
      sources: rowsOf('kallor', row, 'ar', 'avtal').map((source) => ({
        ...maybe({
          file:
            source['sha256'] === null
              ? undefined
              : { bytes: number(source['filstorlek'])!, sha256: text(source['sha256'])! },
          id: text(source['kalla'])!,
          title: text(source['titel'])!,
          publisher: text(source['utgivare']),
          date: when(source['datum']),
          address: text(source['adress'])?.replace(siteAddress, '/'),
        }),
      })),
      effects: effectsOf(rowsOf('effekter', row, 'ar', 'avtal'), null, rowsOf),
      reports: rowsOf('uppfoljningar', row, 'ar', 'avtal')
        .filter(({ lofte }) => lofte === null)
        .map((report): AgreementReport => ({ ...reportOf(report), body: text(report['brodtext']) ?? '' })),
    })),
    promises: tables['loften']!.map((row) => ({
      ...promiseOf(row),
      evidence: rowsOf('underlag', row, 'ar', 'lofte').map((item) =>
        maybe({
          text: text(item['text'])!,
          date: when(item['datum']),
          n: number(item['antal']),
          source: text(item['kalla']),
        }),
      ),
      effects: effectsOf(rowsOf('effekter', row, 'ar', 'lofte'), row['lofte']!, rowsOf),
      activities: rowsOf('aktiviteter', row, 'ar', 'lofte').map((activity) => ({
        ...activityOf(activity),
        measures: rowsOf('matt', activity, 'ar', 'lofte', 'aktivitet').map(measureOf),
        changes: rowsOf('andringar', activity, 'ar', 'lofte', 'aktivitet').map((change) =>
          maybe({
            kind: wordIn(CHANGES, change['andring'])!,
            date: text(change['beslutad'])!,
            reason: text(change['orsak']),
            source: text(change['kalla']),
            to: text(change['till']),
            text: text(change['text']),
          }),
        ),
      })),
      reports: rowsOf('uppfoljningar', row, 'ar', 'lofte').map((report): Report => {
        const own = (table: string) => rowsOf(table, report, 'ar', 'lofte', 'period');
        return {
          ...reportOf(report),
          results: resultsOf(own('redovisat'), own('varden'), own('handelser')),
          body: text(report['brodtext']) ?? '',
        };
      }),
    })),
  };
}

type RowsOf = (table: string, of: Row, ...keys: readonly string[]) => readonly Row[];

function municipalityOf(row: Row, places: readonly Row[]) {
  const reports = text(row['felanmalan']);
  return maybe({
    id: text(row['kommun'])!,
    name: text(row['namn'])!,
    shortName: text(row['kortnamn'])!,
    code: text(row['kommunkod'])!,
    website: text(row['webbplats'])!,
    contact: maybe({
      name: text(row['kontakt']),
      email: text(row['epost']),
      phone: text(row['telefon']),
      website: text(row['kontaktsida']),
    }),
    localPoliceArea: text(row['lokalpolisomrade']),
    county: text(row['lan']),
    places: places.map((place) => ({ id: text(place['plats'])!, name: text(place['namn'])! })),
    errorContact:
      reports === undefined ? undefined : reports.includes('@') ? { email: reports } : { form: reports },
    introduction: text(row['presentation']) ?? '',
  });
}

function partyOf(row: Row): Party {
  return maybe({
    id: text(row['part'])!,
    name: text(row['namn'])!,
    kind: text(row['slag']),
    isReviewer: row['granskar'] === true ? (true as const) : undefined,
  });
}

function agreementOf(row: Row): Omit<Agreement, 'sources' | 'effects' | 'reports'> {
  const names = list(row['undertecknare']);
  const roles = list(row['undertecknare_roll']);
  const parties = list(row['undertecknare_part']);
  const count = Math.max(names.length, roles.length, parties.length);
  const date = text(row['undertecknat']);
  const by = Array.from({ length: count }, (_, index) =>
    personOf(names[index], roles[index], parties[index]),
  );
  return maybe({
    municipality: text(row['kommun'])!,
    year: number(row['ar'])!,
    name: agreementName(row),
    kind: { one: text(row['slag'])!, many: text(row['slag_flera'])!, definite: text(row['slag_bestamd'])! },
    title: text(row['titel'])!,
    term: termOf(row),
    parties: list(row['parter']),
    signed: count === 0 ? undefined : maybe({ date, by }),
    rhythm: wordIn(PERIOD_WORDS, row['uppfoljs']) as Agreement['rhythm'],
    introduction: text(row['inledning']) ?? '',
  });
}

function agreementName(row: Row): string | undefined {
  return /^avtal-(.*)$/.exec(text(row['avtal'])!)?.[1];
}

function promiseOf(row: Row): Omit<CitizenPromise, 'evidence' | 'effects' | 'activities' | 'reports'> {
  const [municipality, year, id] = text(row['fornyar'])?.split('/') ?? [];
  const background = maybe({ problem: text(row['problem']), cause: text(row['orsak']) });
  return maybe({
    municipality: text(row['kommun'])!,
    year: number(row['ar'])!,
    id: text(row['lofte'])!,
    title: text(row['titel'])!,
    shortName: text(row['kortnamn'])!,
    order: number(row['ordning']),
    agreement: agreementName(row),
    theme: text(row['tema']),
    places: list(row['platser']),
    sharedWith: list(row['gemensamt_med']),
    term: termOf(row),
    renews: municipality === undefined ? undefined : { municipality, year: Number(year), id: id! },
    background: Object.keys(background).length === 0 ? undefined : background,
    source: text(row['kalla']),
    formerAddresses: list(row['tidigare_adresser']),
    body: text(row['brodtext']) ?? '',
  });
}

function activityOf(row: Row): Omit<Activity, 'measures' | 'changes'> {
  const former = list(row['tidigare_id']);
  return maybe({
    id: text(row['aktivitet'])!,
    text: text(row['text'])!,
    note: text(row['anmarkning']),
    kind: wordIn(ACTIVITY_KINDS, row['typ'])!,
    condition: text(row['villkor']),
    deadline: when(row['senast']),
    parties: list(row['ansvariga']),
    places: list(row['platser']),
    formerIds: former.length === 0 ? undefined : former,
  });
}

function measureOf(row: Row): Measure {
  return maybe({
    id: text(row['matt'])!,
    unit: { one: text(row['enhet'])!, many: text(row['enhet_flera'])! },
    counting: wordIn(COUNTINGS, row['raknas'])!,
    baseline: baselineOf(row),
    better: wordIn(BETTER, row['battre']),
    target: targetOf(row),
  });
}

function effectsOf(rows: readonly Row[], promise: Row[string], rowsOf: RowsOf): readonly EffectMeasure[] {
  return rows
    .filter(({ lofte }) => lofte === promise)
    .map((row) =>
      maybe({
        id: text(row['effekt'])!,
        name: text(row['namn'])!,
        unit: text(row['enhet'])!,
        better: wordIn(BETTER, row['battre'])!,
        source: text(row['kalla']),
        baseline: baselineOf(row),
        target: targetOf(row),
        values: rowsOf('effektvarden', row, 'ar', 'avtal', 'lofte', 'effekt').map((value) =>
          maybe({
            date: when(value['datum'])!,
            value: number(value['varde'])!,
            n: number(value['antal_svar']),
            group: text(value['grupp']),
            source: text(value['kalla']),
          }),
        ),
      }),
    );
}

function baselineOf(row: Row): Baseline | undefined {
  const value = number(row['utgangslage']);
  if (value === undefined) return undefined;
  return maybe({ value, date: when(row['utgangslage_datum']), source: text(row['utgangslage_kalla']) });
}

function targetOf(row: Row): Target | undefined {
  const kind = wordIn(TARGET_WORDS, row['mal']);
  if (kind === undefined) return undefined;
  return maybe({
    kind,
    value: number(row['mal_tal'])!,
    max: number(row['mal_tal_hogst']),
    isPercent: row['mal_i_procent'] === true ? (true as const) : undefined,
    per: wordIn(SCOPES, row['mal_per'])!,
    by: when(row['mal_senast']),
    except: list(row['mal_undantag']).map(Number),
  });
}

function reportOf(row: Row): Omit<AgreementReport, 'body'> {
  const words = list(row['egen_rakning']);
  const counts = list(row['egen_rakning_antal']).map(Number);
  const status = wordIn(STATUS_WORDS, row['omdome_ord']);
  const said = text(row['omdome']);
  const verdict: Verdict = maybe({
    text: said,
    status,
    counted: words.map((word, index) => ({ word, count: counts[index]! })),
  });
  const isJudged = said !== undefined || status !== undefined || words.length > 0;
  const reporter = personOf(text(row['rapportor']), text(row['rapportor_roll']), text(row['rapportor_part']));
  return maybe({
    period: periodOf(row),
    published: text(row['publicerad']),
    reporter: Object.keys(reporter).length === 0 ? undefined : reporter,
    source: text(row['kalla']),
    verdict: isJudged ? verdict : undefined,
  });
}

function periodOf(row: Row): Period {
  const rhythm = wordIn(PERIOD_WORDS, row['period_slag']);
  return {
    id: text(row['period'])!,
    from: text(row['period_fran'])!,
    to: text(row['period_till'])!,
    name:
      rhythm === undefined
        ? { label: text(row['period_namn'])! }
        : { rhythm, number: number(row['period_nummer'])!, year: number(row['period_ar'])! },
  };
}

function resultsOf(told: readonly Row[], values: readonly Row[], events: readonly Row[]): readonly Result[] {
  const numbers = [...new Set(told.map(({ nr }) => nr))];
  return numbers.map((ordinal) => {
    const rows = told.filter(({ nr }) => nr === ordinal);
    const [row] = rows;
    const valuesOf = (kind: string) => {
      const own = values.filter(({ nr, slag }) => nr === ordinal && slag === kind).map(valueOf);
      return own.filter(({ measure }, index) => own.findIndex((one) => one.measure === measure) === index);
    };
    return maybe({
      activities: rows.flatMap(({ aktivitet }) => text(aktivitet) ?? []),
      text: text(row!['text']),
      note: text(row!['anmarkning']),
      status: wordIn(STATUS_WORDS, row!['status']),
      values: valuesOf('redovisat'),
      forecasts: valuesOf('prognos'),
      events: events
        .filter(({ nr }) => nr === ordinal)
        .map((event) =>
          maybe({ when: when(event['datum']), place: text(event['stalle']), text: text(event['text']) }),
        ),
      reason: text(row!['orsak']),
      carriedOver: text(row!['overfors']),
      party: text(row!['part']),
      isCountedByEach: row!['raknat_av_bada'] === true ? (true as const) : undefined,
    });
  });
}

function valueOf(row: Row): ReportedValue {
  return maybe({
    measure: text(row['matt'])!,
    quantity: quantityOf(row),
    countingNote: text(row['sa_raknat']),
    partOf: text(row['ingar_i']),
  });
}

function quantityOf(row: Row): Quantity {
  const kind = wordIn(QUANTITY_WORDS, row['ord'])!;
  switch (kind) {
    case 'some':
      return { kind };
    case 'between':
      return { kind, min: number(row['lagst'])!, max: number(row['hogst'])! };
    default:
      return { kind, value: number(row['tal'])! };
  }
}

function personOf(name?: string, role?: string, party?: string): Person {
  return maybe({ name: name || undefined, role: role || undefined, party: party || undefined });
}

function termOf(row: Row): Term {
  return maybe({
    from: text(row['fran'])!,
    to: text(row['till']) ?? null,
    fromPrecision: wordIn(PRECISION_WORDS, row['fran_precision']) as Term['fromPrecision'],
    toPrecision: wordIn(PRECISION_WORDS, row['till_precision']) as Term['toPrecision'],
  });
}

function when(value: Row[string] | undefined): ApproximateDay | undefined {
  const written = text(value);
  if (written === undefined) return undefined;
  const [year, month, day] = written.split('-');
  if (month === undefined) return yearSpan(Number(year));
  if (month.startsWith('W')) return weekSpan(Number(year), Number(month.slice(1)));
  if (day === undefined) return monthSpan(Number(year), Number(month));
  return { precision: 'day', from: written, to: written };
}

function wordIn<Value extends string>(
  words: Readonly<Record<Value, string>>,
  word: Row[string] | undefined,
): Value | undefined {
  return (Object.keys(words) as Value[]).find((value) => words[value] === word);
}

function text(value: Row[string] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function number(value: Row[string] | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function list(value: Row[string] | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** An object whose absent properties may be undefined, as the domain's without them. */
function maybe<
  Given extends object,
  Wanted extends object = { [K in keyof Given]: Exclude<Given[K], undefined> },
>(given: Given): Wanted {
  return withoutUndefined(given) as unknown as Wanted;
}
