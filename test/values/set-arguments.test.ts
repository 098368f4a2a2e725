import { isDeepStrictEqual } from 'node:util';
import fc from '../support/properties';
import type { JsonObject } from '../../src/values/json';
import { setArguments, setJsonArguments } from '../../src/values/set-arguments';
import { setValues } from '../../src/values/set-values';
import { documents, entries, text } from '../support/documents';

/** Applies arguments in Helm's order. */
function applied({
  set = [],
  setString = [],
  setJson = [],
}: {
  readonly set?: readonly string[];
  readonly setString?: readonly string[];
  readonly setJson?: readonly string[];
}): JsonObject {
  const lines = [
    ...setJson.map((line) => ['set-json', line] as const),
    ...set.map((line) => ['set', line] as const),
    ...setString.map((line) => ['set-string', line] as const),
  ];
  return lines.reduce((values, [kind, line]) => setValues(values, kind, line), {});
}

test('says scalars by --set, and text that it would take for something else by --set-string', () => {
  const document = {
    image: { tag: '1.2', port: 8080 },
    args: ['a,b', 'TRUE', '{x}', ''],
    'a.b': [[null], { c: '007' }],
  };
  expect(setArguments(document)).toStrictEqual({
    set: ['image.tag=1.2', 'image.port=8080', 'args[0]=a\\,b', 'args[2]=\\{x}', 'args[3]=,', 'a\\.b[0][0]=null'],
    setString: ['args[1]=TRUE', 'a\\.b[1].c=007'],
  });
});

test('says a document key by key by --set-json', () => {
  expect(setJsonArguments({ a: { b: [1.5, {}] }, 'c=d': '<' })).toStrictEqual(['a={"b":[1.5,{}]}', 'c\\=d="\\u003c"']);
});

test.each<JsonObject>([
  { a: 1.5 },
  { a: -0 },
  { a: 2 ** 53 },
  { a: {} },
  { a: [] },
  { '': 1 },
  { a: { '': 1 } },
  { a: 'x\0' },
  { a: '\ud800' },
])('has no words for %j', (document) => {
  expect(setArguments(document)).toBeUndefined();
});

test('has no words for maps deeper than Helm takes, and does not count the items of lists', () => {
  const nested = (levels: number): JsonObject => (levels === 0 ? { a: 1 } : { a: nested(levels - 1) });
  const throughLists = (levels: number): JsonObject => (levels === 0 ? { a: 1 } : { a: [throughLists(levels - 1)] });
  expect(setArguments(nested(30))).toBeDefined();
  expect(setArguments(nested(31))).toBeUndefined();
  expect(applied(setArguments(throughLists(40)) ?? {})).toStrictEqual(throughLists(40));
});

test.each<JsonObject>([{ '': 1 }, { 'a\0': 1 }])('has no words for %j by --set-json either', (document) => {
  expect(setJsonArguments(document)).toBeUndefined();
});

test('gives a document back whose words are applied', () => {
  const document = entries(text, documents({ withNull: true }));
  fc.assert(
    fc.property(document, (values) => {
      const words = setArguments(values);
      const json = setJsonArguments(values);
      // The matchers of the test runner take a key 'constructor' for the type of the object.
      if (words !== undefined) expect(isDeepStrictEqual(applied(words), values)).toBe(true);
      if (json !== undefined) expect(isDeepStrictEqual(applied({ setJson: json }), values)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('has words for most documents of texts, integers and switches', () => {
  const scalar = fc.oneof(fc.string(), fc.maxSafeInteger(), fc.boolean(), fc.constant(null));
  const document = entries(fc.string({ minLength: 1 }), fc.oneof(scalar, fc.array(scalar, { minLength: 1 })));
  fc.assert(
    fc.property(document, (values) => {
      expect(setArguments(values)).toBeDefined();
    }),
  );
});
