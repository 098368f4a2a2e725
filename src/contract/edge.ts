import { z } from 'zod';
import { arn, domainName, ec2Id, httpsUrl, name } from './identifiers';
import { place } from './place';

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
