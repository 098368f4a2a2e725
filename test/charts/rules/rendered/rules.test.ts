import { ApiObject } from 'cdk8s';
import { z } from 'zod';
import type { HelmChart } from '../../../../src/charts/helm-chart';
import { synthesize } from '../../../../src/charts/synthesize';
import {
  ConfigMap,
  Deployment,
  LimitRange,
  PersistentVolume,
  PersistentVolumeClaim,
  ResourceQuota,
  Role,
  Secret,
  Service,
  ServiceAccount,
  StorageClass,
  when,
} from '../../../../src';
import { chartOf } from '../../../support/chart';
import { refusalOf } from '../../../support/errors';

type Container = ConstructorParameters<typeof Deployment>[2]['containers'][number];

const web = (chart: HelmChart, container: Partial<Container> = {}, pod: object = {}): Deployment =>
  new Deployment(chart, 'web', { ...pod, containers: [{ name: 'web', image: 'nginx:1.29', ...container }] });

const object = (chart: HelmChart, kind: string, apiVersion: string, body: object): ApiObject =>
  new ApiObject(chart, kind.toLowerCase(), { apiVersion, kind, ...body });

const refusal = (build: (chart: HelmChart) => void): Promise<string> => refusalOf(() => synthesize(chartOf({}, build)));
const warningsOf = (build: (chart: HelmChart) => void): readonly string[] => synthesize(chartOf({}, build)).warnings;

const scaler = (name: string, more: object = {}): object => ({
  spec: {
    minReplicas: 1,
    maxReplicas: 3,
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
    ...more,
  },
});

describe('what cannot work is refused with its construct', () => {
  test.each<[string, (chart: HelmChart) => void, string]>([
    ['negative replicas', (chart) => web(chart, {}, { replicas: -1 }), "'web': 'spec.replicas' is -1; wants"],
    [
      'a port out of range',
      (chart) => web(chart, { ports: [{ name: 'http', containerPort: 70000 }] }),
      "'spec.template.spec.containers[0].ports[0].containerPort' is 70000; wants an integer from 1 to 65535",
    ],
    [
      'a bad quantity',
      (chart) => web(chart, { resources: { requests: { memory: '128MB' } } }),
      '"128MB"; wants a number with a suffix of Kubernetes or none, as in "100m", "1.5", "512Mi" or "10Gi"; write "128Mi"',
    ],
    [
      'a bad schedule',
      (chart) =>
        object(chart, 'CronJob', 'batch/v1', {
          spec: {
            schedule: '61 * * * *',
            jobTemplate: {
              spec: { template: { spec: { restartPolicy: 'Never', containers: [{ name: 'a', image: 'a' }] } } },
            },
          },
        }),
      "'cronjob': 'spec.schedule' is \"61 * * * *\"",
    ],
    [
      'a name that the API refuses',
      (chart) => new Role(chart, 'reader', { metadata: { name: 'a/b' }, rules: [] }),
      "'reader': 'metadata.name' is \"a/b\"",
    ],
    [
      'a quota with an unknown resource',
      (chart) => new ResourceQuota(chart, 'quota', { hard: { memroy: '1Gi' } }),
      "'quota': 'spec.hard' is \"memroy\"",
    ],
    [
      'a mistyped verb',
      (chart) => new Role(chart, 'reader', { rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['gett'] }] }),
      "'reader': 'rules[0].verbs[0]' is \"gett\"",
    ],
    [
      'a bound of the wrong kind',
      (chart) => new LimitRange(chart, 'limits', { limits: [{ type: 'Container', max: { memory: '-1Gi' } }] }),
      "'limits': 'spec.limits[0].max.memory' is \"-1Gi\"",
    ],
    [
      'a claim of no size',
      (chart) => new PersistentVolumeClaim(chart, 'data', { resources: { requests: { storage: 'big' } } }),
      "'data': 'spec.resources.requests.storage' is \"big\"",
    ],
    [
      'a word that the API does not have',
      (chart) => object(chart, 'StorageClass', 'storage.k8s.io/v1', { provisioner: 'a.b', reclaimPolicy: 'Keep' }),
      "'storageclass': 'reclaimPolicy' is \"Keep\"",
    ],
    [
      'a key that a Secret of the chart does not have',
      (chart) => {
        const secret = new Secret(chart, 'db', { stringData: { password: 'x' } });
        const valueFrom = { secretKeyRef: { name: secret.name, key: 'pasword' } };
        web(chart, { env: [{ name: 'PASSWORD', valueFrom }] });
      },
      `'web': uses the key "pasword" of the Secret at 'db', which has "password"`,
    ],
    [
      'a probe of a port that no container has',
      (chart) => web(chart, { readinessProbe: { httpGet: { port: 'http' } } }),
      `'web': 'readinessProbe' of the container "web" asks the port "http"; wants one of its ports: none`,
    ],
    [
      'a Service to a port that no container has',
      (chart) => {
        const { selector } = web(chart, { ports: [{ name: 'http', containerPort: 80 }] });
        new Service(chart, 'service', { selector, ports: [{ port: 80, targetPort: 'https' }] });
      },
      `'service': 'targetPort' is "https"; wants a container port of 'web': "http"`,
    ],
    [
      'an Ingress to a port that a Service does not have',
      (chart) => {
        const service = new Service(chart, 'service', { ports: [{ name: 'http', port: 80 }] });
        const backend = { service: { name: service.name, port: { number: 81 } } };
        object(chart, 'Ingress', 'networking.k8s.io/v1', { spec: { defaultBackend: backend } });
      },
      `'ingress': leads to the port 81 of the Service at 'service'; wants one of its ports: "http"`,
    ],
    [
      'a selector of a component that is not there',
      (chart) => {
        const selector = { 'app.kubernetes.io/instance': chart.release.name, 'app.kubernetes.io/component': 'api' };
        new Service(chart, 'service', { selector, ports: [{ port: 80 }] });
      },
      "'service': selects pods with app.kubernetes.io/component=api, app.kubernetes.io/instance=app",
    ],
    [
      'fixed replicas beside an autoscaler',
      (chart) => {
        const { name } = web(chart, {}, { replicas: 2 });
        object(chart, 'HorizontalPodAutoscaler', 'autoscaling/v2', scaler(name));
      },
      "'web': 'replicas' is 2, and the autoscaler at 'horizontalpodautoscaler' decides as well",
    ],
    [
      'a budget that allows nothing',
      (chart) => {
        const { selector } = web(chart);
        const spec = { maxUnavailable: '0%', selector: { matchLabels: selector } };
        object(chart, 'PodDisruptionBudget', 'policy/v1', { spec });
      },
      "'poddisruptionbudget': 'maxUnavailable' is \"0%\", so that no node can be drained",
    ],
    [
      'a mount without a volume',
      (chart) => web(chart, { volumeMounts: [{ name: 'cache', mountPath: '/cache' }] }),
      `'web': the container "web" mounts "cache", which is no volume of the pod; wants one of "tmp"`,
    ],
    [
      'a limit below the request',
      (chart) => web(chart, { resources: { requests: { memory: '1Gi' }, limits: { memory: '512Mi' } } }),
      `'web': the container "web" requests "1Gi" of memory, and its limit is "512Mi"`,
    ],
    [
      'a volume without a source',
      (chart) => new PersistentVolume(chart, 'disk', { capacity: { storage: '1Gi' } }),
      "'source' is []; wants one of",
    ],
  ])('fails on %s', async (_, build, text) => {
    expect(await refusal(build)).toContain(text);
  });
});

describe('what may be meant is a warning', () => {
  test.each<[string, (chart: HelmChart) => void, string]>([
    [
      'a Secret that is not in the chart',
      (chart) => web(chart, { envFrom: [{ secretRef: { name: 'db' } }] }),
      `'web': uses the Secret "db", which is not in the chart; add it, or declare it by Secret.existing("db")`,
    ],
    [
      'a volume that nobody mounts',
      (chart) => web(chart, {}, { volumes: [{ name: 'cache', emptyDir: {} }] }),
      `'web': the volume "cache" is mounted nowhere`,
    ],
    [
      'a password in plain text',
      (chart) => web(chart, { env: [{ name: 'DB_PASSWORD', value: 'x' }] }),
      `'web': the variable "DB_PASSWORD" of the container "web" stands in plain text`,
    ],
    [
      'a budget that asks for every pod',
      (chart) => {
        const { selector } = web(chart, {}, { replicas: 2 });
        const spec = { minAvailable: 2, selector: { matchLabels: selector } };
        object(chart, 'PodDisruptionBudget', 'policy/v1', { spec });
      },
      "'poddisruptionbudget': 'minAvailable' is 2 of 2 pods",
    ],
    [
      'a selector of pods elsewhere',
      (chart) => new Service(chart, 'service', { selector: { app: 'elsewhere' }, ports: [{ port: 80 }] }),
      "'service': selects pods with app=elsewhere",
    ],
  ])('of %s', (_, build, text) => {
    expect(warningsOf(build)).toEqual([expect.stringContaining(text)]);
  });

  test('but not where the object is declared to exist', () => {
    const warnings = warningsOf((chart) => {
      const claim = PersistentVolumeClaim.existing('data');
      const serviceAccount = ServiceAccount.existing('robot');
      const env = [{ name: 'DB_PASSWORD', valueFrom: Secret.existing('db').env('password') }];
      const envFrom = [ConfigMap.existing('settings').envFrom()];
      web(chart, { env, envFrom, mounts: [{ volume: claim.volume(), mountPath: '/data' }] }, { serviceAccount });
    });
    expect(warnings).toEqual([]);
  });
});

test('what only some values cause is left to the schema', () => {
  const chart = chartOf({ memory: z.string().default('no quantity'), size: z.string().default('1Gi') }, (scope, v) => {
    web(scope, { resources: { limits: { memory: v.memory } } });
    new PersistentVolumeClaim(scope, 'data', { resources: { requests: { storage: v.size } } });
  });
  expect(synthesize(chart).warnings).toEqual([]);
});

test('fails on what is wrong whenever its condition holds', async () => {
  const chart = chartOf({ isOn: z.boolean().default(false) }, (scope, v) => {
    when(v.isOn, () => StorageClass.gp3(scope, 'gp3', { metadata: { name: 'A' } }));
  });
  expect(await refusalOf(() => synthesize(chart))).toContain("'gp3': 'metadata.name' is \"A\"");
});
