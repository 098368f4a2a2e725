import { EcrLifecyclePolicy } from '@cdktf/provider-aws/lib/ecr-lifecycle-policy';
import { EcrRepository } from '@cdktf/provider-aws/lib/ecr-repository';
import { EcrRepositoryPolicy } from '@cdktf/provider-aws/lib/ecr-repository-policy';
import { Construct } from 'constructs';
import { ChartwrightError } from '../../errors';
import { policyDocument } from '../policies/policy-document';
import { stackOf } from '../stack-environment';
import { lifecyclePolicy, type ImageLifecycle } from './lifecycle';

/** What describes a repository of images or charts. */
export interface RepositoryProps {
  /** Last part of the name, `<application>-<environment>/<name>`; it may have parts of its own, as in `jobs/import`. */
  readonly name: string;
  /** ARN of the KMS key that encrypts the images; it cannot be changed. */
  readonly keyArn: string;
  /**
   * Which images expire.
   *
   * @default {} - untagged ones after a week, tagged ones beyond a hundred
   */
  readonly lifecycle?: ImageLifecycle | undefined;
  /**
   * Accounts that may pull, by id.
   *
   * @default [] - this account only
   */
  readonly pullAccountIds?: readonly string[] | undefined;
}

/** Longest name of a repository. https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html */
export const REPOSITORY_NAME_LIMIT = 256;

/**
 * An ECR repository whose tags never move: what was tested under a tag is what runs under it. Images are scanned when
 * pushed, encrypted by the given key, and expire.
 *
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html
 * @example
 * const backend = new Repository(stack, 'backend-images', { name: 'backend', keyArn: key.arn });
 */
export class Repository extends Construct {
  /** The repository, as Terraform has it. */
  readonly resource: EcrRepository;
  /** ARN of the repository. */
  readonly arn: string;
  /** Registry and name, as an image reference begins. */
  readonly url: string;

  /** @throws ChartwrightError `E_INFRA` if the name or an account is none, or the lifecycle cannot be */
  constructor(scope: Construct, id: string, props: RepositoryProps) {
    super(scope, id);
    const { environment } = stackOf(this);
    const name = `${environment.prefix}/${props.name}`;
    if (!/^[a-z0-9]+([._/-][a-z0-9]+)*$/.test(props.name) || name.length > REPOSITORY_NAME_LIMIT) {
      this.refuse(
        `'name' is '${props.name}'; wants lower-case letters and digits, with single '.', '_', '-' and '/' between, ${REPOSITORY_NAME_LIMIT} characters at most with '${environment.prefix}/'`,
      );
    }
    this.resource = new EcrRepository(this, 'Resource', {
      name,
      imageTagMutability: 'IMMUTABLE',
      imageScanningConfiguration: { scanOnPush: true },
      encryptionConfiguration: [{ encryptionType: 'KMS', kmsKey: props.keyArn }],
      forceDelete: environment.disposable,
    });
    this.arn = this.resource.arn;
    this.url = this.resource.repositoryUrl;
    new EcrLifecyclePolicy(this, 'lifecycle', {
      repository: this.resource.name,
      policy: lifecyclePolicy(props.lifecycle ?? {}),
    });
    const accounts = props.pullAccountIds ?? [];
    if (accounts.length > 0) {
      new EcrRepositoryPolicy(this, 'policy', {
        repository: this.resource.name,
        policy: this.pullPolicy(environment.partition, accounts),
      });
    }
  }

  private pullPolicy(partition: string, accounts: readonly string[]): string {
    const wrong = accounts.find((account) => !/^\d{12}$/.test(account));
    if (wrong !== undefined) this.refuse(`'pullAccountIds' holds '${wrong}'; wants accounts of twelve digits`);
    // The policy of a repository is about that repository, and names no resource.
    return policyDocument([
      {
        sid: 'Pull',
        principals: { AWS: accounts.map((account) => `arn:${partition}:iam::${account}:root`) },
        actions: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
      },
    ]);
  }

  private refuse(message: string): never {
    throw new ChartwrightError('E_INFRA', message, { construct: this.node.path });
  }
}
