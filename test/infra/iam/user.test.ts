import { User } from '../../../src/infra/iam/user';
import { refusal } from '../../refusal';
import { resource, synth, testStack } from '../support';

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
