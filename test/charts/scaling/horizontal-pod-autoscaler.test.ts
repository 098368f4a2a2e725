import { App, Chart } from 'cdk8s';
import { Deployment as PlusDeployment } from 'cdk8s-plus-28';
import { z } from 'zod';
import { HorizontalPodAutoscaler, memoryUtilization } from '../../../src/charts/scaling/horizontal-pod-autoscaler';
import type { HelmChart } from '../../../src/charts/helm-chart';
import { Deployment } from '../../../src/charts/workloads/deployment';
import { each, when } from '../../../src/values/structure';
import { at, chartOf, objectsOf, only, rendered } from '../../support/chart';
import { refusalOf } from '../../support/errors';

const web = (chart: HelmChart | Chart) =>
  new Deployment(chart, 'web', { replicas: 3, containers: [{ name: 'web', image: 'nginx:1.29' }] });

test('scales by CPU unless it is told otherwise', () => {
  const objects = objectsOf((chart) => {
    new HorizontalPodAutoscaler(chart, 'scaler', { scales: web(chart), maxReplicas: 5 });
  });
  expect(at(only(objects, 'HorizontalPodAutoscaler'), 'spec')).toEqual({
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'app-web' },
    maxReplicas: 5,
    metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } }],
  });
});

test('scales by memory where it is told so', () => {
  const objects = objectsOf((chart) => {
    new HorizontalPodAutoscaler(chart, 'scaler', {
      scales: web(chart),
      maxReplicas: 5,
      metrics: [memoryUtilization(80)],
    });
  });
  expect(at(only(objects, 'HorizontalPodAutoscaler'), 'spec.metrics.0.resource.name')).toBe('memory');
});

describe("its workload's replicas", () => {
  test('are left out', () => {
    const objects = objectsOf((chart) => {
      new HorizontalPodAutoscaler(chart, 'scaler', { scales: web(chart), maxReplicas: 5 });
    });
    expect(at(only(objects, 'Deployment'), 'spec.replicas')).toBeUndefined();
  });

  test('are left out where a conditional one is there', () => {
    const chart = chartOf({ autoscaling: z.boolean().default(false) }, (scope, v) => {
      const scales = web(scope);
      when(v.autoscaling, () => {
        new HorizontalPodAutoscaler(scope, 'scaler', { scales, maxReplicas: 5 });
      });
    });
    expect(at(only(rendered(chart), 'Deployment'), 'spec.replicas')).toBe(3);
    expect(at(only(rendered(chart, { autoscaling: true }), 'Deployment'), 'spec.replicas')).toBeUndefined();
  });

  test('are left out where both are under one condition', () => {
    const chart = chartOf({ enabled: z.boolean().default(true) }, (scope, v) => {
      when(v.enabled, () => {
        new HorizontalPodAutoscaler(scope, 'scaler', { scales: web(scope), maxReplicas: 5 });
      });
    });
    expect(at(only(rendered(chart), 'Deployment'), 'spec.replicas')).toBeUndefined();
  });

  test('fails where one workload would have an autoscaler for each entry of a loop', async () => {
    const chart = chartOf({ names: z.record(z.string(), z.string()).default({}) }, (scope, v) => {
      const scales = web(scope);
      each(v.names, (_, name) => {
        new HorizontalPodAutoscaler(scope, name, { scales, maxReplicas: 5 });
      });
    });
    expect(await refusalOf(() => rendered(chart))).toContain("scales 'web' from inside a loop");
  });
});

test('takes a workload of cdk8s-plus-28', () => {
  const chart = new Chart(new App(), 'shop');
  const scales = new PlusDeployment(chart, 'web', { containers: [{ image: 'nginx:1.29' }] });
  const { resource } = new HorizontalPodAutoscaler(chart, 'scaler', { scales, maxReplicas: 2 });
  expect(resource.toJson()).toMatchObject({ spec: { scaleTargetRef: { kind: 'Deployment', name: scales.name } } });
});

test.each([
  [{ minReplicas: 3, maxReplicas: 2 }, "E_PROP: 'minReplicas' is 3; wants an integer up to 'maxReplicas' (2)"],
  [{ maxReplicas: 0 }, "E_PROP: 'maxReplicas' is 0; wants an integer from 1"],
])('fails on the range %j', async (range, message) => {
  const chart = new Chart(new App(), 'shop');
  const refusal = await refusalOf(() => new HorizontalPodAutoscaler(chart, 's', { scales: web(chart), ...range }));
  expect(refusal).toContain(message);
});

test('scales what the API refers to, as well as workloads', () => {
  const scales = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', name: 'web' };
  const [scaler] = objectsOf((chart) => {
    new HorizontalPodAutoscaler(chart, 'scaler', { scales, maxReplicas: 3 });
  });
  expect(at(scaler, 'spec.scaleTargetRef')).toEqual(scales);
});
