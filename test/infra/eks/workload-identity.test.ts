import { WorkloadIdentity, type WorkloadIdentityProps } from '../../../src/infra/eks/workload-identity';
import { refusal } from '../../refusal';
import { resource, resources, synth, testStack, type Template } from '../support';
import { clusterIn } from './support';

const BATCH = { name: 'batch', namespace: 'places', serviceAccount: 'places-batch' };

function identity(props: Partial<WorkloadIdentityProps> = {}): Template {
  return synth((stack) => new WorkloadIdentity(stack, 'batch', { cluster: clusterIn(stack), ...BATCH, ...props }));
}

/** Who may assume the role of the name. */
function trustOf(from: Template, name: string): string {
  return String(
    resources(from, 'aws_iam_role').find((one) => one['name'] === `places-test-${name}`)?.['assume_role_policy'],
  );
}

describe('WorkloadIdentity', () => {
  test('is by Pod Identity, for one service account of one cluster', () => {
    const from = identity();
    expect(resource(from, 'aws_eks_pod_identity_association')).toMatchObject({
      namespace: 'places',
      service_account: 'places-batch',
    });
    expect(JSON.parse(trustOf(from, 'batch'))).toMatchObject({
      Statement: [
        {
          Principal: { Service: ['pods.eks.amazonaws.com'] },
          Action: ['sts:AssumeRole', 'sts:TagSession'],
          Condition: {
            StringEquals: {
              'aws:RequestTag/eks-cluster-name': ['places-test'],
              'aws:RequestTag/kubernetes-namespace': ['places'],
              'aws:RequestTag/kubernetes-service-account': ['places-batch'],
            },
          },
        },
      ],
    });
  });

  test("is by the pod's own token with IRSA, and needs no association", () => {
    const from = identity({ mode: 'irsa' });
    expect(resources(from, 'aws_eks_pod_identity_association')).toEqual([]);
    const trust = trustOf(from, 'batch');
    expect(trust).toContain('sts:AssumeRoleWithWebIdentity');
    expect(trust).toContain(':sub":["system:serviceaccount:places:places-batch"]');
    expect(trust).toContain(':aud":["sts.amazonaws.com"]');
    expect(trust).not.toContain('StringLike');
  });

  test('leaves the association to an add-on', () => {
    expect(resources(identity({ associate: false }), 'aws_eks_pod_identity_association')).toEqual([]);
  });

  test.each([
    ['a pattern for the service account', { serviceAccount: '*' }, /'serviceAccount' is '\*'; wants one name/],
    ['a pattern for the namespace', { namespace: 'team-*' }, /'namespace' is 'team-\*'/],
  ])('fails on %s', (_, props, message) => {
    const stack = testStack();
    const cluster = clusterIn(stack);
    expect(refusal(() => new WorkloadIdentity(stack, 'batch', { cluster, ...BATCH, ...props })).message).toMatch(
      message,
    );
  });
});
