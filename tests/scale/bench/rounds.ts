/** Builds a country several times with each builder, in turn, so that what else the machine does falls on all of them. */
import { BUILDERS, forget, type Build, type BuilderName } from './builders.ts';
import { changeOnePromise, type Country } from './country.ts';
import { measure, type Cost } from './process.ts';
import { siteSizeOf, type SiteSize } from './site-size.ts';

/** In this order: from nothing, again, and after a paragraph was added to a promise. */
export const KINDS = ['from nothing', 'nothing changed', 'one file changed'] as const;

export type Kind = (typeof KINDS)[number];

export interface Measurement {
  readonly builder: BuilderName;
  readonly kind: Kind;
  readonly round: number;
  readonly cost: Cost;
  readonly size: SiteSize;
}

/** All builds of one country. */
export interface Measured {
  readonly country: Country;
  readonly builders: readonly BuilderName[];
  readonly measurements: readonly Measurement[];
}

export async function measureRounds(
  country: Country,
  builders: readonly BuilderName[],
  rounds: number,
  onMeasured: (measurement: Measurement) => void = () => undefined,
): Promise<Measured> {
  const builds = new Map<BuilderName, Build>();
  for (const name of builders) builds.set(name, await BUILDERS[name].prepare(country));
  const measurements: Measurement[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const [builder, build] of builds) {
      await forget(build);
      const measured = async (kind: Kind) => {
        const cost = await measure(build.command);
        const measurement = { builder, kind, round, cost, size: await siteSizeOf(build.site) };
        measurements.push(measurement);
        onMeasured(measurement);
      };
      await measured('from nothing');
      await measured('nothing changed');
      const restore = await changeOnePromise(country, round);
      try {
        await measured('one file changed');
      } finally {
        await restore();
      }
    }
  }
  return { country, builders, measurements };
}

/** Returns the measurements of a builder's builds of a kind, one for each round. */
export function buildsOf(
  { measurements }: Measured,
  builder: BuilderName,
  kind: Kind,
): readonly Measurement[] {
  return measurements.filter((one) => one.builder === builder && one.kind === kind);
}
