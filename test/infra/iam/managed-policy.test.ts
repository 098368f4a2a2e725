import { ManagedPolicy, MANAGED_POLICY_LIMIT } from '../../../src/infra/iam/managed-policy';
import { refusal } from '../../refusal';
import { testStack } from '../support';

describe('ManagedPolicy', () => {
  test('fails on more than IAM takes', () => {
    const resources = [`arn:aws:s3:::${'x'.repeat(MANAGED_POLICY_LIMIT)}`];
    const statements = [{ sid: 'Read', actions: ['s3:GetObject'], resources }];
    expect(
      refusal(() => new ManagedPolicy(testStack(), 'policy', { name: 'x', description: 'x', statements })).message,
    ).toMatch(/IAM takes 6144/);
  });
});
