import { DeliveryRole } from '../../../src/infra/delivery/delivery-role';
import { bitbucketIssuer, githubIssuer } from '../../../src/infra/delivery/pipeline-issuer';
import { pipelineProvider } from '../../../src/infra/delivery/pipeline-provider';
import { bitbucketSubject, githubSubject, type PipelineSubject } from '../../../src/infra/delivery/pipeline-subject';
import type { EnvironmentStack } from '../../../src/infra/stack';
import { refusal } from '../../refusal';
import { resource, resources, synth, testStack } from '../support';
import { UUID } from './support';

function roleIn(stack: EnvironmentStack, subjects: readonly PipelineSubject[], issuer = githubIssuer()): DeliveryRole {
  return new DeliveryRole(stack, 'role', {
    name: 'images',
    provider: pipelineProvider(stack, 'ci', { issuer }),
    subjects,
  });
}

/** Who may assume the role, as data. */
function trust(subjects: readonly PipelineSubject[], issuer = githubIssuer()): unknown {
  const template = synth((stack) => roleIn(stack, subjects, issuer));
  return JSON.parse(String(resource(template, 'aws_iam_role')['assume_role_policy']));
}

describe('DeliveryRole', () => {
  test('trusts tokens of the exact audience and subjects only', () => {
    const subjects = [
      githubSubject('acme/places', { branch: 'main' }),
      githubSubject('acme/places', { environment: 'prod' }),
    ];
    expect(trust(subjects)).toMatchObject({
      Statement: [
        {
          Action: ['sts:AssumeRoleWithWebIdentity'],
          Condition: {
            StringEquals: {
              'token.actions.githubusercontent.com:aud': ['sts.amazonaws.com'],
              'token.actions.githubusercontent.com:sub': [
                'repo:acme/places:ref:refs/heads/main',
                'repo:acme/places:environment:prod',
              ],
            },
          },
        },
      ],
    });
  });

  test('trusts jobs of an environment on their branch alone, and others beside them', () => {
    const host = 'token.actions.githubusercontent.com';
    const subjects = [
      githubSubject('acme/places', { environment: 'prod', branch: 'main' }),
      githubSubject('acme/places', { tag: 'v1' }),
    ];
    const aud = { [`${host}:aud`]: ['sts.amazonaws.com'] };
    expect(trust(subjects)).toMatchObject({
      Statement: [
        {
          Sid: 'WebIdentity',
          Condition: {
            StringEquals: {
              ...aud,
              [`${host}:sub`]: ['repo:acme/places:environment:prod'],
              [`${host}:ref`]: ['refs/heads/main'],
            },
          },
        },
        {
          Sid: 'WebIdentity2',
          Condition: { StringEquals: { ...aud, [`${host}:sub`]: ['repo:acme/places:ref:refs/tags/v1'] } },
        },
      ],
    });
  });

  test('fails on a branch of an environment where AWS does not read it', () => {
    const subject = githubSubject('acme/places', { environment: 'prod', branch: 'main' });
    const message = refusal(() => roleIn(testStack(), [subject], githubIssuer('git.example.com'))).message;
    expect(message).toMatch(/'subjects' hold 'refs\/heads\/main'.*github\.com alone; leave 'branch' out/);
  });

  test('compares by pattern where the service ends the subject with an id of the run, and the audience exactly', () => {
    const host = 'api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc';
    expect(trust([bitbucketSubject(UUID, UUID)], bitbucketIssuer('acme', UUID))).toMatchObject({
      Statement: [
        {
          Condition: {
            StringEquals: { [`${host}:aud`]: [`ari:cloud:bitbucket::workspace/${UUID}`] },
            StringLike: { [`${host}:sub`]: [`{${UUID}}:{${UUID}}:*`] },
          },
        },
      ],
    });
  });

  test('keeps no access key', () => {
    const template = synth((stack) => roleIn(stack, [githubSubject('acme/places', { branch: 'main' })]));
    expect(resources(template, 'aws_iam_access_key')).toEqual([]);
  });

  test.each([
    ['no subject', [], /'subjects' is empty; wants one at least, or any job/],
    ['a subject of another service', [bitbucketSubject(UUID, UUID)], /of bitbucket, 'provider' is github/],
  ])('fails on %s', (_, subjects, message) => {
    expect(refusal(() => roleIn(testStack(), subjects)).message).toMatch(message);
  });
});
