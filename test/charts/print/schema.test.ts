import { z } from 'zod';
import { defineChart, dependency, externalDependency } from '../../../src';
import { printChart } from '../../../src/charts/print/chart';
import { synthesize } from '../../../src/charts/synthesize';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../../src/values/json';
import { compileValidator } from '../../../src/values/validate';
import { at } from '../../support/chart';

const store = defineChart({ name: 'store', version: '2.0.0', values: z.object({}) }, () => undefined);

const chart = defineChart(
  {
    name: 'shop',
    version: '1.0.0',
    values: z.object({
      replicas: z.int().min(1).max(5).default(2),
      count: z.int().default(0),
      image: z.object({ tag: z.string().default('1.4.2').describe('Tag of the image') }),
      labels: z.record(z.string().regex(/^[a-z]+$/), z.string()).default({}),
      host: z.string().optional(),
      extra: z.record(z.string(), z.unknown()).default({}),
    }),
    dependencies: [dependency(store, { enabled: true }), dependency(store, { alias: 'archive' })],
    externalDependencies: [externalDependency({ name: 'redis', version: '20.1.0', repository: 'oci://example.com' })],
  },
  () => undefined,
);

const printed = printChart(synthesize(chart)).files.get('values.schema.json') ?? '';
const schema = z.record(z.string(), z.json()).parse(JSON.parse(printed));

/** What stands under a key, wherever in a schema it is. */
function everyValueOf(key: string, json: Json): readonly Json[] {
  if (isJsonArray(json)) return json.flatMap((item) => everyValueOf(key, item));
  if (!isJsonObject(json)) return [];
  return Object.entries(json).flatMap(([own, value]) => [...(own === key ? [value] : []), ...everyValueOf(key, value)]);
}

const valid = {
  replicas: 2,
  count: 0,
  image: { tag: '1.4.2' },
  labels: {},
  extra: {},
  fullnameOverride: '',
  store: { enabled: true },
};

/** Paths of what the printed schema alone finds wrong, without what completes or checks values elsewhere. */
const wrongIn = (values: JsonObject): readonly string[] =>
  compileValidator(schema)({ ...valid, ...values }).map(({ path, message }) => `${path}: ${message}`);

it('says that it is of draft-07, which both Helms read', () => {
  expect(schema['$schema']).toBe('http://json-schema.org/draft-07/schema#');
});

it('is whole in itself: what it refers to stands among its own definitions', () => {
  const references = z.array(z.string()).parse(everyValueOf('$ref', schema));
  expect(references).toContain('#/definitions/json');
  const isOwn = (reference: string): boolean => at(schema, reference.replace('#/', '').replace('/', '.')) !== undefined;
  expect(references.filter((reference) => !isOwn(reference))).toEqual([]);
});

it('leaves out what Helm 3 and Helm 4 read differently, or not at all: format, null, $id', () => {
  expect(['format', '$id', 'nullable'].flatMap((key) => everyValueOf(key, schema))).toEqual([]);
  expect(everyValueOf('type', schema).flat()).not.toContain('null');
});

it.each(['', 'properties.image.'])('closes the object at %j', (path) => {
  expect(at(schema, `${path}additionalProperties`)).toBe(false);
});

it('gives whole numbers both bounds: those of the values, else those of whole numbers that a double holds', () => {
  expect(at(schema, 'properties.replicas')).toMatchObject({ type: 'integer', minimum: 1, maximum: 5 });
  expect(at(schema, 'properties.count')).toMatchObject({
    minimum: Number.MIN_SAFE_INTEGER,
    maximum: Number.MAX_SAFE_INTEGER,
  });
});

it('requires what has a default, so that null cannot delete it, and nothing optional', () => {
  expect(schema['required']).toEqual(['replicas', 'count', 'image', 'labels', 'extra', 'fullnameOverride']);
  expect(at(schema, 'properties.image.required')).toEqual(['tag']);
});

it('tells editors what a value is and what it is by default', () => {
  const tag = at(schema, 'properties.image.properties.tag');
  expect(tag).toMatchObject({ description: 'Tag of the image', default: '1.4.2' });
});

it.each<[what: string, values: JsonObject]>([
  ['keys of the user that begin with x-', { 'x-anchors': { any: ['thing', 1] } }],
  ['what is global, with whatever other charts know of it', { global: { imageRegistry: 'registry.example.com' } }],
  ["the condition of a parent, 'enabled'", { enabled: true }],
  ['values of a subchart', { store: { enabled: false, size: 3 } }],
  ['values of a subchart under its alias', { archive: { size: 3 } }],
  ['values of a chart from a repository', { redis: { architecture: 'standalone' } }],
])('admits %s', (_, values) => {
  expect(wrongIn(values)).toEqual([]);
});

it.each<[what: string, values: JsonObject, problem: string]>([
  ['a key that it does not know', { replica: 2 }, ": must NOT have additional properties: 'replica'"],
  ['one further down', { image: { tag: '1', tags: '1' } }, "image: must NOT have additional properties: 'tags'"],
  ['a number out of bounds', { replicas: 6 }, 'replicas: must be <= 5'],
  ['a fraction for a whole number', { count: 1.5 }, 'count: must be integer'],
  ['a whole number beyond 2^53', { count: 2 ** 53 }, 'count: must be <= 9007199254740991'],
  ['a global that is no map', { global: 'x' }, 'global: must be object'],
  ['a subchart that is no map', { archive: true }, 'archive: must be object'],
  ['a condition that is no boolean', { store: { enabled: 'yes' } }, 'store.enabled: must be boolean'],
])('refuses %s', (_, values, problem) => {
  expect(wrongIn(values)).toContain(problem);
});
