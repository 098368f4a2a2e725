import { lifecyclePolicy } from '../../../src/infra/registry/lifecycle';
import { Registry } from '../../../src/infra/registry/registry';
import { refusal } from '../../refusal';
import { resource, resources, synth, testStack } from '../support';

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
      depends_on: [resource(template, 'aws_ecr_repository_creation_template').address],
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
