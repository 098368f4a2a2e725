import { z } from 'zod';
import { ConfigMap, defineChart, dependency } from '../../src';
import type { ChartTree } from '../../src/charts/chart-tree';
import type { ChartDefinition } from '../../src/charts/define-chart';
import { synthesize } from '../../src/charts/synthesize';

const values = z.object({});

function counted() {
  let runs = 0;
  const chart = defineChart({ name: 'part', version: '1.0.0', values }, (scope) => {
    runs += 1;
    new ConfigMap(scope, 'words', { data: { motto: 'once' } });
  });
  return { chart, runs: () => runs };
}

test('a chart that others depend on is built no more often than alone, where trees are shared', () => {
  const alone = counted();
  synthesize(alone.chart);
  const { chart, runs } = counted();
  const trees = new Map<ChartDefinition, ChartTree>();
  const parents = ['left', 'right'].map((name) =>
    defineChart({ name, version: '1.0.0', values, dependencies: [dependency(chart)] }, () => undefined),
  );
  const [left, right] = parents.map((parent) => synthesize(parent, undefined, trees));
  expect(runs()).toBe(alone.runs());
  expect(left?.dependencies[0]?.chart).toBe(right?.dependencies[0]?.chart);
  expect(trees.get(chart)).toBe(synthesize(chart, undefined, trees));
});

test('a tree for one document is not shared', () => {
  const { chart } = counted();
  const trees = new Map<ChartDefinition, ChartTree>();
  synthesize(chart, {}, trees);
  expect(trees.has(chart)).toBe(false);
});
