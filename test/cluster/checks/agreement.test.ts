import { checkCidr } from '../../../src/charts/checks/cidr';
import { checkDataKey, checkEnvironmentName } from '../../../src/charts/checks/environment';
import { checkCountOrPercentage } from '../../../src/charts/checks/integer';
import { checkAnnotations, checkLabelKey, checkLabelValue } from '../../../src/charts/checks/label';
import { checkDnsLabel } from '../../../src/charts/checks/name';
import { checkObjectName, NAME_RULES } from '../../../src/charts/checks/object-name';
import { checkNodePort, checkPort, checkPortName } from '../../../src/charts/checks/port';
import { checkQuantity } from '../../../src/charts/checks/quantity';
import { checkContainerResource, checkQuotaResource } from '../../../src/charts/checks/resource';
import { checkSchedule } from '../../../src/charts/checks/schedule';
import { checkTimeZone } from '../../../src/charts/checks/time-zone';
import { ChartwrightError } from '../../../src/errors';
import { Cluster } from '../support/cluster';
import { namespace } from '../support/fixtures';
import { ApiError, type KubernetesObject } from '../support/objects';

const meta = (name = 'agreement') => ({ name, namespace: 'agreement' });
const container = (more: object = {}) => ({ name: 'main', image: 'registry.example.com/app:1.0.0', ...more });
const pod = (more: object): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: meta(),
  spec: { containers: [container(more)] },
});
const configMap = (more: object): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: meta(),
  ...more,
});
const template = { metadata: { labels: { app: 'a' } }, spec: { containers: [container()] } };
const workload = { selector: { matchLabels: { app: 'a' } }, template };
const jobTemplate = { spec: { template: { spec: { ...template.spec, restartPolicy: 'Never' } } } };
const cronJob = (spec: object): KubernetesObject => ({
  apiVersion: 'batch/v1',
  kind: 'CronJob',
  metadata: meta(),
  spec: { schedule: '@daily', jobTemplate, ...spec },
});
const service = (port: object): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: meta(),
  spec: { type: 'NodePort', ports: [{ port: 80, ...port }] },
});

const bare: Readonly<Record<string, readonly [apiVersion: string, content: object]>> = {
  ClusterRole: ['rbac.authorization.k8s.io/v1', {}],
  ClusterRoleBinding: [
    'rbac.authorization.k8s.io/v1',
    { roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'view' } },
  ],
  ConfigMap: ['v1', {}],
  CronJob: ['batch/v1', { spec: { schedule: '@daily', jobTemplate } }],
  DaemonSet: ['apps/v1', { spec: workload }],
  Deployment: ['apps/v1', { spec: workload }],
  HorizontalPodAutoscaler: [
    'autoscaling/v2',
    { spec: { maxReplicas: 2, scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'a' } } },
  ],
  Ingress: ['networking.k8s.io/v1', { spec: { defaultBackend: { service: { name: 'a', port: { number: 80 } } } } }],
  Job: ['batch/v1', jobTemplate],
  Namespace: ['v1', {}],
  NetworkPolicy: ['networking.k8s.io/v1', { spec: { podSelector: {} } }],
  PersistentVolumeClaim: [
    'v1',
    { spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } },
  ],
  Pod: ['v1', { spec: template.spec }],
  PriorityClass: ['scheduling.k8s.io/v1', { value: 1 }],
  ReplicaSet: ['apps/v1', { spec: workload }],
  Role: ['rbac.authorization.k8s.io/v1', { rules: [] }],
  RoleBinding: [
    'rbac.authorization.k8s.io/v1',
    { roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'view' } },
  ],
  Secret: ['v1', {}],
  Service: ['v1', { spec: { ports: [{ port: 80 }] } }],
  ServiceAccount: ['v1', {}],
  StatefulSet: ['apps/v1', { spec: { ...workload, serviceName: 'a' } }],
  StorageClass: ['storage.k8s.io/v1', { provisioner: 'example.com/a' }],
};

const a = (length: number) => 'a'.repeat(length);
const words = (text: string) => text.split(' ');
const dnsNames = [
  ...words('a a-b a1 1a a.b A a_b -a a- .a a. a..b a/b a%b a:b'),
  a(52),
  a(53),
  a(63),
  a(64),
  a(253),
  a(254),
];

/** Whether our check takes a value. */
function isTaken(check: () => unknown): boolean {
  try {
    check();
    return true;
  } catch (error) {
    if (error instanceof ChartwrightError) return false;
    throw error;
  }
}

describe('our checks and the API server', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await Cluster.connect(process.env['KUBECONFIG'] ?? '');
    await cluster.create(namespace('agreement', 'privileged'));
    await cluster.waitFor({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: meta('default') });
  });
  afterAll(async () => {
    await cluster.delete(namespace('agreement'));
    await cluster.close();
  });

  /** Whether the API server takes an object. */
  async function isAccepted(object: KubernetesObject): Promise<boolean> {
    try {
      await cluster.create(object, { dryRun: true });
      return true;
    } catch (error) {
      if (error instanceof ApiError && [400, 404, 422].includes(error.code)) return false;
      throw error;
    }
  }

  /** Both agree on each value. `stricter` are those that the API server takes and we refuse, for a reason. */
  function agree<Value extends string | number>(
    what: string,
    values: readonly Value[],
    check: (value: Value) => unknown,
    object: (value: Value) => KubernetesObject,
    stricter: readonly Value[] = [],
  ): void {
    it(`agree on ${what}`, async () => {
      const verdicts = values.map(async (value) => ({
        value,
        ours: isTaken(() => check(value)),
        theirs: await isAccepted(object(value)),
      }));
      const differences = (await Promise.all(verdicts)).filter(({ ours, theirs }) => ours !== theirs);
      expect(differences).toEqual(stricter.map((value) => ({ value, ours: false, theirs: true })));
    });
  }

  agree(
    'quantities',
    [
      ...words(
        '1 0 0.1 .5 1. 100m 1.5Gi 1Ki 1Mi 1Ti 1Pi 1Ei 1k 1M 1G 1T 1P 1E 1e3 1E3 1e-3 +1 -1 1K 1kB 1MB 1MiB 1mi 1Gb',
      ),
      ...words('one 1e . 1.2.3 1,5 0x10 1i 1m5 1ee3 1E+2 1_000 ∞ 12345678901234567'),
      '',
      ' 1',
      '1 Gi',
    ],
    (value) => checkQuantity('cpu', value),
    (value) => pod({ resources: { limits: { cpu: value } } }),
    ['.', ' 1'],
  );

  agree(
    'resources of containers',
    words('cpu memory ephemeral-storage hugepages-2Mi nvidia.com/gpu storage pods memroy CPU gpu /gpu a/b/c'),
    (value) => checkContainerResource('limits', value),
    (value) => pod({ resources: { limits: { cpu: '1', [value]: '2Mi' } } }),
  );

  agree(
    'resources of quotas',
    [
      ...words(
        'cpu memory ephemeral-storage requests.cpu limits.memory requests.ephemeral-storage requests.storage pods',
      ),
      ...words(
        'configmaps persistentvolumeclaims replicationcontrollers resourcequotas secrets services storage gpu pod',
      ),
      ...words(
        'services.loadbalancers services.nodeports count/deployments.apps requests.nvidia.com/gpu limits.pods cpus',
      ),
      ...words(
        'gp3.storageclass.storage.k8s.io/requests.storage hugepages-2Mi requests.hugepages-2Mi limit.cpu deployments',
      ),
    ],
    (value) => checkQuotaResource('hard', value),
    (value) => ({ apiVersion: 'v1', kind: 'ResourceQuota', metadata: meta(), spec: { hard: { [value]: '1' } } }),
  );

  agree(
    'schedules',
    [
      '* * * * *',
      '*/5 * * * *',
      '30 3 * * *',
      '0 0 1,15 * 1-5',
      '0 22 * * mon-FRI',
      '0 0 1 JAN ?',
      '5/15 * * * *',
      '1-10/3 * * * *',
      '0-0 0 31 1 6',
      '60 * * * *',
      '* 24 * * *',
      '* * 0 * *',
      '* * 32 * *',
      '* * * 13 *',
      '* * * * 7',
      '* * * * 0-7',
      '*/0 * * * *',
      '10-5 * * * *',
      '* * * foo *',
      '*-5 * * * *',
      '1,,2 * * * *',
      '-1 * * * *',
      '1.5 * * * *',
      '* * * *',
      '* * * * * *',
      ' 0 0 * * * ',
      '',
      '@daily',
      '@midnight',
      '@every 1h30m',
      '@every 5',
      '@Daily',
      '@reboot',
      'TZ=UTC 0 0 * * *',
      '0 0 30 2 *',
    ],
    (value) => checkSchedule('schedule', value),
    (value) => cronJob({ schedule: value }),
    ['*-5 * * * *', '1,,2 * * * *', '0 0 30 2 *'],
  );

  agree(
    'time zones',
    words(
      'Europe/Berlin Etc/UTC UTC America/Argentina/Buenos_Aires Local local Europe/Berlino /UTC ../UTC Asia/Kolkata europe/berlin GMT',
    ),
    (value) => checkTimeZone('timeZone', value),
    (value) => cronJob({ timeZone: value }),
  );

  agree(
    'ports',
    [1, 80, 65535, 0, -1, 65536, 1.5],
    (value) => checkPort('containerPort', value),
    (value) => pod({ ports: [{ containerPort: value }] }),
  );

  // A dry run does not ask for a port of the nodes, so that it takes any.
  it.each([30000, 32767, 29999, 32768, 80])('agree on the port %d of nodes', async (nodePort) => {
    const created = cluster.create(service({ nodePort })).then(() => cluster.delete(service({})));
    const isRefused = await created.then(
      () => false,
      (error: unknown) =>
        error instanceof ApiError && error.message.includes('provided port is not in the valid range'),
    );
    expect(isTaken(() => checkNodePort('nodePort', nodePort))).toBe(!isRefused);
  });

  agree(
    'names of ports',
    ['http', 'a', 'http-1', '1a', 'a1', '80', 'HTTP', '-a', 'a-', 'a--b', 'a_b', a(15), a(16), ''],
    (value) => checkPortName('name', value),
    (value) => pod({ readinessProbe: { httpGet: { port: value } }, ports: [{ containerPort: 80, name: value }] }),
  );

  agree(
    'names of containers',
    dnsNames,
    (value) => checkDnsLabel('name', value),
    (value) => ({ ...pod({}), spec: { containers: [container({ name: value })] } }),
  );

  agree(
    'names of environment variables, but for what only Kubernetes 1.34 and later take',
    [...words('A a _a a.b a-b A1 1a .a ..a . .. a=b a/b ä'), 'a b', ''],
    (value) => checkEnvironmentName('env', value),
    (value) => pod({ env: [{ name: value, value: '' }] }),
    ['1a', '..a', '.', '..', 'a/b', 'a b'],
  );

  agree(
    'keys of ConfigMaps',
    [...words('a A.b a_b a-b 1 .a ..a . .. a/b a:b ä'), '', 'a b', a(253), a(254)],
    (value) => checkDataKey('data', value),
    (value) => configMap({ data: { [value]: '' } }),
  );

  agree(
    'keys of labels',
    [
      ...words('a A a/b a.b/c a_b a.b A/b a/b/c /a a/ -a a- .a ä a_b/c'),
      '',
      a(63),
      a(64),
      `${a(253)}/a`,
      `${a(254)}/a`,
    ],
    (value) => checkLabelKey('labels', value),
    (value) => configMap({ metadata: { ...meta(), labels: { [value]: '' } } }),
  );

  agree(
    'values of labels',
    [...words('a A 1 a.b a_b a-b -a a- a/b a:b ä'), '', 'a b', a(63), a(64)],
    (value) => checkLabelValue('labels', value),
    (value) => configMap({ metadata: { ...meta(), labels: { a: value } } }),
  );

  agree(
    'keys of annotations',
    words('a A A/b EXAMPLE.com/Path a/b/c -a a_b/c'),
    (value) => checkAnnotations('annotations', { [value]: '' }),
    (value) => configMap({ metadata: { ...meta(), annotations: { [value]: '' } } }),
  );

  agree(
    'the size of annotations',
    [256 * 1024 - 1, 256 * 1024],
    (value) => checkAnnotations('annotations', { a: a(value) }),
    (value) => configMap({ metadata: { ...meta(), annotations: { a: a(value) } } }),
  );

  agree(
    'ranges of addresses',
    words(
      '10.0.0.0/16 0.0.0.0/0 10.0.0.1/16 2001:db8::/64 ::/0 10.0.0.0 10.0.0.0/33 10.0.0/8 010.0.0.0/8 a/8 ::/129 fe80::%1/64 /8',
    ),
    (value) => checkCidr('cidr', value),
    (value) => ({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: meta(),
      spec: { podSelector: {}, ingress: [{ from: [{ ipBlock: { cidr: value } }] }] },
    }),
    ['010.0.0.0/8'],
  );

  agree<string | number>(
    'how many pods a rolling update takes away',
    [0, 1, '0%', '25%', '100%', -1, 1.5, '101%', '1', '-1%', '1.5%', '%', 'a'],
    (value) => checkCountOrPercentage('maxUnavailable', value, 100),
    (value) => ({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: meta(),
      spec: { ...workload, strategy: { rollingUpdate: { maxUnavailable: value, maxSurge: 1 } } },
    }),
  );

  for (const [kind, [apiVersion, content]] of Object.entries(bare)) {
    // A label that the controller adds later would be too long: the API server takes the name and no pod appears.
    const stricter = kind === 'StatefulSet' ? [a(53), a(63)] : [];
    agree(
      `names of a ${kind}`,
      dnsNames,
      (value) => checkObjectName('name', kind, value),
      (value) => ({ ...content, apiVersion, kind, metadata: kind === 'Namespace' ? { name: value } : meta(value) }),
      stricter,
    );
  }

  it('cover every kind with names of its own', () => {
    expect(Object.keys(bare)).toEqual(expect.arrayContaining(Object.keys(NAME_RULES)));
  });
});
