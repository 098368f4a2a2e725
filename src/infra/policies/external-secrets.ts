import type { IdentityStatement } from './policy-document';
import type { PolicyScope } from './scope';

/** What External Secrets may read. */
export interface ExternalSecretsPolicyProps {
  /** ARNs of the secrets, one at least. */
  readonly secretArns: readonly string[];
  /**
   * ARNs of the KMS keys that the secrets are encrypted with.
   *
   * @default [] - the account's key of Secrets Manager, which needs no permission
   */
  readonly keyArns?: readonly string[] | undefined;
}

/**
 * Statements for External Secrets, or any reader of secrets: it reads the given ones. It cannot list secrets, which IAM
 * allows for all or none, so a store of the operator names each secret it wants.
 *
 * @see https://external-secrets.io/latest/provider/aws-secrets-manager/
 */
export function externalSecretsPolicy(
  scope: Pick<PolicyScope, 'region'>,
  { secretArns, keyArns = [] }: ExternalSecretsPolicyProps,
): IdentityStatement[] {
  return [
    {
      sid: 'ReadSecrets',
      actions: [
        'secretsmanager:DescribeSecret',
        'secretsmanager:GetResourcePolicy',
        'secretsmanager:GetSecretValue',
        'secretsmanager:ListSecretVersionIds',
      ],
      resources: secretArns,
    },
    ...(keyArns.length === 0
      ? []
      : [
          {
            sid: 'DecryptSecrets',
            actions: ['kms:Decrypt'],
            resources: keyArns,
            conditions: { StringEquals: { 'kms:ViaService': [`secretsmanager.${scope.region}.amazonaws.com`] } },
          },
        ]),
  ];
}
