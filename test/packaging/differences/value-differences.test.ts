import { changelogLines } from '../../../src/packaging/differences/changelog';
import type { JsonObject } from '../../../src/packaging/differences/difference';
import { valueDifferences, type ValuesContract } from '../../../src/packaging/differences/value-differences';
import { compareCharts } from '../../../src/packaging/differences/version-step';

const closed = (properties: JsonObject): JsonObject => ({ type: 'object', properties, additionalProperties: false });

/** A chart with another inside it, which the key `backend` stands for. */
const umbrella = (backend: ValuesContract, own: ValuesContract = {}): ValuesContract => ({
  ...own,
  subcharts: { backend },
});

const told = (before: ValuesContract, after: ValuesContract) =>
  valueDifferences(before, after).map(({ change, name, path, breaking }) => [
    change,
    name,
    path,
    breaking !== undefined,
  ]);

const subchart: ValuesContract = {
  schema: closed({ old: {}, size: { type: 'integer', maximum: 5 } }),
  defaults: { old: 'x', size: 1 },
};
const next: ValuesContract = {
  schema: closed({ fresh: {}, size: { type: 'integer', maximum: 3 } }),
  defaults: { fresh: 'x', size: 2 },
};

test('what changes inside a subchart is told under its key, as the subchart itself would tell it', () => {
  const own = valueDifferences(subchart, next);
  expect(valueDifferences(umbrella(subchart), umbrella(next))).toEqual(
    own.map((difference) => ({ ...difference, name: `backend.${difference.name}` })),
  );
  expect(told(umbrella(subchart), umbrella(next))).toEqual([
    ['added', 'backend.fresh', undefined, false],
    ['removed', 'backend.old', undefined, true],
    ['changed', 'backend.size', 'maximum', true],
    ['changed', 'backend.size', 'default', false],
  ]);
});

test('a rule on all values of a subchart is told by its key', () => {
  const open = umbrella({ schema: { type: 'object' } });
  expect(told(open, umbrella({ schema: { ...closed({}) } }))).toEqual([
    ['changed', 'backend', 'additionalProperties', true],
  ]);
});

test('a change inside a subchart asks for the step that it asks for in the subchart, and is a line of the changelog', () => {
  const chart = (values: ValuesContract) => ({ ...values, objects: [] });
  const other = { ...subchart, defaults: { old: 'x', size: 2 } };
  for (const after of [next, other]) {
    const alone = compareCharts(chart(subchart), chart(after));
    expect(compareCharts(chart(umbrella(subchart)), chart(umbrella(after))).step).toBe(alone.step);
  }
  const { differences } = compareCharts(chart(umbrella(subchart)), chart(umbrella(next)));
  expect(changelogLines(differences)[0]?.description).toMatch(/^value backend\.old; it is no longer read/);
});

test('subcharts of subcharts are told under both keys', () => {
  expect(told({ subcharts: { shop: umbrella(subchart) } }, { subcharts: { shop: umbrella(next) } })).toContainEqual([
    'removed',
    'shop.backend.old',
    undefined,
    true,
  ]);
});

test('without schemas the defaults of a subchart say which values there are', () => {
  expect(
    told(umbrella({ defaults: { old: 1, size: 1 } }), umbrella({ defaults: { fresh: 1, size: 2 } }, { schema: {} })),
  ).toEqual([
    ['added', 'backend.fresh', undefined, false],
    ['removed', 'backend.old', undefined, true],
    ['changed', 'backend.size', 'default', false],
  ]);
});

test('a default of a subchart that its parent overrides is no difference, nor is a value that the parent sets missing', () => {
  const parent = { defaults: { backend: { size: 4 } } };
  const required = { ...subchart, schema: { ...subchart.schema, required: ['size'] } };
  expect(told(umbrella(subchart, parent), umbrella({ ...subchart, defaults: { old: 'x', size: 2 } }, parent))).toEqual(
    [],
  );
  expect(told(umbrella(subchart, parent), umbrella({ ...required, defaults: { old: 'x' } }, parent))).toEqual([]);
  expect(told(umbrella(subchart), umbrella(subchart, parent))).toEqual([['changed', 'backend.size', 'default', false]]);
});

test('a default that the parent deletes by null is gone', () => {
  const parent = { defaults: { backend: { old: null } } };
  expect(valueDifferences(umbrella(subchart), umbrella(subchart, parent))).toEqual([
    { subject: 'value', change: 'changed', name: 'backend.old', path: 'default', before: 'x', after: undefined },
  ]);
});

test('a subchart that comes or goes is told once, by its key', () => {
  const declared: ValuesContract = { schema: closed({ backend: {} }), defaults: { backend: { enabled: true } } };
  expect(told(umbrella(subchart), {})).toEqual([['removed', 'backend', undefined, true]]);
  expect(told({}, umbrella(subchart))).toEqual([['added', 'backend', undefined, false]]);
  expect(told(umbrella(subchart, declared), { schema: closed({}) })).toEqual([['removed', 'backend', undefined, true]]);
});

test('globals are told where users set them, and once for all charts that have them', () => {
  const withPort = (maximum: number): ValuesContract => ({
    schema: { properties: { global: { properties: { port: { maximum } } } } },
    defaults: { global: { port: maximum } },
  });
  const shop = (maximum: number): ValuesContract => ({
    ...withPort(maximum),
    subcharts: { backend: withPort(maximum), batch: withPort(maximum) },
  });
  expect(told(shop(5), shop(3))).toEqual([
    ['changed', 'global.port', 'maximum', true],
    ['changed', 'global.port', 'default', false],
  ]);
});

test('what the parent tells of a value is not told again, unless the subchart alone breaks upgrades', () => {
  const own = (maximum: number) => ({
    schema: { properties: { backend: { properties: { size: { maximum } } } } },
  });
  const within = (maximum: number): ValuesContract => ({ schema: { properties: { size: { maximum } } } });
  expect(told(umbrella(within(5), own(5)), umbrella(within(3), own(3)))).toEqual([
    ['changed', 'backend.size', 'maximum', true],
  ]);
  expect(told(umbrella(within(5), own(3)), umbrella(within(3), own(5)))).toEqual([
    ['changed', 'backend.size', 'maximum', false],
    ['changed', 'backend.size', 'maximum', true],
  ]);
});

test('a value that the schema of the parent lets nobody set is not told', () => {
  const parent = { schema: closed({ backend: closed({ size: {} }) }) };
  expect(told(umbrella(subchart, parent), umbrella({ ...next, defaults: subchart.defaults }, parent))).toEqual([
    ['changed', 'backend.size', 'maximum', true],
  ]);
});
