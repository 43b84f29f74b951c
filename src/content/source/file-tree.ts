/** The tree of a content folder: where each kind of file lies in it, and which page of the site is made of it. */
import {
  GLOSSARY,
  municipalityAddress,
  ownPageAddress,
  promiseAddress,
  reportAddress,
  statementAddress,
  yearAddress,
} from '../../domain/address.ts';

/** The words of a path that are not the same in all paths of a kind. */
export interface PathWords {
  readonly municipality: string;
  readonly year: number;
  readonly promise: string;
  /** What tells an agreement from the others of its year: `centrum` of `avtal-centrum.md`. */
  readonly agreement: string;
  /** A report's name without `.md`, which is the period that it is about. */
  readonly period: string;
  readonly page: string;
}

interface FilePlace {
  /** The path from the content folder; `:year` stands for any word, and `:period` for any but those that other rows name. */
  readonly pattern: string;
  /** The page that shows it; undefined for what has none of its own. */
  readonly address?: (words: PathWords) => string;
}

export const FILE_TREE = {
  parter: { pattern: 'parter.yaml' },
  ordlista: { pattern: 'ordlista.yaml', address: () => GLOSSARY },
  sida: { pattern: 'sidor/:page.mdx', address: ({ page }) => ownPageAddress(page) },
  kommun: {
    pattern: ':municipality/kommun.md',
    address: ({ municipality }) => municipalityAddress(municipality),
  },
  tillganglighet: {
    pattern: ':municipality/tillganglighet.md',
    address: ({ municipality }) => statementAddress(municipality),
  },
  avtal: { pattern: ':municipality/:year/avtal.md', address: yearAddress },
  /** Another agreement of the same year, and the reports on it. */
  delavtalsuppfoljning: {
    pattern: ':municipality/:year/avtal-:agreement.:period.md',
    address: (words) => reportAddress(words, words.period),
  },
  delavtal: { pattern: ':municipality/:year/avtal-:agreement.md', address: yearAddress },
  lofte: {
    pattern: ':municipality/:year/:promise/lofte.md',
    address: ({ municipality, year, promise }) => promiseAddress({ municipality, year, id: promise }),
  },
  uppfoljning: {
    pattern: ':municipality/:year/:promise/:period.md',
    address: (words) => reportAddress(words, words.period),
  },
  /** A report on the year's own agreement as a whole. */
  avtalsuppfoljning: {
    pattern: ':municipality/:year/:period.md',
    address: (words) => reportAddress(words, words.period),
  },
} as const satisfies Readonly<Record<string, FilePlace>>;

export type TreeKind = keyof typeof FILE_TREE;

/** The folder of the site's own pages, beside those of the municipalities. */
export const PAGES_FOLDER = 'sidor';

type WordIn<Pattern extends string> = Pattern extends `${string}:${infer Rest}`
  ? FirstWord<Rest> | WordIn<Rest>
  : never;
type FirstWord<Rest extends string> = Rest extends `${infer Word}/${string}`
  ? Word
  : Rest extends `${infer Word}.${string}`
    ? Word
    : Rest;

/** The words that the path of a kind is made with. */
export type WordsOf<Kind extends TreeKind> = Pick<
  PathWords,
  WordIn<(typeof FILE_TREE)[Kind]['pattern']> & keyof PathWords
>;

/** The path of a file from its content folder. */
export function pathOf<Kind extends TreeKind>(kind: Kind, words: WordsOf<Kind>): string {
  return FILE_TREE[kind].pattern.replace(/:(\w+)/g, (_, word: string) =>
    String((words as Readonly<Record<string, unknown>>)[word]),
  );
}

const PLACES = (Object.keys(FILE_TREE) as TreeKind[]).map((kind) => ({
  kind,
  pattern: new RegExp(
    `^${FILE_TREE[kind].pattern.replace(/\./g, '\\.').replace(/:(\w+)/g, (_, word: string) => `(?<${word}>${word === 'agreement' ? '[^/.]+' : '[^/]+'})`)}$`,
  ),
}));

/** An agreement among those of its year; without a name the year's own. */
export interface AgreementWords {
  readonly municipality: string;
  readonly year: number;
  readonly agreement: string | undefined;
}

/** The path of an agreement: `avtal.md`, `avtal-centrum.md`. */
export function agreementPath({ agreement, ...words }: AgreementWords): string {
  return agreement === undefined ? pathOf('avtal', words) : pathOf('delavtal', { ...words, agreement });
}

/** The path of a report on an agreement as a whole: `t3.md`, `avtal-centrum.t3.md`. */
export function agreementReportPath({ agreement, ...words }: AgreementWords, period: string): string {
  return agreement === undefined
    ? pathOf('avtalsuppfoljning', { ...words, period })
    : pathOf('delavtalsuppfoljning', { ...words, agreement, period });
}

/** The kind of file that lies at a path, and the words of its path as they are written; undefined for what belongs to nothing. */
export function placeOf(
  path: string,
): { readonly kind: TreeKind; readonly words: Readonly<Record<string, string>> } | undefined {
  for (const { kind, pattern } of PLACES) {
    const match = pattern.exec(path);
    if (match) return { kind, words: { ...match.groups } };
  }
  return undefined;
}

/** The page that is made of the file at a path; undefined where the file has none of its own. */
export function pageOf(path: string): string | undefined {
  const place = placeOf(path);
  if (!place) return undefined;
  const { address }: FilePlace = FILE_TREE[place.kind];
  return address?.({ ...place.words, year: Number(place.words['year']) } as PathWords);
}
