import { expect, test } from 'vitest';
import { agreementPath, agreementReportPath, matchPath, pageOf, pathOf } from './file-tree.ts';

const PROMISE = { municipality: 'bjorkhult', year: 2017, promise: 'tryggt-torg' };

test.each([
  ['parter', 'parter.yaml', undefined, pathOf('parter', {})],
  ['ordlista', 'ordlista.yaml', '/ordlista/', pathOf('ordlista', {})],
  ['sida', 'sidor/om.md', '/om/', pathOf('sida', { page: 'om' })],
  ['kodsida', 'sidor/om.mdx', '/om/', pathOf('kodsida', { page: 'om' })],
  ['kommun', 'bjorkhult/kommun.md', '/bjorkhult/', pathOf('kommun', PROMISE)],
  [
    'tillganglighet',
    'bjorkhult/tillganglighet.md',
    '/bjorkhult/tillganglighet/',
    pathOf('tillganglighet', PROMISE),
  ],
  ['avtal', 'bjorkhult/2017/avtal.md', '/bjorkhult/2017/', pathOf('avtal', PROMISE)],
  [
    'avtalsuppfoljning',
    'bjorkhult/2017/t3.md',
    '/bjorkhult/2017/t3/',
    agreementReportPath({ ...PROMISE, agreement: undefined }, 't3'),
  ],
  [
    'delavtal',
    'bjorkhult/2017/avtal-centrum.md',
    '/bjorkhult/2017/',
    agreementPath({ ...PROMISE, agreement: 'centrum' }),
  ],
  [
    'delavtalsuppfoljning',
    'bjorkhult/2017/avtal-centrum.t3.md',
    '/bjorkhult/2017/t3/',
    agreementReportPath({ ...PROMISE, agreement: 'centrum' }, 't3'),
  ],
  ['lofte', 'bjorkhult/2017/tryggt-torg/lofte.md', '/bjorkhult/2017/tryggt-torg/', pathOf('lofte', PROMISE)],
  [
    'uppfoljning',
    'bjorkhult/2017/tryggt-torg/t1.md',
    '/bjorkhult/2017/t1/',
    pathOf('uppfoljning', { ...PROMISE, period: 't1' }),
  ],
])('a file of the kind %s is at %s, and its page is at %s', (kind, path, page, returned) => {
  expect(returned).toBe(path);
  expect(matchPath(path)?.kind).toBe(kind);
  expect(pageOf(path)).toBe(page);
});

test.each(['README.md', 'bjorkhult/annat.md', 'bjorkhult/2017/avtal.txt', 'a/b/c/d/e.md', 'sidor/om.txt'])(
  '%s is not a content file',
  (path) => {
    expect(matchPath(path)).toBeUndefined();
    expect(pageOf(path)).toBeUndefined();
  },
);

test('a path is split into its parameters', () => {
  expect(matchPath('bjorkhult/2017/tryggt-torg/t1.md')?.params).toEqual({
    ...PROMISE,
    year: '2017',
    period: 't1',
  });
});
