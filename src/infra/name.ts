import type { Construct } from 'constructs';
import { ChartwrightError } from '../errors';
import { stackOf } from './stack-environment';

/** What a name is for, with the number of characters at which AWS ends it and the page that says so. */
export const NAME_LIMITS = {
  /** https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateCluster.html */
  cluster: 100,
  /** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html; a name prefix ends at 38 */
  role: 64,
  /** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html */
  loadBalancer: 32,
  /** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html; 37 of 63, since 26 are made unique */
  bucketPrefix: 37,
  /** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html */
  database: 63,
  /** https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_OriginAccessControlConfig.html */
  cloudFront: 64,
  /** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html */
  logDelivery: 60,
  /** https://docs.aws.amazon.com/waf/latest/APIReference/API_CreateWebACL.html */
  webAcl: 128,
  /** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html; 229 of 255, as above */
  securityGroupPrefix: 229,
  /** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html */
  logGroup: 512,
  /** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html; the value of the tag `Name` */
  tag: 256,
  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html, without `alias/` */
  keyAlias: 250,
  /** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
  policy: 128,
  /** As for policies */
  group: 128,
  /** https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateNodegroup.html; 37 of 63, since 26 are made unique */
  nodeGroupPrefix: 37,
  /** https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateFargateProfile.html */
  fargateProfile: 63,
  /** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateLaunchTemplate.html; 102 of 128, as above */
  launchTemplatePrefix: 102,
  /** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBParameterGroup.html; 229 of 255, as above */
  parameterGroupPrefix: 229,
  /** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBSubnetGroup.html */
  subnetGroup: 255,
  /** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html */
  repository: 256,
  /** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html */
  secret: 512,
  /** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html */
  queue: 80,
  /** https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html */
  eventRule: 64,
  /** https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html */
  topic: 256,
  /** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html */
  alarm: 255,
} as const;

/** What a name is for. */
export type NameKind = keyof typeof NAME_LIMITS;

/**
 * The name of a resource: `<application>-<environment>-<name>`.
 *
 * @throws ChartwrightError `E_INFRA` if it holds what AWS refuses, or is too long for the kind: a name that was cut could
 * be another's
 */
export function nameOf(construct: Construct, kind: NameKind, name: string): string {
  const full = `${stackOf(construct).environment.prefix}-${name}`;
  const limit = NAME_LIMITS[kind];
  if (!/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(name)) {
    throw new ChartwrightError('E_INFRA', `'name' is '${name}'; wants lower-case letters, digits and inner hyphens`, {
      construct: construct.node.path,
    });
  }
  if (full.length > limit) {
    throw new ChartwrightError(
      'E_INFRA',
      `'name' makes '${full}', ${full.length} characters; a ${words(kind)} name ends at ${limit}; shorten '${name}'`,
      { construct: construct.node.path },
    );
  }
  return full;
}

function words(kind: NameKind): string {
  return kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
