import { Group } from '../../../src/infra/iam/group';
import { ManagedPolicy, MANAGED_POLICY_LIMIT } from '../../../src/infra/iam/managed-policy';
import { OidcProvider } from '../../../src/infra/iam/oidc-provider';
import { PASSWORD_RULES, PasswordPolicy } from '../../../src/infra/iam/password-policy';
import { User } from '../../../src/infra/iam/user';
import { refusal } from '../../refusal';
import { resource, resources, synth, testStack } from '../support';

describe('User', () => {
  test('has no password, no access key and no policy, which would be secrets in the state', () => {
    const template = synth((stack) => new User(stack, 'ada', { name: 'ada' }));
    expect(Object.keys(template.resource)).toEqual(['aws_iam_user']);
    expect(resource(template, 'aws_iam_user')).toMatchObject({ name: 'ada', force_destroy: false });
  });

  test('fails on a name that IAM refuses', () => {
    expect(refusal(() => new User(testStack(), 'ada', { name: 'ada lovelace' })).message).toMatch(
      /'name' is 'ada lovelace'; wants at most 64/,
    );
  });
});

describe('Group', () => {
  test('denies everything but setting up the second factor until it is proved', () => {
    const template = synth((stack) => new Group(stack, 'qa', { name: 'qa' }));
    const { policy } = resource(template, 'aws_iam_group_policy');
    expect(policy).toContain('"Sid":"DenyWithoutFactor","Effect":"Deny","Action":["*"]');
    expect(policy).toContain('user/$${aws:username}');
  });

  test('has exactly its members, in order', () => {
    const template = synth((stack) => new Group(stack, 'qa', { name: 'qa', members: ['bob', 'ada'] }));
    expect(resource(template, 'aws_iam_group_membership')['users']).toEqual(['ada', 'bob']);
  });

  test('leaves its members to others where none are given', () => {
    const template = synth((stack) => new Group(stack, 'qa', { name: 'qa' }));
    expect(resources(template, 'aws_iam_group_membership')).toEqual([]);
  });

  test('makes a user before it is a member', () => {
    const template = synth((stack) => {
      new Group(stack, 'qa', { name: 'qa', members: [new User(stack, 'ada', { name: 'ada' }).name] });
    });
    expect(resource(template, 'aws_iam_group_membership')['users']).toEqual([
      `\${${resource(template, 'aws_iam_user').address}.name}`,
    ]);
  });
});

describe('ManagedPolicy', () => {
  test('fails on more than IAM takes', () => {
    const resources = [`arn:aws:s3:::${'x'.repeat(MANAGED_POLICY_LIMIT)}`];
    const statements = [{ sid: 'Read', actions: ['s3:GetObject'], resources }];
    expect(
      refusal(() => new ManagedPolicy(testStack(), 'policy', { name: 'x', description: 'x', statements })).message,
    ).toMatch(/IAM takes 6144/);
  });
});

describe('OidcProvider', () => {
  const PROPS = { issuer: 'https://token.actions.githubusercontent.com', audiences: ['sts.amazonaws.com'] };

  test("pins no thumbprint, which would break when the issuer's certificate changes", () => {
    const template = synth((stack) => new OidcProvider(stack, 'github', PROPS));
    const provider = resource(template, 'aws_iam_openid_connect_provider');
    expect(provider).toMatchObject({ url: PROPS.issuer, client_id_list: PROPS.audiences });
    expect(provider).not.toHaveProperty('thumbprint_list');
  });

  test('takes the one that the account has already', () => {
    const arn = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com';
    const template = synth((stack) => {
      expect(new OidcProvider(stack, 'github', { ...PROPS, existingProviderArn: arn }).arn).toBe(arn);
    });
    expect(template.resource).toEqual({});
  });

  test('fails on an ARN of something else', () => {
    const existingProviderArn = 'arn:aws:iam::111122223333:role/github';
    expect(refusal(() => new OidcProvider(testStack(), 'github', { ...PROPS, existingProviderArn })).message).toMatch(
      /'existingProviderArn' is 'arn:aws:iam::111122223333:role\/github'/,
    );
  });
});

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
