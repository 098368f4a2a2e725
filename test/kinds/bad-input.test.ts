import { Duration } from 'cdk8s';
import * as c from '../../src';
import type { HelmChart } from '../../src';
import { synthesize } from '../../src/charts/synthesize';
import { ChartwrightError } from '../../src/errors';
import { late } from '../../src/values/nodes';
import { chartOf } from '../support/chart';

type Make = (chart: HelmChart) => unknown;
/** What is wrong, what makes it so, the property, what it got, what it wants and, where there is more to say, the fix. */
type Row = readonly [what: string, make: Make, property: string, got: string, wants: string, fix?: string];

const app = { name: 'app', image: 'nginx:1.29' };
const containers = [app];
const POD = 'spec.template.spec';
const CONTAINER = `${POD}.containers[0]`;

/** A workload called `it`. What the compiler would refuse is asked for as well: not everybody asks the compiler. */
const web = (chart: HelmChart, container: object, pod: object = {}): c.Deployment =>
  new c.Deployment(chart, 'it', late({ ...pod, containers: [{ ...app, ...container }] }));
const other = (chart: HelmChart): c.Deployment => new c.Deployment(chart, 'other', { containers });

const service =
  (spec: object): Make =>
  (chart) =>
    new c.Service(chart, 'it', late(spec));
const ingress =
  (rule: object): Make =>
  (chart) =>
    new c.Ingress(chart, 'it', late({ rules: [{ backend: { service: 'site', port: 80 }, ...rule }] }));
const policy =
  (rule: object): Make =>
  (chart) =>
    new c.NetworkPolicy(chart, 'it', late({ ingress: [rule] }));
const role =
  (rule: object): Make =>
  (chart) =>
    new c.Role(chart, 'it', late({ rules: [rule] }));
const limit =
  (item: object): Make =>
  (chart) =>
    new c.LimitRange(chart, 'it', late({ limits: [{ type: 'Container', ...item }] }));
const cron =
  (props: object): Make =>
  (chart) =>
    new c.CronJob(chart, 'it', late({ containers, ...props }));
const scaler =
  (props: object): Make =>
  (chart) =>
    new c.HorizontalPodAutoscaler(chart, 'it', late({ scales: other(chart), maxReplicas: 2, ...props }));
const ROWS: readonly Row[] = [
  // Numbers
  [
    'negative replicas',
    (chart) => web(chart, {}, { replicas: -1 }),
    'spec.replicas',
    '-1',
    'an integer from 0',
    'give 0 to stop the workload',
  ],
  [
    'half a replica',
    (chart) => web(chart, {}, { replicas: 1.5 }),
    'spec.replicas',
    '1.5',
    'an integer from 0',
    'give 0',
  ],
  [
    'a port of a container',
    (chart) => web(chart, { ports: [{ containerPort: 70000 }] }),
    `${CONTAINER}.ports[0].containerPort`,
    '70000',
    'an integer from 1 to 65535',
  ],
  ['a port of a Service', service({ ports: [{ port: 0 }] }), 'spec.ports[0].port', '0', 'an integer from 1 to 65535'],
  [
    'a port of nodes',
    service({ type: 'NodePort', ports: [{ port: 80, nodePort: 80 }] }),
    'spec.ports[0].nodePort',
    '80',
    'an integer from 30000 to 32767',
    'leave it out to have one chosen',
  ],
  [
    'a port in quotes',
    service({ ports: [{ port: '80' }] }),
    'spec.ports[0].port',
    '"80"',
    'a number',
    'write 80 without quotes',
  ],
  [
    'a priority of the system',
    (chart) => new c.PriorityClass(chart, 'it', { value: 2_000_000_000 }),
    'value',
    '2000000000',
    'an integer from -2147483648 to 1000000000',
    'greater ones are kept for the system',
  ],
  [
    'a window of an autoscaler',
    scaler({ behavior: { scaleDown: { stabilizationWindowSeconds: 7200 } } }),
    'spec.behavior.scaleDown.stabilizationWindowSeconds',
    '7200',
    'an integer from 0 to 3600',
  ],
  [
    'a share of more than there is',
    (chart) => new c.PodDisruptionBudget(chart, 'it', { selects: other(chart), maxUnavailable: '150%' }),
    'spec.maxUnavailable',
    '"150%"',
    'a percentage up to 100%',
  ],
  [
    'a period of no time',
    (chart) => web(chart, { livenessProbe: { exec: { command: ['a'] }, periodSeconds: 0 } }),
    `${CONTAINER}.livenessProbe.periodSeconds`,
    '0',
    'an integer from 1',
  ],
  [
    'a negative back-off',
    (chart) => new c.Job(chart, 'it', { containers, backoffLimit: -1 }),
    'spec.backoffLimit',
    '-1',
    'an integer from 0',
  ],

  // Quantities, durations, schedules
  [
    'a quantity',
    (chart) => web(chart, { resources: { requests: { memory: '128MB' } } }),
    `${CONTAINER}.resources.requests.memory`,
    '"128MB"',
    'a number with a suffix of Kubernetes or none',
    'write "128Mi"',
  ],
  [
    'thousandths of bytes',
    (chart) => web(chart, { resources: { requests: { memory: '128m' } } }),
    `${CONTAINER}.resources.requests.memory`,
    '"128m"',
    'a whole number of bytes',
    '"m" is for thousandths',
  ],
  [
    'an unknown resource of a container',
    (chart) => web(chart, { resources: { limits: { memroy: '1Gi' } } }),
    `${CONTAINER}.resources.limits`,
    '"memroy"',
    'one of cpu, memory',
    'did you mean "memory"?',
  ],
  [
    'a quota with an unknown resource',
    (chart) => new c.ResourceQuota(chart, 'it', { hard: { memroy: '1Gi' } }),
    'spec.hard',
    '"memroy"',
    'one of cpu',
    'did you mean "memory"?',
  ],
  [
    'a negative duration',
    (chart) => web(chart, {}, { terminationGracePeriodSeconds: -5 }),
    `${POD}.terminationGracePeriodSeconds`,
    '-5',
    'an integer from 0',
  ],
  ['a schedule', cron({ schedule: '61 * * * *' }), 'spec.schedule', '"61 * * * *"', 'for "61" a minute from 0 to 59'],
  [
    'a schedule with seconds',
    cron({ schedule: '0 0 * * * *' }),
    'spec.schedule',
    '"0 0 * * * *"',
    'five fields',
    'leave out the seconds',
  ],
  [
    'a day that never comes',
    cron({ schedule: '0 0 30 2 *' }),
    'spec.schedule',
    '"0 0 30 2 *"',
    'a day that its months have',
  ],
  [
    'a time zone',
    cron({ schedule: '@daily', timeZone: 'Europe/Berlino' }),
    'spec.timeZone',
    '"Europe/Berlino"',
    'a time zone of the IANA database',
  ],
  [
    'a time zone in a schedule',
    cron({ schedule: 'TZ=UTC 0 0 * * *' }),
    'spec.schedule',
    '"TZ=UTC 0 0 * * *"',
    'a schedule without time zone',
    "give the time zone as 'timeZone'",
  ],

  // Names, labels, keys
  [
    'a name in upper case',
    (chart) => new c.ConfigMap(chart, 'it', { metadata: { name: 'Settings' } }),
    'metadata.name',
    '"Settings"',
    'at most 253 lower-case letters',
    'write "settings"',
  ],
  [
    'a long name of a Service',
    (chart) => new c.Service(chart, 'it', { metadata: { name: 'a'.repeat(64) }, ports: [{ port: 80 }] }),
    'metadata.name',
    `"${'a'.repeat(64)}"`,
    'at most 63',
    'it has 64 characters; shorten it',
  ],
  [
    'a Service that begins with a digit',
    (chart) => new c.Service(chart, 'it', { metadata: { name: '1st' }, ports: [{ port: 80 }] }),
    'metadata.name',
    '"1st"',
    'at most 63 lower-case letters, digits and "-", beginning with a letter',
  ],
  [
    'a long name of a CronJob',
    (chart) => new c.CronJob(chart, 'it', { metadata: { name: 'a'.repeat(53) }, schedule: '@daily', containers }),
    'metadata.name',
    `"${'a'.repeat(53)}"`,
    'at most 52',
    'shorten it',
  ],
  [
    'a long name of a StatefulSet',
    (chart) => new c.StatefulSet(chart, 'it', { metadata: { name: 'a'.repeat(53) }, containers }),
    'metadata.name',
    `"${'a'.repeat(53)}"`,
    'at most 52',
    'shorten it',
  ],
  [
    'a name of a container',
    (chart) => web(chart, { name: 'Web' }),
    `${CONTAINER}.name`,
    '"Web"',
    'at most 63 lower-case letters',
    'write "web"',
  ],
  [
    'a name of a port',
    (chart) => web(chart, { ports: [{ name: 'a-port-with-a-name', containerPort: 80 }] }),
    `${CONTAINER}.ports[0].name`,
    '"a-port-with-a-name"',
    'at most 15',
    'shorten it',
  ],
  [
    'a name of a variable',
    (chart) => web(chart, { env: [{ name: '1A', value: 'x' }] }),
    `${CONTAINER}.env[0].name`,
    '"1A"',
    'letters, digits',
    'write "_1A"',
  ],
  [
    'a class of an Ingress',
    (chart) => new c.Ingress(chart, 'it', { ingressClassName: 'ALB', defaultBackend: { service: 'a', port: 80 } }),
    'spec.ingressClassName',
    '"ALB"',
    'at most 253',
    'write "alb"',
  ],
  [
    'the value of a label',
    (chart) => new c.ConfigMap(chart, 'it', { metadata: { labels: { team: 'a b' } } }),
    'metadata.labels.team',
    '"a b"',
    'at most 63 letters',
    'use an annotation',
  ],
  [
    'the key of a label',
    (chart) => new c.ConfigMap(chart, 'it', { metadata: { labels: { 'a/b/c': 'a' } } }),
    'metadata.labels',
    '"a/b/c"',
    'at most 63 letters',
    'give one "/" only',
  ],
  [
    'a number as an annotation',
    (chart) => new c.ConfigMap(chart, 'it', late({ metadata: { annotations: { port: 80 } } })),
    'metadata.annotations.port',
    '80',
    'a text',
    'write "80" in quotes',
  ],
  [
    'a key of a ConfigMap',
    (chart) => new c.ConfigMap(chart, 'it', { data: { 'a/b': 'x' } }),
    'data',
    '"a/b"',
    'at most 253 letters',
    'a key has no folders',
  ],
  [
    'a number in a ConfigMap',
    (chart) => new c.ConfigMap(chart, 'it', late({ data: { PORT: 80 } })),
    'data.PORT',
    '80',
    'a text',
    'write "80" in quotes',
  ],
  [
    'plain text where base64 belongs',
    (chart) => new c.Secret(chart, 'it', { data: { key: 'not base64!' } }),
    'data.key',
    '"11 characters"',
    'bytes in base64',
    "give plain text in 'stringData'",
  ],
  [
    'a handler of a runtime',
    (chart) => new c.RuntimeClass(chart, 'it', { handler: 'Run_C' }),
    'handler',
    '"Run_C"',
    'at most 63 lower-case letters',
    'write "run-c"',
  ],
  [
    'a provisioner without a name',
    (chart) => new c.StorageClass(chart, 'it', { provisioner: '' }),
    'provisioner',
    '""',
    'at most 63 letters',
  ],

  // Words
  [
    'a strategy',
    (chart) => web(chart, {}, { strategy: { type: 'Rolling' } }),
    'spec.strategy.type',
    '"Rolling"',
    'one of Recreate, RollingUpdate',
  ],
  [
    'an access mode',
    (chart) =>
      new c.PersistentVolumeClaim(
        chart,
        'it',
        late({ accessModes: ['RWO'], resources: { requests: { storage: '1Gi' } } }),
      ),
    'spec.accessModes[0]',
    '"RWO"',
    'one of ReadOnlyMany',
  ],
  [
    'a reclaim policy',
    (chart) => new c.StorageClass(chart, 'it', late({ provisioner: 'example.com/a', reclaimPolicy: 'Keep' })),
    'reclaimPolicy',
    '"Keep"',
    'one of Delete, Recycle, Retain',
  ],
  [
    'an affinity of sessions',
    service({ sessionAffinity: 'Client', ports: [{ port: 80 }] }),
    'spec.sessionAffinity',
    '"Client"',
    'one of ClientIP, None',
    'did you mean "ClientIP"?',
  ],
  [
    'a kind of subject',
    (chart) =>
      new c.RoleBinding(chart, 'it', {
        role: c.ClusterRole.existing('view'),
        subjects: [late({ kind: 'Team', name: 'a' })],
      }),
    'subjects[0].kind',
    '"Team"',
    'one of Group, ServiceAccount, User',
  ],
  [
    'a field that does not exist',
    (chart) => new c.StorageClass(chart, 'it', late({ provisioner: 'a.b/c', reclaimPolicies: 'Delete' })),
    'reclaimPolicies',
    'no field of StorageClass',
    '',
    'did you mean "reclaimPolicy"?',
  ],

  // Access
  [
    'a mistyped verb',
    role({ apiGroups: [''], resources: ['pods'], verbs: ['gett'] }),
    'rules[0].verbs[0]',
    '"gett"',
    'one of get, list',
    'did you mean "get"?',
  ],
  [
    'a resource of another group',
    role({ apiGroups: [''], resources: ['deployments'], verbs: ['get'] }),
    'rules[0].resources[0]',
    '"deployments"',
    'a resource of the API group ""',
    '"deployments" is in the API group "apps"',
  ],
  [
    'URLs in a Role',
    role({ nonResourceURLs: ['/metrics'], verbs: ['get'] }),
    'rules[0].nonResourceURLs',
    '["/metrics"]',
    'nothing in a Role',
    'make it a ClusterRole',
  ],
  [
    'a URL',
    (chart) => new c.ClusterRole(chart, 'it', { rules: [{ nonResourceURLs: ['metrics'], verbs: ['get'] }] }),
    'rules[0].nonResourceURLs[0]',
    '"metrics"',
    'a path that begins with "/"',
  ],
  [
    'a Role in the whole cluster',
    (chart) => new c.ClusterRoleBinding(chart, 'it', { role: late(c.Role.existing('reader')), subjects: [] }),
    'role',
    '"Role"',
    'a ClusterRole',
    'give a ClusterRole, or make a RoleBinding',
  ],

  // Fields that do not go together
  [
    'an autoscaler with a minimum above its maximum',
    scaler({ minReplicas: 5 }),
    'minReplicas',
    '5',
    "an integer up to 'maxReplicas' (2)",
    'raise maxReplicas or lower minReplicas',
  ],
  [
    'a metric of another type',
    scaler({ metrics: [{ type: 'Resource' }] }),
    'spec.metrics[0].resource',
    'not given',
    'the metric that the type "Resource" announces',
  ],
  [
    'a budget of two kinds',
    (chart) => new c.PodDisruptionBudget(chart, 'it', { selects: other(chart), minAvailable: 1, maxUnavailable: 1 }),
    'maxUnavailable',
    '"1"',
    "nothing beside 'minAvailable'",
    'leave one of them out',
  ],
  [
    'a budget of nothing',
    (chart) => new c.PodDisruptionBudget(chart, 'it', { selects: other(chart), maxUnavailable: 0 }),
    'maxUnavailable',
    '0',
    'at least one pod',
    'a budget of none keeps nodes from being drained',
  ],
  [
    'a rolling update that can never happen',
    (chart) => web(chart, {}, { strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 0 } } }),
    'spec.strategy.rollingUpdate.maxUnavailable',
    '0',
    "at least one pod where 'maxSurge' is none",
    'raise one of them',
  ],
  [
    'a rolling update of what is recreated',
    (chart) => web(chart, {}, { strategy: { type: 'Recreate', rollingUpdate: { maxSurge: 1 } } }),
    'spec.strategy.rollingUpdate',
    '["maxSurge"]',
    'nothing beside the type "Recreate"',
    'leave it out',
  ],
  [
    'a Deployment whose pods end',
    (chart) => web(chart, {}, { restartPolicy: 'Never' }),
    `${POD}.restartPolicy`,
    '"Never"',
    '"Always"',
  ],
  [
    'a Job whose pods never end',
    (chart) => new c.Job(chart, 'it', { containers, restartPolicy: 'Always' }),
    'spec.template.spec.restartPolicy',
    '"Always"',
    '"Never" or "OnFailure"',
  ],
  [
    'an indexed Job without an end',
    (chart) => new c.Job(chart, 'it', { containers, completionMode: 'Indexed' }),
    'spec.completions',
    'not given',
    'a number of completions',
  ],
  [
    'a selector that its own pods do not meet',
    (chart) =>
      new c.ReplicaSet(chart, 'it', {
        containers,
        selector: { matchExpressions: [{ key: 'tier', operator: 'In', values: ['db'] }] },
      }),
    'spec.selector.matchExpressions[0]',
    '{"key":"tier","operator":"In","values":["db"]}',
    'what holds of the labels of its own pods',
  ],
  [
    'an operator without values',
    (chart) =>
      new c.ReplicaSet(chart, 'it', {
        containers,
        selector: { matchExpressions: [{ key: 'tier', operator: 'In', values: [] }] },
      }),
    'spec.selector.matchExpressions[0].values',
    '[]',
    'at least one value for the operator "In"',
  ],
  [
    'a claim without a name',
    (chart) =>
      new c.StatefulSet(chart, 'it', {
        containers,
        volumeClaimTemplates: [{ spec: { resources: { requests: { storage: '1Gi' } } } }],
      }),
    'spec.volumeClaimTemplates[0].metadata.name',
    'not given',
    'a name, by which containers mount it',
  ],
  [
    'no containers',
    (chart) => new c.Deployment(chart, 'it', { containers: [] }),
    `${POD}.containers`,
    '[]',
    'at least one container',
  ],
  [
    'a container without an image',
    (chart) => new c.Deployment(chart, 'it', { containers: [{ name: 'app' }] }),
    `${CONTAINER}.image`,
    'not given',
    'an image',
  ],
  [
    'an image with a space',
    (chart) => web(chart, { image: 'nginx :1' }),
    `${CONTAINER}.image`,
    '"nginx :1"',
    'an image without spaces',
    'write "nginx:1"',
  ],
  [
    'a variable with a value and a source',
    (chart) =>
      web(chart, { env: [{ name: 'A', value: 'x', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }] }),
    `${CONTAINER}.env[0].valueFrom`,
    '["fieldRef"]',
    "nothing beside 'value'",
    'leave one of them out',
  ],
  [
    'two ports of one name',
    (chart) =>
      web(chart, {
        ports: [
          { name: 'a', containerPort: 80 },
          { name: 'a', containerPort: 81 },
        ],
      }),
    `${CONTAINER}.ports[1].name`,
    '"a"',
    'a name that no other port of the container has',
    'rename one',
  ],
  [
    'a probe in two ways',
    (chart) => web(chart, { livenessProbe: { exec: { command: ['a'] }, tcpSocket: { port: 80 } } }),
    `${CONTAINER}.livenessProbe`,
    '["exec","tcpSocket"]',
    'exactly one of exec',
    'leave the others out',
  ],
  [
    'a probe in no way',
    (chart) => web(chart, { livenessProbe: { periodSeconds: 5 } }),
    `${CONTAINER}.livenessProbe`,
    '[]',
    'exactly one of exec',
  ],
  [
    'a liveness probe that wants two answers',
    (chart) => web(chart, { livenessProbe: { exec: { command: ['a'] }, successThreshold: 2 } }),
    `${CONTAINER}.livenessProbe.successThreshold`,
    '2',
    '1',
    'only a readiness probe may ask for more',
  ],
  [
    'a toleration of nothing',
    (chart) => web(chart, {}, { tolerations: [{ operator: 'Equal', value: 'a' }] }),
    `${POD}.tolerations[0].operator`,
    '"Equal"',
    '"Exists" where there is no key',
    'name the key',
  ],
  [
    'a volume of two sources',
    (chart) => web(chart, {}, { volumes: [{ name: 'a', emptyDir: {}, hostPath: { path: '/' } }] }),
    `${POD}.volumes[1]`,
    '["hostPath","emptyDir"]',
    'at most one of',
    'leave the others out',
  ],
  [
    'a path that is not from the root',
    (chart) => web(chart, { mounts: [{ volume: { name: 'a', emptyDir: {} }, mountPath: 'data' }] }),
    `${CONTAINER}.volumeMounts[0].mountPath`,
    '"data"',
    'a path from the root on',
    'write "/data"',
  ],

  // Services, Ingresses, policies
  [
    'several ports without names',
    service({ ports: [{ port: 80 }, { port: 81 }] }),
    'spec.ports[0].name',
    'not given',
    'a name, since there are several ports',
  ],
  [
    'no ports',
    service({ ports: [] }),
    'spec.ports',
    '[]',
    'at least one port',
    'only a headless Service may have none',
  ],
  [
    'a port of nodes inside the cluster',
    service({ ports: [{ port: 80, nodePort: 30080 }] }),
    'spec.ports[0].nodePort',
    '30080',
    'nothing in a Service of type "ClusterIP"',
    'leave it out, or give type: "NodePort"',
  ],
  [
    'a name for nothing',
    service({ type: 'ExternalName' }),
    'spec.externalName',
    '""',
    'the name that a Service of type "ExternalName" stands for',
  ],
  [
    'a headless load balancer',
    service({ type: 'LoadBalancer', clusterIP: 'None', ports: [{ port: 80 }] }),
    'spec.clusterIP',
    '"None"',
    'an address beside the type "LoadBalancer"',
    'leave it out',
  ],
  [
    'an address',
    service({ clusterIP: '10.0.0.300', ports: [{ port: 80 }] }),
    'spec.clusterIP',
    '"10.0.0.300"',
    'an IP address, or "None"',
  ],
  [
    'a path of an Ingress',
    ingress({ path: 'api' }),
    'spec.rules[0].http.paths[0].path',
    '"api"',
    'a path that begins with "/"',
    'write "/api"',
  ],
  [
    'a host in upper case',
    ingress({ host: 'Example.com' }),
    'spec.rules[0].host',
    '"Example.com"',
    'at most 253 lower-case letters',
    'write "example.com"',
  ],
  [
    'an address as a host',
    ingress({ host: '10.0.0.1' }),
    'spec.rules[0].host',
    '"10.0.0.1"',
    'a host name',
    'leave it out to serve every host',
  ],
  ['a wildcard in the middle', ingress({ host: 'a.*.com' }), 'spec.rules[0].host', '"a.*.com"', 'at most 253'],
  [
    'an Ingress to nowhere',
    (chart) => new c.Ingress(chart, 'it', {}),
    'spec.rules',
    '[]',
    "at least one rule, or a 'defaultBackend'",
  ],
  [
    'a range of addresses',
    policy({ from: [{ ipBlock: { cidr: '10.0.0.0' } }] }),
    'spec.ingress[0].from[0].ipBlock.cidr',
    '"10.0.0.0"',
    'a range of IP addresses',
    'write "10.0.0.0/32"',
  ],
  [
    'an exception outside of its range',
    policy({ from: [{ ipBlock: { cidr: '10.0.0.0/16', except: ['192.168.0.0/24'] } }] }),
    'spec.ingress[0].from[0].ipBlock.except[0]',
    '"192.168.0.0/24"',
    'a range within "10.0.0.0/16" and smaller than it',
  ],
  [
    'addresses and pods at once',
    policy({ from: [{ ipBlock: { cidr: '10.0.0.0/16' }, podSelector: {} }] }),
    'spec.ingress[0].from[0].ipBlock',
    '{"cidr":"10.0.0.0/16"}',
    'nothing beside it',
    'make a peer of each',
  ],
  [
    'ports that run backwards',
    policy({ ports: [{ port: 90, endPort: 80 }] }),
    'spec.ingress[0].ports[0].endPort',
    '80',
    "a port from 'port' (90) on",
  ],
  [
    'a name as an address',
    (chart) => new c.EndpointSlice(chart, 'it', { addressType: 'IPv4', endpoints: [{ addresses: ['example.com'] }] }),
    'endpoints[0].addresses[0]',
    '"example.com"',
    'an address as the type "IPv4" says',
  ],

  // Storage, tenancy, extension
  [
    'a volume without a source',
    (chart) => new c.PersistentVolume(chart, 'it', { capacity: { storage: '1Gi' } }),
    'source',
    '[]',
    'one of',
    'a volume is in one place',
  ],
  [
    'a volume with two sources',
    (chart) =>
      new c.PersistentVolume(chart, 'it', {
        capacity: { storage: '1Gi' },
        hostPath: { path: '/a' },
        nfs: { server: 'a', path: '/' },
      }),
    'source',
    '["hostPath","nfs"]',
    'one of',
    'a volume is in one place',
  ],
  [
    'a volume without a size',
    (chart) => new c.PersistentVolume(chart, 'it', { capacity: {}, hostPath: { path: '/a' } }),
    'spec.capacity',
    '{}',
    'a size',
  ],
  [
    'a claim without a size',
    (chart) => new c.PersistentVolumeClaim(chart, 'it', { resources: {} }),
    'spec.resources.requests',
    'not given',
    'a size',
  ],
  [
    'a default above its bound',
    limit({ default: { memory: '8Gi' }, max: { memory: '4Gi' } }),
    'spec.limits[0].default.memory',
    '"8Gi"',
    `at most 'max' ("4Gi")`,
    'raise one, or lower the other',
  ],
  [
    'bounds that cross',
    limit({ min: { memory: '8Gi' }, max: { memory: '4Gi' } }),
    'spec.limits[0].min.memory',
    '"8Gi"',
    `at most 'max' ("4Gi")`,
    'raise one',
  ],
  [
    'limits below requests',
    limit({ maxLimitRequestRatio: { memory: 0.5 } }),
    'spec.limits[0].maxLimitRequestRatio.memory',
    '0.5',
    'at least 1',
    'no limit is below its request',
  ],
  [
    'a policy about nothing',
    (chart) =>
      new c.ValidatingAdmissionPolicy(chart, 'it', {
        matchConstraints: { resourceRules: [] },
        validations: [{ expression: 'true' }],
      }),
    'spec.matchConstraints.resourceRules',
    '[]',
    'at least one rule',
  ],
];

/** What synthesis refuses with. */
function refusal(make: Make): ChartwrightError {
  try {
    synthesize(chartOf({}, (chart) => void make(chart)));
  } catch (error) {
    if (error instanceof ChartwrightError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

test.each(ROWS.map((row) => ({ what: row[0], row })))('fails on $what before anything reaches a cluster', ({ row }) => {
  const [, make, property, got, wants, fix = ''] = row;
  const { code, place, message } = refusal(make);
  expect([code === 'E_PROP' || code === 'E_CHART_OBJECT', place.construct]).toEqual([true, 'it']);
  const [line = ''] = message.split('\n');
  expect(line).toContain(`'it': '${property}' is ${got}`);
  expect(line).toContain(wants === '' ? '' : `wants ${wants}`);
  expect(line).toContain(fix);
});

test('fails on a duration of parts of seconds', () => {
  const { message, place } = refusal((chart) =>
    web(chart, {}, { terminationGracePeriodSeconds: Duration.millis(1500) }),
  );
  expect([place.construct, message]).toEqual([
    'it',
    "'it': a duration is 1500 milliseconds; wants whole seconds; round it",
  ]);
});
