import { z } from 'zod';
import { ConfigMap, defineChart, when } from '../../src';
import { renderChart } from '../../src/testing';
import { expectRefusal } from '../support/refusal';

const chart = defineChart(
  {
    name: 'shop',
    version: '1.0.0',
    values: z.object({ mode: z.enum(['test', 'live']).default('test'), isCached: z.boolean().default(false) }),
  },
  (chart, v) => {
    new ConfigMap(chart, 'config', { data: { MODE: v.mode, CLUSTER: chart.capabilities.kubeVersion } });
    when(v.isCached, () => {
      new ConfigMap(chart, 'cache', { data: { SIZE: '10' } });
    });
    chart.notes(`mode ${v.mode}`);
  },
);

test('renders a chart for values, a release and a cluster', () => {
  const rendered = renderChart(chart, {
    values: { mode: 'live' },
    release: { name: 'blue', namespace: 'team' },
    capabilities: { kubeVersion: 'v1.31.0' },
  });
  expect(rendered.find({ kind: 'ConfigMap', metadata: { name: 'blue-shop-config' } })).toMatchObject({
    data: { MODE: 'live', CLUSTER: 'v1.31.0' },
  });
  expect(rendered.notes).toBe('mode live\n');
});

test('renders the defaults where nothing is said', () => {
  expect(renderChart(chart).findAll({ kind: 'ConfigMap' })).toHaveLength(1);
  expect(renderChart(chart, { values: { isCached: true } }).findAll({ kind: 'ConfigMap' })).toHaveLength(2);
});

test('fails for values that Helm would refuse', () => {
  expectRefusal(() => renderChart(chart, { values: { mode: 'loud' } }), 'E_VALUES_INVALID', "'mode'");
});
