/** What is typed in a box for a field, and what it becomes in the file. */
import { kindText } from '../content/formats/agreement-kind.ts';
import { isIn } from '../content/formats/format.ts';
import { formatNamed } from '../content/formats/formats.ts';
import { isFields, type Layout } from '../content/formats/layout.ts';
import { numberText } from '../content/formats/number-words.ts';
import { quantityFrom, targetFrom, targetText } from '../content/formats/quantity.ts';
import { figureText } from './figures.ts';

/** Returns a field's value as it is typed: `minst 10 per år`, `kontroll, kontroller`. */
export function typedText(value: unknown, layout: Layout): string {
  if (value === undefined || value === null) return '';
  const text = asText(value, layout);
  // What is no text of this field is shown as it is in the file.
  return flowText(text);
}

/** Returns a value as YAML on one line. */
function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (isFields(value))
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${flowText(inner)}`)
      .join(', ')} }`;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? `${value}`
    : '';
}

function asText(value: unknown, layout: Layout): unknown {
  switch (layout.typed) {
    case 'target':
      return targetText(typeof value === 'string' ? targetFrom(value) : value);
    case 'quantity':
      return figureText(value);
    case 'kind':
      return kindText(value);
    case 'unit':
      return isFields(value) ? [value['en'], value['flera']].filter(Boolean).join(', ') : value;
    default:
      return typeof value === 'number' ? numberText(value).replace('.', ',') : value;
  }
}

/** Returns the value that a typed text becomes. Texts that mean nothing are returned as they are, for the check to report. */
export function valueFrom(text: string, layout: Layout): unknown {
  const typed = text.replace(/\r\n?/g, '\n').normalize('NFC').trim();
  if (typed === '') return undefined;
  switch (layout.typed) {
    case 'target':
      return targetFrom(typed);
    case 'quantity':
      return quantityFrom(typed);
    case 'unit': {
      const [one, many, ...rest] = typed.split(',').map((part) => part.trim());
      return many === undefined || rest.length > 0 ? typed : { en: one, flera: many };
    }
    default: {
      const format = numberFormat(layout);
      if (!format || !isIn(format, typed)) return typed;
      const meant = format.parse(typed);
      return typeof meant === 'number' ? meant : /^\d+$/.test(typed) ? Number(typed) : typed;
    }
  }
}

/** Returns the format of a field that may be a number in the file, such as a year or a figure. */
function numberFormat({ anyOf = [], type }: Layout) {
  const isNumber = anyOf.some((option) => option.type === 'number' || option.type === 'integer');
  if (type === 'number') return formatNamed('number');
  if (type === 'integer') return formatNamed('whole-number');
  return isNumber ? formatNamed(anyOf.find(({ format }) => format !== undefined)?.format) : undefined;
}
