import { App, Chart, Testing } from 'cdk8s';
import { z } from 'zod';
import { ServiceAccount } from '../../../src/charts/access/service-account';
import { imageValues } from '../../../src/charts/groups/image-values';
import { WEB_SERVICE_DEFAULTS, WebService, type WebServiceProps } from '../../../src/charts/patterns/web-service';
import { entries } from '../../../src/values/structure';
import { at, chartOf, objectsOf, only, rendered } from '../../support/chart';

const web = (props: Partial<WebServiceProps> = {}) =>
  objectsOf((chart) => {
    new WebService(chart, 'web', { image: 'nginx:1.29', ...props });
  });
const podOf = (props: Partial<WebServiceProps> = {}) => at(only(web(props), 'Deployment'), 'spec.template.spec');

describe('with only an image', () => {
  test('is what runs in production: pods, an address, an identity, a budget and a policy, and a test of it', () => {
    const kinds = web().map(({ kind }) => kind);
    expect(kinds.sort()).toEqual([
      'Deployment',
      'NetworkPolicy',
      'Pod',
      'PodDisruptionBudget',
      'Service',
      'ServiceAccount',
    ]);
  });

  test('has one name for all of its objects', () => {
    expect(new Set(web({ test: false }).map((object) => at(object, 'metadata.name')))).toEqual(new Set(['app-web']));
  });

  test('is asked by `helm test` for its health, at its Service', () => {
    const pod = only(web({ healthPath: '/up', service: { port: 8081 } }), 'Pod');
    expect(at(pod, 'spec.containers.0.args')).toContain('http://app-web:8081/up');
    expect(at(pod, 'metadata.annotations')).toMatchObject({ 'helm.sh/hook': 'test' });
  });

  test('is replaced without a gap', () => {
    expect(at(only(web(), 'Deployment'), 'spec.strategy.rollingUpdate')).toEqual({
      maxSurge: '25%',
      maxUnavailable: 0,
    });
    expect(at(podOf(), 'containers.0.lifecycle')).toEqual({ preStop: { sleep: { seconds: 15 } } });
    expect(at(podOf(), 'terminationGracePeriodSeconds')).toBe(45);
  });

  test('is asked whether it is well, and lets traffic in to its port alone', () => {
    const { healthPath, port } = WEB_SERVICE_DEFAULTS;
    expect(at(podOf(), 'containers.0.ports')).toEqual([{ name: 'http', containerPort: port }]);
    expect(at(podOf(), 'containers.0.readinessProbe.httpGet')).toEqual({ path: healthPath, port: 'http' });
    expect(at(only(web(), 'NetworkPolicy'), 'spec.ingress')).toEqual([{ ports: [{ port: 'http' }] }]);
    expect(at(only(web(), 'Service'), 'spec.ports')).toEqual([{ name: 'http', port: 80, targetPort: 'http' }]);
  });
});

test.each([
  [{ drainSeconds: 5, shutdownSeconds: 10 }, 'terminationGracePeriodSeconds', 15],
  [{ port: 3000 }, 'containers.0.ports.0.containerPort', 3000],
  [{ healthPath: '/up' }, 'containers.0.livenessProbe.httpGet.path', '/up'],
  [{ probes: { liveness: { periodSeconds: 7 } } }, 'containers.0.livenessProbe.periodSeconds', 7],
  [{ resources: { limits: { memory: '1Gi' } } }, 'containers.0.resources.limits.memory', '1Gi'],
  [{ container: { workingDir: '/srv' } }, 'containers.0.workingDir', '/srv'],
  [{ pod: { hostname: 'x' } }, 'hostname', 'x'],
  [{ sidecars: [{ name: 'log', image: 'log:1' }] }, 'containers.1.name', 'log'],
  [{ serviceAccount: ServiceAccount.existing('robot') }, 'serviceAccountName', 'robot'],
])('%j changes the pods at %s', (props, path, value) => {
  expect(at(podOf(props), path)).toEqual(value);
});

test('lets its test in beside those whom it is told to let in, and nobody where there is no test', () => {
  const allowFrom = [{ namespaceSelector: {} }];
  const from = (props: Partial<WebServiceProps>) => at(only(web(props), 'NetworkPolicy'), 'spec.ingress.0.from');
  const ofRelease = { 'app.kubernetes.io/instance': 'app', 'app.kubernetes.io/name': 'app' };
  const tester = { ...ofRelease, 'app.kubernetes.io/component': 'web-test' };
  expect(at(only(web(), 'Pod'), 'metadata.labels')).toMatchObject(tester);
  expect(from({ allowFrom })).toEqual([...allowFrom, { podSelector: { matchLabels: tester } }]);
  expect(from({ allowFrom, test: false })).toEqual(allowFrom);
});

test('gets its configuration as variables, and new pods when it changes', () => {
  const objects = web({ config: { MODE: 'live' } });
  expect(at(only(objects, 'ConfigMap'), 'data')).toEqual({ MODE: 'live' });
  const template = at(only(objects, 'Deployment'), 'spec.template');
  expect(at(template, 'spec.containers.0.envFrom')).toEqual([{ configMapRef: { name: 'app-web' } }]);
  expect(at(at(template, 'metadata.annotations'), 'checksum/config')).toMatch(/^[0-9a-f]{64}$/);
});

test('has variables that are written, that come from a Secret, and that come from the values', () => {
  const chart = chartOf({ env: z.record(z.string().regex(/^[A-Z]+$/), z.string()).default({}) }, (scope, v) => {
    const env = { MODE: 'live', KEY: { secretKeyRef: { name: 's', key: 'k' } }, ...entries(v.env) };
    new WebService(scope, 'web', { image: 'nginx:1.29', env });
  });
  const deployment = only(rendered(chart, { env: { A: 'b' } }), 'Deployment');
  expect(at(deployment, 'spec.template.spec.containers.0.env')).toEqual([
    { name: 'MODE', value: 'live' },
    { name: 'KEY', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } },
    { name: 'A', value: 'b' },
  ]);
});

test('takes its image from the values: the tag, or the digest before it, or the version of the application', () => {
  const chart = chartOf({ image: imageValues({ repository: 'r/web', tag: '1' }) }, (scope, v) => {
    new WebService(scope, 'web', { image: v.image });
  });
  const digest = `sha256:${'0'.repeat(64)}`;
  const imageOf = (image: Record<string, string>) =>
    at(only(rendered(chart, { image }), 'Deployment'), 'spec.template.spec.containers.0.image');
  expect([imageOf({}), imageOf({ tag: '2' }), imageOf({ digest })]).toEqual(['r/web:1', 'r/web:2', `r/web@${digest}`]);
});

test('is reached through an Ingress, and scaled, where that is said', () => {
  const objects = web({ ingress: { host: 'a.example.com', tlsSecret: 'tls' }, autoscaling: { maxReplicas: 4 } });
  expect(at(only(objects, 'Ingress'), 'spec')).toMatchObject({
    ingressClassName: 'alb',
    tls: [{ hosts: ['a.example.com'], secretName: 'tls' }],
    rules: [{ host: 'a.example.com' }],
  });
  expect(at(only(objects, 'HorizontalPodAutoscaler'), 'spec')).toMatchObject({ minReplicas: 2, maxReplicas: 4 });
  expect(at(only(objects, 'Deployment'), 'spec.replicas')).toBeUndefined();
});

test('works in a plain cdk8s chart with plain values', () => {
  const chart = new Chart(new App(), 'shop');
  new WebService(chart, 'web', {
    image: { repository: 'nginx', tag: '1.29' },
    ingress: { enabled: true },
    config: { A: 'b' },
  });
  const objects: unknown = Testing.synth(chart);
  expect(objects).toHaveLength(7);
  expect(JSON.stringify(objects)).toContain('"image":"nginx:1.29"');
  expect(JSON.stringify(objects)).not.toContain('chartwright.dev');
});
