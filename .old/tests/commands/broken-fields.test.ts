/**
 * Breaks Eksjö's content in all the usual ways, one field at a time. Each change is either harmless or reported in Swedish with
 * the right file and line.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
} from 'yaml';
import { paragraph } from '../../src/content/problems/print.ts';
import type { Problem } from '../../src/content/problems/problem.ts';
import { EKSJO } from '../fixtures.ts';
import { inContent, PROJECT } from '../project.ts';
import { problemsOf, readSite, withFile } from '../slips/site.ts';

const TODAY = '2018-06-01';

const files = readdirSync(join(EKSJO, 'eksjo'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => `eksjo/${name}`)
  .sort();

const site = await readSite(EKSJO, EKSJO, TODAY);

/** Returns the errors of the content with one file changed. */
function errorsWith(file: string, text: string | Buffer): readonly Problem[] {
  return problemsOf(withFile(site, file, text)).filter(({ severity }) => severity === 'error');
}

const isIn = (file: string) => (problem: Problem) => problem.file.endsWith(file);

/** The messages of other files that refer to something missing. */
const REFERENCE = /finns inte bland|finns inte i löftet|har inget mått|har något mått/;

function expectSwedish(errors: readonly Problem[]): void {
  for (const error of errors) {
    expect(paragraph(error)).not.toMatch(
      /invalid|expected|received|unrecognized|required|undefined|NaN|\[object|\.ts\b/i,
    );
  }
}

type Path = (string | number)[];

interface Field {
  readonly path: Path;
  readonly node: Node | null;
}

/** Yields every field of a front matter and every item of a list. */
function* fieldsOf(node: unknown, path: Path = []): Iterable<Field> {
  if (isMap<Node, Node | null>(node)) {
    for (const { key, value } of node.items) {
      const here = [...path, String(isScalar(key) ? key.value : key)];
      yield { path: here, node: value };
      yield* fieldsOf(value, here);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      const here = [...path, index];
      yield { path: here, node: item as Node };
      yield* fieldsOf(item, here);
    }
  }
}

interface Mutation {
  readonly name: string;
  readonly appliesTo: (field: Field) => boolean;
  readonly apply: (document: Document, field: Field) => void;
  /** Returns where the error should be, if not at the field. */
  readonly pathAfter?: (path: Path) => Path;
  /** True if the content may still be valid. */
  readonly mayBeHarmless: boolean;
}

const lastKey = (path: Path) => path.findLast((step) => typeof step === 'string') ?? '';
const isText = ({ node }: Field) => isScalar(node) && typeof node.value === 'string';
const REFERENCES = ['källa', 'aktivitet', 'ansvariga', 'platser', 'parter', 'part', 'ingår_i'];

/** Returns what is incomplete without a field: the mapping around it, or the activity if it lost its number. */
function incomplete(path: Path): Path {
  if (path.includes('mått')) return path.slice(0, path.indexOf('mått'));
  return path.slice(0, typeof path.at(-1) === 'number' ? -2 : -1);
}

const renamed = (path: Path): Path => [...path.slice(0, -1), `${path.at(-1)}x`];

const MUTATIONS: readonly Mutation[] = [
  {
    name: 'missing',
    appliesTo: () => true,
    apply: (document, { path }) => document.deleteIn(path),
    pathAfter: incomplete,
    mayBeHarmless: true,
  },
  {
    name: 'without a value',
    appliesTo: () => true,
    apply: (document, { path }) => document.setIn(path, null),
    mayBeHarmless: false,
  },
  {
    name: 'a number for a text',
    appliesTo: isText,
    apply: (document, { path }) => document.setIn(path, 42),
    mayBeHarmless: false,
  },
  {
    name: 'fields for a simple value',
    appliesTo: ({ node }) => isScalar(node),
    apply: (document, { path }) => document.setIn(path, document.createNode({ fel: 'slag' })),
    mayBeHarmless: false,
  },
  {
    name: 'a text for anything else',
    appliesTo: (field) => !isText(field) && lastKey(field.path) !== 'enhet',
    apply: (document, { path }) => document.setIn(path, 'fel slag'),
    mayBeHarmless: false,
  },
  {
    name: 'a misspelt key',
    appliesTo: ({ path }) => typeof path.at(-1) === 'string',
    apply: (document, { path, node }) => {
      document.deleteIn(path);
      document.setIn(renamed(path), node);
    },
    pathAfter: renamed,
    mayBeHarmless: false,
  },
  {
    name: 'an unknown id',
    appliesTo: (field) => isText(field) && REFERENCES.includes(lastKey(field.path)),
    apply: (document, { path }) => document.setIn(path, 'finns-inte'),
    mayBeHarmless: false,
  },
  {
    name: 'a date that does not exist',
    appliesTo: ({ path }) => /^(datum|från|till|publicerad)$/.test(lastKey(path)),
    apply: (document, { path }) => document.setIn(path, '2017-02-30'),
    mayBeHarmless: false,
  },
  {
    name: 'a negative number',
    appliesTo: ({ node }) => isScalar(node) && typeof node.value === 'number',
    apply: (document, { path }) => document.setIn(path, -1),
    mayBeHarmless: false,
  },
];

/** Returns the lines of a path in a file, from its key to the end of its value. */
function linesOf(front: string, path: Path): readonly [first: number, last: number] {
  const counter = new LineCounter();
  const document = parseDocument(front, { lineCounter: counter });
  const lineAt = (offset: number) => counter.linePos(offset).line + 1;
  if (path.length === 0) return [1, front.split('\n').length + 1];
  const parent = document.getIn(path.slice(0, -1), true);
  const pair = isMap<Node, Node | null>(parent)
    ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1))
    : undefined;
  const node = pair ? pair.value : (document.getIn(path, true) as Node);
  const [start] = pair ? pair.key.range! : node!.range!;
  const end = node?.range ? node.range[1] : start;
  return [lineAt(start), lineAt(Math.max(start, end - 1))];
}

function parts(file: string): { readonly front: string; readonly body: string } {
  const [, front, body] = /^---\n([\s\S]*?)^---$([\s\S]*)/m.exec(readFileSync(join(EKSJO, file), 'utf8'))!;
  return { front: front!, body: body! };
}

test('the unchanged content has no errors', () => {
  const [file] = files as [string];
  expect(errorsWith(file, readFileSync(join(EKSJO, file)))).toEqual([]);
});

describe.each(files)('%s', (file) => {
  const { front, body } = parts(file);
  const fields = [...fieldsOf(parseDocument(front).contents)];

  test.each(MUTATIONS)('every field: $name', (mutation) => {
    for (const field of fields.filter(mutation.appliesTo)) {
      const document = parseDocument(front);
      mutation.apply(document, field);
      const changed = document.toString({ lineWidth: 0 });
      const errors = errorsWith(file, `---\n${changed}---${body}`);
      const here = `${mutation.name}: ${field.path.join('.')}`;
      expectSwedish(errors);
      const own = errors.filter(isIn(file));
      for (const other of errors.filter((error) => !own.includes(error))) {
        expect(other.message, here).toMatch(REFERENCE);
      }
      if (errors.length === 0) {
        expect(mutation.mayBeHarmless, `${here} is reported`).toBe(true);
        continue;
      }
      if (mutation.mayBeHarmless && own.length === 0) continue;
      const path = mutation.pathAfter?.(field.path) ?? field.path;
      const [first, last] = linesOf(changed, path);
      const hit = own.some(({ line }) => line >= first && line <= last);
      const isCollectionGone =
        isCollection(field.node) && own.every(({ message }) => REFERENCE.test(message));
      expect(
        hit || isCollectionGone,
        `${here}: line ${first}–${last}, reported on ${own.map(({ line }) => line).join(', ')}`,
      ).toBe(true);
    }
  });

  test.each([
    ['a tab', `---\n${front.replace(/^ {2}/m, '\t')}---${body}`, /tabb/, front.search(/^ {2}/m)],
    ['no front matter', body.trim() || 'Text', /tre bindestreck/, 0],
    ['an open front matter', `---\n${front}${body}`, /avslutas inte/, 0],
    ['an empty file', '', /tom/, 0],
    ['not UTF-8', Buffer.from(`---\n${front}---${body}`, 'latin1'), /UTF-8/, front.search(/[^\x00-\x7f]/)],
  ] as const)('the whole file: %s', (_, text, message, at) => {
    if (at === -1) return;
    const errors = errorsWith(file, text);
    expectSwedish(errors);
    const [error] = errors.filter(isIn(file));
    expect(error?.message).toMatch(message);
    const isWithin = message.source === 'tabb' || message.source === 'UTF-8';
    expect(error?.line).toBe(isWithin ? front.slice(0, at).split('\n').length + 1 : 1);
  });
});

describe('the command', () => {
  const run = (project: string, ...options: string[]) => {
    try {
      const stdout = execFileSync(process.execPath, [join(PROJECT, 'src/cli/check.ts'), ...options], {
        cwd: project,
        env: { ...process.env, CONTENT_DIR: join(project, 'content'), BUILD_DATE: TODAY },
        encoding: 'utf8',
        stdio: 'pipe',
      });
      return { status: 0, stdout, stderr: '' };
    } catch (error) {
      return error as { readonly status: number; readonly stdout: string; readonly stderr: string };
    }
  };

  test('exits with 0 if there are only warnings', () =>
    inContent(EKSJO, (project) => {
      expect(run(project)).toEqual({
        status: 0,
        stdout: expect.not.stringContaining(' fel: '),
        stderr: '',
      });
    }));

  test.each([
    ['an empty file', '', 1],
    ['no front matter', 'Text', 1],
    [
      'a misspelt key',
      readFileSync(join(EKSJO, 'eksjo/kommun.md'), 'utf8').replace('kortnamn', 'kortnman'),
      3,
    ],
    [
      'an impossible kind',
      readFileSync(join(EKSJO, 'eksjo/kommun.md'), 'utf8').replace(/^kod: .*/m, 'kod: [1]'),
      4,
    ],
  ])('exits with 1 and prints file and line, but no stack: %s', (_, text, line) =>
    inContent(EKSJO, async (project) => {
      const name = 'content/eksjo/kommun.md';
      await writeFile(join(project, name), text);
      const { status, stdout, stderr } = run(project);
      const annotated = run(project, '--format', 'github').stdout;
      expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
      expect(stdout).toContain(`${name}:${line}:`);
      expect(stdout).not.toMatch(/\n\s+at /);
      expect(stdout).toMatch(/\n1 fel .*\.\n$/);
      expect(annotated).toContain(`file=${name},line=${line},`);
    }),
  );

  test('exits with 2 and prints its usage if it is used wrongly', () => {
    expect(run(PROJECT, '--format', 'xml')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--format'),
    });
    expect(run(PROJECT, '--hjälp')).toMatchObject({ status: 2, stderr: expect.stringContaining('--format') });
  });
});
