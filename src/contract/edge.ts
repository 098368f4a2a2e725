import { z } from 'zod';
import { arn, domainName, ec2Id, httpsUrl, name } from './identifiers';
import { place, type Place } from './place';

/** Output of the edge stack: DNS, certificates, content delivery and load balancers that Terraform owns. */
export const edgeOutput = z.strictObject({
  ...place.shape,
  stack: z.literal('edge'),
  /** Hosted zone of the environment. */
  zone: z.strictObject({
    id: name,
    arn,
    name: domainName,
    /** Name servers for the delegation in the parent zone. */
    nameServers: z.array(domainName),
  }),
  /** Certificate in the environment's region, for load balancers. */
  certificateArn: arn,
  /** Static sites behind CloudFront by logical name. */
  sites: z.record(
    name,
    z.strictObject({
      url: httpsUrl,
      bucket: z.strictObject({ name, arn }),
      /** KMS key of the bucket, which whoever publishes must be allowed to use. */
      keyArn: arn,
      distribution: z.strictObject({ id: name, arn, domainName }),
    }),
  ),
  /** Load balancer that Terraform owns; absent where the controller makes its own. */
  loadBalancer: z
    .strictObject({
      arn,
      dnsName: domainName,
      securityGroupId: ec2Id('sg'),
      /** Target groups by logical name, for TargetGroupBinding. */
      targetGroupArns: z.record(name, arn),
    })
    .optional(),
});

/** What the edge stack tells. */
export type EdgeOutput = z.infer<typeof edgeOutput>;

/**
 * A well-formed edge output for planning before the stack exists. Pure.
 *
 * @param sites - Logical names of its sites; none unless given.
 */
export function edgePlaceholder(at: Place, sites: readonly string[] = []): EdgeOutput {
  const regional = (service: string, resource: string) =>
    `arn:${at.partition}:${service}:${at.region}:${at.accountId}:${resource}`;
  const key = '00000000-0000-4000-8000-000000000001';
  return {
    ...at,
    stack: 'edge',
    zone: {
      id: 'Z00000000000000000001',
      arn: `arn:${at.partition}:route53:::hostedzone/Z00000000000000000001`,
      name: 'example.com',
      nameServers: [],
    },
    certificateArn: regional('acm', `certificate/${key}`),
    sites: Object.fromEntries(
      sites.map((id) => [
        id,
        {
          url: `https://${id}.example.com`,
          bucket: { name: `${at.environment}-${id}`, arn: `arn:${at.partition}:s3:::${at.environment}-${id}` },
          keyArn: regional('kms', `key/${key}`),
          distribution: {
            id: 'E0000000000001',
            arn: `arn:${at.partition}:cloudfront::${at.accountId}:distribution/E0000000000001`,
            domainName: 'd0000000000001.cloudfront.net',
          },
        },
      ]),
    ),
  };
}
