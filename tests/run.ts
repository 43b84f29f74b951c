/**
 * `npm test`: everything, two steps at a time, since a small machine has two cores. A step reports when it is done, with its
 * output where it failed; the last line is the sum. `npm test -- lint unit` runs the named steps. `npm run test:all` (`--all`)
 * repeats what is random or kills something many more times.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT } from './project.ts';
import { buildTestSites, SITES_ARE_BUILT } from './sites.ts';

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Shown where something failed. */
  readonly output: string;
}

interface Step {
  readonly name: string;
  /** The steps whose result this one tests. */
  readonly needs?: readonly string[];
  /** The steps that would get in its way. */
  readonly after?: readonly string[];
  readonly run: () => Promise<Outcome>;
}

const AT_ONCE = 2;

/** In the order in which they are started; what takes longest comes as early as it can. */
const STEPS: readonly Step[] = [
  { name: 'sites', run: passes(buildTestSites) },
  { name: 'deploy', run: () => vitest('deploy') },
  { name: 'browser', needs: ['sites'], run: playwright },
  { name: 'commands', run: () => vitest('commands') },
  // Astro keeps what it knows of the content at a fixed place in the project, so these three come one after the other.
  { name: 'types', run: () => astro('check', '--minimumFailingSeverity', 'warning') },
  { name: 'lint', after: ['types'], run: lint },
  {
    name: 'components',
    after: ['types', 'lint'],
    run: () => vitest('components', 'components.vitest.config.ts'),
  },
  { name: 'unit', run: () => vitest('modules') },
  { name: 'built', needs: ['sites'], run: () => vitest('built') },
  { name: 'format', run: () => tool('prettier/bin/prettier.cjs', ['--check', '.']) },
  // The only step that reads what is published from here: no test does, so that it may be anybody's.
  { name: 'content', run: () => script(['src/cli/check.ts'], { CONTENT_DIR: '' }) },
];

/** What every step runs with: content that is right, whatever is in the project's own folder. */
const ENVIRONMENT = {
  ASTRO_TELEMETRY_DISABLED: '1',
  CI: '1',
  CONTENT_DIR: join(PROJECT, 'tests/content/ok/content'),
  [SITES_ARE_BUILT]: '1',
};
/** How often is repeated what is random, or kills something. */
const THOROUGH = { KILLED_PUSHES: '20', SLIPS: '10000' };

const { values, positionals } = parseArgs({
  options: { all: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const reports = await mkdtemp(join(tmpdir(), 'test-reports-'));
try {
  const outcomes = await runAll(positionals.length === 0 ? STEPS : withNeeded(positionals));
  const sum = (of: (outcome: Outcome) => number) =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const failed = sum((outcome) => outcome.failed);
  console.log(`\n${sum((outcome) => outcome.passed)} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  await rm(reports, { recursive: true, force: true });
}

/** The named steps and those that they need, in order. */
function withNeeded(names: readonly string[]): readonly Step[] {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0)
    throw new Error(
      `No such step: ${unknown.join(', ')}. There are ${STEPS.map(({ name }) => name).join(', ')}`,
    );
  const needed = STEPS.filter(({ name }) => names.includes(name)).flatMap(({ needs }) => needs ?? []);
  return STEPS.filter(({ name }) => names.includes(name) || needed.includes(name));
}

/** Runs the steps, {@link AT_ONCE} at a time, each as soon as those before it are done. */
async function runAll(steps: readonly Step[]): Promise<readonly Outcome[]> {
  const done = new Map<string, Outcome>();
  const running = new Map<string, Promise<void>>();
  const waiting = [...steps];
  const isDone = (name: string) => done.has(name) || !steps.some((step) => step.name === name);
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(({ needs = [], after = [] }) => [...needs, ...after].every(isDone));
    if (next === -1 || running.size === AT_ONCE) {
      await Promise.race(running.values());
      continue;
    }
    const [step] = waiting.splice(next, 1) as [Step];
    const missing = step.needs?.filter((name) => done.get(name)?.failed !== 0) ?? [];
    const work =
      missing.length > 0
        ? Promise.resolve(failure(`Not run, since ${missing.join(', ')} failed`))
        : timed(step);
    running.set(
      step.name,
      work.then((outcome) => {
        done.set(step.name, outcome);
        running.delete(step.name);
      }),
    );
  }
  return [...done.values()];
}

/** Runs one step and tells how it went. */
async function timed(step: Step): Promise<Outcome> {
  const start = performance.now();
  const outcome = await step
    .run()
    .catch((error: unknown) => failure(error instanceof Error ? error.message : String(error)));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const { passed, failed, output } = outcome;
  console.log(
    `${failed > 0 ? '✗' : '✓'} ${step.name.padEnd(14)} ${seconds.padStart(6)} s  ${passed} passed, ${failed} failed`,
  );
  if (failed > 0) console.log(`\n${output.trim()}\n`);
  return outcome;
}

function failure(output: string): Outcome {
  return { passed: 0, failed: 1, output };
}

/** What passes unless it throws. */
function passes(action: () => Promise<unknown>): () => Promise<Outcome> {
  return async () => {
    await action();
    return { passed: 1, failed: 0, output: '' };
  };
}

/** A script that passes or fails as a whole. */
async function script(
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const { code, output } = await node(parameters, environment);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

function tool(path: string, parameters: readonly string[]): Promise<Outcome> {
  return script([join('node_modules', path), ...parameters]);
}

function astro(...parameters: readonly string[]): Promise<Outcome> {
  return tool('astro/bin/astro.mjs', parameters);
}

/** Some rules need types, and those of the content exist only once Astro has written them. */
async function lint(): Promise<Outcome> {
  const outcomes = [
    await astro('sync'),
    await tool('oxlint/bin/oxlint', ['src']),
    await tool('eslint/bin/eslint.js', ['.']),
  ];
  return outcomes.find(({ failed }) => failed > 0) ?? outcomes[2]!;
}

async function vitest(project: string, config = 'vitest.config.ts'): Promise<Outcome> {
  const report = join(reports, `${project}.json`);
  const { code, output } = await node([
    'node_modules/vitest/vitest.mjs',
    ...['run', '--config', `tests/${config}`, '--project', project],
    ...['--reporter', 'default', '--reporter', 'json', '--outputFile.json', report],
  ]);
  const { numPassedTests, numFailedTests } = await read<{ numPassedTests: number; numFailedTests: number }>(
    report,
  );
  return counted(numPassedTests, numFailedTests, code, output);
}

async function playwright(): Promise<Outcome> {
  const report = join(reports, 'browser.json');
  const { code, output } = await node(
    [
      'node_modules/@playwright/test/cli.js',
      ...['test', '--config', 'tests/browser/playwright.config.ts', '--reporter', 'list,json'],
    ],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  );
  const { stats } = await read<{ stats: { expected: number; unexpected: number; flaky: number } }>(report);
  return counted(stats.expected, stats.unexpected + stats.flaky, code, output);
}

/** A runner may fail as a whole while every test that it came to passed; and one that came to none has failed. */
function counted(passed: number, failed: number, code: number, output: string): Outcome {
  if (passed + failed === 0) return failure(`No test was run.\n${output}`);
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, output };
}

async function read<Report>(file: string): Promise<Report> {
  return JSON.parse(await readFile(file, 'utf8')) as Report;
}

/** Runs a script with the Node that runs this one; returns its exit code and all that it printed. */
function node(
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, parameters, {
      cwd: PROJECT,
      env: { ...(values.all ? THOROUGH : {}), ...process.env, ...ENVIRONMENT, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (text: Buffer) => (output += text.toString()));
    child.stderr.on('data', (text: Buffer) => (output += text.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}
