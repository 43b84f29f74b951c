import { describe, expect, test } from 'vitest';
import { micromark } from '../content/markdown/micromark.ts';
import { eksjo } from '../../tests/workspaces.ts';
import { choicesFor } from './choices.ts';
import { checkWorkspace } from './checked.ts';
import { concernsAll, linkedMunicipalities, widened } from './concerned.ts';
import { chooseMunicipalities, municipalityOf } from './municipalities.ts';
import { municipalityFolder } from './new-files.ts';
import { withBody, withoutFile, withValue, type Workspace } from './workspace.ts';

const PROMISE = 'eksjo/2017/trygghet-i-oster/lofte.md';
const part: Workspace = { ...eksjo, unread: new Set(['aneby', 'bjorkhult']) };
const settings = { today: '2018-03-01', base: '/', publicFolder: 'content/public/' };
const problemsIn = (workspace: Workspace) => checkWorkspace(workspace, settings, micromark).problems;

describe('A part of the municipalities', () => {
  test('what they share is always read', () => {
    const choose = chooseMunicipalities(['eksjo']);
    expect(choose(['aneby', 'eksjo', 'public', 'sidor'])).toEqual(['eksjo', 'public', 'sidor']);
  });

  test.each([
    ['eksjo/kommun.md', 'eksjo'],
    ['parter.yaml', undefined],
    ['sidor/om.md', undefined],
    ['public/vapen/eksjo.svg', undefined],
  ])('%s belongs to %s', (path, municipality) => {
    expect(municipalityOf(path)).toBe(municipality);
  });

  test('is checked as if the others were there, and nothing is said of them', () => {
    expect(problemsIn(part)).toEqual(problemsIn(eksjo));
    const linked = withBody(part, PROMISE, 'Som i [Aneby](/aneby/).');
    expect(problemsIn(linked).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(checkWorkspace(part, settings, micromark).isValid).toBe(true);
    const misnamed = { ...part, unread: new Set(['Åneby']) };
    expect(checkWorkspace(misnamed, settings, micromark).isValid).toBe(false);
  });

  test.each(['/aneby/2017/', '/bj%C3%B6rkhult/', '/björkhult/2017/torget/#aktivitet'])(
    'a link to %s leads to another municipality, which has to be read',
    (address) => {
      const swedish = { ...part, unread: new Set(['aneby', 'björkhult']) };
      expect(linkedMunicipalities(swedish).size).toBe(0);
      const linked = withBody(swedish, PROMISE, `Som [de andra](${address}).`);
      expect(linkedMunicipalities(linked)).toEqual(new Set([decodeURI(address).split('/')[1]]));
    },
  );

  test('a promise can be shared with a municipality that has not been read', () => {
    const names = { aneby: 'Aneby' };
    const of = choicesFor(part, checkWorkspace(part, settings, micromark), { municipality: 'eksjo', names });
    expect(of.of('municipality', [], {})).toEqual([
      { value: 'aneby', text: 'Aneby' },
      { value: 'bjorkhult', text: 'bjorkhult' },
    ]);
    const shared = withValue(part, PROMISE, ['gemensamt_med'], ['aneby']);
    const wrong = withValue(part, PROMISE, ['gemensamt_med'], ['anebyy']);
    expect(checkWorkspace(shared, settings, micromark).isValid).toBe(true);
    expect(checkWorkspace(wrong, settings, micromark).isValid).toBe(false);
  });

  test('a new municipality takes no other’s folder', () => {
    expect(municipalityFolder(part, 'Aneby')).not.toBe('aneby');
  });

  test.each<[string, boolean, (workspace: Workspace) => Workspace]>([
    ['a short name', false, (workspace) => withValue(workspace, PROMISE, ['kortnamn'], 'Öster')],
    ['a municipality’s code', true, (workspace) => withValue(workspace, 'eksjo/kommun.md', ['kod'], '0999')],
    ['a party', true, (workspace) => withValue(workspace, 'parter.yaml', ['ny', 'namn'], 'En ny')],
    ['a promise that is removed', true, (workspace) => withoutFile(workspace, PROMISE)],
    ['an activity’s id', true, (workspace) => withValue(workspace, PROMISE, ['aktiviteter', 0, 'id'], 'ny')],
    ['a new page', true, (workspace) => withBody(workspace, 'sidor/ny.md', 'Text.')],
    [
      'a document that is removed',
      true,
      (workspace) => ({ ...workspace, uploads: new Map([['kallor/a.pdf', undefined]]) }),
    ],
  ])('%s may concern all: %s', (_, isSo, change) => {
    expect(concernsAll(part)).toBe(false);
    expect(concernsAll(change(part))).toBe(isSo);
  });

  test('reading more keeps what has been written, renamed and removed', () => {
    const changed = withoutFile(withBody(part, 'eksjo/kommun.md', 'Nytt.'), PROMISE);
    const base = new Map([...eksjo.base, ['content/aneby/kommun.md', 'Aneby']]);
    const wide = widened(changed, { ...part, base, mine: base, unread: new Set(['bjorkhult']) });
    expect(wide.unread).toEqual(new Set(['bjorkhult']));
    expect(wide.base).toEqual(base);
    expect(wide.mine).toEqual(new Map([...changed.mine, ['content/aneby/kommun.md', 'Aneby']]));
  });
});
