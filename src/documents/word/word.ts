/**
 * A document as Word, with the same contents as the PDF: real headings, tables whose head is repeated, and its language. A file is a
 * zip of XML (ECMA-376), of which a document needs little.
 */
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Paper } from '../blocks.ts';
import type { Picture } from '../pictures.ts';
import { Body, mediaName, paragraphOf, relationId, runOf, runWith } from './body.ts';
import { hex, line, listsOf, MARGIN, PAGE, SOFT, stylesOf, TEXT_WIDTH } from './look.ts';
import { escaped, xmlFile } from './xml.ts';

/** In pixels. */
const CREST_HEIGHT = 54;

/** Zip files have dates without a time zone, so the library reads this one in that of the machine. */
const ZIP_DATE = new Date(2000, 0, 1);

const SCHEMAS = 'http://schemas.openxmlformats.org';
const RELATIONS = `${SCHEMAS}/officeDocument/2006/relationships`;
const PACKAGE = `${SCHEMAS}/package/2006`;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const NAMES =
  `xmlns:w="${SCHEMAS}/wordprocessingml/2006/main" xmlns:r="${RELATIONS}" ` +
  `xmlns:wp="${SCHEMAS}/drawingml/2006/wordprocessingDrawing"`;

/** The parts beside the text, by their element. */
const PARTS = { styles: 'styles', numbering: 'numbering', settings: 'settings', footer: 'ftr' } as const;
type Part = keyof typeof PARTS;
const PART_NAMES = Object.keys(PARTS) as readonly Part[];

/** Returns the file, with the same bytes for the same document. `pictures` are those of its text, by address. */
export function toWord(paper: Paper, pictures: ReadonlyMap<string, Picture>): Buffer {
  const body = new Body(pictures);
  const text = titlePage(paper, body, pictures) + body.partsOf(paper.body) + sectionOf();
  const parts: Readonly<Record<Part, string>> = {
    styles: stylesOf(paper),
    numbering: listsOf(body.starts),
    settings: settings(),
    footer: footerOf(paper),
  };
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationsOf([
      ['rId1', 'officeDocument', 'word/document.xml'],
      ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': propertiesOf(paper),
    'word/document.xml': `<w:document ${NAMES}><w:body>${text}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationsOf([
      ...PART_NAMES.map((name) => [name, name, `${name}.xml`] as const),
      ...body.relations.map(({ type, target }, index) => [relationId(index + 1), type, target] as const),
    ]),
  };
  for (const name of PART_NAMES) {
    files[`word/${name}.xml`] = `<w:${PARTS[name]} ${NAMES}>${parts[name]}</w:${PARTS[name]}>`;
  }
  const zip: Zippable = {};
  for (const [path, root] of Object.entries(files)) zip[path] = strToU8(xmlFile(root));
  body.drawn.forEach(({ png }, index) => (zip[`word/${mediaName(index + 1)}`] = [png, { level: 0 }]));
  return Buffer.from(zipSync(zip, { mtime: ZIP_DATE, level: 6 }));
}

function titlePage(
  { municipality, crest, title, accent, opening, site }: Paper,
  body: Body,
  pictures: ReadonlyMap<string, Picture>,
): string {
  const picture = crest === undefined ? undefined : pictures.get(crest);
  return (
    paragraphOf(
      (picture ? body.pictureOf(picture, CREST_HEIGHT, municipality) + runOf('  ', {}) : '') +
        runOf(municipality, { bold: true, size: 26 }),
    ) +
    paragraphOf(runOf(title, {}), { style: 'Title', borders: line('bottom', 18, hex(accent), 12) }) +
    body.partsOf(opening) +
    paragraphOf(runOf(site, { color: SOFT }), { spacing: 'w:before="600"' }) +
    paragraphOf('', { isOnNewPage: true, spacing: 'w:after="0" w:line="20" w:lineRule="exact"' })
  );
}

function sectionOf(): string {
  const { top, bottom, side, footer } = MARGIN;
  return (
    `<w:sectPr><w:footerReference w:type="default" r:id="footer"/>` +
    `<w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/><w:pgMar w:top="${top}" w:right="${side}" ` +
    `w:bottom="${bottom}" w:left="${side}" w:header="${footer}" w:footer="${footer}" w:gutter="0"/></w:sectPr>`
  );
}

function footerOf({ foot, pageWords: [before, between] }: Paper): string {
  const look = { size: 15, color: SOFT };
  // Each part of a field is a run of its own, so that the number looks like the words around it.
  const field = (name: string) =>
    [
      '<w:fldChar w:fldCharType="begin"/>',
      `<w:instrText xml:space="preserve">${name}</w:instrText>`,
      '<w:fldChar w:fldCharType="separate"/>',
      '<w:fldChar w:fldCharType="end"/>',
    ]
      .map((part) => runWith(part, look))
      .join('');
  const tabs = `<w:tabs><w:tab w:val="right" w:pos="${TEXT_WIDTH}"/></w:tabs>`;
  return paragraphOf(
    runOf(foot, look) +
      runWith('<w:tab/>', look) +
      runOf(`${before} `, look) +
      field('PAGE') +
      runOf(` ${between} `, look) +
      field('NUMPAGES'),
    { borders: line('top', 4, undefined, 6) },
    tabs,
  );
}

/** Columns are narrow, and Swedish words long. Without its version, Word opens a file as one of an old Word. */
function settings(): string {
  const uri = 'http://schemas.microsoft.com/office/word';
  return (
    '<w:autoHyphenation/><w:compat>' +
    `<w:compatSetting w:name="compatibilityMode" w:uri="${uri}" w:val="15"/></w:compat>`
  );
}

function propertiesOf({ title, description, municipality, day }: Paper): string {
  const when = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  const who = escaped(municipality);
  return (
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ` +
    `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${who}</dc:creator>` +
    `<dc:description>${escaped(description)}</dc:description><dc:language>sv-SE</dc:language>` +
    `<cp:lastModifiedBy>${who}</cp:lastModifiedBy>${when('created')}${when('modified')}</cp:coreProperties>`
  );
}

function relationsOf(relations: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = relations.map(([id, type, target]) => {
    const fullType = type.includes(':') ? type : `${RELATIONS}/${type}`;
    const mode = type === 'hyperlink' ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="${fullType}" Target="${escaped(target)}"${mode}/>`;
  });
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function contentTypes(): string {
  const part = (path: string, type: string) =>
    `<Override PartName="/${path}.xml" ContentType="${type}+xml"/>`;
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>` +
    part('word/document', `${WORD}.document.main`) +
    PART_NAMES.map((name) => part(`word/${name}`, `${WORD}.${name}`)).join('') +
    part('docProps/core', 'application/vnd.openxmlformats-package.core-properties') +
    '</Types>'
  );
}
