import { installPlan } from '../../src/platform/install-plan';
import { platformReleases } from '../../src/platform/platform';
import type { ClusterOutput } from '../../src/contract/cluster';
import { CLUSTER, EDGE } from '../contract/samples';

const identity = (namespace: string, serviceAccount: string, mode: 'irsa' | 'pod-identity' = 'pod-identity') => ({
  namespace,
  serviceAccount,
  roleArn: `arn:aws:iam::011122223333:role/places-prod-${serviceAccount}`,
  mode,
});

const cluster: ClusterOutput = {
  ...CLUSTER,
  workloads: {
    ...CLUSTER.workloads,
    'cluster-autoscaler': identity('kube-system', 'cluster-autoscaler'),
    'load-balancer-controller': identity('kube-system', 'aws-load-balancer-controller'),
    'external-secrets': identity('external-secrets', 'external-secrets'),
    'external-dns': identity('external-dns', 'external-dns', 'irsa'),
  },
};

const releases = platformReleases({ cluster, edge: EDGE });
const valuesOf = (name: string) => releases.find((release) => release.name === name)?.values;

it('installs what makes nodes first, then the controller whose webhook sees every Service, then the rest', () => {
  expect(releases.map(({ name, namespace }) => `${namespace}/${name}`)).toEqual([
    'kube-system/karpenter',
    'kube-system/cluster-autoscaler',
    'kube-system/aws-load-balancer-controller',
    'external-secrets/external-secrets',
    'external-dns/external-dns',
  ]);
});

it('leaves out what the stack made no identity for, and external-dns without a zone', () => {
  const { karpenter: _, ...without } = CLUSTER;
  expect(platformReleases({ cluster: without, edge: EDGE })).toEqual([]);
  expect(platformReleases({ cluster }).map(({ name }) => name)).not.toContain('external-dns');
});

it('tells the load balancer controller what it cannot ask the metadata service for', () => {
  expect(valuesOf('aws-load-balancer-controller')).toMatchObject({
    clusterName: 'places-prod',
    region: 'eu-central-1',
    vpcId: 'vpc-0a',
  });
});

it('names the role in the annotation of a service account for IRSA alone', () => {
  expect(valuesOf('external-dns')).toMatchObject({
    serviceAccount: {
      annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::011122223333:role/places-prod-external-dns' },
    },
  });
  expect(valuesOf('external-secrets')).toMatchObject({ serviceAccount: { create: true, name: 'external-secrets' } });
  expect(valuesOf('external-secrets')).not.toHaveProperty('serviceAccount.annotations');
});

it('lets external-dns see no zone but that of the environment', () => {
  expect(valuesOf('external-dns')).toMatchObject({
    domainFilters: ['places.example.com'],
    extraArgs: ['--zone-id-filter=Z00000000000000000001'],
    txtOwnerId: 'places-prod',
  });
});

it('gives autoscalers the cluster that they serve', () => {
  expect(valuesOf('cluster-autoscaler')).toMatchObject({
    awsRegion: 'eu-central-1',
    autoDiscovery: { clusterName: 'places-prod' },
  });
  expect(valuesOf('karpenter')).toMatchObject({
    settings: { clusterName: 'places-prod', interruptionQueue: 'places-prod-karpenter' },
  });
});

it('pins every chart to one version', () => {
  for (const { chart } of releases) expect(chart.version).toMatch(/^\d+\.\d+\.\d+$/);
});

it('pulls each chart, holds all against their digests, and installs the archives that were held', () => {
  const [pull, hold, ...install] = installPlan('prod', releases);
  expect(pull?.commands).toContain(
    'helm pull oci://public.ecr.aws/karpenter/karpenter --version 1.11.0 --destination platform',
  );
  expect(pull?.commands).toContain(
    'helm pull external-dns --repo https://kubernetes-sigs.github.io/external-dns --version 1.20.0 --destination platform',
  );
  expect(hold?.commands).toEqual(['sha256sum --check --strict platform/SHA256SUMS']);
  expect(install.map(({ title }) => title)).toEqual(releases.map(({ name }) => `install ${name}`));
  expect(install.at(-1)?.commands).toEqual([
    'helm upgrade --install external-dns platform/external-dns-1.20.0.tgz --namespace external-dns --create-namespace --values values/platform/external-dns.prod.yaml --wait',
  ]);
});
