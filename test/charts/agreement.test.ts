import { ApiObject } from 'cdk8s';
import { z } from 'zod';
import { agree } from '../../src/charts/agreement';
import type { ChartTree } from '../../src/charts/chart-tree';
import { completeValues } from '../../src/charts/complete-values';
import type { Builder } from '../../src/charts/define-chart';
import { scopeOf } from '../../src/charts/evaluate';
import type { JsonObject } from '../../src/values/json';
import { check, each, entries, items, omitEmpty, when } from '../../src/values/structure';
import { chartOf } from '../support/chart-of';
import { expectRefusal } from '../support/refusal';

const VALUES = z.object({
  name: z.string().default('web'),
  isOn: z.boolean().default(true),
  env: z.record(z.string(), z.string()).default({ A: 'x' }),
});

const config = (data: (v: Parameters<Builder<typeof VALUES>>[1]) => unknown): ChartTree =>
  chartOf(VALUES, (chart, v) => {
    new ApiObject(chart, 'config', { apiVersion: 'example.com/v1', kind: 'Config', data: data(v) });
  });

const sameFor = (one: ChartTree, other: ChartTree, values: JsonObject = {}): boolean =>
  agree(one, other, scopeOf(completeValues(one, values), {}));

describe('two trees that render to the same agree', () => {
  test.each<[string, ChartTree, ChartTree]>([
    ['a reference and its value', config((v) => ({ a: v.name })), config(() => ({ a: 'web' }))],
    ['a condition and what it leaves', config((v) => ({ a: when(v.isOn, 'x') })), config(() => ({ a: 'x' }))],
    ['entries of values and written ones', config((v) => entries(v.env)), config(() => ({ A: 'x' }))],
    [
      'a loop and its items',
      config((v) => ({ list: [items(v.env, (value, name) => ({ name, value }))] })),
      config(() => ({ list: [{ name: 'A', value: 'x' }] })),
    ],
    [
      'an empty map left out and none',
      config((v) => ({ a: omitEmpty({ b: when(v.isOn, 'x') }) })),
      config(() => ({ a: { b: 'x' } })),
    ],
  ])('%s', (_, one, other) => {
    expect(sameFor(one, other)).toBe(true);
  });
});

describe('two trees that render to something else do not agree', () => {
  const written = config(() => ({ a: 'web', list: ['x', 'y'] }));

  test.each<[string, ChartTree]>([
    ['another text', config(() => ({ a: 'wep', list: ['x', 'y'] }))],
    ['another type', config(() => ({ a: 1, list: ['x', 'y'] }))],
    ['an entry less', config(() => ({ list: ['x', 'y'] }))],
    ['an entry more', config(() => ({ a: 'web', b: '', list: ['x', 'y'] }))],
    ['another order of a list', config(() => ({ a: 'web', list: ['y', 'x'] }))],
    ['an item more', config(() => ({ a: 'web', list: ['x', 'y', 'z'] }))],
    ['a condition that does not hold', config((v) => ({ a: when(v.isOn, 'other'), list: ['x', 'y'] }))],
    ['no object', chartOf(VALUES, () => undefined)],
    [
      'a second object',
      chartOf(VALUES, (chart, v) => {
        new ApiObject(chart, 'config', {
          apiVersion: 'example.com/v1',
          kind: 'Config',
          data: { a: 'web', list: ['x', 'y'] },
        });
        each(v.env, (_, name) => {
          new ApiObject(chart, name, { apiVersion: 'example.com/v1', kind: 'Config' });
        });
      }),
    ],
    [
      'other notes',
      chartOf(VALUES, (chart) => {
        new ApiObject(chart, 'config', {
          apiVersion: 'example.com/v1',
          kind: 'Config',
          data: { a: 'web', list: ['x', 'y'] },
        });
        chart.notes('other');
      }),
    ],
  ])('%s', (_, other) => {
    expect(sameFor(written, other)).toBe(false);
    expect(sameFor(other, written)).toBe(false);
  });
});

test('fails where a check of either refuses the values', () => {
  const strict = chartOf(VALUES, (_, v) => {
    check(v.isOn, 'must be on');
  });
  expectRefusal(() => sameFor(strict, strict, { isOn: false }), 'E_VALUES_FAIL', 'must be on');
});
