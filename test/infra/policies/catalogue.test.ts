import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadBalancerControllerPolicy } from '../../../src/infra/policies/aws-load-balancer-controller';
import { bucketPolicy } from '../../../src/infra/policies/bucket-access';
import { cloudWatchAgentPolicy } from '../../../src/infra/policies/cloudwatch-agent';
import { clusterAutoscalerPolicy } from '../../../src/infra/policies/cluster-autoscaler';
import { clusterDeployPolicy } from '../../../src/infra/policies/cluster-deploy';
import { databaseConnectPolicy } from '../../../src/infra/policies/database-connect';
import { ebsCsiPolicy } from '../../../src/infra/policies/ebs-csi';
import { ecrPushPolicy } from '../../../src/infra/policies/ecr-push';
import { externalDnsPolicy } from '../../../src/infra/policies/external-dns';
import { externalSecretsPolicy } from '../../../src/infra/policies/external-secrets';
import { karpenterPolicy } from '../../../src/infra/policies/karpenter';
import { policyDocument, type PolicyStatement } from '../../../src/infra/policies/policy-document';
import type { PolicyScope } from '../../../src/infra/policies/scope';
import { sitePublishPolicy } from '../../../src/infra/policies/site-publish';
import { vpcCniPolicy } from '../../../src/infra/policies/vpc-cni';

const SCOPE: PolicyScope = { partition: 'aws-cn', region: 'cn-north-1', accountId: '011122223333' };
const CLUSTER = { clusterName: 'places-prod', vpcId: 'vpc-1' };
const KEY = 'arn:aws-cn:kms:cn-north-1:011122223333:key/k';
const BUCKET = 'arn:aws-cn:s3:::places-charts';

const CATALOGUE: Readonly<Record<string, readonly PolicyStatement[]>> = {
  loadBalancerController: loadBalancerControllerPolicy(SCOPE, CLUSTER),
  karpenter: karpenterPolicy(SCOPE, {
    ...CLUSTER,
    nodeRoleArn: 'arn:aws-cn:iam::011122223333:role/node',
    queueArn: 'arn:aws-cn:sqs:cn-north-1:011122223333:q',
    queueKeyArn: KEY,
  }),
  clusterAutoscaler: clusterAutoscalerPolicy(SCOPE, CLUSTER),
  externalDns: externalDnsPolicy(SCOPE, { zoneIds: ['Z1'] }),
  ebsCsi: ebsCsiPolicy(SCOPE, { ...CLUSTER, keyArns: [KEY] }),
  vpcCni: vpcCniPolicy(SCOPE, CLUSTER),
  vpcCniIpv6: vpcCniPolicy(SCOPE, { ...CLUSTER, ipFamily: 'ipv6' }),
  cloudWatchAgent: cloudWatchAgentPolicy(SCOPE, CLUSTER),
  externalSecrets: externalSecretsPolicy(SCOPE, {
    secretArns: ['arn:aws-cn:secretsmanager:cn-north-1:011122223333:secret:s-AbCdEf'],
    keyArns: [KEY],
  }),
  ecrPush: ecrPushPolicy({ repositoryArns: ['arn:aws-cn:ecr:cn-north-1:011122223333:repository/places'] }),
  sitePublish: sitePublishPolicy(SCOPE, {
    bucketArn: BUCKET,
    distributionArn: 'arn:aws-cn:cloudfront::011122223333:distribution/E1',
    keyArn: KEY,
  }),
  bucketRead: bucketPolicy(SCOPE, { bucketArn: BUCKET, access: 'read', prefix: 'locationData/', keyArn: KEY }),
  databaseConnect: databaseConnectPolicy(SCOPE, { resourceId: 'db-1', user: 'places' }),
  clusterDeploy: clusterDeployPolicy(SCOPE, CLUSTER),
};

/** Actions for which the service authorization reference lists no resource type. */
const WITHOUT_RESOURCE = [
  /^(autoscaling|ec2):Describe/,
  /^elasticloadbalancing:Describe/,
  /^ec2:Get(CoipPoolUsage|InstanceTypesFromInstanceRequirements|SecurityGroupsForVpc)$/,
  /^acm:ListCertificates$/,
  /^cloudwatch:PutMetricData$/,
  /^ecr:GetAuthorizationToken$/,
  /^iam:ListServerCertificates$/,
  /^pricing:GetProducts$/,
  /^route53:ListHostedZones$/,
  /^shield:GetSubscriptionState$/,
];

/** Largest size of all inline policies of a role together, without white space. */
const INLINE_POLICY_LIMIT = 10_240;

const rows = Object.entries(CATALOGUE);

describe('every policy of the catalogue', () => {
  test.each(rows)('%s has no wildcard resource that has an alternative', (_, statements) => {
    const wildcards = statements.filter((one) => 'resources' in one && one.resources.includes('*'));
    const avoidable = wildcards
      .flatMap((one) => one.actions)
      .filter((action) => !WITHOUT_RESOURCE.some((pattern) => pattern.test(action)));
    expect(avoidable).toEqual([]);
  });

  test.each(rows)('%s has no wildcard in an action', (_, statements) => {
    expect(statements.flatMap((one) => one.actions).filter((action) => action.includes('*'))).toEqual([]);
  });

  test.each(rows)('%s names partition, region and account in every ARN that has them', (_, statements) => {
    const arns = statements
      .flatMap((one) => ('resources' in one ? one.resources : []))
      .filter((resource) => resource !== '*');
    for (const arn of arns) {
      const [, partition, service, region, account] = arn.split(':');
      expect([arn, partition]).toEqual([arn, 'aws-cn']);
      expect([arn, region, account]).not.toContain('*');
      if (region === '') expect(['iam', 's3', 'route53', 'shield', 'cloudfront']).toContain(service);
    }
  });

  test.each(rows)('%s fits into the inline policies of a role', (_, statements) => {
    expect(policyDocument(statements).length).toBeLessThan(INLINE_POLICY_LIMIT);
  });

  const scopedToCluster = rows.filter(
    ([name]) =>
      !['externalDns', 'externalSecrets', 'ecrPush', 'sitePublish', 'bucketRead', 'databaseConnect'].includes(name),
  );
  test.each(scopedToCluster)('%s names its cluster', (_, statements) => {
    expect(JSON.stringify(statements)).toContain('places-prod');
  });
});

const folder = join(__dirname, '../../../src/infra/policies');
const policies = readdirSync(folder).filter((file) => !['policy-document.ts', 'scope.ts'].includes(file));

test.each(policies)('%s names the page that it was derived from', (file) => {
  expect(readFileSync(join(folder, file), 'utf8')).toMatch(/@see https:\/\/\S+/);
});

/** The statement with the sid. */
function statement(policy: string, sid: string): PolicyStatement | undefined {
  return CATALOGUE[policy]?.find((one) => one.sid === sid);
}

describe('karpenterPolicy', () => {
  test('hands on the node role to EC2, and denies every other role', () => {
    expect(statement('karpenter', 'PassNodeRole')).toMatchObject({
      resources: ['arn:aws-cn:iam::011122223333:role/node'],
      conditions: { StringEquals: { 'iam:PassedToService': ['ec2.amazonaws.com'] } },
    });
    expect(statement('karpenter', 'PassNoOtherRole')).toMatchObject({
      effect: 'Deny',
      notResources: ['arn:aws-cn:iam::011122223333:role/node'],
    });
  });

  test("terminates only what carries its cluster's tag", () => {
    expect(statement('karpenter', 'Terminate')).toMatchObject({
      conditions: { StringEquals: { 'aws:ResourceTag/kubernetes.io/cluster/places-prod': ['owned'] } },
    });
  });
});

describe('clusterAutoscalerPolicy', () => {
  test("changes the size of its own cluster's groups only", () => {
    expect(statement('clusterAutoscaler', 'Scale')).toMatchObject({
      conditions: { StringEquals: { 'aws:ResourceTag/kubernetes.io/cluster/places-prod': ['owned'] } },
    });
  });
});

describe('ebsCsiPolicy', () => {
  test("attaches volumes to nodes of its cluster only, and deletes those of its cluster's tag only", () => {
    expect(statement('ebsCsi', 'AttachToNode')).toMatchObject({
      conditions: { StringEquals: { 'aws:ResourceTag/kubernetes.io/cluster/places-prod': ['owned'] } },
    });
    expect(statement('ebsCsi', 'ChangeVolume')).toMatchObject({
      conditions: { StringEquals: { 'aws:ResourceTag/eks-cluster-name': ['places-prod'] } },
    });
  });
});

describe('loadBalancerControllerPolicy', () => {
  test("makes and changes only what carries its cluster's tag", () => {
    expect(statement('loadBalancerController', 'Make')).toMatchObject({
      conditions: { StringEquals: { 'aws:RequestTag/elbv2.k8s.aws/cluster': ['places-prod'] } },
    });
    expect(statement('loadBalancerController', 'Change')).toMatchObject({
      conditions: { StringEquals: { 'aws:ResourceTag/elbv2.k8s.aws/cluster': ['places-prod'] } },
    });
  });

  test('opens ports in its VPC only', () => {
    expect(statement('loadBalancerController', 'OpenPorts')).toMatchObject({
      conditions: { ArnEquals: { 'ec2:Vpc': ['arn:aws-cn:ec2:cn-north-1:011122223333:vpc/vpc-1'] } },
    });
  });
});

describe('vpcCniPolicy', () => {
  test('for IPv6 may assign prefixes and read security groups', () => {
    const actions = vpcCniPolicy(SCOPE, { ...CLUSTER, ipFamily: 'ipv6' }).flatMap((one) => one.actions);
    expect(actions).toEqual(expect.arrayContaining(['ec2:AssignIpv6Addresses', 'ec2:DescribeSecurityGroups']));
    expect(actions).not.toContain('ec2:AssignPrivateIpAddresses');
  });
});

describe('bucketPolicy', () => {
  test('to read a prefix cannot write, nor read beside it', () => {
    const statements = bucketPolicy(SCOPE, { bucketArn: BUCKET, access: 'read', prefix: 'locationData/' });
    expect(statements.flatMap((one) => one.actions)).toEqual(['s3:ListBucket', 's3:GetObject']);
    expect(statements.map((one) => one.resources)).toEqual([[BUCKET], [`${BUCKET}/locationData/*`]]);
    expect(statements[0]?.conditions).toEqual({ StringLike: { 's3:prefix': ['locationData/*'] } });
  });
});

describe('externalSecretsPolicy', () => {
  test('decrypts through Secrets Manager only', () => {
    expect(statement('externalSecrets', 'DecryptSecrets')).toMatchObject({
      conditions: { StringEquals: { 'kms:ViaService': ['secretsmanager.cn-north-1.amazonaws.com'] } },
    });
  });
});
