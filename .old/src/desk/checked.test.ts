import { expect, test } from 'vitest';
import { checked, eksjo } from '../../tests/workspaces.ts';
import { micromark } from '../content/markdown/micromark.ts';
import type { MarkdownReader } from '../content/source/markdown.ts';
import { CheckMemory, checkWorkspace } from './checked.ts';
import { withFix } from './fixes.ts';
import { withoutFile, withValue, type Workspace } from './workspace.ts';

const REPORT = 'eksjo/2017/trygghet-i-oster/t3.md';
const PROMISE = 'eksjo/2017/trygghet-i-oster/lofte.md';
const settings = { today: '2018-03-01', base: '/', publicFolder: 'content/public/' };

/** Edits as somebody makes them, some of which are wrong for a while. */
const EDITS: readonly ((workspace: Workspace) => Workspace)[] = [
  (workspace) => withValue(workspace, REPORT, ['redovisat', 1, 'text'], 'Genomfört minst sju'),
  (workspace) => withValue(workspace, REPORT, ['redovisat', 1, 'värden', 'kontroller'], '>8'),
  (workspace) => withValue(workspace, REPORT, ['redovisat', 1, 'värden', 'kontroller'], { minst: 7 }),
  (workspace) => withValue(workspace, PROMISE, ['aktiviteter', 0, 'id'], 'narvaro'),
  (workspace) => withoutFile(workspace, REPORT),
  () => eksjo,
];

test('a check that remembers the one before gives what a first check gives, edit after edit', () => {
  const memory = new CheckMemory();
  let workspace = eksjo;
  for (const edit of [(same: Workspace) => same, ...EDITS]) {
    workspace = edit(workspace);
    const { site: _, ...remembering } = checkWorkspace(workspace, settings, micromark, memory);
    const { site: _first, ...first } = checkWorkspace(workspace, settings, micromark);
    expect(remembering).toEqual(first);
  }
});

test('a check after a keystroke reads only the file that was typed in', () => {
  const memory = new CheckMemory();
  let count = 0;
  const counting: MarkdownReader = {
    ...micromark,
    render: (...text) => {
      count++;
      return micromark.render(...text);
    },
  };
  checkWorkspace(eksjo, settings, counting, memory);
  const all = count;
  const typed = withValue(eksjo, REPORT, ['redovisat', 1, 'text'], 'Genomfört minst sju');
  checkWorkspace(typed, settings, counting, memory);
  expect(count - all).toBeLessThanOrEqual(1);
  expect(all).toBeGreaterThan(1);
});

test('an address that an edit takes away is said, with the line that keeps it', () => {
  const path = 'eksjo/2017/trygghet-i-oster/lofte.md';
  const renamed = withValue(eksjo, path, ['aktiviteter', 1, 'id'], 'kontroller-i-trafiken');
  const { problems } = checked(renamed);
  const found = problems.find(({ message }) => message.includes('#trafikkontroller'));
  expect(found).toMatchObject({ file: `content/${path}`, severity: 'warning' });
  const { problems: left } = checked(withFix(renamed, found!));
  expect(left.filter(({ message }) => message.includes('#trafikkontroller'))).toEqual([]);
});
