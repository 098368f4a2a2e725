import { OidcProvider } from '../../../src/infra/iam/oidc-provider';
import { refusal } from '../../refusal';
import { resource, synth, testStack } from '../support';

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
