import { Construct } from 'constructs';
import { KmsAlias } from '@cdktf/provider-aws/lib/kms-alias';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import type { Environment } from './environment';
import { nameOf } from './name';
import { policyDocument } from './policies/policy-document';
import type { ResourceStatement } from './policies/policy-document';
import { stackOf } from './stack-environment';

/** AWS services that use a key on their own account, and not in the name of a caller. */
export type KeyService = 'cloudfront' | 'cloudwatch-alarms' | 'dnssec' | 'eventbridge' | 'log-delivery' | 'logs';

/** What describes a key. */
export interface KeyProps {
  /** Last part of the alias, `alias/<application>-<environment>-<name>`. */
  readonly name: string;
  /** What the key is for, in a sentence. */
  readonly description: string;
  /**
   * Services that use the key on their own account.
   *
   * @default []
   */
  readonly services?: readonly KeyService[] | undefined;
  /**
   * ARNs of roles that administer the key, besides those whom the account's IAM policies let. The identity that runs
   * Terraform is never added: the policy would change with whoever runs it.
   *
   * @default []
   */
  readonly administrators?: readonly string[] | undefined;
  /**
   * Further statements of the key's policy.
   *
   * @default []
   */
  readonly statements?: readonly ResourceStatement[] | undefined;
  /**
   * What the key does: `encryption` by a symmetric key that rotates each year, or `signing` by an elliptic curve key, as
   * DNSSEC wants.
   *
   * @default 'encryption'
   */
  readonly usage?: 'encryption' | 'signing' | undefined;
  /**
   * Region of the key. DNSSEC and CloudFront's logs want theirs in `us-east-1`.
   *
   * @default - the environment's region
   */
  readonly region?: string | undefined;
}

/** Days that a deleted key can still be brought back: the most that AWS gives, and the least where it does not matter. */
export const KEY_DELETION_DAYS = { kept: 30, disposable: 7 } as const;

/**
 * A KMS key with its alias: rotating, under the account's own control, and open to the named services only.
 *
 * The policy is inline JSON: the account's root may do everything, so that IAM decides and nobody is locked out.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 * @example
 * const key = new Key(stack, 'logs', { name: 'logs', description: 'Encrypts log groups', services: ['logs'] });
 */
export class Key extends Construct {
  /** The key, as Terraform has it. */
  readonly resource: KmsKey;
  /** ARN of the key. */
  readonly arn: string;
  /** Name of the alias, with `alias/`. */
  readonly alias: string;

  constructor(scope: Construct, id: string, props: KeyProps) {
    super(scope, id);
    const stack = stackOf(this);
    const region = props.region ?? stack.environment.region;
    const provider = stack.providerOf(region);
    const signing = props.usage === 'signing';
    this.alias = `alias/${nameOf(this, 'keyAlias', props.name)}`;
    this.resource = new KmsKey(this, 'Resource', {
      provider,
      description: props.description,
      deletionWindowInDays: KEY_DELETION_DAYS[stack.environment.disposable ? 'disposable' : 'kept'],
      ...(signing ? { keyUsage: 'SIGN_VERIFY', customerMasterKeySpec: 'ECC_NIST_P256' } : { enableKeyRotation: true }),
      policy: policyDocument([
        rootStatement(stack.environment),
        ...administratorStatements(props.administrators ?? []),
        ...(props.services ?? []).flatMap((service) => SERVICE_STATEMENTS[service](stack.environment, region)),
        ...(props.statements ?? []),
      ]),
    });
    this.arn = this.resource.arn;
    new KmsAlias(this, 'alias', { provider, name: this.alias, targetKeyId: this.resource.keyId });
  }
}

function rootStatement(environment: Environment): ResourceStatement {
  return {
    sid: 'Root',
    principals: { AWS: [`arn:${environment.partition}:iam::${environment.accountId}:root`] },
    actions: ['kms:*'],
    resources: ['*'],
  };
}

function administratorStatements(administrators: readonly string[]): readonly ResourceStatement[] {
  if (administrators.length === 0) return [];
  return [
    {
      sid: 'Administrators',
      principals: { AWS: administrators },
      actions: [
        'kms:CancelKeyDeletion',
        'kms:CreateAlias',
        'kms:DeleteAlias',
        'kms:DescribeKey',
        'kms:DisableKey',
        'kms:EnableKey',
        'kms:EnableKeyRotation',
        'kms:GetKeyPolicy',
        'kms:GetKeyRotationStatus',
        'kms:ListAliases',
        'kms:ListGrants',
        'kms:ListResourceTags',
        'kms:PutKeyPolicy',
        'kms:RevokeGrant',
        'kms:ScheduleKeyDeletion',
        'kms:TagResource',
        'kms:UntagResource',
        'kms:UpdateAlias',
        'kms:UpdateKeyDescription',
      ],
      resources: ['*'],
    },
  ];
}

type ServiceStatements = (environment: Environment, region: string) => readonly ResourceStatement[];

/** The statements that each service's documentation asks for, narrowed to this account. */
const SERVICE_STATEMENTS: Readonly<Record<KeyService, ServiceStatements>> = {
  // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
  // By account, not by distribution: the distribution's origin is encrypted with this key, which would be a cycle.
  cloudfront: ({ accountId }) => [
    forAccount('CloudFront', 'cloudfront.amazonaws.com', accountId, [
      'kms:Decrypt',
      'kms:Encrypt',
      'kms:GenerateDataKey*',
    ]),
  ],
  // https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
  'cloudwatch-alarms': ({ accountId }) => [
    forAccount('Alarms', 'cloudwatch.amazonaws.com', accountId, ['kms:Decrypt', 'kms:GenerateDataKey*']),
  ],
  // https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/access-control-managing-permissions.html
  dnssec: ({ accountId }) => [
    forAccount('Dnssec', 'dnssec-route53.amazonaws.com', accountId, [
      'kms:DescribeKey',
      'kms:GetPublicKey',
      'kms:Sign',
    ]),
    {
      sid: 'DnssecGrant',
      principals: { Service: ['dnssec-route53.amazonaws.com'] },
      actions: ['kms:CreateGrant'],
      resources: ['*'],
      conditions: { Bool: { 'kms:GrantIsForAWSResource': 'true' }, StringEquals: { 'aws:SourceAccount': accountId } },
    },
  ],
  // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html
  eventbridge: ({ accountId }) => [
    forAccount('EventBridge', 'events.amazonaws.com', accountId, ['kms:Decrypt', 'kms:GenerateDataKey*']),
  ],
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-S3.html
  'log-delivery': ({ accountId }) => [
    forAccount('LogDelivery', 'delivery.logs.amazonaws.com', accountId, ['kms:GenerateDataKey*']),
  ],
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
  logs: ({ accountId, partition }, region) => [
    {
      sid: 'Logs',
      principals: { Service: [`logs.${region}.amazonaws.com`] },
      actions: ['kms:Decrypt*', 'kms:Describe*', 'kms:Encrypt*', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
      resources: ['*'],
      conditions: {
        ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:${partition}:logs:${region}:${accountId}:log-group:*` },
      },
    },
  ],
};

function forAccount(sid: string, service: string, accountId: string, actions: readonly string[]): ResourceStatement {
  return {
    sid,
    principals: { Service: [service] },
    actions,
    resources: ['*'],
    conditions: { StringEquals: { 'aws:SourceAccount': accountId } },
  };
}
