import { ApiObject } from 'cdk8s';
import { ConfigMap, Secret } from 'cdk8s-plus-28';
import { z } from 'zod';
import type { HelmChart } from '../../../src/charts/helm-chart';
import { evaluateChart } from '../../../src/charts/evaluate';
import { and, eq, gt, le, not } from '../../../src/values/functions';
import { each, when } from '../../../src/values/structure';
import { chartOf, chartWith } from '../../support/chart-of';
import { expectRefusal } from '../../support/refusal';

const VALUES = z.object({
  isOn: z.boolean().default(true),
  isLarge: z.boolean().default(true),
  count: z.int().min(0).max(9).default(1),
  mode: z.string().default('a'),
  queues: z.record(z.string(), z.string()).default({ a: 'x', b: 'y' }),
});

const named = (chart: HelmChart, id: string, namespace?: string): ConfigMap =>
  new ConfigMap(chart, id, { metadata: { name: 'config', ...(namespace !== undefined && { namespace }) } });

test('fails for two objects of one kind and name, and names both constructs', () => {
  const build = (chart: HelmChart): void => {
    named(chart, 'one');
    named(chart, 'two');
  };
  expectRefusal(() => chartWith(build), 'E_CHART_DUPLICATE', "'one' and 'two' both make the ConfigMap 'config'");
});

test('fails for two constructs whose paths make one name', () => {
  const build = (chart: HelmChart): void => {
    new ConfigMap(chart, 'a-b');
    new ApiObject(new ApiObject(chart, 'a', { apiVersion: 'v1', kind: 'Secret' }), 'b', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
    });
  };
  expectRefusal(() => chartWith(build), 'E_CHART_DUPLICATE', "'a-b' and 'a/b' both make the ConfigMap '‹name of a-b›'");
});

test('fails for one name in two versions of an API', () => {
  const build = (chart: HelmChart): void => {
    for (const version of ['v1', 'v2'])
      new ApiObject(chart, version, {
        apiVersion: `autoscaling/${version}`,
        kind: 'HorizontalPodAutoscaler',
        metadata: { name: 'a' },
      });
  };
  expectRefusal(() => chartWith(build), 'E_CHART_DUPLICATE', "'v1' and 'v2' both make the HorizontalPodAutoscaler 'a'");
});

test('fails for the namespace of the release beside none', () => {
  const build = (chart: HelmChart): void => {
    named(chart, 'one', chart.release.namespace);
    named(chart, 'two');
  };
  expectRefusal(() => chartWith(build), 'E_CHART_DUPLICATE', "'one' and 'two'");
});

test('fails under conditions that may both hold', () => {
  expectRefusal(
    () =>
      chartOf(VALUES, (chart, v) => {
        when(v.isOn, () => named(chart, 'one'));
        when(v.isLarge, () => named(chart, 'two'));
      }),
    'E_CHART_DUPLICATE',
    'make them under conditions that exclude each other',
  );
});

test('fails for a loop that makes the same name again and again', () => {
  expectRefusal(
    () =>
      chartOf(VALUES, (chart, v) => {
        each(v.queues, () => new ConfigMap(chart, 'worker'));
      }),
    'E_CHART_DUPLICATE',
    "'worker' makes the ConfigMap '‹name of worker›' once for each of queues, always by the same name",
  );
});

test('one name in two kinds or two namespaces is no duplicate', () => {
  const tree = chartWith((chart) => {
    named(chart, 'one');
    named(chart, 'two', 'elsewhere');
    new Secret(chart, 'three', { metadata: { name: 'config' } });
  });
  expect(evaluateChart(tree).objects).toHaveLength(3);
});

test('one name under conditions that exclude each other is no duplicate', () => {
  const tree = chartOf(VALUES, (chart, v) => {
    when(and(v.isOn, eq(v.mode, 'a')), () => named(chart, 'one'));
    when(eq(v.mode, 'b'), () => named(chart, 'two'));
    when(and(not(v.isOn), eq(v.mode, 'c')), () => {
      when(gt(v.count, 3), () => named(chart, 'three'));
      when(le(v.count, 3), () => named(chart, 'four'));
    });
  });
  expect(tree.objects).toHaveLength(4);
});

test('a loop whose ids come from the key makes a name for each entry', () => {
  const tree = chartOf(VALUES, (chart, v) => {
    each(v.queues, (_, name) => new ConfigMap(chart, `worker-${name}`));
  });
  expect(evaluateChart(tree).objects).toMatchObject([
    { metadata: { name: 'shop-worker-a' } },
    { metadata: { name: 'shop-worker-b' } },
  ]);
});
