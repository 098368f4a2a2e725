import { ApiObject } from 'cdk8s';
import { z } from 'zod';
import {
  ChartwrightError,
  choose,
  each,
  isSet,
  items,
  required,
  when,
  type ErrorPlace,
  type HelmChart,
} from '../../src';
import { chartOf } from '../support/chart-of';
import { expectRefusal } from '../support/refusal';

const values = z.object({
  name: z.string().default('web'),
  other: z.string().default('web'),
  replicas: z.int().min(0).max(10).default(2),
  on: z.boolean().default(true),
  mode: z.enum(['a', 'b', 'c']).default('a'),
  env: z.record(z.string(), z.string()).default({}),
  maybe: z.string().optional(),
});

function config(chart: HelmChart, id: string, data: unknown): void {
  new ApiObject(chart, id, { apiVersion: 'v1', kind: 'ConfigMap', data });
}

function placeOf(work: () => unknown): ErrorPlace | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof ChartwrightError) return error.place;
  }
  return undefined;
}

describe('the rows of plain values at synthesis', () => {
  test('pass a builder that hands its values on', () => {
    const tree = chartOf(values, (chart, v) => {
      config(chart, 'all', {
        image: `${v.name}:${v.mode}`,
        replicas: choose(v.on, v.replicas, 0),
        env: items(v.env, (value, name) => ({ name, value })),
        needed: when(isSet(v.maybe), required(v.maybe, 'maybe is needed')),
      });
      when(v.on, () => {
        each(v.env, (value, key) => {
          config(chart, `env-${key}`, { value });
        });
      });
    });
    expect(tree.objects.map(({ construct }) => construct)).toEqual(['all', 'env-*']);
  });

  test.each<
    [string, string, (chart: HelmChart, v: { name: string; replicas: number; mode: string; other: string }) => void]
  >([
    [
      'a comparison with text',
      "'name'",
      (chart, v) => {
        config(chart, 'x', { mode: v.name === 'web' ? 'yes' : 'no' });
      },
    ],
    [
      'a comparison with a number',
      "'replicas'",
      (chart, v) => {
        config(chart, 'x', { many: v.replicas > 3 });
      },
    ],
    [
      'a comparison with an enum',
      "'mode'",
      (chart, v) => {
        if (v.mode === 'a') config(chart, 'x', {});
      },
    ],
    [
      'a comparison of two texts',
      "'name'",
      (chart, v) => {
        config(chart, 'x', { same: v.name === v.other });
      },
    ],
    [
      'a text in capitals',
      '"WEB" with a known value, "‹value›" in the chart',
      (chart, v) => {
        config(chart, 'x', { name: v.name.toUpperCase() });
      },
    ],
    [
      'the notes',
      "'replicas'",
      (chart, v) => {
        chart.notes(v.replicas > 3 ? 'many' : 'few');
      },
    ],
  ])('fails for a builder that looks at a value: %s', (_, value, build) => {
    expectRefusal(
      () =>
        chartOf(values, (chart, v) => {
          build(chart, v);
        }),
      'E_VALUE_INSPECTED',
      value,
    );
  });

  test('fails with the construct, both results and no mark', () => {
    const inspecting = () =>
      chartOf(values, (chart, v) => {
        config(chart, 'settings', { size: v.replicas > 3 ? 'large' : 'small' });
      });
    expectRefusal(
      inspecting,
      'E_VALUE_INSPECTED',
      '/data/size of v1 ConfigMap shop-settings is "small" with a known value, "large" in the chart',
    );
    expect(placeOf(inspecting)).toEqual({ construct: 'settings', value: 'replicas' });
    expect(inspecting).toThrow(/^(?!.*zq[0-9a-z]{10}).*$/s);
  });

  test('pass over a row on which a construct refuses a plain value', () => {
    const tree = chartOf(values, (chart, v) => {
      if (v.replicas === 0) throw new Error('this construct wants a replica');
      config(chart, 'x', { replicas: v.replicas });
    });
    expect(tree.objects).toHaveLength(1);
  });
});
