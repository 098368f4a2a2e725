import { nameOf } from '../../src/infra/name';
import { testStack } from './support';

describe('nameOf', () => {
  test('begins with application and environment', () => {
    expect(nameOf(testStack(), 'loadBalancer', 'api')).toBe('places-test-api');
  });

  test('fails on a name too long for its resource, which still fits another', () => {
    const name = 'a-name-of-21-characte';
    expect(() => nameOf(testStack(), 'loadBalancer', name)).toThrow(
      "'name' makes 'places-test-a-name-of-21-characte', 33 characters; a load balancer name ends at 32; shorten",
    );
    expect(nameOf(testStack(), 'role', name)).toBe(`places-test-${name}`);
  });

  test.each(['Api', 'api-', '-api', 'a_b', ''])("fails on '%s'", (name) => {
    expect(() => nameOf(testStack(), 'role', name)).toThrow(`'name' is '${name}'; wants lower-case letters`);
  });
});
