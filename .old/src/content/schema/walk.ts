/** Looks up parts of schemas. The only file that depends on zod's internals. */
import * as z from 'zod/mini';
import { formatNamed } from '../formats/formats.ts';
import type { Format } from '../formats/format.ts';
import type { FieldTraits, Layout } from '../formats/layout.ts';
import type { Path } from '../source/location.ts';

export type Schema = z.core.$ZodType;

/** The metadata that `about` in `field.ts` returns. */
export type FieldMeta = FieldTraits & {
  readonly description?: string;
  readonly examples?: readonly unknown[];
};

const definitionOf = (schema: Schema) => (schema as z.core.$ZodTypes)._zod.def;

/** Returns the schema of the value at a path. */
export function schemaAt(schema: Schema, path: Path): Schema | undefined {
  let current: Schema | undefined = schema;
  for (const step of path) {
    current = optionsOf(current)
      .map((option) => childOf(option, step))
      .find((child) => child !== undefined);
    if (!current) return undefined;
  }
  return current;
}

function childOf(schema: Schema, step: string | number): Schema | undefined {
  const definition = definitionOf(schema);
  if (definition.type === 'object') return definition.shape[step];
  if (definition.type === 'array') return definition.element;
  if (definition.type === 'tuple') return definition.items[Number(step)];
  return definition.type === 'record' ? definition.valueType : undefined;
}

/** Returns the alternatives of a schema, unwrapped. */
function optionsOf(schema: Schema | undefined): readonly Schema[] {
  if (!schema) return [];
  const definition = definitionOf(schema);
  if (definition.type === 'optional') return optionsOf(definition.innerType);
  if (definition.type === 'pipe') return optionsOf(definition.in);
  return definition.type === 'union' ? definition.options.flatMap((option) => optionsOf(option)) : [schema];
}

/** Returns the format of a text field. */
export function formatOf(schema: Schema | undefined): Format | undefined {
  for (const option of optionsOf(schema)) {
    const definition = definitionOf(option);
    if (definition.type === 'string' && 'format' in definition) return formatNamed(String(definition.format));
  }
  return undefined;
}

/** Returns the names of the fields of an object schema. */
export function keysOf(schema: Schema | undefined): readonly string[] {
  return optionsOf(schema).flatMap((option) => {
    const definition = definitionOf(option);
    return definition.type === 'object' ? Object.keys(definition.shape) : [];
  });
}

/** Returns the names of the fields of a schema and of all schemas within it. */
export function everyKeyOf(schema: Schema): ReadonlySet<string> {
  const known = everyKey.get(schema);
  if (known) return known;
  const keys = new Set<string>();
  const seen = new Set<Schema>();
  const collect = (part: Schema | undefined) => {
    for (const option of optionsOf(part)) {
      if (seen.has(option)) continue;
      seen.add(option);
      const definition = definitionOf(option);
      if (definition.type === 'array') collect(definition.element);
      else if (definition.type === 'tuple') definition.items.forEach(collect);
      else if (definition.type === 'record') collect(definition.valueType);
      else if (definition.type === 'object') {
        for (const [key, child] of Object.entries(definition.shape)) {
          keys.add(key);
          collect(child);
        }
      }
    }
  };
  collect(schema);
  everyKey.set(schema, keys);
  return keys;
}

const everyKey = new WeakMap<Schema, ReadonlySet<string>>();

/** Returns true for a list of fixed length. */
export function isTuple(schema: Schema | undefined): boolean {
  return optionsOf(schema).some((option) => definitionOf(option).type === 'tuple');
}

/** Returns true for a group of fields whose names the editor chooses. */
export function hasFreeKeys(schema: Schema | undefined): boolean {
  return optionsOf(schema).some((option) => definitionOf(option).type === 'record');
}

/** Returns the metadata of a field. Outer schemas override the inner ones that they wrap. */
export function metaOf(schema: Schema | undefined): FieldMeta {
  if (!schema) return {};
  const meta = z.globalRegistry.get(schema) as FieldMeta | undefined;
  if (meta?.description !== undefined) return meta;
  const definition = definitionOf(schema);
  const inner =
    definition.type === 'optional'
      ? definition.innerType
      : definition.type === 'pipe'
        ? definition.in
        : undefined;
  return { ...metaOf(inner), ...meta };
}

/**
 * Returns the JSON Schema of the fields as editors write them, before they are transformed. It is the one of `z.toJSONSchema` for
 * the kinds of schemas that the content has; that function alone is heavier than all of them.
 */
export function layoutOf(schema: Schema): Layout {
  const { examples, ...meta } = (z.globalRegistry.get(schema) ?? {}) as FieldMeta;
  // Examples are of what an editor writes or of what it becomes; where those differ, nobody can tell.
  return { ...shapeOf(schema), ...meta, ...(examples && !isTransforming(schema) && { examples }) };
}

function shapeOf(schema: Schema): Layout {
  const definition = definitionOf(schema);
  switch (definition.type) {
    case 'optional':
      return layoutOf(definition.innerType);
    case 'pipe':
      return layoutOf(definition.in);
    case 'union':
      return { anyOf: definition.options.map(layoutOf) };
    case 'string':
      return {
        type: 'string',
        ...limitsOf(schema, 'minLength', 'maxLength'),
        ...('format' in definition && { format: String(definition.format) }),
      };
    case 'number':
      return { type: 'number', ...limitsOf(schema, 'minimum', 'maximum') };
    case 'literal':
      return { type: 'boolean', const: definition.values[0] };
    case 'enum':
      return { type: 'string', enum: Object.values(definition.entries) as string[] };
    case 'array':
      return {
        type: 'array',
        ...limitsOf(schema, 'minItems', 'maxItems'),
        items: layoutOf(definition.element),
      };
    case 'tuple': {
      const { length } = definition.items;
      const items = definition.items.map(layoutOf);
      return {
        type: 'array',
        minItems: length,
        maxItems: length,
        ...{ items, additionalItems: false },
      } as object;
    }
    case 'record':
      return {
        type: 'object',
        propertyNames: layoutOf(definition.keyType),
        additionalProperties: layoutOf(definition.valueType),
      };
    case 'object': {
      const fields = Object.entries<Schema>(definition.shape);
      const required = fields.flatMap(([key, field]) =>
        definitionOf(field).type === 'optional' ? [] : [key],
      );
      return {
        type: 'object',
        properties: Object.fromEntries(fields.map(([key, field]) => [key, layoutOf(field)])),
        ...(required.length > 0 && { required }),
        additionalProperties: false,
      };
    }
    default:
      throw new Error(`No layout for ${definition.type}`);
  }
}

/** Returns the limits of a number or a length, and that a number is whole. */
function limitsOf(schema: Schema, min: string, max: string): object {
  const limits = (schema._zod.def.checks ?? []).map((check): object => {
    const definition = (check as z.core.$ZodChecks)._zod.def;
    switch (definition.check) {
      case 'min_length':
        return { [min]: definition.minimum };
      case 'max_length':
        return { [max]: definition.maximum };
      case 'greater_than':
        return { [min]: definition.value };
      case 'less_than':
        return { [max]: definition.value };
      case 'number_format':
        return { type: 'integer' };
      default:
        return {};
    }
  });
  return Object.assign({}, ...limits) as object;
}

/** Returns whether anything in a schema becomes something else than what an editor writes. */
function isTransforming(schema: Schema): boolean {
  const definition = definitionOf(schema);
  switch (definition.type) {
    case 'transform':
      return true;
    case 'optional':
      return isTransforming(definition.innerType);
    case 'pipe':
      return isTransforming(definition.in) || isTransforming(definition.out);
    case 'union':
      return definition.options.some(isTransforming);
    case 'array':
      return isTransforming(definition.element);
    case 'tuple':
      return definition.items.some(isTransforming);
    case 'record':
      return isTransforming(definition.valueType);
    case 'object':
      return Object.values<Schema>(definition.shape).some(isTransforming);
    default:
      return false;
  }
}
