import { Group } from '../../../src/infra/iam/group';
import { User } from '../../../src/infra/iam/user';
import { resource, resources, synth } from '../support';

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
