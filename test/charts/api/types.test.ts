import { Cron, Duration, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import type { Deployment } from '../../../src/charts/api/apps';
import type { CronJob } from '../../../src/charts/api/batch';
import type { Container, PodSpec } from '../../../src/charts/api/core';

// The compiler is what judges here: a directive without an error below it is an error itself.
describe('the types of the API', () => {
  it('take what manifests have, and the value classes of cdk8s', () => {
    const container: Container = {
      name: 'main',
      imagePullPolicy: 'IfNotPresent',
      ports: [{ containerPort: 8080, protocol: 'TCP' }],
      readinessProbe: { httpGet: { port: 'http' }, periodSeconds: Duration.seconds(10) },
      resources: { requests: { cpu: Cpu.millis(100), memory: '64Mi' }, limits: { memory: Size.mebibytes(64), cpu: 1 } },
    };
    const spec: PodSpec = { containers: [container], terminationGracePeriodSeconds: 30 };
    const deployment: Deployment = {
      metadata: { name: 'api', labels: { app: 'api' } },
      spec: { selector: {}, template: { spec }, strategy: { rollingUpdate: { maxSurge: '25%', maxUnavailable: 0 } } },
    };
    const cronJob: CronJob = { spec: { schedule: Cron.daily(), jobTemplate: { spec: { template: { spec } } } } };
    expect([deployment.kind, cronJob.kind]).toEqual([undefined, undefined]);
  });

  it('fail for what is misspelt, missing or of another type', () => {
    // @ts-expect-error the policy has an "e" before its "n"
    const misspelt: Container = { name: 'main', imagePullPolicy: 'IfNotPresnt' };
    // @ts-expect-error there is no such field
    const unknown: Container = { name: 'main', imagePolicy: 'Always' };
    // @ts-expect-error a container has a name
    const nameless: Container = { image: 'registry.example.com/api:1.0.0' };
    // @ts-expect-error the port of a container is a number
    const named: Container = { name: 'main', ports: [{ containerPort: 'http' }] };
    // @ts-expect-error only the API server writes the status
    const status: Deployment = { status: {} };
    // @ts-expect-error only the API server writes the moment of creation
    const created: Deployment = { metadata: { creationTimestamp: '2030-01-31T12:00:00Z' } };
    expect([misspelt, unknown, nameless, named, status, created]).toHaveLength(6);
  });
});
