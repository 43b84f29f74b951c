/**
 * `npm test`: runs all steps, three at a time. Each prints a line when it is done, with its output if it failed; the last line is
 * the total. `npm test -- lint unit` runs the named steps. `npm run test:all` (`--all`) repeats random tests many more times.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT } from './project.ts';
import { buildTestSites, SITES_ARE_BUILT } from './sites.ts';

interface StepResult {
  readonly passed: number;
  readonly failed: number;
  /** Printed if the step failed. */
  readonly output: string;
}

interface Step {
  readonly name: string;
  /** Steps that must have passed, because this one tests what they build. */
  readonly needs?: readonly string[];
  /** Steps that must not run at the same time. */
  readonly after?: readonly string[];
  readonly run: () => Promise<StepResult>;
}

/** One more than most machines have processors for, because tests of browsers and servers wait much of their time. */
const MAX_RUNNING = 3;

/** In the order in which they are started: the longest first. */
const STEPS: readonly Step[] = [
  { name: 'sites', run: passes(buildTestSites) },
  { name: 'browser', needs: ['sites'], run: playwright },
  // Afterwards, since they build with the same compiled pages.
  { name: 'commands', after: ['sites'], run: () => vitest('commands') },
  // One after the other, since a server that forgets removes compiled pages.
  { name: 'deploy', needs: ['sites'], after: ['commands'], run: () => vitest('deploy') },
  { name: 'forges', run: () => vitest('forges') },
  // One after the other, because Astro keeps its data about the content at a fixed path in the project.
  {
    name: 'types',
    run: () => astro('check', '--tsconfig', 'tsconfig.astro.json', '--minimumFailingSeverity', 'warning'),
  },
  { name: 'lint', after: ['types'], run: lint },
  {
    name: 'components',
    after: ['types', 'lint'],
    run: () => vitest('components', 'components.vitest.config.ts'),
  },
  { name: 'unit', run: () => vitest('modules') },
  { name: 'built', needs: ['sites'], run: () => vitest('built') },
  { name: 'format', run: () => tool('prettier/bin/prettier.cjs', ['--check', '.']) },
  // The only step that reads the project's own content, so that tests pass with any content.
  { name: 'content', run: () => script(['src/cli/check.ts'], { CONTENT_DIR: '' }) },
];

/** The environment of every step. The content is valid, whatever is in `content/`. */
const ENVIRONMENT = {
  ASTRO_TELEMETRY_DISABLED: '1',
  CI: '1',
  CONTENT_DIR: join(PROJECT, 'tests/content/ok/content'),
  [SITES_ARE_BUILT]: '1',
};
/** How many times random tests are repeated with `--all`. */
const THOROUGH = {
  KILLED_PUSHES: '20',
  PUSHES_AT_ONCE: '40',
  SAME_BYTES: '1',
  SLIPS: '10000',
  CHANGES: '300',
  TYPED: '3000',
  PASTED: '1000',
  FLOODS: 'all',
  DOCUMENTS: 'all',
  AWKWARD: 'all',
  EVERY_DAY: 'all',
  DOCUMENT_TEXTS: '2000',
  INTERLEAVINGS: '60',
  BROWSER_INTERLEAVINGS: '10',
  DESK_PARTS: 'all',
  VALID_MISTAKES: '300',
  WORKFLOWS: 'all',
  CONTAINER: '1',
  EVERY_PAGE: '1',
  SWITCHES: '5',
  ALL_FAILURES: '1',
  WARM_CHANGES: '20',
  BENCH: '1',
};

const { values, positionals } = parseArgs({
  options: { all: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const steps = positionals.length === 0 ? STEPS : withNeeded(positionals);
const reports = await mkdtemp(join(tmpdir(), 'test-reports-'));
// Hundreds of processes run the same code. Kept compiled, they start in half of the time.
process.env['NODE_COMPILE_CACHE'] = join(reports, 'compiled');
try {
  const outcomes = await runAll();
  const sum = (of: (outcome: StepResult) => number) =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const failed = sum((outcome) => outcome.failed);
  console.log(`\n${sum((outcome) => outcome.passed)} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  await rm(reports, { recursive: true, force: true });
}

/** Returns the named steps and those that they need, in order. */
function withNeeded(names: readonly string[]): readonly Step[] {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0)
    throw new Error(
      `No such step: ${unknown.join(', ')}. There are ${STEPS.map(({ name }) => name).join(', ')}`,
    );
  const needed = STEPS.filter(({ name }) => names.includes(name)).flatMap(({ needs }) => needs ?? []);
  return STEPS.filter(({ name }) => names.includes(name) || needed.includes(name));
}

/** Runs the steps, at most {@link MAX_RUNNING} at a time. */
async function runAll(): Promise<readonly StepResult[]> {
  const done = new Map<string, StepResult>();
  const running = new Map<string, Promise<void>>();
  const waiting = [...steps];
  const isDone = (name: string) => done.has(name) || !steps.some((step) => step.name === name);
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(({ needs = [], after = [] }) => [...needs, ...after].every(isDone));
    if (next === -1 || running.size === MAX_RUNNING) {
      await Promise.race(running.values());
      continue;
    }
    const [step] = waiting.splice(next, 1) as [Step];
    const missing = step.needs?.filter((name) => done.get(name)?.failed !== 0) ?? [];
    const work =
      missing.length > 0
        ? Promise.resolve(failure(`Not run because ${missing.join(', ')} failed`))
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

/** Runs a step and prints its result. */
async function timed(step: Step): Promise<StepResult> {
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

function failure(output: string): StepResult {
  return { passed: 0, failed: 1, output };
}

/** Returns a step that passes unless it throws. */
function passes(action: () => Promise<unknown>): () => Promise<StepResult> {
  return async () => {
    await action();
    return { passed: 1, failed: 0, output: '' };
  };
}

/** Runs a script that passes or fails as a whole. */
async function script(
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<StepResult> {
  const { code, output } = await node(parameters, environment);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

function tool(path: string, parameters: readonly string[]): Promise<StepResult> {
  return script([join('node_modules', path), ...parameters]);
}

function astro(...parameters: readonly string[]): Promise<StepResult> {
  return tool('astro/bin/astro.mjs', parameters);
}

async function lint(): Promise<StepResult> {
  const outcomes = [
    // Types that Astro generates, unless the step before has done so.
    ...(steps.some(({ name }) => name === 'types') ? [] : [await astro('sync')]),
    await tool('oxlint/bin/oxlint', ['.']),
    await tool('eslint/bin/eslint.js', ['.']),
  ];
  return outcomes.find(({ failed }) => failed > 0) ?? outcomes.at(-1)!;
}

async function vitest(project: string, config = 'vitest.config.ts'): Promise<StepResult> {
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

async function playwright(): Promise<StepResult> {
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

/** Counts one failure if the runner failed although its tests passed, or if it ran no tests. */
function counted(passed: number, failed: number, code: number, output: string): StepResult {
  if (passed + failed === 0) return failure(`No tests were run.\n${output}`);
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, output };
}

async function read<Report>(file: string): Promise<Report> {
  return JSON.parse(await readFile(file, 'utf8')) as Report;
}

/** Runs a script with the current version of Node, and returns its exit code and output. */
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
