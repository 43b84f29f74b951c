/**
 * The one colour that a municipality may choose: whether it can be read on the site's backgrounds, the nearest one that can,
 * and its lighter tone for the dark theme. Worked out in OKLCH, where lightness can change without changing the hue.
 */
import {
  convertLabToLch,
  convertLchToLab,
  convertLrgbToOklab,
  convertLrgbToRgb,
  convertOklabToLrgb,
  convertRgbToLrgb,
  parseHex,
  type Lrgb,
  type Oklch,
} from 'culori/fn';
import { BACKGROUNDS, type Hex } from './tokens.ts';

/** A municipality's own colour in both themes. */
export interface Accent {
  readonly light: Hex;
  readonly dark: Hex;
}

/** WCAG 2.2, 1.4.3: text of normal size. */
export const MIN_CONTRAST = 4.5;

/** As light as the other colours of the dark theme. */
const DARK_LIGHTNESS = 0.77;

/** A strong colour is tiring on black. */
const MAX_DARK_CHROMA = 0.12;

/** Fine enough that nobody sees the difference. */
const LIGHTNESS_STEP = 0.002;
const CHROMA_STEP = 0.002;

/** How far out of gamut a channel may be, so that rounding does not count. */
const TOLERANCE = 0.0005;

/** Returns whether text in this colour is readable in the light theme. */
export function isReadable(accent: Hex): boolean {
  return isReadableIn('light', accent);
}

/** Darkens a colour only as much as needed. */
export function nearestReadable(accent: Hex): Hex {
  const colour = oklchOf(accent);
  for (let l = colour.l; l > 0; l -= LIGHTNESS_STEP) {
    const darker = displayable({ ...colour, l });
    if (isReadable(darker)) return darker;
  }
  return '#000000';
}

/** Returns the accent of both themes: the dark theme's is a lighter tone of the same hue. */
export function accentOf(light: Hex): Accent {
  const colour = oklchOf(light);
  const c = Math.min(colour.c, MAX_DARK_CHROMA);
  for (let l = Math.max(colour.l, DARK_LIGHTNESS); l < 1; l += LIGHTNESS_STEP) {
    const dark = displayable({ ...colour, l, c });
    if (isReadableIn('dark', dark)) return { light, dark };
  }
  return { light, dark: '#ffffff' };
}

/** The contrast ratio of WCAG, from 1 to 21. */
export function contrast(a: Hex, b: Hex): number {
  const [dark, light] = [luminanceOf(a), luminanceOf(b)].sort((one, other) => one - other);
  return (light! + 0.05) / (dark! + 0.05);
}

/** The relative luminance of WCAG, from 0 to 1. */
function luminanceOf(hex: Hex): number {
  const { r, g, b } = linearRgbOf(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function isReadableIn(theme: 'light' | 'dark', text: Hex): boolean {
  return BACKGROUNDS.every((background) => contrast(text, background[theme]) >= MIN_CONTRAST);
}

function linearRgbOf(hex: Hex): Lrgb {
  const colour = parseHex(hex);
  if (!colour) throw new Error(`${hex} is not a colour`);
  return convertRgbToLrgb(colour);
}

function oklchOf(hex: Hex): Oklch {
  return convertLabToLch(convertLrgbToOklab(linearRgbOf(hex)), 'oklch');
}

/** Returns the nearest colour that a screen can show: paler where needed, but of the same hue and lightness. */
function displayable(colour: Oklch): Hex {
  let { c } = colour;
  let rgb = linearRgbAs({ ...colour, c });
  while (c > 0 && !isInGamut(rgb)) {
    c = Math.max(0, c - CHROMA_STEP);
    rgb = linearRgbAs({ ...colour, c });
  }
  return hexOf(rgb);
}

/** The library's own function brings readers and writers of all notations along. */
function hexOf(colour: Lrgb): Hex {
  const { r, g, b } = convertLrgbToRgb(colour);
  const channels = [r, g, b].map((channel) => Math.round(Math.max(0, Math.min(1, channel)) * 255));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function linearRgbAs(colour: Oklch): Lrgb {
  return convertOklabToLrgb(convertLchToLab(colour));
}

function isInGamut({ r, g, b }: Lrgb): boolean {
  return [r, g, b].every((channel) => channel >= -TOLERANCE && channel <= 1 + TOLERANCE);
}
