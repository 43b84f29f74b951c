/**
 * Generates the form of each kind of file from its layout, with labels, hints and patterns. A few fields differ from the file, where
 * typing `minst 8` is easier than building `{minst: 8}`; `form-values.ts` converts between them.
 */
import type { Field } from '@sveltia/cms';
import { ACTIVITY_LINE_FORMAT, linesPattern } from '../content/formats/activity-line.ts';
import { typedPattern, type Format } from '../content/formats/format.ts';
import { formatNamed } from '../content/formats/formats.ts';
import { fieldOf, partOf, type Layout, type ReferenceKind } from '../content/formats/layout.ts';
import { TARGET_FORMAT } from '../content/formats/quantity.ts';
import * as words from '../text/admin.ts';
import { capitalised } from '../text/list.ts';

/** Where Sveltia finds the options of fields that refer to something. */
export interface References {
  readonly parties: Choices;
  readonly places: Choices;
  /** The sources of the file's agreement; undefined for files without sources. */
  readonly sources?: Choices;
}

/** The options, or the file that has them. */
export type Choices = {
  readonly collection: string;
  readonly file: string;
  readonly list: string;
  readonly name: string;
};

/** The kinds of references that a form has options for. */
const OFFERED: Readonly<Partial<Record<ReferenceKind, keyof References>>> = {
  party: 'parties',
  place: 'places',
  source: 'sources',
};

/** The collapsed group of rarely used fields. */
export const MORE = 'mer';

/** The field for pasting new activities, one per line. */
export const LINES = 'nya_aktiviteter';

/** Returns the form of a kind of file, with the running text last. */
export function formFields(layout: Layout, references: References): Field[] {
  return [...fieldsOf(layout, references).flatMap(withLines), bodyField()];
}

/** Lets activities be pasted as lines or added one by one; neither is required. */
function withLines(field: Field): readonly Field[] {
  if (field.name !== 'aktiviteter') return [field];
  const lines: Field = {
    name: LINES,
    label: words.LINES.label,
    hint: words.LINES.hint,
    widget: 'text',
    use_emoji_autocomplete: false,
    required: false,
    pattern: [String(linesPattern(ACTIVITY_LINE_FORMAT)), ACTIVITY_LINE_FORMAT.rule],
  };
  return [lines, { ...field, required: false, min: 0 } as Field];
}

/** The running text below the fields, edited as Markdown so that it is saved exactly as typed. */
export function bodyField(): Field {
  return { name: 'body', label: words.BODY.label, hint: words.BODY.hint, widget: 'text', required: false };
}

/** Returns the fields of a group, except those in `except`. */
export function fieldsOf(
  layout: Layout,
  references: References,
  { except = [] }: { readonly except?: readonly string[] } = {},
): Field[] {
  const fields = Object.entries(layout.properties ?? {}).filter(([name]) => !except.includes(name));
  const field = ([name, inner]: readonly [string, Layout]): Field => {
    if (inner.madeFrom !== undefined) return idField(name, inner, layout, references);
    return formField(name, inner, layout.required?.includes(name) ?? false, references);
  };
  const rare = fields.filter(([, { isRare }]) => isRare);
  return [
    ...fields.filter(([, { isRare }]) => !isRare).map(field),
    ...(rare.length === 0 ? [] : [moreField(rare.map(field))]),
  ];
}

/** An optional id, which is otherwise generated from another field. */
export function idField(name: string, id: Layout, siblings: Layout, references: References): Field {
  const made = formField(name, id, false, references);
  const source = fieldOf(siblings, id.madeFrom ?? '');
  return { ...made, hint: words.madeFrom(source?.definite ?? '') } as Field;
}

/** Returns the collapsed group of rarely used fields. */
export function moreField(fields: readonly Field[]): Field {
  return {
    name: MORE,
    label: words.more(fields.map(({ label = '' }) => label)),
    widget: 'object',
    required: false,
    collapsed: true,
    fields: [...fields],
  };
}

/** Returns a field of a form. */
export function formField(name: string, layout: Layout, required: boolean, references: References): Field {
  const common = {
    name,
    label: layout.label ?? capitalised(name),
    ...(layout.description !== undefined && { hint: hintOf(layout) }),
    required,
  };
  const kind = layout.references ?? partOf(layout)?.references;
  const offered = kind && OFFERED[kind];
  const choices = offered && references[offered];
  if (choices && (layout.type === 'string' || partOf(layout)?.type === 'string')) {
    return {
      ...common,
      ...relation(choices),
      ...(layout.type === 'array' && { multiple: true }),
      ...(layout.minItems !== undefined && { min: layout.minItems }),
    };
  }
  if (isUnit(layout)) return unitField(common, layout);
  if (isTarget(layout)) {
    return {
      ...common,
      hint: TARGET_FORMAT.rule,
      widget: 'string',
      use_emoji_autocomplete: false,
      ...patternOf(TARGET_FORMAT),
    };
  }
  if (layout.enum) return { ...common, widget: 'select', options: [...layout.enum], dropdown_threshold: 0 };
  if (layout.type === 'integer' || layout.type === 'number') {
    return {
      ...common,
      widget: 'number',
      value_type: layout.type === 'integer' ? 'int' : 'float',
      step: layout.type === 'integer' ? 1 : 0.1,
      ...(layout.minimum !== undefined && { min: layout.minimum }),
    };
  }
  if (layout.type === 'array') {
    const part = partOf(layout) ?? {};
    if (part.type === 'object') {
      return {
        ...common,
        ...(required && layout.minItems === undefined && mayBeEmpty(common)),
        widget: 'list',
        label_singular: layout.singular ?? name,
        collapsed: 'auto',
        summary: (layout.summary ?? '{id}').replace(/\{/g, '{{fields.').replace(/\}/g, '}}'),
        fields: fieldsOf(part, references),
        ...(layout.minItems !== undefined && { min: layout.minItems }),
      };
    }
    return {
      ...common,
      widget: 'list',
      label_singular: layout.singular ?? name,
      ...patternOf(formatNamed(part.format)),
    };
  }
  if (layout.type === 'object') return { ...common, widget: 'object', fields: fieldsOf(layout, references) };
  return textField(common, layout);
}

/** An empty list may be a valid answer. */
function mayBeEmpty({ hint = '' }: Common): Partial<Common> {
  return { required: false, hint: words.emptyListHint(hint) };
}

type Common = { name: string; label: string; hint?: string; required: boolean };

function textField(common: Common, layout: Layout): Field {
  const format = formatOf(layout);
  if (format === 'day') return { ...common, widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
  if (layout.isLong) return { ...common, widget: 'text', use_emoji_autocomplete: false };
  return { ...common, widget: 'string', use_emoji_autocomplete: false, ...patternOf(formatNamed(format)) };
}

/** The unit of a measure: one word, or two if the plural differs. */
function unitField(common: Common, layout: Layout): Field {
  const both = layout.anyOf?.find(({ type }) => type === 'object') ?? {};
  const label = (name: string) => fieldOf(both, name)?.label ?? capitalised(name);
  return {
    ...common,
    widget: 'object',
    fields: [
      { name: 'en', label: label('en'), widget: 'string', required: true },
      { name: 'flera', label: label('flera'), hint: words.PLURAL_HINT, widget: 'string', required: false },
    ],
  };
}

function relation({ collection, file, list, name }: Choices) {
  return {
    widget: 'relation' as const,
    collection,
    file,
    value_field: `${list}.*.id`,
    display_fields: [`${list}.*.${name}`],
    dropdown_threshold: 6,
  };
}

/** Returns a format's pattern, with the check's message. `units` may stand after a number. */
export function patternOf(format: Format | undefined, units: readonly string[] = []) {
  return format ? { pattern: [String(typedPattern(format, units)), format.rule] as [string, string] } : {};
}

function formatOf(layout: Layout): string | undefined {
  if (layout.format !== undefined) return layout.format;
  // A document's date is a string, or a number if it is a year.
  return layout.anyOf?.find(({ format }) => format !== undefined)?.format;
}

/** Returns whether a field is a measure's unit: a string, or one each for singular and plural. */
export function isUnit(layout: Layout): boolean {
  return layout.typed === 'unit';
}

/** Returns whether a field is a target, which is typed as text: `minst 10 per år`. */
export function isTarget(layout: Layout): boolean {
  return layout.typed === 'target';
}

function hintOf({ description = '', examples, enum: words_ }: Layout): string {
  const example = examples?.[0];
  return typeof example === 'string' && words_ === undefined
    ? words.withExample(description, example)
    : description;
}
