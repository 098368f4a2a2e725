import type { Conditions, TrustStatement } from '../policies/policy-document';

/**
 * Lets an AWS service assume a role, on behalf of the given account only, so that no other customer's resource can
 * bring the service to use it.
 *
 * @param service - As in `vpc-flow-logs.amazonaws.com`.
 * @param accountId - Account whose resources the service acts for; absent for services that do not say, such as EC2.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export function serviceTrust(service: string, accountId?: string): TrustStatement {
  return {
    sid: 'Service',
    principals: { Service: [service] },
    actions: ['sts:AssumeRole'],
    ...(accountId === undefined ? {} : { conditions: { StringEquals: { 'aws:SourceAccount': [accountId] } } }),
  };
}

/**
 * Lets people and roles, given by ARN, assume a role after they proved a second factor.
 *
 * @param principalArns - ARNs of users and roles, one at least.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html
 */
export function peopleTrust(principalArns: readonly string[]): TrustStatement {
  return {
    sid: 'People',
    principals: { AWS: principalArns },
    actions: ['sts:AssumeRole'],
    conditions: { Bool: { 'aws:MultiFactorAuthPresent': ['true'] } },
  };
}

/** A workload as its service account in a cluster. */
export interface ServiceAccountSubject {
  /** Name of the EKS cluster. */
  readonly clusterName: string;
  /** Namespace of the service account. */
  readonly namespace: string;
  /** Name of the service account. */
  readonly serviceAccount: string;
}

/**
 * Lets EKS Pod Identity assume a role for the pods of one service account of one cluster.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html
 */
export function podIdentityTrust({ clusterName, namespace, serviceAccount }: ServiceAccountSubject): TrustStatement {
  return {
    sid: 'PodIdentity',
    principals: { Service: ['pods.eks.amazonaws.com'] },
    actions: ['sts:AssumeRole', 'sts:TagSession'],
    conditions: {
      StringEquals: {
        'aws:RequestTag/eks-cluster-name': [clusterName],
        'aws:RequestTag/kubernetes-namespace': [namespace],
        'aws:RequestTag/kubernetes-service-account': [serviceAccount],
      },
    },
  };
}

/**
 * Lets tokens of an OIDC issuer assume a role.
 *
 * @param providerArn - ARN of the IAM provider of the issuer.
 * @param conditions - What the token must say: its audience and subject, exactly.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html
 */
export function webIdentityTrust(providerArn: string, conditions: Conditions): TrustStatement {
  return {
    sid: 'WebIdentity',
    principals: { Federated: [providerArn] },
    actions: ['sts:AssumeRoleWithWebIdentity'],
    conditions,
  };
}
