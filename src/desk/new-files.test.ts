import { describe, expect, test } from 'vitest';
import { checked, eksjo } from '../../tests/workspaces.ts';
import {
  municipalityFolder,
  promiseFolder,
  promisesIn,
  withAgreement,
  withPromise,
  withRenewals,
} from './new-files.ts';
import { withField } from './new-ids.ts';
import { contentsAt, getIn, withValue } from './workspace.ts';

const previous = contentsAt(eksjo, 'eksjo/2017/avtal.md').fields as Record<string, unknown>;
const next = { municipality: 'eksjo', year: 2018, agreement: undefined };

describe('A new year', () => {
  test('with all promises renewed is valid as it is', () => {
    const made = withRenewals(
      withAgreement(eksjo, next, 'Lokala medborgarlöften i Eksjö 2018', previous),
      'eksjo',
      {
        from: 2017,
        to: 2018,
        promises: promisesIn(eksjo, 'eksjo', 2017),
      },
    );
    expect(promisesIn(made, 'eksjo', 2018)).toEqual(['trygghet-i-oster', 'unga-utan-droger']);
    expect(checked(made).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(contentsAt(made, 'eksjo/2018/avtal.md').fields).toEqual({
      titel: 'Lokala medborgarlöften i Eksjö 2018',
      parter: previous['parter'],
      uppföljs: 'tertial',
    });
  });

  test('has a folder of its own for each promise, made from its short name', () => {
    expect(promiseFolder(eksjo, 'eksjo', 2017, 'Tryggt på Stora torget')).toBe('tryggt-pa-stora-torget');
    expect(promiseFolder(eksjo, 'eksjo', 2017, 'Trygghet i öster')).not.toBe('trygghet-i-oster');
    expect(municipalityFolder(eksjo, 'Björkhult')).toBe('bjorkhult');
  });
});

describe('What is new', () => {
  const key = { municipality: 'eksjo', year: 2017, promise: 'nytt' };
  const path = 'eksjo/2017/nytt/lofte.md';
  const start = withPromise(eksjo, key, { titel: 'Nytt', kortnamn: 'Nytt' });

  test('has an id that follows its text until it is saved', () => {
    const typed = ['F', 'Fler', 'Fler vuxna', 'Fler vuxna ute'].reduce(
      (workspace, text) => withField(workspace, path, ['aktiviteter', 0, 'text'], text),
      start,
    );
    const idIn = (workspace: typeof start) =>
      getIn(contentsAt(workspace, path).fields, ['aktiviteter', 0, 'id']);
    expect(idIn(typed)).toBe('fler-vuxna-ute');
    const saved = { ...typed, base: typed.mine };
    expect(idIn(withField(saved, path, ['aktiviteter', 0, 'text'], 'Annat'))).toBe('fler-vuxna-ute');
  });

  test('has an id that no other activity has', () => {
    const two = ['Möten', 'Möten'].reduce(
      (workspace, text, index) => withField(workspace, path, ['aktiviteter', index, 'text'], text),
      start,
    );
    const ids = getIn(contentsAt(two, path).fields, ['aktiviteter']) as readonly { id: string }[];
    expect(new Set(ids.map(({ id }) => id)).size).toBe(2);
  });

  test('keeps an id that its editor has written', () => {
    const own = withValue(
      withField(start, path, ['aktiviteter', 0, 'text'], 'Möten'),
      path,
      ['aktiviteter', 0, 'id'],
      'min',
    );
    const after = withField(own, path, ['aktiviteter', 0, 'text'], 'Möten med föräldrar');
    expect(getIn(contentsAt(after, path).fields, ['aktiviteter', 0, 'id'])).toBe('min');
  });
});
