import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from '../../src/infra/cdktf';
import { Cluster } from '../../src/infra/eks/cluster';
import { defineEnvironment } from '../../src/infra/environment';
import { EnvironmentStack } from '../../src/infra/stack';
import { ClusterCatalogue } from './support/cluster-catalogue';
import { planOffline, Terraform, type PlannedChange } from './support/terraform';

const MINUTES = 60_000;

const environment = defineEnvironment({
  application: 'places',
  name: 'all',
  accountId: '123456789012',
  region: 'eu-central-1',
  zones: ['eu-central-1a', 'eu-central-1b'],
  profile: 'prod',
  offline: true,
});

/** What the real provider would do for the stack that `build` makes. */
async function plan(build: (app: App) => EnvironmentStack): Promise<readonly PlannedChange[]> {
  const outdir = mkdtempSync(join(tmpdir(), 'chartwright-plan-'));
  const app = new App({ outdir });
  const stack = build(app);
  app.synth();
  return planOffline(new Terraform(join(outdir, 'stacks', stack.node.id)));
}

describe('a plan without an account', () => {
  test(
    'creates every resource of identities, cluster, data, observation and delivery, and asks AWS nothing',
    async () => {
      const changes = await plan((app) => new ClusterCatalogue(app, environment));
      expect(changes.filter(({ change }) => change.actions.join() !== 'create')).toEqual([]);
      expect(changes.length).toBeGreaterThan(150);
    },
    5 * MINUTES,
  );

  test(
    'creates a cluster in Auto Mode, with IPv6',
    async () => {
      const changes = await plan((app) => {
        const stack = new EnvironmentStack(app, 'auto', environment);
        new Cluster(stack, 'cluster', {
          vpcId: 'vpc-00000000000000001',
          subnetIds: ['subnet-00000000000000001', 'subnet-00000000000000002'],
          keyArn: 'arn:aws:kms:eu-central-1:123456789012:key/00000000-0000-4000-8000-000000000001',
          administratorArns: ['arn:aws:iam::123456789012:role/platform'],
          ipFamily: 'ipv6',
          autoMode: true,
        });
        return stack;
      });
      expect(changes.map(({ type }) => type)).toContain('aws_eks_cluster');
    },
    5 * MINUTES,
  );
});
