/**
 * The layout of a kind of file as plain data: which fields it has, and in which order. It is the subset of JSON Schema that
 * `z.toJSONSchema` generates from our schemas, so code that writes files needs neither zod nor the schemas.
 */

/** The kinds of things that fields refer to. */
export type ReferenceKind =
  'activity' | 'agreement' | 'measure' | 'municipality' | 'party' | 'place' | 'promise' | 'source';

/** Everything about a field except the shape of its value. Declared as metadata in the field's schema. */
export interface FieldTraits {
  /** Its label in a form. Default: its name. */
  readonly label?: string;
  /** Its hint in a form. Default: its description. */
  readonly formHint?: string;
  /** One item of a list, for the form's button that adds one. */
  readonly singular?: string;
  /** Its name in the definite form, as in "titeln". */
  readonly definite?: string;
  /** One item of a list in the indefinite form, as in "en källa". */
  readonly indefinite?: string;
  /** A template for the heading of a collapsed list item: `{datum} {text}`. */
  readonly summary?: string;
  /** The kind of thing whose id it holds. */
  readonly references?: ReferenceKind;
  /** For an id: the field in the same group from which a form makes one. */
  readonly madeFrom?: string;
  /** Seldom filled in, so a form collapses it. */
  readonly isRare?: true;
  /** A text that may have several lines. */
  readonly isLong?: true;
  /** Free text about events, in which a person might be identifiable. */
  readonly isPersonal?: true;
  /** Belongs to one agreement only, so it is not copied when a promise is renewed. */
  readonly isOfItsYear?: true;
  /**
   * Of a date: whether it is of something that has happened, of a document or a measurement (which may be old), or of something
   * that may be ahead.
   */
  readonly time?: 'past' | 'document' | 'ahead';
  /** Typed as one text in a form, though a file has a group of fields. */
  readonly typed?: 'kind' | 'quantity' | 'target' | 'unit';
  /** A group of fields that is written on one line of YAML. */
  readonly isOneLine?: true;
  /** A list with an empty line between its items in YAML. */
  readonly isSpaced?: true;
  /** Always written in quotation marks in YAML, even when YAML would not need them. */
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
  /** The layout of values whose keys the editor chooses, or false if no such keys are allowed. */
  readonly additionalProperties?: Layout | false;
  /** The layout of a list's items. */
  readonly items?: Layout | false;
  readonly prefixItems?: readonly Layout[];
  readonly minItems?: number;
  readonly anyOf?: readonly Layout[];
  readonly enum?: readonly string[];
  readonly const?: unknown;
  /** The name of a {@link Format}: `id`, `day`, `web-address` … */
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** The fields of a file as they are in YAML, with Swedish keys. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const NO_LAYOUT: Layout = {};

/** Returns the alternative of a field's layout that has the type of the value, or an empty layout if none does. */
export function shapeOf(layout: Layout | undefined, value: unknown): Layout {
  const options = layout?.anyOf;
  if (!options) return layout ?? {};
  return options.find(({ type }) => type === typeOf(value)) ?? NO_LAYOUT;
}

function typeOf(value: unknown): Layout['type'] | undefined {
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return 'number';
  return typeof value === 'string' ? 'string' : isFields(value) ? 'object' : undefined;
}

/** Returns the layout of the value with this key. */
export function fieldOf(layout: Layout, key: string): Layout | undefined {
  return layout.properties?.[key] ?? (layout.additionalProperties || undefined);
}

/** Returns the layout of a list's items. */
export function partOf(layout: Layout): Layout | undefined {
  return layout.items || undefined;
}

/** A value in a file, with its path and layout. */
export interface LocatedValue {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  readonly layout: Layout;
}

/** What several checks of the same file walk through. */
const walked = new WeakMap<object, { readonly layout: Layout; readonly found: readonly LocatedValue[] }>();

/** Returns a value and every value inside it, outermost first. The value must not change afterwards. */
export function valuesIn(value: unknown, layout: Layout): readonly LocatedValue[] {
  const isGroup = typeof value === 'object' && value !== null;
  const known = isGroup ? walked.get(value) : undefined;
  if (known?.layout === layout) return known.found;
  const found: LocatedValue[] = [];
  addValues(found, value, layout, []);
  if (isGroup) walked.set(value, { layout, found });
  return found;
}

function addValues(found: LocatedValue[], value: unknown, options: Layout, path: LocatedValue['path']): void {
  const layout = chosenLayout(options, value);
  found.push({ path, value, layout });
  if (Array.isArray(value)) {
    const part = partOf(layout) ?? NO_LAYOUT;
    for (const [index, inner] of value.entries()) addValues(found, inner, part, [...path, index]);
  } else if (isFields(value)) {
    for (const key of Object.keys(value))
      addValues(found, value[key], fieldOf(layout, key) ?? NO_LAYOUT, [...path, key]);
  }
}

/** Layouts with one of their alternatives, which would otherwise be made for every value. */
const chosen = new WeakMap<Layout, Map<Layout, Layout>>();

/** Returns a layout together with the alternative that has the type of the value. */
function chosenLayout(layout: Layout, value: unknown): Layout {
  if (!layout.anyOf) return layout;
  const shape = shapeOf(layout, value);
  const known = chosen.get(layout) ?? new Map<Layout, Layout>();
  const before = known.get(shape);
  if (before) return before;
  const { anyOf: _, ...outer } = layout;
  const merged = { ...outer, ...shape };
  chosen.set(layout, known.set(shape, merged));
  return merged;
}

/** Returns true for null, undefined, the empty text, and for lists and groups of fields in which everything is blank. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.every(isBlank);
  return isFields(value) && Object.values(value).every(isBlank);
}

/** Returns true if a field is left out when its file is written: if it is blank, unless it is a required empty list. */
export function isLeftOut(key: string, value: unknown, layout: Layout): boolean {
  const isEmptyList = Array.isArray(value) && value.length === 0;
  return isBlank(value) && !(isEmptyList && layout.required?.includes(key));
}

/** Returns true if two values are equal, with blank fields counted as absent. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b || (isBlank(a) && isBlank(b))) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((part, index) => isSame(part, b[index]));
  }
  if (!isFields(a) || !isFields(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSame(a[key], b[key]));
}
