/**
 * `npm run bench`: builds a generated country with this project, and thin pages of the same promises with Hugo, Eleventy and Astro's
 * documented way, in turn, and prints what each costs, what is missed of the targets, and where the time goes.
 *
 *     npm run bench -- --municipalities 290 --rounds 3      the whole country
 *     npm run bench -- --only ours,hugo --no-growth         two of them, without a tenth of the country
 *     npm run bench -- --write                              puts the tables into tests/scale/README.md as well
 */
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { BUILDERS, type BuilderName } from './bench/builders.ts';
import { countryOf } from './bench/country.ts';
import { measureEditing } from './bench/editing.ts';
import { written } from './bench/figures.ts';
import { profile } from './bench/profile.ts';
import { reportText } from './bench/report.ts';
import { measureRounds, type Measurement } from './bench/rounds.ts';
import { WHOLE_COUNTRY } from './bench/targets.ts';
import type { Size } from './generate.ts';
import { writeIntoReadme } from './readme.ts';

const NAMES = Object.keys(BUILDERS) as BuilderName[];

const { values } = parseArgs({
  options: {
    municipalities: { type: 'string', default: '29' },
    years: { type: 'string', default: '5' },
    promises: { type: 'string', default: '7' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: NAMES.join(',') },
    growth: { type: 'boolean', default: true },
    editing: { type: 'boolean', default: true },
    profile: { type: 'boolean', default: true },
    write: { type: 'boolean', default: false },
  },
  allowNegative: true,
});
const size = {
  municipalities: positive('municipalities'),
  years: positive('years'),
  promises: positive('promises'),
  seed: positive('seed'),
};
const rounds = positive('rounds');
const asked = values.only.split(',');
const unknown = asked.filter((name) => !NAMES.includes(name as BuilderName));
if (unknown.length > 0) fail(`There is no ${unknown.join(' or ')}. There are ${NAMES.join(', ')}.`);

const present: BuilderName[] = [];
const versions: string[] = [];
const missing: string[] = [];
for (const name of NAMES.filter((name) => asked.includes(name))) {
  const { title } = BUILDERS[name];
  const version = BUILDERS[name].version(true);
  if (typeof version === 'string') {
    present.push(name);
    versions.push(`${title} ${version}`);
  } else missing.push(`${title} is missing: ${version.missing}.`);
}
console.error(
  [
    `Needs Node, a POSIX shell, the npm registry (for Eleventy, once) and Hugo on PATH. Memory is measured on Linux only.`,
    ...missing,
    ...(size.municipalities < WHOLE_COUNTRY
      ? [`The whole country is --municipalities ${WHOLE_COUNTRY}.`]
      : []),
  ].join('\n'),
);

const given = process.argv.slice(2).filter((option) => option !== '--write');
const started = new Date();
const [load] = loadavg();
const tenthSize = Math.round(size.municipalities / 10);
const tenth =
  values.growth && tenthSize > 0 ? await measured({ ...size, municipalities: tenthSize }) : undefined;
const whole = await measured(size);
const waits = values.editing && present.includes('ours') ? await measureEditing(whole.country) : [];
const parts = values.profile && present.includes('ours') ? await profiled() : [];
const text = reportText({
  whole,
  tenth,
  waits,
  parts,
  remarks: [
    `${started.toISOString().slice(0, 10)}, ${availableParallelism()} cores, load ${load!.toFixed(1)} when it began; ${versions.join(', ')}.`,
    `\`${['npm run bench', ...(given.length > 0 ? ['--'] : []), ...given].join(' ')}\`: ${rounds} ${rounds === 1 ? 'round' : 'rounds'}, least–middle–greatest. Ours has ${whole.country.files} files of content.`,
    'Wall time says little where others use the machine; user time is that of all processes.',
    ...missing,
  ],
});
console.log(text);
if (values.write) await writeIntoReadme('bench', text);

async function measured(of: Size) {
  console.error(`\nGenerating ${of.municipalities} municipalities …`);
  const country = await countryOf(of);
  return measureRounds(country, present, rounds, tell);
}

/** Builds the whole once more, with a profiler that makes it slower. */
async function profiled() {
  console.error('\nOnce more, with a profiler …');
  return profile((await BUILDERS.ours.prepare(whole.country)).command);
}

function tell({ builder, kind, round, cost, size }: Measurement): void {
  const { title } = BUILDERS[builder];
  const costs = [
    `${written(cost.user)} s user`,
    `${written(cost.wall)} s wall`,
    ...(cost.memory === undefined ? [] : [`${written(cost.memory)} MiB`]),
    `${size.pages} pages`,
  ];
  console.error(`${round + 1}  ${title.padEnd(14)} ${kind.padEnd(16)} ${costs.join(', ')}`);
}

function positive(name: 'municipalities' | 'years' | 'promises' | 'seed' | 'rounds'): number {
  const value = Number(values[name]);
  if (!Number.isInteger(value) || value < 1) fail(`--${name} is a whole number from 1.`);
  return value;
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
