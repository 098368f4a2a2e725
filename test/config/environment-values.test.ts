import { z } from 'zod';
import { defineChart } from '../../src/charts/define-chart';
import { environmentNamed, type EnvironmentConfig } from '../../src/config/environment';
import { environmentValues } from '../../src/config/environment-values';
import { entryOf } from '../../src/contract/entry';
import { CLUSTER, NETWORK } from '../contract/samples';
import { expectRefusal } from '../support/refusal';

const chart = defineChart(
  {
    name: 'backend',
    version: '1.0.0',
    values: z.object({
      host: z.string().min(1),
      port: z.int().default(1),
      image: z.object({ tag: z.string().default('1') }),
    }),
  },
  () => undefined,
);

function prod(values: EnvironmentConfig['values']) {
  const place = { application: 'places', account: '011122223333', region: 'eu-central-1' };
  return environmentNamed({ prod: { ...place, values } }, 'prod');
}

const made = (mapping: NonNullable<EnvironmentConfig['values']>[string], outputs = { cluster: CLUSTER }) =>
  environmentValues(prod({ backend: mapping }), [chart], outputs);

it('gives what the mapping makes of the outputs', () => {
  expect(made(({ cluster }) => ({ host: entryOf(cluster.databases, 'places').host }))).toEqual([
    { chart: 'backend', values: { host: 'places-prod-places.0.eu-central-1.rds.amazonaws.com' } },
  ]);
});

it('gives nothing where the environment maps nothing', () => {
  expect(environmentValues(prod(undefined), [chart], {})).toEqual([]);
});

it('fails where the mapping asks for a stack that was not read', () => {
  expectRefusal(
    () => made(({ edge }) => ({ host: edge.zone.name })),
    'E_OUTPUTS',
    "outputs of stack 'edge' are missing",
  );
});

it.each([
  ['a value of another type', { host: 'a', port: '1' }, "'port'"],
  ['a value that the chart does not have', { host: 'a', image: { repo: 'x' } }, 'repo'],
  ['a value missing that has no default', { port: 2 }, "'host'"],
])('fails on %s', (_, values, named) => {
  expectRefusal(() => made(() => values), 'E_VALUES_INVALID', named);
});

it('fails on a value that is not JSON, and names its path', () => {
  expectRefusal(
    () => made(() => ({ host: 'a', image: { tag: undefined } })),
    'E_CONFIG',
    "at 'image.tag' that is not JSON",
  );
});

it('fails where the mapping gives no object', () => {
  expectRefusal(() => made(() => ['a']), 'E_CONFIG', 'wants an object, the values of the chart');
});

it('fails on a mapping of a chart that is not listed', () => {
  expectRefusal(
    () => environmentValues(prod({ web: () => ({}) }), [chart], {}),
    'E_CONFIG',
    "'environments.prod.values.web'",
  );
});

it.each([
  ['application', { ...CLUSTER, application: 'other' }],
  ['environment', { ...CLUSTER, environment: 'dev' }],
  ['accountId', { ...CLUSTER, accountId: '999999999999' }],
  ['region', { ...CLUSTER, region: 'us-east-1' }],
])('fails on outputs of another %s', (key, cluster) => {
  const act = () => environmentValues(prod({}), [chart], { network: NETWORK, cluster });
  expectRefusal(act, 'E_OUTPUTS', `'${key}' in the outputs of stack 'cluster'`);
});
