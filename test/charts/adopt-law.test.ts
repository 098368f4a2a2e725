import { join } from 'node:path';
import { evaluateChart, type RenderTarget } from '../../src/charts/evaluate';
import { printChart } from '../../src/charts/print/chart';
import { synthesize } from '../../src/charts/synthesize';
import { renderChart } from '../../src/helm/render';
import { at } from '../../src/charts/adopt/manifest';
import type { JsonObject } from '../../src/values/json';
import { asciiJson, describeHelm, withFiles } from '../support/helm';
import { neighbours } from '../support/neighbours';

const identity = (object: JsonObject): string =>
  [object['apiVersion'], object['kind'], at(object, 'metadata', 'namespace'), at(object, 'metadata', 'name')]
    .map(String)
    .join('/');

const sorted = (objects: readonly JsonObject[]): readonly JsonObject[] =>
  [...objects].sort((a, b) => (identity(a) < identity(b) ? -1 : 1));

const TARGETS: readonly (readonly [string, RenderTarget])[] = [
  ['its defaults', {}],
  ['a release of another name', { release: { name: 'blue', namespace: 'team-a' } }],
  ['a release whose name is no DNS label', { release: { name: '1.blue', namespace: 'team-a' } }],
  [
    'other values',
    {
      release: { name: 'a-very-long-name-for-a-release-of-the-same-chart', namespace: 'b' },
      values: {
        image: { repository: 'registry.example.com/a', tag: '{{ .Values.x }}' },
        replicas: 0,
        port: 65_535,
        mode: 'yes',
        host: 'x.example.com',
        storageGiB: 16_000,
        report: { enabled: false },
        queues: { 'Mixed CASE, ünïcode': 'x', ['long-'.repeat(20)]: 'true', orders: null },
      },
    },
  ],
  ['a full name of its own', { values: { fullnameOverride: 'mine', queues: { orders: null, 'A.b': null } } }],
];

describeHelm('A chart of foreign constructs', (helm) => {
  const tree = synthesize(neighbours);
  const { files } = printChart(tree);

  test.each(TARGETS)('renders as it evaluates, for %s', async (_, target) => {
    const values = asciiJson(target.values ?? {});
    const rendered = await withFiles({ ...Object.fromEntries(files), 'given.json': values }, (folder) =>
      renderChart(
        helm,
        {
          chart: folder,
          release: target.release?.name ?? 'shop',
          namespace: target.release?.namespace ?? 'default',
          valuesFiles: [join(folder, 'given.json')],
        },
        { environment: process.env },
      ),
    );
    expect(sorted(rendered.map(({ object }) => object))).toEqual(sorted(evaluateChart(tree, target).objects));
  });
});
