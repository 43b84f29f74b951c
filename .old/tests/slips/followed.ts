/** Does what problems propose: puts the proposed line in the file, and checks it again. */
import type { Problem } from '../../src/content/problems/problem.ts';
import { documentOf, positionAt } from '../../src/content/source/location.ts';
import { entireYaml, splitMarkdown, type SourceFile } from '../../src/content/source/source-file.ts';
import { isCollection, isMap, isScalar, isSeq, type Node } from 'yaml';
import { checkSite, fileNamed, problemsOf, withFile, type TestSite } from './site.ts';

/** How many proposals are followed one after the other. A file in the wrong encoding has one for each of its lines. */
const MAX_STEPS = 40;

/** Returns what is wrong with the proposals of some of a site's problems, each followed on its own, and then one after the other. */
export function badProposals(
  site: TestSite,
  problems: readonly Problem[],
  all = problems,
): readonly string[] {
  const faults = problems.filter(isProposal).flatMap((problem) => {
    const followed = follow(site, problem);
    return followed ? faultsOf(problem, all, site, followed) : [`${about(problem)}: not in a file`];
  });
  return [...faults, ...endless(site, problems)];
}

function isProposal({ corrected, added }: Problem): boolean {
  return corrected !== undefined || added !== undefined;
}

/** Returns the site after one proposal, or undefined if its file is not there. */
function follow(site: TestSite, { file, line, corrected, added }: Problem): TestSite | undefined {
  const found = fileNamed(site, file);
  if (!found || found.isOwn) return undefined;
  const lines = found.text.split('\n');
  if (added) lines.splice(added.below, 0, added.text);
  else lines[line - 1] = corrected!;
  return withFile(site, found.path, lines.join('\n'));
}

function faultsOf(
  problem: Problem,
  before: readonly Problem[],
  site: TestSite,
  followed: TestSite,
): readonly string[] {
  const { file, line, message, added } = problem;
  const after = problemsOf(followed).filter((other) => other.file === file);
  const now = added && added.below < line ? line + 1 : line;
  const same = (one: Problem, at: number) => one.file === file && one.line === at && one.message === message;
  const faults: string[] = [];
  const count = (problems: readonly Problem[], at: number) => problems.filter((one) => same(one, at)).length;
  if (count(after, now) >= count(before, line)) faults.push('has the same error');
  const isNew = (one: Problem) =>
    one.severity === 'error' &&
    (one.line === now || (added && one.line === added.below + 1)) &&
    !before.some((old) => old.file === file && old.line === line && old.message === one.message);
  for (const one of after.filter(isNew)) faults.push(`has a new error, ${one.message}`);
  faults.push(...changedElsewhere(site, followed, problem));
  return faults.map((fault) => `${about(problem)}: ${fault}`);
}

function about({ file, line, message, source, corrected, added }: Problem): string {
  return `${file}:${line} ${message}\n  ${source}\n  ${corrected ?? `+ ${added?.text}`}\n `;
}

/** Follows the first proposal of what is left, until nothing is proposed. */
function endless(site: TestSite, problems: readonly Problem[]): readonly string[] {
  let now = site;
  let left = problems;
  for (let step = 0; step < MAX_STEPS; step++) {
    const next = left.find(isProposal);
    const followed = next && follow(now, next);
    if (!followed) return [];
    now = followed;
    left = checkSite(now).problems;
  }
  const rest = left.filter(isProposal);
  return rest.length < problems.filter(isProposal).length
    ? []
    : [`following one proposal after the other never ends: ${about(rest[0]!)}`];
}

/** Finds fields on other lines whose values are others after a proposal, unless the file could not be read before it. */
function changedElsewhere(
  site: TestSite,
  followed: TestSite,
  { file, line, added }: Problem,
): readonly string[] {
  const before = valuesOf(sourceOf(site, file));
  const after = valuesOf(sourceOf(followed, file));
  if (!before || !after) return [];
  const at = added ? added.below + 1 : line;
  return [...after].flatMap(([path, { value, lines }]) => {
    const old = before.get(path);
    const isOn = lines.includes(at) || (!added && old?.lines.includes(at));
    return old?.value !== value && !isOn ? [`changed ${path} on line ${lines.at(-1)}`] : [];
  });
}

function sourceOf(site: TestSite, file: string): SourceFile | undefined {
  const found = fileNamed(site, file);
  if (!found) return undefined;
  const source = found.path.endsWith('.yaml')
    ? entireYaml(file, found.text)
    : splitMarkdown(file, found.text);
  return 'problem' in source ? undefined : source;
}

interface Value {
  readonly value: unknown;
  /** The lines of the value, of its key, and of the keys around it. */
  readonly lines: readonly number[];
}

/** Returns the simple values of a file by path, or undefined if it has syntax errors. */
function valuesOf(source: SourceFile | undefined): ReadonlyMap<string, Value> | undefined {
  if (!source) return undefined;
  const document = documentOf(source.front);
  if (document.errors.length > 0) return undefined;
  const values = new Map<string, Value>();
  const lineOf = (node: Node) => positionAt(source.front, node.range![0]).line;
  /** A text may be on several lines. */
  const linesOf = (node: Node) => {
    const first = lineOf(node);
    if (!isScalar(node)) return [first];
    const last = positionAt(source.front, Math.max(node.range![0], node.range![1] - 1)).line;
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  };
  const walk = (node: Node | null, path: string, lines: readonly number[]) => {
    const here = node ? [...lines, ...linesOf(node)] : lines;
    if (isMap<Node, Node | null>(node)) {
      for (const { key, value } of node.items)
        walk(value, `${path}.${isScalar(key) ? String(key.value) : '?'}`, [...lines, lineOf(key)]);
    } else if (isSeq<Node>(node)) {
      for (const [index, item] of node.items.entries()) walk(item, `${path}.${index}`, lines);
    }
    if (!isCollection(node)) values.set(path, { value: isScalar(node) ? node.value : null, lines: here });
  };
  walk(document.contents, '', []);
  for (const [index, line] of source.body.text.split('\n').entries())
    values.set(`(text ${index})`, { value: line, lines: [source.body.line + index] });
  return values;
}
