/**
 * What editor programs need to help somebody who writes in the files: which fields each kind of file has, as JSON Schema with
 * Swedish descriptions, and which kind each file is. Laid out where the Astro extension for VS Code looks for it.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { kindOf, LAYOUTS } from '../content/schema/file-kinds.ts';
import * as messages from '../text/problems.ts';
import type { Layout } from '../content/formats/layout.ts';
import { formatNamed } from '../content/formats/formats.ts';

/** Astro has schemas of its own in the same folder. */
const nameFor = (kind: string) => `fil-${kind}`;

/** Writes all of it for a content folder, and says where. */
export async function writeEditorSchemas(project: string, contentDir: string): Promise<string> {
  const folder = join(project, '.astro', 'collections');
  await mkdir(folder, { recursive: true });
  const files = { ...editorSchemas(), 'collections.json': await manifest(contentDir) };
  await Promise.all(Object.entries(files).map(([name, text]) => writeChanged(join(folder, name), text)));
  return folder;
}

/** The extension starts over whenever it sees one of these files written, and then has no help to give for seconds. */
async function writeChanged(file: string, text: string): Promise<void> {
  const present = await readFile(file, 'utf8').catch(() => undefined);
  if (present !== text) await writeFile(file, text);
}

/** One schema for each kind of file, by the name of the file that it is written to. */
export function editorSchemas(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(LAYOUTS).map(([kind, layout]) => [
      `${nameFor(kind)}.schema.json`,
      `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', ...withRules(layout) }, null, 2)}\n`,
    ]),
  );
}

/** A layout where each field says what it is to be, in place of the language server's own English words. */
function withRules(layout: Layout): object {
  const { properties, items, prefixItems, additionalProperties, anyOf } = layout;
  const ruled = {
    ...layout,
    errorMessage: ruleOf(layout),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, inner]) => [key, withRules(inner)]),
      ),
    }),
    ...(items && { items: withRules(items) }),
    ...(prefixItems && { prefixItems: prefixItems.map(withRules) }),
    ...(additionalProperties && { additionalProperties: withRules(additionalProperties) }),
  };
  return anyOf ? inOne(anyOf, ruled) : ruled;
}

/** Several shapes as one of several types, since the language server has words of its own for what fits none of several. */
function inOne(shapes: readonly Layout[], { anyOf: _, ...about }: Layout): object {
  const text = shapes.find(({ pattern }) => pattern !== undefined);
  return Object.assign({}, ...shapes.map(withRules), about, {
    type: shapes.map(({ type }) => type),
    ...(text && { patternErrorMessage: ruleOf(text) }),
  }) as object;
}

/** What a field is to be, in the words of the check. */
function ruleOf(layout: Layout): string | undefined {
  const { type, anyOf, description, format, properties = {}, required } = layout;
  if (anyOf) return [...new Set(anyOf.map(ruleOf))].join(' ');
  if (layout.enum) return messages.notChoice('', '', layout.enum, undefined).help;
  const known = formatNamed(format);
  if (known) return known.problem('').help ?? known.rule;
  if (format !== undefined) return description;
  switch (type) {
    case 'object':
      return messages.fieldsHere(Object.keys(properties), required ?? []);
    case 'array':
      return messages.notListField('', undefined).help;
    case 'number':
    case 'integer':
      return messages.notNumber('', undefined, undefined).help;
    case 'boolean':
      return messages.notTrue('').help;
    default:
      return messages.TEXT_HERE;
  }
}

/** Which kind each Markdown file is, by its address in lower case. */
async function manifest(contentDir: string): Promise<string> {
  const paths = await readdir(contentDir, { recursive: true });
  const entries = paths.flatMap((path) => {
    const kind = kindOf(path.split(sep).join('/'));
    const address = decodeURIComponent(pathToFileURL(resolve(contentDir, path)).href).toLowerCase();
    return kind === undefined || path.endsWith('.yaml') ? [] : [[address, nameFor(kind)] as const];
  });
  const collections = Object.keys(LAYOUTS).map((kind) => ({ hasSchema: true, name: nameFor(kind) }));
  return `${JSON.stringify({ collections, entries: Object.fromEntries(entries) }, null, 2)}\n`;
}
