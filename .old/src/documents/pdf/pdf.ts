/**
 * A document as PDF, set by Typst. The file for reading is PDF/UA-1, which screen readers can follow; the one for archives is
 * PDF/A-2a. The Typst of this package cannot promise both in one file.
 */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { COLOURS, OUTCOME_COLOURS, type ColourName } from '../../colour/tokens.ts';
import { partsOf } from '../../domain/day.ts';
import { OUTCOMES } from '../../domain/outcome.ts';
import { iconSvg } from '../../sharing/icon.ts';
import { PICTURE } from '../../text/documents/documents.ts';
import { paragraph, type Block, type Paper } from '../blocks.ts';
import { withKnownCharacters } from './characters.ts';
import { documentFonts } from './fonts.ts';
import type { Picture } from '../pictures.ts';
// eslint-disable-next-line boundaries/no-unknown-dependencies -- it is no module
import template from './document.typ?raw';

const TEMPLATE = '/document.typ';
const STANDARDS = { pdf: 'ua-1', archive: 'a-2a' } as const;

/** How many documents back Typst remembers its work. They share little but the template. */
const REMEMBERED = 3;

/** In points. */
const MAX_PICTURE = { width: 480, height: 340 };
const POINTS_PER_PIXEL = 0.75;

export interface PdfFiles {
  readonly pdf: Buffer;
  readonly archive: Buffer;
}

let compiler: NodeCompiler | undefined;

/** Returns both files, with the same bytes for the same document. `pictures` are those of its text, by address. */
export function toPdf(paper: Paper, pictures: ReadonlyMap<string, Picture>): PdfFiles {
  compiler ??= started();
  const files = new Map([...pictures.keys()].map((address, index) => [address, `/picture-${index}.png`]));
  for (const [address, file] of files) compiler.mapShadow(file, pictures.get(address)!.png);
  const inputs = { paper: dataOf(withKnownCharacters(paper), pictures, files) };
  const compiled = compiler.compile({ mainFilePath: TEMPLATE, inputs });
  const { result } = compiled;
  if (!result) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
  const creationTimestamp = Date.parse(paper.day) / 1000;
  const made = {
    pdf: compiler.pdf(result, { pdfStandard: STANDARDS.pdf, creationTimestamp }),
    archive: compiler.pdf(result, { pdfStandard: STANDARDS.archive, creationTimestamp }),
  };
  for (const file of files.values()) compiler.unmapShadow(file);
  compiler.evictCache(REMEMBERED);
  return made;
}

function started(): NodeCompiler {
  const created = NodeCompiler.create({
    workspace: '/',
    fontArgs: documentFonts().files.map((file) => ({ fontBlobs: [file] })),
  });
  created.mapShadow(TEMPLATE, Buffer.from(template));
  return created;
}

/** Returns what the template reads, as JSON. */
function dataOf(
  { crest, ...paper }: Paper,
  pictures: ReadonlyMap<string, Picture>,
  files: ReadonlyMap<string, string>,
): string {
  const colour = (name: ColourName) => COLOURS[name].light;
  const inks = OUTCOMES.map((outcome) => [outcome, colour(OUTCOME_COLOURS[outcome])] as const);
  const data = {
    ...paper,
    ...(crest !== undefined && files.has(crest) && { crest: files.get(crest) }),
    date: partsOf(paper.day),
    colours: { text: colour('text'), soft: colour('soft'), line: colour('line') },
    outcomeColours: Object.fromEntries(inks),
    icons: Object.fromEntries(inks.map(([outcome, ink]) => [outcome, iconSvg(outcome, ink, '#ffffff')])),
    otherLetters: documentFonts().otherLetters,
  };
  return JSON.stringify(data, (_, value: unknown) =>
    isImage(value) ? imageOf(value, pictures.get(value.address), files.get(value.address)) : value,
  );
}

type Image = Extract<Block, { type: 'image' }>;

function isImage(value: unknown): value is Image {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'image' &&
    'address' in value
  );
}

function imageOf({ alt }: Image, picture: Picture | undefined, file: string | undefined) {
  if (!picture || file === undefined) return paragraph(`[${PICTURE}: ${alt}]`);
  const scale = Math.min(
    POINTS_PER_PIXEL,
    MAX_PICTURE.width / picture.width,
    MAX_PICTURE.height / picture.height,
  );
  return { type: 'image', alt, file, width: picture.width * scale };
}
