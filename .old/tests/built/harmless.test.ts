/** A site with an attack in every free-text field is built. The attacks must be shown as plain text, and do nothing else. */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { beforeAll, describe, expect, test } from 'vitest';
import { redirectsIn, toCaddy, toNginx } from '../../deploy/redirect.ts';
import { filesIn } from '../../src/pipeline/site-check.ts';
import { writeFiles } from '../project.ts';
import {
  attacked,
  ATTACKED_DIST as dist,
  fingerprints,
  fingerprintsBefore,
  payload,
  SECRET,
  SITE,
} from '../commands/attacks/attacked-site.ts';

/** Fields that the site does not show. */
const NOT_SHOWN = ['part: typ'];

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Only of scripts and stylesheets. */
  text: string;
  readonly isInDrawing: boolean;
}

interface Page {
  readonly file: string;
  readonly elements: readonly Element[];
  /** Text and attribute values. */
  readonly text: string;
}

let files: ReadonlySet<string>;
let pages: readonly Page[];

beforeAll(async () => {
  files = await filesIn(dist);
  const html = [...files].filter((file) => file.endsWith('.html')).sort();
  pages = await Promise.all(html.map(async (file) => parsed(file, await readFile(join(dist, file), 'utf8'))));
});

function parsed(file: string, html: string): Page {
  const elements: Element[] = [];
  let text = '';
  let drawings = 0;
  let raw: Element | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, attributes, text: '', isInDrawing: drawings > 0 };
      elements.push(element);
      if (name === 'script' || name === 'style') raw = element;
      text += Object.values(attributes)
        .map((value) => ` ${value} `)
        .join('');
      if (name === 'svg') drawings++;
      if (/^(p|li|td|th|dt|dd|h\d|div|br|summary|caption|title)$/.test(name)) text += ' ';
    },
    ontext(part) {
      if (raw) raw.text += part;
      else text += part;
    },
    onclosetag(name) {
      if (name === 'svg') drawings--;
      if (name === 'script' || name === 'style') raw = undefined;
    },
  });
  parser.end(html);
  return { file, elements, text: text.replace(/\s+/g, ' ') };
}

function all(): readonly (Element & { readonly file: string })[] {
  return pages.flatMap(({ file, elements }) => elements.map((element) => ({ file, ...element })));
}

describe('on every page', () => {
  test('every attack is shown word for word', () => {
    // Sentences begin with a capital.
    const words = pages.map(({ text }) => text.toLowerCase()).join('\n');
    const missing = attacked.filter(
      (field, number) => !NOT_SHOWN.includes(field) && !words.includes(payload(number).toLowerCase()),
    );
    expect(missing).toEqual([]);
  });

  test('every script is allowed by the page’s content security policy', () => {
    for (const { file, elements } of pages) {
      const policy = elements.find(({ attributes }) =>
        /^content-security-policy$/i.test(attributes['http-equiv'] ?? ''),
      );
      expect(policy, file).toBeDefined();
      for (const { attributes, text } of elements.filter(({ name }) => name === 'script')) {
        if (attributes['src'] !== undefined)
          expect(attributes['src'], file).toMatch(/^(\/loften\/_astro\/[\w.-]+\.js|start\.js)$/);
        else if (attributes['type'] === 'application/ld+json')
          expect(() => JSON.parse(text) as unknown).not.toThrow();
        else
          expect(policy!.attributes['content']).toContain(createHash('sha256').update(text).digest('base64'));
      }
    }
  });

  test('no element has an event handler or a malformed attribute', () => {
    for (const { file, name, attributes } of all()) {
      for (const attribute of Object.keys(attributes)) {
        expect(attribute, `${file}: <${name}>`).toMatch(/^(?!on)[a-z][a-z0-9:-]*$/i);
      }
    }
  });

  test('there are no foreign elements', () => {
    const foreign = all().filter(
      ({ name, attributes }) =>
        /^(iframe|object|embed|base|applet|frame|portal|foreignobject|animate|set|textarea)$/i.test(name) ||
        (name === 'img' && !/^\/loften\/bilder\/a\.png$/.test(attributes['src'] ?? '')) ||
        (name === 'form' && !/^(\/loften\/sok\/)?$/.test(attributes['action'] ?? '')),
    );
    expect(foreign).toEqual([]);
  });

  test('drawings contain only shapes and text', () => {
    const names = new Set(
      all()
        .filter(({ isInDrawing }) => isInDrawing)
        .map(({ name }) => name),
    );
    expect(
      [...names].filter(
        (name) =>
          !/^(path|circle|rect|line|polyline|polygon|g|text|tspan|title|desc|defs|pattern|lineargradient|stop|mask|svg)$/i.test(
            name,
          ),
      ),
    ).toEqual([]);
  });

  test('every link is to the web, an e-mail address, a phone number or the site', () => {
    for (const { file, name, attributes } of all()) {
      for (const key of ['href', 'src', 'action', 'formaction', 'poster', 'xlink:href']) {
        const address = attributes[key];
        if (address === undefined) continue;
        const { protocol, host } = new URL(address, `${SITE}${file}`);
        expect(['https:', 'mailto:', 'tel:'], `${file}: ${address}`).toContain(protocol);
        if (name !== 'a') expect(host, `${file}: ${address}`).toBe('example.org');
      }
    }
  });

  test('an error report goes to a single address, with a subject and a text', () => {
    const messages = all().flatMap(({ attributes }) =>
      attributes['href']?.startsWith('mailto:') ? [attributes['href']] : [],
    );
    expect(messages.length).toBeGreaterThan(2);
    for (const message of messages) {
      const { pathname, searchParams } = new URL(message);
      expect(pathname).toMatch(/^kommun(\+fel=a)?@bjorkhult\.example$/);
      expect(['', 'subject,body']).toContain([...searchParams.keys()].join());
      expect(searchParams.get('subject') ?? '').not.toMatch(/[\r\n]/);
    }
  });

  test('structured data is valid and has the text unchanged', () => {
    const scripts = all().filter(({ attributes }) => attributes['type'] === 'application/ld+json');
    expect(scripts.length).toBeGreaterThan(5);
    const names = scripts.map(({ text }) => (JSON.parse(text) as { name: string }).name).join('\n');
    expect(names).toContain(payload(attacked.indexOf('kommun: kortnamn')));
  });
});

describe('in other files', () => {
  test('the sitemap lists only pages of the site', async () => {
    const tags: string[] = [];
    let text = '';
    const parser = new Parser(
      { onopentag: (name) => void tags.push(name), ontext: (part) => (text += part) },
      { xmlMode: true },
    );
    parser.end(await readFile(join(dist, 'sitemap.xml'), 'utf8'));
    expect(new Set(tags)).toEqual(new Set(['urlset', 'url', 'loc']));
    for (const address of text.trim().split(/\s+/))
      expect(address).toMatch(/^https:\/\/example\.org\/loften\/[a-z0-9/-]*$/);
  });

  test('the web servers’ configuration has the former addresses and no other directives', async () => {
    const redirects = await redirectsIn(dist, [...files], new URL(SITE));
    expect(redirects.map(({ from }) => from).sort()).toEqual([
      '/loften/aldre-namn/2016/torg/',
      '/loften/bjorkhult/2017/tryggare-torg/',
    ]);
    expect(toNginx(redirects)).toMatch(/^# .*\n("[\w/-]+" "[\w/-]+";\n){2}$/);
    expect(toCaddy(redirects)).toMatch(/^# .*\n(redir [\w/-]+ [\w/-]+ 301\n){2}$/);
  });

  test('an address with a special character in the web servers’ configuration gives no redirect', async () => {
    const moved = (to: string) => `<meta http-equiv="refresh" content="0; url=${to}">`;
    const targets = [
      '/a;b/',
      '/a{b}/',
      '/a b/',
      '/a"b/',
      '/$host/',
      "/a'b/",
      'https://attack.example/',
      '//attack.example/',
      'javascript:attack()',
      '/a\nreturn/',
    ];
    const out = await mkdtemp(join(tmpdir(), 'redirects-'));
    for (const [number, target] of targets.entries())
      await writeFiles(out, { [`from-${number}/index.html`]: moved(target) });
    await writeFiles(out, {
      'a;b/index.html': moved('/b/'),
      'a{b/index.html': moved('/b/'),
      'a\nb/index.html': moved('/b/'),
    });
    const plain = await redirectsIn(out, [...(await filesIn(out))], new URL('https://example.org/'));
    for (const { from, to } of plain) expect(from + to).toMatch(/^[\w/%-]+$/);
    expect(toNginx(plain)).not.toMatch(/[{}$]|;.*;|attack/);
    await rm(out, { recursive: true });
  });

  test('the search index contains text', async () => {
    const fragments = [...files].filter((file) => file.startsWith('pagefind/fragment/'));
    expect(fragments.length).toBeGreaterThan(3);
    for (const file of fragments) {
      const text = gunzipSync(await readFile(join(dist, file))).toString('utf8');
      expect(() => JSON.parse(text.replace(/^pagefind_dcd/, '')) as unknown, file).not.toThrow();
    }
    expect(files.has('sokregister.json')).toBe(false);
    const words = JSON.parse(
      await readFile(join(dist, 'pagefind', 'words.json'), 'utf8'),
    ) as readonly string[];
    for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]/u);
  });

  test('the desk opens with settings of its own, and nothing of the content', () => {
    const { elements } = pages.find(({ file }) => file === 'admin/index.html')!;
    const [settings] = elements.flatMap(({ attributes }) => attributes['data-settings'] ?? []);
    expect(Object.keys(JSON.parse(settings!) as object)).toEqual(['today', 'base']);
  });

  test('images for shared links are images', async () => {
    const pictures = [...files].filter((file) => file.endsWith('delning.png'));
    expect(pictures.length).toBeGreaterThan(3);
    for (const file of pictures) {
      expect((await readFile(join(dist, file))).subarray(0, 4).toString('latin1')).toBe('\x89PNG');
    }
  });
});

describe('the build', () => {
  test('writes only where it should', async () => {
    const before = await fingerprintsBefore();
    expect(await fingerprints()).toEqual(before);
    expect(Object.keys(before).length).toBeGreaterThan(100);
  });

  test('reveals neither the environment nor files of the machine', async () => {
    const passwords = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n')[0]!;
    for (const file of files) {
      if (
        !['.html', '.json', '.js', '.css', '.xml', '.txt'].includes(extname(file)) ||
        file.startsWith('admin/delar/')
      )
        continue;
      const text = await readFile(join(dist, file), 'utf8');
      expect(text.includes(SECRET), file).toBe(false);
      if (passwords !== '') expect(text.includes(passwords), file).toBe(false);
    }
  });
});
