import { describe, expect, test } from 'vitest';
import { eksjo, workspaces } from '../../tests/workspaces.ts';
import { isFields } from '../content/formats/layout.ts';
import { kindOf } from '../content/schema/file-kinds.ts';
import {
  changesOf,
  contentsAt,
  getIn,
  isChanged,
  setIn,
  withBody,
  withContents,
  withoutFile,
  withValue,
} from './workspace.ts';

const PATH = 'eksjo/2017/avtal.md';

const everyFile = workspaces.flatMap((workspace) =>
  [...workspace.mine.keys()]
    .map((path) => path.slice(workspace.folder.length))
    .filter((path) => kindOf(path) !== undefined)
    .map((path) => ({ workspace, path })),
);

describe('What an editor works on', () => {
  test('every file of every test site is written back unchanged', () => {
    const changed = everyFile.filter(({ workspace, path }) =>
      isChanged(withContents(workspace, path, contentsAt(workspace, path))),
    );
    expect(everyFile.length).toBeGreaterThan(150);
    expect(changed).toEqual([]);
  });

  test('each text of each file, changed once, changes no other line than its own', () => {
    let count = 0;
    for (const { workspace, path } of everyFile) {
      const { fields } = contentsAt(workspace, path);
      for (const at of textsIn(fields)) {
        count++;
        const changed = withValue(workspace, path, at, 'Något helt annat');
        const before = workspace.mine.get(workspace.folder + path)!.split('\n');
        const after = changed.mine.get(workspace.folder + path)!.split('\n');
        const start = before.findIndex((line, index) => line !== after[index]);
        const end = before.toReversed().findIndex((line, index) => line !== after.at(-1 - index));
        const value = getIn(fields, at) as string;
        // The lines between are those of the old value.
        const own = before.slice(start, before.length - end).join(' ');
        for (const word of value.split(/\s+/))
          expect(own.includes(word) || own === '', `${path} ${at.join('.')}: ${own}`).toBe(true);
        // A group in braces is written on lines of its own.
        if (!own.includes('{')) expect(after.length - start - end, `${path} ${at.join('.')}`).toBe(1);
      }
    }
    expect(count).toBeGreaterThan(500);
  });

  test('a changed field is one changed file to save', () => {
    const changed = withValue(eksjo, PATH, ['titel'], 'Löften');
    expect(isChanged(changed)).toBe(true);
    expect(changesOf(changed, 'content/public/').map(({ path }) => path)).toEqual([`content/${PATH}`]);
  });

  test('what is changed back is not changed', () => {
    const title = getIn(contentsAt(eksjo, PATH).fields, ['titel']);
    expect(isChanged(withValue(withValue(eksjo, PATH, ['titel'], 'Löften'), PATH, ['titel'], title))).toBe(
      false,
    );
  });

  test('running text, new files, removed files and documents are saved too', () => {
    const body = withBody(eksjo, PATH, 'Mer om avtalet.');
    const added = withContents(body, 'eksjo/2018/avtal.md', { fields: { titel: 'Nytt' }, body: '' });
    const removed = withoutFile(added, 'ordlista.yaml');
    const all = { ...removed, uploads: new Map([['kallor/eksjo/a.pdf', new Uint8Array([1])]]) };
    expect(changesOf(all, 'content/public/').map(({ path, contents }) => [path, typeof contents])).toEqual([
      ['content/eksjo/2017/avtal.md', 'string'],
      ['content/eksjo/2018/avtal.md', 'string'],
      ['content/ordlista.yaml', 'undefined'],
      ['content/public/kallor/eksjo/a.pdf', 'object'],
    ]);
  });
});

test.each([
  [{ a: 1 }, ['b'], 2, { a: 1, b: 2 }],
  [{ a: 1, b: 2 }, ['b'], undefined, { a: 1 }],
  [{ a: { b: 1 } }, ['a', 'c'], '', { a: { b: 1 } }],
  [{ list: [{ id: 'x' }] }, ['list', 0, 'text'], 'ord', { list: [{ id: 'x', text: 'ord' }] }],
  [{ list: [{ id: 'x' }, { id: 'y' }] }, ['list', 0], undefined, { list: [{ id: 'y' }] }],
  [undefined, ['list', 0, 'text'], 'ord', { list: [{ text: 'ord' }] }],
])('%j with %j set to %j is %j', (fields, at, value, result) => {
  expect(setIn(fields, at, value)).toEqual(result);
});

/** The paths of plain texts that nothing refers to, and that are in no format. */
function textsIn(fields: unknown, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof fields === 'string') {
    const name = at.findLast((step) => typeof step === 'string');
    return ['text', 'titel', 'namn', 'anmärkning', 'orsak', 'förklaring'].includes(name ?? '') ? [at] : [];
  }
  if (Array.isArray(fields)) return fields.flatMap((part, index) => textsIn(part, [...at, index]));
  return isFields(fields)
    ? Object.entries(fields).flatMap(([name, value]) => textsIn(value, [...at, name]))
    : [];
}
