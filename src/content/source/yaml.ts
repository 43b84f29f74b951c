/**
 * YAML is read in two ways. The quick one gives the values, and reads every file. The exact one knows where each of them
 * stands and how it was typed, which takes ten times as long: it is used where something is wrong, and where a file is to
 * be changed.
 */
import { CORE_SCHEMA, load } from 'js-yaml';
import { parseDocument, stringify, type Document } from 'yaml';

export { YAMLException as QuickYamlError } from 'js-yaml';

/** The values of a text. Throws a {@link QuickYamlError}. Dates stay text: as such, 30 February would become 2 March in silence. */
export function quickYaml(text: string): unknown {
  return load(text, { schema: CORE_SCHEMA });
}

export interface ExactOptions {
  /** Takes a key that stands twice for an error. Slow where a mapping has thousands of keys. */
  readonly uniqueKeys: boolean;
}

/** The text as a tree whose every part knows its place, with whatever is wrong among its `errors`. Never throws. */
export function exactYaml(
  text: string,
  { uniqueKeys }: ExactOptions = { uniqueKeys: true },
): Document.Parsed {
  return parseDocument(text, { schema: 'core', uniqueKeys, logLevel: 'error' });
}

/** The values of a text as {@link exactYaml} understands them. Throws where something is wrong. */
export function exactValues(text: string): unknown {
  const document = exactYaml(text);
  const [error] = document.errors;
  if (error) throw error;
  return document.toJS();
}

/** A value on one line of YAML. */
export function inlineYaml(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trimEnd();
}
