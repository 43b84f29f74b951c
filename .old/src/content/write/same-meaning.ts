/** True where two values of a field say the same, however each is written: `"5,5"` and `5.5`, `minst 8` and `{minst: 8}`. */
import { kindText } from '../formats/agreement-kind.ts';
import { formatNamed } from '../formats/formats.ts';
import {
  fieldOf,
  isBlank,
  isFields,
  isSame,
  partOf,
  shapeOf,
  type Fields,
  type Layout,
} from '../formats/layout.ts';
import { QUANTITY_FORMAT, quantityText, TARGET_FORMAT, targetText } from '../formats/quantity.ts';

/** Compares two values of the field with this layout. */
export function meansSame(a: unknown, b: unknown, layout: Layout | undefined): boolean {
  if (isSame(a, b)) return true;
  if (isBlank(a) || isBlank(b) || layout === undefined) return false;
  const [first, second] = [meaning(a, layout), meaning(b, layout)];
  if (isSame(first, second)) return true;
  const shape = shapeOf(layout, a);
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((part, index) => meansSame(part, b[index], partOf(shape)));
  }
  if (!isFields(a) || !isFields(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) =>
    meansSame(a[key], b[key], fieldOf(shape, key)),
  );
}

/** A value as its form writes it, which is one way of several. */
function meaning(value: unknown, layout: Layout): unknown {
  switch (layout.typed) {
    case 'quantity': {
      const read = typeof value === 'string' ? (QUANTITY_FORMAT.parse(value) ?? value) : value;
      return hasNotes(read) ? read : quantityText(read);
    }
    case 'target':
      return targetText(typeof value === 'string' ? (TARGET_FORMAT.parse(value) ?? value) : value);
    case 'kind':
      return kindText(value);
    default:
      return typeof value === 'string' ? asNumber(asRead(value), layout) : value;
  }
}

/** A text as the check reads it: letters and their accents in one, plain line breaks, and no spaces around it. */
function asRead(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC').trim();
}

/** True if more is said of a number than the number. */
function hasNotes(value: unknown): value is Fields {
  return isFields(value) && Object.keys(value).length > 1;
}

/** A number that is written as text. */
function asNumber(value: string, { anyOf = [] }: Layout): unknown {
  const isNumber = anyOf.some(({ type }) => type === 'number' || type === 'integer');
  if (!isNumber) return value;
  const format = formatNamed(anyOf.find(({ format }) => format !== undefined)?.format);
  const read = format?.parse(value);
  return typeof read === 'number' ? read : value;
}
