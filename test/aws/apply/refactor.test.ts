import { join } from 'node:path';
import { App } from '../../../src/infra/cdktf';
import { defineEnvironment, type EnvironmentProps } from '../../../src/infra/environment';
import { DEFAULT_TIERS } from '../../../src/infra/network/subnet-plan';
import { ClusterStack } from '../../../src/infra/stacks/cluster';
import type { ClusterStackProps } from '../../../src/infra/stacks/cluster-props';
import { LogsStack } from '../../../src/infra/stacks/logs';
import { NetworkStack, type NetworkStackProps } from '../../../src/infra/stacks/network';
import { upstream } from '../../../src/infra/upstream';
import { aimAtEmulator, EMULATED_ACCOUNT, Emulator } from '../support/emulator';
import { folderOf, newApp } from '../support/synthesis';
import { changesOf, Terraform } from '../support/terraform';

const MINUTES = 60_000;
const REGION = 'us-east-1';
const QUIET = ['-input=false', '-no-color'];

/** What lists subnets and route tables, and so changes with them, in place. */
const ACCESS_LIST = 'aws_network_acl.network_acl-database_D938CABE';
const S3_GATEWAY = 'aws_vpc_endpoint.network_endpoints_s3_3C9E984F';

/** What an environment is made of; a test changes one thing of it. */
interface Given {
  readonly zones?: EnvironmentProps['zones'];
  readonly tiers?: NetworkStackProps['tiers'];
  readonly nodeGroups?: ClusterStackProps['nodeGroups'];
}

const zones = (letters: string) => [...letters].map((letter) => `${REGION}${letter}`);

/** Synthesizes network and cluster into a folder, over what was there before; gives the folder of each stack. */
function synthesize(outdir: string, given: Given) {
  const app = new App({ outdir });
  const environment = defineEnvironment({
    application: 'places',
    name: 'change',
    accountId: EMULATED_ACCOUNT,
    region: REGION,
    zones: given.zones ?? zones('abc'),
    profile: 'prod',
    disposable: true,
    state: { folder: join('..', '..', 'state') },
  });
  const logs = new LogsStack(app, environment);
  const network = new NetworkStack(app, environment, { tiers: given.tiers });
  const cluster = new ClusterStack(app, environment, (stack) => ({
    network: upstream(stack, network),
    logs: upstream(stack, logs),
    cluster: { administratorArns: [`arn:aws:iam::${EMULATED_ACCOUNT}:role/platform`] },
    nodeGroups: given.nodeGroups ?? { general: {}, batch: {} },
    containerInsights: false,
  }));
  app.synth();
  const folders = { logs: folderOf(app, logs), network: folderOf(app, network), cluster: folderOf(app, cluster) };
  for (const folder of Object.values(folders)) aimAtEmulator(folder);
  return folders;
}

describe('an applied environment, of which one thing changes', () => {
  const { outdir } = newApp();
  let emulator: Emulator;

  const terraform = (folder: string) => new Terraform(folder, { ...emulator.environment(), AWS_REGION: REGION });
  const changes = (stack: 'cluster' | 'network', given: Given) =>
    changesOf(terraform(synthesize(outdir, given)[stack]));

  beforeAll(async () => {
    emulator = await Emulator.start();
    for (const folder of Object.values(synthesize(outdir, {}))) {
      await terraform(folder).run('init', ...QUIET);
      await terraform(folder).run('apply', '-auto-approve', ...QUIET);
    }
  }, 15 * MINUTES);

  afterAll(async () => {
    await emulator.stop();
  });

  test.each(['network', 'cluster'] as const)(
    'plans nothing for the stack %s where nothing changes',
    async (stack) => {
      expect(await changes(stack, {})).toEqual([]);
    },
    5 * MINUTES,
  );

  test(
    'gains a zone: the zone is made, and the access list and the gateway to S3 learn of it',
    async () => {
      const planned = await changes('network', { zones: zones('abcd') });
      expect(planned.filter((change) => change.startsWith('create')).length).toBeGreaterThan(10);
      expect(others(planned, /^create .*us-east-1d/)).toEqual([`update ${ACCESS_LIST}`, `update ${S3_GATEWAY}`]);
    },
    5 * MINUTES,
  );

  test(
    'loses its middle zone: that zone goes, and nothing of another is made anew',
    async () => {
      const planned = await changes('network', { zones: zones('ac') });
      expect(planned.filter((change) => change.startsWith('delete')).length).toBeGreaterThan(10);
      expect(others(planned, /^delete .*us-east-1b/)).toEqual([`update ${ACCESS_LIST}`, `update ${S3_GATEWAY}`]);
    },
    5 * MINUTES,
  );

  test(
    'gains a tier of subnets: the tier is made, and the gateway to S3 learns of its route tables',
    async () => {
      const planned = await changes('network', { tiers: { ...DEFAULT_TIERS, intra: { kind: 'isolated' } } });
      expect(planned.filter((change) => change.startsWith('create')).length).toBeGreaterThan(6);
      expect(others(planned, /^create .*intra/)).toEqual([`update ${S3_GATEWAY}`]);
    },
    5 * MINUTES,
  );

  test(
    'has a node group renamed: the new one is made before the old one goes, and the other is not touched',
    async () => {
      const planned = await changes('cluster', { nodeGroups: { general: {}, jobs: {} } });
      expect(planned.filter((change) => change.includes('aws_eks_node_group'))).toHaveLength(2);
      expect(others(planned, /^(create .*jobs|delete .*batch)/)).toEqual([]);
    },
    5 * MINUTES,
  );
});

/** The changes that are not of the kind that has to be. */
function others(planned: readonly string[], wanted: RegExp): readonly string[] {
  return planned.filter((change) => !wanted.test(change));
}
