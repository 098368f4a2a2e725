import { z } from 'zod';

// Examples stand in for what AWS makes up where a stack is planned before the one that it reads is there.

/** Amazon Resource Name of anything, in any partition. Region and account are empty for global resources. */
export const arn = z
  .string()
  .regex(
    /^arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:(\d{12}|aws)?:.+$/,
    'wants an ARN, as in arn:aws:iam::111122223333:role/x',
  )
  .meta({ examples: ['arn:aws:iam::111122223333:role/placeholder'] });

/** Account id: twelve digits, as text, because it may begin with zero. */
export const accountId = z.string().regex(/^\d{12}$/, 'wants the twelve digits of an AWS account');

/** Region, as in `eu-west-1`. */
export const region = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'wants a region, as in eu-west-1');

/** Partition: `aws`, `aws-cn`, `aws-us-gov` and the isolated ones. */
export const partition = z.string().regex(/^aws(-[a-z]+)*$/, 'wants a partition, as in aws');

/** Availability zone, as in `eu-west-1a`. */
export const zone = z.string().regex(/^[a-z]{2}(-[a-z0-9]+)+$/, 'wants an availability zone, as in eu-west-1a');

/** CIDR block, IPv4 or IPv6. */
export const cidr = z
  .string()
  .regex(/^[0-9a-f:.]+\/\d{1,3}$/, 'wants a CIDR block, as in 10.0.0.0/16')
  .meta({ examples: ['10.0.0.0/16'] });

/** Domain name without a final dot. */
export const domainName = z
  .string()
  .regex(/^(?!.{254})[a-z0-9_*-]{1,63}(\.[a-z0-9_-]{1,63})+$/i, 'wants a domain name without a final dot')
  .meta({ examples: ['placeholder.example.com'] });

/** URL that begins with `https://`. */
export const httpsUrl = z
  .string()
  .regex(/^https:\/\/\S+$/, 'wants a URL that begins with https://')
  .meta({ examples: ['https://placeholder.example.com'] });

/** A name that is not empty: of a cluster, a bucket, a role. */
export const name = z
  .string()
  .min(1, 'wants a name')
  .meta({ examples: ['placeholder'] });

/** Id that EC2 gives, with its prefix: `vpc-…`, `subnet-…`, `sg-…`, `i-…`. */
export const ec2Id = (prefix: 'vpc' | 'subnet' | 'sg' | 'i' | 'rtb') =>
  z
    .string()
    .regex(new RegExp(`^${prefix}-[0-9a-f]+$`), `wants an id that begins with ${prefix}-`)
    .meta({ examples: [`${prefix}-00000000000000001`] });
