/** A generated promise with its follow-ups. */
import type { Period } from '../../src/domain/period.ts';
import { activitiesOf } from './generate-activities.ts';
import { report } from './generate-report.ts';
import { markdown, type Fields, type GeneratedFile } from './generated-file.ts';
import type { Random } from './random.ts';
import * as words from './words.ts';

/** Yields the files of a promise. */
export function* promise(
  folder: string,
  number: number,
  hasEarlier: boolean,
  periods: readonly Period[],
  places: readonly string[],
  random: Random,
): Iterable<GeneratedFile> {
  const theme = words.THEMES[number % words.THEMES.length]!;
  const round = Math.floor(number / words.THEMES.length);
  const suffix = round === 0 ? '' : ` ${round + 1}`;
  const id = `${theme.id}${suffix.replace(' ', '-')}`;
  const [municipality, year] = folder.split('/');
  const activities = activitiesOf(periods, places, random);
  yield markdown(
    `${folder}/${id}/lofte.md`,
    {
      titel: theme.titel,
      kortnamn: `${theme.kortnamn}${suffix}`,
      ordning: number + 1,
      tema: theme.tema,
      platser: random.sample(places, random.integer(0, 2)),
      ...(hasEarlier && !random.oneIn(3) && { förnyar: `${Number(year) - 1}/${id}` }),
      ...(random.oneIn(3) && {
        bakgrund: { problem: 'Många uppger att de undviker platsen efter mörkrets inbrott.' },
      }),
      ...(random.oneIn(3) && {
        underlag: [{ text: 'Medborgardialog', datum: `${Number(year) - 1}-11`, n: random.integer(40, 400) }],
      }),
      källa: 'loften',
      ...(random.oneIn(4) && { effektmått: [perceivedSafety(Number(year), random)] }),
      aktiviteter: activities.map(({ fields }) => fields),
      ...(random.oneIn(12) && { tidigare: [`${year}/${id}-i-${municipality}`] }),
    },
    random.oneIn(3) ? random.pick(words.NARRATIVES) : '',
  );
  for (const [index, period] of periods.entries()) {
    // Some reports are missing.
    if (random.oneIn(20)) continue;
    yield report(`${folder}/${id}`, period, index, activities, random);
  }
}

function perceivedSafety(year: number, random: Random): Fields {
  const value = (grupp?: string) => ({
    datum: `${year - 1}-11`,
    värde: random.integer(400, 850) / 10,
    n: random.integer(80, 400),
    ...(grupp && { grupp }),
  });
  return {
    id: 'trygghet',
    namn: 'Känner sig trygga utomhus sena kvällar',
    enhet: 'procent',
    bättre: 'högre',
    värden: [value('kvinnor'), value('män')],
  };
}
