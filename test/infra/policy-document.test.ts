import { Token } from '../../src/infra/cdktf';
import { policyDocument } from '../../src/infra/policy-document';

describe('policyDocument', () => {
  test('prints the same bytes for the same statement, whatever the order of actions and conditions', () => {
    const one = policyDocument([
      { actions: ['s3:PutObject', 's3:GetObject'], conditions: { Bool: { b: 'x', a: 'y' }, ArnLike: { c: 'z' } } },
    ]);
    const other = policyDocument([
      { conditions: { ArnLike: { c: 'z' }, Bool: { a: 'y', b: 'x' } }, actions: ['s3:GetObject', 's3:PutObject'] },
    ]);
    expect(one).toBe(other);
  });

  test('allows unless told to deny, and leaves out what is not given', () => {
    expect(JSON.parse(policyDocument([{ actions: ['s3:GetObject'], resources: ['*'] }]))).toEqual({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: ['s3:GetObject'], Resource: ['*'] }],
    });
    expect(policyDocument([{ effect: 'Deny' }])).toContain('"Effect":"Deny"');
  });

  test('keeps principals and actions lists, where scanners look for lists', () => {
    expect(policyDocument([{ principals: { Service: ['ec2.amazonaws.com'] }, actions: ['sts:AssumeRole'] }])).toContain(
      '"Principal":{"Service":["ec2.amazonaws.com"]},"Action":["sts:AssumeRole"]',
    );
  });

  test("escapes IAM's variables, and leaves references to resources alone", () => {
    const reference = Token.asString({ resolve: () => 'x' });
    expect(policyDocument([{ resources: ['arn:aws:s3:::home/${aws:username}/*', reference] }])).toContain(
      `"Resource":["arn:aws:s3:::home/$\${aws:username}/*","${reference}"]`,
    );
  });
});
