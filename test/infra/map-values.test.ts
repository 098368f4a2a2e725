import { mapValues } from '../../src/infra/map-values';

describe('mapValues', () => {
  test('maps values with their keys, in the order of keys', () => {
    const mapped = mapValues({ b: 2, a: 1 }, (value, key) => `${key}${value}`);
    expect(Object.entries(mapped)).toEqual([
      ['a', 'a1'],
      ['b', 'b2'],
    ]);
  });
});
