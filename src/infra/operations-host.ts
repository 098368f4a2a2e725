import { IamInstanceProfile } from '@cdktf/provider-aws/lib/iam-instance-profile';
import { Instance } from '@cdktf/provider-aws/lib/instance';
import { Construct } from 'constructs';
import { ChartwrightError } from '../errors';
import type { Cluster } from './eks/cluster';
import { Role } from './iam/role';
import { serviceTrust } from './iam/trust';
import { nameOf } from './name';
import { clusterDeployPolicy } from './policies/cluster-deploy';
import type { PolicyStatement } from './policies/policy-document';
import { SecurityGroup } from './security-group';
import { stackOf } from './stack-environment';

/** What describes an operations host. */
export interface OperationsHostProps {
  /** Cluster that the host reaches. */
  readonly cluster: Cluster;
  /** Private subnet. */
  readonly subnetId: string;
  /**
   * Amazon Linux 2023 for arm64. Terraform asks AWS for nothing, so it is given; this prints it:
   * `aws ssm get-parameter --name /aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64`.
   * A newer one replaces no host that is there.
   */
  readonly amiId: string;
  /**
   * Instance type, of arm64.
   *
   * @default 't4g.micro'
   */
  readonly instanceType?: string | undefined;
  /**
   * Further inline policies of the host's role by name, as for reading the database's secret.
   *
   * @default {}
   */
  readonly policies?: Readonly<Record<string, readonly PolicyStatement[]>> | undefined;
}

/** Enough for psql, kubectl and a tunnel. */
export const OPERATIONS_INSTANCE_TYPE = 't4g.micro';

/** Size of the host's volume, in GiB. */
export const OPERATIONS_DISK_SIZE_GIB = 10;

/**
 * A host with psql and kubectl in a private subnet, reached by Session Manager only: no address, no key, no open port. The
 * tunnel to a private API server goes through it.
 *
 * What it reaches, `Connections` say: 443 of the internet for Session Manager and packages, 443 of the cluster, 5432 of a
 * database.
 *
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html
 * @example
 * const host = new OperationsHost(stack, 'operations-host', { cluster, subnetId, amiId: 'ami-0123456789abcdef0' });
 */
export class OperationsHost extends Construct {
  /** The instance, as Terraform has it. */
  readonly resource: Instance;
  /** Id of the instance. */
  readonly instanceId: string;
  /** Security group of the host, without a rule. */
  readonly group: SecurityGroup;
  /** Role of the host. */
  readonly role: Role;

  /** @throws ChartwrightError `E_INFRA` if `amiId` is no id of an image */
  constructor(scope: Construct, id: string, props: OperationsHostProps) {
    super(scope, id);
    const { environment } = stackOf(this);
    const { cluster } = props;
    if (!/^ami-[0-9a-f]+$/.test(props.amiId)) {
      throw new ChartwrightError(
        'E_INFRA',
        `'amiId' is '${props.amiId}'; wants the id of an image, as in 'ami-0123…'`,
        {
          construct: this.node.path,
        },
      );
    }
    this.group = new SecurityGroup(this, 'group', {
      name: 'operations-host',
      description: 'Operations host, reached by Session Manager',
      vpcId: cluster.vpcId,
    });
    this.role = new Role(this, 'role', {
      name: 'operations-host',
      description: 'Operations host',
      trust: [serviceTrust('ec2.amazonaws.com')],
      managedPolicies: ['AmazonSSMManagedInstanceCore'],
      policies: { cluster: clusterDeployPolicy(environment, { clusterName: cluster.name }), ...props.policies },
    });
    const profile = new IamInstanceProfile(this, 'profile', { name: this.role.name, role: this.role.resource.name });
    this.resource = new Instance(this, 'Resource', {
      ami: props.amiId,
      instanceType: props.instanceType ?? OPERATIONS_INSTANCE_TYPE,
      subnetId: props.subnetId,
      associatePublicIpAddress: false,
      vpcSecurityGroupIds: [this.group.groupId],
      iamInstanceProfile: profile.name,
      ebsOptimized: true,
      monitoring: true,
      metadataOptions: { httpEndpoint: 'enabled', httpTokens: 'required', httpPutResponseHopLimit: 1 },
      rootBlockDevice: { volumeType: 'gp3', volumeSize: OPERATIONS_DISK_SIZE_GIB, encrypted: true },
      userData: operationsUserData(cluster.version),
      userDataReplaceOnChange: false,
      tags: { Name: nameOf(this, 'tag', 'operations-host') },
      dependsOn: [...this.role.attachments],
      lifecycle: { ignoreChanges: ['ami', 'user_data'] },
    });
    this.instanceId = this.resource.id;
  }
}

/** Installs psql, and the kubectl of the cluster's version after checking its digest. Pure. */
export function operationsUserData(kubernetesVersion: string): string {
  return [
    '#!/bin/bash',
    'set -euo pipefail',
    'dnf install -y postgresql16',
    `release=$(curl -fsSL https://dl.k8s.io/release/stable-${kubernetesVersion}.txt)`,
    'cd "$(mktemp -d)"',
    'curl -fsSLO "https://dl.k8s.io/release/$release/bin/linux/arm64/kubectl"',
    'echo "$(curl -fsSL "https://dl.k8s.io/release/$release/bin/linux/arm64/kubectl.sha256")  kubectl" | sha256sum --check',
    'install -m 0755 kubectl /usr/local/bin/kubectl',
    '',
  ].join('\n');
}
