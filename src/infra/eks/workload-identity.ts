import { EksPodIdentityAssociation } from '@cdktf/provider-aws/lib/eks-pod-identity-association';
import { Construct } from 'constructs';
import { ChartwrightError } from '../../errors';
import type { ITerraformDependable } from '../cdktf';
import { Role } from '../iam/role';
import { podIdentityTrust, webIdentityTrust } from '../iam/trust';
import type { PolicyStatement, TrustStatement } from '../policies/policy-document';
import { IRSA_AUDIENCE, type Cluster } from './cluster';

/**
 * How a pod gets its role's credentials.
 *
 * - `pod-identity`: the agent on the node gives them; the service account needs nothing;
 * - `irsa`: the pod's own token does; the service account needs the annotation `eks.amazonaws.com/role-arn`. For Fargate,
 *   where no agent runs, and for controllers that do not know the other way.
 */
export type IdentityMode = 'pod-identity' | 'irsa';

/** The way that needs nothing of the chart. https://docs.aws.amazon.com/eks/latest/userguide/service-accounts.html */
export const IDENTITY_MODE: IdentityMode = 'pod-identity';

/** What describes the identity of a workload. */
export interface WorkloadIdentityProps {
  /** Cluster that the workload runs in. */
  readonly cluster: Cluster;
  /** Last part of the role's name, `<application>-<environment>-<name>`. */
  readonly name: string;
  /** Namespace of the service account. */
  readonly namespace: string;
  /** Name of the service account, exactly; a pattern would let others in. */
  readonly serviceAccount: string;
  /**
   * Inline policies by name.
   *
   * @default {}
   */
  readonly policies?: Readonly<Record<string, readonly PolicyStatement[]>> | undefined;
  /**
   * How the pods get the credentials.
   *
   * @default 'pod-identity'
   */
  readonly mode?: IdentityMode | undefined;
  /**
   * Whether the association is made here. An add-on makes that of its own service account.
   *
   * @default true
   */
  readonly associate?: boolean | undefined;
}

/**
 * An IAM role for the pods of one service account of one cluster: no access key, no permission of the node.
 *
 * @see https://docs.aws.amazon.com/eks/latest/best-practices/identity-and-access-management.html
 * @example
 * new WorkloadIdentity(stack, 'batch', {
 *   cluster,
 *   name: 'batch',
 *   namespace: 'places',
 *   serviceAccount: 'places-batch',
 *   policies: { data: bucketPolicy(environment, { bucketArn, access: 'read', prefix: 'locationData/' }) },
 * });
 */
export class WorkloadIdentity extends Construct {
  /** The role. */
  readonly role: Role;
  /** Namespace of the service account. */
  readonly namespace: string;
  /** Name of the service account. */
  readonly serviceAccount: string;
  /** How the pods get the credentials. */
  readonly mode: IdentityMode;
  /** Role, permissions and association; what starts the pods depends on them. */
  readonly dependables: readonly ITerraformDependable[];

  /** @throws ChartwrightError `E_INFRA` if namespace or service account is no name of Kubernetes, or a pattern */
  constructor(scope: Construct, id: string, props: WorkloadIdentityProps) {
    super(scope, id);
    const { cluster, namespace, serviceAccount } = props;
    const mode = props.mode ?? IDENTITY_MODE;
    this.mode = mode;
    checkSubject(this, { namespace, serviceAccount });
    this.namespace = namespace;
    this.serviceAccount = serviceAccount;
    this.role = new Role(this, 'role', {
      name: props.name,
      description: `Pods of the service account ${namespace}/${serviceAccount}`,
      trust: [
        mode === 'irsa' ? irsaTrust(cluster, namespace, serviceAccount) : podTrust(cluster, namespace, serviceAccount),
      ],
      policies: props.policies,
    });
    const association =
      mode === 'pod-identity' && (props.associate ?? true)
        ? [
            new EksPodIdentityAssociation(this, 'Resource', {
              clusterName: cluster.resource.name,
              namespace,
              serviceAccount,
              roleArn: this.role.arn,
            }),
          ]
        : [];
    this.dependables = [...this.role.attachments, ...association];
  }
}

function podTrust(cluster: Cluster, namespace: string, serviceAccount: string): TrustStatement {
  return podIdentityTrust({ clusterName: cluster.name, namespace, serviceAccount });
}

function irsaTrust(cluster: Cluster, namespace: string, serviceAccount: string): TrustStatement {
  const issuer = cluster.oidcIssuerHost;
  return webIdentityTrust(cluster.oidcProviderArn, {
    StringEquals: {
      [`${issuer}:aud`]: [IRSA_AUDIENCE],
      [`${issuer}:sub`]: [`system:serviceaccount:${namespace}:${serviceAccount}`],
    },
  });
}

function checkSubject(
  construct: Construct,
  names: { readonly namespace: string; readonly serviceAccount: string },
): void {
  for (const [property, name] of Object.entries(names)) {
    if (/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(name)) continue;
    throw new ChartwrightError(
      'E_INFRA',
      `'${property}' is '${name}'; wants one name of Kubernetes, lower-case letters, digits, hyphens; make an identity for each service account`,
      { construct: construct.node.path },
    );
  }
}
