import { describe, expect, test } from 'vitest';
import { checked, eksjo } from '../../tests/workspaces.ts';
import {
  agreementName,
  municipalityFolder,
  promiseFolder,
  promisesIn,
  withAgreement,
  withMunicipality,
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

describe('A second agreement of a year', () => {
  test('is named after a short name, and has the parties and the rhythm of the first', () => {
    const agreement = agreementName(eksjo, 'eksjo', 2017, 'Östra Eksjö');
    const key = { municipality: 'eksjo', year: 2017, agreement };
    const made = withAgreement(eksjo, key, 'Avtal för östra Eksjö', previous);
    expect(agreement).toBe('ostra-eksjo');
    expect(made.mine.has('content/eksjo/2017/avtal-ostra-eksjo.md')).toBe(true);
    expect(agreementName(made, 'eksjo', 2017, 'Östra Eksjö')).not.toBe('ostra-eksjo');
    expect(agreementName(made, 'eksjo', 2018, 'Östra Eksjö')).toBe('ostra-eksjo');
    expect(checked(made).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('A new municipality', () => {
  test('says at its fields what it still lacks, and is valid when they are filled in', () => {
    const path = 'bjorkhult/kommun.md';
    const made = withMunicipality(eksjo, 'bjorkhult', { name: 'Björkhults kommun', shortName: 'Björkhult' });
    const errorsIn = (workspace: typeof eksjo) =>
      checked(workspace).problems.filter(({ severity }) => severity === 'error');
    expect(errorsIn(made).every(({ file }) => file === `content/${path}`)).toBe(true);
    expect(errorsIn(made).length).toBeGreaterThan(0);
    const whole = [
      [['kod'], '0999'],
      [['webbplats'], 'https://www.bjorkhult.example'],
      [['kontakt', 'epost'], 'fraga@bjorkhult.example'],
      [['kontakt', 'namn'], 'Kommunens växel'],
    ].reduce((workspace, [at, value]) => withValue(workspace, path, at as readonly string[], value), made);
    expect(errorsIn(whole)).toEqual([]);
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
