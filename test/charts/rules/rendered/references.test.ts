import { ConfigMap, Deployment, PersistentVolumeClaim, Secret, type HelmChart } from '../../../../src';
import { synthesize } from '../../../../src/charts/synthesize';
import { chartOf } from '../../../support/chart';
import { refusalOf } from '../../../support/errors';

type Props = ConstructorParameters<typeof Deployment>[2];
type Container = Props['containers'][number];

const web = (container: Partial<Container>, pod: Partial<Props> = {}) =>
  chartOf({}, (chart) => {
    new Deployment(chart, 'web', { ...pod, containers: [{ name: 'web', image: 'nginx:1.29', ...container }] });
  });
const mounting = (volume: object) =>
  web({ volumeMounts: [{ name: 'a', mountPath: '/a' }] }, { volumes: [{ name: 'a', ...volume }] });

test.each([
  [
    'a variable of a ConfigMap',
    'ConfigMap',
    web({ env: [{ name: 'A', valueFrom: { configMapKeyRef: { name: 'x', key: 'a' } } }] }),
  ],
  ['all variables of a ConfigMap', 'ConfigMap', web({ envFrom: [{ configMapRef: { name: 'x' } }] })],
  ['the files of a ConfigMap', 'ConfigMap', mounting({ configMap: { name: 'x' } })],
  [
    'a variable of a Secret',
    'Secret',
    web({ env: [{ name: 'A', valueFrom: { secretKeyRef: { name: 'x', key: 'a' } } }] }),
  ],
  ['all variables of a Secret', 'Secret', web({ envFrom: [{ secretRef: { name: 'x' } }] })],
  ['the files of a Secret', 'Secret', mounting({ secret: { secretName: 'x' } })],
  ['the files of a Secret among others', 'Secret', mounting({ projected: { sources: [{ secret: { name: 'x' } }] } })],
  ['a claim', 'PersistentVolumeClaim', mounting({ persistentVolumeClaim: { claimName: 'x' } })],
  ['a service account', 'ServiceAccount', web({}, { serviceAccountName: 'x' })],
])('of %s that is not in the chart it is said, with its workload and how to declare it', (_, kind, chart) => {
  expect(synthesize(chart).warnings).toEqual([
    `'web': uses the ${kind} "x", which is not in the chart; add it, or declare it by ${kind}.existing("x")`,
  ]);
});

test('what may be missing is no mistake', () => {
  const chart = web({ envFrom: [{ secretRef: { name: 'x', optional: true } }] });
  expect(synthesize(chart).warnings).toEqual([]);
});

test.each<[string, (chart: HelmChart) => Partial<Props>, string]>([
  [
    'a mounted file of a ConfigMap',
    (chart) => {
      const { name } = new ConfigMap(chart, 'settings', { data: { 'app.ini': '' } });
      return { volumes: [{ name: 'a', configMap: { name, items: [{ key: 'app.yaml', path: 'a' }] } }] };
    },
    `'web': uses the key "app.yaml" of the ConfigMap at 'settings', which has "app.ini"; use one of them, or add it`,
  ],
  [
    'a mounted file of a Secret',
    (chart) => {
      const { name } = new Secret(chart, 'keys', { stringData: { public: 'a' } });
      return { volumes: [{ name: 'a', secret: { secretName: name, items: [{ key: 'private', path: 'a' }] } }] };
    },
    `'web': uses the key "private" of the Secret at 'keys', which has "public"`,
  ],
])('fails on a key that is not there: %s', async (_, more, message) => {
  const chart = chartOf({}, (scope) => {
    const containers = [{ name: 'web', image: 'nginx:1.29', volumeMounts: [{ name: 'a', mountPath: '/a' }] }];
    new Deployment(scope, 'web', { ...more(scope), containers });
  });
  expect(await refusalOf(() => synthesize(chart))).toContain(message);
});

test('a claim of the chart is found by its construct', () => {
  const chart = chartOf({}, (scope) => {
    const claim = new PersistentVolumeClaim(scope, 'data', { resources: { requests: { storage: '1Gi' } } });
    const mounts = [{ volume: claim.volume(), mountPath: '/data' }];
    new Deployment(scope, 'web', { containers: [{ name: 'web', image: 'nginx:1.29', mounts }] });
  });
  expect(synthesize(chart).warnings).toEqual([]);
});
