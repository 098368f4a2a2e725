import { PASSWORD_RULES, PasswordPolicy } from '../../../src/infra/iam/password-policy';
import { resource, synth } from '../support';

describe('PasswordPolicy', () => {
  test('is what the CIS benchmark wants', () => {
    const template = synth((stack) => new PasswordPolicy(stack, 'passwords'));
    expect(PASSWORD_RULES.minimumPasswordLength).toBe(14);
    expect(resource(template, 'aws_iam_account_password_policy')).toMatchObject({
      minimum_password_length: 14,
      password_reuse_prevention: 24,
      max_password_age: 90,
      require_symbols: true,
    });
  });
});
