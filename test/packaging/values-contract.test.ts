import { gzipSync } from 'fflate';
import { packChart } from '../../src/packaging/archive';
import { valuesContract } from '../../src/packaging/values-contract';
import { expectRefusal } from '../support/refusal';

const files = (texts: Readonly<Record<string, string | Uint8Array>>) =>
  new Map(
    Object.entries(texts).map(([path, text]) => [path, typeof text === 'string' ? Buffer.from(text) : text] as const),
  );

const chartYaml = (name: string, dependencies = '') => `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n${dependencies}`;

const web = { 'charts/web/Chart.yaml': chartYaml('web'), 'charts/web/values.yaml': 'size: 1\n' };

test('a chart has its schema and its defaults', () => {
  const contract = valuesContract(
    files({ 'Chart.yaml': chartYaml('shop'), 'values.yaml': 'size: 1\n', 'values.schema.json': '{"type":"object"}' }),
    'shop.tgz',
  );
  expect(contract).toMatchObject({ schema: { type: 'object' }, defaults: { size: 1 } });
});

test.each([
  ['its name', 'dependencies: [{ name: web }]\n', ['web']],
  ['its alias', 'dependencies: [{ name: web, alias: backend }]\n', ['backend']],
  ['each of its aliases', 'dependencies: [{ name: web, alias: a }, { name: web, alias: b }]\n', ['a', 'b']],
  ['its name, where the chart does not say that it depends on it', '', ['web']],
])('values of a subchart stand under %s', (_, dependencies, keys) => {
  const { subcharts } = valuesContract(files({ 'Chart.yaml': chartYaml('shop', dependencies), ...web }), 'shop.tgz');
  expect(Object.keys(subcharts ?? {})).toEqual(keys);
  expect(subcharts?.[keys[0] ?? '']).toMatchObject({ defaults: { size: 1 } });
});

test('dependencies of a chart of version 1 are in a file of their own', () => {
  const { subcharts } = valuesContract(
    files({
      'Chart.yaml': 'apiVersion: v1\nname: shop\nversion: 1.0.0\n',
      'requirements.yaml': 'dependencies: [{ name: web, alias: backend }]\n',
      ...web,
    }),
    'shop.tgz',
  );
  expect(Object.keys(subcharts ?? {})).toEqual(['backend']);
});

test('a subchart may be packed, and have one itself', () => {
  const redis = {
    metadata: { apiVersion: 'v2', name: 'redis', version: '1.0.0' },
    files: files({ 'Chart.yaml': chartYaml('redis'), 'values.yaml': 'port: 6379\n' }),
    subcharts: [],
  };
  const { archive } = packChart({
    metadata: { apiVersion: 'v2', name: 'web', version: '1.0.0' },
    files: files({ 'Chart.yaml': chartYaml('web'), 'values.yaml': 'size: 1\n' }),
    subcharts: [redis],
  });
  const { subcharts } = valuesContract(
    files({ 'Chart.yaml': chartYaml('shop'), 'charts/web-1.0.0.tgz': archive.bytes }),
    'shop.tgz',
  );
  expect(subcharts).toMatchObject({
    web: { defaults: { size: 1 }, subcharts: { redis: { defaults: { port: 6379 } } } },
  });
});

test('what Helm passes over in the folder of the subcharts is passed over', () => {
  const { subcharts } = valuesContract(
    files({ 'Chart.yaml': chartYaml('shop'), 'charts/README.md': 'words', 'charts/_old/values.yaml': 'a: 1\n' }),
    'shop.tgz',
  );
  expect(subcharts).toEqual({});
});

test('fails where a packed subchart is none, and names it', () => {
  const broken = files({ 'Chart.yaml': chartYaml('shop'), 'charts/web.tgz': gzipSync(Buffer.from('no tar')) });
  expectRefusal(() => valuesContract(broken, 'shop.tgz'), 'E_ARCHIVE', "'shop.tgz/charts/web.tgz' is refused");
});
