import { z } from 'zod';
import { valuesType } from '../../src/values/from-zod';
import type { JsonObject } from '../../src/values/json';
import { jsonSchema } from '../../src/values/json-schema';
import { compileValidator } from '../../src/values/validate';
import { coalesceValues } from '../../src/values/coalesce';
import { randomDocuments } from '../../src/verify/documents';
import { edgeDocuments } from '../../src/verify/edges';
import { mistakes } from '../../src/verify/invalid';
import { HOSTILE_TEXTS } from '../../src/verify/hostile-words';

const schema = z.object({
  text: z.string().default('text'),
  other: z.string().default('other'),
  label: z
    .string()
    .regex(/^[a-z]{1,8}$/)
    .default('web'),
  count: z.int().min(2).max(7).default(2),
  huge: z.int().default(0),
  ratio: z.number().min(0).lt(1).default(0.5),
  on: z.boolean().default(false),
  mode: z.enum(['a', 'b', 'c']).default('a'),
  surge: z.union([z.int(), z.string().regex(/^[0-9]+%$/)]).default(1),
  list: z.array(z.string()).max(3).default([]),
  env: z.record(z.string().regex(/^[A-Z]+$/), z.string()).default({}),
  any: z.record(z.string(), z.unknown()).default({}),
  labels: z.record(z.string(), z.string()).default({ team: 'blue', tier: 'web' }),
  maybe: z.int().optional(),
  group: z.object({ deep: z.boolean().default(true) }),
});
const type = valuesType(schema);
const validate = compileValidator(jsonSchema(type, 'test'));
const defaults: JsonObject = Object.fromEntries(
  Object.entries(type.properties).flatMap(([key, { default: value }]) => (value === undefined ? [] : [[key, value]])),
);
const problems = (document: JsonObject) => validate(coalesceValues({ defaults }, document));
const edges = edgeDocuments(type);
const having = (key: string) => new Set(edges.flatMap((document) => (key in document ? [document[key]] : [])));

test('all edge documents are valid', () => {
  expect(edges.flatMap(problems)).toEqual([]);
});

test('the first edge is the defaults', () => {
  expect(edges[0]).toEqual({});
});

test('the edges hold every member, both booleans, all bounds and every hostile text that the schema allows', () => {
  expect(having('mode')).toEqual(new Set(['a', 'b', 'c']));
  expect(having('on')).toEqual(new Set([true, false]));
  expect(having('count')).toEqual(new Set([2, 7]));
  expect(having('huge').has(Number.MAX_SAFE_INTEGER) && having('huge').has(Number.MIN_SAFE_INTEGER)).toBe(true);
  const missing = HOSTILE_TEXTS.filter((text) => !having('text').has(text));
  expect(missing.every((text) => /[\u007f-\u009f\ufffe\uffff]/.test(text))).toBe(true);
});

test('texts that the schema allows in several places are equal in one document', () => {
  expect(edges.filter(({ text, other }) => text === other && text === '{{ .Values.x }}')).not.toEqual([]);
});

test('the edges hold empty lists and maps, keys left to users, and a parent with its condition and its globals', () => {
  expect(edges).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ list: [] }),
      expect.objectContaining({ env: {} }),
      { 'x-note': 'ignored' },
      { enabled: false },
      { global: {} },
    ]),
  );
});

test('the edges take the entries out that a map has by default', () => {
  expect(edges).toContainEqual({ labels: { team: null, tier: null } });
  expect(coalesceValues({ defaults }, { labels: { team: null, tier: null } })).toMatchObject({ labels: {} });
});

test('random documents are valid, and the same for the same seed', () => {
  const documents = randomDocuments(type, 200, 5);
  expect(documents.flatMap(problems)).toEqual([]);
  expect(documents).toEqual(randomDocuments(type, 200, 5));
  expect(documents).not.toEqual(randomDocuments(type, 200, 6));
});

test('every document with a mistake is refused', () => {
  const accepted = mistakes(type).filter(({ document }) => problems(document).length === 0);
  expect(accepted.map(({ what }) => what)).toEqual([]);
});

test.each(['text: null in place of a default', 'maybe: null', 'count: out of bounds (8)', 'unknown key ({"xx":{}})'])(
  'among the mistakes is: %s',
  (what) => {
    expect(mistakes(type).map((mistake) => mistake.what)).toContainEqual(expect.stringContaining(what));
  },
);
