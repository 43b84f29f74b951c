import { describe, expect, test } from 'vitest';
import { checked, eksjo } from '../../tests/workspaces.ts';
import { correctionsIn, decided, noted, restored } from './corrections.ts';
import { contentsAt, getIn, withValue, type Workspace } from './workspace.ts';

const PROMISE = 'eksjo/2017/trygghet-i-oster/lofte.md';
const REPORT = 'eksjo/2017/trygghet-i-oster/t3.md';
const TODAY = '2018-03-01';

const fieldsOf = (workspace: Workspace, path: string) => contentsAt(workspace, path).fields;
const isValid = (workspace: Workspace) => checked(workspace, TODAY).isValid;

describe('What is published', () => {
  test('may be added to without a word', () => {
    const added = withValue(eksjo, PROMISE, ['aktiviteter', 6], {
      id: 'ny',
      text: 'Något nytt',
      typ: 'engång',
    });
    expect(correctionsIn(added)).toEqual([]);
  });

  test('stands as it was signed when its words are changed by a decision', () => {
    const signed = getIn(fieldsOf(eksjo, PROMISE), ['aktiviteter', 0, 'text']);
    const changed = withValue(eksjo, PROMISE, ['aktiviteter', 0, 'text'], 'Mera närvaro');
    const [correction] = correctionsIn(changed);
    expect(correction).toMatchObject({ kind: 'promised', before: signed, after: 'Mera närvaro' });
    const written = decided(changed, correction!, TODAY);
    expect(getIn(fieldsOf(written, PROMISE), ['aktiviteter', 0])).toMatchObject({
      text: signed,
      ändringar: [{ ändring: 'omformulerad', datum: TODAY, text: 'Mera närvaro' }],
    });
    expect(correctionsIn(written)).toEqual([]);
    expect(isValid(written)).toBe(true);
  });

  test('gets a note where a number was wrong', () => {
    const changed = withValue(eksjo, REPORT, ['redovisat', 1, 'värden', 'kontroller'], { minst: 6 });
    const [correction] = correctionsIn(changed);
    expect(correction).toMatchObject({
      kind: 'reported',
      before: 'minst 5',
      after: 'minst 6',
      isNoted: false,
    });
    const written = noted(changed, correction!, TODAY);
    expect(getIn(fieldsOf(written, REPORT), ['redovisat', 1, 'anmärkning'])).toBe(
      'Rättat 2018-03-01: här stod tidigare ”minst 5”.',
    );
    expect(correctionsIn(written)).toMatchObject([{ isNoted: true }]);
    expect(isValid(written)).toBe(true);
  });

  test('can be taken back as it was, byte for byte', () => {
    const changed = withValue(eksjo, REPORT, ['redovisat', 1, 'text'], 'Något annat');
    expect(restored(changed, correctionsIn(changed)[0]!).mine).toEqual(eksjo.mine);
  });
});
