import type { IdentityStatement } from './policy-document';
import type { PolicyScope } from './scope';

/** What external-dns may touch. */
export interface ExternalDnsPolicyProps {
  /** Ids of the hosted zones that it writes to, one at least. */
  readonly zoneIds: readonly string[];
}

/**
 * Statements for external-dns: it lists zones, and reads and changes the records of the given ones.
 *
 * @see https://kubernetes-sigs.github.io/external-dns/latest/docs/tutorials/aws/
 */
export function externalDnsPolicy(
  scope: Pick<PolicyScope, 'partition'>,
  { zoneIds }: ExternalDnsPolicyProps,
): IdentityStatement[] {
  return [
    { sid: 'ListZones', actions: ['route53:ListHostedZones'], resources: ['*'] },
    {
      sid: 'ChangeRecords',
      actions: [
        'route53:ChangeResourceRecordSets',
        'route53:ListResourceRecordSets',
        'route53:ListTagsForResource',
        'route53:ListTagsForResources',
      ],
      resources: zoneIds.map((id) => `arn:${scope.partition}:route53:::hostedzone/${id}`),
    },
  ];
}
