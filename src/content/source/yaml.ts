/**
 * YAML is read in two ways. The quick one gives the values, and reads every file. The exact one knows where each of them
 * stands and how it was typed, which takes ten times as long: it is used where something is wrong, and where a file is to
 * be changed.
 */
import { FAILSAFE_SCHEMA, load, Type } from 'js-yaml';
import { parseDocument, type Document, type ScalarTag, type Tags } from 'yaml';
import { PLAIN_NUMBER } from '../formats/quantity.ts';

export { YAMLException as QuickYamlError } from 'js-yaml';

/**
 * Numbers are read only where everybody would read the same. What else YAML calls a number, `0x10`, `1e3`, `12.500`, stays the
 * text that was typed, for the grammar of numbers to accept or to object to.
 */
const NUMBER = 'tag:yaml.org,2002:float';

const QUICK_SCHEMA = FAILSAFE_SCHEMA.extend({
  implicit: [
    new Type('tag:yaml.org,2002:null', {
      kind: 'scalar',
      resolve: (text: unknown) => text === null || /^(?:~|null|Null|NULL|)$/.test(String(text)),
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

/** The values of a text. Throws a {@link QuickYamlError}. Dates stay text: as such, 30 February would become 2 March in silence. */
export function quickYaml(text: string): unknown {
  return load(text, { schema: QUICK_SCHEMA });
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
  return parseDocument(text, { schema: 'core', customTags: exactTags, uniqueKeys, logLevel: 'error' });
}

/** The values of a text as {@link exactYaml} understands them. Throws where something is wrong. */
export function exactValues(text: string): unknown {
  const document = exactYaml(text);
  const [error] = document.errors;
  if (error) throw error;
  return document.toJS();
}
