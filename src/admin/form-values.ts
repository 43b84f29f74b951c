/**
 * What a file says, as the form asks for it, and back. Everything that is left blank in the form is left out of the file.
 */
import {
  fieldOf,
  isBlank,
  isFields,
  isLeftOut,
  partOf,
  shapeOf,
  type Fields,
  type Layout,
} from '../content/write/layout.ts';
import { isUnit } from './form-fields.ts';

/** An activity of the promise that a report follows up. */
export interface ListedActivity {
  readonly id: string;
  readonly text: string;
  readonly measures: readonly { readonly id: string; readonly unit: string }[];
}

/** Kinds of results that are about no single activity. No activity can have such an id. */
export const SEVERAL = '_flera';
export const UNPROMISED = '_ovrigt';

/** Fields of a result that stand folded away, since most have none of them. */
export const RARE = ['anmärkning', 'händelser', 'orsak', 'överförs', 'part'];
export const MORE = 'mer';

/** What the field of a measure is called in a form: `tal_kontroller`. */
export const NUMBER = 'tal_';

/** Where a form keeps what is known of single numbers. */
export const ABOUT_NUMBERS = 'om_talen';

/** The fields of a file for its form. */
export function toForm(value: unknown, layout: Layout): unknown {
  if (isUnit(layout)) return typeof value === 'string' ? { en: value } : value;
  const shape = shapeOf(layout, value);
  if (Array.isArray(value)) return value.map((part) => toForm(part, partOf(shape) ?? {}));
  if (isFields(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, toForm(inner, fieldOf(shape, key) ?? {})]),
    );
  }
  return isDocumentDate(layout) && typeof value === 'number' ? String(value) : value;
}

/** What a form says as the fields of a file, in the order of the layout. */
export function fromForm(value: unknown, layout: Layout): unknown {
  if (isUnit(layout) && isFields(value)) {
    const { en, flera } = clean(value) as Record<string, string | undefined>;
    return flera === undefined ? en : { en, flera };
  }
  const shape = shapeOf(layout, value);
  if (Array.isArray(value)) {
    return value.map((part) => fromForm(part, partOf(shape) ?? {})).filter((part) => !isBlank(part));
  }
  if (isFields(value)) {
    const fields = Object.entries(value).map(
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
  return isDocumentDate(layout) && /^\d{4}$/.test(text) ? Number(text) : text;
}

function clean(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isBlank(value)));
}

function isDocumentDate(layout: Layout): boolean {
  return layout.anyOf?.some(({ format }) => format === 'document-date') ?? false;
}

// ── Follow-ups ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** A follow-up for its form: every activity of the promise in order, also those that it says nothing of yet. */
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

/** What the form of a follow-up says; an activity that was left blank is not mentioned. */
export function reportFromForm(form: Fields, layout: Layout): Fields {
  const { redovisat, ...rest } = form;
  const resultLayout = partOf(fieldOf(layout, 'redovisat') ?? {}) ?? {};
  const results = (Array.isArray(redovisat) ? (redovisat as readonly Fields[]) : [])
    .map((result) => resultFromForm(result, resultLayout))
    .filter((result) => Object.keys(result).some((key) => key !== 'aktivitet'));
  return { ...(fromForm(rest, layout) as Fields), ...(results.length > 0 && { redovisat: results }) };
}

function resultToForm(result: Fields, layout: Layout): Fields {
  const { aktivitet, värden, ...rest } = result;
  const form = toForm(rest, layout) as Record<string, unknown>;
  const rare = Object.fromEntries(RARE.filter((key) => key in form).map((key) => [key, form[key]]));
  const common = Object.fromEntries(Object.entries(form).filter(([key]) => !RARE.includes(key)));
  const numbers = isFields(värden) ? Object.entries(värden) : [];
  const about = numbers.flatMap(([mått, value]) => {
    const { räknat, ingår_i } = isFields(value) ? value : {};
    return räknat === undefined && ingår_i === undefined ? [] : [clean({ mått, räknat, ingår_i })];
  });
  const more = { ...rare, ...(about.length > 0 && { [ABOUT_NUMBERS]: about }) };
  return {
    ...(Array.isArray(aktivitet)
      ? { aktivitet: SEVERAL, aktiviteter: aktivitet }
      : { aktivitet: aktivitet ?? UNPROMISED }),
    ...common,
    ...Object.fromEntries(numbers.map(([id, value]) => [NUMBER + id, quantityText(value)])),
    ...(Object.keys(more).length > 0 && { [MORE]: more }),
  };
}

function resultFromForm(form: Fields, layout: Layout): Fields {
  const { aktivitet, aktiviteter, [MORE]: more, ...shown } = form;
  const { [ABOUT_NUMBERS]: aboutNumbers, ...rare } = isFields(more) ? more : {};
  const about = (Array.isArray(aboutNumbers) ? aboutNumbers : []) as readonly Fields[];
  const common = Object.fromEntries(Object.entries(shown).filter(([key]) => !key.startsWith(NUMBER)));
  const numbers = Object.entries(shown).flatMap(([key, text]) => {
    const value = key.startsWith(NUMBER) && typeof text === 'string' ? quantityFrom(text) : undefined;
    if (value === undefined) return [];
    const id = key.slice(NUMBER.length);
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

/** `{minst: 8}` as `minst 8`. */
export function quantityText(value: unknown): string {
  if (!isFields(value)) return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  if (Array.isArray(value['mellan'])) return value['mellan'].join('–');
  if (value['något'] === true) return 'något';
  const kind = ['exakt', 'minst', 'cirka', 'högst'].find((key) => typeof value[key] === 'number');
  return kind === undefined ? '' : `${kind} ${value[kind] as number}`;
}

/** `minst 8` as `{minst: 8}`, and undefined for nothing. What cannot be understood is kept, for the check to name. */
export function quantityFrom(text: string): unknown {
  const word = text.trim().toLowerCase();
  if (word === '') return undefined;
  if (word === 'något') return { något: true };
  const number = (digits: string) => Number(digits.replace(',', '.'));
  const match = /^(exakt|minst|högst|cirka|ca)?\s*(\d+(?:[.,]\d+)?)(?:\s*[–-]\s*(\d+(?:[.,]\d+)?))?$/.exec(
    word,
  );
  if (!match) return text.trim();
  const [, kind, first, second] = match as unknown as [
    string,
    string | undefined,
    string,
    string | undefined,
  ];
  if (second !== undefined)
    return kind === undefined ? { mellan: [number(first), number(second)] } : text.trim();
  if (kind === undefined) return number(first);
  return { [kind === 'ca' ? 'cirka' : kind]: number(first) };
}

// ── Parties and words ────────────────────────────────────────────────────────────────────────────────────────────────

/** They always exist, so they are there to choose although no file names them. */
const STANDING = [
  { id: 'polisen', namn: 'Polisen' },
  { id: 'kommunen', namn: 'Kommunen' },
];

/** `parter.yaml` as a list, which a form can show. */
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
      .map(({ id, ...fields }) => [String(id), fromForm(fields, layout.additionalProperties || {})]),
  );
}
