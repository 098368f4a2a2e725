import { IamUser } from '@cdktf/provider-aws/lib/iam-user';
import { Construct } from 'constructs';
import { ChartwrightError } from '../../errors';
import { stackOf } from '../stack-environment';

/** What describes an IAM user. */
export interface UserProps {
  /** Name of the user, as a person signs in: it has no prefix. */
  readonly name: string;
}

/** Longest name of an IAM user. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
export const USER_NAME_LIMIT = 64;

/**
 * An IAM user, for a person in an account without IAM Identity Center.
 *
 * The user has no password, no access key and no policy here: the first two are secrets, which Terraform's state is no
 * place for; policies come by group. Workloads and pipelines never need a user: they have `WorkloadIdentity` and
 * `DeliveryRole`.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
 * @example
 * const ada = new User(stack, 'ada', { name: 'ada' });
 * new Group(stack, 'qa', { name: 'qa', members: [ada.name] });
 */
export class User extends Construct {
  /** The user, as Terraform has it. */
  readonly resource: IamUser;
  /** ARN of the user. */
  readonly arn: string;
  /** Name of the user; referring to it makes the user first. */
  readonly name: string;

  /** @throws ChartwrightError `E_INFRA` if the name is too long or holds what IAM refuses */
  constructor(scope: Construct, id: string, { name }: UserProps) {
    super(scope, id);
    if (!/^[\w+=,.@-]+$/.test(name) || name.length > USER_NAME_LIMIT) {
      throw new ChartwrightError(
        'E_INFRA',
        `'name' is '${name}'; wants at most ${USER_NAME_LIMIT} letters, digits and '+=,.@_-'`,
        { construct: this.node.path },
      );
    }
    this.resource = new IamUser(this, 'Resource', { name, forceDestroy: stackOf(this).environment.disposable });
    this.arn = this.resource.arn;
    this.name = this.resource.name;
  }
}
