/** Small promises that are easily misjudged: what must come of each, and what readers are told of it. */
import { DEFAULT_AGREEMENT_KIND } from './agreement-kind.ts';
import { describe, expect, test } from 'vitest';
import {
  aCount,
  anActivity,
  aMeasure,
  aPeriod,
  aReport,
  aTarget,
  aValue,
  judged,
  judgedPromise,
  type Circumstances,
} from '../../tests/examples.ts';
import { monthSpan, yearSpan } from '../domain/day.ts';
import type { Activity, Measure, Report } from '../domain/model.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Term } from '../domain/period.ts';
import { periodText } from './period.ts';
import { reasonSentences, statusSentence, type Names } from './reason.ts';

const NAMES: Readonly<Record<string, string>> = {
  polisen: 'Polisen',
  kommunen: 'Björkhults kommun',
  tidningen: 'Björkhults Tidning',
  styret: 'Styret',
  oppositionen: 'Oppositionen',
};
const NAMING: Names = {
  period: (period) => periodText(period, true),
  party: (id) => NAMES[id] ?? id,
  kind: DEFAULT_AGREEMENT_KIND,
  withYear: true,
};
const TODAY = '2026-11-26';

const year = (of: number): Term => ({ from: `${of}-01-01`, to: `${of}-12-31` });
const unit = (one: string, many = one) => ({ unit: { one, many } });
const percent = (value: number, measure: Partial<Measure> = {}): Activity =>
  aCount(value, {}, { ...unit('procent'), counting: 'level', ...measure });
const inTerm = (term: Term, name: string, ...results: Parameters<typeof aReport>[1][]): Report =>
  aReport(aPeriod(name, term), ...results);

interface Case {
  readonly activity: Activity;
  readonly reports: readonly Report[];
  readonly circumstances: Circumstances;
  readonly outcome: Outcome;
  /** The sentences about the reasons. */
  readonly said: string;
  readonly ownWord?: string;
  /** Who reviews it, and whether they say otherwise. */
  readonly reviews?: readonly [reviewer: string, isContrary: boolean];
}

const OPEN: Term = { from: '2020-01-01', to: null };
const FOUR_YEARS: Term = { from: '2019-01-01', to: '2022-12-31' };

const CASES: Readonly<Record<string, Case>> = {
  outsagt: {
    activity: aCount(1, {}, unit('vandring', 'vandringar')),
    reports: [],
    circumstances: { term: year(2020), rhythm: undefined },
    outcome: 'not-reported',
    said: 'Ingen uppföljning säger något om aktiviteten.',
  },
  niva: {
    activity: percent(90),
    reports: [60, 30, 3].map((value, index) => inTerm(year(2020), `t${index + 1}`, value)),
    circumstances: { term: year(2020), rhythm: undefined },
    outcome: 'not-met',
    said: '3 procent vid slutet av 2020, av minst 90.',
  },
  fallande: {
    activity: percent(80),
    reports: [inTerm(year(2026), 't1', 85)],
    circumstances: { term: year(2026), rhythm: 'third' },
    outcome: 'ongoing',
    said: 'Senast 85 procent (tertial 1 2026), av minst 80. Löftet gäller till och med 31 december 2026. Tertial 2 2026 är inte redovisat.',
  },
  'takt: a rate': {
    activity: aCount(30, { per: 'year' }, { ...unit('bostad', 'bostäder'), counting: 'rate' }),
    reports: [inTerm(FOUR_YEARS, 'slut', 80)],
    circumstances: { term: FOUR_YEARS, rhythm: undefined },
    outcome: 'met',
    said: '80 av minst 30 bostäder om året.',
  },
  'takt: figures that do not add up': {
    activity: aCount(30, { per: 'year' }, { ...unit('bostad', 'bostäder'), counting: 'none' }),
    reports: [inTerm(FOUR_YEARS, 'slut', 80)],
    circumstances: { term: FOUR_YEARS, rhythm: undefined },
    outcome: 'met',
    said: '80 av minst 30 bostäder.',
  },
  'garanti: in 2023, after a bad year': {
    activity: aCount(90, { per: 'year' }, { ...unit('procent'), counting: 'none' }),
    reports: [95, 93, 40].map((value, index) => inTerm(OPEN, `${2020 + index}-helar`, value)),
    circumstances: { term: OPEN, rhythm: 'year', today: '2023-06-01' },
    outcome: 'not-met',
    said: 'Löftet gäller tills vidare, och utfallet är det för 2022. 40 av minst 90 procent.',
  },
  'garanti: now': {
    activity: aCount(6, { per: 'year', kind: 'at-most' }, { ...unit('vecka', 'veckor'), counting: 'none' }),
    reports: [5, 5, 11, 6, 6, 6].map((value, index) => inTerm(OPEN, `${2020 + index}-helar`, value)),
    circumstances: { term: OPEN, rhythm: 'year', today: TODAY },
    outcome: 'met',
    said: 'Löftet gäller tills vidare, och utfallet är det för 2025. 6 av högst 6 veckor. Gränsen hölls.',
  },
  klart: {
    activity: anActivity({ text: 'Ta fram en plan' }),
    reports: [inTerm({ from: '2023-01-01', to: null }, '2023-k1', 'done')],
    circumstances: { term: { from: '2023-01-01', to: null }, rhythm: 'quarter' },
    outcome: 'met',
    said: 'Den skulle göras en gång och är redovisad som genomförd i kvartal 1 2023.',
    ownWord: 'Uppföljningen säger ”Genomfört” (kvartal 1 2023).',
  },
  senast: {
    activity: anActivity({ deadline: monthSpan(2019, 6) }),
    reports: [inTerm(FOUR_YEARS, 'slut', { status: 'done', events: [{ when: monthSpan(2021, 10) }] })],
    circumstances: { term: FOUR_YEARS, rhythm: 'term' },
    outcome: 'partly',
    said: 'Genomfört 28 månader efter utlovad tid. Den skulle göras en gång och är redovisad som genomförd under hela löftestiden.',
    ownWord: 'Uppföljningen säger ”Genomfört” (hela löftestiden).',
  },
  helhet: {
    activity: aCount(6, {}, unit('fotpatrull', 'fotpatruller')),
    reports: [{ ...inTerm(year(2020), 'helar'), body: '<p>Vi har hållit alla löften.</p>' }],
    circumstances: { term: year(2020), rhythm: 'year' },
    outcome: 'not-assessable',
    said: 'Redovisat i text, ingen aktivitet för sig (helår 2020).',
  },
  polisrapport: {
    activity: anActivity(),
    reports: [{ ...inTerm(year(2020), 'helar', 'done'), reporter: { party: 'polisen' } }],
    circumstances: { term: year(2020), rhythm: undefined },
    outcome: 'met',
    said: 'Den skulle göras en gång och är redovisad som genomförd under helåret 2020.',
    ownWord: 'Polisen säger själv ”Genomfört” (helår 2020).',
  },
  rapportor: {
    activity: anActivity(),
    reports: [
      {
        ...inTerm(year(2020), 'helar', { status: 'done', text: 'Badet är byggt' }),
        reporter: { party: 'tidningen' },
      },
    ],
    circumstances: { term: year(2020), rhythm: undefined, parties: ['kommunen'] },
    outcome: 'not-reported',
    said: 'Ingen uppföljning säger något om aktiviteten.',
    reviews: ['tidningen', false],
  },
  tidningpart: {
    activity: anActivity(),
    reports: [inTerm(year(2020), 'helar', { status: 'done', text: 'Badet är byggt', party: 'tidningen' })],
    circumstances: { term: year(2020), rhythm: undefined, parties: ['kommunen'] },
    outcome: 'not-reported',
    said: 'Ingen uppföljning säger något om aktiviteten.',
    reviews: ['tidningen', false],
  },
  'tvadomare: two accounts': {
    activity: aCount(62, {}, unit('punkt', 'punkter')),
    reports: [
      inTerm(
        year(2015),
        'helar',
        { party: 'styret', values: [aValue(37)], isCountedByEach: true },
        { party: 'oppositionen', values: [aValue(26)], isCountedByEach: true },
      ),
    ],
    circumstances: { term: year(2015), rhythm: undefined, parties: ['styret', 'oppositionen'] },
    outcome: 'partly',
    said: 'Styret räknar till 37 och Oppositionen till 26, av minst 62 punkter. De är inte överens.',
  },
  'tvadomare: one that promised nothing': {
    activity: aCount(62, {}, unit('punkt', 'punkter')),
    reports: [
      inTerm(
        year(2015),
        'helar',
        { party: 'styret', values: [aValue(37)] },
        { party: 'oppositionen', values: [aValue(26)] },
      ),
    ],
    circumstances: { term: year(2015), rhythm: undefined, parties: ['styret'] },
    outcome: 'partly',
    said: '37 av minst 62 punkter.',
    reviews: ['oppositionen', true],
  },
  'tvadomare: a word against a word': {
    activity: anActivity(),
    reports: [
      inTerm(
        year(2015),
        'helar',
        { party: 'styret', status: 'done' },
        { party: 'oppositionen', status: 'not-done' },
      ),
    ],
    circumstances: { term: year(2015), rhythm: undefined, parties: ['styret'] },
    outcome: 'met',
    said: 'Den skulle göras en gång och är redovisad som genomförd under helåret 2015 av Styret.',
    ownWord: 'Styret säger själv ”Genomfört” (helår 2015).',
    reviews: ['oppositionen', true],
  },
  prognos: {
    activity: aCount(13, {}, { ...unit('miljon kronor', 'miljoner kronor'), counting: 'latest' }),
    reports: [inTerm(year(2026), 't1', { forecasts: [aValue(20)] })],
    circumstances: { term: year(2026), rhythm: 'third' },
    outcome: 'ongoing',
    said: 'Prognosen är 20 av minst 13 miljoner kronor (tertial 1 2026). Löftet gäller till och med 31 december 2026. Tertial 2 2026 är inte redovisat.',
  },
  'utgangslage: a direction': {
    activity: anActivity({
      kind: 'direction',
      measures: [
        aMeasure({
          ...unit('inbrott'),
          baseline: { value: 22, date: yearSpan(2021) },
          better: 'lower',
        }),
      ],
    }),
    reports: [inTerm({ from: '2022-01-01', to: '2025-12-31' }, '2022-helar', 19)],
    circumstances: { term: { from: '2022-01-01', to: '2025-12-31' }, rhythm: 'year' },
    outcome: 'met',
    said: '19 inbrott under helåret 2022 mot 22 i utgångsläget (2021). Det är lägre. Helår 2023, helår 2024 och helår 2025 är inte redovisade.',
  },
  'utgangslage: a quarter less': {
    activity: anActivity({
      kind: 'count',
      measures: [
        aMeasure({
          ...unit('ton'),
          counting: 'level',
          baseline: { value: 200, date: yearSpan(2019) },
          target: aTarget(25, { kind: 'decrease-by', isPercent: true }),
        }),
      ],
    }),
    reports: [inTerm({ from: '2022-01-01', to: '2025-12-31' }, '2025-helar', 176)],
    circumstances: { term: { from: '2022-01-01', to: '2025-12-31' }, rhythm: 'year' },
    outcome: 'not-met',
    said: '176 ton vid slutet av 2025, av högst 150 (en minskning med 25 procent). Målet nåddes inte. Helår 2022, helår 2023 och helår 2024 är inte redovisade.',
  },
};

describe('what must come of it, and what is said', () => {
  test.each(Object.entries(CASES))(
    '%s',
    (_, { activity, reports, circumstances, outcome, said, ownWord, reviews }) => {
      const judgement = judged(activity, reports, { today: TODAY, ...circumstances });
      const [review] = judgement.reviews;
      expect({
        outcome: judgement.outcome,
        said: reasonSentences(activity, judgement, NAMING).join(' '),
        ownWord: statusSentence(judgement, NAMING),
        reviews: review && [review.party, judgement.isReviewContrary],
      }).toEqual({ outcome, said, ownWord, reviews });
    },
  );

  test('outsagt: nothing is owed', () => {
    const { schedule } = judgedPromise(CASES['outsagt']!.activity, [], {
      ...CASES['outsagt']!.circumstances,
      today: TODAY,
    });
    expect(schedule).toEqual({ periods: [], overdue: [] });
  });

  test('klart: nothing more is owed once a plan is adopted', () => {
    const { activity, reports, circumstances } = CASES['klart']!;
    const { schedule, activities } = judgedPromise(activity, reports, { ...circumstances, today: TODAY });
    expect(schedule.periods.map(({ id }) => id)).toEqual(['2023-k1']);
    expect(schedule.overdue).toEqual([]);
    expect(activities[0]!.judgement.silent).toEqual([]);
  });

  test('tremanader: three months are followed up once, as a whole', () => {
    const term = { from: '2020-12-01', to: '2021-02-28' };
    const { schedule } = judgedPromise(anActivity(), [], { term, rhythm: 'third', today: TODAY });
    expect(schedule.overdue.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['slut', '2020-12-01', '2021-02-28'],
    ]);
  });

  test('garanti: every finished year has an outcome of its own', () => {
    const { activity, reports, circumstances } = CASES['garanti: now']!;
    expect(
      judged(activity, reports, circumstances).windows.map(({ span, outcome }) => [span.from, outcome]),
    ).toEqual([
      ['2020-01-01', 'met'],
      ['2021-01-01', 'met'],
      ['2022-01-01', 'not-met'],
      ['2023-01-01', 'met'],
      ['2024-01-01', 'met'],
      ['2025-01-01', 'met'],
    ]);
  });
});
