import { AddOns } from '../../../src/infra/eks/add-ons';
import { FargateProfile, type FargateSelector } from '../../../src/infra/eks/fargate-profile';
import type { EnvironmentStack } from '../../../src/infra/stack';
import { refusal } from '../../refusal';
import { resources, synth, testStack } from '../support';
import { clusterIn } from './support';

function onFargate(stack: EnvironmentStack, selectors: readonly FargateSelector[], ebsCsi?: boolean): void {
  const cluster = clusterIn(stack);
  const profile = new FargateProfile(stack, 'profile', { cluster, name: 'all', subnetIds: ['subnet-0a'], selectors });
  new AddOns(stack, 'add-ons', { cluster, compute: [profile], ebsCsi });
}

describe('FargateProfile', () => {
  test('is run by a role that profiles of this cluster alone can use', () => {
    const from = synth((stack) => {
      onFargate(stack, [{ namespace: 'kube-system' }]);
    });
    const role = resources(from, 'aws_iam_role').find((one) => one['name'] === 'places-test-fargate');
    expect(role?.['assume_role_policy']).toContain(
      '"ArnLike":{"aws:SourceArn":["arn:aws:eks:eu-central-1:111122223333:fargateprofile/places-test/*"]}',
    );
  });

  test.each([
    ['no selector', []],
    ['six selectors', Array.from({ length: 6 }, (_, index) => ({ namespace: `n${index}` }))],
  ])('fails on %s', (_, selectors) => {
    const stack = testStack();
    const cluster = clusterIn(stack);
    expect(
      refusal(() => new FargateProfile(stack, 'x', { cluster, name: 'x', subnetIds: ['subnet-0a'], selectors }))
        .message,
    ).toMatch(/'selectors' holds \d; wants 1 to 5/);
  });
});
