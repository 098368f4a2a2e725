import { entryOf } from '../../../src/contract/entry';
import type { StackOutputs } from '../../../src/contract/outputs';

/** What the objects on the cluster have to say, by kind and name, when Terraform told this. */
export function expectedObjects({ cluster, edge, network }: StackOutputs) {
  const database = entryOf(cluster.databases, 'places');
  const image = (name: string) => `${entryOf(cluster.repositories, name).url}:1.0.0`;
  const connection = {
    data: { PGHOST: database.host, PGPORT: `${database.port}`, PGDATABASE: database.databaseName },
  };
  const env = [
    { name: 'AWS_REGION', value: cluster.region },
    { name: 'BUCKET', value: entryOf(cluster.buckets, 'data').name },
  ];
  const batch = {
    serviceAccountName: entryOf(cluster.workloads, 'batch').serviceAccount,
    containers: [{ image: image('batch'), env: including(...env) }],
  };
  return [
    ['v1', 'ConfigMap', 'places-backend-database', connection],
    ['v1', 'ConfigMap', 'places-batch-database', connection],
    [
      'apps/v1',
      'Deployment',
      'places-backend-api',
      { spec: { template: { spec: { containers: [{ image: image('backend') }] } } } },
    ],
    ['batch/v1', 'CronJob', 'places-batch-import', { spec: { jobTemplate: { spec: { template: { spec: batch } } } } }],
    [
      'networking.k8s.io/v1',
      'Ingress',
      'places-backend-api',
      {
        metadata: { annotations: { 'alb.ingress.kubernetes.io/certificate-arn': edge.certificateArn } },
        spec: { rules: [{ host: `api.${edge.zone.name}` }] },
      },
    ],
    [
      'networking.k8s.io/v1',
      'NetworkPolicy',
      'places-platform-team-default',
      {
        spec: {
          egress: including({
            to: [{ ipBlock: { cidr: network.cidr } }],
            ports: [{ protocol: 'TCP', port: database.port }],
          }),
        },
      },
    ],
    [
      'external-secrets.io/v1',
      'ExternalSecret',
      'places-platform-admin',
      {
        spec: {
          data: ['username', 'password'].map((property) => ({ remoteRef: { key: database.secretArn, property } })),
        },
      },
    ],
  ] as const;
}

/** A list that has these items among others. */
const including = (...items: readonly object[]): unknown => expect.arrayContaining([...items]);
