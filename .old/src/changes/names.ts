/** What the things that promises and reports refer to are called. */
import type { CitizenPromise } from '../domain/model.ts';
import { partyNames } from '../domain/parties.ts';
import type { Content } from '../content/parse/content.ts';
import { REPORTED_VALUE } from '../text/change-nouns.ts';
import { forThing } from '../text/changes.ts';
import { quote } from '../text/quote.ts';
import type { PromiseNames } from './described.ts';

/** Returns what the parts of a promise are called. The latest of its versions comes first. */
export function promiseNames(
  versions: readonly CitizenPromise[],
  { municipalities, parties: known }: Pick<Content, 'municipalities' | 'parties'>,
): PromiseNames {
  const activities = versions.flatMap((promise) => promise.activities);
  const measures = activities.flatMap(({ text, measures }) =>
    measures.map((measure) => ({ ...measure, text })),
  );
  const municipality = municipalities.find(({ id }) => id === versions[0]!.municipality);
  const parties = municipality && partyNames(known, municipality);
  return {
    activity: (id) => quote(activities.find((one) => one.id === id)?.text ?? id),
    measure: (id) => {
      const measure = measures.find((one) => one.id === id);
      const unit = measure?.unit.many ?? id;
      const name = `${REPORTED_VALUE.quantity} ${unit}`;
      const isAlone =
        new Set(measures.filter((one) => one.unit.many === unit).map(({ text }) => text)).size < 2;
      return isAlone || !measure ? name : forThing(name, quote(measure.text));
    },
    party: (id) => parties?.get(id) ?? id,
  };
}
