import { KEPT_IMAGES, lifecyclePolicy, UNTAGGED_DAYS } from '../../../src/infra/registry/lifecycle';
import { Registry } from '../../../src/infra/registry/registry';
import { Repository } from '../../../src/infra/registry/repository';
import { refusal } from '../../refusal';
import { resource, resources, synth, testStack } from '../support';

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

describe('lifecyclePolicy', () => {
  test('expires untagged images after a week, and keeps a hundred', () => {
    expect([UNTAGGED_DAYS, KEPT_IMAGES]).toEqual([7, 100]);
    expect(JSON.parse(lifecyclePolicy({}))).toEqual({
      rules: [
        {
          rulePriority: 1,
          description: 'expire untagged images after 7 days',
          selection: { tagStatus: 'untagged', countType: 'sinceImagePushed', countUnit: 'days', countNumber: 7 },
          action: { type: 'expire' },
        },
        {
          rulePriority: 2,
          description: 'keep 100 in all',
          selection: { tagStatus: 'any', countType: 'imageCountMoreThan', countNumber: 100 },
          action: { type: 'expire' },
        },
      ],
    });
  });

  test('keeps images by the beginning of their tag', () => {
    expect(JSON.parse(lifecyclePolicy({ kept: [{ tagPrefixes: ['v'], count: 10 }] }))).toMatchObject({
      rules: [
        { rulePriority: 1 },
        { selection: { tagStatus: 'tagged', tagPrefixList: ['v'], countType: 'imageCountMoreThan', countNumber: 10 } },
        { rulePriority: 3 },
      ],
    });
  });

  test.each([
    ['a tag latest, which can be pushed once only', { kept: [{ tagPrefixes: ['latest'], count: 1 }] }, /'latest'/],
    ['an empty tag prefix', { kept: [{ tagPrefixes: [''], count: 1 }] }, /'tagPrefixes' holds ''/],
    ['no image kept', { keep: 0 }, /'keep' is 0; wants a positive integer/],
  ])('fails on %s', (_, lifecycle, message) => {
    expect(refusal(() => lifecyclePolicy(lifecycle)).message).toMatch(message);
  });
});

describe('Registry', () => {
  test('scans for faults of languages too', () => {
    const template = synth((stack) => new Registry(stack, 'registry', {}));
    expect(resource(template, 'aws_ecr_registry_scanning_configuration')['scan_type']).toBe('ENHANCED');
    expect(Object.keys(template.resource)).toEqual(['aws_ecr_registry_scanning_configuration']);
  });

  test('gives copies in its account the lifecycle that replication leaves behind, before the first copy', () => {
    const template = synth((stack) => {
      const replicateTo = [{ region: 'eu-west-1' }, { region: 'eu-west-1', accountId: '222233334444' }];
      new Registry(stack, 'registry', { replicateTo });
    });
    const creation = resource(template, 'aws_ecr_repository_creation_template');
    expect(creation).toMatchObject({
      provider: 'aws.eu-west-1',
      prefix: 'places-test',
      applied_for: ['REPLICATION'],
      image_tag_mutability: 'IMMUTABLE',
      lifecycle_policy: lifecyclePolicy({}),
    });
    expect(resource(template, 'aws_ecr_replication_configuration')).toMatchObject({
      replication_configuration: {
        rule: [
          {
            destination: [
              { region: 'eu-west-1', registry_id: '111122223333' },
              { region: 'eu-west-1', registry_id: '222233334444' },
            ],
            repository_filter: [{ filter: 'places-test/', filter_type: 'PREFIX_MATCH' }],
          },
        ],
      },
      depends_on: [creation.address],
    });
  });

  test('accepts copies of other accounts', () => {
    const template = synth((stack) => new Registry(stack, 'registry', { acceptFrom: ['222233334444'] }));
    expect(resource(template, 'aws_ecr_registry_policy')['policy']).toContain('ecr:ReplicateImage');
  });

  test('lets a cache move its tags, as its upstream does', () => {
    const template = synth((stack) => new Registry(stack, 'registry', { pullThrough: ['kubernetes'] }));
    expect(resource(template, 'aws_ecr_pull_through_cache_rule')).toMatchObject({
      ecr_repository_prefix: 'kubernetes',
      upstream_registry_url: 'registry.k8s.io',
    });
    expect(resources(template, 'aws_ecr_repository_creation_template')[0]?.['image_tag_mutability']).toBe('MUTABLE');
  });

  test.each([
    ['itself as destination', { replicateTo: [{ region: 'eu-central-1' }] }, /'eu-central-1' of this account/],
    ['an account of eleven digits', { acceptFrom: ['22223333444'] }, /account '22223333444' wants twelve digits/],
  ])('fails on %s', (_, props, message) => {
    expect(refusal(() => new Registry(testStack(), 'registry', props)).message).toMatch(message);
  });
});
