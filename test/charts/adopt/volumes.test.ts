import { ApiObject } from 'cdk8s';
import { ConfigMap, Deployment, Pod, Secret, Volume } from 'cdk8s-plus-28';
import { z } from 'zod';
import { at, everyItem } from '../../../src/charts/adopt/manifest';
import type { HelmChart } from '../../../src/charts/helm-chart';
import { late } from '../../../src/values/nodes';
import { when } from '../../../src/values/structure';
import { chartOf, chartWith, only } from '../../support/chart-of';

const POD = ['spec', 'template', 'spec'] as const;

function mounting(chart: HelmChart, ...configs: readonly ConfigMap[]): Deployment {
  return new Deployment(chart, 'api', {
    containers: [
      {
        image: 'x',
        volumeMounts: configs.map((config, index) => ({
          path: `/etc/${index}`,
          volume: Volume.fromConfigMap(chart, `files-${index}`, late(config)),
        })),
      },
    ],
  });
}

test('a volume of a generated object is called after it, in every release alike, and its mount follows', () => {
  const tree = chartWith((chart) => mounting(chart, new ConfigMap(chart, 'config')));
  for (const name of ['shop', 'blue']) {
    const pod = at(only(tree, 'Deployment', undefined, { release: { name } }), ...POD);
    expect(at(pod, 'volumes')).toEqual([
      { name: 'configmap-config', configMap: { name: name === 'shop' ? 'shop-config' : 'blue-shop-config' } },
    ]);
    expect(at(pod, 'containers')).toMatchObject([
      { volumeMounts: [{ name: 'configmap-config', mountPath: '/etc/0' }] },
    ]);
  }
});

test('mounts of init containers follow too', () => {
  const tree = chartWith((chart) => {
    const secret = new Secret(chart, 'keys');
    const volume = Volume.fromSecret(chart, 'files', late(secret));
    const deployment = new Deployment(chart, 'api', { containers: [{ image: 'x' }] });
    deployment.addInitContainer({ image: 'y', volumeMounts: [{ path: '/keys', volume }] });
  });
  expect(at(only(tree, 'Deployment'), ...POD, 'initContainers')).toMatchObject([
    { volumeMounts: [{ name: 'secret-keys' }] },
  ]);
});

test('volumes that would be called alike are numbered', () => {
  const tree = chartWith((chart) => {
    const named = (id: string, name: string): ConfigMap => new ConfigMap(chart, id, { metadata: { name } });
    mounting(chart, named('first', `${chart.release.name}-a`), named('second', 'release-a'));
  });
  const volumes = at(only(tree, 'Deployment'), ...POD, 'volumes');
  expect(volumes).toMatchObject([{ name: 'configmap-release-a-2' }, { name: 'configmap-release-a' }]);
});

test('what a value gives stays in the name of a volume, as a label', () => {
  const tree = chartOf(z.object({ existing: z.string().default('their-config') }), (chart, v) => {
    const config = ConfigMap.fromConfigMapName(chart, 'config', v.existing);
    const volume = Volume.fromConfigMap(chart, 'files', config);
    new Deployment(chart, 'api', { containers: [{ image: 'x', volumeMounts: [{ path: '/x', volume }] }] });
  });
  const nameFor = (existing: string): unknown =>
    at(only(tree, 'Deployment', undefined, { values: { existing } }), ...POD, 'volumes');
  expect(nameFor('their-config')).toMatchObject([{ name: 'configmap-their-config' }]);
  expect(at(everyItem(nameFor('a.b'))[0], 'name')).toMatch(/^configmap-a-b-[0-9a-f]{8}$/);
});

test('a name that cdk8s-plus cut in the middle of a value is made whole', () => {
  const long = 'long-'.repeat(7);
  const tree = chartOf(z.object({ mode: z.string().max(20).default('live') }), (chart, v) => {
    mounting(chart, new ConfigMap(chart, 'config', { metadata: { name: `${long}${v.mode}${v.mode}` } }));
  });
  const pod = at(only(tree, 'Deployment'), ...POD);
  const name = `configmap-${long}livelive`;
  expect(at(pod, 'volumes')).toEqual([{ name, configMap: { name: `${long}livelive` } }]);
  expect(at(pod, 'containers')).toMatchObject([{ volumeMounts: [{ name }] }]);
});

test('a volume that is named for good keeps its name', () => {
  const tree = chartWith((chart) => {
    const volume = Volume.fromEmptyDir(chart, 'scratch', 'scratch');
    new Pod(chart, 'debug', { containers: [{ image: 'x', volumeMounts: [{ path: '/tmp', volume }] }] });
  });
  expect(at(only(tree, 'Pod'), 'spec', 'volumes')).toEqual([{ name: 'scratch', emptyDir: {} }]);
});

test('volumes under a condition keep the name that their mounts have', () => {
  const tree = chartOf(z.object({ isOn: z.boolean().default(true) }), (chart, v) => {
    new ApiObject(chart, 'pod', {
      apiVersion: 'v1',
      kind: 'Pod',
      spec: {
        volumes: [{ name: 'cache', emptyDir: {} }, when(v.isOn, { name: `more-${chart.release.name}`, emptyDir: {} })],
        containers: [
          {
            name: 'main',
            image: 'x',
            volumeMounts: [when(v.isOn, { name: `more-${chart.release.name}`, mountPath: '/more' })],
          },
        ],
      },
    });
  });
  expect(at(only(tree, 'Pod'), 'spec')).toMatchObject({
    volumes: [{ name: 'cache' }, { name: 'more-release' }],
    containers: [{ volumeMounts: [{ name: 'more-release' }] }],
  });
});
