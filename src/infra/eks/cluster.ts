import { EksCluster } from '@cdktf/provider-aws/lib/eks-cluster';
import { Construct } from 'constructs';
import { ChartwrightError } from '../../errors';
import { Fn, type ITerraformDependable } from '../cdktf';
import type { GroupPeer } from '../connections';
import { OidcProvider } from '../iam/oidc-provider';
import { LogGroup, type RetentionDays } from '../log-group';
import { stackOf } from '../stack-environment';
import { administratorEntries, checkAdministrators } from './administrators';
import { clusterRole } from './cluster-role';
import { AUTO_MODE_NODE_POOLS, nodeRole } from './node-role';
import {
  checkVersion,
  KUBERNETES_VERSION,
  SUPPORT_POLICY,
  type KubernetesVersion,
  type SupportPolicy,
} from './versions';

/** What describes a cluster. */
export interface ClusterProps {
  /** VPC of the cluster; it is made apart, so that deleting the cluster never takes it. */
  readonly vpcId: string;
  /** Private subnets, in two zones at least: the API server's interfaces are here. */
  readonly subnetIds: readonly string[];
  /** ARN of the KMS key that encrypts Kubernetes secrets and the control plane's logs (`services: ['logs']`). */
  readonly keyArn: string;
  /**
   * ARNs of the IAM roles and users that administer the cluster, one at least. Whoever runs Terraform is not among them
   * by itself: the plan would change with whoever runs it.
   */
  readonly administratorArns: readonly string[];
  /**
   * Kubernetes version.
   *
   * @default '1.35'
   */
  readonly version?: KubernetesVersion | undefined;
  /**
   * Version that runs now; given on an upgrade, a jump of more than one minor version is refused.
   *
   * @default - not checked
   */
  readonly upgradeFrom?: string | undefined;
  /**
   * What happens when the version leaves standard support.
   *
   * @default 'STANDARD'
   */
  readonly supportPolicy?: SupportPolicy | undefined;
  /**
   * Ranges that reach the API server from the internet, besides the private way in.
   *
   * @default [] - the API server is private
   */
  readonly publicAccessCidrs?: readonly string[] | undefined;
  /**
   * Range of the services' addresses; it cannot be changed.
   *
   * @default '172.20.0.0/16'
   */
  readonly serviceCidr?: string | undefined;
  /**
   * Family of the pods' and services' addresses; it cannot be changed. The service range of IPv6 is EKS's choice.
   *
   * @default 'ipv4'
   */
  readonly ipFamily?: 'ipv4' | 'ipv6' | undefined;
  /**
   * Has EKS run nodes, volumes and load balancers itself; it costs more for each node.
   *
   * @default false
   */
  readonly autoMode?: boolean | undefined;
  /**
   * Days that the control plane's logs are kept for.
   *
   * @default 365
   */
  readonly logRetentionDays?: RetentionDays | undefined;
  /**
   * Takes over the log group that a deleted cluster of the same name left.
   *
   * @default false
   */
  readonly adoptLogGroup?: boolean | undefined;
}

/** Audience of the tokens that service accounts give to AWS. */
export const IRSA_AUDIENCE = 'sts.amazonaws.com';

/** Everything that a control plane can log. */
export const CLUSTER_LOG_TYPES = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'] as const;

/** Range of services' addresses that EKS takes where the VPC is not in 172.20.0.0/16. */
export const SERVICE_CIDR = '172.20.0.0/16';

/**
 * An EKS control plane: private API, every log in a group that is there before it, secrets encrypted by the given key,
 * access by entries only, no add-on that nobody asked for.
 *
 * Nodes, and pods on Fargate, are in the security group that EKS makes; it alone carries the cluster's owner tag, so the
 * load balancer controller finds exactly one. Nodes are `NodeGroup`s after `NodeAddOns`; everything else is `AddOns`.
 *
 * @see https://docs.aws.amazon.com/eks/latest/best-practices/security.html
 * @example
 * const cluster = new Cluster(stack, 'cluster', {
 *   vpcId: network.vpcId,
 *   subnetIds: network.subnetIds('private'),
 *   keyArn: key.arn,
 *   administratorArns: ['arn:aws:iam::111122223333:role/platform'],
 * });
 */
export class Cluster extends Construct {
  /** The cluster, as Terraform has it. */
  readonly resource: EksCluster;
  /** Name of the cluster, known now: `<application>-<environment>`. */
  readonly name: string;
  /** Kubernetes version. */
  readonly version: KubernetesVersion;
  /** Family of the pods' addresses. */
  readonly ipFamily: 'ipv4' | 'ipv6';
  /** VPC of the cluster. */
  readonly vpcId: string;
  /** Range of the services' addresses. */
  readonly serviceCidr: string;
  /** Whether EKS runs the nodes. */
  readonly autoMode: boolean;
  /** URL of the issuer of service account tokens. */
  readonly oidcIssuer: string;
  /** The issuer without its scheme, as IAM's condition keys begin. */
  readonly oidcIssuerHost: string;
  /** ARN of the account's trust in that issuer, for IRSA. */
  readonly oidcProviderArn: string;
  /** The security group that EKS made, as an end of connections. */
  readonly nodes: GroupPeer;
  /** Administrators' access; what talks to the API server depends on it. */
  readonly access: readonly ITerraformDependable[];

  /**
   * @throws ChartwrightError `E_INFRA` if the version is not supported or too far away, no administrator is given or one is
   *   no IAM role or user, the API server would be open to the world, or there are subnets for one zone only
   */
  constructor(scope: Construct, id: string, props: ClusterProps) {
    super(scope, id);
    const { environment } = stackOf(this);
    this.name = environment.prefix;
    this.version = props.version ?? KUBERNETES_VERSION;
    this.ipFamily = props.ipFamily ?? 'ipv4';
    this.vpcId = props.vpcId;
    this.autoMode = props.autoMode ?? false;
    const supportPolicy = props.supportPolicy ?? SUPPORT_POLICY;
    const publicAccessCidrs = props.publicAccessCidrs ?? [];
    checkVersion({ version: this.version, supportPolicy, upgradeFrom: props.upgradeFrom });
    checkAdministrators(this, this.name, props.administratorArns);
    this.check(props, publicAccessCidrs);

    const role = clusterRole(this, { clusterName: this.name, keyArn: props.keyArn, autoMode: this.autoMode });
    const logs = new LogGroup(this, 'logs', {
      name: `/aws/eks/${this.name}/cluster`,
      keyArn: props.keyArn,
      retentionDays: props.logRetentionDays,
      adopt: props.adoptLogGroup,
    });
    const autoModeRole = this.autoMode ? nodeRole(this, 'auto-node') : undefined;
    this.resource = new EksCluster(this, 'Resource', {
      name: this.name,
      version: this.version,
      roleArn: role.arn,
      enabledClusterLogTypes: [...CLUSTER_LOG_TYPES],
      bootstrapSelfManagedAddons: false,
      accessConfig: { authenticationMode: 'API', bootstrapClusterCreatorAdminPermissions: false },
      upgradePolicy: { supportType: supportPolicy },
      zonalShiftConfig: { enabled: true },
      encryptionConfig: { resources: ['secrets'], provider: { keyArn: props.keyArn } },
      vpcConfig: {
        subnetIds: [...props.subnetIds],
        endpointPrivateAccess: true,
        endpointPublicAccess: publicAccessCidrs.length > 0,
        ...(publicAccessCidrs.length > 0 ? { publicAccessCidrs: [...publicAccessCidrs] } : {}),
      },
      kubernetesNetworkConfig: {
        ipFamily: this.ipFamily,
        ...(this.ipFamily === 'ipv4' ? { serviceIpv4Cidr: props.serviceCidr ?? SERVICE_CIDR } : {}),
        ...(this.autoMode ? { elasticLoadBalancing: { enabled: true } } : {}),
      },
      ...(autoModeRole === undefined
        ? {}
        : {
            computeConfig: { enabled: true, nodePools: [...AUTO_MODE_NODE_POOLS], nodeRoleArn: autoModeRole.arn },
            storageConfig: { blockStorage: { enabled: true } },
          }),
      // The control plane's last interfaces go by the role's permissions, and it would make the log group again.
      dependsOn: [logs.resource, ...role.attachments, ...(autoModeRole?.attachments ?? [])],
      lifecycle: {
        preventDestroy: !environment.disposable,
        // Both are read by AWS at creation only; a changed default of theirs would replace the cluster.
        ignoreChanges: [
          'access_config[0].bootstrap_cluster_creator_admin_permissions',
          'bootstrap_self_managed_addons',
        ],
      },
    });
    const network = this.resource.kubernetesNetworkConfig;
    this.serviceCidr = this.ipFamily === 'ipv4' ? network.serviceIpv4Cidr : network.serviceIpv6Cidr;
    this.oidcIssuer = this.resource.identity.get(0).oidc.get(0).issuer;
    this.oidcIssuerHost = Fn.trimprefix(this.oidcIssuer, 'https://');
    this.oidcProviderArn = new OidcProvider(this, 'oidc', {
      issuer: this.oidcIssuer,
      audiences: [IRSA_AUDIENCE],
    }).arn;
    this.nodes = {
      name: 'cluster',
      groupId: this.resource.vpcConfig.clusterSecurityGroupId,
      allowsAllEgress: true,
    };
    this.access = administratorEntries(this, this.resource.name, props.administratorArns);
  }

  private check(props: ClusterProps, publicAccessCidrs: readonly string[]): void {
    if (props.subnetIds.length < 2) {
      this.refuse(`'subnetIds' holds ${props.subnetIds.length}; EKS wants two in different zones; add one`);
    }
    const world = publicAccessCidrs.find((cidr) => cidr.endsWith('/0'));
    if (world !== undefined) {
      this.refuse(
        `'publicAccessCidrs' holds '${world}', which is everybody; give the ranges of your offices, or none and reach the API by 'chartwright connect'`,
      );
    }
  }

  private refuse(message: string): never {
    throw new ChartwrightError('E_INFRA', message, { construct: this.node.path });
  }
}
