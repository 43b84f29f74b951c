/**
 * The one colour that a municipality makes the site its own with: whether it can be read on the site's backgrounds, what
 * to take instead where it cannot, and the lighter tone of it that the dark theme has. Worked out in OKLCH, where a change
 * of lightness alone looks like one.
 */
import type { Accent } from '../domain/model.ts';

/** `#0d5a68`. */
type Hex = string;

/** WCAG 2.2, 1.4.3: text of usual size. */
export const MIN_CONTRAST = 4.5;

/** What links and bars stand on: paper, sheet and notice, as `styles/tokens.css` has them. */
export const BACKGROUNDS = {
  light: ['#fbfaf6', '#ffffff', '#f6efe2'],
  dark: ['#14171a', '#1b1f23', '#2a251b'],
} as const satisfies Record<string, readonly Hex[]>;

/** As light as the other colours of the dark theme, so that no accent glows. */
const DARK_LIGHTNESS = 0.77;

/** A colour of full strength tires the eye on black. */
const DARK_MOST_CHROMA = 0.12;

/** Fine enough that nobody sees the difference. */
const LIGHTNESS_STEP = 0.002;

/** True when text in this colour can be read in the light theme. */
export function isReadable(accent: Hex): boolean {
  return isReadableOn(BACKGROUNDS.light, accent);
}

/** The same hue, only as much darker as it has to be. */
export function nearestReadable(accent: Hex): Hex {
  const colour = oklchOf(accent);
  for (let lightness = colour.lightness; lightness > 0; lightness -= LIGHTNESS_STEP) {
    const darker = hexOf({ ...colour, lightness });
    if (isReadable(darker)) return darker;
  }
  return '#000000';
}

/** An accent for both themes; the dark one is a lighter tone of the same hue. */
export function accentOf(light: Hex): Accent {
  const { lightness, chroma, hue } = oklchOf(light);
  const calm = { chroma: Math.min(chroma, DARK_MOST_CHROMA), hue };
  for (let next = Math.max(lightness, DARK_LIGHTNESS); next < 1; next += LIGHTNESS_STEP) {
    const dark = hexOf({ ...calm, lightness: next });
    if (isReadableOn(BACKGROUNDS.dark, dark)) return { light, dark };
  }
  return { light, dark: '#ffffff' };
}

function isReadableOn(backgrounds: readonly Hex[], text: Hex): boolean {
  return backgrounds.every((background) => contrast(text, background) >= MIN_CONTRAST);
}

/** The contrast ratio of WCAG, from 1 to 21. */
export function contrast(a: Hex, b: Hex): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

type Triple = readonly [number, number, number];

function luminance(hex: Hex): number {
  const [red, green, blue] = linearOf(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  /** In radians. */
  readonly hue: number;
}

function linearOf(hex: Hex): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

// The matrices are Björn Ottosson's: https://bottosson.github.io/posts/oklab/
function oklchOf(hex: Hex): Oklch {
  const [red, green, blue] = linearOf(hex);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, b),
    hue: Math.atan2(b, a),
  };
}

function linearFrom({ lightness, chroma, hue }: Oklch): Triple {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** The nearest colour that a screen can show: one that is too strong for its lightness is made paler, not another hue. */
function hexOf(colour: Oklch): Hex {
  let { chroma } = colour;
  let linear = linearFrom(colour);
  while (chroma > 0 && !linear.every((value) => value >= -0.0005 && value <= 1.0005)) {
    chroma = Math.max(0, chroma - 0.002);
    linear = linearFrom({ ...colour, chroma });
  }
  const channels = linear.map((value) => {
    const within = Math.min(1, Math.max(0, value));
    const encoded = within <= 0.0031308 ? within * 12.92 : 1.055 * within ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}
