/**
 * Random mistakes in valid content. Each is either harmless or reported: in Swedish, in the right file and on an existing line,
 * with a proposed line only if it helps. What is not reported is understood word for word. `SLIPS=10000` makes that many.
 */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FORMATS, problemList } from '../../src/content/problems/print.ts';
import { hasErrors, type Problem } from '../../src/content/problems/problem.ts';
import { EKSJO, MADE_UP, SECOND } from '../fixtures.ts';
import { PROJECT } from '../project.ts';
import { badProposals } from './followed.ts';
import { MUTATIONS, randomFrom, RENAMINGS, type Pick } from './mutations.ts';
import { checkSite, fileNamed, readSite, withFile, type TestSite } from './site.ts';
import { lostAndFound, ownWords, tokensOf, understoodWords, wordsOf } from './words.ts';

const SLIPS = Number(process.env['SLIPS'] ?? 400);
const SEED = Number(process.env['SEED'] ?? 20171231);
const TODAY = '2026-11-22';

/** The share of mistakes in names. */
const RENAMED = 0.06;

/** The share of files with two mistakes. */
const TWICE = 0.3;

const golden = (name: string) => join(PROJECT, 'tests/content', name, 'content');

/** Content folders and their municipalities. */
const PLACES: readonly (readonly [folder: string, municipality: string])[] = [
  [EKSJO, 'eksjo'],
  ...['adala', 'bjorkhult', 'granhamra', 'vastermala', 'lindevik', 'norrsele'].map(
    (name) => [MADE_UP, name] as const,
  ),
  ...['almtorp', 'gransjo', 'solhed', 'vretaby', 'storhamra'].map((name) => [SECOND, name] as const),
  [golden('ok'), 'bjorkhult'],
  [golden('ok-second-edition'), 'bjorkhult'],
];

/** Words from the messages of zod, the YAML parsers and Node. */
const FOREIGN =
  /\b(expected|invalid|received|required|undefined|object|unexpected|cannot|string|number|input|error|at position|NaN)\b|\n\s+at |\[object/i;

const sites = await Promise.all(PLACES.map(async ([folder, municipality]) => siteOf(folder, municipality)));
/** Words that the domain has for itself, in all languages. */
const constants = new Set(sites.flatMap((site) => ownWords(understoodWords(site))));

/** Returns a site with one municipality, and with the files that all share. */
async function siteOf(folder: string, municipality: string): Promise<TestSite> {
  const site = await readSite(folder, EKSJO, TODAY);
  const shared = ['parter.yaml', 'ordlista.yaml'];
  const only = (some: TestSite['content'], isNeeded: (path: string) => boolean) => ({
    ...some,
    entries: new Map([...some.entries].filter(([path]) => isNeeded(path))),
  });
  return {
    ...site,
    content: only(site.content, (path) => path.startsWith(`${municipality}/`) || shared.includes(path)),
    own: only(site.own, (path) => shared.includes(path)),
    // Promises may be shared with those that are not checked.
    leftOut: [...site.content.entries.keys()].flatMap((path) => /^(?!\w+\.)[^/]+/.exec(path)?.[0] ?? []),
  };
}

describe.each(PLACES.map(([, name], index) => ({ name, site: sites[index]!, index })))(
  'mistakes in the content of $name',
  ({ site, index }) => {
    const random = randomFrom(SEED + index);
    const number = (below: number) => Math.floor(random() * Math.max(1, below));
    const pick: Pick = (choices) => choices[number(choices.length)]!;
    const before = checkSite(site);
    const known = new Set(before.problems.map(keyOf));
    const words = wordsOf(site, before.content);
    const files = [...site.content.entries].flatMap(([path, entry]) =>
      entry.kind === 'file' && entry.text?.text !== undefined ? [{ path, text: entry.text.text }] : [],
    );

    const rounds = Math.ceil(SLIPS / PLACES.length);
    test(`${rounds} are harmless or reported`, { timeout: 60_000 + 500 * rounds }, () => {
      const faults: string[] = [];
      let reported = 0;
      for (let round = 0; round < rounds; round++) {
        const { path, text } = pick(files);
        const isRenamed = random() < RENAMED;
        const mistake = isRenamed ? pick(RENAMINGS) : pick(MUTATIONS);
        const changed =
          'path' in mistake
            ? renamed(site, path, text, mistake.path(path, pick))
            : withFile(site, path, twice(mistake.change(text, pick, number)));
        const found = faultsAfter(changed);
        reported += found.isReported ? 1 : 0;
        if (found.faults.length > 0)
          faults.push(
            `${mistake.name} in ${path} (${round}):\n${found.faults.join('\n')}\n${changes(text, changed, path)}`,
          );
      }
      expect(faults).toEqual([]);
      // Most mistakes of this kind break something, so many must have been reported.
      expect(reported).toBeGreaterThan(rounds / 4);
    });

    /** Makes a second mistake in some files. */
    function twice(changed: string | Uint8Array): string | Uint8Array {
      if (typeof changed !== 'string' || random() > TWICE) return changed;
      return pick(MUTATIONS).change(changed, pick, number);
    }

    function faultsAfter(changed: TestSite): {
      readonly faults: readonly string[];
      readonly isReported: boolean;
    } {
      const { problems, content } = checkSite(changed);
      const found = problems.filter((problem) => !known.has(keyOf(problem)));
      const faults = [
        ...found.flatMap((problem) => unclear(problem, changed)),
        ...badProposals(changed, found, problems),
      ];
      for (const format of FORMATS) problemList(problems, 1, format);
      if (hasErrors(found)) return { faults, isReported: true };
      // Words on lines that are reported may be missing.
      const named = found.flatMap(({ source }) => tokensOf(source ?? ''));
      const { lost, found: madeUp } = lostAndFound(words, wordsOf(changed, content), constants);
      const silent = (some: readonly string[]) => some.filter((word) => !named.includes(word));
      if (silent(lost).length > 0) faults.push(`silently lost: ${silent(lost).join(' ')}`);
      if (silent(madeUp).length > 0) faults.push(`silently made up: ${silent(madeUp).join(' ')}`);
      return { faults, isReported: found.length > 0 };
    }
  },
);

function keyOf({ file, message }: Problem): string {
  return `${file} ${message}`;
}

function renamed(site: TestSite, from: string, text: string, to: string | undefined): TestSite {
  const without = withFile(site, from, undefined);
  return to === undefined ? without : withFile(without, to, text);
}

/** Returns the lines that a mistake changed. */
function changes(before: string, site: TestSite, path: string): string {
  const entry = site.content.entries.get(path);
  const after = entry?.kind === 'file' ? (entry.text?.text ?? '') : '';
  const [old, now] = [before.split('\n'), after.split('\n')];
  const first = now.findIndex((line, index) => line !== old[index]);
  return now
    .slice(Math.max(0, first - 2), first + 5)
    .map((line, index) => `  ${Math.max(0, first - 2) + index + 1} | ${line}`)
    .join('\n');
}

/** Returns what is wrong with a message: it is not in Swedish, or on no line of a file. */
function unclear(problem: Problem, site: TestSite): readonly string[] {
  const { file, line, column, message, help } = problem;
  const faults: string[] = [];
  const text = [message, help].join('\n').replace(/”[^”]*”/g, '');
  if (FOREIGN.test(text)) faults.push(`not Swedish: ${text}`);
  if (!/^\p{Lu}|^”/u.test(message)) faults.push(`begins with a small letter: ${message}`);
  const found = fileNamed(site, file);
  const lines = found ? found.text.split('\n').length : 1;
  if (line < 1 || line > Math.max(1, lines) || column < 1)
    faults.push(`no such line: ${file}:${line}:${column}`);
  return faults;
}
