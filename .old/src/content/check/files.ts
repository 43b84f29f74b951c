/** The files of a municipality that could be read, each with the fields that it can have. */
import type { Layout } from '../formats/layout.ts';
import type { ParsedFile, ParsedMunicipality } from '../parse/parsed.ts';
import { LAYOUTS, type FileKind } from '../schema/file-kinds.ts';

export interface FileWithLayout {
  readonly file: ParsedFile<unknown>;
  readonly layout: Layout;
}

export function filesOf({ file, statement, agreements }: ParsedMunicipality): readonly FileWithLayout[] {
  const promises = agreements.flatMap((agreement) => agreement.promises);
  const files: readonly (readonly [ParsedFile<unknown> | undefined, FileKind])[] = [
    [file, 'kommun'],
    [statement, 'tillganglighet'],
    ...agreements.map(({ file }) => [file, 'avtal'] as const),
    ...agreements.flatMap(({ reports }) => reports.map(({ file }) => [file, 'avtalsuppfoljning'] as const)),
    ...promises.map(({ file }) => [file, 'lofte'] as const),
    ...promises.flatMap(({ reports }) => reports.map(({ file }) => [file, 'uppfoljning'] as const)),
  ];
  return files.flatMap(([file, kind]) => (file ? [{ file, layout: LAYOUTS[kind] }] : []));
}
