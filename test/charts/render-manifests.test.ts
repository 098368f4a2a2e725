import { ApiObject } from 'cdk8s';
import { z } from 'zod';
import { choose, coalesce, defineChart, renderManifests, required, type Builder, type Dynamic } from '../../src';
import { expectRefusal } from '../support/refusal';

const VALUES = z.object({ name: z.string().default('web') });

const chartOf = (data: (v: Parameters<Builder<typeof VALUES>>[1]) => object) =>
  defineChart({ name: 'shop', version: '1.0.0', values: VALUES }, (chart, v) => {
    new ApiObject(chart, 'config', { apiVersion: 'v1', kind: 'ConfigMap', data: data(v) });
  });

test('gives the objects for the values, the release and the cluster', () => {
  const chart = defineChart({ name: 'shop', version: '1.0.0', values: VALUES }, (chart, v) => {
    const { release, capabilities } = chart;
    new ApiObject(chart, 'config', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      data: { name: v.name, release: release.name, cluster: capabilities.kubeVersion },
    });
  });
  const target = { values: { name: 'api' }, release: { name: 'blue' }, capabilities: { kubeVersion: 'v1.31.4' } };
  expect(renderManifests(chart, target)).toMatchObject([
    { metadata: { name: 'blue-shop-config' }, data: { name: 'api', release: 'blue', cluster: 'v1.31.4' } },
  ]);
});

test('takes values that come out otherwise where they are written: text that Helm deletes', () => {
  const chart = chartOf((v) => ({ name: v.name }));
  expect(renderManifests(chart, { values: { name: 'a<no value>b' } })).toMatchObject([{ data: { name: 'ab' } }]);
});

test('fails where the builder looks at a value', () => {
  const chart = chartOf((v) => ({ stage: v.name === 'web' ? 'test' : 'live' }));
  expectRefusal(() => renderManifests(chart), 'E_VALUE_INSPECTED', "'name'");
});

test('fails where the builder looks at a value, and only the values that are given show it', () => {
  const chart = chartOf((v) => ({ stage: v.name === 'prod' ? 'live' : 'test' }));
  expect(renderManifests(chart, { values: { name: 'api' } })).toMatchObject([{ data: { stage: 'test' } }]);
  const seen =
    "looked at 'name', which is known only when the chart is installed (seen with the values that were given)";
  expectRefusal(() => renderManifests(chart, { values: { name: 'prod' } }), 'E_VALUE_INSPECTED', seen);
});

test.each([
  [
    'choose',
    (maybe: Dynamic<string | undefined>, on: Dynamic<boolean>) => choose(on, required(maybe, 'maybe is needed'), 'x'),
  ],
  ['coalesce', (maybe: Dynamic<string | undefined>) => coalesce('x', required(maybe, 'maybe is needed'))],
])('fails as Helm does where %s does not want the value that is required and not there', (_, data) => {
  const optional = z.object({ maybe: z.string().optional(), on: z.boolean().default(false) });
  const chart = defineChart({ name: 'shop', version: '1.0.0', values: optional }, (scope, v) => {
    const needed = data(v.maybe, v.on);
    new ApiObject(scope, 'config', { apiVersion: 'v1', kind: 'ConfigMap', data: { needed } });
  });
  expectRefusal(() => renderManifests(chart), 'E_VALUES_FAIL', 'maybe is needed');
  expect(renderManifests(chart, { values: { maybe: 'y' } })).toMatchObject([{ data: { needed: 'x' } }]);
});

test('fails for values that the schema refuses, with their paths', () => {
  expectRefusal(
    () =>
      renderManifests(
        chartOf(() => ({})),
        { values: { name: 3 } },
      ),
    'E_VALUES_INVALID',
    "'name'",
  );
});
