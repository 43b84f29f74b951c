/** Tests of the JSON Schemas for text editors, and of the domain objects that the schemas produce. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { fieldOf, partOf, type Layout } from '../formats/layout.ts';
import { agreementSchema } from './agreement.ts';
import { LAYOUTS } from './file-kinds.ts';
import { layoutOf } from './walk.ts';
import { glossarySchema } from './glossary.ts';
import { municipalitySchema } from './municipality.ts';
import { pageSchema } from './page.ts';
import { partiesSchema } from './party.ts';
import { promiseSchema } from './promise.ts';
import { reportSchema } from './report.ts';

const SCHEMAS = {
  'kommun.md': municipalitySchema,
  'avtal.md': agreementSchema,
  'lofte.md': promiseSchema,
  't1.md': reportSchema,
  'parter.yaml': partiesSchema,
  'ordlista.yaml': glossarySchema,
  'om.mdx': pageSchema,
};

interface JsonSchema {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly additionalProperties?: JsonSchema | false;
}

/** Yields every field of a schema with its path. */
function* fieldsOf(schema: JsonSchema, path = ''): Iterable<readonly [path: string, field: JsonSchema]> {
  for (const [key, field] of Object.entries(schema.properties ?? {})) {
    yield [`${path}${key}`, field];
    yield* fieldsOf(field, `${path}${key}.`);
  }
  if (schema.items) yield* fieldsOf(schema.items, path);
  for (const option of schema.anyOf ?? []) yield* fieldsOf(option, path);
  if (schema.additionalProperties) yield* fieldsOf(schema.additionalProperties, path);
}

test.each(Object.entries(SCHEMAS))('%s has a JSON Schema that describes every field', (_, schema) => {
  const json = z.toJSONSchema(schema, { io: 'input' }) as JsonSchema;
  const fields = [...fieldsOf(json)];
  expect(fields.length).toBeGreaterThan(0);
  expect(fields.filter(([, field]) => !field.description).map(([path]) => path)).toEqual([]);
});

test.each(Object.entries(SCHEMAS))('the layout of %s is what zod itself makes of it', (_, schema) => {
  const { $schema: _$schema, ...json } = z.toJSONSchema(schema, { io: 'input', target: 'draft-07' });
  expect(layoutOf(schema)).toEqual(JSON.parse(JSON.stringify(json)));
});

test.each(Object.entries(SCHEMAS))('the examples of the fields of %s are valid', (_, schema) => {
  const json = z.toJSONSchema(schema, { io: 'input' }) as JsonSchema;
  for (const [path, field] of fieldsOf(json)) {
    for (const example of field.examples ?? []) {
      const own = z.fromJSONSchema(field as Parameters<typeof z.fromJSONSchema>[0]);
      expect(own.safeParse(example).error?.issues, `${path}: ${JSON.stringify(example)}`).toBeUndefined();
    }
  }
});

/** Yields every group of fields in a layout. */
function* groupsIn(layout: Layout): Iterable<Layout> {
  const { properties, items, additionalProperties, anyOf = [] } = layout;
  if (properties) yield layout;
  for (const inner of [...Object.values(properties ?? {}), items, additionalProperties, ...anyOf]) {
    if (inner) yield* groupsIn(inner);
  }
}

describe.each(Object.entries(LAYOUTS))('%s', (_, layout) => {
  test('has words for one item of each list whose items have ids, for messages about duplicate ids', () => {
    const lists = [...groupsIn(layout)].flatMap(({ properties = {} }) =>
      Object.entries(properties).filter(([, field]) => fieldOf(partOf(field) ?? {}, 'id')),
    );
    expect(lists.filter(([, { indefinite }]) => indefinite === undefined).map(([name]) => name)).toEqual([]);
  });

  test('has words for the fields from which forms make ids', () => {
    for (const group of groupsIn(layout)) {
      for (const { madeFrom } of Object.values(group.properties ?? {})) {
        if (madeFrom !== undefined) expect(fieldOf(group, madeFrom)?.definite, madeFrom).toBeDefined();
      }
    }
  });

  test('has summaries of list items that use only fields of the items', () => {
    for (const { properties = {} } of groupsIn(layout)) {
      for (const [name, { summary = '', items }] of Object.entries(properties)) {
        for (const [, field] of summary.matchAll(/\{(.+?)\}/g)) {
          expect(items && fieldOf(items, field!), `${name}: ${field!}`).toBeTruthy();
        }
      }
    }
  });
});

test('a value can be written in seven ways', () => {
  const report = reportSchema.parse({
    redovisat: [
      {
        aktivitet: 'fotpatrull',
        värden: {
          a: 8,
          b: { exakt: 8 },
          c: { minst: 8 },
          d: { cirka: 100 },
          e: { högst: 5 },
          f: { mellan: [10, 15] },
          g: { något: true, räknat: 'medräknat torget', ingår_i: 'a' },
        },
      },
    ],
  });
  expect(report.results[0]!.values).toEqual([
    { measure: 'a', quantity: { kind: 'exact', value: 8 } },
    { measure: 'b', quantity: { kind: 'exact', value: 8 } },
    { measure: 'c', quantity: { kind: 'at-least', value: 8 } },
    { measure: 'd', quantity: { kind: 'about', value: 100 } },
    { measure: 'e', quantity: { kind: 'at-most', value: 5 } },
    { measure: 'f', quantity: { kind: 'between', min: 10, max: 15 } },
    { measure: 'g', quantity: { kind: 'some' }, countingNote: 'medräknat torget', partOf: 'a' },
  ]);
});

test('the date of an event is a day, a month or a week', () => {
  const { results } = reportSchema.parse({
    redovisat: [
      {
        händelser: [{ datum: '2017-05-22' }, { datum: '2017-02' }, { datum: '2017-v1' }, { plats: 'torget' }],
      },
    ],
  });
  expect(results[0]!.events).toEqual([
    { when: { precision: 'day', from: '2017-05-22', to: '2017-05-22' } },
    { when: { precision: 'month', from: '2017-02-01', to: '2017-02-28' } },
    { when: { precision: 'week', from: '2017-01-02', to: '2017-01-08' } },
    { place: 'torget' },
  ]);
});

test('the date of a source may be only a year, written as a number or as text', () => {
  const source = (datum: unknown) =>
    agreementSchema.parse({ titel: 'A', parter: ['polisen'], källor: [{ id: 'a', titel: 'A', datum }] });
  const year = { precision: 'year', from: '2017-01-01', to: '2017-12-31' };
  expect(source(2017).sources[0]!.date).toEqual(year);
  expect(source('2017').sources[0]!.date).toEqual(year);
});

test('the file of a source becomes an address on the site', () => {
  const { sources } = agreementSchema.parse({
    titel: 'A',
    parter: ['polisen'],
    källor: [{ id: 'a', titel: 'A', fil: 'kallor/a.pdf' }],
  });
  expect(sources[0]!.address).toBe('/kallor/a.pdf');
});

test('an activity with a target is of the kind that is counted by default, and its figures are added up', () => {
  const activity = (fields: object) =>
    promiseSchema.parse({
      titel: 'A',
      kortnamn: 'A',
      aktiviteter: [
        { id: 'a', text: 'A', mått: [{ id: 'm', enhet: 'hundsök', mål: { minst: 4 } }], ...fields },
      ],
    }).activities[0]!;
  expect(activity({})).toEqual({
    id: 'a',
    text: 'A',
    kind: 'count',
    parties: [],
    places: [],
    measures: [
      {
        id: 'm',
        unit: { one: 'hundsök', many: 'hundsök' },
        counting: 'sum',
        target: { kind: 'at-least', value: 4, per: 'term', except: [] },
      },
    ],
    changes: [],
  });
  expect(activity({ typ: 'riktning' }).kind).toBe('direction');
});

test('an agreement until further notice has no last day', () => {
  expect(agreementSchema.parse({ titel: 'A', parter: ['polisen'], till: 'tills vidare' }).to).toBeNull();
});

test('fields that an editor leaves out are absent, never undefined', () => {
  const fields = municipalitySchema.parse({
    namn: 'Björkhults kommun',
    kortnamn: 'Björkhult',
    kod: '9901',
    webbplats: 'https://www.bjorkhult.example',
    kontakt: { telefon: '0999-123 45' },
  });
  expect(Object.keys(fields).sort()).toEqual(['code', 'contact', 'name', 'places', 'shortName', 'website']);
  expect(Object.keys(fields.contact)).toEqual(['phone']);
});
