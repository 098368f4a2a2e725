import { EC2Client } from '@aws-sdk/client-ec2';
import { ElasticLoadBalancingClient } from '@aws-sdk/client-elastic-load-balancing';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { IAMClient } from '@aws-sdk/client-iam';
import { STSClient } from '@aws-sdk/client-sts';
import { isOf, type Clients, type Sweep } from '../../src/teardown/leftover';
import { findLeftovers, removeLeftovers } from '../../src/teardown/teardown';
import { expectRejection } from '../support/refusal';

// Never sent anything: the sweeps are fakes.
const region = 'eu-central-1';
const clients: Clients = {
  ec2: new EC2Client({ region }),
  elb: new ElasticLoadBalancingV2Client({ region }),
  classicElb: new ElasticLoadBalancingClient({ region }),
  iam: new IAMClient({ region }),
  sts: new STSClient({ region }),
};
const pause = () => Promise.resolve();

/** A kind of which each thing goes after as many removals as its number says; all is told in `log`. */
function fakeSweep(kind: string, things: Readonly<Record<string, number>>, log: string[] = []): Sweep {
  const left = new Map(Object.entries(things));
  return {
    kind,
    find: () => Promise.resolve([...left.keys()].map((id) => ({ id }))),
    remove: (_, { id }) => {
      log.push(`${kind} ${id}`);
      const more = (left.get(id) ?? 0) - 1;
      if (more > 0) left.set(id, more);
      else left.delete(id);
      return Promise.resolve();
    },
  };
}

it('removes kind after kind, and asks again until nothing of a kind is there', async () => {
  const log: string[] = [];
  const sweeps = [fakeSweep('nodes', { i1: 2, i2: 1 }, log), fakeSweep('volumes', { v1: 1 }, log)];
  expect(await removeLeftovers(clients, 'prod', { pause }, sweeps)).toEqual([
    { kind: 'nodes', removed: 2 },
    { kind: 'volumes', removed: 1 },
  ]);
  expect(log).toEqual(['nodes i1', 'nodes i2', 'nodes i1', 'volumes v1']);
});

it('goes on where a run before it was stopped', async () => {
  const sweep = fakeSweep('volumes', { v1: 1, v2: 1 });
  const stopped = { ...sweep, find: () => Promise.reject(new Error('Ctrl-C')) };
  await expectRejection(removeLeftovers(clients, 'prod', { pause }, [stopped]), 'E_TEARDOWN', 'Ctrl-C');
  expect(await removeLeftovers(clients, 'prod', { pause }, [sweep])).toEqual([{ kind: 'volumes', removed: 2 }]);
});

it('tells how far it is', async () => {
  const told: string[] = [];
  const onProgress = (kind: string, left: number, total: number) => told.push(`${kind} ${left}/${total}`);
  await removeLeftovers(clients, 'prod', { pause, onProgress }, [
    fakeSweep('nodes', { i1: 2, i2: 1 }),
    fakeSweep('volumes', {}),
  ]);
  expect(told).toEqual(['nodes 2/2', 'nodes 1/2', 'nodes 0/2']);
});

it('fails on what stays, and names it', async () => {
  const removing = removeLeftovers(clients, 'prod', { pause, attempts: 3 }, [fakeSweep('nodes', { i1: 100 })]);
  await expectRejection(removing, 'E_TEARDOWN', 'nodes: i1');
});

it('fails on what a controller makes anew', async () => {
  const balancers = fakeSweep('load balancers', {});
  const nodes = { ...fakeSweep('nodes', { i1: 1 }), remove: () => balancersBack() };
  let back = false;
  const balancersBack = () => {
    back = true;
    return Promise.resolve();
  };
  const again = { ...balancers, find: () => Promise.resolve(back ? [{ id: 'lb2' }] : []) };
  const gone = { ...nodes, find: () => Promise.resolve(back ? [] : [{ id: 'i1' }]) };
  await expectRejection(
    removeLeftovers(clients, 'prod', { pause }, [again, gone]),
    'E_TEARDOWN',
    'load balancers: lb2',
  );
});

it('fails in the words of AWS where AWS refuses', async () => {
  const denied = Object.assign(new Error('not authorized'), { name: 'UnauthorizedOperation' });
  const sweep = { ...fakeSweep('volumes', { v1: 1 }), remove: () => Promise.reject(denied) };
  const removing = removeLeftovers(clients, 'prod', { pause }, [sweep]);
  await expectRejection(removing, 'E_TEARDOWN', 'remove v1: UnauthorizedOperation: not authorized');
});

it('finds without removing', async () => {
  const log: string[] = [];
  const [found] = await findLeftovers(clients, 'prod', [fakeSweep('nodes', { i1: 1 }, log)]);
  expect([found?.leftovers, log]).toEqual([[{ id: 'i1' }], []]);
});

it.each([
  ['load-balancer-controller', { 'elbv2.k8s.aws/cluster': 'prod' }],
  ['ebs-csi', { 'eks-cluster-name': 'prod' }],
  ['vpc-cni', { 'cluster.k8s.amazonaws.com/name': 'prod' }],
  ['karpenter', { 'kubernetes.io/cluster/prod': 'owned', 'karpenter.sh/nodepool': 'general' }],
] as const)('knows what %s made for the cluster, and for no other', (maker, tags) => {
  expect([isOf(maker, 'prod', tags), isOf(maker, 'dev', tags), isOf(maker, 'prod', {})]).toEqual([true, false, false]);
});

it('leaves nodes that Karpenter did not make', () => {
  expect(isOf('karpenter', 'prod', { 'kubernetes.io/cluster/prod': 'owned', 'eks:nodegroup-name': 'general' })).toBe(
    false,
  );
});
