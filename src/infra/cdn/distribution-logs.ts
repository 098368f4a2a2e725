import { Construct } from 'constructs';
import { CloudwatchLogDelivery } from '@cdktf/provider-aws/lib/cloudwatch-log-delivery';
import { CloudwatchLogDeliveryDestination } from '@cdktf/provider-aws/lib/cloudwatch-log-delivery-destination';
import { CloudwatchLogDeliverySource } from '@cdktf/provider-aws/lib/cloudwatch-log-delivery-source';
import type { ITerraformDependable } from '../cdktf';
import { GLOBAL_REGION } from '../dns/dnssec';
import { nameOf } from '../name';
import { stackOf } from '../stack-environment';

/** A bucket that log delivery writes to. A `LogBucket` with the writer `log-delivery` is one, with its `bucket.arn`. */
export interface LogDeliveryTarget {
  /** ARN of the bucket. */
  readonly bucketArn: string;
  /**
   * What must be there before logs can be delivered: the log bucket's policy, where it is in the same stack.
   *
   * @default []
   */
  readonly writable?: readonly ITerraformDependable[] | undefined;
}

/** What describes the logs of a distribution. */
export interface DistributionLogsProps {
  /** Last part of the names. */
  readonly name: string;
  /** ARN of the distribution. */
  readonly distributionArn: string;
  /** Where the logs go. */
  readonly target: LogDeliveryTarget;
}

/**
 * Access logs of a distribution by CloudWatch's log delivery, which needs no ACL on the bucket, as CloudFront's older
 * logging does.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html
 */
export class DistributionLogs extends Construct {
  /** The delivery, as Terraform has it. */
  readonly resource: CloudwatchLogDelivery;

  constructor(scope: Construct, id: string, props: DistributionLogsProps) {
    super(scope, id);
    const name = nameOf(this, 'logDelivery', props.name);
    const provider = stackOf(this).providerOf(GLOBAL_REGION);
    const source = new CloudwatchLogDeliverySource(this, 'source', {
      provider,
      name,
      logType: 'ACCESS_LOGS',
      resourceArn: props.distributionArn,
    });
    const destination = new CloudwatchLogDeliveryDestination(this, 'destination', {
      provider,
      name,
      outputFormat: 'json',
      deliveryDestinationConfiguration: [{ destinationResourceArn: props.target.bucketArn }],
    });
    this.resource = new CloudwatchLogDelivery(this, 'Resource', {
      provider,
      deliverySourceName: source.name,
      deliveryDestinationArn: destination.arn,
      s3DeliveryConfiguration: [
        { suffixPath: `cloudfront/${props.name}/{yyyy}/{MM}/{dd}/{HH}`, enableHiveCompatiblePath: false },
      ],
      dependsOn: [...(props.target.writable ?? [])],
    });
  }
}
