import type { ClusterOutput } from '../../src/contract/cluster';
import type { DeliveryOutput } from '../../src/contract/delivery';
import type { EdgeOutput } from '../../src/contract/edge';
import type { LogsOutput } from '../../src/contract/logs';
import type { NetworkOutput } from '../../src/contract/network';
import type { Place } from '../../src/contract/place';
import type { StateOutput } from '../../src/contract/state';

const PLACE: Place = {
  application: 'places',
  environment: 'prod',
  partition: 'aws',
  accountId: '011122223333',
  region: 'eu-central-1',
};

const regional = (service: string, resource: string) => `arn:aws:${service}:eu-central-1:011122223333:${resource}`;
const role = (name: string) => `arn:aws:iam::011122223333:role/places-prod-${name}`;
const bucket = (name: string) => ({ name: `places-prod-${name}`, arn: `arn:aws:s3:::places-prod-${name}` });
const KEY = regional('kms', 'key/00000000-0000-4000-8000-000000000001');
const DISTRIBUTION = {
  id: 'E0000000000001',
  arn: 'arn:aws:cloudfront::011122223333:distribution/E0000000000001',
  domainName: 'd0000000000001.cloudfront.net',
};

export const STATE: StateOutput = { ...PLACE, stack: 'state', bucket: bucket('state'), keyArn: KEY };

export const LOGS: LogsOutput = {
  ...PLACE,
  stack: 'logs',
  bucket: bucket('logs'),
  deliveryBucket: bucket('delivered'),
};

export const NETWORK: NetworkOutput = {
  ...PLACE,
  stack: 'network',
  vpcId: 'vpc-0a',
  cidr: '10.0.0.0/16',
  subnets: {
    public: { 'eu-central-1a': 'subnet-1a', 'eu-central-1b': 'subnet-1b' },
    private: { 'eu-central-1a': 'subnet-2a', 'eu-central-1b': 'subnet-2b' },
    database: { 'eu-central-1a': 'subnet-3a', 'eu-central-1b': 'subnet-3b' },
    other: {},
  },
  natAddresses: { 'eu-central-1a': '192.0.2.1' },
};

export const EDGE: EdgeOutput = {
  ...PLACE,
  stack: 'edge',
  zone: {
    id: 'Z00000000000000000001',
    arn: 'arn:aws:route53:::hostedzone/Z00000000000000000001',
    name: 'places.example.com',
    nameServers: ['ns-1.awsdns-01.org'],
  },
  certificateArn: regional('acm', 'certificate/00000000-0000-4000-8000-000000000001'),
  sites: {
    web: { url: 'https://places.example.com', bucket: bucket('web'), keyArn: KEY, distribution: DISTRIBUTION },
  },
};

export const CLUSTER: ClusterOutput = {
  ...PLACE,
  stack: 'cluster',
  cluster: {
    name: 'places-prod',
    arn: regional('eks', 'cluster/places-prod'),
    version: '1.35',
    endpoint: 'https://00000000000000000000000000000000.gr7.eu-central-1.eks.amazonaws.com',
    certificateAuthority: 'Y2VydGlmaWNhdGU=',
    vpcId: 'vpc-0a',
    securityGroupId: 'sg-0a',
    serviceCidr: '172.20.0.0/16',
    oidcIssuer: 'https://oidc.eks.eu-central-1.amazonaws.com/id/0',
    oidcProviderArn: 'arn:aws:iam::011122223333:oidc-provider/oidc.eks.eu-central-1.amazonaws.com/id/0',
  },
  nodeGroups: { general: { arn: regional('eks', 'nodegroup/places-prod/general/0'), autoScalingGroupName: 'eks-0' } },
  workloads: {
    batch: { namespace: 'places', serviceAccount: 'batch', roleArn: role('batch'), mode: 'pod-identity' },
  },
  teams: { qa: { roleArn: role('team-qa'), kubernetesGroup: 'qa' } },
  karpenter: {
    queueName: 'places-prod-karpenter',
    nodeRoleName: 'places-prod-karpenter-node',
    discoveryTag: 'places-prod',
    namespace: 'kube-system',
    serviceAccount: 'karpenter',
    roleArn: role('karpenter'),
    mode: 'pod-identity',
  },
  databases: {
    places: {
      host: 'places-prod-places.0.eu-central-1.rds.amazonaws.com',
      port: 5432,
      databaseName: 'places',
      username: 'postgres',
      secretArn: regional('secretsmanager', 'secret:rds!db-0'),
      resourceId: 'db-0',
      readerHosts: [],
    },
  },
  repositories: {
    backend: {
      url: '011122223333.dkr.ecr.eu-central-1.amazonaws.com/places-prod/backend',
      arn: regional('ecr', 'repository/places-prod/backend'),
    },
  },
  buckets: { data: bucket('data') },
  secretArns: { map: regional('secretsmanager', 'secret:places-prod/map-0') },
  operationsHost: { instanceId: 'i-0a' },
  alarmTopicArn: regional('sns', 'places-prod-alarms'),
};

export const DELIVERY: DeliveryOutput = {
  ...PLACE,
  stack: 'delivery',
  roles: { images: role('delivery-images') },
  chartRepository: {
    url: 'https://charts.places.example.com',
    bucket: bucket('charts'),
    keyArn: KEY,
    distribution: DISTRIBUTION,
  },
};
