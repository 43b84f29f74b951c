/** Where the processor time of a build goes, by package and by folder of `src`, from V8's sampling profiler. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure, type Command } from './process.ts';

/** A part of the code, and how long it ran itself, in seconds, in all threads. */
export type Part = readonly [name: string, seconds: number];

/** What V8 writes of each thread. */
export interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  /** The node that was running, and the microseconds until the next sample. */
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const SAMPLE_US = 2000;

/** Runs a build with Node's profiler and returns its parts, the longest first. */
export async function profile({ parameters, ...command }: Command): Promise<readonly Part[]> {
  const folder = await mkdtemp(join(tmpdir(), 'profile-'));
  try {
    const options = ['--cpu-prof', `--cpu-prof-dir=${folder}`, `--cpu-prof-interval=${SAMPLE_US}`];
    await measure({ ...command, parameters: [...options, ...parameters] });
    const sums = new Map<string, number>();
    for (const file of await readdir(folder)) {
      const text = await readFile(join(folder, file), 'utf8');
      for (const [name, seconds] of partsOf(JSON.parse(text) as Profile)) {
        sums.set(name, (sums.get(name) ?? 0) + seconds);
      }
    }
    return longestFirst(sums);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Returns the parts of one thread. Waiting is none. */
export function partsOf({ nodes, samples, timeDeltas }: Profile): readonly Part[] {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const names = new Map<number, string | undefined>();
  const nameOf = (id: number): string | undefined => {
    if (names.has(id)) return names.get(id);
    const { functionName, url } = byId.get(id)!.callFrame;
    const parent = parents.get(id);
    const caller = parent === undefined ? undefined : nameOf(parent);
    // Node's own code and native code work for whoever called them, and everything that a document needs for the document.
    const name =
      caller !== undefined && DOCUMENTS.includes(caller)
        ? caller
        : (DOCUMENT_MADE_BY[functionName] ?? partAt(url) ?? NO_CALLER[functionName] ?? caller);
    names.set(id, name);
    return name;
  };
  const sums = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const name = nameOf(id) ?? 'Node itself';
    sums.set(name, (sums.get(name) ?? 0) + (timeDeltas[index] ?? 0) / 1e6);
  }
  sums.delete(WAITING);
  return longestFirst(sums);
}

const WAITING = 'waiting';

const DOCUMENT_MADE_BY: Readonly<Record<string, string>> = {
  toPdf: 'PDF documents',
  toWord: 'Word documents',
};
const DOCUMENTS: readonly string[] = Object.values(DOCUMENT_MADE_BY);

const NO_CALLER: Readonly<Record<string, string>> = {
  '(idle)': WAITING,
  '(garbage collector)': 'garbage collection',
  '(program)': 'native code',
};

/** A part of the program that Astro compiles, named after a module in it: `…/.cache/sagt-och-gjort/…/_documents_Crala4TI.mjs`. */
const COMPILED = /\/\.cache\/.*\/([^/]+?)[._][\w-]{8}\.mjs$/;

/** Returns the package, the folder in `src`, or the program that Astro has compiled, that a file is part of. */
function partAt(url: string): string | undefined {
  const [, chunk] = COMPILED.exec(url) ?? [];
  if (chunk !== undefined) return `pages: ${chunk}`;
  const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  if (name !== undefined) return name;
  return /\/(src\/[^/]+)\//.exec(url)?.[1];
}

function longestFirst(sums: ReadonlyMap<string, number>): readonly Part[] {
  return [...sums].sort(([, one], [, other]) => other - one);
}
