import { ApiObject, Cron, Duration, Size } from 'cdk8s';
import {
  ConfigMap,
  CronJob,
  Deployment,
  DeploymentStrategy,
  PersistentVolumeClaim,
  Pods,
  NetworkPolicy,
  Service,
  StatefulSet,
} from 'cdk8s-plus-28';
import { at, fieldsOf } from '../../../src/charts/adopt/manifest';
import { chartWith, only } from '../../support/chart-of';

test('what cdk8s-plus says of every workload and the API assumes anyway is left out', () => {
  const tree = chartWith((chart) => {
    new Deployment(chart, 'api', { containers: [{ image: 'x' }] });
    new StatefulSet(chart, 'database', { containers: [{ image: 'x', portNumber: 80 }] });
    new CronJob(chart, 'job', { schedule: Cron.daily(), containers: [{ image: 'x' }] });
  });
  const keys = (kind: string, ...path: readonly string[]): readonly string[] =>
    Object.keys(fieldsOf(at(only(tree, kind), 'spec', ...path))).sort();
  expect(keys('Deployment')).toEqual(['replicas', 'selector', 'template']);
  expect(keys('Deployment', 'template', 'spec')).toEqual([
    'automountServiceAccountToken',
    'containers',
    'securityContext',
  ]);
  expect(keys('StatefulSet')).toEqual(['replicas', 'selector', 'serviceName', 'template']);
  expect(keys('CronJob')).toEqual(['concurrencyPolicy', 'jobTemplate', 'schedule', 'startingDeadlineSeconds']);
  expect(keys('CronJob', 'jobTemplate', 'spec', 'template', 'spec')).toContain('restartPolicy');
});

test('empty lists and flags that say nothing are left out', () => {
  const tree = chartWith((chart) => {
    new ConfigMap(chart, 'config');
    new Service(chart, 'service', { ports: [{ port: 80 }] });
    new PersistentVolumeClaim(chart, 'claim', { storage: Size.gibibytes(1) });
    new NetworkPolicy(chart, 'policy', {
      selector: Pods.all(chart, 'all'),
      ingress: { rules: [{ peer: Pods.all(chart, 'peers') }] },
    });
  });
  expect(Object.keys(only(tree, 'ConfigMap'))).not.toContain('immutable');
  expect(at(only(tree, 'Service'), 'spec')).toEqual({ type: 'ClusterIP', ports: [{ port: 80 }] });
  expect(at(only(tree, 'PersistentVolumeClaim'), 'spec')).toEqual({ resources: { requests: { storage: '1Gi' } } });
  expect(at(only(tree, 'NetworkPolicy'), 'spec', 'ingress')).toEqual([{ from: [{ podSelector: {} }] }]);
});

test('what differs from what the API assumes stays', () => {
  const tree = chartWith((chart) => {
    new ConfigMap(chart, 'config', { immutable: true });
    new Deployment(chart, 'api', {
      minReady: Duration.seconds(5),
      strategy: DeploymentStrategy.recreate(),
      terminationGracePeriod: Duration.seconds(60),
      containers: [{ image: 'x' }],
    });
  });
  expect(only(tree, 'ConfigMap')).toMatchObject({ immutable: true });
  expect(at(only(tree, 'Deployment'), 'spec')).toMatchObject({
    minReadySeconds: 5,
    strategy: { type: 'Recreate' },
    template: { spec: { terminationGracePeriodSeconds: 60 } },
  });
});

test('what a person wrote stays, noise or not', () => {
  const tree = chartWith((chart) => {
    new ApiObject(chart, 'config', { apiVersion: 'v1', kind: 'ConfigMap', immutable: false });
  });
  expect(only(tree, 'ConfigMap')).toMatchObject({ immutable: false });
});
