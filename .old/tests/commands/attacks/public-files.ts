/** Files that must not be published as they are: of other kinds than they say, hidden, run by servers, or with odd names. */
import { deflateRawSync } from 'node:zlib';
import type { Files } from './content.ts';

const PAGE = '<!doctype html><script>alert(document.domain)</script>\n';

/** A picture of one pixel. */
export const PNG = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c63f80f0001010100b138f6140000000049454e44ae426082',
  'hex',
);
const JPEG = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  Buffer.from(PAGE),
  Buffer.from('ffd9', 'hex'),
]);
const GIF = Buffer.concat([Buffer.from('GIF89a/*'), Buffer.from(`*/=1;${PAGE}`)]);
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n',
);

/** Returns an archive with a file in it, as Office programs save them. */
function archive(name: string, text: string, isStored = false): Buffer {
  const data = Buffer.from(text);
  const packed = isStored ? data : deflateRawSync(data);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(isStored ? 0 : 8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(data.length, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(isStored ? 0 : 8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(data.length, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}

/** Returns an archive with an uncompressed file in it, which says what kind of document it is. */
function openDocument(type: string): Buffer {
  return archive('mimetype', `application/vnd.oasis.opendocument.${type}`, true);
}

const CONTENT_TYPES = '[Content_Types].xml';
const officeFile = (type: string) =>
  archive(
    CONTENT_TYPES,
    `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/a" ContentType="${type}"/></Types>`,
  );

const office = (type: string) => officeFile(`application/vnd.openxmlformats-officedocument.${type}.main+xml`);

/** A file of each kind that is published, by ending. */
export const SAMPLES: Files = {
  pdf: PDF,
  png: PNG,
  jpg: JPEG,
  jpeg: JPEG,
  webp: Buffer.concat([
    Buffer.from('RIFF'),
    Buffer.from([26, 0, 0, 0]),
    Buffer.from('WEBPVP8L'),
    Buffer.alloc(18),
  ]),
  avif: Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypavif'),
    Buffer.alloc(4),
    Buffer.from('avifmif1'),
  ]),
  gif: GIF,
  svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 28"><path d="M0 0h24v17L12 28 0 17z"/></svg>',
  ico: Buffer.concat([Buffer.from([0, 0, 1, 0, 1, 0, 1, 1]), Buffer.alloc(30)]),
  txt: PAGE,
  csv: '\ufeffår;plats\n2017;"<script>alert(1)</script>"\n',
  json: '{"a": "<script>alert(1)</script>"}',
  webmanifest: '{"name": "Löften"}',
  xlsx: office('spreadsheetml.sheet'),
  docx: office('wordprocessingml.document'),
  pptx: office('presentationml.presentation'),
  ods: openDocument('spreadsheet'),
  odt: openDocument('text'),
  odp: openDocument('presentation'),
  woff2: Buffer.concat([Buffer.from('wOF2'), Buffer.from([0, 1, 0, 0]), Buffer.alloc(40)]),
};

/** A file, and the beginning of what the check says of it. */
export type PublicFileAttack = readonly [path: string, contents: string | Buffer, expected: string];

const KIND = (name: string) => `Filen ”${name}” är av ett slag som inte publiceras`;
const CONTENTS = (ending: string) => `Filen slutar på .${ending}, men innehållet är något annat`;
const HIDDEN = (name: string) => `Namnet ”${name}” börjar med en punkt`;
const NAME = (name: string, character: string) =>
  `Namnet ”${name.replace(/\s+/g, ' ').trim()}” har ett tecken som inte fungerar i en adress: ${character}.`;
const DOUBLE = (name: string) => `Namnet ”${name}” har två filändelser`;
const OWN = (address: string) => `Adressen ”${address}” är webbplatsens egen`;

export const PUBLIC_FILE_ATTACKS: readonly PublicFileAttack[] = [
  // Kinds
  ...[
    ...[
      'html',
      'htm',
      'xhtml',
      'xht',
      'shtml',
      'mht',
      'mhtml',
      'xml',
      'xsl',
      'xslt',
      'svgz',
      'js',
      'mjs',
      'cjs',
      'css',
    ],
    ...[
      'wasm',
      'swf',
      'jar',
      'php',
      'cgi',
      'exe',
      'bat',
      'zip',
      'gz',
      'br',
      'doc',
      'xls',
      'docm',
      'xlsm',
      'md',
      'ts',
      'map',
    ],
    ...[
      'webarchive',
      'vbs',
      'hta',
      'url',
      'lnk',
      'appcache',
      'htaccess',
      'config',
      'log',
      'bak',
      'HTML',
      'Html',
    ],
  ].map((ending): PublicFileAttack => [`kallor/a.${ending}`, PAGE, KIND(`a.${ending}`)]),
  ['kallor/utan-andelse', PAGE, KIND('utan-andelse')],
  ['CNAME', 'attack.example\n', KIND('CNAME')],
  ['_headers', '/*\n  Content-Security-Policy:\n', KIND('_headers')],
  ['_redirects', '/* https://attack.example/\n', KIND('_redirects')],
  ['web.config', PAGE, KIND('web.config')],
  ['kallor/a.', PAGE, NAME('a.', '”.” sist')],
  // Contents
  ['bilder/a.png', PAGE, CONTENTS('png')],
  ['bilder/a.PNG', PAGE, CONTENTS('png')],
  ['bilder/svg.png', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>\n', CONTENTS('png')],
  ['bilder/jpeg.png', JPEG, CONTENTS('png')],
  ['bilder/a.jpg', PNG, CONTENTS('jpg')],
  ['bilder/a.webp', Buffer.from('RIFF0000WAVE'), CONTENTS('webp')],
  ['bilder/a.gif', PAGE, CONTENTS('gif')],
  ['bilder/a.ico', PAGE, CONTENTS('ico')],
  ['kallor/a.pdf', PAGE, CONTENTS('pdf')],
  ['kallor/sida.pdf', `${PAGE}%PDF-1.4`, CONTENTS('pdf')],
  ['kallor/a.docx', archive('index.html', PAGE), CONTENTS('docx')],
  [
    'kallor/makron.docx',
    officeFile('application/vnd.ms-word.document.macroEnabled.main+xml'),
    CONTENTS('docx'),
  ],
  [
    'kallor/ark.docx',
    officeFile('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
    CONTENTS('docx'),
  ],
  ['kallor/a.xlsx', PAGE, CONTENTS('xlsx')],
  ['kallor/a.odt', archive('mimetype', 'application/zip'), CONTENTS('odt')],
  ['kallor/a.woff2', PAGE, CONTENTS('woff2')],
  ['kallor/tom.pdf', '', 'Filen är tom'],
  ['kallor/tom.txt', '', 'Filen är tom'],
  ['kallor/latin.csv', Buffer.from('år;plats\n2017;Öster\n', 'latin1'), 'Filen är inte sparad som UTF-8'],
  ['kallor/utf16.txt', Buffer.from('\ufeffUppföljning', 'utf16le'), 'Filen är inte sparad som UTF-8'],
  ['kallor/a.json', '{"a": 1,\n b}', 'Filen går inte att läsa som JSON'],
  ['kallor/skript.json', 'alert(1)', 'Filen går inte att läsa som JSON'],
  ['site.webmanifest', '<html>', 'Filen går inte att läsa som JSON'],
  // Hidden
  ['.htaccess', 'AddType text/html .txt\n', HIDDEN('.htaccess')],
  ['.env', 'A=1\n', HIDDEN('.env')],
  ['.nojekyll', '', HIDDEN('.nojekyll')],
  ['.git/config', '[core]\n', HIDDEN('.git')],
  ['kallor/.hemligt/a.pdf', PDF, HIDDEN('.hemligt')],
  ['kallor/.well-known/a.txt', 'x\n', HIDDEN('.well-known')],
  ['.well-known/a.html', PAGE, KIND('a.html')],
  // Names
  ['kallor/a%2e%2e.pdf', PDF, NAME('a%2e%2e.pdf', '”%”')],
  ['kallor/100%.pdf', PDF, NAME('100%.pdf', '”%”')],
  ['kallor/a?b.pdf', PDF, NAME('a?b.pdf', '”?”')],
  ['kallor/a#b.pdf', PDF, NAME('a#b.pdf', '”#”')],
  ['kallor/a&b.pdf', PDF, NAME('a&b.pdf', '”&”')],
  ['kallor/a"onerror=alert(1).pdf', PDF, NAME('a"onerror=alert(1).pdf', '”"”')],
  ['kallor/<b>.pdf', PDF, NAME('<b>.pdf', '”<”')],
  ['kallor/a\\b.pdf', PDF, NAME('a\\b.pdf', '”\\”')],
  ['kallor/a:b.pdf', PDF, NAME('a:b.pdf', '”:”')],
  ['kallor/a;b.pdf', PDF, NAME('a;b.pdf', '”;”')],
  ['kallor/$host.pdf', PDF, NAME('$host.pdf', '”$”')],
  ['kallor/a\nb.pdf', PDF, NAME('a\nb.pdf', 'U+000A')],
  ['kallor/a\u202efdp.exe.pdf', PDF, NAME('a\u202efdp.exe.pdf', 'U+202E')],
  ['kallor/a\u200b.pdf', PDF, NAME('a\u200b.pdf', 'U+200B')],
  ['kallor/a\u00a0b.pdf', PDF, NAME('a\u00a0b.pdf', 'U+00A0')],
  [
    'kallor/uppföljning.pdf'.normalize('NFD'),
    PDF,
    'Namnet ”uppföljning.pdf” är sparat med lösa accenter'.replace('uppföljning', (name) =>
      name.normalize('NFD'),
    ),
  ],
  ['kallor/ a.pdf', PDF, NAME(' a.pdf', 'mellanslag först')],
  ['kallor/-rf.pdf', PDF, NAME('-rf.pdf', '”-” först')],
  ['kallor/mapp /a.pdf', PDF, NAME('mapp ', 'mellanslag sist')],
  ['kallor/con.pdf', PDF, 'Ingen mapp eller fil kan heta ”con.pdf”'],
  ['NUL/a.pdf', PDF, 'Ingen mapp eller fil kan heta ”NUL”'],
  ['kallor/a.php.jpg', JPEG, DOUBLE('a.php.jpg')],
  ['kallor/a.html.txt', PAGE, DOUBLE('a.html.txt')],
  ['kallor/a.svg.png', PNG, DOUBLE('a.svg.png')],
  ['kallor/a.pdf.pdf', PDF, DOUBLE('a.pdf.pdf')],
  // Addresses of the site
  ['pagefind/words.json', '[]', OWN('/pagefind/')],
  ['_astro/a.png', PNG, OWN('/_astro/')],
  ['admin/settings.json', '{}', OWN('/admin/')],
  ['om/a.txt', 'x\n', OWN('/om/')],
  ['sok/a.txt', 'x\n', OWN('/sok/')],
];

/** Files that are published, some of which contain what another kind of file would run. */
export const PUBLISHED: Files = {
  'kallor/avtal.pdf': PDF,
  'kallor/AVTAL-2.PDF': PDF,
  'kallor/Uppföljning av löften, tertial 3 (2017).pdf': PDF,
  'kallor/avtal.v2.2017.pdf': PDF,
  ...Object.fromEntries(Object.entries(SAMPLES).map(([ending, contents]) => [`prov/a.${ending}`, contents])),
  '.well-known/security.txt': 'Contact: mailto:a@b.example\n',
  '.well-known/apple-app-site-association': '{}',
  'humans.txt': 'User-agent: *\n',
};
