/** The structure of a content folder: the path of each kind of file, and the address of its page. */
import {
  GLOSSARY,
  municipalityAddress,
  ownPageAddress,
  promiseAddress,
  reportAddress,
  statementAddress,
  yearAddress,
} from '../../domain/address.ts';
import type { PromiseKey } from '../../domain/model.ts';

/** The variable parts of paths. */
export interface PathParams {
  readonly municipality: string;
  readonly year: number;
  readonly promise: string;
  /** Distinguishes an agreement from the others of its year: `centrum` in `avtal-centrum.md`. */
  readonly agreement: string;
  /** The name of a report without `.md`. */
  readonly period: string;
  readonly page: string;
}

interface FilePattern {
  /** The path relative to the content folder, with parameters such as `:year`. The first pattern that matches a path applies. */
  readonly pattern: string;
  /** Returns the address of its page. Left out for files without a page of their own. */
  readonly address?: (params: PathParams) => string;
}

export const FILE_TREE = {
  webbplats: { pattern: 'webbplats.yaml' },
  parter: { pattern: 'parter.yaml' },
  ordlista: { pattern: 'ordlista.yaml', address: () => GLOSSARY },
  sida: { pattern: 'sidor/:page.md', address: ({ page }) => ownPageAddress(page) },
  /** A page with components, which is code. */
  kodsida: { pattern: 'sidor/:page.mdx', address: ({ page }) => ownPageAddress(page) },
  kommun: {
    pattern: ':municipality/kommun.md',
    address: ({ municipality }) => municipalityAddress(municipality),
  },
  tillganglighet: {
    pattern: ':municipality/tillganglighet.md',
    address: ({ municipality }) => statementAddress(municipality),
  },
  avtal: { pattern: ':municipality/:year/avtal.md', address: yearAddress },
  /** Reports on one of several agreements of the same year, and the agreement. */
  delavtalsuppfoljning: {
    pattern: ':municipality/:year/avtal-:agreement.:period.md',
    address: (params) => reportAddress(params, params.period),
  },
  delavtal: { pattern: ':municipality/:year/avtal-:agreement.md', address: yearAddress },
  lofte: {
    pattern: ':municipality/:year/:promise/lofte.md',
    address: ({ municipality, year, promise }) => promiseAddress({ municipality, year, id: promise }),
  },
  uppfoljning: {
    pattern: ':municipality/:year/:promise/:period.md',
    address: (params) => reportAddress(params, params.period),
  },
  /** A report on the year's own agreement as a whole. */
  avtalsuppfoljning: {
    pattern: ':municipality/:year/:period.md',
    address: (params) => reportAddress(params, params.period),
  },
} as const satisfies Readonly<Record<string, FilePattern>>;

export type TreeKind = keyof typeof FILE_TREE;

/** The folder of the site's own pages, next to the municipalities' folders. */
export const PAGES_FOLDER = 'sidor';

/** The folder of files that are served as they are, next to the municipalities' folders. */
export const PUBLIC_FOLDER = 'public';

type ParamIn<Pattern extends string> = Pattern extends `${string}:${infer Rest}`
  ? FirstParam<Rest> | ParamIn<Rest>
  : never;
type FirstParam<Rest extends string> = Rest extends `${infer Name}/${string}`
  ? Name
  : Rest extends `${infer Name}.${string}`
    ? Name
    : Rest;

/** The parameters in the path of a kind of file. */
export type ParamsOf<Kind extends TreeKind> = Pick<
  PathParams,
  ParamIn<(typeof FILE_TREE)[Kind]['pattern']> & keyof PathParams
>;

/** Returns the path of a file relative to its content folder. */
export function pathOf<Kind extends TreeKind>(kind: Kind, params: ParamsOf<Kind>): string {
  return FILE_TREE[kind].pattern.replace(/:(\w+)/g, (_, name: string) =>
    String((params as Readonly<Record<string, unknown>>)[name]),
  );
}

const PATTERNS = (Object.keys(FILE_TREE) as TreeKind[]).map((kind) => ({
  kind,
  pattern: new RegExp(
    `^${FILE_TREE[kind].pattern.replace(/\./g, '\\.').replace(/:(\w+)/g, (_, name: string) => `(?<${name}>${name === 'agreement' ? '[^/.]+' : '[^/]+'})`)}$`,
  ),
}));

/** Identifies an agreement. Without a name, it is the year's own. */
export interface AgreementParams {
  readonly municipality: string;
  readonly year: number;
  readonly agreement: string | undefined;
}

/** Returns the path of an agreement: `avtal.md`, `avtal-centrum.md`. */
export function agreementPath({ agreement, ...params }: AgreementParams): string {
  return agreement === undefined ? pathOf('avtal', params) : pathOf('delavtal', { ...params, agreement });
}

/** Returns the path of a report on an agreement as a whole: `t3.md`, `avtal-centrum.t3.md`. */
export function agreementReportPath({ agreement, ...params }: AgreementParams, period: string): string {
  return agreement === undefined
    ? pathOf('avtalsuppfoljning', { ...params, period })
    : pathOf('delavtalsuppfoljning', { ...params, agreement, period });
}

/** Returns the kind of the file at a path, and the parameters as they are in the path. Undefined if it is not a content file. */
export function matchPath(
  path: string,
): { readonly kind: TreeKind; readonly params: Readonly<Record<string, string>> } | undefined {
  for (const { kind, pattern } of PATTERNS) {
    const match = pattern.exec(path);
    if (match) return { kind, params: { ...match.groups } };
  }
  return undefined;
}

/** Returns the promise that the file at a path belongs to, which is `lofte.md` or a report on it. */
export function promiseIn(path: string): PromiseKey | undefined {
  const { municipality, year, promise } = matchPath(path)?.params ?? {};
  if (municipality === undefined || promise === undefined) return undefined;
  return { municipality, year: Number(year), id: promise };
}

/** Returns the address of the page made from the file at a path, or undefined if it has no page of its own. */
export function pageOf(path: string): string | undefined {
  const match = matchPath(path);
  if (!match) return undefined;
  const { address }: FilePattern = FILE_TREE[match.kind];
  return address?.({ ...match.params, year: Number(match.params['year']) } as PathParams);
}
