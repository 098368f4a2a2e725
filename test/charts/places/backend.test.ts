import { placesBackend } from '../../../src/charts/places/backend';
import type { JsonObject } from '../../../src/values/json';
import { at, only, rendered } from '../../support/chart';
import { describeHelm } from '../../support/helm';
import { expectAgreement, lint } from '../../support/law';

const deploymentOf = (values: JsonObject = {}) => only(rendered(placesBackend, values), 'Deployment');
const containerOf = (values: JsonObject = {}) => at(deploymentOf(values), 'spec.template.spec.containers.0');

test('runs two pods of the API as its facts say', () => {
  expect(at(deploymentOf(), 'spec.replicas')).toBe(2);
  expect(containerOf()).toMatchObject({
    image: 'places/backend:1.0.0',
    ports: [{ name: 'http', containerPort: 8080 }],
    readinessProbe: { httpGet: { path: '/health', port: 'http' } },
    livenessProbe: { httpGet: { path: '/health', port: 'http' } },
    resources: { requests: { cpu: '100m', memory: '512Mi' }, limits: { cpu: '250m', memory: '768Mi' } },
    lifecycle: { preStop: { sleep: { seconds: 15 } } },
  });
});

test('is reached at port 8080 through a load balancer of AWS', () => {
  const objects = rendered(placesBackend);
  expect(at(only(objects, 'Service'), 'spec.ports')).toEqual([{ name: 'http', port: 8080, targetPort: 'http' }]);
  expect(at(only(objects, 'Ingress'), 'spec.ingressClassName')).toBe('alb');
});

test('finds PostgreSQL by coordinates, and the password in a Secret that exists', () => {
  const database = { host: 'db.internal', passwordSecret: { name: 'rds', key: 'pw' } };
  const objects = rendered(placesBackend, { database });
  expect(at(only(objects, 'ConfigMap'), 'data')).toMatchObject({ PGHOST: 'db.internal', PGPORT: '5432' });
  expect(at(containerOf({ database }), 'env')).toEqual([
    { name: 'PGPASSWORD', valueFrom: { secretKeyRef: { name: 'rds', key: 'pw' } } },
  ]);
});

const DOCUMENTS: readonly JsonObject[] = [
  {},
  { replicaCount: 0, drainSeconds: 300 },
  { autoscaling: { enabled: true, maxReplicas: 3 }, ingress: { enabled: false } },
  { image: { tag: '2.0.0', pullPolicy: 'Always', pullSecrets: ['a', 'b'] } },
  { image: { repository: 'r.io:5000/x/y', digest: `sha256:${'a'.repeat(64)}` } },
  { ingress: { host: '*.example.com', tlsSecret: 'tls', className: '', pathType: 'Exact', annotations: { a: 'b"c' } } },
  { serviceAccount: { create: false } },
  {
    serviceAccount: {
      name: 'robot',
      annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/x' },
    },
  },
  { serviceAccount: { create: false, name: 'robot' } },
  { extraEnv: { A: '{{ x }}', B: 'two\nlines' }, database: { port: 1, sslMode: 'verify-full', name: 'a b' } },
  { resources: { requests: {}, limits: { 'nvidia.com/gpu': 1 } }, probes: { startup: { failureThreshold: 1000 } } },
  {
    scheduling: {
      nodeSelector: { 'kubernetes.io/arch': 'arm64' },
      tolerations: [{ key: 'spot', operator: 'Exists' }],
      affinity: { nodeAffinity: {} },
    },
  },
  { fullnameOverride: 'other', service: { port: 80 } },
];

describeHelm('the chart of the backend of Places', (helm) => {
  test('is the same in both readings, whatever its values are', async () => {
    await expectAgreement(helm, placesBackend, DOCUMENTS);
  });

  test('passes helm lint --strict', async () => {
    expect(await lint(helm, placesBackend)).toContain('1 chart(s) linted, 0 chart(s) failed');
  });
});
