import { ApiObject } from 'cdk8s';
import {
  ConfigMap,
  Deployment,
  Job,
  LabelExpression,
  LabelSelector,
  NetworkPolicy,
  Pod,
  Pods,
  StatefulSet,
} from 'cdk8s-plus-28';
import { z } from 'zod';
import type { HelmChart } from '../../../src/charts/helm-chart';
import { at } from '../../../src/charts/adopt/manifest';
import { evaluateChart } from '../../../src/charts/evaluate';
import { printChart } from '../../../src/charts/print/chart';
import { synthesize } from '../../../src/charts/synthesize';
import { eq, not } from '../../../src/values/functions';
import { when } from '../../../src/values/structure';
import { chartOf, chartWith, only } from '../../support/chart-of';
import { neighbours } from '../../support/neighbours';
import { expectRefusal } from '../../support/refusal';

const ADDRESS = Pod.ADDRESS_LABEL;

const container = { image: 'x', portNumber: 80 };

const selectorOf = (component: string) => ({
  'app.kubernetes.io/name': 'shop',
  'app.kubernetes.io/instance': 'blue',
  'app.kubernetes.io/component': component,
});

const BLUE = { release: { name: 'blue' } };

function labelled(chart: HelmChart, id: string, labels: Readonly<Record<string, string>>): Deployment {
  const deployment = new Deployment(chart, id, { containers: [container] });
  for (const [key, value] of Object.entries(labels)) deployment.podMetadata.addLabel(key, value);
  return deployment;
}

function selecting(chart: HelmChart, matchExpressions: readonly object[]): ApiObject {
  return new ApiObject(chart, 'budget', {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    spec: { selector: { matchExpressions } },
  });
}

test('no address of cdk8s-plus reaches a chart', () => {
  const tree = synthesize(neighbours);
  expect(JSON.stringify(evaluateChart(tree).objects)).not.toContain('cdk8s.io');
  expect([...printChart(tree).files.values()].join()).not.toContain('cdk8s.io');
});

test('a workload, its pods and its Service meet by chart, release and construct path', () => {
  const tree = chartWith((chart) => {
    new Deployment(chart, 'api', { containers: [container] }).exposeViaService();
  });
  const deployment = only(tree, 'Deployment', undefined, BLUE);
  expect(at(deployment, 'spec', 'selector')).toEqual({ matchLabels: selectorOf('api') });
  expect(at(deployment, 'spec', 'template', 'metadata', 'labels')).toEqual(selectorOf('api'));
  expect(at(only(tree, 'Service', undefined, BLUE), 'spec', 'selector')).toEqual(selectorOf('api'));
});

test('an explicit component is the component', () => {
  const tree = chartWith((chart) => {
    labelled(chart, 'api', { 'app.kubernetes.io/component': 'backend' }).exposeViaService();
  });
  expect(at(only(tree, 'Service', undefined, BLUE), 'spec', 'selector')).toEqual(selectorOf('backend'));
});

test('a path that is no label is the component with a hash of it', () => {
  const tree = chartWith((chart) => {
    new Deployment(chart, 'Api', { containers: [container] });
  });
  const labels = at(only(tree, 'Deployment'), 'spec', 'selector', 'matchLabels');
  expect(at(labels, 'app.kubernetes.io/component')).toMatch(/^api-[0-9a-f]{8}$/);
});

test('labels that a workload selects by besides stay', () => {
  const tree = chartWith((chart) => {
    labelled(chart, 'api', { tier: 'front' }).select(LabelSelector.of({ labels: { tier: 'front' } }));
  });
  expect(at(only(tree, 'Deployment', undefined, BLUE), 'spec', 'selector', 'matchLabels')).toEqual({
    ...selectorOf('api'),
    tier: 'front',
  });
});

test('a pod that is an object of its own keeps the standard labels', () => {
  const tree = chartWith((chart) => {
    new Pod(chart, 'debug', { containers: [container] });
  });
  expect(at(only(tree, 'Pod', undefined, BLUE), 'metadata', 'labels')).toMatchObject({
    ...selectorOf('debug'),
    'helm.sh/chart': 'shop-1.0.0',
    'app.kubernetes.io/managed-by': 'Helm',
  });
});

test('terms of affinities and network policies select by component', () => {
  const tree = chartWith((chart) => {
    const database = new StatefulSet(chart, 'database', { containers: [container] });
    const api = new Deployment(chart, 'api', { containers: [container] });
    api.scheduling.colocate(database);
    new NetworkPolicy(chart, 'incoming', { selector: api, ingress: { rules: [{ peer: database }] } });
  });
  const policy = only(tree, 'NetworkPolicy', undefined, BLUE);
  expect(at(policy, 'spec', 'podSelector')).toEqual({ matchLabels: selectorOf('api') });
  expect(at(policy, 'spec', 'ingress')).toEqual([{ from: [{ podSelector: { matchLabels: selectorOf('database') } }] }]);
  const affinity = at(only(tree, 'Deployment', undefined, BLUE), 'spec', 'template', 'spec', 'affinity', 'podAffinity');
  expect(at(affinity, 'requiredDuringSchedulingIgnoredDuringExecution')).toEqual([
    { labelSelector: { matchLabels: selectorOf('database') }, topologyKey: 'kubernetes.io/hostname' },
  ]);
});

test('In with one address selects a component', () => {
  const tree = chartWith((chart) => {
    const api = labelled(chart, 'api', {});
    const address = String(api.podMetadata.getLabel(ADDRESS));
    selecting(chart, [{ key: ADDRESS, operator: 'In', values: [address] }]);
  });
  expect(at(only(tree, 'PodDisruptionBudget', undefined, BLUE), 'spec', 'selector')).toEqual({
    matchLabels: selectorOf('api'),
  });
});

test('In with several addresses selects their components of this release', () => {
  const tree = chartWith((chart) => {
    const addresses = ['api', 'worker'].map((id) => String(labelled(chart, id, {}).podMetadata.getLabel(ADDRESS)));
    selecting(chart, [{ key: ADDRESS, operator: 'In', values: addresses }]);
  });
  const { 'app.kubernetes.io/component': _, ...release } = selectorOf('');
  expect(at(only(tree, 'PodDisruptionBudget', undefined, BLUE), 'spec', 'selector')).toEqual({
    matchLabels: release,
    matchExpressions: [{ key: 'app.kubernetes.io/component', operator: 'In', values: ['api', 'worker'] }],
  });
});

test('Exists selects all pods of the release', () => {
  const tree = chartWith((chart) => {
    const all = Pods.select(chart, 'all', { expressions: [LabelExpression.exists(ADDRESS)] });
    new NetworkPolicy(chart, 'incoming', { selector: all });
  });
  const { 'app.kubernetes.io/component': _, ...release } = selectorOf('');
  expect(at(only(tree, 'NetworkPolicy', undefined, BLUE), 'spec', 'podSelector')).toEqual({ matchLabels: release });
});

test('fails for an operator that would select pods of other releases', () => {
  const build = (chart: HelmChart): void => {
    const address = String(labelled(chart, 'api', {}).podMetadata.getLabel(ADDRESS));
    selecting(chart, [{ key: ADDRESS, operator: 'NotIn', values: [address] }]);
  };
  expectRefusal(
    () => chartWith(build),
    'E_CHART_SELECTOR',
    "'budget' selects pods by 'cdk8s.io/metadata.addr' with the operator NotIn",
  );
});

test('fails for two workloads with one component, and names both', () => {
  const build = (chart: HelmChart): void => {
    labelled(chart, 'api', { 'app.kubernetes.io/component': 'web' });
    new Job(chart, 'web', { containers: [container] });
  };
  expectRefusal(() => chartWith(build), 'E_CHART_SELECTOR', "'api' and 'web' are one component, \"web\"");
});

test('workloads of which there is only ever one may share a component', () => {
  const values = z.object({ isLarge: z.boolean().default(false), mode: z.string().default('a') });
  const tree = chartOf(values, (chart, v) => {
    when(v.isLarge, () => labelled(chart, 'large', { 'app.kubernetes.io/component': 'api' }));
    when(not(v.isLarge), () => {
      when(eq(v.mode, 'a'), () => labelled(chart, 'small-a', { 'app.kubernetes.io/component': 'api' }));
      when(eq(v.mode, 'b'), () => labelled(chart, 'small-b', { 'app.kubernetes.io/component': 'api' }));
    });
  });
  expect(evaluateChart(tree).objects).toHaveLength(1);
});

test('fails for an address that no workload of the chart has', () => {
  const build = (chart: HelmChart): void => {
    new ApiObject(chart, 'service', {
      apiVersion: 'v1',
      kind: 'Service',
      spec: { selector: { [ADDRESS]: 'elsewhere' } },
    });
  };
  expectRefusal(
    () => chartWith(build),
    'E_CHART_SELECTOR',
    "'service' selects pods by 'cdk8s.io/metadata.addr: elsewhere'",
  );
});

test('fails for pods whose own labels would hide them from their selectors', () => {
  const build = (chart: HelmChart): void => {
    labelled(chart, 'api', { 'app.kubernetes.io/name': 'backend' });
  };
  expectRefusal(
    () => chartWith(build),
    'E_CHART_SELECTOR',
    "the pods of 'api' have a label 'app.kubernetes.io/name' of their own",
  );
});

test('objects without pods are left as they are', () => {
  const tree = chartWith((chart) => {
    new ConfigMap(chart, 'config', { data: { a: 'b' } });
  });
  expect(at(only(tree, 'ConfigMap'), 'data')).toEqual({ a: 'b' });
});
