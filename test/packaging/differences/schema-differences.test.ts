import Ajv from 'ajv';
import fc from '../../support/properties';
import type { JsonObject } from '../../../src/packaging/differences/difference';
import { valueDifferences } from '../../../src/packaging/differences/value-differences';

function compare(before: JsonObject, after: JsonObject, defaults: JsonObject = {}) {
  return valueDifferences(
    { schema: { properties: { a: before } } },
    { schema: { properties: { a: after } }, defaults },
  );
}

test.each<[string, JsonObject, JsonObject]>([
  ['another type', { type: 'string' }, { type: 'boolean' }],
  ['fewer types', { type: ['string', 'null'] }, { type: 'string' }],
  ['a type where any was taken', {}, { type: 'string' }],
  ['number to integer', { type: 'number' }, { type: 'integer' }],
  ['a member of an enum gone', { enum: ['a', 'b'] }, { enum: ['a'] }],
  ['an enum where any was taken', { type: 'string' }, { type: 'string', enum: ['a'] }],
  ['a higher minimum', { minimum: 1 }, { minimum: 2 }],
  ['a new maximum', {}, { maximum: 2 }],
  ['a shorter text', { maxLength: 10 }, { maxLength: 9 }],
  ['another pattern', { pattern: '^a' }, { pattern: '^b' }],
  ['unknown keys refused', { type: 'object' }, { type: 'object', additionalProperties: false }],
  ['an alternative gone', { anyOf: [{ type: 'string' }, { type: 'integer' }] }, { anyOf: [{ type: 'string' }] }],
  ['narrower items', { items: { type: 'string' } }, { items: { type: 'string', minLength: 1 } }],
  [
    'narrower entries of a map',
    { additionalProperties: { type: 'string' } },
    { additionalProperties: { type: 'boolean' } },
  ],
])('%s breaks upgrades', (_, before, after) => {
  expect(compare(before, after).map(({ breaking }) => typeof breaking)).toEqual(['string']);
});

test.each<[string, JsonObject, JsonObject]>([
  ['more types', { type: 'string' }, { type: ['string', 'null'] }],
  ['integer to number', { type: 'integer' }, { type: 'number' }],
  ['another member of an enum', { enum: ['a'] }, { enum: ['b', 'a'] }],
  ['a lower minimum', { minimum: 2 }, { minimum: 1 }],
  ['no maximum any more', { maximum: 2 }, {}],
  ['no pattern any more', { pattern: '^a' }, {}],
  ['unknown keys taken', { additionalProperties: false }, {}],
])('%s breaks nothing', (_, before, after) => {
  expect(compare(before, after).map(({ breaking }) => breaking)).toEqual([undefined]);
});

test('a description is no difference', () => {
  expect(compare({ description: 'a' }, { description: 'b' })).toEqual([]);
});

test('a value that is gone breaks, one that comes does not, and neither is told again by its default', () => {
  const before = { schema: { properties: { old: {}, keep: {} } }, defaults: { old: 1, keep: 1 } };
  const after = { schema: { properties: { new: {}, keep: {} } }, defaults: { new: 1, keep: 2 } };
  expect(
    valueDifferences(before, after).map(({ change, name, path, breaking }) => [
      change,
      name,
      path,
      breaking !== undefined,
    ]),
  ).toEqual([
    ['added', 'new', undefined, false],
    ['removed', 'old', undefined, true],
    ['changed', 'keep', 'default', false],
  ]);
});

test('a value that must be set breaks only where it has no default', () => {
  const after = { type: 'object', required: ['b'], properties: { b: {} } };
  const before = { type: 'object', properties: { b: {} } };
  expect(compare(before, after, { a: { b: 1 } }).map(({ path, breaking }) => [path, breaking])).toEqual([
    ['default', undefined],
  ]);
  expect(compare(before, after)).toMatchObject([
    { name: 'a.b', path: 'required', breaking: 'it must be set now, and has no default' },
  ]);
});

test('references and allOf are followed, to themselves as well', () => {
  const schema = (minimum: number): JsonObject => ({
    properties: { tree: { allOf: [{ $ref: '#/definitions/node' }] } },
    definitions: { node: { properties: { size: { minimum }, child: { $ref: '#/definitions/node' } } } },
  });
  const found = valueDifferences({ schema: schema(1) }, { schema: schema(2) });
  expect(found[0]).toMatchObject({ name: expect.stringMatching(/^tree(\.child)*\.size$/) as string, path: 'minimum' });
});

const rule = fc.record(
  {
    type: fc.constantFrom('integer', 'number', 'string'),
    enum: fc.uniqueArray(fc.constantFrom(0, 1, 2, 'a', 'bb'), { minLength: 1 }),
    minimum: fc.integer({ min: 0, max: 2 }),
    maximum: fc.integer({ min: 0, max: 2 }),
    maxLength: fc.integer({ min: 0, max: 2 }),
  },
  { requiredKeys: [] },
);

const looser = fc
  .tuple(rule, fc.subarray(['type', 'enum', 'minimum', 'maximum', 'maxLength'], { minLength: 1 }), rule)
  .map(([before, changed, other]) => {
    const kept = Object.entries(before).filter(([key]) => !changed.includes(key));
    const replaced = Object.entries(other).filter(([key]) => changed[0] === key);
    return [before, Object.fromEntries([...kept, ...replaced])] as const;
  });

test('whatever is not said to break is taken by the new schema wherever the old one took it', () => {
  const values = [0, 1, 1.5, 2, 'a', 'bb', 'ccc'];
  const taken = (schema: JsonObject) => {
    const isValid = new Ajv({ strict: false }).compile(schema);
    return values.filter((value) => isValid(value));
  };
  fc.assert(
    fc.property(looser, ([before, after]) => {
      const breaks = compare(before, after).some(({ breaking }) => breaking !== undefined);
      expect(breaks ? values : taken(after)).toEqual(expect.arrayContaining(taken(before)));
    }),
    { numRuns: 200 },
  );
});
