import { maxPods } from '../../../src/infra/eks/max-pods';

describe('maxPods', () => {
  test.each([
    [['m6i.large'], 110],
    [['m6i.4xlarge'], 110],
    [['m6i.8xlarge'], 250],
    [['m6i.metal'], 250],
    [['t3.micro'], 34],
    [['m6i.8xlarge', 'm6i.large'], 110],
  ])('is for %j %i', (instanceTypes, pods) => {
    expect(maxPods(instanceTypes)).toBe(pods);
  });
});
