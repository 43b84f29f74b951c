/** A generated follow-up of a promise, and its results. */
import { addDays, type Day } from '../../src/domain/day.ts';
import type { Period } from '../../src/domain/period.ts';
import type { GeneratedActivity } from './generate-activities.ts';
import { markdown, type Fields, type GeneratedFile } from './generated-file.ts';
import type { Random } from './random.ts';
import * as words from './words.ts';

/** Returns the follow-up of a period, the number of which among those of the promise is `index`. */
export function report(
  folder: string,
  period: Period,
  index: number,
  activities: readonly GeneratedActivity[],
  random: Random,
): GeneratedFile {
  const results = activities.flatMap((activity) =>
    random.oneIn(8) ? [] : resultsOf(activity, period, index, random),
  );
  const unpromised = random.oneIn(10)
    ? [{ text: 'Utöver det utlovade har en gemensam utbildning hållits.' }]
    : [];
  const hasBody = results.length === 0 || random.oneIn(2);
  return markdown(
    `${folder}/${period.id}.md`,
    {
      publicerad: addDays(period.to, random.integer(10, 50)),
      ...(random.oneIn(2) && {
        rapportör: {
          namn: `${random.pick(words.FIRST_NAMES)} ${random.pick(words.LAST_NAMES)}`,
          roll: 'kommunpolis',
          part: 'polisen',
        },
      }),
      källa: 'uppfoljning',
      redovisat: [...results, ...unpromised],
    },
    hasBody ? random.sample(words.NARRATIVES, random.integer(1, 2)).join('\n\n') : '',
  );
}

function resultsOf(
  activity: GeneratedActivity,
  period: Period,
  index: number,
  random: Random,
): readonly Fields[] {
  const { fields, measure } = activity;
  const parts = random.oneIn(12) ? ['polisen', 'kommunen'] : [undefined];
  return parts.map((part) => ({
    aktivitet: fields.id,
    ...(part && { part }),
    ...(measure ? numberResult(measure, index, random) : statusResult(random)),
    ...(random.oneIn(4) && {
      händelser: [{ datum: eventDate(period, random), text: 'Genomfördes enligt plan' }],
    }),
  }));
}

function numberResult(
  { countable: { en, flera }, typical, isCumulative }: NonNullable<GeneratedActivity['measure']>,
  index: number,
  random: Random,
): Fields {
  if (random.oneIn(10)) return statusResult(random);
  // A running count must not fall, so each period has its own range.
  const value = isCumulative
    ? typical * (index + 1) + random.integer(0, typical)
    : random.integer(0, typical + 2);
  const count = `${value} ${value === 1 ? en : flera}`;
  const exact = { text: `${count} har genomförts.`, värden: { antal: value } };
  if (isCumulative) return { ...exact, text: `Hittills ${count}.` };
  return random.pick<Fields>([
    exact,
    exact,
    exact,
    { text: `Minst ${count}.`, värden: { antal: { minst: value } } },
    { text: `Cirka ${count}.`, värden: { antal: { cirka: value } } },
    { text: `Högst ${count}.`, värden: { antal: { högst: value } } },
    { text: `Mellan ${value} och ${value + 3} ${flera}.`, värden: { antal: { mellan: [value, value + 3] } } },
    { text: 'Har genomförts vid flera tillfällen.', värden: { antal: { något: true } } },
    {
      ...exact,
      status: 'genomfört',
      värden: { antal: { exakt: value, räknat: 'Spontana insatser är inte medräknade.' } },
    },
  ]);
}

function statusResult(random: Random): Fields {
  const [status, text] = random.pick(words.STATUS_SENTENCES);
  if (random.oneIn(10)) return { text };
  const isLate = status === 'inte genomfört' || status === 'utgår' || status === 'delvis';
  return {
    text,
    status,
    ...(isLate && { orsak: random.pick(words.REASONS) }),
    ...(status === 'inte genomfört' && { överförs: 'Tas med i nästa års löften.' }),
  };
}

/** Returns a day, a month or a week in the period, or sometimes a day after it. */
function eventDate({ from, to }: Period, random: Random): string {
  const day: Day = random.oneIn(15)
    ? addDays(to, random.integer(1, 60))
    : addDays(from, random.integer(0, 27));
  if (random.oneIn(4)) return day.slice(0, 7);
  // The week is in the middle of a month, so that it is entirely in the year it is named after.
  if (random.oneIn(4)) return `${day.slice(0, 4)}-v${2 + 4 * (Number(day.slice(5, 7)) - 1)}`;
  return day;
}
