import { describe, expect, test } from 'vitest';
import { checked, eksjo } from '../../tests/workspaces.ts';
import { activityIds, understoodIn, withActivities } from './new-activities.ts';
import { pastedActivities } from './paste/activities.ts';

const PATH = 'eksjo/2017/unga-utan-droger/lofte.md';
const parties = [
  { id: 'polisen', name: 'Polisen' },
  { id: 'kommunen', name: 'Eksjö kommun' },
];
const pasted = (text: string) =>
  pastedActivities({ text }, { parties, known: activityIds(eksjo, PATH) }).proposals.map(
    ({ fields }) => fields!,
  );

describe('Activities that are added together', () => {
  test('stand last in the promise, are valid, and each has an id of its own', () => {
    const before = activityIds(eksjo, PATH);
    const fields = pasted('Nattvandra | minst 60 pass\nNattvandra | löpande\nByta belysning | engång');
    const added = withActivities(eksjo, PATH, fields);
    expect(activityIds(added, PATH)).toEqual([...before, 'nattvandra', 'nattvandra-2', 'byta-belysning']);
    expect(checked(added).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('leave what was there as it was', () => {
    const added = withActivities(eksjo, PATH, pasted('Byta belysning | engång'));
    const [before, after] = [eksjo, added].map(({ mine }) => mine.get(`content/${PATH}`)!.split('\n'));
    expect(before!.filter((line) => !after!.includes(line))).toEqual([]);
  });
});

test.each([
  ['Nattvandra\tPolisen\tminst 60 pass', 'Mål: minst 60; Enhet: pass; Ansvariga: Polisen'],
  ['Möten | minst 2 möten per månad', 'Mål: minst 2 per månad; Enhet: möten'],
  ['Byta belysning | engång', 'Typ: engång'],
])('%s is shown as understood: %s', (line, shown) => {
  const [fields] = pasted(line);
  const nameOf = (id: string) => parties.find((party) => party.id === id)!.name;
  expect(
    understoodIn(fields!, nameOf)
      .map(({ label, text }) => `${label}: ${text}`)
      .join('; '),
  ).toBe(shown);
});
