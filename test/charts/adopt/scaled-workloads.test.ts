import { Cpu, Deployment, HorizontalPodAutoscaler, StatefulSet, Service, type IScalable } from 'cdk8s-plus-28';
import { z } from 'zod';
import { at } from '../../../src/charts/adopt/manifest';
import { and } from '../../../src/values/functions';
import { when } from '../../../src/values/structure';
import { chartOf, only } from '../../support/chart-of';

const VALUES = z.object({ isOn: z.boolean().default(true), isBusy: z.boolean().default(true) });
const containers = [{ image: 'nginx:1.29', portNumber: 80, resources: { cpu: { request: Cpu.millis(100) } } }];

/** `replicas` of the object of a kind with values. */
const replicas = (tree: ReturnType<typeof chartOf>, kind: string, values: { isOn?: boolean; isBusy?: boolean }) =>
  at(only(tree, kind, undefined, { values }), 'spec', 'replicas');

test('a workload of cdk8s-plus has its replicas where the autoscaler of cdk8s-plus is not there', () => {
  const tree = chartOf(VALUES, (chart, v) => {
    const target = new Deployment(chart, 'api', { containers });
    when(v.isOn, () => {
      new HorizontalPodAutoscaler(chart, 'scaler', { target, maxReplicas: 4 });
    });
  });
  expect(replicas(tree, 'Deployment', { isOn: true })).toBeUndefined();
  expect(replicas(tree, 'Deployment', { isOn: false })).toBe(2);
});

test('only the conditions count that the workload is not in itself', () => {
  const tree = chartOf(VALUES, (chart, v) => {
    when(v.isOn, () => {
      const service = new Service(chart, 'service', { ports: [{ port: 80 }] });
      const target: IScalable = new StatefulSet(chart, 'store', { containers, service });
      when(and(v.isOn, v.isBusy), () => {
        new HorizontalPodAutoscaler(chart, 'scaler', { target, maxReplicas: 4 });
      });
    });
  });
  expect(replicas(tree, 'StatefulSet', { isBusy: true })).toBeUndefined();
  expect(replicas(tree, 'StatefulSet', { isBusy: false })).toBe(1);
});

test('an autoscaler without a condition takes the replicas away for good', () => {
  const tree = chartOf(VALUES, (chart) => {
    new HorizontalPodAutoscaler(chart, 'scaler', {
      target: new Deployment(chart, 'api', { containers }),
      maxReplicas: 4,
    });
  });
  expect(replicas(tree, 'Deployment', { isOn: false })).toBeUndefined();
});
