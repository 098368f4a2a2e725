import { findObject, findObjects, matchers } from '../../src/testing';
import type { JsonObject } from '../../src/values/json';
import { expectRefusal } from '../support/refusal';

const deployment: JsonObject = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'demo-api', labels: { team: 'maps' } },
  spec: { replicas: 2, args: ['--fast', '--port=80'] },
};
const service: JsonObject = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'demo-api' } };
const objects = [deployment, service];

describe('a pattern', () => {
  test('needs no more than what it is about', () => {
    expect(findObject(objects, { kind: 'Deployment', metadata: { labels: { team: 'maps' } } })).toBe(deployment);
  });

  test('finds every object that has it', () => {
    expect(findObjects(objects, { metadata: { name: 'demo-api' } })).toEqual(objects);
  });

  test('takes matchers of the test runner', () => {
    expect(findObject(objects, { spec: { args: expect.arrayContaining(['--fast']) } })).toBe(deployment);
  });

  test('with undefined wants the key to be absent', () => {
    expect(findObject(objects, { metadata: { labels: undefined } })).toBe(service);
  });

  test.each([
    ['another value', { spec: { replicas: 3 } }, "apps/v1 Deployment demo-api: 'spec.replicas' is 2; wants 3"],
    ['a list with fewer items', { spec: { args: ['--fast'] } }, "'spec.args' has 2 items; wants 1"],
    ['another item', { spec: { args: ['--slow', '--port=80'] } }, `'spec.args[0]' is "--fast"; wants "--slow"`],
    ['a key that is absent', { spec: { paused: true } }, "'spec.paused' is absent; wants true"],
    ['a map where a scalar is', { spec: { replicas: {} } }, "'spec.replicas' is 2; wants {}"],
    ['a matcher', { spec: { replicas: expect.any(String) } }, "'spec.replicas' is 2; wants Any"],
  ])('fails with what is there and what is wanted: %s', (_, pattern, text) => {
    expectRefusal(() => findObject(objects, { kind: 'Deployment', ...pattern }), 'E_DIFFERENCE', text);
  });

  test('fails with the objects that there are where none is of the kind', () => {
    expectRefusal(
      () => findObject(objects, { kind: 'Job' }),
      'E_DIFFERENCE',
      'there is no Job; the objects are apps/v1 Deployment demo-api, v1 Service demo-api',
    );
  });

  test('fails where several objects match', () => {
    expectRefusal(() => findObject(objects, {}), 'E_DIFFERENCE', '2 objects match');
  });
});

describe('the matchers', () => {
  test('pass where an object matches, in a list and in a rendered chart', () => {
    expect(matchers.toHaveObject(objects, { kind: 'Service' }).pass).toBe(true);
    expect(matchers.toHaveObject({ objects }, { kind: 'Service' }).pass).toBe(true);
  });

  test('say how the objects of the kind differ', () => {
    const { pass, message } = matchers.toHaveObject(objects, { kind: 'Deployment', spec: { replicas: 3 } });
    expect([pass, message()]).toEqual([false, expect.stringContaining("'spec.replicas' is 2; wants 3")]);
  });

  test('show what matches where nothing should', () => {
    expect(matchers.toHaveObject(objects, { kind: 'Service' }).message()).toContain('"kind": "Service"');
  });

  test('count', () => {
    expect(matchers.toHaveObjectTimes(objects, 2, { metadata: { name: 'demo-api' } }).pass).toBe(true);
    expect(matchers.toHaveObjectTimes(objects, 1, { metadata: { name: 'demo-api' } }).pass).toBe(false);
  });

  test('extend expect', () => {
    expect.extend(matchers);
    expect(() => {
      const extended: unknown = Reflect.get(expect(objects), 'toHaveObject');
      if (typeof extended === 'function') Reflect.apply(extended, undefined, [{ kind: 'Job' }]);
    }).toThrow('there is no Job');
  });
});
