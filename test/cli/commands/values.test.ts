import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from '../../support/properties';
import { values } from '../../../src/cli/commands/values';
import { printYaml } from '../../../src/packaging/print-yaml';
import { parseJson } from '../../../src/values/json';
import { readYaml } from '../../../src/values/read-yaml';
import { CLUSTER, EDGE } from '../../contract/samples';
import { emptyFolder } from '../../support/folder';
import { expectRejection } from '../../support/refusal';
import { recordedIo } from '../../support/recorded-io';

const source = (path: string) => JSON.stringify(resolve(__dirname, '../../../src', path));
const CONFIG = `
  import { z } from ${JSON.stringify(require.resolve('zod'))};
  import { defineChart } from ${source('charts/define-chart')};
  import { defineConfig, entryOf } from ${source('config/index')};
  const chart = (name) => defineChart(
    { name, version: '1.0.0', values: z.object({ host: z.string().default('db'), account: z.string().default('') }) },
    () => undefined,
  );
  export default defineConfig({
    charts: [chart('backend'), chart('batch'), chart('web')],
    environments: {
      prod: {
        application: 'places', account: '011122223333', region: 'eu-central-1', outputs: ['outputs/cluster.json'],
        values: {
          backend: ({ cluster, edge }) => ({ host: edge.zone.name, account: cluster.accountId }),
          batch: ({ cluster }) => ({ host: entryOf(cluster.databases, 'places').host }),
        },
      },
    },
  });`;

const printed = (value: object): string => JSON.stringify({ chartwright: { sensitive: false, value } }, undefined, 2);

function project(): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'chartwright.config.ts'), CONFIG);
  mkdirSync(join(folder, 'outputs'));
  writeFileSync(join(folder, 'outputs/cluster.json'), `Warning: deprecated\n${printed(CLUSTER)}\n`);
  writeFileSync(join(folder, 'outputs/edge.json'), Buffer.from(`\uFEFF${printed(EDGE)}`, 'utf16le'));
  return folder;
}

const outputs = ['outputs/edge.json', 'outputs/cluster.json'];
const read = (folder: string, file: string): string => readFileSync(join(folder, 'values', file), 'utf8');

it('writes a file a chart, whatever the order and encoding of the outputs', async () => {
  const folder = project();
  await values('prod', { outputs, json: false }, recordedIo(folder));
  expect(read(folder, 'backend.prod.yaml')).toBe(
    '# Made by chartwright values prod, from the outputs of its stacks, for chart backend: change chartwright.config.ts.\n' +
      'account: "011122223333"\nhost: places.example.com\n',
  );
  expect(readYaml(read(folder, 'batch.prod.yaml'))).toEqual({
    host: 'places-prod-places.0.eu-central-1.rds.amazonaws.com',
  });
});

it('writes the same bytes again, and says that nothing changed', async () => {
  const folder = project();
  await values('prod', { outputs, json: false }, recordedIo(folder));
  const before = read(folder, 'backend.prod.yaml');
  const io = recordedIo(folder);
  await values('prod', { outputs: [...outputs].reverse(), json: false }, io);
  expect(read(folder, 'backend.prod.yaml')).toBe(before);
  expect(io.lines).toEqual(['values/backend.prod.yaml unchanged', 'values/batch.prod.yaml unchanged']);
});

it('prints paths and values for a machine', async () => {
  const io = recordedIo(project());
  await values('prod', { outputs, chart: 'backend', json: true }, io);
  expect(JSON.parse(io.lines.join('\n'))).toEqual([
    {
      chart: 'backend',
      path: 'values/backend.prod.yaml',
      values: { account: '011122223333', host: 'places.example.com' },
    },
  ]);
});

it('fails without writing anything where one chart lacks a stack', async () => {
  const folder = project();
  await expectRejection(values('prod', { json: false }, recordedIo(folder)), 'E_OUTPUTS', "stack 'edge'");
  expect(existsSync(join(folder, 'values'))).toBe(false);
});

it('fails on a file in the way that was not made here', async () => {
  const folder = project();
  mkdirSync(join(folder, 'values'));
  writeFileSync(join(folder, 'values/batch.prod.yaml'), 'mine: true\n');
  await expectRejection(
    values('prod', { outputs, json: false }, recordedIo(folder)),
    'E_FILE',
    'values/batch.prod.yaml',
  );
  expect(existsSync(join(folder, 'values/backend.prod.yaml'))).toBe(false);
});

it.each([
  ['an unknown environment', 'prd', {}, 'E_USAGE', "did you mean 'prod'?"],
  ['an unknown chart', 'prod', { chart: 'backed' }, 'E_USAGE', "did you mean 'backend'?"],
  ['a chart without a mapping', 'prod', { chart: 'web' }, 'E_USAGE', "no values for chart 'web'"],
  ['a file that is not there', 'prod', { outputs: ['none.json'] }, 'E_FILE', 'none.json cannot be read'],
] as const)('fails on %s', async (_, name, options, code, text) => {
  await expectRejection(values(name, { outputs, json: false, ...options }, recordedIo(project())), code, text);
});

it('prints what YAML reads back as it was, whatever the values are', () => {
  const json = fc.jsonValue({ noUnicodeString: false }).filter((value) => !JSON.stringify(value).includes('-0'));
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), json), (document) => {
      const plain: unknown = JSON.parse(JSON.stringify(document));
      expect(
        readYaml(Object.keys(document).length === 0 ? '{}' : printYaml(parseJson(JSON.stringify(document)), '')),
      ).toEqual(plain);
    }),
  );
});
