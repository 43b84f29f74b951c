/** Converts the fields of a file to form values and back. Blank form fields are left out of the file. */
import { activityOf, activityRows } from '../content/formats/activity-line.ts';
import { kindText } from '../content/formats/agreement-kind.ts';
import { isIn, type Format } from '../content/formats/format.ts';
import { formatNamed } from '../content/formats/formats.ts';
import { idFrom } from '../content/formats/identifier.ts';
import { numberText } from '../content/formats/number-words.ts';
import {
  quantityFrom,
  quantityText,
  targetFrom,
  targetText,
  withoutUnit,
} from '../content/formats/quantity.ts';
import {
  fieldOf,
  isBlank,
  isFields,
  isLeftOut,
  partOf,
  shapeOf,
  type Fields,
  type Layout,
} from '../content/formats/layout.ts';
import { STANDING_PARTIES } from '../domain/parties.ts';
import { isTarget, isUnit, LINES, MORE } from './form-fields.ts';

/** An activity of the report's promise. */
export interface ListedActivity {
  readonly id: string;
  readonly text: string;
  readonly measures: readonly {
    readonly id: string;
    readonly unit: string;
    /** The unit in all its forms, which may be typed after a number. */
    readonly units: readonly string[];
  }[];
}

/** Results that do not belong to a single activity. No activity can have these ids. */
export const SEVERAL = '_flera';
export const UNPROMISED = '_ovrigt';

/** Returns the name of a measure's form field: `tal_kontroller`. */
export const NUMBER = 'tal_';

/** The form field with the details of single numbers. */
export const ABOUT_NUMBERS = 'om_talen';

/** The field of expected numbers, whose keys are a result's measures. */
export const FORECAST = 'prognos';

/** Converts the fields of a file to form values. */
export function toForm(value: unknown, layout: Layout): unknown {
  if (isUnit(layout)) return typeof value === 'string' ? { en: value } : value;
  if (isTarget(layout)) return targetText(typeof value === 'string' ? targetFrom(value) : value);
  if (layout.typed === 'kind') return kindText(value);
  const shape = shapeOf(layout, value);
  if (Array.isArray(value)) return value.map((part) => toForm(part, partOf(shape) ?? {}));
  if (isFields(value)) {
    const fields = Object.entries(value).map(
      ([key, inner]) => [key, toForm(inner, fieldOf(shape, key) ?? {})] as const,
    );
    return folded(Object.fromEntries(fields), shape);
  }
  return typeof value === 'number' && textFormat(layout) ? numberText(value).replace('.', ',') : value;
}

/** Moves rarely used fields into the form's collapsed group. */
function folded(fields: Fields, layout: Layout): Fields {
  const rare = (key: string) => fieldOf(layout, key)?.isRare ?? false;
  const [shown, more] = [false, true].map((isRare) =>
    Object.fromEntries(Object.entries(fields).filter(([key]) => rare(key) === isRare)),
  ) as [Fields, Fields];
  return Object.keys(more).length === 0 ? shown : { ...shown, [MORE]: more };
}

function unfolded({ [MORE]: more, ...shown }: Fields): Fields {
  return isFields(more) ? { ...shown, ...more } : shown;
}

/** Appends the activities that were typed or pasted as lines. */
function withNewActivities({ [LINES]: lines, ...fields }: Fields): Fields {
  if (typeof lines !== 'string') return fields;
  const activities = (Array.isArray(fields['aktiviteter']) ? fields['aktiviteter'] : []) as readonly Fields[];
  const all = [...activities];
  for (const row of activityRows(lines)) {
    const taken = all.map((activity) => String(unfolded(activity)['id']));
    // Lines that have to be asked about are kept as they are; the form refuses them, and so does the check.
    all.push(activityOf(row, taken) ?? { text: row.typed });
  }
  return { ...fields, aktiviteter: all };
}

/** Converts form values to the fields of a file, in the order of the layout. */
export function fromForm(value: unknown, layout: Layout): unknown {
  if (isUnit(layout) && isFields(value)) {
    const { en, flera } = clean(value) as Record<string, string | undefined>;
    return flera === undefined ? en : { en, flera };
  }
  if (isTarget(layout) && typeof value === 'string') return targetFrom(value);
  const shape = shapeOf(layout, value);
  if (Array.isArray(value)) {
    const part = partOf(shape) ?? {};
    const parts = value.map((one) => fromForm(one, part));
    return withIds(
      parts.filter((one) => !isBlank(one)),
      part,
    );
  }
  if (isFields(value)) {
    const fields = Object.entries(unfolded(withNewActivities(value))).map(
      ([key, inner]) => [key, fromForm(inner, fieldOf(shape, key) ?? {})] as const,
    );
    const needed = (shape.required ?? []).filter(
      (key) => fieldOf(shape, key)?.type === 'array' && !(key in value),
    );
    return Object.fromEntries([
      ...fields.filter(([key, inner]) => !isLeftOut(key, inner, shape)),
      ...needed.map((key) => [key, []]),
    ]);
  }
  if (typeof value !== 'string') return value;
  const text = value.replace(/\r\n?/g, '\n').normalize('NFC').trim();
  const format = textFormat(layout);
  if (format === undefined || !isIn(format, text)) return text;
  const meant = format.parse(text);
  return typeof meant === 'number' ? meant : /^\d+$/.test(text) ? Number(text) : text;
}

/** Returns the items of a list with their ids: the one that was typed, or one generated from the text. */
function withIds(parts: readonly unknown[], layout: Layout): readonly unknown[] {
  const named = fieldOf(layout, 'id')?.madeFrom;
  if (named === undefined) return parts;
  const taken = parts.flatMap((part) =>
    isFields(part) && typeof part['id'] === 'string' ? [part['id']] : [],
  );
  return parts.map((part) => {
    if (!isFields(part) || part['id'] !== undefined) return part;
    const name = part[named];
    const id = idFrom(String(isFields(name) ? name['flera'] : (name ?? '')), taken);
    taken.push(id);
    return { id, ...part };
  });
}

function clean(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isBlank(value)));
}

/** Returns the format of a field that is typed as text but may be a number in the file, such as a year or a figure. */
function textFormat({ anyOf = [] }: Layout): Format | undefined {
  const isNumber = anyOf.some(({ type }) => type === 'number' || type === 'integer');
  return isNumber ? formatNamed(anyOf.find(({ format }) => format !== undefined)?.format) : undefined;
}

// ── Follow-ups ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** Converts a follow-up to form values, with all activities of the promise in order. */
export function reportToForm(fields: Fields, layout: Layout, activities: readonly ListedActivity[]): Fields {
  const results = (fields['redovisat'] ?? []) as readonly Fields[];
  const resultLayout = partOf(fieldOf(layout, 'redovisat') ?? {}) ?? {};
  const listed = results.map((result) => resultToForm(result, resultLayout));
  for (const [order, { id }] of activities.entries()) {
    if (results.some((result) => [result['aktivitet']].flat().includes(id))) continue;
    const later = activities.slice(order + 1).map((activity) => activity.id as unknown);
    const at = listed.findIndex((result) => later.includes(result['aktivitet']));
    listed.splice(at === -1 ? listed.length : at, 0, { aktivitet: id });
  }
  return { ...(toForm({ ...fields, redovisat: undefined }, layout) as Fields), redovisat: listed };
}

/** Converts form values to a follow-up, without activities that were left blank. */
export function reportFromForm(form: Fields, layout: Layout, activities: readonly ListedActivity[]): Fields {
  const { redovisat, ...rest } = form;
  const resultLayout = partOf(fieldOf(layout, 'redovisat') ?? {}) ?? {};
  const results = (Array.isArray(redovisat) ? (redovisat as readonly Fields[]) : [])
    .map((result) => resultFromForm(result, resultLayout, unitsOf(activities)))
    .filter((result) => Object.keys(result).some((key) => key !== 'aktivitet'));
  return { ...(fromForm(rest, layout) as Fields), ...(results.length > 0 && { redovisat: results }) };
}

function mapValues(fields: Fields, change: (value: unknown) => unknown): Fields {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, change(value)]));
}

function resultToForm(result: Fields, layout: Layout): Fields {
  const { aktivitet, värden, ...rest } = result;
  const { [MORE]: rare, ...common } = toForm(rest, layout) as Record<string, unknown>;
  const numbers = isFields(värden) ? Object.entries(värden) : [];
  const about = numbers.flatMap(([mått, value]) => {
    const { räknat, ingår_i } = isFields(value) ? value : {};
    return räknat === undefined && ingår_i === undefined ? [] : [clean({ mått, räknat, ingår_i })];
  });
  const { [FORECAST]: expected, ...others } = isFields(rare) ? rare : {};
  const more = {
    ...others,
    ...(isFields(expected) && { [FORECAST]: mapValues(expected, quantityText) }),
    ...(about.length > 0 && { [ABOUT_NUMBERS]: about }),
  };
  return {
    ...(Array.isArray(aktivitet)
      ? { aktivitet: SEVERAL, aktiviteter: aktivitet }
      : { aktivitet: aktivitet ?? UNPROMISED }),
    ...common,
    ...Object.fromEntries(numbers.map(([id, value]) => [NUMBER + id, quantityText(value)])),
    ...(Object.keys(more).length > 0 && { [MORE]: more }),
  };
}

type Units = ReadonlyMap<string, readonly string[]>;

/** Returns the forms of the unit of each measure. */
function unitsOf(activities: readonly ListedActivity[]): Units {
  return new Map(activities.flatMap(({ measures }) => measures.map(({ id, units }) => [id, units] as const)));
}

function resultFromForm(form: Fields, layout: Layout, units: Units): Fields {
  const { aktivitet, aktiviteter, [MORE]: more, ...shown } = form;
  const { [ABOUT_NUMBERS]: aboutNumbers, [FORECAST]: typed, ...others } = isFields(more) ? more : {};
  const quantity = (id: string, text: string) => quantityFrom(withoutUnit(text, units.get(id) ?? []));
  const expected = isFields(typed)
    ? Object.fromEntries(
        Object.entries(typed).map(([id, text]) => [id, typeof text === 'string' ? quantity(id, text) : text]),
      )
    : undefined;
  const rare = { ...others, ...(expected && { [FORECAST]: expected }) };
  const about = (Array.isArray(aboutNumbers) ? aboutNumbers : []) as readonly Fields[];
  const common = Object.fromEntries(Object.entries(shown).filter(([key]) => !key.startsWith(NUMBER)));
  const numbers = Object.entries(shown).flatMap(([key, text]) => {
    if (!key.startsWith(NUMBER) || typeof text !== 'string') return [];
    const id = key.slice(NUMBER.length);
    const value = quantity(id, text);
    if (value === undefined) return [];
    const { räknat, ingår_i } = about.find((one) => one['mått'] === id) ?? {};
    const known = clean({ räknat, ingår_i });
    return [
      [
        id,
        Object.keys(known).length === 0
          ? value
          : { ...(isFields(value) ? value : { exakt: value }), ...known },
      ],
    ];
  });
  const activity = aktivitet === UNPROMISED ? undefined : aktivitet === SEVERAL ? aktiviteter : aktivitet;
  return clean({
    aktivitet: activity,
    ...(fromForm({ ...common, ...rare }, layout) as Fields),
    värden: Object.fromEntries(numbers),
  });
}

// ── Parties and words ────────────────────────────────────────────────────────────────────────────────────────────────

/** The standing parties can always be chosen, although no file lists them. */
const STANDING = STANDING_PARTIES.map(({ id, name }) => ({ id, namn: name }));

/** Converts `parter.yaml` to a list, because forms cannot show mappings. */
export function partiesToForm(parties: Fields): Fields {
  const named = Object.entries(parties).map(([id, fields]) => ({ id, ...(fields as Fields) }));
  return { parter: [...STANDING.filter(({ id }) => !(id in parties)), ...named] };
}

export function partiesFromForm(form: Fields, layout: Layout): Fields {
  const parties = (Array.isArray(form['parter']) ? form['parter'] : []) as readonly Fields[];
  const isStanding = ({ id, namn, typ }: Fields) =>
    isBlank(typ) && STANDING.some((party) => party.id === id && party.namn === namn);
  return Object.fromEntries(
    parties
      .filter((party) => !isStanding(party))
      .map(({ id, ...fields }) => [
        isBlank(id) ? idFrom(String(fields['namn']), []) : String(id),
        fromForm(fields, layout.additionalProperties || {}),
      ]),
  );
}
