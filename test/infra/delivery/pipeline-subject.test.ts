import { bitbucketSubject, githubSubject, gitlabSubject } from '../../../src/infra/delivery/pipeline-subject';
import { refusal } from '../../refusal';
import { UUID } from './support';

describe('subjects of jobs', () => {
  test.each([
    [githubSubject('acme/places', { branch: 'main' }), 'repo:acme/places:ref:refs/heads/main'],
    [githubSubject('acme/places', { branch: 'release/1.x' }), 'repo:acme/places:ref:refs/heads/release/1.x'],
    [githubSubject('acme/places', { tag: 'v1.0.0' }), 'repo:acme/places:ref:refs/tags/v1.0.0'],
    [githubSubject('acme/places', { environment: 'prod' }), 'repo:acme/places:environment:prod'],
    [githubSubject('acme/places', { pullRequests: true }), 'repo:acme/places:pull_request'],
    [githubSubject('acme@12/places@345', { branch: 'main' }), 'repo:acme@12/places@345:ref:refs/heads/main'],
    [gitlabSubject('acme/apps/places', { branch: 'main' }), 'project_path:acme/apps/places:ref_type:branch:ref:main'],
    [gitlabSubject('acme/places', { tag: 'v1' }), 'project_path:acme/places:ref_type:tag:ref:v1'],
  ])('are exact: %j', (subject, value) => {
    expect(subject).toMatchObject({ operator: 'StringEquals', value });
  });

  test('of a GitHub environment may hold to one branch, which the token says beside its subject', () => {
    expect(githubSubject('acme/places', { environment: 'prod', branch: 'main' })).toEqual({
      service: 'github',
      operator: 'StringEquals',
      value: 'repo:acme/places:environment:prod',
      ref: 'refs/heads/main',
    });
  });

  test('of Bitbucket leave open the id of the step alone', () => {
    expect(bitbucketSubject(UUID, UUID)).toEqual({
      service: 'bitbucket',
      operator: 'StringLike',
      value: `{${UUID}}:{${UUID}}:*`,
    });
  });

  test.each([
    ['every repository of an owner', () => githubSubject('acme/*', { branch: 'main' }), /'repository' is 'acme\/\*'/],
    ['an owner alone', () => githubSubject('acme', { branch: 'main' }), /'repository' is 'acme'; wants owner and name/],
    ['an id of the owner alone', () => githubSubject('acme@12/places', { branch: 'main' }), /'acme@12\/places'; wants/],
    [
      'every branch of an environment',
      () => githubSubject('acme/places', { environment: 'prod', branch: '*' }),
      /'branch' is '\*'/,
    ],
    ['every branch', () => githubSubject('acme/places', { branch: '*' }), /'branch' is '\*'.*would let others in/],
    ['every tag', () => gitlabSubject('acme/places', { tag: 'v*' }), /'tag' is 'v\*'/],
    ['every environment', () => githubSubject('acme/places', { environment: '*' }), /'environment' is '\*'/],
    ['a project without its group', () => gitlabSubject('places', { branch: 'main' }), /'project' is 'places'/],
    ['a name for a UUID', () => bitbucketSubject('places', UUID), /'repositoryId' is 'places'; wants a UUID/],
  ])('fails on %s', (_, make, message) => {
    const error = refusal(make);
    expect(error.code).toBe('E_INFRA');
    expect(error.message).toMatch(message);
  });
});
