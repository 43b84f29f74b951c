import { describe, expect, test } from 'vitest';
import { checked, eksjo, workspaces } from '../../tests/workspaces.ts';
import {
  consequencesOf,
  newActivityId,
  newPromiseFolder,
  withoutPromise,
  withRenamedActivity,
  withRenamedPromise,
} from './removing.ts';
import { pathOf } from '../content/source/file-tree.ts';
import { contentsAt, getIn, withoutFile, withValue } from './workspace.ts';

const KEY = { municipality: 'eksjo', year: 2017, promise: 'trygghet-i-oster' };
const FILE = 'eksjo/2017/trygghet-i-oster/lofte.md';
const errorsOf = (workspace: typeof eksjo) =>
  checked(workspace).problems.filter(({ severity }) => severity === 'error');
const fieldsOf = (workspace: typeof eksjo, path: string) => contentsAt(workspace, path).fields;
const namesIn = (workspace: typeof eksjo, folder: string) =>
  [...workspace.mine.keys()].flatMap((path) =>
    path.startsWith(`content/${folder}/`) ? [path.slice(folder.length + 'content//'.length)] : [],
  );

describe('A promise with another address', () => {
  const renamed = withRenamedPromise(eksjo, KEY, 'tryggt-i-oster');

  test('takes its follow-ups with it, remembers the old address and is valid', () => {
    expect(namesIn(renamed, 'eksjo/2017/trygghet-i-oster')).toEqual([]);
    expect(namesIn(renamed, 'eksjo/2017/tryggt-i-oster')).toEqual(
      namesIn(eksjo, 'eksjo/2017/trygghet-i-oster'),
    );
    expect(getIn(fieldsOf(renamed, 'eksjo/2017/tryggt-i-oster/lofte.md'), ['tidigare'])).toEqual([
      '2017/trygghet-i-oster',
    ]);
    expect(errorsOf(renamed)).toEqual([]);
  });

  test('says so, and no address of it leads nowhere', () => {
    const { changes, errors } = consequencesOf(checked(eksjo), checked(renamed));
    const [change] = changes.filter(({ kind }) => kind === 'renamed');
    expect(change!.touches.addresses).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('is as it was when it gets its old one back', () => {
    const back = withRenamedPromise(renamed, { ...KEY, promise: 'tryggt-i-oster' }, KEY.promise);
    expect(back.mine.get(`content/${FILE}`)).toBe(eksjo.mine.get(`content/${FILE}`));
    expect([...back.mine.keys()].sort()).toEqual([...eksjo.mine.keys()].sort());
  });

  test('remembers no address that was never published', () => {
    const twice = withRenamedPromise(renamed, { ...KEY, promise: 'tryggt-i-oster' }, 'oster');
    expect(getIn(fieldsOf(twice, 'eksjo/2017/oster/lofte.md'), ['tidigare'])).toEqual([
      '2017/trygghet-i-oster',
    ]);
  });

  test('is still the one that a later promise renews', () => {
    let renewals = 0;
    for (const workspace of workspaces) {
      const [renewing] = checked(workspace).content.promises.filter(({ renews }) => renews !== undefined);
      if (!renewing) continue;
      renewals++;
      const { municipality, year, id } = renewing;
      const path = pathOf('lofte', { municipality, year, promise: id });
      const [folderYear, promise] = String(getIn(fieldsOf(workspace, path), ['förnyar'])).split('/');
      const key = { municipality, year: Number(folderYear), promise: promise! };
      const renamed = withRenamedPromise(workspace, key, 'ett-annat-namn');
      expect(getIn(fieldsOf(renamed, path), ['förnyar'])).toBe(`${folderYear}/ett-annat-namn`);
      expect(errorsOf(renamed)).toEqual(errorsOf(workspace));
    }
    expect(renewals).toBeGreaterThan(0);
  });

  test('has one that no other promise of the year has', () => {
    expect(newPromiseFolder(eksjo, KEY, 'Trygghet i öster')).toBe('trygghet-i-oster');
    expect(newPromiseFolder(eksjo, KEY, 'Unga utan droger')).not.toBe('unga-utan-droger');
  });
});

describe('An activity with another address', () => {
  const [first] = getIn(fieldsOf(eksjo, FILE), ['aktiviteter']) as readonly { readonly id: string }[];

  test('keeps what is reported of it, remembers the old one and is valid', () => {
    const to = newActivityId(eksjo, FILE, first!.id, 'Ett nytt namn');
    const renamed = withRenamedActivity(eksjo, FILE, first!.id, to);
    expect(to).toBe('ett-nytt-namn');
    expect(getIn(fieldsOf(renamed, FILE), ['aktiviteter', 0])).toMatchObject({
      id: to,
      tidigare: [first!.id],
    });
    expect(errorsOf(renamed)).toEqual([]);
    const results = (workspace: typeof eksjo, id: string) =>
      checked(workspace)
        .content.promises.flatMap(({ reports }) => reports)
        .flatMap(({ results }) => results)
        .filter(({ activities }) => activities.includes(id)).length;
    expect(results(renamed, to)).toBe(results(eksjo, first!.id));
    expect(results(renamed, first!.id)).toBe(0);
  });
});

describe('Before something is removed', () => {
  test('a promise says which pages and follow-ups go with it', () => {
    const { changes } = consequencesOf(checked(eksjo), checked(withoutPromise(eksjo, KEY)));
    const [change] = changes.filter(({ kind }) => kind === 'removed');
    expect(change!.touches.addresses).toContain('/eksjo/2017/trygghet-i-oster/');
    expect(change!.touches.reports.length).toBeGreaterThan(0);
  });

  test('a follow-up says which page it had', () => {
    const removed = withoutFile(eksjo, 'eksjo/2017/trygghet-i-oster/t3.md');
    const { changes, errors } = consequencesOf(checked(eksjo), checked(removed));
    expect(changes.map(({ text }) => text).join()).toContain('tertial 3 2017');
    expect(errors).toEqual([]);
  });

  test('a party says what has to be put right in everything that names it', () => {
    const [used] = workspaces.flatMap((workspace) => {
      const before = checked(workspace);
      const ids = before.content.agreements.flatMap(({ parties }) => parties);
      const own = before.content.parties.find(({ id }) => ids.includes(id));
      return own ? [{ workspace, before, own }] : [];
    });
    const { workspace, before, own } = used!;
    const { changes, errors } = consequencesOf(
      before,
      checked(withValue(workspace, 'parter.yaml', [own.id], undefined)),
    );
    const removed = changes.find(({ kind }) => kind === 'removed')!;
    const agreement = before.content.agreements.find(({ parties }) => parties.includes(own.id))!;
    expect(removed.touches.reports).toContain(`”${agreement.title}”`);
    expect(errors.length).toBeGreaterThan(0);
  });

  test('an activity says what has to be put right in the follow-ups that speak of it', () => {
    const removed = withValue(eksjo, FILE, ['aktiviteter', 0], undefined);
    const { changes, errors } = consequencesOf(checked(eksjo), checked(removed));
    expect(changes.flatMap(({ touches }) => touches.reports).length).toBeGreaterThan(0);
    expect(errors.length).toBeGreaterThan(0);
  });
});
