import { ClusterStack, defineEnvironment, LogsStack, NetworkStack, upstream } from 'chartwright/infra';
import type { Construct } from 'constructs';
import { place } from './place';

/** The environment on AWS: a VPC, an EKS cluster with one small group of nodes, and a registry for the image. */
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
  new ClusterStack(app, environment, (stack) => ({
    logs: upstream(stack, logs),
    network: upstream(stack, network),
    cluster: { administratorArns: [`arn:aws:iam::${account}:role/platform`] },
    nodeGroups: { general: { minSize: 1, maxSize: 3 } },
    repositories: { app: {} },
  }));
}
