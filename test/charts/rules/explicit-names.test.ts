import { ApiObject } from 'cdk8s';
import { ClusterRole, ConfigMap, Namespace } from 'cdk8s-plus-28';
import { z } from 'zod';
import type { HelmChart } from '../../../src/charts/helm-chart';
import { chartOf, chartWith, only } from '../../support/chart-of';

const CRD = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  spec: { group: 'example.com', scope: 'Namespaced', names: { kind: 'A', plural: 'as' }, versions: [] },
};

test('an explicit name is kept, with a warning', () => {
  const tree = chartWith((chart) => new ConfigMap(chart, 'config', { metadata: { name: 'settings' } }));
  expect(only(tree, 'ConfigMap')).toMatchObject({ metadata: { name: 'settings' } });
  expect(tree.warnings).toEqual([
    expect.stringContaining("the ConfigMap at 'config' is called 'settings' in every release"),
  ]);
});

test('a name that a value gives is kept, with a warning', () => {
  const tree = chartOf(z.object({ name: z.string().max(63).default('x') }), (chart, v) => {
    new ConfigMap(chart, 'config', { metadata: { name: v.name } });
  });
  expect(tree.warnings).toEqual([expect.stringContaining("is called '‹name›' in every release")]);
});

test.each([
  [
    'with the release in it',
    (chart: HelmChart) => new ConfigMap(chart, 'a', { metadata: { name: `${chart.release.name}-a` } }),
  ],
  [
    'made of one of the release',
    (chart: HelmChart) => new ConfigMap(chart, 'a', { metadata: { name: `${chart.objectName(chart)}-a` } }),
  ],
  ['of a namespace', (chart: HelmChart) => new Namespace(chart, 'a', { metadata: { name: 'team' } })],
  [
    'of a definition',
    (chart: HelmChart) => new ApiObject(chart, 'a', { ...CRD, metadata: { name: 'as.example.com' } }),
  ],
])('a name %s gives no warning', (_, make) => {
  expect(chartWith(make).warnings).toEqual([]);
});

test('a cluster-scoped name needs the namespace too', () => {
  const named = (name: (chart: HelmChart) => string): readonly string[] =>
    chartWith((chart) => new ClusterRole(chart, 'role', { metadata: { name: name(chart) } })).warnings;
  expect(named(({ release }) => release.name)).toHaveLength(1);
  expect(named(({ release }) => `${release.namespace}-${release.name}`)).toEqual([]);
});
