/** How a document looks in Word. */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip as mm,
  Footer,
  LevelFormat,
  LineRuleType,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type IRunOptions,
} from 'docx';
import { COLOURS } from '../../colour/tokens.ts';
import type { Paper, Tone } from '../blocks.ts';

export const PAGE = { width: mm(210), height: mm(297) };
export const MARGIN = { top: mm(22), bottom: mm(24), left: mm(22), right: mm(22), footer: mm(12) };
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;

/** Typefaces that Word has everywhere, for the site's own. */
const SANS = 'Calibri';
export const SERIF = 'Cambria';
export const MONOSPACE = 'Consolas';

/** In half points. */
const TEXT_SIZE = 21;
export const TABLE_SIZE = 18;
const HEADING_SIZES = [34, 26, 22, 21, 21, 21] as const;

/** In twentieths of a point. */
export const INDENT = 300;
export const TIGHT = { after: 40 };

/** Returns a colour without its `#`, as Word writes it. */
export function hex(colour: string): string {
  return colour.slice(1);
}

export const SOFT = hex(COLOURS.soft.light);
export const LINE = { style: BorderStyle.SINGLE, size: 4, color: hex(COLOURS.line.light) } as const;
export const STRONG_LINE = { style: BorderStyle.SINGLE, size: 8, color: hex(COLOURS.text.light) } as const;
export const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

export const TONES: Readonly<Record<Tone, IRunOptions>> = {
  plain: {},
  said: { font: SERIF },
  soft: { color: SOFT },
  lede: { size: 24 },
};

export function stylesOf({ accent }: Paper) {
  const language = { value: 'sv-SE', eastAsia: 'sv-SE' };
  const color = hex(COLOURS.text.light);
  const heading = (index: number) => ({
    run: { font: SANS, size: HEADING_SIZES[index]!, bold: true, color },
    paragraph: { spacing: { before: index === 0 ? 480 : 300, after: 120 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: SANS, size: TEXT_SIZE, color, language },
        paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: SERIF, size: 60, color },
        paragraph: { spacing: { before: 1900, after: 300 } },
      },
      hyperlink: { run: { color: hex(accent), underline: {} } },
      heading1: heading(0),
      heading2: heading(1),
      heading3: heading(2),
      heading4: heading(3),
      heading5: heading(4),
      heading6: heading(5),
    },
  };
}

type ListStyle = ReturnType<typeof bullets> | ReturnType<typeof numbers>;
export type { ListStyle };

export const BULLETS = 'punkter';

export function bullets() {
  return {
    reference: BULLETS,
    levels: ['•', '–', '•'].map((text, level) => levelOf(level, LevelFormat.BULLET, text)),
  };
}

/** Every numbered list has a number of its own to begin with. */
export function numbers(reference: string, start: number) {
  return {
    reference,
    levels: [0, 1, 2].map((level) => ({
      ...levelOf(level, LevelFormat.DECIMAL, `%${level + 1}.`),
      start,
    })),
  };
}

function levelOf(level: number, format: (typeof LevelFormat)['BULLET' | 'DECIMAL'], text: string) {
  return {
    level,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: INDENT - 40 } } },
  };
}

export function footerOf({ foot, pageWords: [before, between] }: Paper): Footer {
  const look: IRunOptions = { size: 15, color: SOFT };
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        border: { top: { ...LINE, space: 6 } },
        children: [
          new TextRun({ ...look, text: foot }),
          new TextRun({
            ...look,
            children: [new Tab(), `${before} `, PageNumber.CURRENT, ` ${between} `, PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}
