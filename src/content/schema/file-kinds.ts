/** The kinds of files that editors write, each with its schema, and its layout as plain data. */
import * as z from 'zod';
import { agreementSchema } from './agreement.ts';
import { glossarySchema } from './glossary.ts';
import { municipalitySchema } from './municipality.ts';
import { partiesSchema } from './party.ts';
import { promiseSchema } from './promise.ts';
import { reportSchema } from './report.ts';
import { statementSchema } from './statement.ts';
import type { Layout } from '../formats/layout.ts';

export const FILE_SCHEMAS = {
  kommun: municipalitySchema,
  tillganglighet: statementSchema,
  avtal: agreementSchema,
  lofte: promiseSchema,
  uppfoljning: reportSchema,
  parter: partiesSchema,
  ordlista: glossarySchema,
} as const;

export type FileKind = keyof typeof FILE_SCHEMAS;

/** Which fields each kind of file has, in order, with what editors are told of them. */
export const LAYOUTS: Readonly<Record<FileKind, Layout>> = Object.fromEntries(
  Object.entries(FILE_SCHEMAS).map(([kind, schema]) => [kind, layoutOf(schema)]),
) as Record<FileKind, Layout>;

/** The kind of a file by its path from the content folder; undefined for the site's own pages and what belongs to nothing. */
export function kindOf(path: string): FileKind | undefined {
  if (path === 'parter.yaml') return 'parter';
  if (path === 'ordlista.yaml') return 'ordlista';
  const parts = path.split('/');
  const name = parts.at(-1)!;
  if (!name.endsWith('.md')) return undefined;
  if (parts.length === 2 && name === 'kommun.md') return 'kommun';
  if (parts.length === 2 && name === 'tillganglighet.md') return 'tillganglighet';
  if (parts.length === 3 && name === 'avtal.md') return 'avtal';
  if (parts.length !== 4) return undefined;
  return name === 'lofte.md' ? 'lofte' : 'uppfoljning';
}

/** What an editor writes, as JSON Schema. */
function layoutOf(schema: z.ZodType): Layout {
  const { $schema: _, ...layout } = z.toJSONSchema(schema, { io: 'input', target: 'draft-07' });
  return layout as Layout;
}
