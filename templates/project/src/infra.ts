import { App, ClusterStack, defineEnvironment, LogsStack, NetworkStack, upstream } from 'chartwright/infra';
import { place } from './place';

// The environment on AWS: a VPC, an EKS cluster with one small group of nodes, and a registry for the image.
const { application, account, region } = place;
const environment = defineEnvironment({
  application,
  name: 'dev',
  accountId: account,
  region,
  zones: ['a', 'b', 'c'].map((zone) => `${region}${zone}`),
  profile: 'dev',
});

const terraform = new App({ outdir: 'dist/terraform' });
const logs = new LogsStack(terraform, environment);
const network = new NetworkStack(terraform, environment);
new ClusterStack(terraform, environment, (stack) => ({
  logs: upstream(stack, logs),
  network: upstream(stack, network),
  cluster: { administratorArns: [`arn:aws:iam::${account}:role/platform`] },
  nodeGroups: { general: { minSize: 1, maxSize: 3 } },
  repositories: { app: {} },
}));
terraform.synth();
