import { join } from 'node:path';
import { ApiObject, Cron, Duration, Include, JsonPatch, Size } from 'cdk8s';
import {
  ApiResource,
  ClusterRole,
  ConfigMap,
  CronJob,
  DaemonSet,
  Deployment,
  Env,
  EnvValue,
  Group,
  HorizontalPodAutoscaler,
  Ingress,
  IngressBackend,
  Job,
  Namespaces,
  NetworkPolicy,
  NetworkPolicyPort,
  PersistentVolumeAccessMode,
  PersistentVolumeClaim,
  Pod,
  Pods,
  Probe,
  Role,
  Secret,
  ServiceAccount,
  StatefulSet,
  Volume,
} from 'cdk8s-plus-28';
import { z } from 'zod';
import { defineChart } from '../../src/charts/define-chart';
import type { HelmChart } from '../../src/charts/helm-chart';
import { set } from '../../src/charts/set';
import { not } from '../../src/values/functions';
import { late } from '../../src/values/nodes';
import { each, when } from '../../src/values/structure';
import type { ValuesOf } from '../../src/values/values-of';

export const neighbourValues = z.object({
  image: z.object({ repository: z.string().default('shop/api'), tag: z.string().default('1.4.2') }),
  replicas: z.int().min(0).max(50).default(2),
  port: z.int().min(1).max(65_535).default(8080),
  mode: z.string().default('live'),
  host: z.string().default('shop.example.com'),
  maxReplicas: z.int().min(1).max(100).default(5),
  storageGiB: z.int().min(1).max(16_000).default(10),
  report: z.object({ enabled: z.boolean().default(true), schedule: z.string().default('0 3 * * *') }),
  queues: z.record(z.string(), z.string()).default({ orders: 'high', 'A.b': 'low' }),
});

type Values = ValuesOf<typeof neighbourValues>;

/**
 * A chart of constructs that know nothing of charts, with values wherever those constructs take them.
 *
 * `late` says what TypeScript cannot see under exactOptionalPropertyTypes: that cdk8s-plus's classes are its interfaces.
 */
export const neighbours = defineChart(
  { name: 'shop', version: '1.0.0', appVersion: '1.4.2', values: neighbourValues },
  build,
);

function build(chart: HelmChart, v: Values): void {
  const account = new ServiceAccount(chart, 'account');
  const config = new ConfigMap(chart, 'config', { data: { mode: v.mode, [`${v.mode}.txt`]: 'a' } });
  const secret = new Secret(chart, 'secret', { stringData: { password: v.mode } });
  const claim = new PersistentVolumeClaim(chart, 'data', {
    storage: Size.gibibytes(v.storageGiB),
    accessModes: [PersistentVolumeAccessMode.READ_WRITE_ONCE],
  });
  const api = webServer(chart, v, { account, config, secret });
  const scaled = new Deployment(chart, 'scaled', { containers: [{ image: v.image.repository, portNumber: v.port }] });
  const database = new StatefulSet(chart, 'database', { containers: [{ image: 'postgres', portNumber: 5432 }] });
  database.addVolume(Volume.fromPersistentVolumeClaim(chart, 'files', late(claim)));
  const autoscaler = new HorizontalPodAutoscaler(chart, 'autoscaler', {
    target: scaled,
    maxReplicas: v.maxReplicas,
  });
  const agent = new DaemonSet(chart, 'agent', { containers: [{ image: 'agent' }] });
  new Job(chart, 'seed', { containers: [{ image: 'seed', args: ['--mode', v.mode] }], backoffLimit: v.replicas });
  new Pod(chart, 'debug', { containers: [{ image: 'debug' }] });
  when(v.report.enabled, () => {
    const report = new CronJob(chart, 'report', { schedule: Cron.daily(), containers: [{ image: 'report' }] });
    set(report, '/spec/schedule', v.report.schedule);
    set(report, '/metadata/annotations/example.com~1mode', v.mode);
    const reader = new Role(chart, 'report-reader');
    reader.allowRead(late(report), late(autoscaler), late(database));
  });
  each(v.queues, (priority, name) => {
    const worker = new Deployment(chart, `worker-${name}`, {
      containers: [{ image: v.image.repository, portNumber: 9090, args: ['--queue', name, '--priority', priority] }],
    });
    worker.exposeViaService();
    worker.scheduling.separate(agent);
  });
  network(chart, v, { api, database });
  permissions(chart, account);
  plainObjects(chart, v);
  set(agent, '/spec/template/spec/enableServiceLinks', not(v.report.enabled));
}

interface Configuration {
  readonly account: ServiceAccount;
  readonly config: ConfigMap;
  readonly secret: Secret;
}

function webServer(chart: HelmChart, v: Values, { account, config, secret }: Configuration): Deployment {
  return new Deployment(chart, 'api', {
    replicas: v.replicas,
    serviceAccount: late(account),
    containers: [
      {
        image: `${v.image.repository}:${v.image.tag}`,
        portNumber: v.port,
        envFrom: [Env.fromConfigMap(late(config))],
        envVariables: {
          MODE: EnvValue.fromValue(v.mode),
          PASSWORD: EnvValue.fromSecretValue({ secret: late(secret), key: 'password' }),
        },
        liveness: Probe.fromHttpGet('/health', { port: v.port, periodSeconds: Duration.seconds(v.replicas) }),
        volumeMounts: [
          { path: '/etc/shop', volume: Volume.fromConfigMap(chart, 'config-files', late(config)) },
          { path: '/etc/keys', volume: Volume.fromSecret(chart, 'secret-files', late(secret)) },
          { path: '/tmp', volume: Volume.fromEmptyDir(chart, 'scratch', 'scratch') },
        ],
      },
    ],
  });
}

function network(
  chart: HelmChart,
  v: Values,
  { api, database }: { readonly api: Deployment; readonly database: StatefulSet },
): void {
  const service = api.exposeViaService();
  const web = new Ingress(chart, 'web');
  web.addHostRule(v.host, '/', IngressBackend.fromService(service));
  new NetworkPolicy(chart, 'incoming', {
    selector: api,
    ingress: {
      rules: [
        { peer: Pods.select(chart, 'fronts', { labels: { tier: 'front' }, namespaces: Namespaces.all(chart, 'all') }) },
        { peer: database, ports: [NetworkPolicyPort.allTcp(), NetworkPolicyPort.tcp(v.port)] },
      ],
    },
  });
  api.connections.allowTo(database);
  api.scheduling.colocate(database, { weight: 10 });
  api.scheduling.spread();
}

function permissions(chart: HelmChart, account: ServiceAccount): void {
  const reader = new Role(chart, 'reader');
  reader.allowRead(ApiResource.PODS);
  reader.bind(late(account), Group.fromName(chart, 'viewers', 'viewers'));
  const watcher = new ClusterRole(chart, 'watcher');
  watcher.allowRead(ApiResource.NODES);
  watcher.bind(
    late(account),
    late(ServiceAccount.fromServiceAccountName(chart, 'other', 'other', { namespaceName: 'tools' })),
  );
}

function plainObjects(chart: HelmChart, v: Values): void {
  new Include(chart, 'included', { url: join(__dirname, 'included.yaml') });
  const budget = new ApiObject(chart, 'budget', {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    spec: { minAvailable: v.replicas, selector: { matchLabels: { app: 'x' } } },
  });
  budget.addJsonPatch(JsonPatch.replace('/spec/selector/matchLabels/app', v.mode));
}
