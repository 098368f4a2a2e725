import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { Construct } from 'constructs';
import { ChartwrightError } from '../errors';
import type { IStackSynthesizer, TerraformResource, TerraformStack } from './cdktf';
import type { Environment } from './environment';
import { exceptionFiles } from './exceptions';
import type { AcceptedFinding, Finding } from './exceptions';

const ID = 'StackEnvironment';

/** Props of {@link StackEnvironment}. */
export interface StackEnvironmentProps {
  /**
   * The provider that the stack has for the environment's own region.
   *
   * @default - one is made: it allows the environment's account only, and tags everything with the environment's tags
   */
  readonly provider?: AwsProvider;
}

/**
 * Tells the constructs in a stack which environment they are in: account, region, zones, providers. A stack of any
 * class can have one; {@link EnvironmentStack} has one already.
 *
 * Whoever synthesizes the stack, what scanners are to pass over is written beside it.
 *
 * @throws ChartwrightError `E_INFRA` if the stack has one already
 * @example
 * const existing = new TerraformStack(new App(), 'existing');
 * new StackEnvironment(existing, environment);
 * new Key(existing, 'key', { name: 'data', description: 'Encrypts data' });
 */
export class StackEnvironment extends Construct {
  /** The provider of the environment's own region. */
  readonly provider: AwsProvider;

  private readonly providers = new Map<string, AwsProvider>();
  private readonly findings: AcceptedFinding[] = [];

  constructor(
    private readonly stack: TerraformStack,
    /** The environment that the stack belongs to. */
    readonly environment: Environment,
    props: StackEnvironmentProps = {},
  ) {
    if (stack.node.tryFindChild(ID) !== undefined) {
      throw new ChartwrightError(
        'E_INFRA',
        `stack '${stack.node.id}' has an environment already; wants one; drop this`,
        {
          construct: stack.node.path,
        },
      );
    }
    super(stack, ID);
    this.provider = props.provider ?? new AwsProvider(stack, 'aws', providerConfig(environment, environment.region));
    this.providers.set(environment.region, this.provider);
    stack.synthesizer = this.withExceptions(stack.synthesizer);
  }

  /**
   * The provider of a region: the default one for the environment's own region, else an alias that is made once.
   * CloudFront takes its certificates, firewalls and logs from `us-east-1`.
   *
   * @param region as in `us-east-1`
   */
  providerOf(region: string): AwsProvider {
    const existing = this.providers.get(region);
    if (existing !== undefined) return existing;
    const provider = new AwsProvider(this.stack, `aws-${region}`, {
      ...providerConfig(this.environment, region),
      alias: region,
    });
    this.providers.set(region, provider);
    return provider;
  }

  /**
   * Accepts what a scanner says of a resource, for a reason that stands beside it.
   *
   * @param resource the resource itself, as constructs have it in `resource`
   */
  acceptFinding(resource: TerraformResource, finding: Finding): void {
    this.findings.push({ ...finding, address: `${resource.terraformResourceType}.${resource.friendlyUniqueId}` });
  }

  /** What scanners may say of the stack. */
  get acceptedFindings(): readonly AcceptedFinding[] {
    return [...this.findings];
  }

  private withExceptions(synthesizer: IStackSynthesizer): IStackSynthesizer {
    return {
      synthesize: (session) => {
        synthesizer.synthesize(session);
        const { workingDirectory } = session.manifest.forStack(this.stack);
        for (const [file, text] of Object.entries(exceptionFiles(this.findings))) {
          writeFileSync(join(session.outdir, workingDirectory, file), text);
        }
      },
    };
  }
}

/**
 * What the stack that a construct is in knows of its environment.
 *
 * @throws ChartwrightError `E_INFRA` if it is in no stack that knows of one
 */
export function stackOf(construct: Construct): StackEnvironment {
  const found = construct.node.scopes
    .map((scope) => scope.node.tryFindChild(ID))
    .find((child): child is StackEnvironment => child instanceof StackEnvironment);
  if (found === undefined) {
    throw new ChartwrightError(
      'E_INFRA',
      `'${construct.node.path}' is in no stack that knows account, region and zones; wants an EnvironmentStack around it, or 'new StackEnvironment(stack, environment)' in the stack`,
      { construct: construct.node.path },
    );
  }
  return found;
}

function providerConfig(environment: Environment, region: string) {
  const shared = { region, defaultTags: [{ tags: { ...environment.tags } }] };
  if (!environment.offline) return { ...shared, allowedAccountIds: [environment.accountId] };
  return {
    ...shared,
    skipCredentialsValidation: true,
    skipRequestingAccountId: true,
    skipMetadataApiCheck: 'true',
    skipRegionValidation: true,
  };
}
