import { bitbucketIssuer, githubIssuer, gitlabIssuer } from '../../../src/infra/delivery/pipeline-issuer';
import { refusal } from '../../refusal';
import { UUID } from './support';

describe('issuers of CI services', () => {
  test.each([
    ['GitHub', githubIssuer(), 'https://token.actions.githubusercontent.com', 'sts.amazonaws.com'],
    [
      'a GitHub of one’s own',
      githubIssuer('git.example.com'),
      'https://git.example.com/_services/token',
      'sts.amazonaws.com',
    ],
    ['GitLab', gitlabIssuer(), 'https://gitlab.com', 'https://gitlab.com'],
    ['a GitLab of one’s own', gitlabIssuer('git.example.com'), 'https://git.example.com', 'https://git.example.com'],
    [
      'Bitbucket',
      bitbucketIssuer('acme', UUID),
      'https://api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc',
      `ari:cloud:bitbucket::workspace/${UUID}`,
    ],
  ])('know %s', (_, made, issuer, audience) => {
    expect(made).toMatchObject({ issuer, audience });
  });

  test.each([
    ['a URL for a host', () => gitlabIssuer('https://git.example.com'), /'gitlabHost' is 'https:/],
    ['a UUID in braces', () => bitbucketIssuer('acme', `{${UUID}}`), /'workspaceId' is '\{1a2b3c4d/],
    ['a workspace with a slash', () => bitbucketIssuer('acme/places', UUID), /'workspace' is 'acme\/places'/],
  ])('fails on %s', (_, make, message) => {
    expect(refusal(make).message).toMatch(message);
  });
});
