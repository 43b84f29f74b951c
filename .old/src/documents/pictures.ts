/** The pictures of documents, as PNG whatever they were: not every reader of PDF and Word knows the other formats. */
import { Renderer, type Node } from '@takumi-rs/core';
import type { Block, Paper } from './blocks.ts';

export interface Picture {
  readonly png: Buffer;
  /** As a browser would show it, in its pixels. */
  readonly width: number;
  readonly height: number;
}

/** Returns the contents of one of the site's own files, or undefined if there is none. */
export type PublicFile = (address: string) => Promise<Buffer | undefined>;

/** A drawing can be as large as it is needed, a photo only as large as it is. */
const DRAWING = /\.svg$/i;
const DRAWING_SCALE = 4;
const MAX_WIDTH = 1600;

const ROOM = 20_000;

let renderer: Renderer | undefined;
const drawn = new Map<string, { readonly bytes: Buffer; readonly picture: Picture | undefined }>();

/** Returns the pictures of a document by their addresses, without those that cannot be drawn. */
export async function picturesOf(
  paper: Paper,
  publicFile: PublicFile,
): Promise<ReadonlyMap<string, Picture>> {
  const addresses = new Set([
    ...(paper.crest === undefined ? [] : [paper.crest]),
    ...addressesIn(paper.body),
  ]);
  const pictures = new Map<string, Picture>();
  for (const address of addresses) {
    const picture = await pictureOf(address, publicFile);
    if (picture) pictures.set(address, picture);
  }
  return pictures;
}

function addressesIn(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'image':
        return [block.address];
      case 'list':
        return block.items.flatMap(addressesIn);
      case 'lines':
      case 'quote':
        return addressesIn(block.blocks);
      case 'table':
        return [block.head, ...block.rows].flat().flatMap((cell) => addressesIn(cell.blocks));
      default:
        return [];
    }
  });
}

async function pictureOf(address: string, publicFile: PublicFile): Promise<Picture | undefined> {
  const bytes = await publicFile(address);
  if (!bytes) return undefined;
  const known = drawn.get(address);
  if (known?.bytes.equals(bytes)) return known.picture;
  const picture = await draw(bytes, DRAWING.test(address)).catch(() => undefined);
  drawn.set(address, { bytes, picture });
  return picture;
}

async function draw(data: Buffer, isDrawing: boolean): Promise<Picture> {
  renderer ??= new Renderer();
  const images = [{ src: 'picture', data }];
  const picture: Node = { type: 'image', src: 'picture', style: { flexShrink: 0 } };
  const room = { width: `${ROOM}px`, height: `${ROOM}px` };
  const measured = await renderer.measure(
    { type: 'container', style: { display: 'flex', alignItems: 'flex-start', ...room }, children: [picture] },
    { images, width: ROOM, height: ROOM },
  );
  const { width, height } = measured.children[0]!;
  const scale = Math.min(isDrawing ? DRAWING_SCALE : 1, MAX_WIDTH / width);
  const size = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  const png = await renderer.render(
    { ...picture, style: { width: `${size.width}px`, height: `${size.height}px` } },
    { images, ...size, format: 'png' },
  );
  return { png, width, height };
}
