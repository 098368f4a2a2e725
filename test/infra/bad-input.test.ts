import { Database } from '../../src/infra/database/database';
import { checkVersion } from '../../src/infra/eks/versions';
import { defineEnvironment, type EnvironmentProps } from '../../src/infra/environment';
import { nameOf } from '../../src/infra/name';
import { Network } from '../../src/infra/network/network';
import { Peering } from '../../src/infra/network/peering';
import { Repository } from '../../src/infra/registry/repository';
import type { EnvironmentStack } from '../../src/infra/stack';
import { refusal } from '../refusal';
import { CLUSTER, clusterIn, nodesIn } from './eks/support';
import { PROPS, testStack } from './support';

/** A mistake, and what its error says: the property, what it got, what it wants or why not, and what to do. */
interface Mistake {
  readonly make: (stack: EnvironmentStack) => unknown;
  readonly says: readonly [property: string, got: string, wanted: string, fix: string];
}

const environmentOf = (props: Partial<EnvironmentProps>) => () => defineEnvironment({ ...PROPS, ...props });

const MISTAKES: Readonly<Record<string, Mistake>> = {
  'ranges that overlap': {
    make: (stack) => new Network(stack, 'network', { secondaryCidrs: ['10.0.0.0/20'] }),
    says: ["'secondaryCidrs'", "'10.0.0.0/20'", "overlaps '10.0.0.0/16'", 'wants another range'],
  },
  'networks that overlap, joined': {
    make: (stack) =>
      new Peering(stack, 'peering', {
        name: 'tools',
        requester: { vpcId: 'vpc-01', cidrs: ['10.0.0.0/16'], routeTables: {} },
        accepter: { vpcId: 'vpc-02', cidrs: ['10.0.16.0/20'], routeTables: {} },
      }),
    says: ["'accepter.cidrs'", "'10.0.16.0/20'", "overlaps '10.0.0.0/16'", 'move either network'],
  },
  'a range too small': {
    make: (stack) => new Network(stack, 'network', { cidr: '10.0.0.0/24' }),
    says: ["'cidr'", "'10.0.0.0/24'", 'wants a range from /16 to /20', 'subnets of smaller ones are too small'],
  },
  'a zone outside the region': {
    make: environmentOf({ zones: ['eu-central-1a', 'eu-west-1a'] }),
    says: ["'zones'", "'eu-west-1a'", "no zone of 'eu-central-1'", "wants names such as 'eu-central-1a'"],
  },
  'a node group whose minimum is above its maximum': {
    make: (stack) => nodesIn(stack, { minSize: 5, maxSize: 2 }),
    says: ["'minSize'", '(5)', "above 'maxSize' (2)", 'raise maxSize or lower minSize'],
  },
  'an API server that is open to the world': {
    make: (stack) => clusterIn(stack, { publicAccessCidrs: ['0.0.0.0/0'] }),
    says: ["'publicAccessCidrs'", "'0.0.0.0/0'", 'everybody', 'give the ranges of your offices'],
  },
  'no administrator': {
    make: (stack) => clusterIn(stack, { administratorArns: [] }),
    says: ["'administratorArns'", 'empty', 'wants one IAM role at least', 'whoever runs Terraform is not added'],
  },
  'the role of nodes as administrator': {
    make: (stack) => clusterIn(stack, { administratorArns: ['arn:aws:iam::111122223333:role/places-test-node'] }),
    says: ["'administratorArns'", 'role/places-test-node', 'a role of nodes', 'give a role of people'],
  },
  'an image tag that moves': {
    make: (stack) =>
      new Repository(stack, 'images', {
        name: 'backend',
        keyArn: CLUSTER.keyArn,
        lifecycle: { kept: [{ tagPrefixes: ['latest'], count: 3 }] },
      }),
    says: ["'tagPrefixes'", "'latest'", 'wants the beginning of tags that are never moved', "as in 'v' or 'sha-'"],
  },
  'gp3 performance below 400 GiB': {
    make: (stack) =>
      new Database(stack, 'database', {
        vpcId: CLUSTER.vpcId,
        subnetIds: CLUSTER.subnetIds,
        keyArn: CLUSTER.keyArn,
        name: 'places',
        databaseName: 'places',
        storage: { sizeGiB: 100, iops: 12_000 },
      }),
    says: ["'iops'", '12000', 'from 400 GiB of gp3', 'leave it out, or raise sizeGiB to 400'],
  },
  'a version that EKS supports no more': {
    make: () => {
      checkVersion({ version: '1.25', supportPolicy: 'STANDARD' });
    },
    says: ["'version'", "'1.25'", 'EKS supports 1.32, 1.33, 1.34, 1.35', "give '1.35', or leave it out"],
  },
  'a version that would be billed, or upgraded unasked': {
    make: (stack) => clusterIn(stack, { version: '1.33' }),
    says: ["'version'", "'1.33'", 'left standard support on 2026-07-29', "give '1.35', or pay for it"],
  },
  'a name too long for its resource': {
    make: (stack) => nameOf(stack, 'loadBalancer', 'a-service-with-a-very-long-name'),
    says: ["'name'", '43 characters', 'ends at 32', "shorten 'a-service-with-a-very-long-name'"],
  },
  'an account id of eleven digits': {
    make: environmentOf({ accountId: '11112222333' }),
    says: ["'accountId'", "'11112222333' (11 characters)", 'wants twelve digits', 'aws sts get-caller-identity'],
  },
};

test.each(Object.entries(MISTAKES))(
  'fails on %s, and names the property, the value, what it wants and what to do',
  (_, { make, says }) => {
    const error = refusal(() => make(testStack()));
    expect(error.code).toBe('E_INFRA');
    expect(says.filter((part) => !error.message.includes(part))).toEqual([]);
  },
);
