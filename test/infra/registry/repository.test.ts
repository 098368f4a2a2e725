import { Repository } from '../../../src/infra/registry/repository';
import { refusal } from '../../refusal';
import { resource, synth, testStack } from '../support';

const KEY = 'arn:aws:kms:eu-central-1:111122223333:key/00000000-0000-4000-8000-000000000001';

describe('Repository', () => {
  test('has tags that never move, a scan of each push, and a key', () => {
    const template = synth((stack) => new Repository(stack, 'images', { name: 'backend', keyArn: KEY }));
    expect(resource(template, 'aws_ecr_repository')).toMatchObject({
      name: 'places-test/backend',
      image_tag_mutability: 'IMMUTABLE',
      image_scanning_configuration: { scan_on_push: true },
      encryption_configuration: [{ encryption_type: 'KMS', kms_key: KEY }],
      force_delete: false,
    });
  });

  test('is emptied and deleted in a disposable environment', () => {
    const build = (disposable: boolean) =>
      synth((stack) => new Repository(stack, 'images', { name: 'backend', keyArn: KEY }), { disposable });
    expect(resource(build(true), 'aws_ecr_repository')['force_delete']).toBe(true);
  });

  test('lets other accounts pull, and nothing else', () => {
    const template = synth((stack) => {
      new Repository(stack, 'images', { name: 'backend', keyArn: KEY, pullAccountIds: ['222233334444'] });
    });
    const { policy } = resource(template, 'aws_ecr_repository_policy');
    expect(policy).toContain('"AWS":["arn:aws:iam::222233334444:root"]');
    expect(policy).not.toContain('ecr:PutImage');
  });

  test.each([
    ['an upper-case name', { name: 'Backend' }, /'name' is 'Backend'/],
    ['a tag in the name', { name: 'backend:latest' }, /'name' is 'backend:latest'/],
    ['an account of eleven digits', { name: 'x', pullAccountIds: ['22223333444'] }, /'pullAccountIds' holds/],
  ])('fails on %s', (_, props, message) => {
    expect(refusal(() => new Repository(testStack(), 'images', { keyArn: KEY, ...props })).message).toMatch(message);
  });
});
