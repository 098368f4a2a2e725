import type { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import type { Construct } from 'constructs';
import { OUTPUT_ID } from '../contract/output-id';
import type { Place } from '../contract/place';
import { ChartwrightError } from '../errors';
import { declareBackend } from './backend';
import { TerraformOutput, TerraformStack } from './cdktf';
import type { TerraformRemoteState } from './cdktf';
import type { Environment } from './environment';
import { StackEnvironment } from './stack-environment';

/** What an output may hold: plain data. Attributes of resources are strings and numbers here. */
export type OutputValue =
  string | number | boolean | readonly OutputValue[] | { readonly [key: string]: OutputValue | undefined };

/**
 * The base of every stack: declares provider and backend, and publishes one output.
 *
 * Its id is `<application>-<environment>-<name>`. Stacks read one another by typed props only: a reference to another
 * stack's resource, which cdktf would silently turn into a remote state, is an error.
 *
 * @example
 * class LogsStack extends EnvironmentStack<'logs'> {
 *   constructor(scope: Construct, environment: Environment) {
 *     super(scope, 'logs', environment);
 *     this.publish({ retentionDays: 365 });
 *   }
 * }
 */
export class EnvironmentStack<Name extends string = string> extends TerraformStack {
  /** The provider of the environment's own region. */
  readonly provider: AwsProvider;

  constructor(
    scope: Construct,
    /** Name of the stack inside its environment, as in `network`; also `stack` in its output. */
    readonly stackName: Name,
    /** The environment that the stack belongs to. */
    readonly environment: Environment,
  ) {
    super(scope, `${environment.prefix}-${stackName}`);
    this.provider = new StackEnvironment(this, environment).provider;
    declareBackend(this, environment, stackName);
  }

  /**
   * Publishes names, ARNs and endpoints as the stack's one output: `{ stack: '<name>', ...values }` and where the stack
   * lives (application, environment, partition, account, region).
   *
   * @returns the whole output
   * @throws ChartwrightError `E_INFRA` if a key looks like a secret: a state file is no place for one
   */
  publish<Values extends { readonly [key: string]: OutputValue | undefined }>(
    values: Values,
  ): Values & Place & { readonly stack: Name } {
    refuseSecrets(values, this.stackName);
    const { application, name, partition, accountId, region } = this.environment;
    const place: Place = { application, environment: name, partition, accountId, region };
    const output = { ...values, ...place, stack: this.stackName };
    new TerraformOutput(this, OUTPUT_ID, { value: output, staticId: true });
    return output;
  }

  /** @throws ChartwrightError `E_INFRA` always: cdktf calls it where a stack refers to a resource of another one */
  override registerIncomingCrossStackReference(fromStack: TerraformStack): TerraformRemoteState {
    throw new ChartwrightError(
      'E_INFRA',
      `stack '${this.node.id}' refers to a resource of stack '${fromStack.node.id}'; wants its data as props; publish it there and read it by remote state`,
      { construct: this.node.path },
    );
  }
}

/** Props of a stack: given as they are, or made for the stack that reads others by them. */
export type StackProps<Props extends object> = Props | ((stack: EnvironmentStack) => Props);

/** The props of a stack, made for it where they are made. */
export function resolveProps<Props extends object>(stack: EnvironmentStack, props: StackProps<Props>): Props {
  return typeof props === 'function' ? props(stack) : props;
}

const SECRET_KEY = /password|passphrase|secret|token|credential|private_?key|access_?key|api_?key/i;
const REFERENCE_KEY = /(arn|name)s?$/i;

function refuseSecrets(value: OutputValue | undefined, path: string): void {
  if (typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    if (REFERENCE_KEY.test(key)) continue;
    if (SECRET_KEY.test(key) && (typeof inner !== 'object' || Array.isArray(inner))) {
      throw new ChartwrightError(
        'E_INFRA',
        `output '${path}.${key}' looks like a secret; wants a reference to one; publish its name or ARN under a key that ends with 'Name' or 'Arn'`,
        { value: `${path}.${key}` },
      );
    }
    refuseSecrets(inner, `${path}.${key}`);
  }
}
