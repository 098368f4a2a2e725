import placesConfig from '../../chartwright.config';
import { assertConfig } from '../../src/config/check-config';
import { environmentNamed } from '../../src/config/environment';
import { environmentValues } from '../../src/config/environment-values';
import { releasesOf } from '../../src/config/releases';
import type { StackOutputs } from '../../src/contract/outputs';
import { placesEnvironment } from '../../src/infra/places/environments';
import { CLUSTER, EDGE, NETWORK } from '../contract/samples';

const config: unknown = placesConfig;
assertConfig(config, 'chartwright.config.ts');
const { charts, environments = {} } = config;

const profiles = ['dev', 'prod'] as const;
const registry = '111122223333.dkr.ecr.eu-central-1.amazonaws.com/places-prod';
const ROLE = 'arn:aws:iam::111122223333:role/places-prod-batch';
const here = { accountId: '111122223333' };

/** What the stacks of production tell, with pods that get the role of the batch in a way. */
function outputs(mode: 'pod-identity' | 'irsa' = 'pod-identity'): Partial<StackOutputs> {
  const repository = (name: string) => ({ url: `${registry}/${name}`, arn: CLUSTER.cluster.arn });
  return {
    network: { ...NETWORK, ...here },
    edge: { ...EDGE, ...here },
    cluster: {
      ...CLUSTER,
      ...here,
      repositories: { backend: repository('backend'), batch: repository('batch') },
      workloads: { batch: { namespace: 'places', serviceAccount: 'places-batch', roleArn: ROLE, mode } },
    },
  };
}

/** The values that production gets of what its stacks tell, by chart. */
function valuesOf(given: Partial<StackOutputs>): Readonly<Record<string, unknown>> {
  const made = environmentValues(environmentNamed(environments, 'prod'), charts, given);
  return Object.fromEntries(made.map(({ chart, values }) => [chart, values]));
}

it.each(profiles)('has %s where its Terraform makes it', (profile) => {
  const { application, account, region } = environmentNamed(environments, profile);
  expect(placesEnvironment(profile).environment).toMatchObject({ application, accountId: account, region });
});

it.each(profiles)('installs the platform of %s first, and in a namespace that it does not make itself', (profile) => {
  const releases = releasesOf({ charts }, environmentNamed(environments, profile));
  expect(releases.map(({ name, namespace }) => [name, namespace])).toEqual([
    ['places-platform', 'places-platform'],
    ['places', 'places'],
  ]);
});

it('tells the platform the network, the secret of the database and the groups of the teams', () => {
  expect(valuesOf(outputs())['places-platform']).toEqual({
    namespace: 'places',
    teams: ['qa'],
    network: { databaseCidrs: ['10.0.0.0/16'], databasePort: 5432 },
    region: 'eu-central-1',
    database: { secretArn: 'arn:aws:secretsmanager:eu-central-1:011122223333:secret:rds!db-0' },
  });
});

it('tells Places its database, images, bucket, identity and address', () => {
  expect(valuesOf(outputs())['places']).toMatchObject({
    global: { database: { host: 'places-prod-places.0.eu-central-1.rds.amazonaws.com', port: 5432, name: 'places' } },
    backend: {
      image: { repository: `${registry}/backend` },
      extraEnv: { ALLOWED_ORIGIN: 'https://places.example.com' },
      ingress: {
        host: 'api.places.example.com',
        annotations: { 'alb.ingress.kubernetes.io/certificate-arn': EDGE.certificateArn },
      },
    },
    batch: {
      image: { repository: `${registry}/batch` },
      bucket: { name: 'places-prod-data', region: 'eu-central-1' },
      serviceAccount: { name: 'places-batch' },
    },
  });
});

it.each([
  ['pod-identity', undefined],
  ['irsa', { 'eks.amazonaws.com/role-arn': ROLE }],
] as const)('names the role of the batch to its service account where pods need it: %s', (mode, annotations) => {
  expect(valuesOf(outputs(mode))).toHaveProperty('places.batch.serviceAccount', {
    name: 'places-batch',
    ...(annotations !== undefined && { annotations }),
  });
});
