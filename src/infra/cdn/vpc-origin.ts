import { Construct } from 'constructs';
import { CloudfrontVpcOrigin } from '@cdktf/provider-aws/lib/cloudfront-vpc-origin';
import { nameOf } from '../name';

/** What describes a way from CloudFront into a VPC. */
export interface VpcOriginProps {
  /** Last part of the name. */
  readonly name: string;
  /** ARN of the private load balancer. */
  readonly loadBalancerArn: string;
  /** Domain name of the load balancer. */
  readonly domainName: string;
}

/**
 * A way from CloudFront to a load balancer without a public address, by HTTPS. Its certificate is for the name that
 * viewers use: CloudFront passes it on.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-vpc-origins.html
 * @example
 * const api = new VpcOrigin(stack, 'api', {
 *   name: 'api',
 *   loadBalancerArn: balancer.arn,
 *   domainName: balancer.domainName,
 * });
 */
export class VpcOrigin extends Construct {
  /** Id of the origin. */
  readonly originId: string;
  /** Domain name of the load balancer. */
  readonly domainName: string;

  constructor(scope: Construct, id: string, props: VpcOriginProps) {
    super(scope, id);
    this.domainName = props.domainName;
    this.originId = new CloudfrontVpcOrigin(this, 'Resource', {
      vpcOriginEndpointConfig: [
        {
          name: nameOf(this, 'cloudFront', props.name),
          arn: props.loadBalancerArn,
          httpPort: 80,
          httpsPort: 443,
          originProtocolPolicy: 'https-only',
          originSslProtocols: [{ items: ['TLSv1.2'], quantity: 1 }],
        },
      ],
    }).id;
  }
}
