/** Draws the image shown for a shared link: a PNG that looks like the site, drawn without a browser. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Renderer, type Node } from '@takumi-rs/core';
import { COLOURS, OUTCOME_COLOURS } from '../colour/tokens.ts';
import { iconSvg } from './icon.ts';
import { SHARE_IMAGE_SIZE, type ShareImage } from '../views/parts/share-image.ts';

/** The site's fonts. The second file of each has the letters of Sámi, Finnish and other neighbouring languages. */
const FONTS = [
  ['Newsreader', '@fontsource/newsreader/files/newsreader-latin-400-normal.woff2'],
  ['Newsreader', '@fontsource/newsreader/files/newsreader-latin-ext-400-normal.woff2'],
  ['Figtree', '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2'],
  ['Figtree', '@fontsource-variable/figtree/files/figtree-latin-ext-wght-normal.woff2'],
] as const;

/** The font size for texts of up to a number of characters. */
const SIZES: readonly (readonly [characters: number, size: number])[] = [
  [70, 84],
  [110, 72],
  [170, 60],
  [260, 50],
];
const SMALLEST_SIZE = 42;

let renderer: Promise<Renderer> | undefined;

/** Returns a PNG, with the same bytes for the same image. */
export async function draw(image: ShareImage): Promise<Buffer<ArrayBuffer>> {
  renderer ??= rendererWithFonts();
  return (await renderer).render(layout(image), SHARE_IMAGE_SIZE);
}

async function rendererWithFonts(): Promise<Renderer> {
  const { resolve } = createRequire(import.meta.url);
  const created = new Renderer();
  for (const [name, file] of FONTS) await created.registerFont({ name, data: await readFile(resolve(file)) });
  return created;
}

function layout({ opening, words, tally, accent }: ShareImage): Node {
  const own = accent ?? COLOURS.accent.light;
  const size = SIZES.find(([characters]) => words.length <= characters)?.[1] ?? SMALLEST_SIZE;
  return box(
    {
      width: '100%',
      height: '100%',
      flexDirection: 'column',
      padding: '56px 68px 52px',
      background: COLOURS.paper.light,
      borderLeft: `14px solid ${own}`,
      color: COLOURS.text.light,
      fontFamily: 'Figtree',
    },
    [
      box({ alignItems: 'center', gap: '20px' }, [
        picture(
          `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 28"><path d="M0 0h24v17L12 28 0 17z" fill="${own}"/></svg>`,
          36,
          42,
        ),
        text(opening, { fontSize: '32px', fontWeight: 650 }),
      ]),
      box({ flexGrow: 1, alignItems: 'center' }, [
        text(words, {
          fontFamily: 'Newsreader',
          fontSize: `${size}px`,
          lineHeight: 1.12,
          letterSpacing: '-0.015em',
          textWrap: 'balance',
          lineClamp: Math.floor(370 / (size * 1.12)),
          textOverflow: 'ellipsis',
        }),
      ]),
      ...(tally.length > 0
        ? [
            box(
              {
                flexWrap: 'wrap',
                gap: '14px 40px',
                paddingTop: '26px',
                borderTop: `2px solid ${COLOURS.line.light}`,
              },
              tally.map(({ outcome, count, text: label }) =>
                box({ alignItems: 'center', gap: '14px' }, [
                  picture(
                    iconSvg(outcome, COLOURS[OUTCOME_COLOURS[outcome]].light, COLOURS.paper.light),
                    36,
                    36,
                  ),
                  text(`${count} ${label}`, { fontSize: '31px' }),
                ]),
              ),
            ),
          ]
        : []),
    ],
  );
}

type Style = NonNullable<Node['style']>;

function box(style: Style, children: readonly Node[]): Node {
  return { type: 'container', style: { display: 'flex', ...style }, children: [...children] };
}

function text(words: string, style: Style): Node {
  return { type: 'text', text: words, style };
}

function picture(svg: string, width: number, height: number): Node {
  return { type: 'image', src: svg, style: { width: `${width}px`, height: `${height}px`, flexShrink: 0 } };
}
