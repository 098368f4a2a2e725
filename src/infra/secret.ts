import { SecretsmanagerSecret } from '@cdktf/provider-aws/lib/secretsmanager-secret';
import { SecretsmanagerSecretRotation } from '@cdktf/provider-aws/lib/secretsmanager-secret-rotation';
import { Construct } from 'constructs';
import { ChartwrightError } from '../errors';
import { stackOf } from './stack-environment';

/** Rotation of a secret by a function of the user's. */
export interface SecretRotation {
  /** ARN of the Lambda function that knows how. */
  readonly functionArn: string;
  /**
   * Days between rotations, 1 to 1000.
   *
   * @default 30
   */
  readonly days?: number | undefined;
}

/** What describes a secret. */
export interface SecretProps {
  /** Last part of the name, `<application>-<environment>/<name>`. */
  readonly name: string;
  /** What the secret is for, in a sentence. */
  readonly description: string;
  /** ARN of the KMS key that encrypts it. */
  readonly keyArn: string;
  /**
   * Days in which a deleted secret can be brought back, 7 to 30.
   *
   * @default 30
   */
  readonly recoveryDays?: number | undefined;
  /**
   * Rotation by a function of the user's.
   *
   * @default - none; who writes the value renews it
   */
  readonly rotation?: SecretRotation | undefined;
}

/** Days in which a deleted secret can be brought back: the most that AWS gives. */
export const RECOVERY_DAYS = 30;

/** Days between rotations. */
export const ROTATION_DAYS = 30;

/** Longest name of a secret. https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html */
export const SECRET_NAME_LIMIT = 512;

/**
 * A place for a secret in Secrets Manager, without the secret: its value would be in Terraform's state for everybody who
 * plans. Write it with `aws secretsmanager put-secret-value`; pods get it through External Secrets.
 *
 * @example
 * const token = new Secret(stack, 'map-token', {
 *   name: 'map-token',
 *   description: 'Token of the map provider',
 *   keyArn: key.arn,
 * });
 */
export class Secret extends Construct {
  /** The secret, as Terraform has it. */
  readonly resource: SecretsmanagerSecret;
  /** ARN of the secret. */
  readonly arn: string;

  /** @throws ChartwrightError `E_INFRA` if the name is none, or a number of days is out of its bounds */
  constructor(scope: Construct, id: string, props: SecretProps) {
    super(scope, id);
    const { disposable, prefix } = stackOf(this).environment;
    const name = `${prefix}/${props.name}`;
    const recoveryDays = props.recoveryDays ?? RECOVERY_DAYS;
    if (!/^[\w/+=.@-]+$/.test(props.name) || name.length > SECRET_NAME_LIMIT) {
      this.refuse(`'name' is '${props.name}'; wants at most ${SECRET_NAME_LIMIT} letters, digits and '/_+=.@-'`);
    }
    // Secrets Manager takes a hyphen and six characters at the end for what it adds to the ARN itself.
    if (/-\w{6}$/.test(props.name)) {
      this.refuse(
        `'name' is '${props.name}', which ends like the suffix of a secret's ARN; a search by partial ARN would miss it; change the end`,
      );
    }
    if (!Number.isInteger(recoveryDays) || recoveryDays < 7 || recoveryDays > 30) {
      this.refuse(`'recoveryDays' is ${recoveryDays}; wants an integer from 7 to 30`);
    }
    this.resource = new SecretsmanagerSecret(this, 'Resource', {
      name,
      description: props.description,
      kmsKeyId: props.keyArn,
      recoveryWindowInDays: disposable ? 0 : recoveryDays,
    });
    this.arn = this.resource.arn;
    if (props.rotation !== undefined) this.rotate(props.rotation);
  }

  private rotate({ functionArn, days }: SecretRotation): void {
    const automaticallyAfterDays = days ?? ROTATION_DAYS;
    if (!Number.isInteger(automaticallyAfterDays) || automaticallyAfterDays < 1 || automaticallyAfterDays > 1000) {
      this.refuse(`'rotation.days' is ${automaticallyAfterDays}; wants an integer from 1 to 1000`);
    }
    new SecretsmanagerSecretRotation(this, 'rotation', {
      secretId: this.arn,
      rotationLambdaArn: functionArn,
      rotationRules: { automaticallyAfterDays },
    });
  }

  private refuse(message: string): never {
    throw new ChartwrightError('E_INFRA', message, { construct: this.node.path });
  }
}
