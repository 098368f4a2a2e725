import { policyDocument, type PolicyStatement } from '../../../src/infra/policies/policy-document';
import { refusal } from '../../refusal';

const READ: PolicyStatement = { sid: 'Read', actions: ['s3:GetObject'], resources: ['arn:aws:s3:::charts/*'] };

describe('policyDocument', () => {
  test('prints keys in the order of the documentation, and lists as lists', () => {
    expect(policyDocument([READ])).toBe(
      '{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":["s3:GetObject"],"Resource":["arn:aws:s3:::charts/*"]}]}',
    );
  });

  test('prints the same text whatever the order and number of an action', () => {
    const actions = ['s3:PutObject', 's3:GetObject'];
    expect(policyDocument([{ ...READ, actions }])).toBe(
      policyDocument([{ ...READ, actions: [...actions].reverse().concat(actions) }]),
    );
  });

  test('prints a trust statement with its principals and conditions', () => {
    const text = policyDocument([
      {
        sid: 'Assume',
        principals: { Service: ['ec2.amazonaws.com'] },
        actions: ['sts:AssumeRole'],
        conditions: { StringEquals: { 'aws:SourceAccount': ['111122223333'] } },
      },
    ]);
    expect(JSON.parse(text)).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'Assume',
          Effect: 'Allow',
          Principal: { Service: ['ec2.amazonaws.com'] },
          Action: ['sts:AssumeRole'],
          Condition: { StringEquals: { 'aws:SourceAccount': ['111122223333'] } },
        },
      ],
    });
  });

  test("escapes IAM's variables for Terraform, and leaves references to resources", () => {
    const resources = ['arn:aws:iam::1:user/${aws:username}', '${TfToken[TOKEN.1]}'];
    expect(policyDocument([{ sid: 'Own', actions: ['iam:GetUser'], resources }])).toContain(
      '["arn:aws:iam::1:user/$${aws:username}","${TfToken[TOKEN.1]}"]',
    );
  });

  test.each([
    ['no statement', [], /'statements' is empty/],
    ['a sid with a hyphen', [{ ...READ, sid: 'Read-all' }], /'sid' is 'Read-all'; wants letters and digits/],
    ['one sid twice', [READ, READ], /'sid' 'Read' is used twice/],
    ['no action', [{ ...READ, actions: [] }], /'actions' of statement 'Read' is empty/],
    ['no resource', [{ ...READ, resources: [] }], /'resources' of statement 'Read' is empty/],
    ['an action without its service', [{ ...READ, actions: ['GetObject'] }], /holds 'GetObject'; wants an action/],
  ])('fails on %s', (_, statements, message) => {
    const error = refusal(() => policyDocument(statements));
    expect(error.code).toBe('E_INFRA');
    expect(error.message).toMatch(message);
  });
});
