import { Construct } from 'constructs';
import { ChartwrightError } from '../../errors';
import { Role } from '../iam/role';
import { webIdentityTrust } from '../iam/trust';
import type { Conditions, PolicyStatement } from '../policies/policy-document';
import { githubIssuer } from './pipeline-issuer';
import type { PipelineProvider } from './pipeline-provider';
import type { PipelineSubject } from './pipeline-subject';

/** What describes a role of pipelines. */
export interface DeliveryRoleProps {
  /** Last part of the name, `<application>-<environment>-<name>`. */
  readonly name: string;
  /** CI service whose jobs assume the role. */
  readonly provider: PipelineProvider;
  /** Which jobs, one subject at least: `githubSubject(…)`, `gitlabSubject(…)`, `bitbucketSubject(…)`. */
  readonly subjects: readonly PipelineSubject[];
  /**
   * Inline policies by name.
   *
   * @default {}
   */
  readonly policies?: Readonly<Record<string, readonly PolicyStatement[]>> | undefined;
  /**
   * Policies that AWS manages, by name, as `ReadOnlyAccess` for a role that plans.
   *
   * @default []
   */
  readonly managedPolicies?: readonly string[] | undefined;
}

/**
 * A role that jobs of a CI service assume by their own short-lived token: no access key is kept anywhere. Only tokens with
 * the exact audience and one of the exact subjects get it, so a fork or another branch does not.
 *
 * @example
 * const github = pipelineProvider(stack, 'github', { issuer: githubIssuer() });
 * new DeliveryRole(stack, 'images', {
 *   name: 'images',
 *   provider: github,
 *   subjects: [githubSubject('acme/places', { branch: 'main' })],
 *   policies: { push: ecrPushPolicy({ repositoryArns }) },
 * });
 */
export class DeliveryRole extends Construct {
  /** The role. */
  readonly role: Role;
  /** ARN of the role, for the pipeline's configuration. */
  readonly arn: string;

  /**
   * @throws ChartwrightError `E_INFRA` if there is no subject, one of another service, or one with a branch that AWS does
   *   not read in the service's tokens
   */
  constructor(scope: Construct, id: string, props: DeliveryRoleProps) {
    super(scope, id);
    const { provider, subjects } = props;
    if (subjects.length === 0) {
      this.refuse("'subjects' is empty; wants one at least, or any job of the service could assume the role");
    }
    const foreign = subjects.find(({ service }) => service !== provider.issuer.service);
    if (foreign !== undefined) {
      this.refuse(
        `'subjects' holds '${foreign.value}' of ${foreign.service}, 'provider' is ${provider.issuer.service}; make a role for each`,
      );
    }
    const branch = subjects.map(({ ref }) => ref).find((ref) => ref !== undefined);
    if (branch !== undefined && provider.issuer.issuer !== githubIssuer().issuer) {
      this.refuse(
        `'subjects' hold '${branch}' within an environment, which AWS reads in tokens of github.com alone; leave 'branch' out`,
      );
    }
    this.role = new Role(this, 'role', {
      name: props.name,
      description: `Jobs of ${provider.issuer.service}: ${props.name}`,
      trust: byRef(subjects).map((group, at) => ({
        ...webIdentityTrust(provider.arn, conditionsOf(provider, group)),
        sid: `WebIdentity${at === 0 ? '' : at + 1}`,
      })),
      policies: props.policies,
      managedPolicies: props.managedPolicies,
    });
    this.arn = this.role.arn;
  }

  private refuse(message: string): never {
    throw new ChartwrightError('E_INFRA', message, { construct: this.node.path });
  }
}

/** Conditions of one statement must all hold: subjects with a branch of their own have a statement of their own. */
function byRef(subjects: readonly PipelineSubject[]): readonly (readonly PipelineSubject[])[] {
  const refs = [...new Set(subjects.map(({ ref }) => ref))];
  return refs.map((ref) => subjects.filter((subject) => subject.ref === ref));
}

function conditionsOf({ issuer }: PipelineProvider, subjects: readonly PipelineSubject[]): Conditions {
  const host = issuer.issuer.replace('https://', '');
  const ref = subjects[0]?.ref;
  const audience = {
    [`${host}:aud`]: [issuer.audience],
    ...(ref !== undefined && { [`${host}:ref`]: [ref] }),
  };
  const subject = { [`${host}:sub`]: subjects.map(({ value }) => value) };
  // Subjects of one service are all compared in one way.
  return subjects.some(({ operator }) => operator === 'StringLike')
    ? { StringEquals: audience, StringLike: subject }
    : { StringEquals: { ...audience, ...subject } };
}
