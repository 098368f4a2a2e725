import { Cron, Duration, Lazy, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { toWire } from '../../src/charts/wire';
import { refusalOf } from '../support/errors';

test.each([
  [Cpu.millis(100), '100m'],
  [Cpu.units(2), '2'],
  [Size.mebibytes(512), '512Mi'],
  [Size.gibibytes(1.5), '1.5Gi'],
  [Duration.minutes(2), 120],
  [Cron.daily(), '0 0 * * *'],
])('turns a value class into what Kubernetes takes: %j', (value, wire) => {
  expect(toWire({ list: [value] })).toEqual({ list: [wire] });
});

test('leaves fields and items out that are undefined, and keeps what is empty', () => {
  const wire = toWire({ a: undefined, b: [undefined, 1], c: {}, d: [], e: '', f: false, g: 0 });
  expect(wire).toStrictEqual({ b: [1], c: {}, d: [], e: '', f: false, g: 0 });
});

test('leaves to cdk8s what only cdk8s resolves', () => {
  const lazy: unknown = Lazy.any({ produce: () => 1 });
  expect(toWire(lazy)).toBe(lazy);
});

test('fails on a duration with a fraction of a second', async () => {
  const refusal = await refusalOf(() => toWire(Duration.millis(1500)));
  expect(refusal).toContain('E_PROP: a duration is 1500 milliseconds');
  expect(refusal).toContain('wants whole seconds');
});
