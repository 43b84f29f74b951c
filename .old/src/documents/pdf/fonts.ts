/** The typefaces of documents: the site's own, and one with the letters and signs that they lack. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkitten';

const OWN = [
  '@expo-google-fonts/figtree/400Regular/Figtree_400Regular.ttf',
  '@expo-google-fonts/figtree/400Regular_Italic/Figtree_400Regular_Italic.ttf',
  '@expo-google-fonts/figtree/600SemiBold/Figtree_600SemiBold.ttf',
  '@expo-google-fonts/figtree/600SemiBold_Italic/Figtree_600SemiBold_Italic.ttf',
  '@expo-google-fonts/newsreader/400Regular/Newsreader_400Regular.ttf',
  '@expo-google-fonts/newsreader/400Regular_Italic/Newsreader_400Regular_Italic.ttf',
  '@expo-google-fonts/newsreader/600SemiBold/Newsreader_600SemiBold.ttf',
] as const;

const OTHER = 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf';

export interface Fonts {
  readonly files: readonly Buffer[];
  /** Matches what the site's own typefaces do not have. */
  readonly otherLetters: string;
  /** True for a character that one of the typefaces has. */
  readonly has: (character: number) => boolean;
}

let fonts: Fonts | undefined;

export function documentFonts(): Fonts {
  return (fonts ??= load());
}

function load(): Fonts {
  const { resolve } = createRequire(import.meta.url);
  const read = (file: string) => readFileSync(resolve(file));
  const [own, other] = [OWN.map(read), read(OTHER)];
  const [first, ...others] = own.map((file) => new Set(charactersOf(file)));
  const ofOwn = [...first!].filter((character) => others.every((set) => set.has(character)));
  const all = new Set([...ofOwn, ...charactersOf(other)]);
  return {
    files: [...own, other],
    otherLetters: `[^\\s${rangesOf(ofOwn)}]+`,
    has: (character) => all.has(character),
  };
}

function charactersOf(file: Buffer): readonly number[] {
  const font = create(file);
  if (font.isCollection) throw new Error('A file with several typefaces');
  return font.characterSet;
}

/** Returns the inside of a class of characters: `\u{20}-\u{7e}`. */
function rangesOf(characters: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const character of characters.toSorted((a, b) => a - b)) {
    const range = ranges.at(-1);
    if (range && character === range[1] + 1) range[1] = character;
    else ranges.push([character, character]);
  }
  const code = (character: number) => `\\u{${character.toString(16)}}`;
  return ranges.map(([first, last]) => `${code(first)}-${code(last)}`).join('');
}
