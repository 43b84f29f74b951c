/** How a document looks in Word. */
import { COLOURS } from '../../colour/tokens.ts';
import type { Cell, Paper, Tone } from '../blocks.ts';

/** In twentieths of a point, as Word measures pages and the space between paragraphs. */
const mm = (length: number) => Math.floor((length / 25.4) * 1440);
export const PAGE = { width: mm(210), height: mm(297) };
export const MARGIN = { top: mm(22), bottom: mm(24), side: mm(22), footer: mm(12) };
export const TEXT_WIDTH = PAGE.width - 2 * MARGIN.side;
export const INDENT = 300;
const TIGHT = 40;

/** Typefaces that Word has everywhere, for the site's own. */
const SANS = 'Calibri';
export const SERIF = 'Cambria';
export const MONOSPACE = 'Consolas';

/** In half points. */
const TEXT_SIZE = 21;
export const TABLE_SIZE = 18;
const HEADING_SIZES = [34, 26, 22, 21, 21, 21] as const;
export const LEVELS = HEADING_SIZES.length;

/** Returns a colour without its `#`, as Word writes it. */
export function hex(colour: string): string {
  return colour.slice(1);
}

const INK = hex(COLOURS.text.light);
export const SOFT = hex(COLOURS.soft.light);
/** `size` in eighths of a point. */
export const line = (side: string, size = 4, color = hex(COLOURS.line.light), space = 0) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="${space}" w:color="${color}"/>`;
export const noLine = (side: string) => `<w:${side} w:val="none" w:sz="0" w:space="0" w:color="auto"/>`;
export const STRONG_LINE = line('bottom', 8, INK);

/** How a piece of text looks. */
export interface Look {
  readonly style?: string;
  readonly font?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly struck?: boolean;
  readonly color?: string;
  readonly size?: number;
}

export const TONES: Readonly<Record<Tone, Look>> = {
  plain: {},
  said: { font: SERIF },
  soft: { color: SOFT },
  lede: { size: 24 },
};

/** Returns the properties of a piece of text. Word insists on their order, here and in paragraphs; `last` are those that end it. */
export function textProperties(look: Look, last = ''): string {
  const { style, font, bold, italic, struck, color, size } = look;
  const properties =
    (style ? `<w:rStyle w:val="${style}"/>` : '') +
    (font ? `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>` : '') +
    switched('b', bold) +
    switched('i', italic) +
    (struck ? '<w:strike/>' : '') +
    (color ? `<w:color w:val="${color}"/>` : '') +
    (size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : '') +
    last;
  return properties && `<w:rPr>${properties}</w:rPr>`;
}

/** Off, too, where a style has it on. */
function switched(name: string, isOn: boolean | undefined): string {
  if (isOn === undefined) return '';
  const value = isOn ? '' : ' w:val="0"';
  return `<w:${name}${value}/><w:${name}Cs${value}/>`;
}

export interface Paragraph {
  readonly style?: string;
  /** On the same page as what follows. */
  readonly isKept?: boolean;
  readonly isOnNewPage?: boolean;
  readonly marker?: Marker;
  readonly borders?: string;
  readonly isTight?: boolean;
  readonly spacing?: string;
  readonly indent?: number;
  readonly align?: Cell['align'];
}

/** What stands before the first paragraph of an item. */
export interface Marker {
  readonly list: number;
  readonly level: number;
}

export function paragraphProperties(paragraph: Paragraph, last = ''): string {
  const { style, isKept, isOnNewPage, marker, borders, isTight, indent, align } = paragraph;
  const spacing = paragraph.spacing ?? (isTight ? `w:after="${TIGHT}"` : undefined);
  const properties =
    (style ? `<w:pStyle w:val="${style}"/>` : '') +
    (isKept ? '<w:keepNext/>' : '') +
    (isOnNewPage ? '<w:pageBreakBefore/>' : '') +
    (marker ? `<w:numPr><w:ilvl w:val="${marker.level}"/><w:numId w:val="${marker.list}"/></w:numPr>` : '') +
    (borders ? `<w:pBdr>${borders}</w:pBdr>` : '') +
    (spacing ? `<w:spacing ${spacing}/>` : '') +
    (indent === undefined ? '' : `<w:ind w:left="${indent}"/>`) +
    (align ? `<w:jc w:val="${align}"/>` : '') +
    last;
  return properties && `<w:pPr>${properties}</w:pPr>`;
}

/** Returns the styles that paragraphs and links name. */
export function stylesOf({ accent }: Paper): string {
  const text = { font: SANS, size: TEXT_SIZE, color: INK };
  const language = '<w:lang w:val="sv-SE" w:eastAsia="sv-SE"/>';
  const link = textProperties({ color: hex(accent) }, '<w:u w:val="single"/>');
  return (
    `<w:docDefaults><w:rPrDefault>${textProperties(text, language)}</w:rPrDefault>` +
    `<w:pPrDefault>${paragraphProperties({ spacing: 'w:after="120" w:line="264" w:lineRule="auto"' })}</w:pPrDefault>` +
    `</w:docDefaults>` +
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>` +
    `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">` +
    `<w:name w:val="Default Paragraph Font"/></w:style>` +
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>` +
    styleOf(
      'Title',
      'Title',
      { spacing: 'w:before="1900" w:after="300"' },
      { font: SERIF, size: 60, color: INK },
    ) +
    HEADING_SIZES.map((size, index) => {
      const spacing = `w:before="${index === 0 ? 480 : 300}" w:after="120"`;
      const look = { font: SANS, bold: true, color: INK, size };
      return styleOf(`Heading${index + 1}`, `heading ${index + 1}`, { isKept: true, spacing }, look, index);
    }).join('') +
    styleOf('ListParagraph', 'List Paragraph') +
    `<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>` +
    `<w:basedOn w:val="DefaultParagraphFont"/>${link}</w:style>`
  );
}

function styleOf(
  id: string,
  name: string,
  paragraph: Paragraph = {},
  text: Look = {},
  outline?: number,
): string {
  const ofOutline = outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`;
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
    `<w:next w:val="Normal"/><w:qFormat/>` +
    `${paragraphProperties(paragraph, ofOutline)}${textProperties(text)}</w:style>`
  );
}

/** The deepest of the levels that a list has a look for. */
export const DEEPEST = 2;
const LIST_LEVELS = [0, 1, DEEPEST];
export const BULLETS = 1;

/** Returns the lists: that of bullets, and those with numbers. Each of those has a number of its own to begin with. */
export function listsOf(starts: readonly number[]): string {
  const levels = (id: number, format: string, textOf: (level: number) => string) =>
    `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>` +
    LIST_LEVELS.map(
      (level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>` +
        `<w:lvlText w:val="${textOf(level)}"/><w:lvlJc w:val="left"/>` +
        `<w:pPr><w:ind w:left="${INDENT * (level + 1)}" w:hanging="${INDENT - 40}"/></w:pPr></w:lvl>`,
    ).join('') +
    '</w:abstractNum>';
  const numbered = starts.map((start, index) => {
    const begin = LIST_LEVELS.map(
      (level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
    );
    return `<w:num w:numId="${BULLETS + 1 + index}"><w:abstractNumId w:val="1"/>${begin.join('')}</w:num>`;
  });
  return (
    levels(0, 'bullet', (level) => (level % 2 === 0 ? '•' : '–')) +
    levels(1, 'decimal', (level) => `%${level + 1}.`) +
    `<w:num w:numId="${BULLETS}"><w:abstractNumId w:val="0"/></w:num>${numbered.join('')}`
  );
}
