/**
 * A kind of file as a form: one field of the form for each field of its layout, with the label, the hint and the rule that
 * the check knows. What a form asks for differs from what a file says in a few places, where typing `minst 8` is easier than
 * building `{minst: 8}`; `form-values.ts` turns one into the other.
 */
import type { Field } from '@sveltia/cms';
import { ACTIVITY_LINE_FORMAT, linesPattern } from '../content/formats/activity-line.ts';
import { typedPattern, type Format } from '../content/formats/format.ts';
import { formatNamed } from '../content/formats/formats.ts';
import { fieldOf, partOf, type Layout, type ReferenceKind } from '../content/formats/layout.ts';
import { TARGET_FORMAT } from '../content/formats/quantity.ts';
import * as words from '../text/admin.ts';

/** What a field may refer to, as Sveltia's fields for choosing among it. */
export interface References {
  readonly parties: Choices;
  readonly places: Choices;
  /** Of the agreement that the file belongs to; none for files that have no sources. */
  readonly sources?: Choices;
}

/** Where the things to choose among are kept, or what they are. */
export type Choices = {
  readonly collection: string;
  readonly file: string;
  readonly list: string;
  readonly name: string;
};

/** What fields refer to, as far as a form can offer it. */
const OFFERED: Readonly<Partial<Record<ReferenceKind, keyof References>>> = {
  party: 'parties',
  place: 'places',
  source: 'sources',
};

/** The field that holds those that most have no need of, folded away. */
export const MORE = 'mer';

/** The field for new activities, a line each. */
export const LINES = 'nya_aktiviteter';

/** The form of a kind of file, with its text last. */
export function formFields(layout: Layout, references: References): Field[] {
  return [...fieldsOf(layout, references).flatMap(withLines), bodyField()];
}

/** Activities can be pasted in one go, as well as added one by one; neither is needed where there is the other. */
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

/** The running text below the fields. Typed as Markdown, since what one sees is then what is saved. */
export function bodyField(): Field {
  return { name: 'body', label: words.BODY.label, hint: words.BODY.hint, widget: 'text', required: false };
}

/** The fields of a group, without those named in `except`. */
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

/** An id, which need not be typed since it can be made of another field beside it. */
export function idField(name: string, id: Layout, beside: Layout, references: References): Field {
  const made = formField(name, id, false, references);
  const source = fieldOf(beside, id.madeFrom ?? '');
  return { ...made, hint: words.madeFrom(source?.definite ?? '') } as Field;
}

/** What most have no need of, folded away. */
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

/** One field of a form. */
export function formField(name: string, layout: Layout, required: boolean, references: References): Field {
  const common = {
    name,
    label: layout.label ?? words.labelOf(name),
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

/** An empty list may be the answer. */
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

/** The unit of a measure: one word, or two where the plural is another. */
function unitField(common: Common, layout: Layout): Field {
  const both = layout.anyOf?.find(({ type }) => type === 'object') ?? {};
  const label = (name: string) => fieldOf(both, name)?.label ?? words.labelOf(name);
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

/** The format that a text has to keep to, as far as a pattern can tell, in the words of the check. */
export function patternOf(format: Format | undefined) {
  return format ? { pattern: [String(typedPattern(format)), format.rule] as [string, string] } : {};
}

function formatOf(layout: Layout): string | undefined {
  if (layout.format !== undefined) return layout.format;
  // A date of a document is a text or, where it is a year, a number.
  return layout.anyOf?.find(({ format }) => format !== undefined)?.format;
}

/** True for a measure's unit, which is one text or a text each for one and for several. */
export function isUnit(layout: Layout): boolean {
  return layout.typed === 'unit';
}

/** True for the number that was promised, which is typed as it is said: `minst 10 per år`. */
export function isTarget(layout: Layout): boolean {
  return layout.typed === 'target';
}

function hintOf({ description = '', examples, enum: words_ }: Layout): string {
  const example = examples?.[0];
  return typeof example === 'string' && words_ === undefined
    ? words.withExample(description, example)
    : description;
}
