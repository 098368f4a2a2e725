import { renderManifests } from '../../src';
import { isJsonObject, type JsonObject } from '../../src/values/json';
import { EXAMPLE_KINDS } from '../support/example-kinds';
import { golden } from '../support/golden';
import { KINDS_OF_OURS } from '../support/kinds';
import { plainObject } from '../support/plain-object';

const nameOf = ({ kind, metadata }: JsonObject): string =>
  JSON.stringify([kind, isJsonObject(metadata) ? metadata['name'] : undefined]);

const byName = (objects: readonly JsonObject[]): ReadonlyMap<string, JsonObject> =>
  new Map(objects.map((object) => [nameOf(object), object]));

describe.each(EXAMPLE_KINDS.map((chart) => [chart.metadata.name, chart] as const))('the example %s', (name, chart) => {
  const made = byName(renderManifests(chart, { release: { name: 'demo', namespace: 'kinds' } }));
  const written = byName(golden(name));

  test('makes the objects that a person would write', () => {
    expect([...made.keys()].sort()).toEqual([...written.keys()].sort());
  });

  test.each([...written])('makes %s as a person would write it', (object, expected) => {
    expect(made.get(object)).toEqual(expected);
  });
});

const written = EXAMPLE_KINDS.flatMap(({ metadata }) => golden(metadata.name));

test.each(KINDS_OF_OURS.map((one) => [one.kind, one] as const))(
  'the construct of %s makes what a person would write in a plain chart, too',
  (kind, one) => {
    const objects = written.filter((object) => object['kind'] === kind);
    expect(objects.length).toBeGreaterThan(0);
    expect(objects.map((object) => plainObject(one, object))).toEqual(objects);
  },
);
