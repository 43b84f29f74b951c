import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readSettings, refuseSigns } from './environment.ts';
import { ExpectedFailure } from './expected-failure.ts';

test('by default, the site shows the project’s own content at a local address, as of today in Sweden', () => {
  const settings = readSettings({});
  expect(settings).toMatchObject({ origin: 'http://localhost:4321', base: '/' });
  expect(settings.contentDir).toBe(resolve('content'));
  expect(settings.today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test('an empty variable is the same as none', () => {
  expect(readSettings({ CONTENT_DIR: '', SITE_URL: '', BUILD_DATE: '' })).toEqual(readSettings({}));
});

test('the content folder may be anywhere', () => {
  expect(readSettings({ CONTENT_DIR: '/tmp/annat' }).contentDir).toBe('/tmp/annat');
  expect(readSettings({ CONTENT_DIR: 'annat' }).contentDir).toBe(resolve('annat'));
});

test.each([
  ['https://example.org/loften/', 'https://example.org', '/loften/'],
  ['https://example.org/loften', 'https://example.org', '/loften/'],
  ['https://example.org', 'https://example.org', '/'],
  ['http://localhost:8080/a/b/', 'http://localhost:8080', '/a/b/'],
])('%s is split into origin and base path', (SITE_URL, origin, base) => {
  expect(readSettings({ SITE_URL })).toMatchObject({ origin, base });
});

test.each([
  [{ BUILD_DATE: '2017-02-30' }, 'BUILD_DATE'],
  [{ BUILD_DATE: 'igår' }, 'BUILD_DATE'],
  [{ SITE_URL: 'example.org' }, 'SITE_URL'],
  [{ SITE_URL: 'ftp://example.org/' }, 'SITE_URL'],
  [{ SITE_URL: 'https://example.org/?a=b' }, 'SITE_URL'],
  [
    { SITE_URL: 'https://example.org/Våra löften/2017' },
    'Välj till exempel https://example.org/vara-loften/2017/',
  ],
  [{ SITE_URL: 'https://example.org/l%C3%B6ften/' }, 'Välj till exempel https://example.org/loften/'],
])('%o is refused with a message that names the variable', (environment, name) => {
  expect(() => readSettings(environment)).toThrow(ExpectedFailure);
  expect(() => readSettings(environment)).toThrow(name);
});

describe('webbplats.yaml in the content folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'settings-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const withFile = (text: string, environment: NodeJS.ProcessEnv = {}) => {
    writeFileSync(join(folder, 'webbplats.yaml'), text);
    return readSettings({ CONTENT_DIR: folder, ...environment });
  };
  const ADDRESS = 'adress: https://www.bjorkhult.example/trygghet/loften\n';

  test('says where the site is published', () => {
    expect(withFile(ADDRESS)).toMatchObject({
      origin: 'https://www.bjorkhult.example',
      base: '/trygghet/loften/',
    });
  });

  test('gives way to the environment', () => {
    expect(withFile(ADDRESS, { SITE_URL: 'http://localhost:4321/' })).toMatchObject({
      origin: 'http://localhost:4321',
      base: '/',
    });
  });

  test.each(['adress: [', 'adress: www.bjorkhult.example\n', ''])(
    'is left to the check where it has errors: %j',
    (text) => {
      expect(withFile(text)).toMatchObject({ origin: 'http://localhost:4321', base: '/' });
    },
  );
});

test.each(['#', '%', '?'])('a folder with %s in its path is refused before anything is built', (sign) => {
  expect(() => refuseSigns(`/hem/a${sign}b/projekt/`)).toThrow(`har tecknet ${sign} i sin sökväg`);
});

test('a folder may have letters of any language and spaces in its path', () => {
  expect(() => refuseSigns('/hem/Våra löften/projekt/')).not.toThrow();
});
