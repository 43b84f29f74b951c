/**
 * JSON Schemas with Swedish descriptions, one for each kind of file, and a list of which file is of which kind. Code editors use
 * them for completion and validation. They are written to the folder where the Astro extension for VS Code looks for them.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { kindOf, LAYOUTS } from '../content/schema/file-kinds.ts';
import * as messages from '../text/problems.ts';
import type { Layout } from '../content/formats/layout.ts';
import { formatNamed } from '../content/formats/formats.ts';

/** The prefix tells them from Astro's own schemas in the same folder. */
const schemaName = (kind: string) => `fil-${kind}`;

/** Writes the schemas and the list for a content folder, and returns the folder they are in. */
export async function writeEditorSchemas(project: string, contentDir: string): Promise<string> {
  const folder = join(project, '.astro', 'collections');
  await mkdir(folder, { recursive: true });
  const files = { ...editorSchemas(), 'collections.json': await manifest(contentDir) };
  await Promise.all(Object.entries(files).map(([name, text]) => writeIfChanged(join(folder, name), text)));
  return folder;
}

/** Leaves an unchanged file alone: the extension restarts when one is written, and gives no help for some seconds. */
async function writeIfChanged(file: string, text: string): Promise<void> {
  const present = await readFile(file, 'utf8').catch(() => undefined);
  if (present !== text) await writeFile(file, text);
}

/** Returns a schema for each kind of file, keyed by the name of the file that it is written to. */
export function editorSchemas(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(LAYOUTS).map(([kind, layout]) => [
      `${schemaName(kind)}.schema.json`,
      `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', ...withRules(layout) }, null, 2)}\n`,
    ]),
  );
}

/** Returns the layout with an error message for each field, instead of the language server's own in English. */
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
  return anyOf ? merged(anyOf, ruled) : ruled;
}

/** Merges alternatives into one schema with several types, since the message for `anyOf` cannot be replaced. */
function merged(shapes: readonly Layout[], { anyOf: _, ...about }: Layout): object {
  const text = shapes.find(({ pattern }) => pattern !== undefined);
  return Object.assign({}, ...shapes.map(withRules), about, {
    type: shapes.map(({ type }) => type),
    ...(text && { patternErrorMessage: ruleOf(text) }),
  }) as object;
}

/** Returns what a field must contain, in the words of the check. */
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
      return messages.notTrue('', '').help;
    default:
      return messages.TEXT_HERE;
  }
}

/** Returns the list of kinds; Markdown files are keyed by their URLs in lower case. */
async function manifest(contentDir: string): Promise<string> {
  const paths = await readdir(contentDir, { recursive: true });
  const entries = paths.flatMap((path) => {
    const kind = kindOf(path.split(sep).join('/'));
    const address = decodeURIComponent(pathToFileURL(resolve(contentDir, path)).href).toLowerCase();
    return kind === undefined || path.endsWith('.yaml') ? [] : [[address, schemaName(kind)] as const];
  });
  const collections = Object.keys(LAYOUTS).map((kind) => ({ hasSchema: true, name: schemaName(kind) }));
  return `${JSON.stringify({ collections, entries: Object.fromEntries(entries) }, null, 2)}\n`;
}
