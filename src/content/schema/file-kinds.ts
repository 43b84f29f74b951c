/** The kinds of files that editors write, each with its schema, and its layout as plain data. Where they lie: `file-tree.ts`. */
import * as z from 'zod';
import { agreementSchema } from './agreement.ts';
import { glossarySchema } from './glossary.ts';
import { municipalitySchema } from './municipality.ts';
import { partiesSchema } from './party.ts';
import { promiseSchema } from './promise.ts';
import { agreementReportSchema, reportSchema } from './report.ts';
import { statementSchema } from './statement.ts';
import type { Layout } from '../formats/layout.ts';
import { placeOf, type TreeKind } from '../source/file-tree.ts';

/** Files of a kind that lie in two ways. */
const SAME_KIND = { delavtal: 'avtal', delavtalsuppfoljning: 'avtalsuppfoljning' } as const;

export const FILE_SCHEMAS = {
  kommun: municipalitySchema,
  tillganglighet: statementSchema,
  avtal: agreementSchema,
  lofte: promiseSchema,
  uppfoljning: reportSchema,
  avtalsuppfoljning: agreementReportSchema,
  parter: partiesSchema,
  ordlista: glossarySchema,
} as const satisfies Readonly<Record<Exclude<TreeKind, 'sida' | keyof typeof SAME_KIND>, z.ZodType>>;

export type FileKind = keyof typeof FILE_SCHEMAS;

/** Which fields each kind of file has, in order, with what editors are told of them. */
export const LAYOUTS: Readonly<Record<FileKind, Layout>> = Object.fromEntries(
  Object.entries(FILE_SCHEMAS).map(([kind, schema]) => [kind, layoutOf(schema)]),
) as Record<FileKind, Layout>;

/** The kind of a file by its path from the content folder; undefined for the site's own pages and what belongs to nothing. */
export function kindOf(path: string): FileKind | undefined {
  const kind = placeOf(path)?.kind;
  if (kind === undefined || kind === 'sida') return undefined;
  return kind in SAME_KIND ? SAME_KIND[kind as keyof typeof SAME_KIND] : (kind as FileKind);
}

/** What an editor writes, as JSON Schema. */
function layoutOf(schema: z.ZodType): Layout {
  const { $schema: _, ...layout } = z.toJSONSchema(schema, { io: 'input', target: 'draft-07' });
  return layout as Layout;
}
