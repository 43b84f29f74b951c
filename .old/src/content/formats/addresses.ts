/** Web and e-mail addresses, phone numbers, and paths to files under `public/`. */
import { defineFormat } from './format.ts';
import { slug } from './identifier.ts';
import { misleadingAddress } from './misleading.ts';

const WEB_ADDRESS = 'https://[^\\s/.]+\\.[^\\s]+';

/** Excludes characters that have a special meaning in a `mailto:` link. */
const EMAIL = "[\\w.!$'*+\\/=^{\\|}~\\-]+@[a-zA-Z0-9åäöéÅÄÖÉ\\-]+(?:\\.[a-zA-Z0-9åäöéÅÄÖÉ\\-]+)+";

const FILE_PATH = '\\w[\\w.\\-]*(?:/\\w[\\w.\\-]*)*';

/** Returns an address with https:// in place of http:// or nothing, or undefined if that gives no valid address. */
function withHttps(written: string): string | undefined {
  const address = written.replace(/^(http:\/\/)?/, 'https://');
  return /^https:\/\/[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(address) ? address : undefined;
}

/** Returns the address unless its host is another than it seems to be. */
const asUrl = (text: string) => (URL.canParse(text) && !misleadingAddress(text) ? text : undefined);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** HTTPS only. */
export const WEB_ADDRESS_FORMAT = defineFormat({
  name: 'web-address',
  pattern: WEB_ADDRESS,
  parse: asUrl,
  accepted: [
    'https://www.exempelby.example',
    'https://exempelby.example/a?b=c#d',
    'https://sidan.åkeröd.example/',
  ],
  refused: [
    'http://www.exempelby.example',
    'www.exempelby.example',
    'https://exempelby',
    'https://.a.b',
    'https://a b.c',
  ],
  impossible: [
    'https://www.exempelby.example:99999/',
    'https://a:b.c',
    'https://www.exempelby.example@annan.example/',
    'https://annan.example\\@www.exempelby.example/',
    'https://10.0.0.1/',
    'https://www.exempelby.example./',
    'https://%77ww.exempelby.example/',
    'https://xn--kerd-qoa6m.example/',
    // A Cyrillic letter.
    'https://www.ex\u0435mpelby.example/',
  ],
  suggest: withHttps,
  exception: misleadingAddress,
});

/** The path of a site: what every program and server writes in the same way. */
const SITE_PATH = '(?:/[\\w.~\\-]+)*/?';

/** Returns whether pages can have addresses below this path. */
export function isSitePath(path: string): boolean {
  return new RegExp(`^${SITE_PATH}$`, 'u').test(path);
}

/** Returns an address with a path that a site can have: `/trygghet/loften/` for `/trygghet/Våra löften/`. */
export function withSitePath(address: string): string | undefined {
  const [, host, path] = /^(https?:\/\/[^/?#]+)([^?#]*)/.exec(address) ?? [];
  if (host === undefined || path === undefined) return undefined;
  const parts = decoded(path).split('/').map(slug).filter(Boolean);
  return [host, ...parts, ''].join('/');
}

/** The address of a site, with its path. */
export const SITE_ADDRESS_FORMAT = defineFormat({
  name: 'site-address',
  pattern: `https?://[^\\s/.?#]+(?:\\.[^\\s/.?#]+)+${SITE_PATH}`,
  parse: asUrl,
  accepted: [
    'https://www.exempelby.example/trygghet/loften/',
    'https://loften.exempelby.example',
    'http://exempelby.example:8080/',
  ],
  refused: [
    'www.exempelby.example/loften',
    'https://exempelby',
    'https://exempelby.example/?sida=1',
    'https://exempelby.example/#a',
    'https://exempelby.example/löften/',
    'https://exempelby.example/l%C3%B6ften/',
    '/loften/',
  ],
  impossible: ['https://www.exempelby.example:99999/', 'https://www.exempelby.example@annan.example/'],
  exception: misleadingAddress,
  suggest: (written) => (written.includes('://') ? withSitePath(written) : withHttps(written)),
});

/** A link to another site, or to a page of this one. */
export const LINK_FORMAT = defineFormat({
  name: 'link',
  pattern: `${WEB_ADDRESS}|/(?:[^\\s/][^\\s]*)?`,
  parse: (text) => (text.startsWith('/') ? text : asUrl(text)),
  accepted: ['https://www.exempelby.example/personuppgifter', '/integritet/', '/'],
  refused: [
    'www.exempelby.example',
    'integritet',
    '//annan.example/',
    'http://exempelby.example/',
    'javascript:alert(1)',
  ],
  impossible: ['https://www.exempelby.example@annan.example/'],
  exception: misleadingAddress,
  suggest: withHttps,
});

/** The address of a document on the web. Allows http://, because many archives lack encryption. */
export const DOCUMENT_ADDRESS_FORMAT = defineFormat({
  name: 'document-address',
  pattern: WEB_ADDRESS.replace('https', 'https?'),
  parse: asUrl,
  accepted: ['https://www.exempelby.example/a.pdf', 'http://arkivet.exempelby.example/a.pdf'],
  refused: ['www.exempelby.example', 'ftp://exempelby.example', 'http://exempelby', 'http://a b.c'],
  impossible: ['http://www.exempelby.example:99999/', 'http://www.exempelby.example@annan.example/'],
  exception: misleadingAddress,
  suggest: (written) => (written.includes('://') ? undefined : withHttps(written)),
});

export const EMAIL_FORMAT = defineFormat({
  name: 'e-mail',
  pattern: EMAIL,
  accepted: ['kommun@exempelby.example', "o'neil+a@b.exempelby.example", 'kommun@åkeröd.example'],
  refused: ['kommun', 'kommun@exempelby', 'å@c.se', 'a&b@c.se', 'a b@c.se', 'a@b@c.se', 'a@.se', 'a@b..se'],
});

/** Where readers report errors. */
export const EMAIL_OR_WEB_ADDRESS_FORMAT = defineFormat({
  name: 'email-or-web-address',
  pattern: `${EMAIL}|${WEB_ADDRESS}`,
  parse: (text) => (text.startsWith('https://') ? asUrl(text) : text),
  accepted: ['fel@exempelby.example', 'https://exempelby.example/fel'],
  refused: ['fel', 'http://exempelby.example/fel', 'å@c.se', 'https://.a.b'],
  impossible: ['https://exempelby.example:99999/', 'https://www.exempelby.example@annan.example/'],
  exception: misleadingAddress,
});

export const PHONE_FORMAT = defineFormat({
  name: 'phone',
  pattern: '\\+?\\d[\\d\\s\\(\\)–\\-]{3,}',
  accepted: ['0999-123 45', '+46 (0)999 123 45', '11414'],
  refused: ['123', 'ring växeln', '0999/12345', '(0999) 123 45'],
});

/** A path relative to `public/`, which is also the file's path on the site. */
export const FILE_PATH_FORMAT = defineFormat({
  name: 'file-path',
  pattern: FILE_PATH,
  accepted: ['kallor/uppfoljning.pdf', 'uppfoljning', 'a/b/c-d_e.txt'],
  refused: [
    '/kallor/uppfoljning.pdf',
    'källor/uppföljning.pdf',
    'min fil.pdf',
    '../hemligt.txt',
    'a//b.pdf',
    'a/.b',
  ],
});

/** A picture under `public/`. SVG and PNG only, since a coat of arms has to stay sharp. */
export const PICTURE_PATH_FORMAT = defineFormat({
  name: 'picture-path',
  pattern: `${FILE_PATH}\\.(?:svg|png)`,
  accepted: ['vapen/exempelby.svg', 'vapen.png'],
  refused: ['vapen/exempelby.jpg', '/vapen/exempelby.svg', 'vapen/svg', 'mitt vapen.svg', 'vapen.SVG'],
});

/** A font file under `public/`. */
export const TYPEFACE_PATH_FORMAT = defineFormat({
  name: 'typeface-path',
  pattern: `${FILE_PATH}\\.woff2`,
  accepted: ['typsnitt/rubrik.woff2', 'rubrik.woff2'],
  refused: ['typsnitt/rubrik.ttf', '/typsnitt/rubrik.woff2', 'typsnitt/woff2', 'mitt typsnitt.woff2'],
});
