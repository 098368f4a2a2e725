import {
  ClusterStack,
  defineEnvironment,
  DeliveryStack,
  type DeliveryStackProps,
  githubIssuer,
  githubSubject,
  LogsStack,
  NetworkStack,
  upstream,
} from 'chartwright/infra';
import type { Construct } from 'constructs';
import { administrator, apiServerCidrs, place, repository } from './place';

/** The environment on AWS: a VPC, an EKS cluster with one small group of nodes, a registry for the image, a bucket for the charts. */
export function infrastructure(app: Construct, { offline }: { readonly offline: boolean }): void {
  const { application, account, region } = place;
  const environment = defineEnvironment({
    application,
    name: 'dev',
    accountId: account,
    region,
    zones: ['a', 'b', 'c'].map((zone) => `${region}${zone}`),
    profile: 'dev',
    offline,
  });
  const logs = new LogsStack(app, environment);
  const network = new NetworkStack(app, environment);
  const cluster = new ClusterStack(app, environment, (stack) => ({
    logs: upstream(stack, logs),
    network: upstream(stack, network),
    cluster: { administratorArns: [administrator], publicAccessCidrs: apiServerCidrs },
    nodeGroups: { general: { minSize: 1, maxSize: 3 } },
    repositories: { app: {} },
  }));
  new DeliveryStack(app, environment, (stack) => ({
    logs: upstream(stack, logs),
    cluster: upstream(stack, cluster),
    ...(repository !== undefined && deliveredFrom(repository)),
  }));
}

/** What the workflow may do, by the tokens of its own jobs on the main branch: there is no key to keep. */
function deliveredFrom(repository: string): Pick<DeliveryStackProps, 'services' | 'roles'> {
  const main = [githubSubject(repository, { branch: 'main' })];
  const dev = [githubSubject(repository, { environment: 'dev', branch: 'main' })];
  return {
    // An account takes one of each; say `existingProviderArn` where it trusts GitHub already.
    services: [{ issuer: githubIssuer() }],
    roles: {
      images: { subjects: main, pushImages: ['app'] },
      charts: { subjects: main, charts: 'write' },
      deploy: {
        subjects: dev,
        charts: 'read',
        deploy: [{ policy: 'AmazonEKSEditPolicy', namespaces: [place.application] }],
      },
    },
  };
}
