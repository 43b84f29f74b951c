/** Turns zod's issues into messages for editors. */
import type * as z from 'zod/mini';
import type { ProblemText } from '../../text/problem-text.ts';
import * as messages from '../../text/problems.ts';
import { isIn } from '../formats/format.ts';
import { formatNamed } from '../formats/formats.ts';
import { isFields } from '../formats/layout.ts';
import { suggestNumber, suggestQuantity } from '../formats/meant-number.ts';
import { nearest } from '../formats/nearest.ts';
import type { FieldProblem } from '../source/locate.ts';
import type { Path } from '../source/location.ts';
import { inlineYaml } from '../source/yaml.ts';
import { formatOf, isTuple, keysOf, metaOf, schemaAt, type Schema } from './walk.ts';

type Issue = z.core.$ZodIssue;

/** Returns a problem for each issue that zod found. */
export function fieldProblems(issues: readonly Issue[], schema: Schema): readonly FieldProblem[] {
  const found = issues.flatMap((issue) => explain(issue, [], schema));
  // A misspelt required key is reported only as misspelt, not as missing as well.
  const misspelt = new Set(
    found.flatMap(({ path, highlight, problem }) => {
      const isMisspelt =
        highlight === 'key' && typeof problem !== 'function' && problem.replacement !== undefined;
      return isMisspelt ? JSON.stringify([...path.slice(0, -1), keyIn(problem.replacement)]) : [];
    }),
  );
  return found.filter(
    ({ path, highlight }) => highlight !== 'missing' || !misspelt.has(JSON.stringify(path)),
  );
}

function explain(issue: Issue, above: Path, schema: Schema): readonly FieldProblem[] {
  const path = [...above, ...(issue.path as (string | number)[])];
  const key = nameAt(path);
  const at = (
    problem: FieldProblem['problem'],
    highlight: FieldProblem['highlight'] = 'value',
  ): readonly FieldProblem[] => [{ path, highlight, problem }];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysOf(schemaAt(schema, path));
      return issue.keys.map((unknown) => ({
        path: [...path, unknown],
        highlight: 'key',
        problem:
          key === 'omdöme' && unknown === 'räknat'
            ? messages.countedOfPromise()
            : (fieldWithoutColon(unknown, issue.input, known) ??
              messages.unknownKey(unknown, known, nearest(unknown, known))),
      }));
    }
    case 'invalid_type':
      return explainType(issue.expected, issue.input, path, schema);
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      if (issue.input === undefined) return at(missing(key, schemaAt(schema, path)), 'missing');
      if (issue.input === null)
        return at(messages.noValue(key, metaOf(schemaAt(schema, path)).description), 'key');
      if (allowed.length === 1 && allowed[0] === 'true')
        return at(messages.notTrue(key, asText(issue.input)));
      const written = asText(issue.input);
      return at(messages.notChoice(key, written, allowed, nearest(written, allowed)));
    }
    case 'invalid_union':
      return explainUnion(issue, path, schema);
    case 'invalid_key':
      return issue.issues.flatMap((inner) =>
        explain(inner, path, schema).map((problem) => ({ ...problem, path, highlight: 'key' as const })),
      );
    case 'too_small':
      if (issue.origin === 'string') return at(messages.emptyText(key));
      if (issue.origin === 'array') {
        return at(
          isTuple(schemaAt(schema, path))
            ? messages.wrongLength(key, Number(issue.minimum))
            : messages.emptyList(key),
        );
      }
      return at(messages.tooSmall(key, Number(issue.minimum)));
    case 'too_big':
      if (issue.origin === 'array' && !isTuple(schemaAt(schema, path)))
        return at(messages.longList(key, Number(issue.maximum)), 'key');
      if (issue.origin === 'array') return at(messages.wrongLength(key, Number(issue.maximum)));
      return at(messages.tooLarge(key, Number(issue.maximum)));
    case 'invalid_format':
      return at(formatNamed(issue.format)?.problem(asText(issue.input)) ?? messages.notUnderstood());
    case 'custom': {
      const problem = issue.params?.['problem'] as ProblemText;
      const isMissing = problem.example !== undefined;
      return at(problem, isMissing ? 'missing' : 'value');
    }
    default:
      return at(messages.notUnderstood());
  }
}

/** Returns the key of a field: `minst` for `minst: 8`. */
function keyIn(field: string): string {
  return field.split(':', 1)[0]!;
}

/** Explains `{minst 8}`, which YAML reads as a key without a value. */
function fieldWithoutColon(
  written: string,
  fields: unknown,
  known: readonly string[],
): ProblemText | undefined {
  const [, word, value] = /^([^\s:]+)(?:\s*:|\s)\s*(\S.*)$/.exec(written) ?? [];
  const key =
    word === undefined || !isFields(fields) || fields[written] !== null ? undefined : nearest(word, known);
  return key === undefined ? undefined : messages.noColon(written, `${key}: ${value}`);
}

/** Explains a value of the wrong type, or one that is missing. */
function explainType(expected: string, input: unknown, path: Path, schema: Schema): readonly FieldProblem[] {
  const field = schemaAt(schema, path);
  const key = nameAt(path);
  const at = (problem: FieldProblem['problem'], highlight: FieldProblem['highlight'] = 'value') => [
    { path, highlight, problem },
  ];
  if (input === undefined) return at(missing(key, field), 'missing');
  if (input === null) {
    return at(messages.noValue(key, metaOf(field).description), 'key');
  }
  switch (expected) {
    case 'string':
      return at(({ written }) => {
        if (!isSimple(input) || written === undefined) return messages.notText(key, undefined);
        const format = formatOf(field);
        // Suggests quotation marks only if the quoted text would be valid.
        if (format && !isIn(format, written)) return format.problem(written);
        return messages.notText(key, `"${written}"`);
      });
    case 'number':
      return at(messages.notNumber(key, isSimple(input) ? asText(input) : undefined, suggestNumber(input)));
    case 'int':
      return at(messages.notInteger(key));
    case 'array':
    case 'tuple':
      return at(({ written }) =>
        messages.notListField(key, isSimple(input) && written ? `[${written}]` : undefined),
      );
    case 'boolean':
      return at(messages.notTrue(key, asText(input)));
    default:
      return at(messages.notFields(key, keysOf(field)));
  }
}

/** Explains the alternative of a union that the value is closest to. */
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
    return [{ path, highlight: 'key', problem: messages.noValue(key, metaOf(field).description) }];
  }
  const isOfAnotherType = ({ code, path }: Issue) => code === 'invalid_type' && path.length === 0;
  const closest = issue.errors.find((errors) => !errors.some(isOfAnotherType));
  if (closest) return closest.flatMap((inner) => explain(inner, path, schema));
  if (metaOf(field).typed === 'quantity') {
    return [
      { path, highlight: 'value', problem: messages.notQuantity(key, asText(input), suggestQuantity(input)) },
    ];
  }
  return issue.errors[0]!.flatMap((inner) => explain(inner, path, schema));
}

function missing(key: string, field: Schema | undefined): ProblemText {
  const { description, examples } = metaOf(field);
  const example = examples?.[0];
  return messages.missing(
    key,
    description,
    example === undefined ? undefined : `${key}: ${inlineYaml(example)}`,
  );
}

function nameAt(path: Path): string {
  return path.findLast((step) => typeof step === 'string') ?? '';
}

function isSimple(input: unknown): boolean {
  return typeof input !== 'object';
}

function asText(input: unknown): string {
  if (typeof input === 'string') return input;
  return inlineYaml(input);
}
