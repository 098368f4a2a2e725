import {
  CustomResourceDefinition,
  defineChart,
  Deployment,
  Service,
  ServiceAccount,
  type HelmChart,
} from '../../../../src';
import { synthesize } from '../../../../src/charts/synthesize';
import { late } from '../../../../src/values/nodes';
import { chartOf } from '../../../support/chart';
import { refusalOf } from '../../../support/errors';
import { z } from 'zod';

const web =
  (container: object, pod: object = {}) =>
  (chart: HelmChart) =>
    new Deployment(chart, 'web', late({ ...pod, containers: [{ name: 'web', image: 'nginx:1.29', ...container }] }));
const CONTAINER = 'spec.template.spec.containers.0';

test.each<[string, (chart: HelmChart) => unknown, string]>([
  [
    'two variables of a name',
    web({
      env: [
        { name: 'A', value: 'x' },
        { name: 'A', value: 'y' },
      ],
    }),
    `'${CONTAINER}.env' of the object at 'web' has two items with the name 'A'; the API takes one`,
  ],
  [
    'two ports of a number',
    web({ ports: [{ containerPort: 80 }, { name: 'http', containerPort: 80 }] }),
    `'${CONTAINER}.ports' of the object at 'web' has two items with the containerPort and protocol '80 TCP'`,
  ],
  [
    'two volumes of a name',
    web(
      {},
      {
        volumes: [
          { name: 'a', emptyDir: {} },
          { name: 'a', configMap: { name: 'x' } },
        ],
      },
    ),
    `'spec.template.spec.volumes' of the object at 'web' has two items with the name 'a'`,
  ],
  [
    'two ports of a number in a Service',
    (chart) =>
      new Service(chart, 'web', {
        ports: [
          { name: 'a', port: 80 },
          { name: 'b', port: 80 },
        ],
      }),
    `'spec.ports' of the object at 'web' has two items with the port and protocol '80 TCP'`,
  ],
  [
    'a role that is none',
    (chart) => new ServiceAccount(chart, 'web', { roleArn: 'shop-role' }),
    `'web': 'metadata.annotations.eks.amazonaws.com/role-arn' is "shop-role"; wants the ARN of an IAM role, as in "arn:aws:iam::111122223333:role/shop"`,
  ],
])('fails on %s', async (_, build, message) => {
  expect(await refusalOf(() => synthesize(chartOf({}, (chart) => void build(chart))))).toContain(message);
});

test.each(['arn:aws:iam::111122223333:role/shop', 'arn:aws-us-gov:iam::111122223333:role/team/a.b+c', ''])(
  'takes the role %j',
  (roleArn) => {
    const chart = chartOf({}, (scope) => {
      new ServiceAccount(scope, 'web', { roleArn });
    });
    expect(synthesize(chart).warnings).toEqual([]);
  },
);

const definition = (versions: readonly object[]) =>
  defineChart({ name: 'queues', version: '1.0.0', crds: 'crds', values: z.object({}) }, (chart) => {
    const names = { kind: 'Queue', plural: 'queues' };
    new CustomResourceDefinition(chart, 'queues', late({ group: 'example.com', scope: 'Namespaced', names, versions }));
  });
const schema = { openAPIV3Schema: { type: 'object' } };

test('takes a definition in crds/ that the API server takes', () => {
  expect(synthesize(definition([{ name: 'v1', served: true, storage: true, schema }])).crds).toHaveLength(1);
});

test.each([
  [
    'a version without a schema',
    [{ name: 'v1', served: true, storage: true }],
    "'spec.versions[0].schema' is not given; wants a schema",
  ],
  [
    'no stored version',
    [{ name: 'v1', served: true, storage: false, schema }],
    "'spec.versions' is 0; wants exactly one version with storage: true",
  ],
  [
    'a mistyped field',
    [{ name: 'v1', served: true, stored: true, storage: true, schema }],
    "'spec.versions[0].stored' is no field of",
  ],
])('fails on a definition in crds/ with %s', async (_, versions, message) => {
  const text = await refusalOf(() => synthesize(definition(versions)));
  expect(text).toContain(`'queues': ${message}`);
});
