/** What must come of every activity of the made-up municipalities, worked out by hand from the rules of the outcome. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSettings } from '../src/settings/environment.ts';
import { readContent, type Reading } from '../src/content/read.ts';
import { judgePromise } from '../src/domain/judged.ts';
import { OUTCOMES, type Judgement, type Outcome, type Reason } from '../src/domain/outcome.ts';
import type { Status } from '../src/domain/model.ts';

const TODAY = '2024-06-01';

type Row = readonly [
  activity: string,
  outcome: Outcome,
  reason: Reason['kind'],
  /** What the numbers come to, measure by measure; an open end is left out. */
  totals?: readonly string[],
  beside?: Partial<{
    silent: readonly string[];
    isDisputed: boolean;
    reachedIn: string;
    outsideTerm: number;
  }>,
];

const EXPECTED: Readonly<Record<string, readonly Row[]>> = {
  'bjorkhult/2022/trygghet-i-centrum': [
    ['fotpatrullering', 'met', 'numbers', ['42–'], { reachedIn: 't3' }],
    ['trygghetsvandringar', 'met', 'numbers', ['2'], { reachedIn: 't3' }],
    ['belysning', 'met', 'said-done'],
    ['narvaro', 'not-assessable', 'no-target', [], { silent: ['t2', 't3'] }],
  ],
  'bjorkhult/2023/trygghet-i-centrum': [
    ['fotpatrullering', 'partly', 'numbers', ['41']],
    ['trygghetsvandringar', 'partly', 'numbers', ['1'], { outsideTerm: 1 }],
    ['medborgardialog', 'not-met', 'said-nothing-done', [], { silent: ['t1', 't2'] }],
  ],
  'bjorkhult/2023/trafik-vid-skolor': [
    ['hastighetskontroller', 'met', 'numbers', ['13–', '2'], { reachedIn: 't3' }],
    ['trafikvuxna', 'not-assessable', 'no-target', [], { silent: ['t2', 't3'] }],
    ['skolbesok', 'not-assessable', 'no-figure', ['1–'], { silent: ['t3'] }],
    ['felparkeringar', 'met', 'numbers', ['17']],
  ],
  'bjorkhult/2023/vald-i-nara-relation': [
    ['utbildning', 'not-reported', 'not-reported', [], { silent: ['t1', 't2', 't3'] }],
    ['information', 'not-reported', 'not-reported', ['–'], { silent: ['t1', 't2', 't3'] }],
  ],
  'bjorkhult/2024/trygghet-i-centrum': [
    ['fotpatrullering', 'ongoing', 'numbers', ['16']],
    ['trygghetsvandringar', 'met', 'numbers', ['2'], { reachedIn: 't1' }],
    ['medborgardialog', 'ongoing', 'still-running'],
    ['ungdomsenkat', 'not-reported', 'not-reported', [], { silent: ['t1'] }],
  ],
  'adala/2023/lugnare-sommar': [
    ['nattvandring', 'met', 'numbers', ['10–12'], { reachedIn: 'h2' }],
    ['serveringstillsyn', 'partly', 'done-by-some', [], { isDisputed: true }],
    ['bevakning-avslutningar', 'no-need', 'said-no-need'],
    ['ungdomsgard-pa-hjul', 'partly', 'numbers', ['2']],
    ['badplatsvardar', 'partly', 'numbers', ['26']],
  ],
  'adala/2023/ordning-pa-stationen': [
    ['klotter', 'met', 'numbers', ['1–3']],
    ['ordningsstorningar', 'not-met', 'numbers', ['47'], { isDisputed: true }],
    ['ronderingar', 'met', 'numbers', ['52']],
    ['hyresgastmoten', 'partly', 'numbers', ['5']],
    ['kameror', 'partly', 'said-partly', [], { silent: ['h1'] }],
  ],
  'vastermala/2022/synlig-polis': [
    ['patrulltimmar', 'met', 'numbers', ['4050–'], { reachedIn: 'k4' }],
    ['trafikkontroller', 'partly', 'numbers', ['48'], { isDisputed: true }],
    ['medborgarsamtal', 'met', 'numbers', ['115–']],
    ['handlarmoten', 'partly', 'numbers', ['4'], { silent: ['k3'] }],
  ],
  'vastermala/2022/farre-inbrott': [
    ['grannsamverkan', 'not-assessable', 'no-target', ['31'], { silent: ['k2', 'k3'] }],
    ['riktade-brev', 'not-met', 'said-nothing-done', [], { silent: ['k1'] }],
    ['inbrottsanmalningar', 'not-assessable', 'open-figure', ['46–']],
  ],
  'vastermala/2023/lugn-i-hyreshusen': [
    ['trapphusvandringar', 'ongoing', 'numbers', ['13']],
    ['trygghetsvard', 'met', 'said-done'],
    ['portlas', 'ongoing', 'numbers', ['18']],
  ],
  'lindevik/2022/unga-pa-kvallarna': [
    ['faltpass', 'partly', 'numbers', ['116']],
    ['foraldramoten', 'met', 'numbers', ['8–']],
    [
      'droginformation',
      'met',
      'numbers',
      ['7'],
      { reachedIn: '2023-t2', silent: ['2022-t2', '2022-t3', '2023-t1', '2023-t3'] },
    ],
    [
      'sommaraktiviteter',
      'met',
      'said-done',
      [],
      { silent: ['2022-t1', '2022-t3', '2023-t1', '2023-t2', '2023-t3'] },
    ],
    [
      'nattvandring',
      'not-assessable',
      'no-target',
      [],
      { silent: ['2022-t2', '2022-t3', '2023-t1', '2023-t2', '2023-t3'] },
    ],
    [
      'ungdomsrad',
      'not-assessable',
      'not-followed-up',
      [],
      { silent: ['2022-t1', '2022-t2', '2023-t1', '2023-t2'] },
    ],
  ],
  'norrsele/2022/trygg-skotersasong': [
    ['skoterkontroller', 'met', 'numbers', ['17'], { reachedIn: 'slut' }],
    ['utandningsprov', 'partly', 'numbers', ['201–']],
    ['ledskyltar', 'met', 'said-done'],
    ['raddningsovning', 'no-need', 'said-no-need', [], { silent: [] }],
    ['stoldmarkning', 'not-met', 'said-nothing-done'],
  ],
  'granhamra/2021/trygga-vagar': [
    ['hastighet', 'met', 'numbers', ['9'], { reachedIn: 'till-11-oktober', silent: ['slut'] }],
    ['mopeder', 'partly', 'numbers', ['3'], { silent: ['slut'] }],
    ['olyckor', 'not-assessable', 'open-figure', ['4'], { silent: ['slut'] }],
    ['skyltar', 'not-met', 'said-nothing-done', [], { silent: ['slut'] }],
  ],
  'granhamra/2022/minska-inbrotten': [
    ['brottsaktiva', 'met', 'said-done'],
    ['utsatta-omraden', 'met', 'said-done'],
    ['grannsamverkansmoten', 'met', 'numbers', ['4'], { reachedIn: 'helar' }],
    ['markning', 'partly', 'numbers', ['88–132'], { isDisputed: true }],
  ],
  'granhamra/2022/tryggt-uteliv': [
    ['krogronder', 'met', 'numbers', ['20–'], { reachedIn: 'helar' }],
    ['utbildning', 'partly', 'numbers', ['2', '24'], { isDisputed: true, reachedIn: 'helar' }],
    ['sena-bussar', 'not-met', 'numbers', ['0']],
  ],
  'sjoinge/2023/batstolder': [['hamnronder', 'met', 'numbers', ['26–'], { reachedIn: 'helar' }]],
  'sjoinge/2023/skolvagar': [['kontroller', 'met', 'numbers', ['10'], { reachedIn: 'helar' }]],
  'sjoinge/2023/torget': [['oppet-hus', 'met', 'numbers', ['12'], { reachedIn: 'helar' }]],
  'sjoinge/2023/bedragerier-mot-aldre': [['traffar', 'partly', 'numbers', ['12–18']]],
  'sjoinge/2023/dieselstolder': [['insatser', 'not-met', 'said-nothing-done', ['–']]],
  'sjoinge/2023/idrottsevenemang': [['supporterpoliser', 'no-need', 'said-no-need']],
  'sjoinge/2023/hem-pa-natten': [['taxi', 'not-assessable', 'words-only']],
  'sjoinge/2023/cykelstolder': [['cykelmarkning', 'not-assessable', 'open-figure', ['0–150']]],
  'sjoinge/2023/varfest': [['vuxna-pa-plats', 'not-reported', 'not-reported', [], { silent: ['helar'] }]],
};

let reading: Reading;

beforeAll(async () => {
  const contentDir = join(import.meta.dirname, 'municipalities');
  reading = await readContent({ ...readSettings({}), contentDir, today: TODAY });
});

function judgementsOf(address: string): ReadonlyMap<string, Judgement> {
  const { agreements, promises } = reading.content;
  const promise = promises.find(({ municipality, year, id }) => `${municipality}/${year}/${id}` === address)!;
  const agreement = agreements.find(
    ({ municipality, year }) => municipality === promise.municipality && year === promise.year,
  )!;
  const { activities } = judgePromise(promise, agreement.rhythm, TODAY);
  return new Map(activities.map(({ activity, judgement }) => [activity.id, judgement]));
}

function asText(total: { readonly min: number; readonly max: number } | null): string {
  if (total === null) return '–';
  if (total.min === total.max) return String(total.min);
  return `${total.min}–${total.max === Infinity ? '' : total.max}`;
}

/** The period of the only window in which a floor was reached. */
function reachedIn({ measures }: Judgement): string | undefined {
  const windows = measures.flatMap(({ judgement }) => judgement?.windows ?? []);
  const reached = windows.flatMap(({ reachedIn }) => reachedIn?.id ?? []);
  return windows.length === measures.filter(({ judgement }) => judgement).length ? reached[0] : undefined;
}

test('the content has no errors', () => {
  expect(reading.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('the table names every activity, and no other', () => {
  const { promises } = reading.content;
  const written = promises.map(({ municipality, year, id, activities }) => [
    `${municipality}/${year}/${id}`,
    activities.map((activity) => activity.id),
  ]);
  const expected = Object.entries(EXPECTED).map(([address, rows]) => [address, rows.map(([id]) => id)]);
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(expected));
});

describe.each(Object.entries(EXPECTED))('%s', (address, rows) => {
  const cases = rows.map(([id, outcome, reason, totals = [], beside = {}]) => ({
    id,
    outcome,
    reason,
    totals,
    beside,
  }));

  test.each(cases)('$id: $outcome', ({ id, outcome, reason, totals, beside }) => {
    const judgement = judgementsOf(address).get(id)!;
    expect({
      outcome: judgement.outcome,
      reason: judgement.reasons[0]!.kind,
      totals: judgement.measures.map(({ total }) => asText(total)),
      silent: judgement.silent.map((period) => period.id),
      isDisputed: judgement.isDisputed,
      outsideTerm: judgement.outsideTerm.length,
    }).toEqual({
      outcome,
      reason,
      totals,
      silent: beside.silent ?? expect.any(Array),
      isDisputed: beside.isDisputed ?? false,
      outsideTerm: beside.outsideTerm ?? 0,
    });
    if (beside.reachedIn) expect(reachedIn(judgement)).toBe(beside.reachedIn);
  });
});

describe('every shape occurs', () => {
  const results = () =>
    reading.content.promises.flatMap(({ reports }) => reports.flatMap((report) => report.results));
  const measures = () =>
    reading.content.promises.flatMap(({ activities }) => activities.flatMap((activity) => activity.measures));

  test('every outcome', () => {
    const outcomes = new Set(Object.values(EXPECTED).flatMap((rows) => rows.map(([, outcome]) => outcome)));
    expect([...outcomes].sort()).toEqual([...OUTCOMES].sort());
  });

  test('every status', () => {
    const all: Record<Status, true> = {
      done: true,
      'partly-done': true,
      'under-way': true,
      planned: true,
      'not-started': true,
      'not-done': true,
      dropped: true,
      'no-need': true,
      'not-followed-up': true,
    };
    const statuses = new Set(results().flatMap(({ status }) => status ?? []));
    expect([...statuses].sort()).toEqual(Object.keys(all).sort());
  });

  test.each([
    [
      'kind of value',
      () => results().flatMap(({ values }) => values.map(({ quantity }) => quantity.kind)),
      6,
    ],
    [
      'date of an event',
      () => results().flatMap(({ events }) => events.flatMap(({ when }) => when?.precision ?? [])),
      3,
    ],
    ['kind of target', () => measures().flatMap(({ target }) => target?.kind ?? []), 3],
    ['scope of a target', () => measures().flatMap(({ target }) => target?.per ?? []), 5],
    ['way of counting', () => measures().map(({ counting }) => counting), 3],
    [
      'kind of activity',
      () => reading.content.promises.flatMap(({ activities }) => activities.map(({ kind }) => kind)),
      4,
    ],
    [
      'kind of change',
      () =>
        reading.content.promises.flatMap(({ activities }) =>
          activities.flatMap(({ changes }) => changes.map(({ kind }) => kind)),
        ),
      4,
    ],
    ['rhythm', () => reading.content.agreements.flatMap(({ rhythm }) => rhythm ?? []), 4],
  ])('every %s', (_, shapes: () => readonly string[], count) => {
    expect(new Set(shapes()).size).toBe(count);
  });
});
