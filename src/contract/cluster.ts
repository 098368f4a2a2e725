import { z } from 'zod';
import { arn, cidr, domainName, ec2Id, httpsUrl, name } from './identifiers';
import { place } from './place';

const bucket = z.strictObject({ name, arn });

/** Who the pods of a service account are in AWS. */
const identity = {
  namespace: name,
  serviceAccount: name,
  roleArn: arn,
  /** How pods get the role's credentials; for `irsa` the service account names the role in an annotation. */
  mode: z.enum(['pod-identity', 'irsa']),
};

/** Output of the cluster stack: the EKS cluster, and the data that its applications use. */
export const clusterOutput = z.strictObject({
  ...place.shape,
  stack: z.literal('cluster'),
  cluster: z.strictObject({
    name,
    arn,
    /** Kubernetes minor version, as in `1.35`. */
    version: z.string().regex(/^1\.\d+$/, 'wants a Kubernetes minor version, as in 1.35'),
    endpoint: httpsUrl,
    /** Certificate of the API server's authority, PEM in base64. It is public. */
    certificateAuthority: z.base64().meta({ examples: ['cGxhY2Vob2xkZXI='] }),
    /** The VPC, which controllers cannot ask the instance metadata for. */
    vpcId: ec2Id('vpc'),
    /** Security group that EKS made; nodes and, on Fargate, pods carry it. */
    securityGroupId: ec2Id('sg'),
    serviceCidr: cidr,
    oidcIssuer: httpsUrl,
    /** The account's trust in the issuer, for IRSA. */
    oidcProviderArn: arn,
  }),
  /** Managed node groups by logical name. */
  nodeGroups: z.record(
    name,
    z.strictObject({
      arn,
      /** Name of the Auto Scaling group that EKS made. */
      autoScalingGroupName: name,
    }),
  ),
  /** Identities of workloads by logical name. */
  workloads: z.record(name, z.strictObject(identity)),
  /** Teams by name: the role that its people assume, and the Kubernetes group that role bindings name. */
  teams: z.record(name, z.strictObject({ roleArn: arn, kubernetesGroup: name })),
  /** What a Karpenter release needs; absent where the cluster does without. */
  karpenter: z
    .strictObject({
      /** SQS queue of interruptions. */
      queueName: name,
      /** Role that node classes name. */
      nodeRoleName: name,
      /** Value of the tag `karpenter.sh/discovery` on subnets and on the cluster's security group. */
      discoveryTag: name,
      ...identity,
    })
    .optional(),
  /** PostgreSQL databases by logical name. */
  databases: z.record(
    name,
    z.strictObject({
      host: domainName,
      port: z
        .int()
        .min(1)
        .max(65535)
        .meta({ examples: [5432] }),
      /** Name of the first database of the instance. */
      databaseName: name,
      /** Master user; its password is in the secret only. */
      username: name,
      /** Secrets Manager secret that RDS keeps: JSON of username and password. */
      secretArn: arn,
      /** Id for `rds-db:connect` policies, as in `db-ABC…`. */
      resourceId: name,
      /** Hosts of the read replicas. */
      readerHosts: z.array(domainName),
    }),
  ),
  /** ECR repositories by logical name. */
  repositories: z.record(name, z.strictObject({ url: domainNameWithPath(), arn })),
  /** Data buckets by logical name. */
  buckets: z.record(name, bucket),
  /** ARNs of application secrets by logical name; values are written outside Terraform. */
  secretArns: z.record(name, arn),
  /** Host for psql and kubectl, reached by SSM; absent where the environment has none. */
  operationsHost: z.strictObject({ instanceId: ec2Id('i') }).optional(),
  /** SNS topic of the alarms; absent where there are none. */
  alarmTopicArn: arn.optional(),
});

/** What the cluster stack tells. */
export type ClusterOutput = z.infer<typeof clusterOutput>;

/** Registry host and repository path, as an image reference begins. */
function domainNameWithPath() {
  return z
    .string()
    .regex(/^[a-z0-9.-]+(\/[a-z0-9._-]+)+$/, 'wants registry and repository, as in host/team/app')
    .meta({ examples: ['placeholder.example.com/team/app'] });
}
