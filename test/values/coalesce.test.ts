import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { ChartValues, Subchart } from '../../src/values/coalesce';
import { coalesceValues, mergeValues } from '../../src/values/coalesce';
import type { Json, JsonObject } from '../../src/values/json';
import { isJsonObject, parseJson } from '../../src/values/json';
import { entries } from '../support/documents';
import { refusalOf } from '../support/errors';
import type { Helm } from '../../src/helm/run-helm';
import { runHelm } from '../../src/helm/run-helm';
import { asciiJson, describeHelm, withFiles } from '../support/helm';

const PROTO: JsonObject = Object.fromEntries([['__proto__', { a: 1 }]]);

/** Defaults, a user's document over them, and what comes out. */
const ROOT_CASES: readonly (readonly [string, JsonObject, JsonObject, JsonObject])[] = [
  ['keeps a default', { a: 1 }, {}, { a: 1 }],
  ['replaces a scalar', { a: 1 }, { a: 2 }, { a: 2 }],
  [
    'replaces by false, zero and empty text',
    { a: true, b: 1, c: 'x' },
    { a: false, b: 0, c: '' },
    { a: false, b: 0, c: '' },
  ],
  ['merges maps at any depth', { a: { b: { c: 1, d: 2 } } }, { a: { b: { c: 3 } } }, { a: { b: { c: 3, d: 2 } } }],
  ['does not clear a map by an empty one', { a: { b: 1 } }, { a: {} }, { a: { b: 1 } }],
  ['replaces a list whole', { a: [1, 2, 3] }, { a: [{ b: null }] }, { a: [{ b: null }] }],
  ['adds a key without a default', { a: 1 }, { b: { c: 2 } }, { a: 1, b: { c: 2 } }],
  ['deletes a default by null', { a: 1, b: 2 }, { a: null }, { b: 2 }],
  [
    'deletes a nested default, a map and a list by null',
    { a: { b: 1 }, c: { d: 1 }, e: [1] },
    { a: { b: null }, c: null, e: null },
    { a: {} },
  ],
  ['keeps null where there is no default', { a: {} }, { b: null, a: { c: null } }, { a: { c: null }, b: null }],
  ['puts a scalar over a map', { a: { b: 1 } }, { a: 'x' }, { a: 'x' }],
  ['puts a map over a scalar', { a: 'x' }, { a: { b: 1 } }, { a: { b: 1 } }],
  ['puts a list over a map and a map over a list', { a: { b: 1 }, c: [1] }, { a: [], c: {} }, { a: [], c: {} }],
  [
    'knows no special meaning of global in a chart without subcharts',
    { global: { a: 1 } },
    { global: { b: 2 } },
    { global: { a: 1, b: 2 } },
  ],
  ['takes a key called __proto__ for a key', PROTO, {}, PROTO],
];

const leaf: Subchart = { name: 'leaf', defaults: { x: 1, m: { k: 1 }, global: { l: 1 } } };
const mid: Subchart = { name: 'mid', defaults: { y: 1, leaf: { x: 2, own: 3 } }, subcharts: [leaf] };

/** Charts with subcharts: what the parent's `.Values` hold, those of the subcharts under their names. */
const SUBCHART_CASES: readonly (readonly [string, ChartValues, JsonObject, JsonObject])[] = [
  [
    "lays a parent's defaults over a subchart's, and hands an empty global down",
    { defaults: { mid: { y: 2 } }, subcharts: [mid] },
    {},
    { mid: { y: 2, global: {}, leaf: { x: 2, own: 3, m: { k: 1 }, global: { l: 1 } } } },
  ],
  [
    "deletes a subchart's default by null, also one that the parent overrides",
    { defaults: { leaf: { x: 5 } }, subcharts: [leaf] },
    { leaf: { x: null, m: { k: null } } },
    { leaf: { m: {}, global: { l: 1 } } },
  ],
  [
    "goes back to the subchart's own defaults where the subchart is null",
    { defaults: { leaf: { x: 5, z: 6 } }, subcharts: [leaf] },
    { leaf: null },
    { leaf: { x: 1, m: { k: 1 }, global: { l: 1 } } },
  ],
  [
    'keeps null over what only the parent sets',
    { defaults: { leaf: { z: 6 } }, subcharts: [leaf] },
    { leaf: { z: null } },
    { leaf: { x: 1, z: null, m: { k: 1 }, global: { l: 1 } } },
  ],
  [
    'hands global down, the parent before the subchart, and not up',
    { defaults: { global: { l: 2, t: { a: 1 } } }, subcharts: [mid] },
    { mid: { global: { t: { a: 5, b: 6 } } } },
    {
      global: { l: 2, t: { a: 1 } },
      mid: {
        y: 1,
        global: { l: 2, t: { a: 1, b: 6 } },
        leaf: { x: 2, own: 3, m: { k: 1 }, global: { l: 2, t: { a: 1, b: 6 } } },
      },
    },
  ],
  [
    'shares the tables two levels below global between a chart and its subcharts',
    {
      defaults: { global: { t: { u: { a: 1 } } } },
      subcharts: [{ name: 'leaf', defaults: { global: { t: { u: { b: 2 } } } } }],
    },
    {},
    { global: { t: { u: { a: 1, b: 2 } } }, leaf: { global: { t: { u: { a: 1, b: 2 } } } } },
  ],
  [
    'imports defaults of a subchart, not what a user sets for it, and what the parent says wins',
    {
      defaults: { to: { b: 'parent' } },
      subcharts: [
        {
          name: 'sub',
          defaults: { from: { a: 1, b: 1, c: { d: 1 } }, exports: { data: { top: true } } },
          imports: [
            { child: 'from', parent: 'to' },
            { child: 'exports.data', parent: '.' },
          ],
        },
      ],
    },
    { sub: { from: { a: 2 } }, to: { c: { d: null } } },
    {
      to: { a: 1, b: 'parent', c: {} },
      top: true,
      sub: { from: { a: 2, b: 1, c: { d: 1 } }, exports: { data: { top: true } }, global: {} },
    },
  ],
  [
    "imports what the parent sets for the subchart, and of two subcharts the first one's",
    {
      defaults: { one: { from: { a: 'by parent' } } },
      subcharts: [
        { name: 'one', defaults: { from: { a: 1, b: { c: 1 } } }, imports: [{ child: 'from', parent: 'deep.to' }] },
        { name: 'two', defaults: { from: { a: 2, b: { d: 2 } } }, imports: [{ child: 'from', parent: 'deep.to' }] },
      ],
    },
    {},
    {
      deep: { to: { a: 'by parent', b: { c: 1, d: 2 } } },
      one: { from: { a: 'by parent', b: { c: 1, d: 2 } }, global: {} },
      two: { from: { a: 2, b: { d: 2 } }, global: {} },
    },
  ],
  [
    'imports nothing from where there is no map, and goes through a subchart of a subchart',
    {
      defaults: {},
      subcharts: [
        {
          name: 'mid',
          defaults: { scalar: 1 },
          subcharts: [{ ...leaf, imports: [{ child: 'm', parent: 'up' }] }],
          imports: [
            { child: 'scalar', parent: 'no' },
            { child: 'missing', parent: 'no' },
            { child: 'up', parent: 'top' },
          ],
        },
      ],
    },
    { top: { k: null } },
    {
      top: {},
      mid: {
        scalar: 1,
        up: { k: 1 },
        leaf: { x: 1, m: { k: 1 }, global: { l: 1 } },
        global: {},
      },
    },
  ],
  [
    'leaves a global alone that is not a map',
    { defaults: { global: { a: 1 } }, subcharts: [{ name: 'leaf', defaults: {} }] },
    { leaf: { global: 'x' } },
    { global: { a: 1 }, leaf: { global: 'x' } },
  ],
];

test.each(ROOT_CASES)('%s', (_, defaults, document, expected) => {
  expect(coalesceValues({ defaults }, document)).toStrictEqual(expected);
});

test.each(SUBCHART_CASES)('%s', (_, chart, document, expected) => {
  expect(coalesceValues(chart, document)).toStrictEqual(expected);
});

test('changes neither the defaults nor the document', () => {
  const defaults = { a: { b: 1 }, c: 1 };
  const document = { a: { d: 2 }, c: null };
  coalesceValues({ defaults }, document);
  expect([defaults, document]).toStrictEqual([
    { a: { b: 1 }, c: 1 },
    { a: { d: 2 }, c: null },
  ]);
});

test('fails on a default that is null, and names it', async () => {
  const chart = { defaults: {}, subcharts: [{ name: 'sub', defaults: { a: { b: null } } }] };
  expect(await refusalOf(() => coalesceValues(chart, {}))).toBe(
    "E_SCHEMA_DEFAULT: the default of 'sub.a.b' is null; leave it out",
  );
});

test.each([1, null, []])("fails on a subchart's values that are %j", async (sub) => {
  const chart = { defaults: {}, subcharts: [{ name: 'sub', defaults: {} }] };
  const refusal = await refusalOf(() => coalesceValues(chart, { sub }));
  expect(refusal).toBe(`E_VALUES_INVALID: 'sub' is ${JSON.stringify(sub)}; wants a map, the subchart's values`);
});

test('merges values files, null included', () => {
  expect(mergeValues({ a: { b: 1, c: 2 }, d: [1], e: 1 }, { a: { b: null }, d: [], e: { f: 1 } })).toStrictEqual({
    a: { b: null, c: 2 },
    d: [],
    e: { f: 1 },
  });
});

/** The files of a chart that prints its values, as it and each of its subcharts see them. */
function chartFiles({ defaults, subcharts = [] }: ChartValues, folder: string, name: string): Record<string, string> {
  const dependencies = subcharts.map(({ name: dependency, imports = [] }) => ({
    name: dependency,
    version: '1.0.0',
    'import-values': imports,
  }));
  return {
    [`${folder}Chart.yaml`]: JSON.stringify({ apiVersion: 'v2', name, version: '1.0.0', dependencies }),
    [`${folder}values.yaml`]: `${asciiJson(defaults)}\n`,
    [`${folder}templates/values.yaml`]: `values: {{ .Values | toJson | b64enc }}\n`,
    ...Object.fromEntries(
      subcharts.flatMap((subchart) =>
        Object.entries(chartFiles(subchart, `${folder}charts/${subchart.name}/`, subchart.name)),
      ),
    ),
  };
}

/** The values that Helm lets each chart see, by the path of the chart. */
async function valuesInHelm(helm: Helm, chart: ChartValues, document: JsonObject): Promise<ReadonlyMap<string, Json>> {
  const files = { ...chartFiles(chart, 'root/', 'root'), 'document.json': `${asciiJson(document)}\n` };
  return withFiles(files, async (folder) => {
    const argv = ['template', 'release', `${folder}/root`, '-f', `${folder}/document.json`];
    const output = await runHelm(helm, argv, { environment: process.env });
    const printed = output.matchAll(/^# Source: root\/(?:charts\/)?(.*)templates\/values\.yaml\nvalues: (.*)$/gm);
    return new Map(
      [...printed].map(([, path = '', values = '']) => [
        path.replaceAll('/charts/', '/'),
        parseJson(Buffer.from(values, 'base64').toString()),
      ]),
    );
  });
}

/** The same, from ours. */
function valuesOf(chart: ChartValues, values: Json | undefined, path = ''): ReadonlyMap<string, Json> {
  const below = (chart.subcharts ?? []).flatMap((subchart) => [
    ...valuesOf(subchart, isJsonObject(values) ? values[subchart.name] : undefined, `${path}${subchart.name}/`),
  ]);
  return new Map([[path, values ?? null], ...below]);
}

describeHelm('coalesceValues', (helm) => {
  const cases: readonly (readonly [string, ChartValues, JsonObject])[] = [
    ...ROOT_CASES.map(([title, defaults, document]) => [title, { defaults }, document] as const),
    ...SUBCHART_CASES.map(([title, chart, document]) => [title, chart, document] as const),
  ];
  test.each(cases)('%s', async (_, chart, document) => {
    expect(valuesOf(chart, coalesceValues(chart, document))).toStrictEqual(await valuesInHelm(helm, chart, document));
  });

  const key = fc.constantFrom('a', 'b', 'global', 'leaf', 'mid');
  const scalar = fc.constantFrom<Json>(0, 'x', true, [], [1]);
  const tables = (leaves: fc.Arbitrary<Json>) => {
    const nested = (depth: number): fc.Arbitrary<JsonObject> =>
      entries(key, depth === 0 ? leaves : fc.oneof(leaves, nested(depth - 1)));
    return nested(3);
  };
  const isTable = (value: Json | undefined) => value === undefined || isJsonObject(value);
  const defaults = tables(scalar).filter((values) => isTable(values['mid']) && isTable(values['leaf']));
  const documents = tables(fc.oneof(scalar, fc.constant(null)));

  test('agrees on any document over any defaults, with subcharts and globals, or both refuse', async () => {
    const path = fc.constantFrom('a', 'a.b', 'b', 'b.a', 'global', 'leaf');
    const imports = fc.array(fc.record({ child: path, parent: fc.oneof(path, fc.constant('.')) }), { maxLength: 3 });
    const samples = fc.sample(fc.tuple(defaults, defaults, defaults, documents, imports, imports), {
      numRuns: 20,
      seed: 11,
    });
    const differences: unknown[] = [];
    for (const [root, middle, inner, document, fromMid, fromLeaf] of samples) {
      const leaf = { name: 'leaf', defaults: inner, imports: fromLeaf };
      const mid = { name: 'mid', defaults: middle, subcharts: [leaf], imports: fromMid };
      const chart = { defaults: root, subcharts: [mid, leaf] };
      const ours = await refusalOf(() => coalesceValues(chart, document));
      const theirs = await valuesInHelm(helm, chart, document).catch(() => undefined);
      const agrees =
        ours === 'it did not refuse'
          ? isDeepStrictEqual(theirs, valuesOf(chart, coalesceValues(chart, document)))
          : theirs === undefined;
      if (!agrees) differences.push({ chart, document, ours, theirs });
    }
    expect(differences).toStrictEqual([]);
  });

  test('agrees on many documents for as many subcharts of one chart', async () => {
    const ownDefaults = fc.sample(fc.tuple(defaults, defaults), { numRuns: 60, seed: 12 });
    const subcharts = ownDefaults.map(([middle, inner], at) => ({
      name: `mid${at}`,
      defaults: middle,
      subcharts: [{ name: 'leaf', defaults: inner }],
    }));
    const shared = fc.sample(defaults, { numRuns: 1, seed: 14 });
    const chart = { defaults: { global: shared[0]?.['global'] ?? { t: { u: { a: 1 } } } }, subcharts };
    const given = fc.sample(documents, { numRuns: 60, seed: 13 }).map((values) => ({ ...values, leaf: {} }));
    const document = Object.fromEntries(given.map((values, at) => [`mid${at}`, values]));
    const theirs = await valuesInHelm(helm, chart, document);
    const ours = valuesOf(chart, coalesceValues(chart, document));
    const differences = [...ours].filter(([path, values]) => !isDeepStrictEqual(values, theirs.get(path)));
    expect(theirs.size).toBe(121);
    expect(differences).toStrictEqual([]);
  });
});
