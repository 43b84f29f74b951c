import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkSite } from './site-check.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'checked-'));
});

afterEach(() => rm(folder, { recursive: true }));

const page = (body: string, { lang = 'sv', title = 'Löften' } = {}) =>
  `<!doctype html><html lang="${lang}"><head><title>${title}</title></head><body><h1 id="överst">Löften</h1>${body}</body></html>`;

/** Returns the problems of a site under /loften/ whose page eksjo/index.html has this body. */
async function problemsOf(
  body: string,
  files: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const all = { 'index.html': page(''), 'stil.css': '', 'eksjo/index.html': page(body), ...files };
  for (const [file, content] of Object.entries(all)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
  }
  const { problems } = await checkSite(folder, { origin: 'https://example.org', base: '/loften/' });
  return problems;
}

describe('links that work', () => {
  test.each([
    ['a page', '<a href="/loften/eksjo/">x</a>'],
    ['the start page', '<a href="/loften/">x</a>'],
    ['a relative link', '<a href="../">x</a>'],
    ['an anchor on the same page', '<a href="#överst">x</a>'],
    ['an encoded anchor on another page', '<a href="/loften/#%C3%B6verst">x</a>'],
    ['the top', '<a href="#top">x</a>'],
    ['a query', '<a href="/loften/?q=trafik">x</a>'],
    ['a file', '<link rel="stylesheet" href="/loften/stil.css">'],
    ['another site', '<a href="https://example.com/x">x</a>'],
    ['something else on the same host', '<a href="https://example.org/dokument/a.pdf">x</a>'],
    ['the host itself', '<a href="https://example.org">x</a>'],
    ['a mail address', '<a href="mailto:kommunen@example.com">x</a>'],
    ['the full address of a page', '<link rel="canonical" href="https://example.org/loften/eksjo/">'],
  ])('%s', async (_name, body) => {
    expect(await problemsOf(body)).toEqual([]);
  });
});

describe('links that do not work', () => {
  test.each([
    [
      'a missing page',
      '<a href="/loften/aneby/">x</a>',
      'länken "/loften/aneby/" leder till en sida som inte finns',
    ],
    [
      'a missing base path',
      '<a href="/eksjo/">x</a>',
      'länken "/eksjo/" leder utanför webbplatsen, som ligger under /loften/',
    ],
    [
      'a missing slash',
      '<a href="/loften/eksjo">x</a>',
      'länken "/loften/eksjo" saknar snedstreck på slutet',
    ],
    [
      'a missing anchor',
      '<a href="/loften/#borta">x</a>',
      'länken "/loften/#borta" leder till #borta, som inte finns på sidan',
    ],
    [
      'a form',
      '<form action="/loften/sok/"></form>',
      'länken "/loften/sok/" leder till en sida som inte finns',
    ],
    [
      'a redirect',
      '<meta http-equiv="refresh" content="0; url=/loften/x/">',
      'länken "/loften/x/" leder till en sida som inte finns',
    ],
    [
      'an image in srcset',
      '<img srcset="/loften/a.png 2x" alt="">',
      'länken "/loften/a.png" leder till en sida som inte finns',
    ],
    [
      'something from another host',
      '<script src="https://example.com/x.js"></script>',
      '"https://example.com/x.js" hämtas från en annan värd',
    ],
    ['an invalid address', '<a href="https://">x</a>', 'länken "https://" är ingen giltig adress'],
  ])('%s', async (_name, body, problem) => {
    expect(await problemsOf(body)).toEqual([`eksjo/index.html: ${problem}`]);
  });

  test('a relative link on the error page, which is shown at any address', async () => {
    expect(
      await problemsOf('', { '404.html': page('<a href="eksjo/">x</a><a href="#överst">x</a>') }),
    ).toEqual(['404.html: länken "eksjo/" leder till en sida som inte finns']);
  });
});

test('everything that a page lacks is reported', async () => {
  const bare =
    '<html><body><svg><title>Figur</title></svg><p style="color: red" id="a"></p><p id="a"></p></body></html>';
  expect(await problemsOf('', { 'aneby/index.html': bare })).toEqual([
    'aneby/index.html: sidan anger inte sitt språk (<html lang="sv">)',
    'aneby/index.html: sidan saknar <title>',
    'aneby/index.html: sidan har 0 <h1>, den ska ha en',
    'aneby/index.html: ett element har style-attribut, vilket säkerhetspolicyn (CSP) stoppar',
    'aneby/index.html: två element har samma id, "a"',
  ]);
});
