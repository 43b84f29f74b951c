/** The activities of a generated promise. */
import { addDays, addMonths } from '../../src/domain/day.ts';
import type { Period } from '../../src/domain/period.ts';
import type { Fields } from './generated-file.ts';
import type { Random } from './random.ts';
import * as words from './words.ts';

export interface GeneratedActivity {
  readonly fields: Fields & { readonly id: string };
  /** Undefined if the activity has no number to report. */
  readonly measure?: {
    readonly countable: words.Countable;
    /** A typical number for one period. */
    readonly typical: number;
    readonly isCumulative: boolean;
  };
}

export function activitiesOf(
  periods: readonly Period[],
  places: readonly string[],
  random: Random,
): readonly GeneratedActivity[] {
  const measured = random
    .sample(words.COUNTABLES, random.integer(1, 5))
    .map((countable) => measuredActivity(countable, periods, random));
  const unmeasured = [
    ...random.sample(words.DEEDS, random.integer(0, 2)).map((deed) => plainActivity(deed, 'engång', random)),
    ...(random.oneIn(2) ? [plainActivity(random.pick(words.CONTINUOUS), 'löpande', random)] : []),
    ...(random.oneIn(3) ? [plainActivity(random.pick(words.DIRECTIONS), 'riktning', random)] : []),
  ];
  return [...measured, ...unmeasured].map(({ fields, ...rest }) => ({
    ...rest,
    fields: {
      ...fields,
      ...(random.oneIn(2) && { platser: [random.pick(places)] }),
      ...(random.oneIn(15) && { ändringar: [changeOf(periods, random)] }),
    },
  }));
}

function measuredActivity(
  countable: words.Countable,
  periods: readonly Period[],
  random: Random,
): GeneratedActivity {
  const { id, en, flera, lova, plats } = countable;
  const typical = random.integer(1, 12);
  const kind = random.pick(['minst', 'minst', 'minst', 'minst', 'exakt', 'högst'] as const);
  const per = random.pick(['avtal', 'avtal', 'avtal', 'år', 'period', 'månad', 'vecka'] as const);
  const isLongTerm = per === 'avtal' || per === 'år';
  const value = isLongTerm
    ? Math.max(1, Math.round(typical * periods.length * 0.9))
    : Math.max(1, Math.floor(typical / 4));
  const counted = random.pick(['summa', 'summa', 'summa', 'senaste', 'inte'] as const);
  const scope = {
    avtal: '',
    år: ' om året',
    period: ' varje period',
    månad: ' i månaden',
    vecka: ' i veckan',
  }[per];
  const number = kind === 'exakt' ? String(value) : `${kind} ${value}`;
  return {
    fields: {
      id,
      text: `${lova} ${number} ${value === 1 ? en : flera} ${plats}${scope}.`,
      ansvariga: random.pick(words.RESPONSIBLE),
      mått: [
        {
          id: 'antal',
          enhet: en === flera ? en : { en, flera },
          ...(counted !== 'summa' && { räknas: counted }),
          mål: { [kind]: value, ...(per !== 'avtal' && { per }) },
        },
      ],
    },
    measure: { countable, typical, isCumulative: counted === 'senaste' },
  };
}

function plainActivity(
  [id, text]: readonly [string, string],
  typ: string,
  random: Random,
): GeneratedActivity {
  return { fields: { id, text, ansvariga: random.pick(words.RESPONSIBLE), typ } };
}

function changeOf(periods: readonly Period[], random: Random): Fields {
  const first = periods[0]!;
  const last = periods.at(-1)!;
  const datum = addDays(first.to, -random.integer(0, 30));
  const orsak = random.pick(words.REASONS);
  return random.pick([
    { ändring: 'utgår', datum, orsak, källa: 'uppfoljning' },
    { ändring: 'förlängd', datum, till: addMonths(last.to, 3), orsak },
    { ändring: 'flyttad', datum, orsak },
    { ändring: 'omformulerad', datum, text: 'Genomföra aktiviteten i mindre omfattning.', orsak },
  ]);
}
