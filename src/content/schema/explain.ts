/** Turns what zod objects to into what an editor is told. */
import * as z from 'zod';
import type { FieldProblem } from '../source/locate.ts';
import { slug } from '../formats/identifier.ts';
import * as messages from '../../text/problems.ts';
import { nearest } from '../formats/nearest.ts';
import type { Path } from '../source/location.ts';
import type { ProblemText } from '../problems/problem.ts';

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

/** One finding for everything that the schema objects to. */
export function fieldProblems(issues: readonly Issue[], schema: Schema): readonly FieldProblem[] {
  const found = issues.flatMap((issue) => explain(issue, [], schema));
  // A misspelt key is said once, not also to be missing.
  const meant = new Set(
    found.flatMap(({ path, highlight, problem }) => {
      const isMisspelt = highlight === 'key' && typeof problem !== 'function' && problem.replacement !== undefined;
      return isMisspelt ? JSON.stringify([...path.slice(0, -1), problem.replacement]) : [];
    }),
  );
  return found.filter(({ path, highlight }) => highlight !== 'missing' || !meant.has(JSON.stringify(path)));
}

function explain(issue: Issue, above: Path, schema: Schema): readonly FieldProblem[] {
  const path = [...above, ...(issue.path as (string | number)[])];
  const key = nameAt(path);
  const at = (problem: FieldProblem['problem'], highlight: FieldProblem['highlight'] = 'value'): readonly FieldProblem[] => [
    { path, highlight, problem },
  ];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysOf(schemaAt(schema, path));
      return issue.keys.map((unknown) => ({
        path: [...path, unknown],
        highlight: 'key',
        problem: messages.unknownKey(unknown, known, nearest(unknown, known)),
      }));
    }
    case 'invalid_type':
      return explainType(issue.expected, issue.input, path, schema);
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      if (issue.input === undefined) return at(missing(key, schemaAt(schema, path)), 'missing');
      if (issue.input === null) return at(messages.noValue(key, hintOf(schemaAt(schema, path)).description), 'key');
      if (allowed.length === 1 && allowed[0] === 'true') return at(messages.notTrue(key));
      const written = asText(issue.input);
      return at(messages.notChoice(key, written, allowed, nearest(written, allowed)));
    }
    case 'invalid_union':
      return explainUnion(issue, path, schema);
    case 'invalid_key':
      return issue.issues.flatMap((inner) =>
        explain(inner, path, schema).map((finding) => ({ ...finding, path, highlight: 'key' as const })),
      );
    case 'too_small':
      if (issue.origin === 'string') return at(messages.emptyText(key));
      if (issue.origin === 'array') {
        return at(isTupleAt(path, schema) ? messages.wrongLength(key, Number(issue.minimum)) : messages.emptyList(key));
      }
      return at(messages.tooSmall(key, Number(issue.minimum)));
    case 'too_big':
      if (issue.origin === 'array' && !isTupleAt(path, schema)) return at(messages.longList(key, Number(issue.maximum)), 'key');
      if (issue.origin === 'array') return at(messages.wrongLength(key, Number(issue.maximum)));
      return at(messages.tooLarge(key, Number(issue.maximum)));
    case 'invalid_format':
      return at(explainFormat(issue.format, asText(issue.input)));
    case 'custom': {
      const problem = issue.params?.['problem'] as ProblemText;
      const isMissing = problem.addition !== undefined;
      return at(problem, isMissing ? 'missing' : 'value');
    }
    default:
      return at(messages.notUnderstood());
  }
}

/** Something of another type than expected, or nothing at all. */
function explainType(expected: string, input: unknown, path: Path, schema: Schema): readonly FieldProblem[] {
  const field = schemaAt(schema, path);
  const key = nameAt(path);
  const at = (problem: FieldProblem['problem'], highlight: FieldProblem['highlight'] = 'value') => [{ path, highlight, problem }];
  if (input === undefined) return at(missing(key, field), 'missing');
  if (input === null) {
    const isColour = formatOf(field)?.name === 'colour';
    return at(isColour ? messages.unquotedColour() : messages.noValue(key, hintOf(field).description), 'key');
  }
  switch (expected) {
    case 'string':
      return at(({ written }) => {
        if (!isSimple(input) || written === undefined) return messages.notText(key, undefined);
        const format = formatOf(field);
        // Quotes help only where what is within them is right.
        if (format && !z.core.safeParse(format.schema, written).success) return explainFormat(format.name, written);
        return messages.notText(key, `"${written}"`);
      });
    case 'number':
      return at(messages.notNumber(key, isSimple(input) ? asText(input) : undefined, numberIn(input)));
    case 'int':
      return at(messages.notInteger(key));
    case 'array':
    case 'tuple':
      return at(({ written }) => messages.notListField(key, isSimple(input) && written ? `[${written}]` : undefined));
    case 'boolean':
      return at(messages.notTrue(key));
    default:
      return at(messages.notFields(key, keysOf(field)));
  }
}

/** Of several shapes, the one that the editor came closest to is what is explained. */
function explainUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  schema: Schema,
): readonly FieldProblem[] {
  const { input } = issue;
  const key = nameAt(path);
  const field = schemaAt(schema, path);
  if (input === undefined) return [{ path, highlight: 'missing', problem: missing(key, field) }];
  if (input === null) {
    return [{ path, highlight: 'key', problem: messages.noValue(key, hintOf(field).description) }];
  }
  const isOfAnotherType = ({ code, path }: Issue) => code === 'invalid_type' && path.length === 0;
  const closest = issue.errors.find((errors) => !errors.some(isOfAnotherType));
  if (closest) return closest.flatMap((inner) => explain(inner, path, schema));
  const isQuantity = optionsOf(field).some((option) => option._zod.def.type === 'number') && keysOf(field).includes('minst');
  if (isQuantity) return [{ path, highlight: 'value', problem: messages.notQuantity(key, asText(input), quantityIn(input)) }];
  return issue.errors[0]!.flatMap((inner) => explain(inner, path, schema));
}

function explainFormat(format: string, written: string): ProblemText {
  switch (format) {
    case 'id':
      return messages.notId(written, slug(written));
    case 'day':
      return looksLikeDay(written) ? messages.noSuchDay(written) : messages.notDay(written, dayIn(written));
    case 'last-day':
      return looksLikeDay(written) ? messages.noSuchDay(written) : messages.notDayOrForever(written);
    case 'event-date':
      return looksLikeDay(written) ? messages.noSuchDay(written) : messages.notEventDate(written);
    case 'document-date':
      return looksLikeDay(written) ? messages.noSuchDay(written) : messages.notDocumentDate(written);
    case 'web-address':
      return messages.notWebAddress(written, secured(written));
    case 'e-mail':
      return messages.notEmail(written);
    case 'phone':
      return messages.notPhone(written);
    case 'municipality-code':
      return messages.notCode(written);
    case 'colour':
      return messages.notColour(written, colourIn(written));
    case 'email-or-web-address':
      return messages.notEmailOrWebAddress(written);
    case 'picture-path':
      return messages.notPicturePath(written);
    case 'file-path':
      return messages.notFilePath(written);
    case 'renewal':
      return messages.notRenewal(written);
    case 'former-address':
      return messages.notFormerAddress(written);
    default:
      return messages.notUnderstood();
  }
}

function missing(key: string, field: Schema | undefined): ProblemText {
  const { description, examples } = hintOf(field);
  const example = examples?.[0];
  return messages.missing(key, description, example === undefined ? undefined : `${key}: ${asYaml(example)}`);
}

// ── What the editor may have meant ───────────────────────────────────────────────────────────────────────────────────

const NUMBER_WORDS = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];

/** The number in a text like `12,5`, `1 500`, `åtta` or `8 st`. */
function numberIn(input: unknown): string | undefined {
  if (typeof input !== 'string') return undefined;
  const word = NUMBER_WORDS.indexOf(input.trim().toLowerCase().replace(/^en$/, 'ett'));
  if (word !== -1) return String(word);
  const match = /^(-?\d[\d\s]*)(?:[.,](\d+))?\s*(?:\p{L}+|%)?$/u.exec(input.trim());
  if (!match) return undefined;
  const whole = match[1]!.replace(/\s/g, '');
  return match[2] === undefined ? whole : `${whole}.${match[2]}`;
}

/** The value in a text like `minst 8` or `ca 100`. */
function quantityIn(input: unknown): string | undefined {
  if (typeof input !== 'string') return undefined;
  const match = /^(minst|högst|cirka|ca|ungefär|drygt|max|över)\.?\s+(.+)$/i.exec(input.trim());
  if (!match) return numberIn(input);
  const number = numberIn(match[2]);
  const word = match[1]!.toLowerCase();
  const key = word === 'max' || word === 'högst' ? 'högst' : /^(ca|cirka|ungefär)$/.test(word) ? 'cirka' : 'minst';
  return number === undefined ? undefined : `{${key}: ${number}}`;
}

function looksLikeDay(written: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(written);
}

/** `2017/5/22` as `2017-05-22`. */
function dayIn(written: string): string | undefined {
  const match = /^(\d{4})[/.\s-](\d{1,2})[/.\s-](\d{1,2})$/.exec(written);
  return match ? `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}` : undefined;
}

/** `0D5A68` or `#0d6` as `"#0d5a68"` and `"#00dd66"`. */
function colourIn(written: string): string | undefined {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(written.trim())?.[1]?.toLowerCase();
  return digits && `"#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}"`;
}

function secured(written: string): string | undefined {
  const address = written.replace(/^(http:\/\/)?/, 'https://');
  return /^https:\/\/[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(address) ? address : undefined;
}

// ── The schema, looked up by path ────────────────────────────────────────────────────────────────────────────────────

function nameAt(path: Path): string {
  return path.findLast((step) => typeof step === 'string') ?? '';
}

function schemaAt(schema: Schema, path: Path): Schema | undefined {
  let current: Schema | undefined = schema;
  for (const step of path) {
    current = optionsOf(current).map((option) => childOf(option, step)).find((child) => child !== undefined);
    if (!current) return undefined;
  }
  return current;
}

function childOf(schema: Schema, step: string | number): Schema | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'object') return def.shape[step];
  if (def.type === 'array') return def.element;
  if (def.type === 'tuple') return def.items[Number(step)];
  return def.type === 'record' ? def.valueType : undefined;
}

/** The shapes that a field can have, without what is wrapped around them. */
function optionsOf(schema: Schema | undefined): readonly Schema[] {
  if (!schema) return [];
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') return optionsOf(def.innerType);
  if (def.type === 'pipe') return optionsOf(def.in);
  return def.type === 'union' ? def.options.flatMap((option) => optionsOf(option)) : [schema];
}

/** The format that a field's text has to have. */
function formatOf(schema: Schema | undefined): { readonly name: string; readonly schema: Schema } | undefined {
  for (const option of optionsOf(schema)) {
    const { def } = (option as z.core.$ZodTypes)._zod;
    if (def.type === 'string' && 'format' in def) return { name: String(def.format), schema: option };
  }
  return undefined;
}

function keysOf(schema: Schema | undefined): readonly string[] {
  return optionsOf(schema).flatMap((option) => {
    const { def } = (option as z.core.$ZodTypes)._zod;
    return def.type === 'object' ? Object.keys(def.shape) : [];
  });
}

/** The hint nearest to the outside. */
function hintOf(schema: Schema | undefined): { readonly description?: string; readonly examples?: readonly unknown[] } {
  if (!schema) return {};
  const hint = z.globalRegistry.get(schema);
  if (hint?.description !== undefined) return hint as { description: string; examples?: readonly unknown[] };
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') return hintOf(def.innerType);
  return def.type === 'pipe' ? hintOf(def.in) : {};
}

// ── Values as an editor would write them ─────────────────────────────────────────────────────────────────────────────

function isSimple(input: unknown): boolean {
  return typeof input !== 'object';
}

function asText(input: unknown): string {
  if (typeof input === 'string') return input;
  return asYaml(input);
}

/** A value on one line of YAML. */
export function asYaml(value: unknown): string {
  if (typeof value === 'string') return /^[\p{L}][\p{L}\p{N} ./-]*$/u.test(value) || value.startsWith('https://') ? value : `"${value}"`;
  if (Array.isArray(value)) return `[${value.map(asYaml).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .map(([key, inner]) => `${key}: ${asYaml(inner)}`)
      .join(', ')}}`;
  }
  return String(value);
}

function isTupleAt(path: Path, schema: Schema): boolean {
  return optionsOf(schemaAt(schema, path)).some(({ _zod }) => _zod.def.type === 'tuple');
}
