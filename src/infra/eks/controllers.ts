import type { Construct } from 'constructs';
import { loadBalancerControllerPolicy } from '../policies/aws-load-balancer-controller';
import { clusterAutoscalerPolicy } from '../policies/cluster-autoscaler';
import { externalDnsPolicy, type ExternalDnsPolicyProps } from '../policies/external-dns';
import { externalSecretsPolicy, type ExternalSecretsPolicyProps } from '../policies/external-secrets';
import { stackOf } from '../stack-environment';
import type { Cluster } from './cluster';
import { WorkloadIdentity, type IdentityMode } from './workload-identity';

/** Service accounts of the controllers, as their releases make them. */
export const CONTROLLER_ACCOUNTS = {
  'cluster-autoscaler': { namespace: 'kube-system', serviceAccount: 'cluster-autoscaler' },
  'external-dns': { namespace: 'external-dns', serviceAccount: 'external-dns' },
  'external-secrets': { namespace: 'external-secrets', serviceAccount: 'external-secrets' },
  karpenter: { namespace: 'kube-system', serviceAccount: 'karpenter' },
  'load-balancer-controller': { namespace: 'kube-system', serviceAccount: 'aws-load-balancer-controller' },
} as const;

/** What describes the identity of a controller. */
export interface ControllerIdentityProps {
  /** Cluster that the controller serves. */
  readonly cluster: Cluster;
  /**
   * How its pods get the credentials.
   *
   * @default 'pod-identity'
   */
  readonly mode?: IdentityMode | undefined;
}

/** Identity of Cluster Autoscaler, which changes the size of the cluster's node groups between their bounds. */
export function clusterAutoscalerIdentity(
  scope: Construct,
  id: string,
  { cluster, mode }: ControllerIdentityProps,
): WorkloadIdentity {
  return new WorkloadIdentity(scope, id, {
    ...CONTROLLER_ACCOUNTS['cluster-autoscaler'],
    cluster,
    mode,
    name: 'cluster-autoscaler',
    policies: { scale: clusterAutoscalerPolicy(stackOf(scope).environment, { clusterName: cluster.name }) },
  });
}

/**
 * Identity of the AWS Load Balancer Controller. The metadata service is out of its reach, so its release is given region,
 * VPC and cluster name.
 */
export function loadBalancerControllerIdentity(
  scope: Construct,
  id: string,
  { cluster, mode }: ControllerIdentityProps,
): WorkloadIdentity {
  return new WorkloadIdentity(scope, id, {
    ...CONTROLLER_ACCOUNTS['load-balancer-controller'],
    cluster,
    mode,
    name: 'load-balancer-controller',
    policies: {
      'load-balancers': loadBalancerControllerPolicy(stackOf(scope).environment, {
        clusterName: cluster.name,
        vpcId: cluster.vpcId,
      }),
    },
  });
}

/** Identity of external-dns, which writes the records of the given zones. */
export function externalDnsIdentity(
  scope: Construct,
  id: string,
  { cluster, mode, zoneIds }: ControllerIdentityProps & ExternalDnsPolicyProps,
): WorkloadIdentity {
  return new WorkloadIdentity(scope, id, {
    ...CONTROLLER_ACCOUNTS['external-dns'],
    cluster,
    mode,
    name: 'external-dns',
    policies: { records: externalDnsPolicy(stackOf(scope).environment, { zoneIds }) },
  });
}

/** Identity of External Secrets, which reads the given secrets. */
export function externalSecretsIdentity(
  scope: Construct,
  id: string,
  { cluster, mode, secretArns, keyArns }: ControllerIdentityProps & ExternalSecretsPolicyProps,
): WorkloadIdentity {
  return new WorkloadIdentity(scope, id, {
    ...CONTROLLER_ACCOUNTS['external-secrets'],
    cluster,
    mode,
    name: 'external-secrets',
    policies: { secrets: externalSecretsPolicy(stackOf(scope).environment, { secretArns, keyArns }) },
  });
}
