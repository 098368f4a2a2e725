import { App, Chart, Testing } from 'cdk8s';
import { z } from 'zod';
import { Deployment } from '../../../src/charts/workloads/deployment';
import { chartOf, at, objectsOf, only, rendered } from '../../support/chart';
import { refusalOf } from '../../support/errors';

const containers = [{ name: 'web', image: 'nginx:1.29' }];

test('fields of the Deployment and of its pods stand side by side', () => {
  const [deployment] = objectsOf((chart) => {
    new Deployment(chart, 'web', { replicas: 3, minReadySeconds: 5, priorityClassName: 'high', containers });
  });
  expect(at(deployment, 'spec.replicas')).toBe(3);
  expect(at(deployment, 'spec.minReadySeconds')).toBe(5);
  expect(at(deployment, 'spec.template.spec.priorityClassName')).toBe('high');
  expect(at(deployment, 'spec.priorityClassName')).toBeUndefined();
});

test('pods are selected by application, release and component alone', () => {
  const [deployment] = objectsOf((chart) => {
    new Deployment(chart, 'web', { containers, podMetadata: { labels: { team: 'a' } } });
  });
  const selector = {
    'app.kubernetes.io/name': 'app',
    'app.kubernetes.io/instance': 'app',
    'app.kubernetes.io/component': 'web',
  };
  expect(at(deployment, 'spec.selector.matchLabels')).toEqual(selector);
  expect(at(deployment, 'spec.template.metadata.labels')).toEqual({ ...selector, team: 'a' });
});

test('pods are spread over zones and nodes unless they say otherwise', () => {
  const [deployment] = objectsOf((chart) => {
    new Deployment(chart, 'web', { containers });
  });
  const keys = [0, 1].map((index) =>
    at(deployment, `spec.template.spec.topologySpreadConstraints.${index}.topologyKey`),
  );
  expect(keys).toEqual(['topology.kubernetes.io/zone', 'kubernetes.io/hostname']);
  const [packed] = objectsOf((chart) => {
    new Deployment(chart, 'web', { containers, topologySpreadConstraints: [] });
  });
  expect(at(packed, 'spec.template.spec.topologySpreadConstraints')).toEqual([]);
});

test('replicas may come from values', () => {
  const chart = chartOf({ replicas: z.int().min(0).max(9).default(2) }, (scope, v) => {
    new Deployment(scope, 'web', { replicas: v.replicas, containers });
  });
  expect(at(rendered(chart, { replicas: 7 })[0], 'spec.replicas')).toBe(7);
});

test('fails where two workloads have one component', async () => {
  const refusal = await refusalOf(() =>
    objectsOf((chart) => {
      new Deployment(chart, 'a', { component: 'web', containers });
      new Deployment(chart, 'b', { component: 'web', containers });
    }),
  );
  expect(refusal).toContain(`a: 'component' is "web", and so is that of 'b'`);
});

test('works in a plain cdk8s chart with plain values', () => {
  const chart = new Chart(new App(), 'shop', { namespace: 'team' });
  new Deployment(chart, 'web', { replicas: 2, containers });
  const objects: unknown = Testing.synth(chart);
  expect(objects).toMatchObject([
    {
      metadata: { namespace: 'team' },
      spec: {
        replicas: 2,
        selector: { matchLabels: { 'app.kubernetes.io/name': 'shop', 'app.kubernetes.io/component': 'web' } },
      },
    },
  ]);
});

test('has the name that its object gets', () => {
  let name = '';
  const objects = objectsOf((chart) => {
    name = new Deployment(chart, 'web', { containers }).name;
    chart.notes(name);
  });
  expect(name).not.toBe('');
  expect(at(only(objects, 'Deployment'), 'metadata.name')).toBe('app-web');
});
