import { ApiObject, Cron } from 'cdk8s';
import {
  ApiResource,
  ClusterRole,
  ConfigMap,
  CronJob,
  Deployment,
  EnvValue,
  Namespace,
  Role,
  Secret,
  ServiceAccount,
  StatefulSet,
  Volume,
} from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { z } from 'zod';
import { at } from '../../src/charts/adopt/manifest';
import { evaluateChart, type RenderTarget } from '../../src/charts/evaluate';
import type { HelmChart } from '../../src/charts/helm-chart';
import { late } from '../../src/values/nodes';
import { each } from '../../src/values/structure';
import { chartOf, chartWith, only } from '../support/chart-of';

const BLUE: RenderTarget = { release: { name: 'blue', namespace: 'team-a' } };

const nameIn = (build: (chart: HelmChart) => void, target: RenderTarget = BLUE): unknown =>
  at(evaluateChart(chartWith(build), target).objects[0], 'metadata', 'name');

const VIEW = { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'view' };

const api =
  (apiVersion: string, kind: string, body: object = {}) =>
  (chart: HelmChart) =>
    new ApiObject(chart, 'main', { apiVersion, kind, ...body });

test('a name is the full name of the release and the path of the construct', () => {
  const build = (chart: HelmChart): unknown => new ConfigMap(new Construct(chart, 'api'), 'config');
  expect(nameIn(build)).toBe('blue-shop-api-config');
  expect(nameIn(build, {})).toBe('shop-api-config');
  expect(nameIn(build, { values: { fullnameOverride: 'mine' } })).toBe('mine-api-config');
});

test('a path that is no DNS label gets a hash of it', () => {
  expect(nameIn((chart) => new ConfigMap(chart, 'Front_End'))).toMatch(/^blue-shop-front-end-[0-9a-f]{8}$/);
});

test.each([
  ['v1', 'Namespace'],
  ['apiregistration.k8s.io/v1', 'APIService'],
  ['storage.k8s.io/v1', 'CSIDriver'],
])('the name of %s %s is exactly its id', (apiVersion, kind) => {
  expect(nameIn(api(apiVersion, kind))).toBe('main');
});

test('the name of a definition is exactly its id', () => {
  const { crds } = chartWith(
    api('apiextensions.k8s.io/v1', 'CustomResourceDefinition', {
      spec: { group: 'example.com', scope: 'Namespaced', names: { kind: 'Main', plural: 'mains' }, versions: [] },
    }),
  );
  expect(crds).toMatchObject([{ metadata: { name: 'main' } }]);
});

test('a Namespace of cdk8s-plus is called by its id, too', () => {
  expect(nameIn((chart) => new Namespace(chart, 'team'))).toBe('team');
});

test.each([
  ['rbac.authorization.k8s.io/v1', 'ClusterRole', {}],
  ['rbac.authorization.k8s.io/v1', 'ClusterRoleBinding', { roleRef: VIEW }],
  ['v1', 'PersistentVolume', {}],
  ['scheduling.k8s.io/v1', 'PriorityClass', { value: 1 }],
  ['networking.k8s.io/v1', 'IngressClass', {}],
  ['node.k8s.io/v1', 'RuntimeClass', { handler: 'runsc' }],
  ['storage.k8s.io/v1', 'StorageClass', { provisioner: 'ebs.csi.aws.com' }],
  ['admissionregistration.k8s.io/v1', 'ValidatingAdmissionPolicy', {}],
  ['admissionregistration.k8s.io/v1', 'MutatingWebhookConfiguration', {}],
])('the name of %s %s, which has no namespace, begins with that of the release', (apiVersion, kind, body) => {
  expect(nameIn(api(apiVersion, kind, body))).toBe('team-a.blue-shop-main');
});

test.each([
  [
    'CronJob',
    52,
    (chart: HelmChart) => new CronJob(chart, 'x'.repeat(50), { schedule: Cron.daily(), containers: [{ image: 'x' }] }),
  ],
  [
    'StatefulSet',
    52,
    (chart: HelmChart) => new StatefulSet(chart, 'x'.repeat(50), { containers: [{ image: 'x', portNumber: 80 }] }),
  ],
  ['ConfigMap', 63, (chart: HelmChart) => new ConfigMap(chart, 'x'.repeat(60))],
] as const)('the name of a %s is cut to %d characters, with a hash of the whole', (kind, limit, make) => {
  const name = at(only(chartWith(make), kind, undefined, BLUE), 'metadata', 'name');
  expect(name).toMatch(/^blue-shop-x+-[0-9a-f]{8}$/);
  expect(name).toHaveLength(limit);
});

test('references follow the name of the object, inside text too', () => {
  const tree = chartWith((chart) => {
    const config = new ConfigMap(chart, 'config');
    new ConfigMap(chart, 'user', { data: { url: `http://${config.name}/` } });
  });
  expect(only(tree, 'ConfigMap', 'blue-shop-user', BLUE)).toMatchObject({ data: { url: 'http://blue-shop-config/' } });
});

test('what the chart did not make keeps its name', () => {
  const tree = chartWith((chart) => {
    const config = ConfigMap.fromConfigMapName(chart, 'given-config', 'their-config');
    const secret = Secret.fromSecretName(chart, 'given-secret', 'their-secret');
    const account = ServiceAccount.fromServiceAccountName(chart, 'given-account', 'their-account');
    new Deployment(chart, 'api', {
      serviceAccount: account,
      containers: [
        {
          image: 'x',
          envVariables: { A: EnvValue.fromConfigMap(config, 'a') },
          volumeMounts: [{ path: '/x', volume: Volume.fromSecret(chart, 'files', secret) }],
        },
      ],
    });
  });
  expect(tree.warnings).toEqual([]);
  expect(at(only(tree, 'Deployment', undefined, BLUE), 'spec', 'template', 'spec')).toMatchObject({
    serviceAccountName: 'their-account',
    volumes: [{ name: 'secret-their-secret', secret: { secretName: 'their-secret' } }],
    containers: [{ env: [{ valueFrom: { configMapKeyRef: { name: 'their-config' } } }] }],
  });
});

test('an id that cdk8s-plus makes of another construct is the path of that construct', () => {
  const tree = chartOf(z.object({ teams: z.record(z.string(), z.string()).default({ a: '', b: '' }) }), (chart, v) => {
    const role = new Role(chart, 'reader');
    role.allowRead(ApiResource.PODS);
    each(v.teams, (_, team) => {
      role.bind(late(new ServiceAccount(chart, `account-${team}`)));
    });
    new ClusterRole(chart, 'watcher').bind(late(new ServiceAccount(chart, 'account')));
  });
  const names = evaluateChart(tree, BLUE).objects.map((object) => at(object, 'metadata', 'name'));
  expect(names).toContainEqual(expect.stringMatching(/^blue-shop-reader-rolebinding-account-a-[0-9a-f]{8}$/));
  expect(names).toContainEqual(expect.stringMatching(/^blue-shop-reader-rolebinding-account-b-[0-9a-f]{8}$/));
});
