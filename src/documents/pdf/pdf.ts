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
import type { Paper } from '../blocks.ts';
import { withKnownCharacters } from './characters.ts';
import { documentFonts } from './fonts.ts';
import { packed } from './packed.ts';
import type { Picture } from '../pictures.ts';
// eslint-disable-next-line boundaries/no-unknown-dependencies -- it is no module
import template from './document.typ?raw';

const TEMPLATE = '/document.typ';
const LOOK = '/look.json';
const DATA = '/paper.json';
const STANDARDS = { pdf: 'ua-1', archive: 'a-2a' } as const;

/** How many documents back Typst remembers its work. They share little but the template. */
const REMEMBERED = 1;

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
  compiler.mapShadow(DATA, Buffer.from(dataOf(withKnownCharacters(paper), pictures, files)));
  const compiled = compiler.compile({ mainFilePath: TEMPLATE });
  const { result } = compiled;
  if (!result) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
  const creationTimestamp = Date.parse(paper.day) / 1000;
  const made = {
    pdf: packed(compiler.pdf(result, { pdfStandard: STANDARDS.pdf, creationTimestamp })),
    archive: packed(compiler.pdf(result, { pdfStandard: STANDARDS.archive, creationTimestamp })),
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
  created.mapShadow(LOOK, Buffer.from(JSON.stringify(look())));
  return created;
}

/** Returns what is the same in every document. */
function look() {
  const colour = (name: ColourName) => COLOURS[name].light;
  const inks = OUTCOMES.map((outcome) => [outcome, colour(OUTCOME_COLOURS[outcome])] as const);
  return {
    colours: { text: colour('text'), soft: colour('soft'), line: colour('line') },
    outcomeColours: Object.fromEntries(inks),
    icons: Object.fromEntries(inks.map(([outcome, ink]) => [outcome, iconSvg(outcome, ink, '#ffffff')])),
    otherLetters: documentFonts().otherLetters,
    pictureWord: PICTURE,
  };
}

/** Returns what the template reads of a document, as JSON. */
function dataOf(
  { crest, ...paper }: Paper,
  pictures: ReadonlyMap<string, Picture>,
  files: ReadonlyMap<string, string>,
): string {
  const pictureOf = ([address, file]: readonly [string, string]) =>
    [address, { file, width: widthOf(pictures.get(address)!) }] as const;
  return JSON.stringify({
    ...paper,
    hasOtherLetters: new RegExp(documentFonts().otherLetters, 'u').test(JSON.stringify(paper)),
    ...(crest !== undefined && files.has(crest) && { crest: files.get(crest) }),
    date: partsOf(paper.day),
    pictures: Object.fromEntries([...files].map(pictureOf)),
  });
}

function widthOf({ width, height }: Picture): number {
  return width * Math.min(POINTS_PER_PIXEL, MAX_PICTURE.width / width, MAX_PICTURE.height / height);
}
