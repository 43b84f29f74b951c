/**
 * Two YAML parsers. The quick one returns only values, and reads every file. The exact one also knows the position and notation
 * of each value. It takes ten times as long, so it is used only to report problems and to change files.
 */
import { CORE_SCHEMA, load } from 'js-yaml';
import { parseDocument, stringify, type Document } from 'yaml';

export { YAMLException as QuickYamlError } from 'js-yaml';

/** Returns the values in a text. Throws a {@link QuickYamlError}. Dates stay strings: parsed, 30 February would become 2 March. */
export function quickYaml(text: string): unknown {
  return load(text, { schema: CORE_SCHEMA });
}

export interface ExactOptions {
  /** Reports duplicate keys as errors. Slow if a mapping has thousands of keys. */
  readonly uniqueKeys: boolean;
}

/** Returns the text as a tree with positions. Never throws: syntax errors are in the tree's `errors`. */
export function exactYaml(
  text: string,
  { uniqueKeys }: ExactOptions = { uniqueKeys: true },
): Document.Parsed {
  return parseDocument(text, { schema: 'core', uniqueKeys, logLevel: 'error' });
}

/** Returns the values that {@link exactYaml} reads in a text. Throws its first error. */
export function exactValues(text: string): unknown {
  const document = exactYaml(text);
  const [error] = document.errors;
  if (error) throw error;
  return document.toJS();
}

/** Returns a value as one line of YAML. */
export function inlineYaml(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trimEnd();
}
