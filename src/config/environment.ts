import { requireOutput, type StackOutputs } from '../contract/outputs';
import { ChartwrightError } from '../errors';
import { didYouMean } from './did-you-mean';
import type { ReleaseConfig } from './releases';

/** What the stacks of an environment tell, by the stack's name. Asking for one whose output was not given is an error that names it. */
export type EnvironmentOutputs = StackOutputs;

/** An environment: where it is, and what it means for the values of the charts. */
export interface EnvironmentConfig {
  /** Name of the application, as in `places`: with the environment's name it begins every name in AWS. */
  readonly application: string;
  /** AWS account, twelve digits, as text: a leading zero counts. */
  readonly account: string;
  /** AWS region, as in `eu-central-1`. */
  readonly region: string;
  /** Files of `terraform output -json`, relative to the project, for commands that are given none. @default [] */
  readonly outputs?: readonly string[] | undefined;
  /**
   * What is installed, in this order: what others need, as a chart of namespaces and controllers, comes first.
   *
   * @default - a release for each chart of the project that does not travel inside another one, in their order
   */
  readonly releases?: readonly ReleaseConfig[] | undefined;
  /** Values of each chart from what the stacks tell, by the chart's name. @default {} */
  readonly values?: Readonly<Record<string, (outputs: EnvironmentOutputs) => object>> | undefined;
}

/** An environment with its name. */
export interface NamedEnvironment extends EnvironmentConfig {
  /** As in `prod`. */
  readonly name: string;
  /** `<application>-<name>`, with which the names of stacks and of the cluster begin. */
  readonly prefix: string;
}

/**
 * The environment of that name.
 *
 * @throws ChartwrightError `E_USAGE` for a name that no environment has, `E_CONFIG` for an account or a region that is none
 */
export function environmentNamed(
  environments: Readonly<Record<string, EnvironmentConfig>>,
  name: string,
): NamedEnvironment {
  const environment = Object.hasOwn(environments, name) ? environments[name] : undefined;
  if (environment === undefined) {
    const known = Object.keys(environments);
    const hint =
      known.length === 0 ? "the configuration lists none; add 'environments' to defineConfig" : didYouMean(name, known);
    throw new ChartwrightError('E_USAGE', `there is no environment '${name}'; ${hint}`);
  }
  const { account, region, application } = environment;
  check(
    name,
    'application',
    application,
    /^[a-z]([a-z0-9-]*[a-z0-9])?$/,
    'lower-case letters, digits and inner hyphens',
  );
  check(name, 'account', account, /^\d{12}$/, "twelve digits as text; 'aws sts get-caller-identity' prints them");
  check(name, 'region', region, /^[a-z]{2}(-[a-z]+)+-\d$/, "the code of an AWS region, as in 'eu-central-1'");
  return { ...environment, name, prefix: `${application}-${name}` };
}

function check(environment: string, property: string, value: string, wanted: RegExp, description: string): void {
  if (wanted.test(value)) return;
  throw new ChartwrightError(
    'E_CONFIG',
    `'environments.${environment}.${property}' is ${JSON.stringify(value)}; wants ${description}`,
    { value: `environments.${environment}.${property}` },
  );
}

/**
 * Outputs as mappings see them: each stack is there, and is looked for when it is asked for.
 *
 * @throws ChartwrightError `E_OUTPUTS`, when it is asked, for a stack whose output was not given
 */
export function outputsByStack(outputs: Partial<StackOutputs>): EnvironmentOutputs {
  return {
    get state() {
      return requireOutput(outputs, 'state');
    },
    get logs() {
      return requireOutput(outputs, 'logs');
    },
    get network() {
      return requireOutput(outputs, 'network');
    },
    get edge() {
      return requireOutput(outputs, 'edge');
    },
    get cluster() {
      return requireOutput(outputs, 'cluster');
    },
    get delivery() {
      return requireOutput(outputs, 'delivery');
    },
  };
}
