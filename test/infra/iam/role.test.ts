import { INLINE_POLICY_LIMIT, MAX_SESSION_HOURS, Role, type RoleProps } from '../../../src/infra/iam/role';
import { serviceTrust } from '../../../src/infra/iam/trust';
import { refusal } from '../../refusal';
import { resource, resources, synth, testStack } from '../support';

const PROPS: RoleProps = {
  name: 'backup',
  description: 'Copies snapshots',
  trust: [serviceTrust('backup.amazonaws.com', '111122223333')],
};

const READ = { sid: 'Read', actions: ['s3:GetObject'], resources: ['arn:aws:s3:::x/*'] };

describe('Role', () => {
  test('has the name of its environment, and a session of an hour', () => {
    const template = synth((stack) => new Role(stack, 'role', PROPS));
    expect(resource(template, 'aws_iam_role')).toMatchObject({
      name: 'places-test-backup',
      max_session_duration: MAX_SESSION_HOURS * 3600,
    });
  });

  test('lasts as long as it is told', () => {
    const template = synth((stack) => new Role(stack, 'role', { ...PROPS, maxSessionHours: 12 }));
    expect(resource(template, 'aws_iam_role')['max_session_duration']).toBe(43_200);
  });

  test('keeps its policies inline, so that no name of theirs can clash', () => {
    const template = synth((stack) => new Role(stack, 'role', { ...PROPS, policies: { read: [READ] } }));
    expect(resource(template, 'aws_iam_role_policy')).toMatchObject({
      name: 'read',
      role: `\${${resource(template, 'aws_iam_role').address}.name}`,
    });
    expect(resources(template, 'aws_iam_policy')).toEqual([]);
  });

  test('attaches managed policies of its partition', () => {
    const template = synth(
      (stack) => new Role(stack, 'role', { ...PROPS, managedPolicies: ['service-role/AWSBackup'] }),
      { region: 'cn-north-1', zones: ['cn-north-1a', 'cn-north-1b'] },
    );
    expect(resource(template, 'aws_iam_role_policy_attachment')['policy_arn']).toBe(
      'arn:aws-cn:iam::aws:policy/service-role/AWSBackup',
    );
  });

  test('trusts a service for its own account only', () => {
    const template = synth((stack) => new Role(stack, 'role', PROPS));
    expect(resource(template, 'aws_iam_role')['assume_role_policy']).toContain(
      '"Condition":{"StringEquals":{"aws:SourceAccount":["111122223333"]}}',
    );
  });

  const large = { ...READ, resources: [`arn:aws:s3:::${'x'.repeat(INLINE_POLICY_LIMIT)}`] };
  test.each([
    ['a session of no hour', { maxSessionHours: 0 }, /'maxSessionHours' is 0; wants an integer from 1 to 12/],
    ['a session of thirteen hours', { maxSessionHours: 13 }, /'maxSessionHours' is 13/],
    ['a policy that gives everything away', { managedPolicies: ['AdministratorAccess'] }, /'AdministratorAccess'/],
    ['policies larger than IAM takes', { policies: { read: [large] } }, /IAM takes 10240/],
    ['a name that is too long', { name: 'x'.repeat(60) }, /a role name ends at 64/],
  ])('fails on %s', (_, props, message) => {
    const error = refusal(() => new Role(testStack(), 'role', { ...PROPS, ...props }));
    expect(error.code).toBe('E_INFRA');
    expect(error.message).toMatch(message);
  });
});
