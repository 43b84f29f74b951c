/**
 * The layout of a kind of file as plain data: which fields it has and in which order. It is the part of JSON Schema that
 * `z.toJSONSchema` makes of our schemas, so that what writes files needs neither zod nor the schemas themselves.
 */

/** What an id can refer to. */
export type ReferenceKind = 'activity' | 'agreement' | 'measure' | 'party' | 'place' | 'promise' | 'source';

/** What a field is, besides the shape of its value. Said of it in its schema, and nowhere else. */
export interface FieldTraits {
  /** What a form calls it. */
  readonly label?: string;
  /** What a form calls one of a list. */
  readonly singular?: string;
  /** Its name in the definite form. */
  readonly definite?: string;
  /** One of a list in the indefinite form. */
  readonly indefinite?: string;
  /** What a folded part of a list shows of itself: `{datum} {text}`. */
  readonly summary?: string;
  /** Holds the id of something that is declared elsewhere. */
  readonly references?: ReferenceKind;
  /** The field beside it that an id is made of where nobody has typed one. */
  readonly madeFrom?: string;
  /** Most have no need of it, so a form folds it away. */
  readonly isRare?: true;
  /** A text of several lines. */
  readonly isLong?: true;
  /** Words about what happened, which may point at a person. */
  readonly isPersonal?: true;
  /** Of one agreement only: a renewal begins without it. */
  readonly isOfItsYear?: true;
  /** How a form asks for it, where that is easier than building what the file says. */
  readonly typed?: 'kind' | 'quantity' | 'target' | 'unit';
  /** A group of fields that is read as one value, and written on one line of YAML. */
  readonly isOneLine?: true;
  /** A list with an empty line between its parts in YAML. */
  readonly isSpaced?: true;
  /** Written in quotation marks in YAML whatever it is, so that all files look the same. */
  readonly isQuoted?: true;
}

export interface Layout extends FieldTraits {
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Layout>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Layout;
  /** The shape of what stands under free keys; false where there are none. */
  readonly additionalProperties?: Layout | false;
  /** The shape of a list's parts. */
  readonly items?: Layout | false;
  readonly prefixItems?: readonly Layout[];
  readonly minItems?: number;
  readonly anyOf?: readonly Layout[];
  readonly enum?: readonly string[];
  readonly const?: unknown;
  /** The name of the format of a text: `id`, `day`, `web-address` … */
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** The fields of a file as they are written: Swedish keys, texts, numbers, lists. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Of the shapes that a field may have, the one that a value has. */
export function shapeOf(layout: Layout | undefined, value: unknown): Layout {
  const options = layout?.anyOf;
  if (!options) return layout ?? {};
  return options.find(({ type }) => type === typeOf(value)) ?? {};
}

function typeOf(value: unknown): Layout['type'] | undefined {
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return 'number';
  return typeof value === 'string' ? 'string' : isFields(value) ? 'object' : undefined;
}

/** The layout of what stands under a key. */
export function fieldOf(layout: Layout, key: string): Layout | undefined {
  return layout.properties?.[key] ?? (layout.additionalProperties || undefined);
}

/** The layout of a list's parts. */
export function partOf(layout: Layout): Layout | undefined {
  return layout.items || undefined;
}

/** A value in the fields of a file, where it stands, and what is known of its field. */
export interface LocatedValue {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  readonly layout: Layout;
}

/** Everything that some fields say, from the outside in. */
export function* valuesIn(
  value: unknown,
  { anyOf, ...outer }: Layout,
  path: LocatedValue['path'] = [],
): Iterable<LocatedValue> {
  const layout: Layout = anyOf ? { ...outer, ...shapeOf({ anyOf }, value) } : outer;
  yield { path, value, layout };
  if (Array.isArray(value)) {
    for (const [index, part] of value.entries())
      yield* valuesIn(part, partOf(layout) ?? {}, [...path, index]);
  } else if (isFields(value)) {
    for (const [key, inner] of Object.entries(value)) {
      yield* valuesIn(inner, fieldOf(layout, key) ?? {}, [...path, key]);
    }
  }
}

/** True for nothing at all, and for texts, lists and groups of fields with nothing in them. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.every(isBlank);
  return isFields(value) && Object.values(value).every(isBlank);
}

/** True for a field that is left out of a file. A list that has to be there is written although it is empty. */
export function isLeftOut(key: string, value: unknown, layout: Layout): boolean {
  const isEmptyList = Array.isArray(value) && value.length === 0;
  return isBlank(value) && !(isEmptyList && layout.required?.includes(key));
}

/** True when two values say the same; a field without a value is as good as none. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b || (isBlank(a) && isBlank(b))) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((part, index) => isSame(part, b[index]));
  }
  if (!isFields(a) || !isFields(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSame(a[key], b[key]));
}
