/** A document as Word, with the same contents as the PDF: real headings, tables whose head is repeated, and its language. */
import {
  BorderStyle,
  Document,
  HeadingLevel,
  LineRuleType,
  Packer,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx';
import type { Paper } from '../blocks.ts';
import type { Picture } from '../pictures.ts';
import { Body, imageOf, runsOf } from './body.ts';
import { withFixedBytes } from './fixed-bytes.ts';
import { footerOf, hex, MARGIN, PAGE, SOFT, stylesOf } from './look.ts';

/** In pixels. */
const CREST_HEIGHT = 54;

/** Returns the file, with the same bytes for the same document. `pictures` are those of its text, by address. */
export async function toWord(paper: Paper, pictures: ReadonlyMap<string, Picture>): Promise<Buffer> {
  const body = new Body(pictures);
  const children = [...titlePage(paper, body, pictures), ...body.partsOf(paper.body)];
  const document = new Document({
    title: paper.title,
    description: paper.description,
    creator: paper.municipality,
    lastModifiedBy: paper.municipality,
    styles: stylesOf(paper),
    // Columns are narrow, and Swedish words long.
    hyphenation: { autoHyphenation: true },
    numbering: { config: body.lists },
    sections: [
      {
        properties: { page: { size: PAGE, margin: MARGIN } },
        footers: { default: footerOf(paper) },
        children,
      },
    ],
  });
  return withFixedBytes(await Packer.toBuffer(document), paper.day);
}

function titlePage(
  { municipality, crest, title, accent, opening, site }: Paper,
  body: Body,
  pictures: ReadonlyMap<string, Picture>,
): readonly FileChild[] {
  const picture = crest === undefined ? undefined : pictures.get(crest);
  return [
    new Paragraph({
      children: [
        ...(picture ? [imageOf(picture, CREST_HEIGHT, municipality), new TextRun('  ')] : []),
        ...runsOf([{ text: municipality, bold: true }], { size: 26 }),
      ],
    }),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: hex(accent), space: 12 } },
      children: [new TextRun(title)],
    }),
    ...body.partsOf(opening),
    new Paragraph({ spacing: { before: 600 }, children: [...runsOf([{ text: site }], { color: SOFT })] }),
    new Paragraph({
      pageBreakBefore: true,
      spacing: { after: 0, line: 20, lineRule: LineRuleType.EXACT },
      children: [],
    }),
  ];
}
