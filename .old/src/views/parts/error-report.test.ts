import { describe, expect, test } from 'vitest';
import { DEFAULT_AGREEMENT_KIND } from '../../text/agreement-kind.ts';
import { errorReportLink } from './error-report.ts';

const ADDRESS = 'https://example.org/loften/bjorkhult/2023/lugn/#vandringar';
const KIND = DEFAULT_AGREEMENT_KIND;
const TEXT = 'Genomföra minst två vandringar & en fest.';

describe('by e-mail', () => {
  const link = errorReportLink({ email: 'fel+webb@bjorkhult.example' }, KIND, TEXT, ADDRESS).address;

  test('the message is begun: what, where, and room for the rest', () => {
    const { protocol, pathname, searchParams } = new URL(link.replaceAll('+', '%2B'));
    expect(protocol + pathname).toBe('mailto:fel%2Bwebb@bjorkhult.example');
    expect(searchParams.get('subject')).toBe(`Fel på sidan om medborgarlöften: ${TEXT}`);
    expect(searchParams.get('body')!.split('\r\n').slice(0, 3)).toEqual([
      `Det gäller: ${ADDRESS}`,
      '',
      'Det här är fel:',
    ]);
  });

  test('spaces are no plus signs, which mail programs would show', () => {
    expect(link.replace('fel+webb', '')).not.toContain('+');
  });

  test('a long text is cut between words, and its address is whole', () => {
    const long = errorReportLink(
      { email: 'fel@bjorkhult.example' },
      KIND,
      'Ordet är väldigt '.repeat(60),
      ADDRESS,
    ).address;
    expect(long.length).toBeLessThan(1200);
    expect(decodeURIComponent(long)).toMatch(/(Ordet|är|väldigt) …&/);
    expect(decodeURIComponent(long)).toContain(ADDRESS);
  });
});

test('in a form, whose own parameters are kept', () => {
  const link = new URL(
    errorReportLink({ form: 'https://fel.example/nytt?mall=loften' }, KIND, TEXT, ADDRESS).address,
  );
  expect(link.origin + link.pathname).toBe('https://fel.example/nytt');
  expect(link.searchParams.get('mall')).toBe('loften');
  expect(link.searchParams.get('title')).toContain(TEXT);
  expect(link.searchParams.get('body')).toContain(ADDRESS);
});

test('the link says which activity it is about, since a page has many such links', () => {
  expect(errorReportLink({ email: 'fel@bjorkhult.example' }, KIND, TEXT, ADDRESS).text).toBe(
    `Rapportera fel: ${TEXT}`,
  );
});
