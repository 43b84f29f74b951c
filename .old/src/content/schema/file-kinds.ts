/** The schema and layout of each kind of file. Their paths are in `file-tree.ts`. */
import type * as z from 'zod/mini';
import { agreementSchema } from './agreement.ts';
import { glossarySchema } from './glossary.ts';
import { municipalitySchema } from './municipality.ts';
import { pageSchema } from './page.ts';
import { partiesSchema } from './party.ts';
import { promiseSchema } from './promise.ts';
import { agreementReportSchema, reportSchema } from './report.ts';
import { siteSettingsSchema } from './site-settings.ts';
import { statementSchema } from './statement.ts';
import type { Layout } from '../formats/layout.ts';
import { layoutOf } from './walk.ts';
import { FILE_TREE, matchPath, type TreeKind } from '../source/file-tree.ts';

/** Kinds of paths whose files have the same fields as another kind. */
const SAME_KIND = { delavtal: 'avtal', delavtalsuppfoljning: 'avtalsuppfoljning' } as const;

export const FILE_SCHEMAS = {
  kommun: municipalitySchema,
  tillganglighet: statementSchema,
  avtal: agreementSchema,
  lofte: promiseSchema,
  uppfoljning: reportSchema,
  avtalsuppfoljning: agreementReportSchema,
  webbplats: siteSettingsSchema,
  parter: partiesSchema,
  ordlista: glossarySchema,
  sida: pageSchema,
} as const satisfies Readonly<Record<Exclude<TreeKind, 'kodsida' | keyof typeof SAME_KIND>, z.ZodMiniType>>;

export type FileKind = keyof typeof FILE_SCHEMAS;

/** The fields of each kind of file, in order, with their texts for editors. */
export const LAYOUTS: Readonly<Record<FileKind, Layout>> = Object.fromEntries(
  Object.entries(FILE_SCHEMAS).map(([kind, schema]) => [kind, layoutOf(schema)]),
) as Record<FileKind, Layout>;

/** True for kinds of files that are YAML as a whole, and have no text after their fields. */
export function isYaml(kind: FileKind): boolean {
  return FILE_TREE[kind].pattern.endsWith('.yaml');
}

/** Returns the kind of the file at a path, or undefined if it is a page that is code or not a content file. */
export function kindOf(path: string): FileKind | undefined {
  const kind = matchPath(path)?.kind;
  if (kind === undefined || kind === 'kodsida') return undefined;
  return kind in SAME_KIND ? SAME_KIND[kind as keyof typeof SAME_KIND] : (kind as FileKind);
}
