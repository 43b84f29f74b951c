/**
 * A kind of file as a form: one field of the form for each field of its layout, with the label, the hint and the rule that
 * the check knows. What a form asks for differs from what a file says in a few places, where typing `minst 8` is easier than
 * building `{minst: 8}`; `form-values.ts` turns one into the other.
 */
import type { Field } from '@sveltia/cms';
import { fieldOf, partOf, type Layout } from '../content/formats/layout.ts';
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

const REFERENCES: Readonly<Record<string, keyof References>> = {
  parter: 'parties',
  ansvariga: 'parties',
  part: 'parties',
  platser: 'places',
  plats: 'places',
  källa: 'sources',
};

/** Fields that stand folded away, since most have no need of them: of a kind of file, or of each part of a list. */
export const RARE: Readonly<Record<string, readonly string[]>> = {
  lofte: ['ordning', 'från', 'till', 'förnyar', 'underlag', 'effektmått', 'tidigare'],
  aktiviteter: ['id', 'anmärkning', 'ansvariga', 'platser', 'ändringar'],
  mått: ['id', 'räknas'],
  redovisat: ['anmärkning', 'händelser', 'orsak', 'överförs', 'part'],
};

/** The field that holds them. */
export const MORE = 'mer';

/** The field for new activities, a line each. */
export const LINES = 'nya_aktiviteter';

/** What the parts of a list are called by, from which each gets an id where nobody has typed one. */
export const NAMED_BY: Readonly<Record<string, string>> = {
  platser: 'namn',
  källor: 'titel',
  effektmått: 'namn',
  aktiviteter: 'text',
  mått: 'enhet',
};

/** Texts of several lines. */
const LONG = [
  'titel',
  'text',
  'anmärkning',
  'problem',
  'orsak',
  'överförs',
  'förklaring',
  'räknat',
  'ingress',
];

/** The form of a kind of file, with its text last. */
export function formFields(kind: string, layout: Layout, references: References): Field[] {
  return [...fieldsOf(layout, references, { group: kind }).flatMap(withLines), bodyField()];
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
    ...patternOf('activity-lines'),
  };
  return [lines, { ...field, required: false, min: 0 } as Field];
}

/** The running text below the fields. Typed as Markdown, since what one sees is then what is saved. */
export function bodyField(): Field {
  return { name: 'body', label: words.BODY.label, hint: words.BODY.hint, widget: 'text', required: false };
}

/** The fields of a group, which is a kind of file or the parts of a list, without those named in `except`. */
export function fieldsOf(
  layout: Layout,
  references: References,
  { group = '', except = [] }: { readonly group?: string; readonly except?: readonly string[] } = {},
): Field[] {
  const rare = RARE[group] ?? [];
  const names = Object.keys(layout.properties ?? {}).filter((name) => !except.includes(name));
  const field = (name: string) => {
    const isMadeOfWords = name === 'id' && group in NAMED_BY;
    const required = (layout.required?.includes(name) ?? false) && !isMadeOfWords;
    const made = formField(name, fieldOf(layout, name) ?? {}, required, references);
    return isMadeOfWords ? ({ ...made, hint: words.madeOfWords(NAMED_BY[group]!) } as Field) : made;
  };
  return [
    ...names.filter((name) => !rare.includes(name)).map(field),
    ...(rare.length === 0 ? [] : [moreField(names.filter((name) => rare.includes(name)).map(field))]),
  ];
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
    label: words.labelOf(name),
    ...(layout.description !== undefined && { hint: hintOf(layout) }),
    required,
  };
  const kind = REFERENCES[name];
  const choices = kind && references[kind];
  if (choices && (layout.type === 'string' || partOf(layout)?.type === 'string')) {
    return {
      ...common,
      ...relation(choices),
      ...(layout.type === 'array' && { multiple: true, min: layout.minItems }),
    };
  }
  if (isUnit(layout)) return unitField(common);
  if (isTarget(layout)) {
    return {
      ...common,
      hint: words.RULES['target']!.message,
      widget: 'string',
      use_emoji_autocomplete: false,
      ...patternOf('target'),
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
        label_singular: words.singularOf(name),
        collapsed: 'auto',
        summary: words.SUMMARIES[name] ?? '{{fields.id}}',
        fields: fieldsOf(part, references, { group: name }),
        ...(layout.minItems !== undefined && { min: layout.minItems }),
      };
    }
    return { ...common, widget: 'list', label_singular: words.singularOf(name), ...patternOf(part.format) };
  }
  if (layout.type === 'object') return { ...common, widget: 'object', fields: fieldsOf(layout, references) };
  return textField(common, formatOf(layout));
}

/** An empty list may be the answer. */
function mayBeEmpty({ hint = '' }: Common): Partial<Common> {
  return { required: false, hint: words.emptyListHint(hint) };
}

type Common = { name: string; label: string; hint?: string; required: boolean };

function textField(common: Common, format: string | undefined): Field {
  if (format === 'day') return { ...common, widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
  if (format === undefined && LONG.includes(common.name)) {
    return { ...common, widget: 'text', use_emoji_autocomplete: false };
  }
  return { ...common, widget: 'string', use_emoji_autocomplete: false, ...patternOf(format) };
}

/** The unit of a measure: one word, or two where the plural is another. */
function unitField(common: Common): Field {
  return {
    ...common,
    widget: 'object',
    fields: [
      { name: 'en', label: words.labelOf('en'), widget: 'string', required: true },
      {
        name: 'flera',
        label: words.labelOf('flera'),
        hint: words.PLURAL_HINT,
        widget: 'string',
        required: false,
      },
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

/** The rule that a text has to keep, in the words of the check. */
export function patternOf(format: string | undefined) {
  const rule = format === undefined ? undefined : words.RULES[format];
  return rule ? { pattern: [rule.pattern, rule.message] as [string, string] } : {};
}

function formatOf(layout: Layout): string | undefined {
  if (layout.format !== undefined) return layout.format;
  // A date of a document is a text or, where it is a year, a number.
  return layout.anyOf?.find(({ format }) => format !== undefined)?.format;
}

/** True for a measure's unit, which is one text or a text each for one and for several. */
export function isUnit(layout: Layout): boolean {
  return layout.anyOf?.some((option) => fieldOf(option, 'flera') !== undefined) ?? false;
}

/** True for the number that was promised, which is typed as it is said: `minst 10 per år`. */
export function isTarget(layout: Layout): boolean {
  return fieldOf(layout, 'minst') !== undefined && fieldOf(layout, 'per') !== undefined;
}

function hintOf({ description = '', examples, enum: words_ }: Layout): string {
  const example = examples?.[0];
  return typeof example === 'string' && words_ === undefined
    ? words.withExample(description, example)
    : description;
}
