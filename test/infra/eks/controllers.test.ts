import {
  clusterAutoscalerIdentity,
  externalDnsIdentity,
  externalSecretsIdentity,
  loadBalancerControllerIdentity,
} from '../../../src/infra/eks/controllers';
import { resources, synth } from '../support';
import { clusterIn } from './support';

describe('identities of controllers', () => {
  test('each have the service account of their release', () => {
    const from = synth((stack) => {
      const cluster = clusterIn(stack);
      clusterAutoscalerIdentity(stack, 'a', { cluster });
      externalDnsIdentity(stack, 'b', { cluster, zoneIds: ['Z1'] });
      externalSecretsIdentity(stack, 'c', { cluster, secretArns: ['arn:aws:secretsmanager:eu-central-1:1:secret:s'] });
      loadBalancerControllerIdentity(stack, 'd', { cluster });
    });
    expect(
      resources(from, 'aws_eks_pod_identity_association').map((one) => [one['namespace'], one['service_account']]),
    ).toEqual([
      ['kube-system', 'cluster-autoscaler'],
      ['external-dns', 'external-dns'],
      ['external-secrets', 'external-secrets'],
      ['kube-system', 'aws-load-balancer-controller'],
    ]);
  });
});
