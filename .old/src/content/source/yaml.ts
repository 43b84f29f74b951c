/**
 * Two YAML parsers. The quick one returns only values, and reads every file. The exact one also knows the position and notation
 * of each value. It takes ten times as long, so it is used only to report problems and to change files.
 */
import { FAILSAFE_SCHEMA, load, Type } from 'js-yaml';
import { parseDocument, stringify, type Document, type ScalarTag, type Tags } from 'yaml';
import { PLAIN_NUMBER } from '../formats/number-words.ts';

export { YAMLException as QuickYamlError } from 'js-yaml';

/**
 * Only what everybody reads alike is a number. The other numbers of YAML, such as `0x10`, `1e3` and `12.500`, remain text for
 * the grammar of numbers to accept or refuse.
 */
const NUMBER = 'tag:yaml.org,2002:float';

const QUICK_SCHEMA = FAILSAFE_SCHEMA.extend({
  implicit: [
    new Type('tag:yaml.org,2002:null', {
      kind: 'scalar',
      resolve: (text: unknown) =>
        text === null || (typeof text === 'string' && /^(?:~|null|Null|NULL|)$/.test(text)),
      construct: () => null,
    }),
    new Type('tag:yaml.org,2002:bool', {
      kind: 'scalar',
      resolve: (text: unknown) =>
        typeof text === 'string' && /^(?:true|True|TRUE|false|False|FALSE)$/.test(text),
      construct: (text: string) => text.toLowerCase() === 'true',
    }),
    new Type(NUMBER, {
      kind: 'scalar',
      resolve: (text: unknown) => typeof text === 'string' && PLAIN_NUMBER.test(text),
      construct: Number,
    }),
  ],
});

const EXACT_NUMBER: ScalarTag = {
  tag: NUMBER,
  default: true,
  identify: (value) => typeof value === 'number',
  test: PLAIN_NUMBER,
  resolve: Number,
};

const exactTags = (tags: Tags): Tags => [
  ...tags.filter((tag) => typeof tag !== 'string' && !/:(?:int|float)$/.test(tag.tag)),
  EXACT_NUMBER,
];

/** Returns the values in a text. Throws a {@link QuickYamlError}. Dates stay strings: parsed, 30 February would become 2 March. */
export function quickYaml(text: string): unknown {
  return load(text, { schema: QUICK_SCHEMA });
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
  return parseDocument(text, {
    schema: 'core',
    customTags: exactTags,
    uniqueKeys,
    logLevel: 'error',
    prettyErrors: false,
  });
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
