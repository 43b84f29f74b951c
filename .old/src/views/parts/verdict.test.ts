import { describe, expect, test } from 'vitest';
import { aCatalog, anActivity, anAgreement, aPromise, aReport } from '../../../tests/examples.ts';
import type { Report } from '../../domain/model.ts';
import { promisePages, siteOf } from '../site.ts';
import { startOf } from './explained.ts';
import { promiseVerdict } from './verdict.ts';

function verdictOf(given: Partial<Report>, publisher?: string) {
  const sources = [{ id: 'uppfoljning', title: 'Uppföljning', ...(publisher && { publisher }) }];
  const report = { ...aReport('t1'), source: 'uppfoljning', ...given };
  const parties = [{ id: 'tidningen', name: 'Björkhults Tidning', isReviewer: true }] as const;
  const promise = aPromise({ activities: [anActivity()], reports: [report] });
  const { judged, year } = promisePages(
    siteOf(aCatalog({ agreements: [anAgreement({ sources })], promises: [promise], parties })),
  )[0]!;
  return promiseVerdict(report, year, judged.speakers, startOf([]))[0];
}

const verdict = { status: 'done', counted: [] } as const;

describe('the word on a whole promise is that of who speaks', () => {
  test.each([
    ['a party', { verdict, reporter: { party: 'polisen' } }, undefined, 'Polisen säger själv ”Genomfört”.'],
    ['who published the document', { verdict }, 'Trygghetsrådet', 'Trygghetsrådet säger ”Genomfört”.'],
    ['nobody who is named', { verdict }, undefined, 'Uppföljningen säger ”Genomfört”.'],
    [
      'a reviewer',
      { verdict, reporter: { party: 'tidningen' } },
      undefined,
      'Björkhults Tidning skriver ”Genomfört”.',
    ],
  ])('%s', (_, given, publisher, said) => {
    expect(verdictOf(given, publisher)?.said).toBe(said);
  });
});

test('a report that says nothing of the whole has no such word', () => {
  expect(verdictOf({})).toBeUndefined();
  expect(verdictOf({ ...aReport('t1', 'done'), body: '<p>Mer</p>' })).toBeUndefined();
});
